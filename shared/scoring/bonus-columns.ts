// Bonus points, apart from all others: proposed, agreed, and what the plan counts now.
import { takesBonus } from "../plan.ts";
import { isLeaf, leavesOf, type Criterion, type Group, type Leaf } from "../score-sheet.ts";
import { addTo, capAt, type Column } from "./column.ts";
import type { LeafColumns, SheetColumns } from "./columns.ts";
import { scoreLeaf, type ScoreRules } from "./leaf-column.ts";
import { points } from "./points.ts";

export interface BonusColumns {
  readonly proposedBonus: Column;
  readonly agreedBonus: Column;
  /** The bonus that the plan counts now. */
  readonly countedBonus: Column;
}

/** Bonus by lines and by bonus groups, each capped; never on a qualitative line where the plan forbids it. */
export function bonusColumns(rules: ScoreRules, columns: SheetColumns): BonusColumns {
  const { sheet, terms } = rules;
  const lines = leavesOf(sheet).filter(
    ({ criterion, group }) => criterion.bonusMax !== null && group.kind === "main",
  );
  const groups = sheet.groups.filter(({ kind }) => kind === "bonus");
  if (lines.length === 0 && groups.length === 0) {
    const none = new Float64Array(columns.unitCount);
    return { proposedBonus: none, agreedBonus: none, countedBonus: none };
  }
  const sums = bonusSums(columns.unitCount);
  for (const { criterion } of lines) {
    const entered = columns.leaves.get(criterion.id);
    if (entered !== undefined && takesBonus(criterion, terms))
      addLineBonus(sums, entered, points(criterion.bonusMax ?? 0));
  }
  for (const group of groups) addGroupBonus(sums, group, { rules, columns });
  if (sheet.total.bonusMax !== null)
    for (const sum of Object.values(sums)) capAt(points(sheet.total.bonusMax), sum);
  return {
    proposedBonus: sums.proposed,
    agreedBonus: sums.agreed,
    countedBonus: terms.bonus.counts === "agreed" ? sums.agreed : sums.effective,
  };
}

interface BonusSums {
  readonly proposed: Column;
  readonly agreed: Column;
  /** Agreed where it was agreed, as proposed elsewhere. */
  readonly effective: Column;
}

function bonusSums(unitCount: number): BonusSums & Record<string, Column> {
  return {
    proposed: new Float64Array(unitCount),
    agreed: new Float64Array(unitCount),
    effective: new Float64Array(unitCount),
  };
}

function addLineBonus(sums: BonusSums, { proposedBonus, agreedBonus }: LeafColumns, most: number): void {
  for (let unit = 0; unit < sums.proposed.length; unit++) {
    const proposed = Math.min(most, orZero(proposedBonus?.[unit]));
    const agreed = Math.min(most, orZero(agreedBonus?.[unit]));
    sums.proposed[unit] = orZero(sums.proposed[unit]) + proposed;
    sums.agreed[unit] = orZero(sums.agreed[unit]) + agreed;
    sums.effective[unit] =
      orZero(sums.effective[unit]) + ((agreedBonus?.[unit] ?? NaN) >= 0 ? agreed : proposed);
  }
}

function addGroupBonus(
  sums: BonusSums,
  group: Group,
  { rules, columns }: { rules: ScoreRules; columns: SheetColumns },
): void {
  const own = bonusSums(columns.unitCount);
  const scratch = new Float64Array(columns.unitCount);
  for (const leaf of leavesBelow(group.criteria)) {
    const entered = columns.leaves.get(leaf.id);
    if (entered === undefined || !takesBonus(leaf, rules.terms)) continue;
    scoreLeaf(rules, leaf, {
      entered: { results: entered.results, targets: entered.targets },
      into: scratch,
    });
    addTo(own.proposed, scratch);
    addTo(own.agreed, entered.agreedScore);
    scoreLeaf(rules, leaf, { entered, into: scratch });
    addTo(own.effective, scratch);
  }
  for (const key of ["proposed", "agreed", "effective"] as const) {
    capAt(points(group.maxPoints), own[key]);
    addTo(sums[key], own[key]);
  }
}

function* leavesBelow(criteria: readonly Criterion[]): Generator<Leaf> {
  for (const criterion of criteria) {
    if (isLeaf(criterion)) yield criterion;
    else yield* leavesBelow(criterion.children);
  }
}

/** What is a number above zero. */
function orZero(value: number | undefined): number {
  return value !== undefined && value > 0 ? value : 0;
}
