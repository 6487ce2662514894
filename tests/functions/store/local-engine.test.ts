import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newestVersion } from "../../../functions/store/documents.ts";
import { startLocalEngine } from "../../../functions/store/local-engine.ts";
import { connect, createTableIfMissing } from "../../../functions/store/table.ts";
import { entered, save, sheetId } from "./example-store.ts";

const id = sheetId("so-b");
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "thi-dua-store-"));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test("data outlives closing the engine and opening it again", async () => {
  for (const run of [1, 2, 3]) {
    const engine = await startLocalEngine(folder);
    const store = connect({ ...engine.connection, table: "thi-dua" });
    await createTableIfMissing(store);
    expect((await newestVersion(store, id))?.revision ?? 0).toBe(run - 1);
    await save(store, { id, base: run - 1, changes: [entered(`I.${run}`, run)] });
    await engine.stop();
  }
});

test("every acknowledged save outlives a killed process, none is there twice", async () => {
  const killed = spawn(process.execPath, ["--input-type=module", "--eval", SAVER, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let acknowledged = 0;
  for await (const line of createInterface({ input: killed.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 25) killed.kill("SIGKILL");
  }
  if (killed.exitCode === null && killed.signalCode === null) await once(killed, "exit");
  expect(killed.signalCode).toBe("SIGKILL");
  expect(acknowledged).toBeGreaterThanOrEqual(25);

  const engine = await startLocalEngine(folder);
  const store = connect({ ...engine.connection, table: "thi-dua" });
  const newest = await newestVersion(store, id);
  // At most one more than was acknowledged: written, its answer never sent.
  expect(newest?.revision).toBeGreaterThanOrEqual(acknowledged);
  expect(newest?.revision).toBeLessThanOrEqual(acknowledged + 1);
  expect(Object.keys(newest?.body.lines ?? {})).toHaveLength(newest?.revision ?? 0);
  await engine.stop();
});

test("a folder that another engine has open is refused with a clear word", async () => {
  const engine = await startLocalEngine(folder);
  await expect(startLocalEngine(folder)).rejects.toThrow(`Another process has the data in ${folder} open`);
  await engine.stop();
});

test("it does not start on Lambda", async () => {
  vi.stubEnv("AWS_LAMBDA_FUNCTION_NAME", "api");
  await expect(startLocalEngine()).rejects.toThrow("does not start on Lambda");
});

/** Saves one cell after another and prints the revision of each acknowledged save. */
const SAVER = `
  const at = (file) => import(${JSON.stringify(new URL("../../../functions/store/", import.meta.url).href)} + file);
  const { startLocalEngine } = await at("local-engine.ts");
  const { connect, createTableIfMissing } = await at("table.ts");
  const { appendVersion } = await at("append.ts");
  const engine = await startLocalEngine(process.argv[1]);
  const store = connect({ ...engine.connection, table: "thi-dua" });
  await createTableIfMissing(store);
  for (let n = 1; ; n += 1) {
    const saved = await appendVersion(store, {
      id: ${JSON.stringify(id)},
      by: "p-1",
      action: "sync",
      edit: (current) => ({
        kind: "append",
        body: { ...current?.body, lines: { ...current?.body.lines, ["I." + n]: { result: n } } },
        written: [{ line: "I." + n, field: "result" }],
      }),
    });
    process.stdout.write(saved.version.revision + "\\n");
  }
`;

test("a folder left by a killed process is free, even if another engine has taken its port", async () => {
  const other = await startLocalEngine();
  const port = new URL(other.connection.endpoint ?? "").port;
  const folder = await mkdtemp(join(tmpdir(), "thi-dua-left-"));
  const gone = spawn(process.execPath, ["--eval", ""]);
  await once(gone, "exit");
  await writeFile(join(folder, "engine"), `${port} ${gone.pid ?? 0}`);
  const engine = await startLocalEngine(folder);
  await engine.stop();
  await other.stop();
  await rm(folder, { recursive: true });
});
