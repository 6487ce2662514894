// The terms of a rule out of a range: single numbers in their order, or a table of two columns.
import type { Band, Rule } from "../../shared/score-sheet.ts";
import { byBound } from "../../shared/scoring/rule-columns.ts";
import { DIEM } from "../../shared/wording/functions/diem.ts";
import { CellError } from "./cell-error.ts";
import { isBlank, meaningOf, numberIn, numbersIn, type Grid } from "./read-cells.ts";

export interface Terms {
  readonly rule: Rule;
  /** To which points are rounded where the rule has no step of its own. */
  readonly decimals: number;
}

const DECIMALS = 2;
/** 10 to the power of minus the decimals. */
const STEPS = [1, 0.1, 0.01, 0.001, 0.0001];

/** @throws CellError where the terms are not those of the shape */
export function readTerms(shape: Rule["shape"], terms: Grid): Terms {
  switch (shape) {
    case "ratio":
      return { rule: { shape, base: "target", step: singles(terms, 0, 1)[0] ?? 0.01 }, decimals: DECIMALS };
    case "bands":
      return { rule: bandsIn(terms), decimals: DECIMALS };
    case "lateness":
      return { rule: latenessIn(terms), decimals: DECIMALS };
    case "perUnit":
      return { rule: { shape, each: singles(terms, 1, 1)[0] ?? 0 }, decimals: DECIMALS };
    case "deduct": {
      const [each = 0, floor = 0] = singles(terms, 1, 2);
      return { rule: { shape, each, floor }, decimals: DECIMALS };
    }
    case "overTarget": {
      const [base = 0, eachPercent = 0, step] = singles(terms, 2, 3);
      return { rule: { shape, base, eachPercent }, decimals: decimalsOf(step) };
    }
    case "halfThenLeader":
    case "relativeToBest":
      return { rule: { shape }, decimals: decimalsOf(singles(terms, 0, 1)[0]) };
    case "byRank":
      return { rule: { shape, points: singles(terms, 1, 9) }, decimals: DECIMALS };
    default:
      throw new CellError("#VALUE!", DIEM.badShape);
  }
}

/** The numbers before the first blank cell. */
function singles(terms: Grid, least: number, most: number): readonly number[] {
  const given = numbersIn(terms);
  const end = given.findIndex((number) => number === null);
  const numbers = (end < 0 ? given : given.slice(0, end)).filter((number) => number !== null);
  if (numbers.length < least || numbers.length > most || given.slice(numbers.length).some((n) => n !== null))
    throw new CellError("#VALUE!", DIEM.termCount(least, most));
  return numbers;
}

function decimalsOf(step: number | undefined): number {
  const decimals = step === undefined ? DECIMALS : STEPS.indexOf(step);
  if (decimals < 0) throw new CellError("#VALUE!", DIEM.badStep);
  return decimals;
}

function bandsIn(terms: Grid): Rule {
  const { bounded, rest } = tableIn(terms);
  return {
    shape: "bands",
    bands: bounded.map(({ bound, points }): Band => ({ ...bound, points })).sort((a, b) => byBound(b, a)),
    below: rest ?? 0,
  };
}

function latenessIn(terms: Grid): Rule {
  const { bounded, rest } = lastAsRest(tableIn(terms));
  const wrong = bounded.find(({ bound }) => bound.exclusive);
  if (wrong !== undefined || bounded.length === 0)
    throw new CellError("#VALUE!", DIEM.badTable(wrong?.row ?? 1));
  const rows = [...bounded].sort((a, b) => a.bound.from - b.bound.from);
  const rising = rows.find(({ points }, index) => points < (rows[index + 1]?.points ?? rest ?? 0));
  if (rising !== undefined) throw new CellError("#VALUE!", DIEM.risingLateness(rising.bound.from));
  return {
    shape: "lateness",
    bands: rows.map(({ bound, points }) => ({ toDays: bound.from, points })),
    beyond: rest ?? 0,
  };
}

interface Row {
  /** From 1, as the range counts. */
  readonly row: number;
  readonly bound: Omit<Band, "points">;
  readonly points: number;
}

interface Table {
  readonly bounded: readonly Row[];
  /** Points of what no other row bounds; null where no row says so, which is 0 points. */
  readonly rest: number | null;
}

/** A last bound of 0 with fewer points than the row before it is a blank cell that Excel handed over as 0. */
function lastAsRest(table: Table): Table {
  const [before, last] = table.bounded.slice(-2);
  const isRest = before !== undefined && last?.bound.from === 0 && last.points < before.points;
  return isRest && table.rest === null ? { bounded: table.bounded.slice(0, -1), rest: last.points } : table;
}

function tableIn(terms: Grid): Table {
  // Rows left over at the end say nothing, whether their blank cells come as blank or as 0.
  const end = terms.findLastIndex((row) => !row.every((cell) => isBlank(cell) || cell === 0));
  if (end < 0) throw new CellError("#VALUE!", DIEM.noTable);
  const bounded: Row[] = [];
  let rest: number | null = null;
  for (const [index, cells] of terms.slice(0, end + 1).entries()) {
    if (cells.every(isBlank)) continue;
    const row = index + 1;
    const [first, given, ...more] = cells;
    const points = numberIn(given);
    const bound = boundIn(first);
    if (typeof points !== "number" || bound === "unreadable" || !more.every(isBlank))
      throw new CellError("#VALUE!", DIEM.badTable(row));
    if (bound !== null) bounded.push({ row, bound, points });
    else if (rest === null) rest = points;
    else throw new CellError("#VALUE!", DIEM.secondRest(row));
  }
  return { bounded, rest };
}

/** ">95" and "trên 95" leave 95 itself out; "≥95" and "từ 95" say what a bare 95 says. null: all the rest. */
function boundIn(cell: unknown): Row["bound"] | null | "unreadable" {
  if (typeof cell === "string" && meaningOf(DIEM.rest, cell) === true) return null;
  const [, sign = "", rest] =
    typeof cell === "string" ? (/^\s*(>=|≥|>|trên|từ)(.*)$/iu.exec(cell.normalize("NFC")) ?? []) : [];
  const number = numberIn(rest ?? cell);
  if (number === null) return rest === undefined ? null : "unreadable";
  if (number instanceof CellError) return "unreadable";
  return sign === ">" || /^trên$/iu.test(sign) ? { from: number, exclusive: true } : { from: number };
}
