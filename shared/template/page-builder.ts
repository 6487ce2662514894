// Collects the cells of one worksheet, with what printed papers share: merged lines of text that are high
// enough, borders drawn through merged cells, two signature blocks.
import { EMPTY, text, type Area, type Cell, type Column, type Content, type Row } from "./layout.ts";
import { rowHeight } from "./row-height.ts";
import type { StyleName } from "./styles.ts";

export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Page {
  readonly columns: readonly Column[];
  readonly cells: Cell[];
  readonly merges: Area[];
  readonly rows: Map<number, Row>;
}

export function newPage(columns: readonly Column[]): Page {
  return { columns, cells: [], merges: [], rows: new Map() };
}

export function put(
  page: Page,
  at: { row: number; column: number },
  content: Content,
  style: StyleName,
): void {
  page.cells.push({ ...at, content, style });
}

/** One text over several columns; the row becomes high enough for it. */
export function putSpan(page: Page, row: number, span: Span, words: string, style: StyleName): void {
  for (let column = span.first; column <= span.last; column++) {
    put(page, { row, column }, column === span.first ? text(words) : EMPTY, style);
  }
  if (span.last > span.first) {
    page.merges.push({ row, column: span.first, lastRow: row, lastColumn: span.last });
  }
  const needed = rowHeight([{ text: words, width: widthOf(page, span), style }]);
  const known = page.rows.get(row);
  if (known === undefined || known.height < needed) page.rows.set(row, { height: needed, fixed: true });
}

export function widthOf({ columns }: Page, { first, last }: Span): number {
  return columns.slice(first, last + 1).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0);
}

/** The columns at the right edge (up to `last`) that are together as wide as asked. */
export function rightSpan(page: Page, last: number, width: number): Span {
  let first = last;
  while (first > 0 && widthOf(page, { first, last }) < width) first--;
  return { first, last };
}

/** The columns at the left edge that are together as wide as asked. */
export function leftSpan(page: Page, last: number, width: number): Span {
  let end = 0;
  while (end < last && widthOf(page, { first: 0, last: end }) < width) end++;
  return { first: 0, last: end };
}

export interface SignatureBlock {
  readonly span: Span;
  /** Lines in capitals, then one hint, then room to sign, then the name if it is known. */
  readonly lines: readonly string[];
  readonly hint: string | null;
  readonly name: string;
}

/** @returns the row after the blocks */
export function putSignatures(page: Page, row: number, blocks: readonly SignatureBlock[]): number {
  const titles = Math.max(...blocks.map(({ lines }) => lines.length));
  const signing = row + titles + 1;
  for (const { span, lines, hint, name } of blocks) {
    lines.forEach((line, index) => putSpan(page, row + index, span, line, "signature"));
    if (hint !== null) putSpan(page, row + lines.length, span, hint, "signatureHint");
    putSpan(page, signing + 1, span, name, "signatureName");
  }
  page.rows.set(signing, { height: 58, fixed: true });
  return signing + 2;
}
