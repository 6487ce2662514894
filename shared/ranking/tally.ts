// The few numbers of a filled sheet that ranking needs, small enough to be kept beside every document: a
// province is ranked from its tallies without opening a single sheet. What hangs on the rest of the bloc
// is left open in them and computed when they come together.
import type { Cells } from "../document/cells.ts";
import { lineOf, NOT_ASSIGNED } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { isLeaf, leavesOf, type Criterion, type Group, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { blocFigures, needsBlocFigures } from "../scoring/bloc-figures.ts";
import { points, toDecimal, type Points } from "../scoring/points.ts";
import { totalColumns } from "../scoring/total-columns.ts";
import { scoreUnit, scoreUnits } from "../scoring/score-unit.ts";
import { namedAnswers, namedCriteria } from "./named-criteria.ts";
import { rankContenders, type Contender, type RankedUnit, type StandingScore } from "./rank-bloc.ts";

/** All points as decimals. */
export interface Tally {
  /** Points of each group, in the sheet's order, without the open criteria. */
  readonly groups: readonly number[];
  readonly denominator: number;
  /** Proposed, agreed, and counting now. */
  readonly bonus: readonly [proposed: number, agreed: number, counted: number];
  /**
   * Results on criteria that the bloc's figures decide: id, result, target as entered or null
   * where it is empty, and whether the points are still open (agreed points stand, but the result counts for others).
   */
  readonly shared: readonly (readonly [
    id: string,
    result: number,
    target: number | string | null,
    open: boolean,
  ])[];
  /** Points and result of each named criterion or bonus group, in the order of namedCriteria. */
  readonly named: readonly (readonly [points: number | null, result: number | string | null])[];
}

export interface TallyInput {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  /** The cells that count. */
  readonly lines: Cells;
}

export function tallyOf({ sheet, terms, lines }: TallyInput): Tally {
  const score = scoreUnit(sheet, lines, { terms, figures: null });
  const open = leavesOf(sheet).filter(({ criterion }) => isOpen(criterion, lines));
  const openPoints = new Map<string, number>();
  for (const { criterion, group } of open) {
    openPoints.set(group.id, (openPoints.get(group.id) ?? 0) + (score.leaves.get(criterion.id)?.points ?? 0));
  }
  return {
    groups: sheet.groups.map(({ id }) =>
      toDecimal(((score.headings.get(id) ?? 0) - (openPoints.get(id) ?? 0)) as Points),
    ),
    denominator: toDecimal(score.denominator),
    bonus: [toDecimal(score.proposedBonus), toDecimal(score.agreedBonus), toDecimal(score.countedBonus)],
    shared: leavesOf(sheet).flatMap(({ criterion }) => {
      const { result, target } = lineOf(lines, criterion.id);
      if (!needsBlocFigures(criterion) || typeof result !== "number") return [];
      return [[criterion.id, result, target ?? null, isOpen(criterion, lines)] as const];
    }),
    named: namedAnswers({ sheet, terms, lines, score }).map(([, { points: earned, result }]) => [
      earned === null ? null : toDecimal(earned),
      result,
    ]),
  };
}

export interface TalliedUnit {
  readonly unit: string;
  readonly name: string;
  readonly excluded: string | null;
  readonly tally: Tally;
}

/** What rankBloc would say of the same units, in the same order. */
export function rankTallies(
  sheet: ScoreSheet,
  terms: ScoringTerms,
  { units, members }: { units: readonly TalliedUnit[]; members?: number },
): readonly RankedUnit<StandingScore>[] {
  const names = namedCriteria(sheet);
  const scores = scoresOf(sheet, terms, units);
  return rankContenders(
    sheet,
    units.flatMap(({ unit, name, excluded, tally }, index): Contender<StandingScore>[] => {
      const score = scores[index];
      if (score === undefined) return [];
      const named = names.map((id, position) => {
        const [earned = null, result = null] = tally.named[position] ?? [];
        return [id, { points: earned === null ? null : points(earned), result }] as const;
      });
      return [{ unit, name, excluded, score, named: new Map(named) }];
    }),
    members,
  );
}

/**
 * Whether tallies rank exactly like the sheets themselves: open criteria may be added to their group as
 * long as no heading above them cuts off a sum, takes all its points, or names one in a tie-break.
 */
export function rankFromTallies(sheet: ScoreSheet): boolean {
  const named = new Set(namedCriteria(sheet));
  return sheet.groups.every(
    (group) => !hasOpenable(group.criteria) || (group.kind === "main" && isPlainSum(group, named)),
  );
}

/** A result that counts and that the unit alone cannot turn into points. */
function isOpen(leaf: Leaf, lines: Cells): boolean {
  const { result, target, agreedScore, checkedScore } = lineOf(lines, leaf.id);
  if (!needsBlocFigures(leaf) || typeof result !== "number" || (agreedScore ?? checkedScore) !== undefined)
    return false;
  if (leaf.rule.shape === "relativeToBest") return target !== NOT_ASSIGNED || leaf.notAssigned !== "leaveOut";
  return target === NOT_ASSIGNED
    ? leaf.notAssigned === "relativeToBest"
    : typeof target === "number" && target > 0;
}

function hasOpenable(criteria: readonly Criterion[]): boolean {
  return criteria.some((criterion) =>
    isLeaf(criterion) ? needsBlocFigures(criterion) : hasOpenable(criterion.children),
  );
}

function isPlainSum(heading: Pick<Group, "maxPoints" | "criteria">, named: ReadonlySet<string>): boolean {
  const most = heading.criteria.reduce((sum, criterion) => sum + points(criterion.maxPoints), 0);
  return (
    most <= points(heading.maxPoints) &&
    heading.criteria.every((criterion) => {
      if (!isLeaf(criterion))
        return (
          !hasOpenable(criterion.children) ||
          isPlainSum({ ...criterion, criteria: criterion.children }, named)
        );
      const zeroes =
        criterion.rule.shape === "options" &&
        criterion.rule.options.some((option) => option.zeroesParent === true);
      return !zeroes && !(needsBlocFigures(criterion) && named.has(criterion.id));
    })
  );
}

function scoresOf(
  sheet: ScoreSheet,
  terms: ScoringTerms,
  units: readonly TalliedUnit[],
): readonly StandingScore[] {
  const figures = blocFigures(
    sheet,
    units.map(({ tally }) => sharedCells(tally.shared)),
  );
  const open = units.map(({ tally }) =>
    sharedCells(tally.shared.filter(([, , , isStillOpen]) => isStillOpen)),
  );
  const opened = scoreUnits(sheet, open, { terms, figures });
  const headings = units.map(({ tally }, index) => {
    const added = opened[index]?.headings ?? new Map<string, Points>();
    return new Map(
      sheet.groups.map(({ id }, position) => [
        id,
        (points(tally.groups[position] ?? 0) + (added.get(id) ?? 0)) as Points,
      ]),
    );
  });
  const sumOf = (kind: Group["kind"]) =>
    Float64Array.from(headings, (byId) =>
      sheet.groups.reduce((sum, group) => sum + (group.kind === kind ? (byId.get(group.id) ?? 0) : 0), 0),
    );
  const [main, penalty] = [sumOf("main"), sumOf("penalty")];
  const denominator = Float64Array.from(units, ({ tally }) => points(tally.denominator));
  const bonus = Float64Array.from(units, ({ tally }) => points(tally.bonus[2]));
  const { total, totalBeforeBonus, scaledMain } = totalColumns(sheet, { main, denominator, penalty, bonus });
  return units.map(({ tally }, index) => {
    const at = (column: Float64Array) => (column[index] ?? 0) as Points;
    return {
      headings: headings[index] ?? new Map<string, Points>(),
      main: at(main),
      denominator: at(denominator),
      penalty: at(penalty),
      proposedBonus: points(tally.bonus[0]),
      agreedBonus: points(tally.bonus[1]),
      countedBonus: at(bonus),
      scaledMain: at(scaledMain),
      totalBeforeBonus: at(totalBeforeBonus),
      total: at(total),
    };
  });
}

function sharedCells(shared: Tally["shared"]): Cells {
  return Object.fromEntries(
    shared.map(([id, result, target]) => [id, target === null ? { result } : { result, target }]),
  );
}
