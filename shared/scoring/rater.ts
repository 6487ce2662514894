// How a rule turns an answer into points, one case a shape. `read` understands the cell, `rate` computes;
// both are made once a sheet, so that a province of units is scored by tight loops over numbers.
import { NOT_ASSIGNED, type Line } from "../filled-sheet.ts";
import type { Leaf, Option, Rule, ScoreSheet } from "../score-sheet.ts";
import type { LeafFigures } from "./bloc-figures.ts";
import { compareRatios } from "./compare-ratios.ts";
import {
  divideFractions,
  fraction,
  multiplyFractions,
  nearestUnlessTie,
  NO_POINTS,
  points,
  ratio,
  roundFraction,
  subtractFractions,
  type Fraction,
  type Points,
} from "./points.ts";

export interface Rater {
  /** The number behind an answered result cell; null where the rule does not understand it. */
  read(result: number | string): number | null;
  /** Points of a number that `read` gave; the target is above zero where the rule has one. */
  rate(result: number, target: number): Points;
}

/**
 * @param figures the bloc's figures for this criterion; without them a unit above its target is scored
 *   as if it led, which is why the points are provisional
 */
export function raterOf(leaf: Leaf, sheet: ScoreSheet, figures: LeafFigures | null): Rater {
  const max = points(leaf.maxPoints);
  const step = stepOf(leaf.rule, sheet);
  const { rule } = leaf;
  switch (rule.shape) {
    case "direct":
      return { read: readNumber, rate: (result) => points(result) };
    case "passFail":
      return readsPoints({ pass: points(rule.pass), fail: points(rule.fail) });
    case "options":
      return readsPoints(pointsById(rule.options));
    case "event":
      return { read: (result) => (result === "yes" ? 1 : result === "no" ? 0 : null), rate: () => NO_POINTS };
    case "bands":
      return { read: readNumber, rate: bandRate(rule) };
    case "lateness":
      return { read: readNumber, rate: latenessRate(rule) };
    case "ratio": {
      const { base } = rule;
      return {
        read: readNumber,
        rate:
          base === "target"
            ? (result, target) => portion({ max, step, result, base: target })
            : (result) => portion({ max, step, result, base }),
      };
    }
    case "perUnit": {
      const each = points(rule.each);
      return { read: readNumber, rate: (count) => Math.min(max, Math.round(count * each)) as Points };
    }
    case "deduct": {
      const each = points(rule.each);
      const floor = points(rule.floor);
      return {
        read: readNumber,
        rate: (events) => Math.max(floor, max - Math.round(events * each)) as Points,
      };
    }
    case "halfThenLeader":
      return { read: readNumber, rate: halfThenLeaderRate({ max, step, leader: figures?.leader ?? null }) };
    case "relativeToBest":
      return {
        read: readNumber,
        rate: (result) => relativeToBest({ max, step, result, best: figures?.best ?? null }),
      };
    case "overTarget":
      return { read: readNumber, rate: overTargetRate(rule, max, step) };
    case "byRank":
      return readsAverage({ step, of: rule.points.map(points), beyond: NO_POINTS, none: null });
    case "eventAverage":
      return readsAverage({
        step,
        of: rule.options.map((option) => points(option.points)),
        beyond: null,
        none: max,
      });
  }
}

/** Points of a unit that was given no target but has a result: its share of the best such result. */
export function rateWithoutTarget(
  leaf: Leaf,
  sheet: ScoreSheet,
  figures: LeafFigures | null,
  result: number,
): Points {
  return relativeToBest({
    max: points(leaf.maxPoints),
    step: stepOf(leaf.rule, sheet),
    result,
    best: figures?.best ?? null,
  });
}

export function isWithoutTarget(line: Line): boolean {
  return line.target === NOT_ASSIGNED;
}

/** Ten-thousandths to which points of the rule are rounded. */
export function stepOf(rule: Rule, sheet: ScoreSheet): Points {
  return rule.shape === "ratio" ? points(rule.step) : ((10 ** (4 - sheet.decimals)) as Points);
}

/** "1; 3" as [1, 3]; null where it is not a list of whole numbers. "0" stands for none. */
export function readList(result: number | string): readonly number[] | null {
  const parts = String(result)
    .split(/[;,\s]+/u)
    .filter((part) => part !== "");
  if (parts.length === 0 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  return parts.map(Number);
}

function readNumber(result: number | string): number | null {
  return typeof result === "number" ? result : null;
}

function readsPoints(byWord: Readonly<Record<string, Points>>): Rater {
  return {
    read: (result) =>
      typeof result === "string" && Object.hasOwn(byWord, result) ? (byWord[result] ?? null) : null,
    rate: (result) => result as Points,
  };
}

function pointsById(options: readonly Option[]): Record<string, Points> {
  return Object.fromEntries(options.map((option) => [option.id, points(option.points)]));
}

/** `of` holds the points of 1, 2, 3 ...; `beyond` those of larger numbers, `none` those of "0". */
function readsAverage(terms: {
  step: Points;
  of: readonly Points[];
  beyond: Points | null;
  none: Points | null;
}): Rater {
  return {
    read(result) {
      const numbers = readList(result);
      if (numbers === null) return null;
      if (numbers.length === 1 && numbers[0] === 0) return terms.none;
      let sum = 0;
      for (const number of numbers) {
        const each = number === 0 ? null : (terms.of[number - 1] ?? terms.beyond);
        if (each === null) return null;
        sum += each;
      }
      return (
        Math.floor((2 * sum + numbers.length * terms.step) / (2 * numbers.length * terms.step)) * terms.step
      );
    },
    rate: (result) => result as Points,
  };
}

function bandRate({ bands, below }: Extract<Rule, { shape: "bands" }>): Rater["rate"] {
  const steps = bands
    .toSorted((a, b) => b.from - a.from)
    .map((band) => ({ from: band.from, exclusive: band.exclusive === true, points: points(band.points) }));
  const otherwise = points(below);
  return (result) => {
    for (const step of steps) {
      if (result > step.from || (result === step.from && !step.exclusive)) return step.points;
    }
    return otherwise;
  };
}

function latenessRate({ bands, beyond }: Extract<Rule, { shape: "lateness" }>): Rater["rate"] {
  const steps = bands
    .toSorted((a, b) => a.toDays - b.toDays)
    .map((band) => ({ to: band.toDays, points: points(band.points) }));
  const otherwise = points(beyond);
  return (days) => {
    for (const step of steps) if (days <= step.to) return step.points;
    return otherwise;
  };
}

interface Portion {
  readonly max: Points;
  readonly step: Points;
  readonly result: number;
  readonly base: number;
}

/** max x result / base to the nearest step, never above max. */
function portion({ max, step, result, base }: Portion): Points {
  if (result >= base) return max;
  const nearest = nearestUnlessTie((max / step) * (result / base));
  const steps =
    nearest >= 0 ? nearest : roundFraction(multiplyFractions(ratio(max, step), ratio(result, base)));
  return Math.min(max, steps * step) as Points;
}

function relativeToBest({
  best,
  ...terms
}: {
  max: Points;
  step: Points;
  result: number;
  best: number | null;
}): Points {
  if (terms.result <= 0) return NO_POINTS;
  return portion({ ...terms, base: best === null ? terms.result : Math.max(best, terms.result) });
}

/**
 * Below the target half the maximum in proportion; on it half; above it the other half in proportion to
 * the leader's excess (Cụm 347, "Điều 6. Cách chấm điểm thi đua").
 */
function halfThenLeaderRate(terms: {
  max: Points;
  step: Points;
  leader: LeafFigures["leader"];
}): Rater["rate"] {
  const { max, step, leader } = terms;
  const half = max / 2 / step;
  return (result, target) => {
    if (result <= target)
      return halves(half * (result / target), () =>
        multiplyFractions(ratio(max, 2 * step), ratio(result, target)),
      );
    if (leader === null || compareRatios({ result, target }, leader) >= 0) return max;
    const excess = ((result - target) * leader.target) / ((leader.result - leader.target) * target);
    return halves(half * (1 + excess), () => {
      const share = divideFractions(overOne(result, target), overOne(leader.result, leader.target));
      const whole = { numerator: share.numerator + share.denominator, denominator: share.denominator };
      return multiplyFractions(ratio(max, 2 * step), whole);
    });
  };

  function halves(steps: number, exact: () => Fraction): Points {
    const nearest = nearestUnlessTie(steps);
    return ((nearest >= 0 ? nearest : roundFraction(exact())) * step) as Points;
  }
}

/** result/target - 1, exactly. */
function overOne(result: number, target: number): Fraction {
  return subtractFractions(ratio(result, target), fraction(1));
}

/** `base` when the target is met, so much more for each percent above it, in proportion below it. */
function overTargetRate(
  rule: Extract<Rule, { shape: "overTarget" }>,
  max: Points,
  step: Points,
): Rater["rate"] {
  const base = points(rule.base);
  const eachPercent = points(rule.eachPercent);
  return (result, target) => {
    if (result <= target) return portion({ max: base, step, result, base: target });
    const nearest = nearestUnlessTie((base + eachPercent * 100 * (result / target - 1)) / step);
    if (nearest >= 0) return Math.min(max, nearest * step) as Points;
    const above = multiplyFractions(fraction(eachPercent * 100), overOne(result, target));
    const total = {
      numerator: above.numerator + BigInt(base) * above.denominator,
      denominator: above.denominator,
    };
    return Math.min(max, roundFraction(divideFractions(total, fraction(step))) * step) as Points;
  };
}
