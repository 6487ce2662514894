// The hidden marks of a table of results: which column and which row is which, in a layout and in a workbook
// where people have sorted, widened and moved it about.
import type { Cell, Worksheet } from "../../shared/template/layout.ts";
import { HEAD_MARK, keyText, type TableKey } from "../../shared/template/result-table.ts";
import { contentAt, type TableReading } from "./read-results.ts";

export interface TableMarks {
  readonly corner: { readonly row: number; readonly column: number };
  readonly columns: ReadonlyMap<string, number>;
  /** Lines of the paper, by marks that begin with "#", and lines of the table, by their ids. */
  readonly rows: ReadonlyMap<string, number>;
}

/** null where the table cannot be recognised any more: its marks were deleted or written over. */
export function readMarks(table: TableReading, key: TableKey): TableMarks | null {
  const { corner, values, origin } = table;
  if (contentAt(table, corner.row, corner.column) !== keyText(key)) return null;
  const columns = new Map<string, number>();
  for (let index = 0; index < (values[0]?.length ?? 0); index++) {
    const column = origin.column + index;
    const mark = contentAt(table, corner.row, column);
    if (column === corner.column || typeof mark !== "string" || !mark.startsWith("#")) continue;
    if (!columns.has(mark)) columns.set(mark, column);
  }
  const rows = new Map<string, number>();
  for (let index = 0; index < values.length; index++) {
    const row = origin.row + index;
    const mark = contentAt(table, row, corner.column);
    if (row === corner.row || typeof mark !== "string" || mark === "") continue;
    // Of a row that was copied the first is ours.
    if (!rows.has(mark)) rows.set(mark, row);
  }
  return rows.has(HEAD_MARK) ? { corner, columns, rows } : null;
}

export interface MarkedLayout {
  readonly marks: TableMarks;
  /** Cells at marks of both kinds. */
  readonly cells: readonly MarkedCell[];
}

export interface MarkedCell extends Cell {
  readonly line: string;
  readonly mark: string;
}

/** What the layout says of the same table. */
export function marksOfLayout({ cells }: Worksheet, key: TableKey): MarkedLayout {
  const corner = cells.find(({ content }) => content.value === keyText(key));
  if (corner === undefined) throw new Error(`The layout has no table ${keyText(key)}.`);
  const columns = new Map<string, number>();
  const rows = new Map<string, number>();
  for (const cell of cells) {
    if (cell === corner) continue;
    const mark = String(cell.content.value ?? "");
    if (cell.row === corner.row) columns.set(mark, cell.column);
    else if (cell.column === corner.column) rows.set(mark, cell.row);
  }
  const markOf = swapped(columns);
  const lineOf = swapped(rows);
  const marked = cells.flatMap((cell): MarkedCell[] => {
    const mark = markOf.get(cell.column);
    const line = lineOf.get(cell.row);
    return mark === undefined || line === undefined ? [] : [{ ...cell, line, mark }];
  });
  return { marks: { corner, columns, rows }, cells: marked };
}

function swapped(places: ReadonlyMap<string, number>): ReadonlyMap<number, string> {
  return new Map([...places].map(([mark, index]) => [index, mark]));
}

/** Lines of the table, in the order of the map. */
export function tableLines({ rows }: TableMarks): readonly string[] {
  return [...rows.keys()].filter((mark) => !mark.startsWith("#"));
}
