// Rectangles of cells and the addresses people and Office.js write for them: "A1", "B2:D5", "C:F", "3:4",
// "'Chấm điểm'!A1". Rows and columns count from 0; an area holds both its corners.
import { areaName, columnName, quoteWorksheet } from "../../../shared/template/address.ts";
import type { Area } from "../../../shared/template/layout.ts";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;
export const WHOLE_SHEET: Area = { row: 0, column: 0, lastRow: LAST_ROW, lastColumn: LAST_COLUMN };

export interface Address {
  /** Null when the address names no worksheet. */
  readonly worksheet: string | null;
  readonly area: Area;
}

/** Null for what is no address in A1 notation. */
export function parseAddress(text: string): Address | null {
  const [, quoted, plain, cells = ""] =
    /^=?(?:(?:'((?:[^']|'')+)'|([^'!:]+))!)?([^!]+)$/u.exec(text.trim()) ?? [];
  const worksheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const [first = "", last = first, ...more] = cells.replaceAll("$", "").toUpperCase().split(":");
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (from === null || to === null || more.length > 0) return null;
  if ((from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  // "A" alone is no address; "A:A" is.
  if ((from.row === null || from.column === null) && !cells.includes(":")) return null;
  const rows = [from.row ?? 0, to.row ?? LAST_ROW];
  const columns = [from.column ?? 0, to.column ?? LAST_COLUMN];
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    lastRow: Math.max(...rows),
    lastColumn: Math.max(...columns),
  };
  return area.lastRow > LAST_ROW || area.lastColumn > LAST_COLUMN ? null : { worksheet, area };
}

function parseCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{0,3})(\d*)$/.exec(text) ?? [];
  if (letters === "" && digits === "") return null;
  if (digits.startsWith("0")) return null;
  return {
    row: digits === "" ? null : Number(digits) - 1,
    column: letters === "" ? null : columnNumber(letters),
  };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** As Range.address reads: the worksheet's name is quoted only where it must be. */
export function fullAddress(worksheet: string, area: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(worksheet) ? worksheet : quoteWorksheet(worksheet);
  return `${name}!${localAddress(area)}`;
}

export function localAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.column)}:${columnName(area.lastColumn)}`;
  if (isWholeRows(area)) return `${area.row + 1}:${area.lastRow + 1}`;
  return areaName(area);
}

export function isWholeColumns({ row, lastRow }: Area): boolean {
  return row === 0 && lastRow === LAST_ROW;
}

export function isWholeRows({ column, lastColumn }: Area): boolean {
  return column === 0 && lastColumn === LAST_COLUMN;
}

export function rowCount({ row, lastRow }: Area): number {
  return lastRow - row + 1;
}

export function columnCount({ column, lastColumn }: Area): number {
  return lastColumn - column + 1;
}

export function contains(area: Area, { row, column }: { readonly row: number; readonly column: number }) {
  return row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn;
}

/** Null where the two do not meet. */
export function overlap(one: Area, other: Area): Area | null {
  const area = {
    row: Math.max(one.row, other.row),
    column: Math.max(one.column, other.column),
    lastRow: Math.min(one.lastRow, other.lastRow),
    lastColumn: Math.min(one.lastColumn, other.lastColumn),
  };
  return area.row > area.lastRow || area.column > area.lastColumn ? null : area;
}

/** What is left of `whole` when `hole` is cut out: up to four rectangles. */
export function without(whole: Area, hole: Area): readonly Area[] {
  const cut = overlap(whole, hole);
  if (cut === null) return [whole];
  const parts = [
    { ...whole, lastRow: cut.row - 1 },
    { ...whole, row: cut.lastRow + 1 },
    { ...cut, column: whole.column, lastColumn: cut.column - 1 },
    { ...cut, column: cut.lastColumn + 1, lastColumn: whole.lastColumn },
  ];
  return parts.filter(({ row, column, lastRow, lastColumn }) => row <= lastRow && column <= lastColumn);
}
