import { expect, test } from "vitest";
import { countLines, type SavedCell } from "../../../addin/sync/saved-cells.ts";

function cell(line: string, kind: "taken" | "unchanged" | "conflict" | "refused"): SavedCell {
  const sentAt = "2020-12-02T02:12:00.000Z";
  const change = { line, field: "result", was: null, now: 1 };
  if (kind === "conflict") return { change, outcome: { kind, stored: 2, by: null, at: null }, sentAt };
  return { change, outcome: kind === "refused" ? { kind, findings: [] } : { kind }, sentAt };
}

test.each([
  [
    "each line counts once",
    [cell("a", "taken"), cell("a", "taken"), cell("b", "unchanged")],
    [],
    [2, 1, 1, 0],
  ],
  [
    "a line with one cell left out is not taken",
    [cell("a", "taken"), cell("a", "conflict")],
    [],
    [1, 0, 0, 1],
  ],
  [
    "a refused cell leaves its line out, in any order",
    [cell("a", "refused"), cell("a", "taken")],
    [],
    [1, 0, 0, 1],
  ],
  ["what could not be read here counts as not taken", [cell("a", "taken")], ["b"], [2, 1, 0, 1]],
  [
    "a new cell beside an unchanged one makes the line new",
    [cell("a", "unchanged"), cell("a", "taken")],
    [],
    [1, 1, 0, 0],
  ],
  ["nothing sent, nothing counted", [], [], [0, 0, 0, 0]],
])("%s", (_rule, cells, refusedHere, [lines, taken, unchanged, left]) => {
  expect(countLines(cells, refusedHere)).toEqual({ lines, taken, unchanged, left });
});
