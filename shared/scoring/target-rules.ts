// Rules that hold a result against a target beyond plain proportion: half the points for meeting it and the
// rest by the bloc's leader, or more for each percent above it.
import type { LeafFigures } from "./bloc-figures.ts";
import { roundSteps, type ColumnRule } from "./column.ts";
import { compareRatios, type Achievement } from "./compare-ratios.ts";
import {
  divideFractions,
  exactSteps,
  fraction,
  multiplyFractions,
  nearestUnlessTie,
  ratio,
  roundedPortion,
  roundFraction,
  subtractFractions,
  TIE,
  type Fraction,
  type Points,
} from "./points.ts";

interface LeaderTerms {
  readonly max: Points;
  readonly step: Points;
  readonly leader: LeafFigures["leader"];
}

/**
 * Below the target half the maximum in proportion; on it half; above it the other half in proportion to
 * the leader's excess (Cụm 347, "Điều 6. Cách chấm điểm thi đua").
 */
export function halfThenLeader(terms: LeaderTerms): ColumnRule {
  const { max, step, leader } = terms;
  const half = max / 2 / step;
  const perExcess = shareOfExcess(leader);
  const isSharp = half * perExcess > SHARP;
  return ({ results, targets }, into) => {
    const { length } = into;
    for (let unit = 0; unit < length; unit++) {
      const over = (results[unit] ?? NaN) / (targets[unit] ?? NaN) - 1;
      // Without a branch: units lie on both sides of their targets in no order that a processor could guess.
      const slope = Number(over > 0) * perExcess + Number(over <= 0);
      into[unit] = half * (1 + over * slope);
    }
    if (isSharp) into.fill(ON_A_TIE);
    const exact = (unit: number) =>
      exactHalves(terms, { result: results[unit] ?? NaN, target: targets[unit] ?? NaN });
    roundSteps(into, { max, step, exact });
  };
}

// A leader a hair above its target makes the second half so steep that doubles can't be trusted with it.
const SHARP = 1e8;

/** Steps that fractions have to decide. */
const ON_A_TIE = 0.5;

/** The share of the second half that one whole excess over the target earns; all of it where nobody else exceeds. */
function shareOfExcess(leader: Achievement | null): number {
  return leader === null || leader.result <= leader.target
    ? Number.MAX_VALUE
    : leader.target / (leader.result - leader.target);
}

/** The steps of both halves by fractions; NaN where a number is missing. */
function exactHalves({ max, step, leader }: LeaderTerms, own: Achievement): number {
  if (Number.isNaN(own.result / own.target)) return NaN;
  if (own.result <= own.target) return exactSteps({ max, step, result: own.result, base: 2 * own.target });
  if (leader === null || compareRatios(own, leader) >= 0) return max / step;
  const share = divideFractions(overOne(own), overOne(leader));
  const whole = { numerator: share.numerator + share.denominator, denominator: share.denominator };
  return roundFraction(multiplyFractions(ratio(max, 2 * step), whole));
}

/** result/target - 1, exactly. */
function overOne({ result, target }: Achievement): Fraction {
  return subtractFractions(ratio(result, target), fraction(1));
}

/** `base` when the target is met, so much more for each percent above it, in proportion below it. */
export function overTarget(terms: {
  max: Points;
  step: Points;
  base: Points;
  eachPercent: Points;
}): ColumnRule {
  const { max, step, base, eachPercent } = terms;
  return ({ results, targets }, into) => {
    for (let unit = 0; unit < into.length; unit++) {
      const result = results[unit] ?? NaN;
      const target = targets[unit] ?? NaN;
      into[unit] = Math.min(
        max,
        result > target
          ? overTargetPoints(result, target)
          : roundedPortion({ max: base, step, result, base: target }),
      );
    }
  };

  function overTargetPoints(result: number, target: number): number {
    const nearest = nearestUnlessTie((base + eachPercent * 100 * (result / target - 1)) / step);
    if (nearest !== TIE) return nearest * step;
    const above = multiplyFractions(fraction(eachPercent * 100), overOne({ result, target }));
    const total = {
      numerator: above.numerator + BigInt(base) * above.denominator,
      denominator: above.denominator,
    };
    return roundFraction(divideFractions(total, fraction(step))) * step;
  }
}
