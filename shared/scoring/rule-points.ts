// The points that a rule mentions, and the most it can give.
import type { Leaf, Rule } from "../score-sheet.ts";

/** The most points the rule can give; null where only the maximum caps it. */
export function bestOf({ rule, maxPoints }: Leaf): number | null {
  switch (rule.shape) {
    case "passFail":
      return Math.max(rule.pass, rule.fail);
    case "options":
      return highest(rule.options.map((option) => option.points));
    case "bands":
      return highest([...rule.bands.map((band) => band.points), rule.below]);
    case "lateness":
      return highest([...rule.bands.map((band) => band.points), rule.beyond]);
    case "byRank":
      return highest(rule.points);
    case "eventAverage":
      return maxPoints;
    case "event":
      return 0;
    default:
      return null;
  }
}

/** Points of a criterion that its rule can reach in whole steps only. */
export function stepwisePoints({ rule, maxPoints }: Leaf): readonly number[] {
  switch (rule.shape) {
    case "ratio":
    case "halfThenLeader":
    case "relativeToBest":
    case "byRank":
    case "eventAverage":
      return [maxPoints];
    case "overTarget":
      return [maxPoints, rule.base];
    default:
      return [];
  }
}

/** Every number of a rule that is points. */
export function pointsIn(rule: Rule): readonly number[] {
  switch (rule.shape) {
    case "direct":
      return [rule.step];
    case "passFail":
      return [rule.pass, rule.fail];
    case "options":
    case "eventAverage":
      return rule.options.map((option) => option.points);
    case "bands":
      return [...rule.bands.map((band) => band.points), rule.below];
    case "lateness":
      return [...rule.bands.map((band) => band.points), rule.beyond];
    case "ratio":
      return [rule.step];
    case "perUnit":
      return [rule.each];
    case "deduct":
      return [rule.each, rule.floor];
    case "byRank":
      return rule.points;
    case "overTarget":
      return [rule.base, rule.eachPercent];
    case "halfThenLeader":
    case "relativeToBest":
    case "event":
      return [];
  }
}

function highest(values: readonly number[]): number {
  return Math.max(...values);
}
