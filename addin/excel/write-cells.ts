// Writes what an action has changed: single cells at the places where they were found, how the rows stand, and
// the record. Columns of cells go as one grid each, so that their number does not grow with the rows.
import type { CellValue } from "../../shared/document/cells.ts";
import { IDENTITY_WORKSHEET } from "../../shared/template/identity-layout.ts";
import { rowStateWord, type RowState } from "../../shared/template/row-state.ts";
import { placeIn, shownIn, type CellWrite } from "./course.ts";
import type { OpenSheet } from "./open-sheet.ts";
import { RECORD_AREA, recordCells, type SheetRecord } from "./record.ts";
import type { Work } from "./sheet.ts";
import { PROTECTION } from "./write-frame.ts";

export interface CellWriting {
  readonly work: Work;
  readonly open: OpenSheet;
  readonly writes: readonly CellWrite[];
  readonly states: ReadonlyMap<string, RowState>;
}

/** Into the worksheet as it was read; it is protected again as it was. */
export function queueCells(context: Excel.RequestContext, writing: CellWriting): void {
  const { table } = writing.open;
  const columns = [...valueColumns(writing), ...stateColumns(writing)];
  if (columns.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(table.worksheetId);
  if (table.protected) sheet.protection.unprotect();
  for (const { column, cells } of columns) queueColumn(sheet, { column, cells, open: writing.open });
  if (table.protected) sheet.protection.protect(PROTECTION);
}

/** In the hidden worksheet, which is there since the sheet was laid. */
export function queueRecord(context: Excel.RequestContext, record: SheetRecord): void {
  const { row, column, rows } = RECORD_AREA;
  const sheet = context.workbook.worksheets.getItem(IDENTITY_WORKSHEET);
  sheet.getRangeByIndexes(row, column, rows, 1).values = recordCells(record).map((text) => [text]);
}

interface WrittenColumn {
  readonly column: number;
  /** By row. */
  readonly cells: ReadonlyMap<number, CellValue | null>;
}

function valueColumns({ work, open, writes }: CellWriting): readonly WrittenColumn[] {
  const columns = new Map<number, Map<number, CellValue | null>>();
  for (const write of writes) {
    const at = placeIn(open, write);
    if (at === null) continue;
    const cells = columns.get(at.column) ?? new Map<number, CellValue | null>();
    columns.set(at.column, cells.set(at.row, shownIn(work, write)));
  }
  return [...columns].map(([column, cells]) => ({ column, cells }));
}

/** Only rows whose word changes. A server's file has no such column. */
function stateColumns({ open: { place, table }, states }: CellWriting): readonly WrittenColumn[] {
  const column = place.columnOf.get("state");
  if (column === undefined) return [];
  const { origin, values } = table.grid;
  const cells = new Map<number, CellValue | null>();
  for (const [line, rows] of place.rowsOf) {
    const state = states.get(line);
    const word = state === undefined ? null : rowStateWord(state);
    for (const row of rows) {
      const shown = values[row - origin.row]?.[column - origin.column] ?? null;
      if (shown !== word) cells.set(row, word);
    }
  }
  return cells.size === 0 ? [] : [{ column, cells }];
}

function queueColumn(
  sheet: Excel.Worksheet,
  { column, cells, open }: WrittenColumn & { readonly open: OpenSheet },
): void {
  const rows = [...cells.keys()];
  const first = Math.min(...rows);
  const grid = Array.from({ length: Math.max(...rows) - first + 1 }, (_, index): [CellValue | null] => {
    const value = cells.get(first + index);
    if (value === undefined) return [null];
    return [
      typeof value === "string" ? asTyped(value, formatAt(open, first + index, column)) : (value ?? ""),
    ];
  });
  // null leaves a cell as it is.
  sheet.getRangeByIndexes(first, column, grid.length, 1).values = grid;
  for (const [row, value] of cells) {
    if (typeof value !== "string" || !isAmbiguous(value, formatAt(open, row, column))) continue;
    queueText(sheet.getCell(row, column), value);
  }
}

function formatAt({ table: { grid, formats } }: OpenSheet, row: number, column: number): string {
  return formats[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}

/** Excel reads what is written as if it were typed. The apostrophe says: this is text. */
export function asTyped(text: string, format: string): string {
  if (isAmbiguous(text, format)) return "";
  return text === "" || format === "@" || isPlain(text) ? text : `'${text}`;
}

/** What a cell of texts makes of these first signs is nowhere said. */
function isAmbiguous(text: string, format: string): boolean {
  return format === "@" && /^[=']/.test(text);
}

/** Neither number nor day nor formula. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/\d/.test(text) && !/^(?:true|false)$/i.test(text);
}

/** Written while the cell is no cell of texts. */
function queueText(cell: Excel.Range, text: string): void {
  cell.numberFormat = [["General"]];
  cell.values = [[`'${text}`]];
  cell.numberFormat = [["@"]];
}
