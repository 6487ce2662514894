// People type while a table is being brought up to date. What stands in its open cells is read once more by the very
// batch that writes, before it writes; what was typed since the table was read is put back where its cell is then.
import { queueValue } from "./as-typed.ts";
import type { PlannedTable } from "./plan-results.ts";
import { contentAt, type TableReading } from "./read-results.ts";
import { readMarks, type TableMarks } from "./table-marks.ts";

export interface Stood {
  readonly table: PlannedTable;
  readonly range: Excel.Range;
}

/** @param sheet of the table, which is refreshed and typed into */
export function queueStood(sheet: Excel.Worksheet, table: PlannedTable): Stood | null {
  const reading = table.refreshed?.table;
  if (reading === undefined || table.job.typed === undefined) return null;
  const { origin, values } = reading;
  const range = sheet.getRangeByIndexes(origin.row, origin.column, values.length, values[0]?.length ?? 1);
  range.load("values,numberFormat");
  return { table, range };
}

/** @returns how many cells were put back, to be synced; none where rows or columns were moved meanwhile */
export function queueBack(
  sheet: () => Excel.Worksheet,
  { table, range }: Stood,
  { isSorted }: { readonly isSorted: boolean },
): number {
  const { refreshed, job } = table;
  if (refreshed === null || job.typed === undefined) return 0;
  const { table: reading, refresh } = refreshed;
  const marks = readMarks(reading, job.key);
  const rows = isSorted ? refresh.lines : refresh.unsorted;
  if (marks === null || !isWhereItWas(marks, { reading, range })) return 0;
  let back = 0;
  for (const [line, row] of marks.rows) {
    for (const [mark, column] of marks.columns) {
      const typed = stoodAt(range.values, reading, { row, column });
      const to = { row: rows.get(line), column: refresh.columns.get(mark) };
      if (!job.typed.isTyped(mark) || typed === contentAt(reading, row, column)) continue;
      if (to.row === undefined || to.column === undefined) continue;
      const format = String(stoodAt(range.numberFormat, reading, { row, column }));
      const cell = sheet().getCell(to.row, to.column);
      if (typeof typed === "string") queueValue(cell, typed, format);
      else cell.values = [[typed]];
      back += 1;
    }
  }
  return back;
}

function isWhereItWas(
  { corner, rows, columns }: TableMarks,
  { reading, range }: { readonly reading: TableReading; readonly range: Excel.Range },
): boolean {
  const at = (row: number, column: number) => stoodAt(range.values, reading, { row, column });
  return (
    [...rows].every(([line, row]) => at(row, corner.column) === line) &&
    [...columns].every(([mark, column]) => at(corner.row, column) === mark)
  );
}

/** @param grid of the range that was read */
function stoodAt(
  grid: readonly (readonly unknown[])[],
  { origin }: Pick<TableReading, "origin">,
  { row, column }: { readonly row: number; readonly column: number },
): unknown {
  return grid[row - origin.row]?.[column - origin.column] ?? "";
}
