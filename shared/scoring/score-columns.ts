// From columns of entries to columns of points: criteria, headings, groups, totals. One pass a criterion
// over all units, so a province is scored as fast as its numbers can be added.
import type { ScoringTerms } from "../plan.ts";
import { isLeaf, leavesOf, type Criterion, type Group, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import type { BlocFigures } from "./bloc-figures.ts";
import type { LeafColumns, SheetColumns } from "./columns.ts";
import { points, roundedQuotient, roundFraction } from "./points.ts";
import { columnRule, type Column } from "./rule-columns.ts";

/** All in ten-thousandths of a point, one number a unit. */
export interface ScoreColumns {
  /** Points of each criterion, where they were asked for; NaN where it is not answered or out of the denominator. */
  readonly leaves: ReadonlyMap<string, Column>;
  /** Points of headings and groups. */
  readonly headings: ReadonlyMap<string, Column>;
  readonly main: Column;
  readonly denominator: Column;
  readonly penalty: Column;
  readonly proposedBonus: Column;
  readonly agreedBonus: Column;
  readonly countedBonus: Column;
  readonly totalBeforeBonus: Column;
  readonly total: Column;
}

export interface ScoreRules {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly figures: BlocFigures | null;
  /** Points of every criterion, or of headings and totals only. */
  readonly detail: "criteria" | "totals";
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

function scoreLeaf(
  { sheet, figures }: ScoreRules,
  leaf: Leaf,
  { entered, into }: { entered: LeafColumns | undefined; into: Column },
): void {
  if (entered === undefined) {
    into.fill(NaN);
    return;
  }
  columnRule(leaf, sheet, figures?.get(leaf.id) ?? null)(entered, into);
  const { settled, leftOut } = entered;
  for (let unit = 0; settled && unit < into.length; unit++) {
    const fixed = settled[unit] ?? NaN;
    if (fixed >= 0) into[unit] = fixed;
  }
  for (let unit = 0; leftOut && unit < into.length; unit++) if (leftOut[unit] === 1) into[unit] = NaN;
}

/** Adds what is a number: points are never negative, and NaN is not zero or more. */
function addTo(sum: Column, added: Column | undefined): void {
  if (added === undefined) return;
  const { length } = sum;
  for (let unit = 0; unit < length; unit++) {
    const value = added[unit] ?? NaN;
    if (value >= 0) sum[unit] = (sum[unit] ?? 0) + value;
  }
}

function capAt(max: number, sum: Column): void {
  for (let unit = 0; unit < sum.length; unit++) sum[unit] = Math.min(max, sum[unit] ?? 0);
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

/** Main points as if every line had been assigned: 985 of 990 count as 994,95 of 1000. */
function scaledMain(sheet: ScoreSheet, main: Column, denominator: Column): Column {
  const full = points(sheet.total.main);
  const step = stepOfTotals(sheet);
  return main.map((sum, unit) => {
    const assigned = denominator[unit] ?? full;
    if (assigned === full) return sum;
    if (assigned <= 0) return 0;
    return (
      roundFraction({ numerator: BigInt(sum) * BigInt(full), denominator: BigInt(assigned) * BigInt(step) }) *
      step
    );
  });
}

export interface Summands {
  readonly main: Column;
  readonly denominator: Column;
  readonly penalty: Column;
  /** The bonus that counts. */
  readonly bonus: Column;
}

/** The totals before and after bonus. */
export function totalColumns(
  sheet: ScoreSheet,
  { main, denominator, penalty, bonus }: Summands,
): Pick<ScoreColumns, "totalBeforeBonus" | "total"> {
  const scaled = scaledMain(sheet, main, denominator);
  return {
    totalBeforeBonus: totals(sheet, { scaled, penalty, bonus: null }),
    total: totals(sheet, { scaled, penalty, bonus }),
  };
}

/** Within floor and ceiling, at the sheet's decimals: what is shown is what is ranked. */
function totals(
  sheet: ScoreSheet,
  { scaled, penalty, bonus }: { scaled: Column; penalty: Column; bonus: Column | null },
): Column {
  const floor = points(sheet.total.floor);
  const ceiling = sheet.total.ceiling === null ? Infinity : points(sheet.total.ceiling);
  const step = stepOfTotals(sheet);
  const total = new Float64Array(scaled.length);
  for (let unit = 0; unit < total.length; unit++) {
    const sum = (scaled[unit] ?? 0) - (penalty[unit] ?? 0) + (bonus?.[unit] ?? 0);
    total[unit] = roundedQuotient(Math.min(ceiling, Math.max(floor, sum)), step) * step;
  }
  return total;
}

function stepOfTotals({ decimals }: ScoreSheet): number {
  return 10 ** (4 - decimals);
}

/** Bonus by lines and by bonus groups, each capped; never on a qualitative line where the plan forbids it. */
function bonusColumns(
  rules: ScoreRules,
  columns: SheetColumns,
): Pick<ScoreColumns, "proposedBonus" | "agreedBonus" | "countedBonus"> {
  const { sheet, terms } = rules;
  const sums = bonusSums(columns.unitCount);
  for (const { criterion, group } of leavesOf(sheet)) {
    const entered = columns.leaves.get(criterion.id);
    if (criterion.bonusMax === null || group.kind !== "main" || entered === undefined) continue;
    if (takesBonus(criterion, terms)) addLineBonus(sums, entered, points(criterion.bonusMax));
  }
  for (const group of sheet.groups)
    if (group.kind === "bonus") addGroupBonus(sums, group, { rules, columns });
  if (sheet.total.bonusMax !== null)
    for (const sum of Object.values(sums)) capAt(points(sheet.total.bonusMax), sum);
  return {
    proposedBonus: sums.proposed,
    agreedBonus: sums.agreed,
    countedBonus: terms.bonus.counts === "agreed" ? sums.agreed : sums.effective,
  };
}

function takesBonus({ kind }: Leaf, { bonus }: ScoringTerms): boolean {
  return kind === "quantitative" || bonus.onQualitative;
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
