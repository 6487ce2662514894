// Values at the edge: numbers with the digits that Excel keeps, texts clean.
import { expect, test } from "vitest";
import { cleanValue } from "../../functions/judged-cells.ts";
import { appendVersion } from "../../functions/store/append.ts";
import { filledSheetId } from "../../functions/store/document-ids.ts";
import { EMPTY_FILLED_SHEET } from "../../shared/filled-sheet.ts";
import { plan, WHO } from "./small-plan.ts";
import { cell, editOf, handedInWorld, publishedWorld, RECORD, sync } from "./world.ts";

test.each([
  ["proposedBonus", 0.1 + 0.2, 0.3],
  ["result", 29.7 / 0.33, 90],
  ["result", 1e-7, 1e-7],
  ["result", "  1;\u00a03 ", "1; 3"],
  ["evidence", "a\u0001b\r\n\r\n\r\nc ", "ab\n\nc"],
  ["evidence", " \n\u200b", null],
  ["result", null, null],
] as const)("%s: %j is kept as %j", (field, sent, kept) => {
  expect(cleanValue(field, sent)).toBe(kept);
});

test("a number of a computer's own making neither stays nor keeps a bloc from closing", async () => {
  const world = await handedInWorld();
  const changes = [cell("I.1", 0.1 + 0.2, { field: "proposedBonus" })];
  await world.ask("sync", editOf({ as: WHO.deputy, unit: "so-d", changes }));
  const view = await world.ask("readFilledSheet", { as: WHO.deputy, params: { unit: "so-d" } });
  expect(view.lines["I.1"]).toEqual({ proposedBonus: 0.3 });
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  expect((await world.ask("close", { as: WHO.leader, body: { revision: 1 } })).state).toBe("closed");
});

test("the same number with other last digits is no change", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.2", 90)] });
  const again = await sync(world, { base: 1, changes: [cell("I.2", 29.7 / 0.33, { was: 90 })] });
  expect(again).toMatchObject({ revision: 1, counts: { unchanged: 1 } });
});

test("a value stored before it was cleaned so can be edited", async () => {
  const world = await publishedWorld();
  const stored = 0.1 + 0.2;
  await appendVersion(world.store, {
    id: filledSheetId(plan, { bloc: "khoi-4", unit: "so-b" }),
    by: WHO.binh,
    action: "sync",
    edit: () => ({
      kind: "append",
      body: { ...EMPTY_FILLED_SHEET, sheetRevision: 1, lines: { "I.1": { proposedBonus: stored } } },
      written: [{ line: "I.1", field: "proposedBonus" }],
    }),
  });
  const changes = [cell("I.1", 0.3, { field: "proposedBonus", was: stored })];
  expect((await sync(world, { base: 1, changes })).counts.taken).toBe(1);
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).lines["I.1"]).toEqual({ proposedBonus: 0.3 });
});

test("in a preview, too", async () => {
  const world = await handedInWorld();
  const changes = [{ unit: "so-b", line: "I.1", field: "agreedBonus", now: 0.1 + 0.2 }];
  const table = await world.ask("previewRanking", { as: WHO.leader, body: { changes } });
  expect(table.rows.find(({ unit }) => unit === "so-b")?.total).toBe(17.3);
});
