// What becomes of a typed cell when its person types on, saves, or meets what somebody else wrote.
import { describe, expect, test } from "vitest";
import { stepEdits, type Edits, type EditStep } from "../../../addin/views/edits.ts";
import type { Cells, CellValue } from "../../../shared/document/cells.ts";

const storedAs = (value: CellValue | null): Cells => (value === null ? {} : { a: { result: value } });
const type = (typed: string, stored: CellValue | null): EditStep => ({
  do: "type",
  line: "a",
  field: "result",
  typed,
  stored: storedAs(stored),
});
const saved = (sent: string | null, now: CellValue | null): EditStep => ({
  do: "saved",
  cells: [{ line: "a", field: "result", sent, now }],
});
const after = (...steps: readonly EditStep[]): Edits => steps.reduce(stepEdits, {});
const edit = (was: CellValue | null, typed: string): Edits => ({
  a: { result: { field: "result", was, typed } },
});

describe("typing", () => {
  test.each([
    ["a cell that is typed into is an edit from what is stored", [type("7", 5)], edit(5, "7")],
    ["typing on keeps the value that it started from", [type("7", 5), type("75", 5)], edit(5, "75")],
    ["typed back to what is stored it is no edit", [type("7", 5), type("5", 5)], {}],
    ["emptying is an edit", [type("", 5)], edit(5, "")],
    ["an empty cell left empty is none", [type("", null)], {}],
    [
      "somebody wrote 8 over the 7 meanwhile: passing 7 on the way to 7,5 does not lose the edit",
      [type("6", 7), type("", 8), type("7", 8), type("7,", 8), type("7,5", 8)],
      edit(7, "7,5"),
    ],
    ["to type the old value is to want it back", [type("6", 7), type("7", 8)], edit(7, "7")],
    ["to type what the other wrote is to agree with it", [type("6", 7), type("8", 8)], {}],
  ] as const)("%s", (_rule, steps, edits) => {
    expect(after(...steps)).toEqual(edits);
  });
});

describe("saving", () => {
  test.each([
    ["what was sent and taken is let go", [type("5", null), saved("5", 5)], {}],
    [
      "what was typed while the save was under way stays, and now starts from what was stored",
      [type("5", null), type("7", null), saved("5", 5)],
      edit(5, "7"),
    ],
    [
      "typed on and back to what was stored there is nothing left",
      [type("5,0", null), type("5", null), saved("5,0", 5)],
      {},
    ],
    [
      "emptied while its value was being stored, it stays emptied",
      [type("5", null), type("", 5), saved("5", 5)],
      edit(5, ""),
    ],
    ["a cell without an edit stays without", [saved(null, 4)], {}],
    ["another value chosen for a conflict takes the edit's place", [type("3", 1), saved("3", 4)], {}],
  ] as const)("%s", (_rule, steps, edits) => {
    expect(after(...steps)).toEqual(edits);
  });

  test("other cells of the line keep their edits", () => {
    const both = stepEdits(after(type("5", null)), {
      do: "type",
      line: "a",
      field: "evidence",
      typed: "QĐ 5",
      stored: {},
    });
    expect(stepEdits(both, saved("5", 5))).toEqual({
      a: { evidence: { field: "evidence", was: null, typed: "QĐ 5" } },
    });
  });
});

test("letting go takes the named cells, or all", () => {
  const edits = after(type("5", null));
  expect(stepEdits(edits, { do: "drop", cells: [{ line: "b", field: "result" }] })).toEqual(edits);
  expect(stepEdits(edits, { do: "drop", cells: [{ line: "a", field: "result" }] })).toEqual({});
  expect(stepEdits(edits, { do: "drop", cells: "all" })).toEqual({});
});
