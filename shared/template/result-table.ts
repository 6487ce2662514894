// A table of results on a worksheet that a program finds again and a person goes on working in: every row and
// column of it bears a hidden mark, so that it may be sorted, widened and moved about, and is still refreshed.
import { EMPTY, number, text, type Column, type Content, type DefinedName } from "./layout.ts";
import { put, putSpan, type Page } from "./page-builder.ts";
import { rowHeight } from "./row-height.ts";
import type { StyleName } from "./styles.ts";

/** A mark begins with "#"; a row of the table bears its line's id, which never does. */
export type Mark = `#${string}`;

export interface TableLine {
  /** Unique in the table, and the same whenever the table is made again. */
  readonly id: string;
}

export interface TableColumn<Line extends TableLine> {
  readonly mark: Mark;
  readonly heading: string;
  /** In digits of the default font. */
  readonly width: number;
  /** One for all lines, or by the kind of line. */
  readonly style: StyleName | ((line: Line) => StyleName);
  /** @param index of the line, from 0 */
  readonly content: (line: Line, index: number) => Content;
}

/** Which result a table shows; no two in a workbook have the same. */
export interface TableKey {
  /** What the table shows, in one word: "XEPHANG". */
  readonly kind: string;
  /** Of what: ids, e.g. of plan and bloc. */
  readonly of: readonly string[];
}

/** Says where a line comes in the table as it was made: sorting by it brings the order back. */
export const ORDER_MARK: Mark = "#order";
export const HEAD_MARK: Mark = "#head";

/**
 * Columns for the reader's own words, beside the table and not printed. They lie inside the filter, so that
 * Excel's sorting takes them along. Only their heading is ever written, once.
 */
const OWN_COLUMNS: readonly Mark[] = ["#own1", "#own2"];
const OWN_WIDTH = 18;

export function isOwnColumn(mark: string): boolean {
  return OWN_COLUMNS.some((own) => own === mark);
}

/** The visible columns, then the hidden ones, then those for the reader's own words. */
export function sheetColumns<Line extends TableLine>(
  columns: readonly TableColumn<Line>[],
): readonly Column[] {
  return [
    ...columns.map(({ width }) => ({ width })),
    { width: 12, hidden: true },
    { width: 8, hidden: true },
    ...OWN_COLUMNS.map(() => ({ width: OWN_WIDTH })),
  ];
}

/** A line of the paper around the table that changes with the results. */
export function markRow(page: Page, row: number, { mark, last }: { mark: Mark; last: number }): void {
  put(page, { row, column: last + 1 }, text(mark), "normal");
}

export interface Table<Line extends TableLine> {
  readonly columns: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
  readonly key: TableKey;
  /** Of the headings in the columns for the reader's own words. */
  readonly ownHeading: string;
}

export interface TablePlace {
  /** Row of the headings. */
  readonly head: number;
  readonly lastRow: number;
  /** Of the visible columns. */
  readonly last: number;
  /** Of all that is sorted together. */
  readonly lastOwn: number;
  /** Names the cell where the row of marks and the column of marks meet. */
  readonly corner: Omit<DefinedName, "worksheet">;
}

/** @param row of the marks; the headings come below. */
export function putTable<Line extends TableLine>(page: Page, row: number, table: Table<Line>): TablePlace {
  const { columns, lines, key, ownHeading } = table;
  const last = columns.length - 1;
  const idColumn = last + 1;
  const ownFrom = last + 3;
  const head = row + 1;
  columns.forEach(({ mark, heading }, column) => {
    put(page, { row, column }, text(mark), "normal");
    putSpan(page, head, { first: column, last: column }, heading, "head");
  });
  put(page, { row, column: idColumn }, text(keyText(key)), "normal");
  put(page, { row, column: idColumn + 1 }, text(ORDER_MARK), "normal");
  page.rows.set(row, { height: 15, fixed: true, hidden: true });
  markRow(page, head, { mark: HEAD_MARK, last });
  OWN_COLUMNS.forEach((mark, index) => {
    put(page, { row, column: ownFrom + index }, text(mark), "normal");
    put(page, { row: head, column: ownFrom + index }, text(ownHeading), "input");
  });
  lines.forEach((line, index) => putLine(page, head + 1 + index, { line, index, columns }));
  return {
    head,
    lastRow: head + lines.length,
    last,
    lastOwn: ownFrom + OWN_COLUMNS.length - 1,
    corner: { name: tableName(key), area: { row, column: idColumn, lastRow: row, lastColumn: idColumn } },
  };
}

interface PlacedLine<Line extends TableLine> {
  readonly line: Line;
  readonly index: number;
  readonly columns: readonly TableColumn<Line>[];
}

function putLine<Line extends TableLine>(
  page: Page,
  row: number,
  { line, index, columns }: PlacedLine<Line>,
): void {
  const shown = columns.map(({ content, width, style: styled }, column) => {
    const made = content(line, index);
    const style = typeof styled === "string" ? styled : styled(line);
    put(page, { row, column }, made, style);
    return { text: String(made.value ?? ""), width, style };
  });
  put(page, { row, column: columns.length }, text(line.id), "normal");
  put(page, { row, column: columns.length + 1 }, number(index + 1), "normal");
  OWN_COLUMNS.forEach((_, own) => put(page, { row, column: columns.length + 2 + own }, EMPTY, "input"));
  page.rows.set(row, { height: Math.max(21, rowHeight(shown)) });
}

/** What stands in the corner of the marks: which result it is, in full. */
export function keyText({ kind, of }: TableKey): string {
  return `#${kind} ${of.join(" ")}`;
}

/**
 * The workbook's name for the corner: the same result has the same name in every workbook. Ids hold signs that
 * names do not take, so it bears their digest; the corner says them in full.
 */
export function tableName(key: TableKey): string {
  const words = keyText(key);
  return `THIDUA_${key.kind}_${digest(words, 0x811c9dc5)}${digest(words, 0x9747b28c)}`;
}

/** FNV-1a over UTF-16 units. */
function digest(words: string, start: number): string {
  let hash = start;
  for (let index = 0; index < words.length; index++) {
    hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, "0");
}
