// How a row of the score sheet stands beside what is stored: a word in a column of its own, which only sheets
// that an add-in keeps have, and which is not printed.
import type { Highlight } from "./layout.ts";
import { ROW_STATES } from "../wording/workbook.ts";
import { cellName } from "./address.ts";

export type RowState = keyof typeof ROW_STATES;

/** What the cell shows. */
export function rowStateWord(state: RowState): string {
  return ROW_STATES[state].vi;
}

/** What asks for an answer is coloured, by its word, so that whoever writes a word need not paint. */
export function rowStateHighlights(at: {
  row: number;
  lastRow: number;
  column: number;
}): readonly Highlight[] {
  const area = { row: at.row, column: at.column, lastRow: at.lastRow, lastColumn: at.column };
  const first = cellName(at.row, at.column);
  return (["invalid", "differing"] as const).map((state) => ({
    area,
    formula: `${first}="${rowStateWord(state)}"`,
    tone: state === "invalid" ? "error" : "attention",
  }));
}
