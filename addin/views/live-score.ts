// Points as one types: the same scoring as the server's, over the cells as they would stand. What depends
// on the figures of the whole bloc only the server knows; there its points stay until the next save.
import { withCells, type CellChange, type Cells } from "../../shared/document/cells.ts";
import { lineOf } from "../../shared/filled-sheet.ts";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { isLeaf, type Criterion, type ScoreSheet } from "../../shared/score-sheet.ts";
import { decimalSums } from "../../shared/scoring/decimal-sums.ts";
import { toDecimal } from "../../shared/scoring/points.ts";
import { scoreUnit, type UnitScore } from "../../shared/scoring/score-unit.ts";

type Score = FilledSheetView["score"];

/** The sums of a sheet, as decimals. */
export type Sums = Omit<Score, "leaves" | "headings">;

export interface ShownPoints {
  /** By criterion id, as decimals; null: unanswered, left out, or not known here. */
  readonly leaves: ReadonlyMap<string, number | null>;
  /** By id of a heading or group; null: not known here. */
  readonly headings: ReadonlyMap<string, number | null>;
}

export interface LiveScore extends ShownPoints {
  /** null: the totals depend on the bloc's figures and are computed at the next save. */
  readonly sums: Sums | null;
}

export interface Typing {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  /** The server's points of these lines. */
  readonly score: Score;
  /** Valid edits only. */
  readonly changes: readonly CellChange[];
}

const TEXTS: readonly string[] = ["explanation", "evidence", "question", "checkReason", "agreedReason"];

/** null: nothing was typed that moves a point, so the server's points stand. */
export function liveScore({ sheet, terms, lines, score, changes }: Typing): LiveScore | null {
  const moving = changes.filter(({ field }) => !TEXTS.includes(field));
  if (moving.length === 0) return null;
  const now = scoreUnit(sheet, withCells(lines, changes), { terms, figures: null, scores: "agreed" });
  if (!now.provisional)
    return {
      ...pointsOf(now),
      sums: { ...decimalSums(now), answered: now.answered, leafCount: now.leafCount },
    };
  const leaves = new Map(Object.entries(score.leaves).map(([id, leaf]) => [id, leaf.points]));
  for (const { line } of moving) leaves.set(line, knownPoints(now, line));
  return { leaves, headings: new Map(Object.entries(score.headings)), sums: null };
}

/**
 * What the unit itself claims, checked and agreed points left out.
 *
 * @param counted what counts now, live or from the server: where nobody but the unit has given points,
 *   that is its claim
 */
export function claimedPoints(typing: Typing, counted: ShownPoints): ShownPoints {
  const { sheet, terms } = typing;
  const lines = withCells(typing.lines, typing.changes);
  const own = scoreUnit(sheet, lines, { terms, figures: null, scores: "self" });
  const isOwn = (leaf: string) => {
    const { checkedScore, agreedScore } = lineOf(lines, leaf);
    return checkedScore === undefined && agreedScore === undefined;
  };
  const leaves = new Map<string, number | null>();
  const headings = new Map<string, number | null>();
  for (const group of sheet.groups) {
    const below = group.criteria.flatMap(claimed);
    headings.set(group.id, claimedSum(group.id, below));
  }
  return { leaves, headings };

  /** Fills in a criterion and all below it. @returns ids of its leaves */
  function claimed(criterion: Criterion): readonly string[] {
    if (isLeaf(criterion)) {
      const { id } = criterion;
      leaves.set(id, isOwn(id) ? (counted.leaves.get(id) ?? null) : knownPoints(own, id));
      return [id];
    }
    const below = criterion.children.flatMap(claimed);
    headings.set(criterion.id, claimedSum(criterion.id, below));
    return below;
  }

  function claimedSum(heading: string, below: readonly string[]): number | null {
    if (below.every(isOwn)) return counted.headings.get(heading) ?? null;
    if (below.some((leaf) => own.leaves.get(leaf)?.provisional === true)) return null;
    const points = own.headings.get(heading);
    return points === undefined ? null : toDecimal(points);
  }
}

/** The server's points in the shape of points as one types. */
export function storedPoints(score: Score): ShownPoints {
  return {
    leaves: new Map(Object.entries(score.leaves).map(([id, leaf]) => [id, leaf.points])),
    headings: new Map(Object.entries(score.headings)),
  };
}

function pointsOf(score: UnitScore): ShownPoints {
  return {
    leaves: new Map([...score.leaves.keys()].map((id) => [id, knownPoints(score, id)])),
    headings: new Map([...score.headings].map(([id, points]) => [id, toDecimal(points)])),
  };
}

/** null also where the points would be a guess without the bloc's figures. */
function knownPoints(score: UnitScore, leaf: string): number | null {
  const scored = score.leaves.get(leaf);
  if (scored === undefined || scored.points === null || scored.provisional) return null;
  return toDecimal(scored.points);
}
