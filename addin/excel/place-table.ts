// Where the columns and rows of a table are once those that are new have been put in and all is in order. Pure.
import type { PrintSetup, Worksheet } from "../../shared/template/layout.ts";
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

/**
 * Where each row of the table comes, by row. Those that are gone come last; a row that a person has put in between
 * goes with the one above it.
 */
export function orderOf({
  rows,
  body,
  wanted,
  removed,
}: {
  readonly rows: ReadonlyMap<string, number>;
  readonly body: { readonly row: number; readonly lastRow: number } | null;
  readonly wanted: readonly string[];
  readonly removed: readonly string[];
}): ReadonlyMap<number, number> {
  const orders = new Map([...wanted, ...removed].map((line, index) => [rows.get(line), index + 1]));
  const order = new Map<number, number>();
  if (body === null) return order;
  let above = 0;
  for (let row = body.row; row <= body.lastRow; row++) {
    above = orders.get(row) ?? above + BETWEEN;
    order.set(row, above);
  }
  return order;
}

/** More rows than this makes room for are put between two units by nobody. */
const BETWEEN = 1 / 1024;

/** What is wider than a page: its print area and pages go with the columns. */
export function printAfter(
  { print }: Worksheet,
  {
    layout,
    columns,
    rows,
  }: {
    readonly layout: MarkedLayout;
    readonly columns: ReadonlyMap<string, number>;
    readonly rows: ReadonlyMap<string, number>;
  },
): PrintSetup | null {
  if (print?.wide === undefined) return null;
  const { area, wide, repeat } = print;
  const marks = new Map([...layout.marks.columns].map(([mark, column]) => [column, mark]));
  const columnAt = (column: number) => columns.get(marks.get(column) ?? "") ?? column;
  const [lowest = "", laidAt = 0] = [...layout.marks.rows].sort(([, one], [, other]) => other - one)[0] ?? [];
  const head = rows.get(HEAD_MARK) ?? repeat?.row ?? 0;
  const { pages } = wide;
  return {
    ...print,
    area: {
      ...area,
      lastRow: (rows.get(lowest) ?? laidAt) + area.lastRow - laidAt,
      lastColumn: columnAt(area.lastColumn),
    },
    repeat: repeat && { row: head, lastRow: head },
    wide: {
      ...wide,
      repeat: { column: 0, lastColumn: columnAt(wide.repeat.lastColumn) },
      pages: pages && { ...pages, from: pages.from.map(columnAt) },
    },
  };
}

export function sortedLines({
  rows,
  order,
  body,
}: {
  readonly rows: ReadonlyMap<string, number>;
  readonly order: ReadonlyMap<number, number>;
  readonly body: { readonly row: number } | null;
}): ReadonlyMap<string, number> {
  const inOrder = [...order].sort(([, one], [, other]) => one - other).map(([row]) => row);
  const after = new Map(inOrder.map((row, index) => [row, (body?.row ?? 0) + index]));
  return new Map([...rows].map(([line, row]) => [line, after.get(row) ?? row]));
}
