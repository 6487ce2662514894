// A worksheet as the reader gets it, from a file or from Excel, and where the table lies in it. Rows are
// found by the criterion's id and columns by their mark, never by position: people insert and move them.
import { cellName } from "./address.ts";
import { columnMark, MARKS, type ColumnId } from "./score-sheet-columns.ts";
import type { GridValue } from "./read-cell.ts";

export interface Grid {
  readonly worksheet: string;
  /** Row and column of `values[0][0]`, from 0. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly GridValue[])[];
}

export interface TablePlace {
  /** The hidden row that names the columns; headings follow. */
  readonly marks: number;
  /** The last row that the layout writes. */
  readonly foot: number;
  readonly columnOf: ReadonlyMap<ColumnId, number>;
  /** Criterion id -> its rows. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  /** Headings of the table's rows and its first and last row with an id. */
  readonly headings: ReadonlySet<number>;
  readonly lastColumn: number;
}

/** All coordinates are those of the worksheet. */
export function valueAt({ origin, values }: Grid, row: number, column: number): GridValue {
  return values[row - origin.row]?.[column - origin.column] ?? null;
}

/** null where the marks are gone: this is not our table, or its hidden parts were deleted. */
export function findTable(grid: Grid, columns: readonly ColumnId[]): TablePlace | null {
  const corner = findCorner(grid);
  if (corner === null) return null;
  const { columnOf, lastColumn } = findColumns(grid, corner.row, columns);
  const rowsOf = new Map<string, number[]>();
  const headings = new Set<number>();
  let foot = corner.row;
  let last = corner.row;
  for (let row = corner.row + 1; row < grid.origin.row + grid.values.length; row++) {
    const mark = valueAt(grid, row, corner.column);
    if (typeof mark !== "string" && typeof mark !== "number") continue;
    const id = String(mark).normalize("NFC").trim();
    if (id === "") continue;
    if (id === MARKS.foot) foot = row;
    else if (id === MARKS.heading) headings.add(row);
    else rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
    last = row;
  }
  return { marks: corner.row, foot: Math.max(foot, last), columnOf, rowsOf, headings, lastColumn };
}

function findCorner({ origin, values }: Grid): { row: number; column: number } | null {
  for (const [row, cells] of values.entries()) {
    const column = cells.indexOf(MARKS.corner);
    if (column >= 0) return { row: origin.row + row, column: origin.column + column };
  }
  return null;
}

function findColumns(
  { origin, values }: Grid,
  marks: number,
  wanted: readonly ColumnId[],
): Pick<TablePlace, "columnOf" | "lastColumn"> {
  const columnOf = new Map<ColumnId, number>();
  const cells = values[marks - origin.row] ?? [];
  let lastColumn = 0;
  for (const [index, mark] of cells.entries()) {
    if (typeof mark !== "string" || !mark.startsWith("#")) continue;
    lastColumn = origin.column + index;
    const id = wanted.find((candidate) => columnMark(candidate) === mark);
    if (id !== undefined && !columnOf.has(id)) columnOf.set(id, lastColumn);
  }
  return { columnOf, lastColumn };
}

/** Cells with content that the layout did not write: beside or below the table, or in rows without an id. */
export function cellsOutside(grid: Grid, place: TablePlace): readonly string[] {
  const known = new Set([...place.headings, ...[...place.rowsOf.values()].flat()]);
  const lastKnown = Math.max(place.marks, ...known);
  const outside: string[] = [];
  for (const [index, cells] of grid.values.entries()) {
    const row = grid.origin.row + index;
    const isStranger = row > place.marks + 1 && row < lastKnown && !known.has(row);
    for (const [offset, value] of cells.entries()) {
      const column = grid.origin.column + offset;
      if (!hasContent(value)) continue;
      if (row > place.foot || column > place.lastColumn || isStranger) outside.push(cellName(row, column));
    }
  }
  return outside;
}

function hasContent(value: GridValue): boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}
