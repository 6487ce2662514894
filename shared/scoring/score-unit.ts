// The points of units, one object a unit: what screens, sheets and answers are made of. Computed by the
// columns of score-columns.ts, whether for one unit or for a bloc.
import type { Cells } from "../document/cells.ts";
import { lineOf, NOT_ASSIGNED, type Line } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { needsBlocFigures, type BlocFigures } from "./bloc-figures.ts";
import type { Column } from "./column.ts";
import { isLeftOut, readColumns } from "./columns.ts";
import type { Points } from "./points.ts";
import { scoreColumns, type ScoreColumns } from "./score-columns.ts";

export interface ScoreContext {
  readonly terms: ScoringTerms;
  /** null: only the unit's own figures are known, and what needs the others' is provisional. */
  readonly figures: BlocFigures | null;
  /** "self" leaves checked and agreed points out. Otherwise what was agreed last counts. */
  readonly scores?: "self" | "agreed";
}

export interface LeafScore {
  /** null: not answered, or out of the denominator. */
  readonly points: Points | null;
  /** Not assigned, or not arisen on a line that then leaves the denominator. */
  readonly leftOut: boolean;
  /** Needs the figures of a bloc that has not all handed in. */
  readonly provisional: boolean;
}

/** All points in ten-thousandths. */
export interface UnitScore {
  readonly leaves: ReadonlyMap<string, LeafScore>;
  /** Points of headings and groups by id, each at most its maximum. */
  readonly headings: ReadonlyMap<string, Points>;
  /** Sum of the main groups. */
  readonly main: Points;
  /** The sheet's main total less the maxima of lines left out. */
  readonly denominator: Points;
  readonly penalty: Points;
  readonly proposedBonus: Points;
  readonly agreedBonus: Points;
  /** The bonus that the plan counts now. */
  readonly countedBonus: Points;
  /** The same of each bonus group by id, under the group's own maximum. */
  readonly bonusGroups: ReadonlyMap<string, Points>;
  /** Main points on the scale of the full sheet. */
  readonly scaledMain: Points;
  /** The same less penalty, within floor and ceiling. */
  readonly totalBeforeBonus: Points;
  readonly total: Points;
  readonly answered: number;
  readonly leafCount: number;
  readonly provisional: boolean;
}

/** One score a unit, in the order of the input. */
export function scoreUnits(
  sheet: ScoreSheet,
  units: readonly Cells[],
  context: ScoreContext,
): readonly UnitScore[] {
  const { terms, figures, scores = "agreed" } = context;
  const columns = scoreColumns(
    { sheet, terms, figures, detail: "criteria" },
    readColumns(sheet, units, { figures, scores }),
  );
  return units.map((lines, unit) => unitScore({ sheet, lines, context, columns, unit }));
}

export function scoreUnit(sheet: ScoreSheet, lines: Cells, context: ScoreContext): UnitScore {
  const [score] = scoreUnits(sheet, [lines], context);
  if (score === undefined) throw new Error("One unit has one score");
  return score;
}

interface OneOfMany {
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly context: ScoreContext;
  readonly columns: ScoreColumns;
  readonly unit: number;
}

function unitScore({ sheet, lines, context, columns, unit }: OneOfMany): UnitScore {
  const { scores = "agreed" } = context;
  const at = (column: ArrayLike<number>) => (column[unit] ?? 0) as Points;
  const each = (byId: ReadonlyMap<string, Column>) =>
    new Map([...byId].map(([id, column]) => [id, at(column)]));
  const leaves = new Map<string, LeafScore>();
  let answered = 0;
  for (const { criterion } of leavesOf(sheet)) {
    const line = lineOf(lines, criterion.id);
    const value = columns.leaves.get(criterion.id)?.[unit] ?? NaN;
    const leftOut = isLeftOut(criterion, line, scores);
    if (line.result !== undefined || leftOut) answered++;
    const provisional = !Number.isNaN(value) && isProvisional(criterion, line, context);
    leaves.set(criterion.id, {
      points: Number.isNaN(value) ? null : (value as Points),
      leftOut,
      provisional,
    });
  }
  return {
    leaves,
    headings: each(columns.headings),
    main: at(columns.main),
    denominator: at(columns.denominator),
    penalty: at(columns.penalty),
    proposedBonus: at(columns.proposedBonus),
    agreedBonus: at(columns.agreedBonus),
    countedBonus: at(columns.countedBonus),
    bonusGroups: each(columns.bonusGroups),
    scaledMain: at(columns.scaledMain),
    totalBeforeBonus: at(columns.totalBeforeBonus),
    total: at(columns.total),
    answered,
    leafCount: leaves.size,
    provisional: [...leaves.values()].some((leaf) => leaf.provisional),
  };
}

/** At or below its target a unit knows its points; above it, or without one, the best of the bloc decides. */
function isProvisional(leaf: Leaf, line: Line, { figures, scores }: ScoreContext): boolean {
  if (figures !== null || !needsBlocFigures(leaf) || typeof line.result !== "number") return false;
  if (scores !== "self" && (line.agreedScore ?? line.checkedScore) !== undefined) return false;
  if (leaf.rule.shape === "relativeToBest" || line.target === NOT_ASSIGNED) return true;
  return leaf.rule.shape === "halfThenLeader" && typeof line.target === "number" && line.result > line.target;
}
