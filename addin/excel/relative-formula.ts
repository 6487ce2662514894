// A formula as seen from its cell: "F14>8" said of F14 and "F15>8" said of F15 are the same.
import type { CellPlace } from "./areas.ts";

/** References without "$" become distances; texts, names, functions and fixed references stay. */
export function relativeTo({ row, column }: CellPlace, formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*(?=[(!])|(?<![\p{L}\p{N}_.$])([A-Z]{1,3})([1-9]\d*)(?![\p{L}\p{N}_.])/gu,
    (whole, letters: string | undefined, digits: string | undefined) =>
      letters === undefined || digits === undefined
        ? whole
        : `R[${Number(digits) - 1 - row}]C[${columnNumber(letters) - column}]`,
  );
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
