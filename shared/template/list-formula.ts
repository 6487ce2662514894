// Formulas of the rules whose result is a list of numbers ("1; 3"): ranks and events, averaged. Spreadsheet
// programs have no lists in a cell; each number is counted by what the text loses without it.
import { points, toDecimal, type Points } from "../scoring/points.ts";
import type { Leaf } from "../score-sheet.ts";
import { inSteps } from "./formula-steps.ts";

/** The cell with the list as typed, and the cell with the list as {@link listFormula} makes it. */
export interface ListCells {
  readonly result: string;
  readonly list: string;
}

/** "1; 3" as "  1  3 ", so that each number can be counted between spaces; "" for other rules. */
export function listFormula({ rule }: Leaf, result: string): string | null {
  if (rule.shape !== "byRank" && rule.shape !== "eventAverage") return null;
  const spaced = `TRIM(SUBSTITUTE(SUBSTITUTE(${result},";"," "),","," "))`;
  return `" "&SUBSTITUTE(${spaced}," ","  ")&" "`;
}

/** Ranks beyond the table give 0; the list must hold whole numbers from 1. */
export function rankAverage(each: readonly number[], { result, list }: ListCells, step: Points): string {
  const digitless = without(DIGITS, list);
  const leadingZero = `LEN(${list})>LEN(${without([" 0"], list)})`;
  const wrong = `OR(LEN(${digitless})>0,${leadingZero},${fractional(result)})`;
  return `IF(${wrong},"",${average(each, list, step)})`;
}

/** "0" alone is no event and full points; otherwise each number must be one of the rule's. */
export function eventAverage(
  each: readonly number[],
  { result, list }: ListCells,
  { step, max }: { step: Points; max: Points },
): string {
  const known = each.map((_, index) => counted(list, index + 1)).join("+");
  const wrong = `OR(${known}<>${itemsOf(list)},${fractional(result)})`;
  return `IF(${list}=" 0 ",${toDecimal(max)},IF(${wrong},"",${average(each, list, step)}))`;
}

function average(each: readonly number[], list: string, step: Points): string {
  const sum = each
    .map((value, index) => `${points(value)}*${counted(list, index + 1)}`)
    .filter((term) => !term.startsWith("0*"))
    .join("+");
  return inSteps(
    `(${sum === "" ? "0" : sum})/(${itemsOf(list)}*${step})`,
    step,
    points(Math.max(0, ...each)),
  );
}

/** A number typed into a cell of lists may be a misread "1,5". */
function fractional(result: string): string {
  return `IF(ISNUMBER(${result}),${result}<>INT(${result}),FALSE)`;
}

function counted(list: string, number: number): string {
  const item = ` ${number} `;
  return `(LEN(${list})-LEN(SUBSTITUTE(${list},"${item}","")))/${item.length}`;
}

/** Each number of a list stands between two spaces. */
function itemsOf(list: string): string {
  return `((LEN(${list})-LEN(SUBSTITUTE(${list}," ","")))/2)`;
}

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", " "];

/** A text with none of the parts. */
function without(parts: readonly string[], text: string): string {
  return parts.reduce((rest, part) => `SUBSTITUTE(${rest},"${part}","")`, text);
}
