// The terms of a rule out of a range: single numbers in their order, or a table of two columns.
import type { Band, Rule } from "../../shared/score-sheet.ts";
import { DIEM } from "../../shared/wording/functions/diem.ts";
import { CellError } from "./cell-error.ts";
import { isBlank, numberIn, numbersIn, type Grid } from "./read-cells.ts";

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
  const rows = tableIn(terms);
  const bands = rows.flatMap(({ bound, points }): Band[] => (bound === null ? [] : [{ ...bound, points }]));
  return {
    shape: "bands",
    bands: bands.toSorted((a, b) => b.from - a.from || Number(b.exclusive ?? 0) - Number(a.exclusive ?? 0)),
    below: restOf(rows),
  };
}

function latenessIn(terms: Grid): Rule {
  const rows = tableIn(terms);
  const bands = rows.flatMap(({ bound, points }) => (bound === null ? [] : [{ toDays: bound.from, points }]));
  if (bands.length === 0 || rows.some(({ bound }) => bound?.exclusive))
    throw new CellError("#VALUE!", DIEM.badTable(1));
  return {
    shape: "lateness",
    bands: bands.toSorted((a, b) => a.toDays - b.toDays),
    beyond: restOf(rows),
  };
}

interface TableRow {
  /** null: all the rest. */
  readonly bound: Omit<Band, "points"> | null;
  readonly points: number;
}

function tableIn(terms: Grid): readonly TableRow[] {
  const rows = terms.filter((row) => !row.every(isBlank));
  if (rows.length === 0) throw new CellError("#VALUE!", DIEM.noTable);
  return rows.map((row, index) => {
    const [bound, given, ...more] = row;
    const points = numberIn(given);
    const from = boundIn(bound);
    if (typeof points !== "number" || from instanceof CellError || !more.every(isBlank))
      throw new CellError("#VALUE!", DIEM.badTable(index + 1));
    return { bound: from, points };
  });
}

/** ">95" and "trên 95" leave 95 itself out; "≥95" and "từ 95" say what a bare 95 says. */
function boundIn(cell: unknown): TableRow["bound"] | CellError {
  const [, sign = "", rest] =
    typeof cell === "string" ? (/^\s*(>=|≥|>|trên|từ)(.*)$/iu.exec(cell.normalize("NFC")) ?? []) : [];
  const number = numberIn(rest ?? cell);
  if (number === null) return rest === undefined ? null : new CellError("#VALUE!", DIEM.badTable(1));
  if (number instanceof CellError) return number;
  return sign === ">" || /^trên$/iu.test(sign) ? { from: number, exclusive: true } : { from: number };
}

function restOf(rows: readonly TableRow[]): number {
  return rows.find(({ bound }) => bound === null)?.points ?? 0;
}
