// What cells hold, as Excel hands it to a function: numbers, texts, booleans, errors. A blank cell comes as
// null or "" in Excel on the web, but as 0 in versions of Excel for Windows and Mac, where nothing can tell it
// from a zero (github.com/OfficeDev/office-js/issues/4702).
import { readNumber } from "../../shared/template/read-number.ts";
import { cleanText } from "../../shared/text.ts";
import { CELLS } from "../../shared/wording/functions/cells.ts";
import { CellError } from "./cell-error.ts";

/** Rows of cells. */
export type Grid = readonly (readonly unknown[])[];

/** Points beyond it are no points of an emulation bloc, and could not be added exactly. */
export const LARGEST = 1e9;

/**
 * A range, or one value where a range is taken; no rows for an argument that was left out.
 * @throws CellError where a cell of it is an error: what is missing there would change the answer
 */
export function gridOf(given: unknown): Grid {
  const grid: Grid = isGrid(given) ? given : given === null || given === undefined ? [] : [[given]];
  for (const [row, cells] of grid.entries())
    for (const [column, cell] of cells.entries())
      if (isErrorValue(cell)) throw new CellError("#VALUE!", CELLS.errorAt(row + 1, column + 1));
  return grid;
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cleanText(cell) === "");
}

/** null for a blank cell. "9,5" and "9.5" as text are numbers; "1.250" may be two numbers and is refused. */
export function numberIn(cell: unknown): number | null | CellError {
  if (isBlank(cell)) return null;
  // As Excel shows and compares it: =0,1+0,2 is 0,3.
  if (typeof cell === "number" && Number.isFinite(cell)) return Number(cell.toPrecision(15));
  if (typeof cell !== "string") return new CellError("#VALUE!", CELLS.notANumber(String(cell)));
  const reading = readNumber(cell);
  if (reading.kind === "number" && !reading.percent) return reading.value;
  return new CellError(
    "#VALUE!",
    reading.kind === "ambiguous" ? CELLS.ambiguous(cleanText(cell)) : CELLS.notANumber(cleanText(cell)),
  );
}

/** All cells of a range in a row; null for blank ones. @throws CellError for what is no number, with its place */
export function numbersIn(grid: Grid): readonly (number | null)[] {
  return grid.flatMap((cells, row) =>
    cells.map((cell, column) => {
      const number = numberIn(cell);
      if (number instanceof CellError)
        throw new CellError("#VALUE!", CELLS.at(row + 1, column + 1, number.message));
      return number;
    }),
  );
}

/** One number; null where it was left out or blank. @throws CellError */
export function oneNumber(given: unknown): number | null {
  const numbers = numbersIn(gridOf(given));
  if (numbers.length > 1) throw new CellError("#VALUE!", CELLS.oneCell);
  return numbers[0] ?? null;
}

/** One text; "" where it was left out or blank. @throws CellError for other than text or a number */
export function oneText(given: unknown): string {
  const cells = gridOf(given).flat();
  const [cell] = cells;
  if (cells.length > 1) throw new CellError("#VALUE!", CELLS.oneCell);
  if (isBlank(cell)) return "";
  if (typeof cell === "string" || typeof cell === "number") return cleanText(String(cell));
  throw new CellError("#VALUE!", CELLS.notAText);
}

/** What a word stands for: words are typed with or without their marks. undefined: no such word. */
export function meaningOf<Meaning>(
  words: Readonly<Record<string, Meaning>>,
  typed: string,
): Meaning | undefined {
  const key = wordKey(typed);
  return Object.entries(words).find(([word]) => wordKey(word) === key)?.[1];
}

/** Names and words that are meant alike. */
export function wordKey(word: string): string {
  return cleanText(word).toLocaleLowerCase("vi").normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
}

function isGrid(given: unknown): given is Grid {
  return Array.isArray(given) && given.every((row) => Array.isArray(row));
}

/** Excel hands over an error as an object with its name, or as its name. */
function isErrorValue(cell: unknown): boolean {
  if (typeof cell === "object" && cell !== null) return "basicValue" in cell || cell instanceof Error;
  return typeof cell === "string" && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(cell);
}
