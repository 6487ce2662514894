// Finding one criterion of a sheet.
import { expect, test } from "vitest";
import { leafById, leavesOf } from "../../shared/score-sheet.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";

const direct = { shape: "direct", step: 0.25 } as const;

test("a criterion is found in the sheet asked about, with its group, and nothing else is", () => {
  const first = sheetOf([group("I", [leaf("I.1", 8, direct), leaf("I.2", 4, direct)])]);
  const second = sheetOf([group("II", [leaf("I.1", 5, direct)])]);
  for (const sheet of [first, second, first]) {
    for (const placed of leavesOf(sheet)) expect(leafById(sheet, placed.criterion.id)).toEqual(placed);
  }
  expect(leafById(second, "I.2")).toBeUndefined();
  expect(leafById(first, "I")).toBeUndefined();
});
