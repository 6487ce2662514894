// A score sheet's workbook as a grid, as if a spreadsheet program had opened it: what the layout writes,
// with cells that a person then filled, moved or broke.
import type { Cells } from "../../../shared/document/cells.ts";
import type { Field } from "../../../shared/filled-sheet.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import type { Grid } from "../../../shared/template/grid.ts";
import type { GridValue } from "../../../shared/template/read-cell.ts";
import type { RowState } from "../../../shared/template/row-state.ts";
import { scoreSheetLayout } from "../../../shared/template/score-sheet-layout.ts";
import { WORKSHEETS } from "../../../shared/wording/workbook.ts";
import { bloc, plan } from "../../functions/workbooks/all-shapes.ts";

export type MutableGrid = Grid & { readonly values: GridValue[][] };

export const terms = plan.scoring ?? neverScores();

export function gridOf(
  sheet: ScoreSheet,
  lines: Cells = {},
  scoring = terms,
  rowStates?: ReadonlyMap<string, RowState>,
): MutableGrid {
  const layout = scoreSheetLayout({
    plan,
    bloc,
    unit: "so-b",
    sheet,
    terms: scoring,
    lines,
    figures: null,
    submission: null,
    standing: { stage: "draft", lockedFrom: null },
    mayEnter: true,
    today: "2021-01-04",
    identity: { content: "{}", signature: "" },
    ...(rowStates === undefined ? {} : { rowStates }),
  });
  const worksheet = layout.worksheets.find(({ name }) => name === WORKSHEETS.scores);
  const values: GridValue[][] = [];
  for (const { row, column, content } of worksheet?.cells ?? []) {
    while (values.length <= row) values.push([]);
    const cells = values[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = content.value;
  }
  return { worksheet: WORKSHEETS.scores, origin: { row: 0, column: 0 }, values };
}

/** The row of a criterion and the column of a field, looked up as the reader does. */
export function at(
  grid: MutableGrid,
  criterion: string,
  field: Field | "id",
): { row: number; column: number } {
  const marks = grid.values.findIndex((cells) => cells.includes("#id"));
  const column = grid.values[marks]?.indexOf(`#${field}`) ?? -1;
  const ids = grid.values[marks]?.indexOf("#id") ?? -1;
  const row = grid.values.findIndex((cells) => cells[ids] === criterion);
  if (row < 0 || column < 0) throw new Error(`no cell for ${criterion} ${field}`);
  return { row, column };
}

export function type(grid: MutableGrid, criterion: string, field: Field, value: GridValue): void {
  const { row, column } = at(grid, criterion, field);
  const cells = grid.values[row];
  if (cells !== undefined) cells[column] = value;
}

function neverScores(): never {
  throw new Error("the test plan scores");
}
