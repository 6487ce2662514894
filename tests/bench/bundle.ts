// The Lambda bundle as it is deployed: what its entry loads at start, and how long that takes in a fresh
// process. What an uploaded workbook or the OpenAPI document needs is loaded on demand and counted apart.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { median, row, type Row } from "./measure.ts";

const ENTRY = "dist/lambda/api.mjs";
const STARTS = 21;

interface Output {
  readonly bytes: number;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

export function bundleRows(): readonly Row[] {
  const { outputs } = JSON.parse(readFileSync("dist/lambda-meta.json", "utf8")) as {
    outputs: Record<string, Output>;
  };
  const atStart = loadedBy(ENTRY, outputs, ["import-statement"]);
  const everything = loadedBy(ENTRY, outputs, ["import-statement", "dynamic-import"]);
  return [
    row("bundle-kb", "Lambda bundle: what the API loads at start", {
      unit: "KB",
      value: kilobytes(atStart, outputs),
      goal: 450,
    }),
    row("bundle-on-demand-kb", "the same: workbooks and other parts loaded on demand", {
      unit: "KB",
      value: kilobytes(everything, outputs) - kilobytes(atStart, outputs),
      goal: null,
    }),
    row("import-ms", `importing it in a fresh process, median of ${STARTS}`, {
      unit: "ms",
      value: median(importTimes()),
      goal: 40,
    }),
  ];
}

function loadedBy(
  entry: string,
  outputs: Record<string, Output>,
  kinds: readonly string[],
): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    const output = outputs[path];
    if (output === undefined || loaded.has(path)) return;
    loaded.add(path);
    for (const each of output.imports) if (kinds.includes(each.kind)) load(each.path);
  };
  load(entry);
  return loaded;
}

function kilobytes(paths: ReadonlySet<string>, outputs: Record<string, Output>): number {
  return [...paths].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0) / 1024;
}

function importTimes(): readonly number[] {
  const measured = `const started = performance.now(); await import(${JSON.stringify(`${process.cwd()}/${ENTRY}`)}); console.log(performance.now() - started);`;
  const env = {
    PATH: process.env.PATH,
    TABLE_NAME: "bench",
    AWS_REGION: "ap-southeast-1",
    OIDC_ISSUER: "https://issuer.example",
    OIDC_CLIENT_ID: "bench",
    SIGNING_KEY: "bench",
  };
  return Array.from({ length: STARTS }, () =>
    Number(
      execFileSync(process.execPath, ["--input-type=module", "--eval", measured], { env, encoding: "utf8" }),
    ),
  );
}
