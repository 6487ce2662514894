// Points as the contract writes them: decimals instead of ten-thousandths, each with its why.
import type { Standing } from "../shared/contract/blocs.ts";
import type { FilledSheetView } from "../shared/contract/filled-sheets.ts";
import type { RankedUnit, StandingScore } from "../shared/ranking/rank-bloc.ts";
import { decimalSums } from "../shared/scoring/decimal-sums.ts";
import { toDecimal, type Points } from "../shared/scoring/points.ts";
import { scoreUnit } from "../shared/scoring/score-unit.ts";
import type { Stage } from "../shared/stage.ts";
import { whysOf, type WhyInput } from "../shared/scoring/why.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";

type ScoreAnswer = FilledSheetView["score"];

export function scoreAnswer(input: WhyInput): ScoreAnswer {
  const score = scoreUnit(input.sheet, input.lines, input.context);
  const whys = whysOf(input, score);
  const leaves: ScoreAnswer["leaves"] = {};
  for (const [id, leaf] of score.leaves) {
    leaves[id] = {
      points: leaf.points === null ? null : toDecimal(leaf.points),
      provisional: leaf.provisional,
      why: whys.get(id) ?? "",
    };
  }
  return {
    leaves,
    headings: decimals(score.headings),
    ...decimalSums(score),
    answered: score.answered,
    leafCount: score.leafCount,
  };
}

/** One row of a score table. */
export function standingOf(
  ranked: RankedUnit<StandingScore>,
  row: {
    readonly revision: number;
    readonly stage: Stage;
    readonly daysLate: number;
    readonly provisional: boolean;
    readonly sheet: ScoreSheet;
  },
): Standing {
  const { unit, name, score, place, placeBeforeBonus, tiedWith, notRanked, why, grade } = ranked;
  const groups: Record<string, number> = {};
  for (const { id } of row.sheet.groups) {
    const points = score.headings.get(id);
    if (points !== undefined) groups[id] = toDecimal(points);
  }
  return {
    unit,
    name,
    revision: row.revision,
    stage: row.stage,
    daysLate: row.daysLate,
    provisional: row.provisional,
    ...decimalSums(score),
    groups,
    place,
    placeBeforeBonus,
    tiedWith: [...tiedWith],
    notRanked,
    why,
    grade: grade && { ...grade },
  };
}

function decimals(points: ReadonlyMap<string, Points>): Record<string, number> {
  return Object.fromEntries([...points].map(([id, value]) => [id, toDecimal(value)]));
}
