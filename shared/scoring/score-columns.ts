// From columns of entries to columns of points: criteria, headings, groups, totals. One pass a criterion
// over all units, so a province is scored as fast as its numbers can be added.
import { isLeaf, leavesOf, type Criterion, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { bonusColumns, type BonusColumns } from "./bonus-columns.ts";
import { addTo, capAt, type Column } from "./column.ts";
import type { SheetColumns } from "./columns.ts";
import { scoreLeaf, type ScoreRules } from "./leaf-column.ts";
import { points } from "./points.ts";
import { totalColumns, type TotalColumns } from "./total-columns.ts";

/** All in ten-thousandths of a point, one number a unit. */
export interface ScoreColumns extends BonusColumns, TotalColumns {
  /** Points of each criterion, where they were asked for; NaN where it is not answered or out of the denominator. */
  readonly leaves: ReadonlyMap<string, Column>;
  /** Points of headings and groups. */
  readonly headings: ReadonlyMap<string, Column>;
  readonly main: Column;
  readonly denominator: Column;
  readonly penalty: Column;
}

export function scoreColumns(rules: ScoreRules, columns: SheetColumns): ScoreColumns {
  const { sheet } = rules;
  const { unitCount } = columns;
  const scoring: Scoring = {
    rules,
    columns,
    leaves: new Map(),
    headings: new Map(),
    scratch: new Float64Array(unitCount),
  };
  const byKind = {
    main: new Float64Array(unitCount),
    bonus: new Float64Array(unitCount),
    penalty: new Float64Array(unitCount),
    event: new Float64Array(unitCount),
  };
  for (const group of sheet.groups) addTo(byKind[group.kind], sumHeading(scoring, group, group.criteria));
  const denominator = denominators(sheet, columns);
  const bonus = bonusColumns(rules, columns);
  return {
    leaves: scoring.leaves,
    headings: scoring.headings,
    main: byKind.main,
    denominator,
    penalty: byKind.penalty,
    ...bonus,
    ...totalColumns(sheet, {
      main: byKind.main,
      denominator,
      penalty: byKind.penalty,
      bonus: bonus.countedBonus,
    }),
  };
}

/** What one pass over a sheet gathers. */
interface Scoring {
  readonly rules: ScoreRules;
  readonly columns: SheetColumns;
  readonly leaves: Map<string, Column>;
  readonly headings: Map<string, Column>;
  /** Holds one criterion's points while only totals are asked for. */
  readonly scratch: Column;
}

/** The sum of what is below a heading, at most its maximum; nothing where a chosen option takes it all. */
function sumHeading(
  scoring: Scoring,
  heading: { id: string; maxPoints: number },
  criteria: readonly Criterion[],
): Column {
  const sum = new Float64Array(scoring.columns.unitCount);
  for (const criterion of criteria)
    addTo(
      sum,
      isLeaf(criterion)
        ? scoreCriterion(scoring, criterion)
        : sumHeading(scoring, criterion, criterion.children),
    );
  capAt(points(heading.maxPoints), sum);
  for (const criterion of criteria) {
    const zeroes = scoring.columns.leaves.get(criterion.id)?.zeroesHeading;
    for (let unit = 0; zeroes && unit < sum.length; unit++) if (zeroes[unit] === 1) sum[unit] = 0;
  }
  scoring.headings.set(heading.id, sum);
  return sum;
}

function scoreCriterion({ rules, columns, leaves, scratch }: Scoring, leaf: Leaf): Column {
  const into = rules.detail === "criteria" ? new Float64Array(columns.unitCount) : scratch;
  scoreLeaf(rules, leaf, { entered: columns.leaves.get(leaf.id), into });
  if (rules.detail === "criteria") leaves.set(leaf.id, into);
  return into;
}

/** The sheet's main total less the maxima of the lines that a unit leaves out. */
function denominators(sheet: ScoreSheet, { unitCount, leaves }: SheetColumns): Column {
  const denominator = new Float64Array(unitCount).fill(points(sheet.total.main));
  for (const { criterion, group } of leavesOf(sheet)) {
    const leftOut = leaves.get(criterion.id)?.leftOut;
    if (group.kind !== "main" || leftOut === undefined) continue;
    const max = points(criterion.maxPoints);
    for (let unit = 0; unit < unitCount; unit++)
      if (leftOut[unit] === 1) denominator[unit] = (denominator[unit] ?? 0) - max;
  }
  return denominator;
}
