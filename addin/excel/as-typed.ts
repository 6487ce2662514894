// Texts on their way into cells. Excel reads what a program writes as if it were typed: a text that could be a
// number, a day or a formula is told to be a text.
import type { CellValue } from "../../shared/document/cells.ts";

/**
 * What to put into `values` or `formulas` of a cell of this number format. "" for a text that wants queueText().
 * The apostrophe is a sign to Excel and no part of the text.
 */
export function asTyped(text: string, format: string): string {
  if (isAmbiguous(text, format)) return "";
  return text === "" || format === "@" || isPlain(text) ? text : `'${text}`;
}

/** What a cell of texts makes of these first signs is nowhere said. */
export function isAmbiguous(text: string, format: string): boolean {
  return format === "@" && /^[=']/.test(text);
}

/** Begins with a letter and has no digit, and so is neither number nor day nor formula. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/\d/.test(text) && !/^(?:true|false)$/i.test(text);
}

/** A text that is ambiguous in a cell of texts: written while the cell is none. */
export function queueText(cell: Excel.Range, text: string): void {
  cell.numberFormat = [["General"]];
  cell.values = [[`'${text}`]];
  cell.numberFormat = [["@"]];
}

/** Any value into one cell. */
export function queueValue(cell: Excel.Range, value: CellValue, format: string): void {
  if (typeof value === "string" && isAmbiguous(value, format)) queueText(cell, value);
  else cell.values = [[typeof value === "string" ? asTyped(value, format) : value]];
}
