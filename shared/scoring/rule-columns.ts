// How a rule turns quantities into points: one loop over a column of units for each shape. Scoring one
// unit is scoring a column of one, so there is no second way to come to a point.
import type { Band, Leaf, Rule, ScoreSheet } from "../score-sheet.ts";
import type { LeafFigures } from "./bloc-figures.ts";
import { roundSteps, type Column, type ColumnRule, type RuleInput } from "./column.ts";
import { exactSteps, ONE_POINT, points, roundedPortion, toDecimal, type Points } from "./points.ts";
import { halfThenLeader, overTarget } from "./target-rules.ts";

/**
 * @param figures the bloc's figures for this criterion; without them a unit above its target is scored
 *   as if it led, which is why such points are provisional
 */
export function columnRule(
  leaf: Pick<Leaf, "rule" | "maxPoints">,
  sheet: Pick<ScoreSheet, "decimals">,
  figures: LeafFigures | null,
): ColumnRule {
  const max = points(leaf.maxPoints);
  const step = stepOf(leaf.rule, sheet);
  const { rule } = leaf;
  switch (rule.shape) {
    case "direct":
      return asPoints(max);
    case "passFail":
    case "options":
    case "event":
    case "byRank":
    case "eventAverage":
      return asRead;
    case "bands":
      return byBands(rule);
    case "lateness":
      return byLateness(rule);
    case "ratio":
      return rule.base === "target" ? portionOfTarget(max, step) : portionOf(max, step, rule.base);
    case "perUnit":
      return perUnit(max, points(rule.each));
    case "deduct":
      return deduct(max, points(rule.each), points(rule.floor));
    case "halfThenLeader":
      return halfThenLeader({ max, step, leader: figures?.leader ?? null });
    case "relativeToBest":
      return relativeToBest({ max, step, best: figures?.best ?? null });
    case "overTarget":
      return overTarget({ max, step, base: points(rule.base), eachPercent: points(rule.eachPercent) });
  }
}

/** Ten-thousandths to which points of the rule are rounded. */
export function stepOf(rule: Rule, sheet: Pick<ScoreSheet, "decimals">): Points {
  return rule.shape === "ratio" ? points(rule.step) : lastDecimal(sheet);
}

/** Ten-thousandths in the last decimal of a sheet's totals. */
export function lastDecimal({ decimals }: Pick<ScoreSheet, "decimals">): Points {
  return (10 ** (4 - decimals)) as Points;
}

export interface ShareOfBest {
  readonly max: Points;
  readonly step: Points;
  readonly result: number;
  /** null: only the unit's own result is known, and counts as the best. */
  readonly best: number | null;
}

/** max x result / best result, to the step. */
export function shareOfBest({ max, step, result, best }: ShareOfBest): number {
  if (result <= 0) return 0;
  const base = best === null ? result : Math.max(best, result);
  return Math.min(max, roundedPortion({ max, step, result, base }));
}

/** Points as people typed them. */
function asPoints(max: Points): ColumnRule {
  return ({ results }, into) => {
    const { length } = into;
    const most = toDecimal(max);
    for (let unit = 0; unit < length; unit++) {
      const typed = results[unit] ?? NaN;
      into[unit] = Math.floor((typed > most ? most : typed) * ONE_POINT + 0.5);
    }
  };
}

/** Words and lists were read as their points. */
function asRead({ results }: RuleInput, into: Column): void {
  into.set(results);
}

function relativeToBest(terms: Omit<ShareOfBest, "result">): ColumnRule {
  return ({ results }, into) => {
    for (let unit = 0; unit < into.length; unit++)
      into[unit] = shareOfBest({ ...terms, result: results[unit] ?? NaN });
  };
}

function perUnit(max: Points, each: Points): ColumnRule {
  return ({ results }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++) {
      into[unit] = Math.min(max, Math.floor((results[unit] ?? NaN) * each + 0.5));
    }
  };
}

function deduct(max: Points, each: Points, floor: Points): ColumnRule {
  return ({ results }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++) {
      into[unit] = Math.max(floor, max - Math.floor((results[unit] ?? NaN) * each + 0.5));
    }
  };
}

/** Lowest bound first; "> 95" lies above "from 95". */
export function byBound(a: Omit<Band, "points">, b: Omit<Band, "points">): number {
  return a.from - b.from || Number(a.exclusive === true) - Number(b.exclusive === true);
}

/** Each bound that a result reaches adds what its band gives more than the one below. */
function byBands({ bands, below }: Extract<Rule, { shape: "bands" }>): ColumnRule {
  const ascending = [...bands].sort(byBound);
  // The smallest double above an exclusive bound reaches it, so one comparison serves both kinds.
  const bounds = ascending.map((band) => (band.exclusive === true ? nextAbove(band.from) : band.from));
  return stepwise({ start: points(below), bounds, gains: gainsOf(below, ascending) });
}

/** Each bound that the days pass takes what its band gives more than the next. */
function byLateness({ bands, beyond }: Extract<Rule, { shape: "lateness" }>): ColumnRule {
  const ascending = [...bands].sort((a, b) => a.toDays - b.toDays);
  const inTime = ascending[0]?.points ?? beyond;
  return stepwise({
    start: points(inTime),
    bounds: ascending.map((band) => nextAbove(band.toDays)),
    gains: gainsOf(inTime, [...ascending.slice(1), { points: beyond }]),
  });
}

interface Steps {
  /** Points below the first bound. */
  readonly start: Points;
  readonly bounds: readonly number[];
  /** What reaching each bound adds; below zero where it takes. */
  readonly gains: readonly number[];
}

function stepwise({ start, bounds, gains }: Steps): ColumnRule {
  return ({ results }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++) {
      const result = results[unit] ?? NaN;
      into[unit] = start + (result - result);
    }
    for (const [index, bound] of bounds.entries()) {
      const gain = gains[index] ?? 0;
      // Without a branch: results lie on both sides of a bound in no order that a processor could guess.
      for (let unit = 0; unit < length; unit++) {
        into[unit] = (into[unit] ?? 0) + Number((results[unit] ?? NaN) >= bound) * gain;
      }
    }
  };
}

/** Points of each step over the one before, in ten-thousandths. */
function gainsOf(first: number, steps: readonly { readonly points: number }[]): readonly number[] {
  return steps.map(
    (step, index) => points(step.points) - points(index === 0 ? first : (steps[index - 1]?.points ?? 0)),
  );
}

function nextAbove(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  if (value === 0) return Number.MIN_VALUE;
  view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? 1n : -1n));
  return view.getFloat64(0);
}

function portionOf(max: Points, step: Points, base: number): ColumnRule {
  const stepsEach = max / step / base;
  return ({ results }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++) into[unit] = stepsEach * (results[unit] ?? NaN);
    roundSteps(into, {
      max,
      step,
      exact: (unit) => exactSteps({ max, step, result: results[unit] ?? NaN, base }),
    });
  };
}

function portionOfTarget(max: Points, step: Points): ColumnRule {
  const steps = max / step;
  return ({ results, targets }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++)
      into[unit] = steps * ((results[unit] ?? NaN) / (targets[unit] ?? NaN));
    const exact = (unit: number) =>
      exactSteps({ max, step, result: results[unit] ?? NaN, base: targets[unit] ?? NaN });
    roundSteps(into, { max, step, exact });
  };
}
