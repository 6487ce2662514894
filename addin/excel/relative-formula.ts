// A formula as seen from its cell: "F14>8" said of F14 and "F15>8" said of F15 are the same.
import type { CellPlace } from "./areas.ts";

const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d*)$/;

/** What has no "$" before it becomes a distance; texts, names, functions and fixed rows and columns stay. */
export function relativeTo({ row, column }: CellPlace, formula: string): string {
  return formula.replace(
    // Texts, worksheets and names are taken whole, so that no part of one is read as a cell.
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.$]+[(!]?/gu,
    (whole) => {
      const [, fixedColumn, letters, fixedRow, digits] = CELL.exec(whole) ?? [];
      if (letters === undefined || digits === undefined) return whole;
      if (fixedColumn === "$" && fixedRow === "$") return whole;
      const down = fixedRow === "$" ? `R${digits}` : `R[${Number(digits) - 1 - row}]`;
      return `${down}${fixedColumn === "$" ? `C${letters}` : `C[${columnNumber(letters) - column}]`}`;
    },
  );
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
