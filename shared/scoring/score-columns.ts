// From columns of entries to columns of points: criteria, headings, groups, totals. One pass a criterion
// over all units, so a province is scored as fast as its numbers can be added.
import { leavesOf, type ScoreSheet } from "../score-sheet.ts";
import { bonusColumns, takingBonus, type BonusColumns } from "./bonus-columns.ts";
import { addTo, type Column } from "./column.ts";
import type { SheetColumns } from "./columns.ts";
import { newPass, sumGroup } from "./heading-columns.ts";
import type { ScoreRules } from "./leaf-column.ts";
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
  const pass = newPass(rules, columns);
  const main = new Float64Array(columns.unitCount);
  const penalty = new Float64Array(columns.unitCount);
  for (const group of sheet.groups) {
    const sum =
      group.kind === "bonus"
        ? sumGroup({ ...pass, columns: takingBonus(rules, columns, group) }, group)
        : sumGroup(pass, group);
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
