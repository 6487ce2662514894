import { expect, test } from "vitest";
import type { Version } from "../../../shared/document/version.ts";
import type { FilledSheet } from "../../../shared/filled-sheet.ts";
import { differingCells } from "../../../shared/document/cells.ts";
import { historyPage, newestVersion, versionAt } from "../../../functions/store/documents.ts";
import { emptyStore, entered, save, sheetId } from "./example-store.ts";

const id = sheetId("so-b");

test("a document that was never begun has no version and an empty history", async () => {
  const store = await emptyStore();
  expect(await newestVersion(store, id)).toBeNull();
  expect(await versionAt(store, id, 0)).toBeNull();
  expect(await versionAt(store, id, 1)).toBeNull();
  expect(await historyPage(store, id)).toEqual({ versions: [], earlier: null, next: null });
});

test("history is complete, twenty versions a page, each with the version before to compare it with", async () => {
  const store = await emptyStore();
  for (let n = 1; n <= 45; n += 1) await save(store, { id, base: n - 1, changes: [entered(`I.${n}`, n)] });
  const sizes: number[] = [];
  const told: string[] = [];
  let before: number | undefined;
  do {
    const page = await historyPage(store, id, before);
    sizes.push(page.versions.length);
    told.push(...changedLines(page.versions, page.earlier));
    before = page.next ?? undefined;
  } while (before !== undefined);
  expect(sizes).toEqual([20, 20, 5]);
  expect(told).toEqual(Array.from({ length: 45 }, (_, index) => `I.${45 - index}`));
});

test("a history of exactly one page has no next page", async () => {
  const store = await emptyStore();
  for (let n = 1; n <= 20; n += 1) await save(store, { id, base: n - 1, changes: [entered(`I.${n}`, n)] });
  const page = await historyPage(store, id);
  expect(page.versions).toHaveLength(20);
  expect([page.earlier, page.next]).toEqual([null, null]);
});

test("a version of long ago is read as it was written", async () => {
  const store = await emptyStore();
  await save(store, {
    id,
    changes: [entered("I.1", "Hoàn thành 8/10 chỉ tiêu; Sở B đề nghị…", "explanation")],
  });
  await save(store, { id, base: 1, changes: [entered("I.2", 0.25)] });
  expect((await versionAt(store, id, 1))?.body.lines).toEqual({
    "I.1": { explanation: "Hoàn thành 8/10 chỉ tiêu; Sở B đề nghị…" },
  });
});

test("units of one bloc, and one unit in two plans, are different documents", async () => {
  const store = await emptyStore();
  const other = { province: "dak-nong", year: 2020, id: "279-KH-KTD5" };
  await save(store, { id, changes: [entered("I.1", 1)] });
  await save(store, { id: sheetId("so-b2"), changes: [entered("I.1", 2)] });
  await save(store, { id: sheetId("so-b", other), changes: [entered("I.1", 3)] });
  const read = await Promise.all(
    [id, sheetId("so-b2"), sheetId("so-b", other)].map(async (one) => newestVersion(store, one)),
  );
  expect(read.map((version) => version?.body.lines["I.1"]?.result)).toEqual([1, 2, 3]);
});

function changedLines(
  versions: readonly Version<FilledSheet>[],
  earlier: Version<FilledSheet> | null,
): readonly string[] {
  return versions.flatMap((version, index) => {
    const before = versions[index + 1] ?? earlier;
    return differingCells(before?.body.lines ?? {}, version.body.lines).map(({ line }) => line);
  });
}
