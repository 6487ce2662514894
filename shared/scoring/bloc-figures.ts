// What a bloc's units did on the criteria that are scored against the best of them. A self-score of such
// a criterion is provisional until these figures are known.
import { lineOf, needsTarget, NOT_ASSIGNED } from "../filled-sheet.ts";
import type { Cells } from "../document/cells.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { compareRatios } from "./compare-ratios.ts";

/** The figures of one criterion; null where no unit has such a result. */
export interface LeafFigures {
  /** Result and target of a unit with the highest result/target. */
  readonly leader: { readonly result: number; readonly target: number } | null;
  /** The best result of all units, or, where the rule has targets, of the units without one. */
  readonly best: number | null;
}

/** By criterion id; only criteria that need figures are in it. */
export type BlocFigures = ReadonlyMap<string, LeafFigures>;

/** Whether a criterion can be scored for good only when the whole bloc has handed in. */
export function needsBlocFigures(leaf: Leaf): boolean {
  return (
    leaf.rule.shape === "halfThenLeader" ||
    leaf.rule.shape === "relativeToBest" ||
    leaf.notAssigned === "relativeToBest"
  );
}

/** @param units the cells of every unit that handed in; their order does not matter */
export function blocFigures(sheet: ScoreSheet, units: readonly Cells[]): BlocFigures {
  const figures = new Map<string, LeafFigures>();
  for (const { criterion } of leavesOf(sheet)) {
    if (needsBlocFigures(criterion)) figures.set(criterion.id, figuresOf(criterion, units));
  }
  return figures;
}

function figuresOf(leaf: Leaf, units: readonly Cells[]): LeafFigures {
  let leader: LeafFigures["leader"] = null;
  let best: number | null = null;
  for (const cells of units) {
    const { result, target } = lineOf(cells, leaf.id);
    if (typeof result !== "number") continue;
    if (typeof target === "number" && target > 0) {
      const candidate = { result, target };
      if (leader === null || compareRatios(candidate, leader) > 0) leader = candidate;
    }
    const competesWithoutTarget = needsTarget(leaf) || leaf.notAssigned === "relativeToBest";
    if (competesWithoutTarget ? target === NOT_ASSIGNED : true) {
      best = best === null ? result : Math.max(best, result);
    }
  }
  return { leader, best };
}
