// The folder of `npm start`: kept from run to run, and never taken for what it is not.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { OldDataError, openLocalData } from "../../../functions/local/local-data.ts";

const root = await mkdtemp(join(tmpdir(), "thi-dua-data-"));
afterAll(() => rm(root, { recursive: true }));

test("a store that was set up is opened again, with the same key; one that was cut short is begun anew", async () => {
  const first = await openLocalData(root, { example: true });
  const second = await openLocalData(root, { example: true });
  expect(second).toMatchObject({ isReady: false, signingKey: first.signingKey });
  expect(second.store).not.toBe(first.store);
  await second.markReady();
  expect(await openLocalData(root, { example: true })).toMatchObject({ isReady: true, store: second.store });
  expect((await openLocalData(root, { example: false })).isReady).toBe(false);
});

test("a store of an older format is left as it is and named", async () => {
  const { folder } = await openLocalData(root, { example: false });
  await writeFile(join(folder, "ready"), "store-0a1b2c3d");
  await expect(openLocalData(root, { example: false })).rejects.toThrow(OldDataError);
  await expect(openLocalData(root, { example: false })).rejects.toThrow(folder);
});
