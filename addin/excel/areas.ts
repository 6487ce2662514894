// Many cells as few rectangles, and rectangles as the address lists that Worksheet.getRanges takes.
import { areaName, columnName } from "../../shared/template/address.ts";
import type { Area } from "../../shared/template/layout.ts";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Neighbours in a row become a run, equal runs below each other a rectangle. Every cell comes once. */
export function rectangles(cells: readonly CellPlace[]): readonly Area[] {
  const done: Area[] = [];
  let above = new Map<string, Area>();
  let row = -1;
  let current = new Map<string, Area>();
  const finishRow = () => {
    for (const [columns, area] of above) if (!current.has(columns)) done.push(area);
    above = current;
    current = new Map();
  };
  for (const run of runsOf(cells)) {
    if (run.row !== row) {
      finishRow();
      if (run.row !== row + 1) finishRow();
      row = run.row;
    }
    const columns = `${run.column}:${run.lastColumn}`;
    const upper = above.get(columns);
    current.set(columns, upper === undefined ? run : { ...upper, lastRow: run.row });
  }
  finishRow();
  finishRow();
  return [...done].sort((one, other) => one.row - other.row || one.column - other.column);
}

/** Row by row. */
function runsOf(cells: readonly CellPlace[]): readonly Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && column <= last.lastColumn + 1) {
      runs[runs.length - 1] = { ...last, lastColumn: Math.max(last.lastColumn, column) };
    } else {
      runs.push({ row, column, lastRow: row, lastColumn: column });
    }
  }
  return runs;
}

/** "B2:D5,F7"; there may be several, since an address has fewer than 8,192 characters. */
export function addressLists(areas: readonly Area[]): readonly string[] {
  return addressParts(areas.map(areaName), (name) => name).map((part) => part.join(","));
}

/** Whole rows: "5:5,7:9". */
export function rowLists(rows: readonly number[]): readonly string[] {
  const names = rectangles(rows.map((row) => ({ row, column: 0 }))).map(
    ({ row, lastRow }) => `${row + 1}:${lastRow + 1}`,
  );
  return addressParts(names, (name) => name).map((part) => part.join(","));
}

/** Whole columns, runs of neighbours: "A:A", "C:F". */
export function columnRuns(columns: readonly number[]): readonly string[] {
  return rectangles(columns.map((column) => ({ row: 0, column }))).map(
    ({ column, lastColumn }) => `${columnName(column)}:${columnName(lastColumn)}`,
  );
}

const LONGEST_ADDRESS = 8_000;

/** In order, in parts whose names fit into one address. */
export function addressParts<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let length = 0;
  for (const item of items) {
    const more = nameOf(item).length + 1;
    if (parts.length === 0 || length + more > LONGEST_ADDRESS) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(item);
    length += more;
  }
  return parts;
}
