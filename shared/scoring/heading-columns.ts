// Points of headings and groups over many units: each sums what is below it, under its own maximum.
import { isLeaf, type Criterion, type Group, type Leaf } from "../score-sheet.ts";
import { addTo, capAt, type Column } from "./column.ts";
import type { SheetColumns } from "./columns.ts";
import { scoreLeaf, type ScoreRules } from "./leaf-column.ts";
import { points } from "./points.ts";

/** One pass over a sheet, and what it gathers. */
export interface Pass {
  readonly rules: ScoreRules;
  readonly columns: SheetColumns;
  readonly leaves: Map<string, Column>;
  readonly headings: Map<string, Column>;
  /** Where only totals are asked for, the columns of each depth serve one heading after the other. */
  readonly reused: Column[];
}

export function newPass(rules: ScoreRules, columns: SheetColumns): Pass {
  return { rules, columns, leaves: new Map(), headings: new Map(), reused: [] };
}

/** The points of a group by its criteria and headings; the column may serve the next group too. */
export function sumGroup(pass: Pass, group: Group): Column {
  return sumHeading(pass, { ...group, children: group.criteria }, 1);
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
