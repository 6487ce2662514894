// Bonus points, apart from all others: proposed, agreed, and what the plan counts now.
import { takesBonus } from "../plan.ts";
import { leafById, leavesOf, type Group } from "../score-sheet.ts";
import { addTo, capAt, type Column } from "./column.ts";
import type { LeafColumns, SheetColumns } from "./columns.ts";
import { newPass, sumGroup } from "./heading-columns.ts";
import type { ScoreRules } from "./leaf-column.ts";
import { points } from "./points.ts";

export interface BonusColumns {
  readonly proposedBonus: Column;
  readonly agreedBonus: Column;
  /** The bonus that the plan counts now. */
  readonly countedBonus: Column;
  /** The same of each bonus group, under the group's own maximum. */
  readonly bonusGroups: ReadonlyMap<string, Column>;
}

/**
 * Bonus by lines and by bonus groups, each under its own maximum and those of its headings (HĐND Thanh Hóa:
 * "only the highest level counts", domain.md 1.2); never on a qualitative line where the plan forbids it.
 */
export function bonusColumns(rules: ScoreRules, columns: SheetColumns): BonusColumns {
  const { sheet, terms } = rules;
  const lines = leavesOf(sheet).filter(
    ({ criterion, group }) => criterion.bonusMax !== null && group.kind === "main",
  );
  const groups = sheet.groups.filter(({ kind }) => kind === "bonus");
  const bonusGroups = new Map<string, Column>();
  if (lines.length === 0 && groups.length === 0) {
    const none = new Float64Array(columns.unitCount);
    return { proposedBonus: none, agreedBonus: none, countedBonus: none, bonusGroups };
  }
  const sums = bonusSums(columns.unitCount);
  const counted = terms.bonus.counts === "agreed" ? "agreed" : "effective";
  for (const { criterion } of lines) {
    const entered = columns.leaves.get(criterion.id);
    if (entered !== undefined && takesBonus(criterion, terms))
      addLineBonus(sums, entered, points(criterion.bonusMax ?? 0));
  }
  for (const group of groups) {
    const own = groupBonus(rules, columns, group);
    for (const kind of KINDS) addTo(sums[kind], own[kind]);
    bonusGroups.set(group.id, own[counted]);
  }
  if (sheet.total.bonusMax !== null)
    for (const kind of KINDS) capAt(points(sheet.total.bonusMax), sums[kind]);
  return {
    proposedBonus: sums.proposed,
    agreedBonus: sums.agreed,
    countedBonus: sums[counted],
    bonusGroups,
  };
}

/** The entries of a bonus group's criteria that may take bonus: the others have no points at all. */
export function takingBonus({ sheet, terms }: ScoreRules, columns: SheetColumns, group: Group): SheetColumns {
  const leaves = new Map<string, LeafColumns>();
  for (const { criterion, group: own } of leavesOf(sheet)) {
    const entered = columns.leaves.get(criterion.id);
    if (own.id === group.id && entered !== undefined && takesBonus(criterion, terms))
      leaves.set(criterion.id, entered);
  }
  return { ...columns, leaves };
}

interface BonusSums {
  readonly proposed: Column;
  readonly agreed: Column;
  /** Agreed where it was agreed, as proposed elsewhere. */
  readonly effective: Column;
}

const KINDS = ["proposed", "agreed", "effective"] as const;

function bonusSums(unitCount: number): BonusSums {
  return {
    proposed: new Float64Array(unitCount),
    agreed: new Float64Array(unitCount),
    effective: new Float64Array(unitCount),
  };
}

/** A bonus group's points, added up three times as any group's are. */
function groupBonus(rules: ScoreRules, columns: SheetColumns, group: Group): BonusSums {
  const within = takingBonus(rules, columns, group);
  const nothing = new Float64Array(columns.unitCount).fill(NaN);

  function sumOf(read: (entered: LeafColumns, max: number) => LeafColumns): Column {
    const maxOf = (id: string) => points(leafById(rules.sheet, id)?.criterion.maxPoints ?? 0);
    const leaves = new Map([...within.leaves].map(([id, entered]) => [id, read(entered, maxOf(id))]));
    return sumGroup(newPass({ ...rules, detail: "totals" }, { ...within, leaves }), group);
  }

  return {
    proposed: sumOf(({ results, targets, zeroesHeading }) => ({
      results,
      targets,
      ...(zeroesHeading && { zeroesHeading }),
    })),
    agreed: sumOf(({ agreedScore = nothing, targets, zeroesHeading }, max) => ({
      results: nothing,
      targets,
      settled: agreedScore.map((each) => Math.min(max, each)),
      ...(zeroesHeading && { zeroesHeading }),
    })),
    effective: sumOf((entered) => entered),
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

/** What is a number above zero. */
function orZero(value: number | undefined): number {
  return value !== undefined && value > 0 ? value : 0;
}
