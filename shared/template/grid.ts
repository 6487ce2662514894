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
  readonly columnOf: ReadonlyMap<ColumnId, number>;
  /** Criterion id -> its rows. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  /** Rows that the layout writes below the marks, by what they are. */
  readonly written: ReadonlyMap<number, WrittenRow>;
  /** What the hidden row says of a column; columns that people insert have no mark. */
  readonly markOf: ReadonlyMap<number, string>;
}

type WrittenRow = "criterion" | "heading" | "total" | "foot";

/** All coordinates are those of the worksheet. */
export function valueAt({ origin, values }: Grid, row: number, column: number): GridValue {
  return values[row - origin.row]?.[column - origin.column] ?? null;
}

/** null where the marks are gone: this is not our table, or its hidden parts were deleted. */
export function findTable(grid: Grid, columns: readonly ColumnId[]): TablePlace | null {
  const corner = findCorner(grid);
  if (corner === null) return null;
  const rowsOf = new Map<string, number[]>();
  const written = new Map<number, WrittenRow>();
  for (let row = corner.row + 1; row < grid.origin.row + grid.values.length; row++) {
    const mark = valueAt(grid, row, corner.column);
    if (typeof mark !== "string" && typeof mark !== "number") continue;
    const id = String(mark).normalize("NFC").trim();
    if (id === "") continue;
    written.set(row, kindOf(id));
    if (kindOf(id) === "criterion") rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
  }
  return { marks: corner.row, ...findColumns(grid, corner.row, columns), rowsOf, written };
}

function kindOf(mark: string): WrittenRow {
  switch (mark) {
    case MARKS.heading:
      return "heading";
    case MARKS.total:
      return "total";
    case MARKS.foot:
      return "foot";
    default:
      return "criterion";
  }
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
): Pick<TablePlace, "columnOf" | "markOf"> {
  const columnOf = new Map<ColumnId, number>();
  const markOf = new Map<number, string>();
  const cells = values[marks - origin.row] ?? [];
  for (const [index, mark] of cells.entries()) {
    if (typeof mark !== "string" || !mark.startsWith("#")) continue;
    const column = origin.column + index;
    markOf.set(column, mark);
    const id = wanted.find((candidate) => columnMark(candidate) === mark);
    if (id !== undefined && !columnOf.has(id)) columnOf.set(id, column);
  }
  return { columnOf, markOf };
}

/** Cells with content that the layout did not write: beside, below or inside the table. */
export function cellsOutside(grid: Grid, place: TablePlace): readonly string[] {
  const outside: string[] = [];
  for (const [index, cells] of grid.values.entries()) {
    const row = grid.origin.row + index;
    for (const [offset, value] of cells.entries()) {
      const column = grid.origin.column + offset;
      if (hasContent(value) && !isWritten(place, row, column)) outside.push(cellName(row, column));
    }
  }
  return outside;
}

/** Columns that have content in the rows of groups and headings. */
const HEADING_MARKS: readonly string[] = (["code", "criterion", "maxPoints", "points", "id"] as const).map(
  columnMark,
);

function isWritten({ marks, written, markOf }: TablePlace, row: number, column: number): boolean {
  const mark = markOf.get(column);
  // Above the table and in its foot people fill in number, date and names.
  if (row <= marks) return column <= Math.max(...markOf.keys());
  if (row === marks + 1) return mark !== undefined;
  switch (written.get(row)) {
    case "criterion":
      return mark !== undefined;
    case "heading":
      return mark !== undefined && HEADING_MARKS.includes(mark);
    case "total":
      return mark === MARKS.corner || column <= pointsColumn(markOf);
    case "foot":
      return column <= Math.max(...markOf.keys());
    case undefined:
      return false;
  }
}

/** The label of a total stands to the left of its points. */
function pointsColumn(markOf: ReadonlyMap<number, string>): number {
  for (const [column, mark] of markOf) if (mark === columnMark("points")) return column;
  return Math.max(...markOf.keys());
}

function hasContent(value: GridValue): boolean {
  return value !== null && (typeof value !== "string" || value.trim() !== "");
}
