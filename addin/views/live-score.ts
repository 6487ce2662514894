// Points as one types: the same scoring as the server's, over the cells as they would stand. Shown until
// the server's own answer replaces it.
import { withCells, type CellChange, type Cells } from "../../shared/document/cells.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { toDecimal } from "../../shared/scoring/points.ts";
import { scoreUnit } from "../../shared/scoring/score-unit.ts";
import type { LivePoints } from "./sheet-table.tsx";
import type { Sums } from "./totals.tsx";

export interface LiveScore extends LivePoints {
  readonly sums: Sums;
  readonly provisional: boolean;
}

export interface Typing {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  /** Valid edits only. */
  readonly changes: readonly CellChange[];
  /** "self" leaves checked and agreed points out. */
  readonly scores: "self" | "agreed";
}

export function liveScore({ sheet, terms, lines, changes, scores }: Typing): LiveScore {
  const score = scoreUnit(sheet, withCells(lines, changes), { terms, figures: null, scores });
  const leaves = new Map<string, number | null>();
  for (const [id, leaf] of score.leaves) leaves.set(id, leaf.points === null ? null : toDecimal(leaf.points));
  const headings = new Map<string, number>();
  for (const [id, points] of score.headings) headings.set(id, toDecimal(points));
  return {
    leaves,
    headings,
    provisional: score.provisional,
    sums: {
      main: toDecimal(score.main),
      denominator: toDecimal(score.denominator),
      penalty: toDecimal(score.penalty),
      proposedBonus: toDecimal(score.proposedBonus),
      agreedBonus: toDecimal(score.agreedBonus),
      totalBeforeBonus: toDecimal(score.totalBeforeBonus),
      total: toDecimal(score.total),
      answered: score.answered,
      leafCount: score.leafCount,
    },
  };
}
