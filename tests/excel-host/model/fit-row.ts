// Fits rows to their wrapped texts, by the estimate of our own layouts: only a program that draws text knows
// the height that Excel would choose.
import { textHeight } from "../../../shared/template/row-height.ts";
import type { Area } from "../../../shared/template/layout.ts";
import { contains } from "./area.ts";
import { openLine, positionOf } from "./cells.ts";
import type { Worksheet } from "./workbook.ts";

/** Merged cells do not count, as in Excel. The rows keep growing with their texts. */
export function fitRows(worksheet: Worksheet, { row: first, lastRow }: Pick<Area, "row" | "lastRow">): void {
  const heights = new Map<number, number>();
  for (const [key, { value, style }] of worksheet.cells) {
    const at = positionOf(key);
    if (at.row < first || at.row > lastRow || worksheet.columns.get(at.column)?.hidden === true) continue;
    if (worksheet.merges.some((merge) => contains(merge, at))) continue;
    const points = worksheet.columns.get(at.column)?.size ?? worksheet.standardWidth;
    const { fontSize: size, bold, indent, wrap } = style;
    const look = { size, indent, ...(bold ? { bold } : {}), ...(wrap ? { wrap } : {}) };
    const height = textHeight(String(value), (points * 4) / 3 / 7 - 5 / 7, look);
    heights.set(at.row, Math.max(heights.get(at.row) ?? 0, height));
  }
  for (let row = first; row <= lastRow; row += 1) {
    const height = heights.get(row) ?? 0;
    Object.assign(openLine(worksheet.rows, row), { size: null, fitted: height === 0 ? null : height });
  }
}
