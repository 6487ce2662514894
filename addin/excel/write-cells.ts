// Writes what an action has changed: single cells at the places where they were found, how the rows stand, and
// the record. Columns of cells go as one grid each, so that their number does not grow with the rows. Only where
// rows are hidden each cell goes alone: Excel puts the first value of a grid into every row that is shown
// (https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747).
import type { CellValue } from "../../shared/document/cells.ts";
import { IDENTITY_WORKSHEET } from "../../shared/template/identity.ts";
import { rowStateWord, type RowState } from "../../shared/template/row-state.ts";
import { asTyped, isAmbiguous, queueText, queueValue } from "./as-typed.ts";
import { gridValue } from "./grid-value.ts";
import { placeIn, shownIn, type CellWrite } from "./course.ts";
import type { OpenSheet } from "./open-sheet.ts";
import type { TableReading } from "./read-workbook.ts";
import { RECORD_AREA, recordCells, type SheetRecord } from "./record.ts";
import type { Work } from "./sheet.ts";
import { PROTECTION } from "./write-frame.ts";

export interface CellWriting {
  readonly work: Work;
  readonly open: OpenSheet;
  readonly writes: readonly CellWrite[];
  readonly states: ReadonlyMap<string, RowState>;
}

/** Takes what was written back where the worksheet was no longer as it was read; false where it was. */
export type TakeBack = () => boolean;

/**
 * Into the worksheet as it was read. Where it was protected it is protected again, as layouts are. People type,
 * sort and insert while the server is asked: what stands there is read once more by the same batch, before
 * anything is written.
 *
 * @returns to be called after the sync; what it queues wants another
 */
export function queueCells(context: Excel.RequestContext, writing: CellWriting): TakeBack {
  const { open } = writing;
  const { table } = open;
  const values = valueColumns(writing);
  const columns = [...values, ...stateColumns(writing)];
  if (columns.length === 0) return () => false;
  const sheet = context.workbook.worksheets.getItem(table.worksheetId);
  const stood = columns.map(({ column }) => queueColumnRead(sheet, { column, open }));
  const marks = queueMarksRead(sheet, open);
  const grids = table.hasHidden ? [] : columns.map((column) => queueHiddenRead(sheet, column));
  queueUnprotected(sheet, table, () => {
    for (const { column, cells } of columns) queueColumn(sheet, { column, cells, open });
  });
  return () => {
    // A filter that was set meanwhile: the grid has gone into rows that it was not meant for.
    const isFiltered = grids.some(({ rowHidden }) => (rowHidden as boolean | null) !== false);
    const isMeant =
      !isFiltered &&
      marks.every(isAsRead(open)) &&
      stood.every((range, index) => {
        const typed = values[index];
        return typed === undefined || isAsRead(open, typed.cells)(range);
      });
    if (isMeant) return false;
    queueUnprotected(sheet, table, () => {
      for (const [index, { column, cells }] of columns.entries()) {
        const rows = isFiltered ? spanOf(cells) : cells.keys();
        for (const row of rows) queueStood(sheet, { row, column, stood: stood[index], open });
      }
    });
    return true;
  };
}

function queueUnprotected(sheet: Excel.Worksheet, table: TableReading, queue: () => void): void {
  if (table.protected) sheet.protection.unprotect();
  queue();
  if (table.protected) sheet.protection.protect(PROTECTION);
}

function queueColumnRead(
  sheet: Excel.Worksheet,
  { column, open: { table } }: { readonly column: number; readonly open: OpenSheet },
): Excel.Range {
  const { origin, values } = table.grid;
  const range = sheet.getRangeByIndexes(origin.row, column, values.length, 1);
  range.load("values,formulas,rowIndex,columnIndex");
  return range;
}

/** Of the rows that a grid will be written over. */
function queueHiddenRead(sheet: Excel.Worksheet, { column, cells }: WrittenColumn): Excel.Range {
  const rows = spanOf(cells);
  const range = sheet.getRangeByIndexes(rows[0] ?? 0, column, rows.length, 1);
  range.load("rowHidden");
  return range;
}

/** The hidden row and column that name the others. */
function queueMarksRead(sheet: Excel.Worksheet, open: OpenSheet): readonly Excel.Range[] {
  const { table, place } = open;
  const { origin, values } = table.grid;
  const row = sheet.getRangeByIndexes(place.marks, origin.column, 1, values[0]?.length ?? 1);
  row.load("values,rowIndex,columnIndex");
  const ids = place.columnOf.get("id");
  return ids === undefined ? [row] : [row, queueColumnRead(sheet, { column: ids, open })];
}

/** @param rows only these; all without it */
function isAsRead({ table: { read, grid } }: OpenSheet, rows?: ReadonlyMap<number, unknown>) {
  return ({ values, rowIndex, columnIndex }: Excel.Range): boolean =>
    values.every((line: unknown[], down) =>
      line.every((value, along) => {
        const row = rowIndex + down;
        if (rows !== undefined && !rows.has(row)) return true;
        return value === (read?.[row - grid.origin.row]?.[columnIndex + along - grid.origin.column] ?? "");
      }),
    );
}

function queueStood(
  sheet: Excel.Worksheet,
  given: {
    readonly row: number;
    readonly column: number;
    readonly stood: Excel.Range | undefined;
    readonly open: OpenSheet;
  },
): void {
  const { row, column, stood, open } = given;
  const at = row - open.table.grid.origin.row;
  const value: unknown = stood?.values[at]?.[0] ?? "";
  const formula: unknown = stood?.formulas[at]?.[0] ?? "";
  const cell = sheet.getCell(row, column);
  if (value !== formula) cell.formulas = [[formula]];
  else if (typeof value === "string") queueValue(cell, value, formatAt(open, row, column));
  else cell.values = [[value]];
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
  // A percentage or a day that was typed before has left its format: 80 would show as 8000 %.
  for (const [row, value] of cells) {
    const wearing = { type: "Double", format: formatAt(open, row, column) };
    if (typeof value === "number" && gridValue(value, wearing) !== value)
      sheet.getCell(row, column).numberFormat = [["General"]];
  }
  const runs = open.table.hasHidden ? [...cells.keys()].map((row) => [row]) : [spanOf(cells)];
  for (const rows of runs) {
    const grid = rows.map((row): [CellValue | null] => {
      const value = cells.get(row);
      // null leaves a cell as it is.
      if (value === undefined) return [null];
      return [typeof value === "string" ? asTyped(value, formatAt(open, row, column)) : (value ?? "")];
    });
    sheet.getRangeByIndexes(rows[0] ?? 0, column, grid.length, 1).values = grid;
  }
  for (const [row, value] of cells) {
    if (typeof value !== "string" || !isAmbiguous(value, formatAt(open, row, column))) continue;
    queueText(sheet.getCell(row, column), value);
  }
}

/** All rows from the first to the last. */
function spanOf(cells: WrittenColumn["cells"]): readonly number[] {
  const first = Math.min(...cells.keys());
  return Array.from({ length: Math.max(...cells.keys()) - first + 1 }, (_, index) => first + index);
}

function formatAt({ table: { grid, formats } }: OpenSheet, row: number, column: number): string {
  return formats[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}
