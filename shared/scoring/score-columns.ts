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
  /** Points of headings and groups, where they were asked for. */
  readonly headings: ReadonlyMap<string, Column>;
  readonly main: Column;
  readonly denominator: Column;
  readonly penalty: Column;
}

export function scoreColumns(rules: ScoreRules, columns: SheetColumns): ScoreColumns {
  const { sheet } = rules;
  const pass: Pass = { rules, columns, leaves: new Map(), headings: new Map(), reused: [] };
  const main = new Float64Array(columns.unitCount);
  const penalty = new Float64Array(columns.unitCount);
  for (const group of sheet.groups) {
    const sum = sumHeading(pass, { ...group, children: group.criteria }, 1);
    if (group.kind === "main") addTo(main, sum);
    if (group.kind === "penalty") addTo(penalty, sum);
  }
  const denominator = denominators(sheet, columns);
  const bonus = bonusColumns(rules, columns);
  return {
    leaves: pass.leaves,
    headings: pass.headings,
    main,
    denominator,
    penalty,
    ...bonus,
    ...totalColumns(sheet, { main, denominator, penalty, bonus: bonus.countedBonus }),
  };
}

/** One pass over a sheet, and what it gathers. */
interface Pass {
  readonly rules: ScoreRules;
  readonly columns: SheetColumns;
  readonly leaves: Map<string, Column>;
  readonly headings: Map<string, Column>;
  /** Where only totals are asked for, the columns of each depth serve one heading after the other. */
  readonly reused: Column[];
}

/** A heading's own column: kept where every criterion is asked for, else that of its depth, emptied. */
function columnAt({ rules, columns, reused }: Pass, depth: number): Column {
  if (rules.detail === "criteria") return new Float64Array(columns.unitCount);
  return (reused[depth] ??= new Float64Array(columns.unitCount)).fill(0);
}

interface Heading {
  readonly id: string;
  readonly maxPoints: number;
  readonly children: readonly Criterion[];
}

/** The sum of what is below a heading, at most its maximum; nothing where a chosen option takes it all. */
function sumHeading(pass: Pass, { id, maxPoints, children }: Heading, depth: number): Column {
  const sum = columnAt(pass, depth);
  for (const child of children)
    addTo(sum, isLeaf(child) ? scoreCriterion(pass, child) : sumHeading(pass, child, depth + 1));
  capAt(points(maxPoints), sum);
  for (const child of children) {
    const zeroes = pass.columns.leaves.get(child.id)?.zeroesHeading;
    for (let unit = 0; zeroes && unit < sum.length; unit++) if (zeroes[unit] === 1) sum[unit] = 0;
  }
  if (pass.rules.detail === "criteria") pass.headings.set(id, sum);
  return sum;
}

function scoreCriterion(pass: Pass, leaf: Leaf): Column {
  const into = columnAt(pass, 0);
  scoreLeaf(pass.rules, leaf, { entered: pass.columns.leaves.get(leaf.id), into });
  if (pass.rules.detail === "criteria") pass.leaves.set(leaf.id, into);
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
