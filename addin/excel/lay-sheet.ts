// Lays the unit's sheet, new or anew in its place, from what the server gave and what a person has typed. Old
// cells go where their criterion and column are now; what is not ours goes to a worksheet of its own.
import type { Template } from "../../shared/contract/filled-sheets.ts";
import type { Cells, CellValue } from "../../shared/document/cells.ts";
import { FIELDS, isField } from "../../shared/filled-sheet.ts";
import { blocOfUnit } from "../../shared/plan.ts";
import type { BlocFigures } from "../../shared/scoring/bloc-figures.ts";
import { leafById } from "../../shared/score-sheet.ts";
import { cellName } from "../../shared/template/address.ts";
import { cellsOutside, valueAt, type Grid, type TablePlace } from "../../shared/template/grid.ts";
import { MARKS } from "../../shared/template/score-sheet-columns.ts";
import type { WorkbookLayout, Worksheet } from "../../shared/template/layout.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import { scoreSheetLayout } from "../../shared/template/score-sheet-layout.ts";
import { styleOf } from "../../shared/template/styles.ts";
import type { RowState } from "../../shared/template/row-state.ts";
import { isHandedIn } from "../../shared/view.ts";
import { shownGridValue } from "./grid-value.ts";
import type { OpenSheet } from "./open-sheet.ts";
import type { Work } from "./sheet.ts";

/** null where the unit is in no bloc of the plan. */
export function layoutOf(
  work: Work,
  { template, lines, states }: { template: Template; lines: Cells; states: ReadonlyMap<string, RowState> },
): WorkbookLayout | null {
  const { plan, sheet, terms, unit } = work;
  const bloc = blocOfUnit(plan, unit);
  if (bloc === undefined) return null;
  const { filled, identity, mayEnter, today } = template;
  const figures: BlocFigures | null =
    template.figures === null ? null : new Map(Object.entries(template.figures));
  const submission = isHandedIn(filled) ? filled.submission : null;
  const standing = { stage: filled.stage, lockedFrom: filled.lockedFrom };
  const input = { plan, bloc, unit, sheet, terms, lines, figures, mayEnter, today, identity };
  return scoreSheetLayout({ ...input, submission, standing, rowStates: states });
}

/** A layout's worksheet as it is read once it is written: what stands where. */
export function gridOfLayout(name: string, { cells }: Worksheet): Grid {
  const height = Math.max(...cells.map(({ row }) => row)) + 1;
  const width = Math.max(...cells.map(({ column }) => column)) + 1;
  const values = Array.from({ length: height }, (): GridValue[] => Array.from({ length: width }, () => null));
  for (const { row, column, content } of cells) {
    const line = values[row];
    if (line) line[column] = content.value === "" ? null : content.value;
  }
  return { worksheet: name, origin: { row: 0, column: 0 }, values };
}

export function formatsOfLayout({ cells }: Worksheet, grid: Grid): readonly (readonly string[])[] {
  const formats = grid.values.map((line) => line.map(() => "General"));
  for (const { row, column, style } of cells) {
    const line = formats[row];
    if (line) line[column] = styleOf(style).format ?? "General";
  }
  return formats;
}

/** A text or number that goes into a cell of the new sheet. */
export interface Carried {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

interface Around {
  readonly carried: readonly Carried[];
  /** What found no cell of its own. */
  readonly left: readonly Homeless[];
}

/** What the unit wrote around the table (number, place and date, names), and where it stands now. */
export function contentAround(
  old: OpenSheet,
  { worksheet, place }: { readonly worksheet: Worksheet; readonly place: TablePlace },
): Around {
  const carried: Carried[] = [];
  const left: Homeless[] = [];
  for (const [row, spans] of openSpans(worksheet, place)) {
    const from = rowBefore(old.place, place, row);
    if (from === null) continue;
    const written = contentOfRow(old, from)
      .filter(({ value }) => !spans.some((span) => span.value === value))
      .map(({ column, value }) => ({ column, value, now: sameColumn(place, old.place, column) }))
      .sort((one, other) => nearest(spans, one.now).distance - nearest(spans, other.now).distance);
    let free = spans;
    for (const { column, value, now } of written) {
      const { span } = nearest(free, now);
      if (span === null) left.push({ cell: cellName(from, column), value });
      else carried.push({ row, column: span.column, value });
      free = free.filter((other) => other !== span);
    }
  }
  return { carried, left };
}

interface Span {
  readonly column: number;
  readonly lastColumn: number;
  /** What the layout writes there. */
  readonly value: CellValue | null;
}

/** Open cells above the table and in its foot, by row; merged ones are one. */
function openSpans({ cells, merges }: Worksheet, place: TablePlace): ReadonlyMap<number, readonly Span[]> {
  const rows = new Map<number, Span[]>();
  for (const { row, column, style, content } of cells) {
    const isAround = row < place.marks || place.written.get(row) === "foot";
    if (!isAround || styleOf(style).open !== true) continue;
    const merge = merges.find(
      (area) => area.row === row && area.column <= column && column <= area.lastColumn,
    );
    if (merge !== undefined && merge.column !== column) continue;
    const span = { column, lastColumn: merge?.lastColumn ?? column, value: content.value };
    rows.set(row, [...(rows.get(row) ?? []), span]);
  }
  return rows;
}

/** Above, rows count from the table up; in the foot from the last one. */
function rowBefore(old: TablePlace, now: TablePlace, row: number): number | null {
  if (row < now.marks) return old.marks - (now.marks - row);
  const from = lastRow(old) - (lastRow(now) - row);
  return old.written.get(from) === "foot" ? from : null;
}

/** Of the columns that the table has, without the marks. */
function contentOfRow(
  { table: { grid }, place }: OpenSheet,
  row: number,
): readonly { readonly column: number; readonly value: CellValue }[] {
  const last = Math.max(...place.markOf.keys());
  return (grid.values[row - grid.origin.row] ?? []).flatMap((content, index) => {
    const column = grid.origin.column + index;
    const value = shownGridValue(content);
    const isMark = Object.values<unknown>(MARKS).includes(value);
    return value === null || isMark || column > last ? [] : [{ column, value }];
  });
}

function nearest(spans: readonly Span[], column: number) {
  const measured = spans.map((span) => {
    return { span, distance: Math.max(span.column - column, column - span.lastColumn, 0) };
  });
  const [first] = [...measured].sort((one, other) => one.distance - other.distance);
  return first ?? { span: null, distance: Infinity };
}

function lastRow({ written }: TablePlace): number {
  return Math.max(...written.keys());
}

/** Columns may have been inserted: the mark of a column says which one it is now. */
function sameColumn(now: TablePlace, { markOf }: TablePlace, column: number): number {
  const mark = markOf.get(column);
  for (const [nowColumn, nowMark] of now.markOf) if (nowMark === mark) return nowColumn;
  return column;
}

/** A cell of the old sheet that has no place in the new one. */
export interface Homeless {
  readonly cell: string;
  readonly value: CellValue;
}

/**
 * Content beside, below or inside the table, the answers to criteria that are no more, rows that are there twice,
 * and what stands in rows that somebody inserted above: none of them is read, and none may be lost.
 */
export function homelessCells(
  old: OpenSheet,
  { work, worksheet, place }: { work: Work; worksheet: Worksheet; place: TablePlace },
): readonly Homeless[] {
  const { grid } = old.table;
  const found = cellsOutside(grid, old.place).flatMap((cell) => homelessAt(grid, cell));
  for (const [line, rows] of old.place.rowsOf) {
    if (leafById(work.sheet, line) !== undefined && rows.length === 1) continue;
    for (const row of rows) {
      for (const field of FIELDS) {
        const column = old.place.columnOf.get(field);
        if (column !== undefined) found.push(...homelessAt(grid, cellName(row, column)));
      }
    }
  }
  const around = contentAround(old, { worksheet, place });
  const above = insertedAbove(old, { worksheet, carried: around.carried, place });
  const told = new Set(above.map(({ cell }) => cell));
  return [...above, ...around.left.filter(({ cell }) => !told.has(cell)), ...found];
}

/** The head of our paper has always the same rows; where there are more, what is not ours is somebody's. */
function insertedAbove(
  old: OpenSheet,
  given: { worksheet: Worksheet; place: TablePlace; carried: readonly Carried[] },
): readonly Homeless[] {
  const { worksheet, place, carried } = given;
  if (old.place.marks === place.marks) return [];
  const known = new Set<unknown>(worksheet.cells.map(({ content }) => content.value));
  for (const { value } of carried) known.add(value);
  return Array.from({ length: old.place.marks }, (_, row) =>
    contentOfRow(old, row).flatMap(({ column, value }) =>
      known.has(value) ? [] : [{ cell: cellName(row, column), value }],
    ),
  ).flat();
}

function homelessAt(grid: Grid, cell: string): Homeless[] {
  const [, letters = "", digits = "1"] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  const value = shownGridValue(valueAt(grid, Number(digits) - 1, column - 1));
  return value === null ? [] : [{ cell, value }];
}

/** Cells that were typed and cannot be read or are not valid: their letters go back into their cell. */
export function carriedWrong(old: OpenSheet, { place }: { readonly place: TablePlace }): readonly Carried[] {
  return old.sheet.wrong.flatMap(({ line, field }): Carried[] => {
    const [from] = old.place.rowsOf.get(line) ?? [];
    const [row] = place.rowsOf.get(line) ?? [];
    if (!isField(field) || from === undefined || row === undefined) return [];
    const oldColumn = old.place.columnOf.get(field);
    const column = place.columnOf.get(field);
    if (oldColumn === undefined || column === undefined) return [];
    const value = shownGridValue(valueAt(old.table.grid, from, oldColumn));
    return value === null ? [] : [{ row, column, value }];
  });
}

/** A name that no worksheet has yet. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.normalize("NFC").toLocaleLowerCase("vi")));
  let name = wanted;
  for (let number = 2; used.has(name.toLocaleLowerCase("vi")); number += 1) name = `${wanted} (${number})`;
  return name;
}
