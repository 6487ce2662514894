// The points of one unit: criterion by criterion, heading by heading, to the totals. What was agreed
// counts before what was checked, and that before what the unit claims; bonus points stay apart.
import type { Cells } from "../document/cells.ts";
import { lineOf, needsTarget, NOT_ARISEN, type Line } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { isLeaf, type Criterion, type Group, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { needsBlocFigures, type BlocFigures, type LeafFigures } from "./bloc-figures.ts";
import { clampPoints, NO_POINTS, points, roundFraction, roundToStep, type Points } from "./points.ts";
import { isWithoutTarget, raterOf, rateWithoutTarget, type Rater } from "./rater.ts";

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
  /** Main points on the scale of the full sheet, less penalty, within floor and ceiling. */
  readonly totalBeforeBonus: Points;
  readonly total: Points;
  readonly answered: number;
  readonly leafCount: number;
  readonly provisional: boolean;
}

export function scoreUnit(sheet: ScoreSheet, lines: Cells, context: ScoreContext): UnitScore {
  const tally: Tally = {
    sheet,
    lines,
    context,
    leaves: new Map(),
    headings: new Map(),
    leftOut: 0,
    answered: 0,
    provisional: false,
  };
  const sums = { main: 0, bonus: 0, penalty: 0, event: 0 };
  for (const group of sheet.groups) {
    const sum = Math.min(points(group.maxPoints), sumOf(tally, group, group.criteria));
    tally.headings.set(group.id, sum as Points);
    sums[group.kind] += sum;
  }
  const main = sums.main as Points;
  const penalty = sums.penalty as Points;
  const denominator = (points(sheet.total.main) - tally.leftOut) as Points;
  const bonus = bonusOf(tally);
  const scaled = scaledMain(sheet, main, denominator);
  return {
    leaves: tally.leaves,
    headings: tally.headings,
    main,
    denominator,
    penalty,
    ...bonus,
    totalBeforeBonus: finalTotal(sheet, scaled - penalty),
    total: finalTotal(sheet, scaled - penalty + bonus.countedBonus),
    answered: tally.answered,
    leafCount: tally.leaves.size,
    provisional: tally.provisional,
  };
}

interface Tally {
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly context: ScoreContext;
  readonly leaves: Map<string, LeafScore>;
  readonly headings: Map<string, Points>;
  leftOut: number;
  answered: number;
  provisional: boolean;
}

/** Sum of criteria below one heading; 0 where a chosen option takes the heading's points. */
function sumOf(tally: Tally, group: Group, criteria: readonly Criterion[]): number {
  let sum = 0;
  let zeroed = false;
  for (const criterion of criteria) {
    if (isLeaf(criterion)) {
      sum += countLeaf(tally, group, criterion);
      zeroed ||= zeroesHeading(criterion, lineOf(tally.lines, criterion.id));
    } else {
      const below = Math.min(points(criterion.maxPoints), sumOf(tally, group, criterion.children));
      tally.headings.set(criterion.id, below as Points);
      sum += below;
    }
  }
  return zeroed ? 0 : sum;
}

function countLeaf(tally: Tally, group: Group, leaf: Leaf): number {
  const line = lineOf(tally.lines, leaf.id);
  const score = scoreLeaf({ leaf, line, sheet: tally.sheet, context: tally.context });
  tally.leaves.set(leaf.id, score);
  if (line.result !== undefined || score.leftOut) tally.answered++;
  if (score.leftOut && group.kind === "main") tally.leftOut += points(leaf.maxPoints);
  tally.provisional ||= score.provisional;
  return score.points ?? 0;
}

export interface LeafInput {
  readonly leaf: Leaf;
  readonly line: Line;
  readonly sheet: ScoreSheet;
  readonly context: ScoreContext;
}

export function scoreLeaf({ leaf, line, sheet, context }: LeafInput): LeafScore {
  const decided = context.scores === "self" ? undefined : (line.agreedScore ?? line.checkedScore);
  if (decided !== undefined) return { points: points(decided), leftOut: false, provisional: false };
  if (isLeftOut(leaf, line)) return { points: null, leftOut: true, provisional: false };
  const figures = context.figures?.get(leaf.id) ?? null;
  const rated = rateLine({ leaf, line, sheet, figures });
  const provisional = rated !== null && context.figures === null && dependsOnBloc(leaf, line);
  return { points: rated, leftOut: false, provisional };
}

function isLeftOut(leaf: Leaf, line: Line): boolean {
  if (line.result === NOT_ARISEN) return leaf.notArisen === "leaveOut";
  if (!isWithoutTarget(line)) return false;
  return (
    leaf.notAssigned === "leaveOut" || (leaf.notAssigned === "relativeToBest" && line.result === undefined)
  );
}

function rateLine(input: {
  leaf: Leaf;
  line: Line;
  sheet: ScoreSheet;
  figures: LeafFigures | null;
}): Points | null {
  const { leaf, line, sheet, figures } = input;
  if (line.result === undefined) return null;
  if (line.result === NOT_ARISEN) return leaf.notArisen === "fullPoints" ? points(leaf.maxPoints) : null;
  if (isWithoutTarget(line)) {
    if (leaf.notAssigned !== "relativeToBest" || typeof line.result !== "number") return null;
    return rateWithoutTarget(leaf, sheet, figures, line.result);
  }
  const rater: Rater = raterOf(leaf, sheet, figures);
  const result = rater.read(line.result);
  if (result === null) return null;
  if (!needsTarget(leaf)) return rater.rate(result, 0);
  return typeof line.target === "number" && line.target > 0 ? rater.rate(result, line.target) : null;
}

/** At or below its target a unit knows its points; above it, or without one, the best of the bloc decides. */
function dependsOnBloc(leaf: Leaf, line: Line): boolean {
  if (!needsBlocFigures(leaf) || typeof line.result !== "number") return false;
  if (leaf.rule.shape === "relativeToBest" || isWithoutTarget(line)) return true;
  return leaf.rule.shape === "halfThenLeader" && typeof line.target === "number" && line.result > line.target;
}

function zeroesHeading({ rule }: Leaf, line: Line): boolean {
  if (rule.shape !== "options" || line.agreedScore !== undefined || line.checkedScore !== undefined)
    return false;
  return rule.options.some((option) => option.id === line.result && option.zeroesParent === true);
}

/** Within floor and ceiling, at the sheet's decimals: what is shown is what is ranked. */
function finalTotal({ total, decimals }: ScoreSheet, sum: number): Points {
  const clamped = clampPoints(
    sum as Points,
    points(total.floor),
    total.ceiling === null ? null : points(total.ceiling),
  );
  return roundToStep(clamped, (10 ** (4 - decimals)) as Points);
}

/** Main points as if every line had been assigned: 985 of 990 count as 994,95 of 1000. */
function scaledMain(sheet: ScoreSheet, main: Points, denominator: Points): number {
  const full = points(sheet.total.main);
  if (denominator === full) return main;
  if (denominator <= 0) return 0;
  const step = 10 ** (4 - sheet.decimals);
  return (
    roundFraction({
      numerator: BigInt(main) * BigInt(full),
      denominator: BigInt(denominator) * BigInt(step),
    }) * step
  );
}

/** Bonus by lines and by bonus groups, each capped; never on a qualitative line where the plan forbids it. */
function bonusOf({
  sheet,
  lines,
  leaves,
  context,
}: Tally): Pick<UnitScore, "proposedBonus" | "agreedBonus" | "countedBonus"> {
  const { bonus } = context.terms;
  const sums = { proposed: 0, agreed: 0, effective: 0 };
  const groups: (typeof sums)[] = [];
  for (const group of sheet.groups) {
    const inGroup = { proposed: 0, agreed: 0, effective: 0 };
    for (const leaf of leavesBelow(group.criteria)) {
      if (leaf.kind === "qualitative" && !bonus.onQualitative) continue;
      const line = lineOf(lines, leaf.id);
      if (leaf.bonusMax !== null) {
        const most = points(leaf.bonusMax);
        const proposed = Math.min(most, points(line.proposedBonus ?? 0));
        const agreed = Math.min(most, points(line.agreedBonus ?? 0));
        sums.proposed += proposed;
        sums.agreed += agreed;
        sums.effective += line.agreedBonus === undefined ? proposed : agreed;
      }
      if (group.kind === "bonus") {
        inGroup.proposed +=
          scoreLeaf({ leaf, line, sheet, context: { ...context, scores: "self" } }).points ?? 0;
        inGroup.agreed += points(line.agreedScore ?? 0);
        inGroup.effective += leaves.get(leaf.id)?.points ?? 0;
      }
    }
    const most = points(group.maxPoints);
    groups.push({
      proposed: Math.min(most, inGroup.proposed),
      agreed: Math.min(most, inGroup.agreed),
      effective: Math.min(most, inGroup.effective),
    });
  }
  const capped = (key: keyof typeof sums): Points => {
    const sum = groups.reduce((total, group) => total + group[key], sums[key]);
    return clampPoints(
      sum as Points,
      NO_POINTS,
      sheet.total.bonusMax === null ? null : points(sheet.total.bonusMax),
    );
  };
  const agreedBonus = capped("agreed");
  const counted = bonus.counts === "agreed" ? agreedBonus : capped("effective");
  return {
    proposedBonus: capped("proposed"),
    agreedBonus,
    countedBonus: context.scores === "self" && bonus.counts === "agreed" ? NO_POINTS : counted,
  };
}

function* leavesBelow(criteria: readonly Criterion[]): Generator<Leaf> {
  for (const criterion of criteria) {
    if (isLeaf(criterion)) yield criterion;
    else yield* leavesBelow(criterion.children);
  }
}
