// One row of a score sheet's table: a cell in each column, as high as its longest text needs.
import { EMPTY, type Content } from "./layout.ts";
import { put } from "./page-builder.ts";
import { rowHeight } from "./row-height.ts";
import type { SheetColumn } from "./score-sheet-columns.ts";
import type { StyleName } from "./styles.ts";
import type { Sheeting } from "./unit-workbook.ts";

export interface Filled {
  readonly content: Content;
  readonly style: StyleName;
}

export function putRow(sheeting: Sheeting, row: number, fill: (column: SheetColumn) => Filled): void {
  const { page, columns } = sheeting;
  const texts: { text: string; width: number; style: StyleName }[] = [];
  columns.forEach((column, index) => {
    const { content, style } = fill(column);
    if (content === EMPTY && column.hidden) return;
    put(page, { row, column: index }, content, style);
    if (!column.hidden) texts.push({ text: shownText(content), width: column.width, style });
  });
  page.rows.set(row, { height: rowHeight(texts) });
}

function shownText(content: Content): string {
  return content.value === null ? "" : String(content.value);
}
