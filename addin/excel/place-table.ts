// Where the columns and rows of a table are once those that are new have been put in. Pure.
import type { Worksheet } from "../../shared/template/layout.ts";
import { HEAD_MARK, isOwnColumn } from "../../shared/template/result-table.ts";
import { tableLines, type MarkedLayout, type TableMarks } from "./table-marks.ts";

/** A column that the table lacks comes behind the one that the layout has before it. */
export function placeColumns(
  old: TableMarks,
  { layout, worksheet }: { readonly layout: MarkedLayout; readonly worksheet: Worksheet },
) {
  const newColumns: { at: number; width: number; hidden: boolean }[] = [];
  const columnAfter = (column: number) =>
    newColumns.reduce((place, { at }) => (place >= at ? place + 1 : place), column);
  const columns = new Map<string, number>();
  const { corner } = layout.marks;
  const inOrder = [...layout.marks.columns].sort(([, one], [, other]) => one - other);
  let previous = -1;
  for (const [mark, at] of inOrder) {
    if (at > corner.column && previous < columnAfter(old.corner.column)) {
      previous = columnAfter(old.corner.column);
    }
    const known = old.columns.get(mark);
    // Columns for a person's own words are theirs to delete.
    if (known === undefined && isOwnColumn(mark)) continue;
    if (known === undefined) {
      const place = previous === -1 ? firstColumn(old, columnAfter) : previous + 1;
      newColumns.push({
        at: place,
        width: worksheet.columns[at]?.width ?? 10,
        hidden: worksheet.columns[at]?.hidden === true,
      });
      for (const [other, column] of columns) if (column >= place) columns.set(other, column + 1);
      columns.set(mark, place);
    } else {
      columns.set(mark, columnAfter(known));
    }
    previous = columns.get(mark) ?? previous;
  }
  return { newColumns, columnAfter, columns };
}

function firstColumn(old: TableMarks, columnAfter: (column: number) => number): number {
  return Math.min(...[...old.columns.values(), old.corner.column].map(columnAfter));
}

/** New lines come below the last of the table's, above whatever stands under it. */
export function placeRows(old: TableMarks, added: readonly string[]) {
  const lines = tableLines(old).map((line) => old.rows.get(line) ?? 0);
  const at = Math.max(old.rows.get(HEAD_MARK) ?? 0, ...lines) + 1;
  const count = added.length;
  const rowAfter = (row: number) => (row >= at ? row + count : row);
  const rows = new Map([...old.rows].map(([mark, row]) => [mark, rowAfter(row)]));
  added.forEach((line, index) => rows.set(line, at + index));
  return { newRows: count === 0 ? null : { at, count }, rowAfter, rows };
}
