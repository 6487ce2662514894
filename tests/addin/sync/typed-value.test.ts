// What stands in a field reads back, by the workbook's reader, as the value that is stored.
import { expect, test } from "vitest";
import { toTyped } from "../../../addin/sync/typed-value.ts";
import { illustrativeSheet } from "../../../shared/examples/sheets.ts";
import { leavesOf, type Leaf } from "../../../shared/score-sheet.ts";
import { readCell } from "../../../shared/template/read-cell.ts";

const leaf = leafOf("I.1.b");

test.each([0, 8.75, 1250, 1250.5, 0.125, -2.5])(
  "a stored %d stands in its field so that it reads back the same",
  (value) => {
    expect(readCell(leaf, "result", toTyped(value))).toMatchObject({ kind: "value", value });
  },
);

test("an empty cell is an empty field, and text stands as it is stored", () => {
  expect(toTyped(null)).toBe("");
  expect(readCell(leaf, "result", toTyped(null))).toMatchObject({ kind: "value", value: null });
  expect(toTyped("Báo cáo\nsố 5")).toBe("Báo cáo\nsố 5");
});

function leafOf(id: string): Leaf {
  const found = leavesOf(illustrativeSheet).find(({ criterion }) => criterion.id === id);
  if (found === undefined) throw new Error(`The example sheet has no criterion ${id}`);
  return found.criterion;
}
