// The points of one criterion for many units: by its rule, unless something settled them before.
import type { ScoringTerms } from "../plan.ts";
import type { Leaf, ScoreSheet } from "../score-sheet.ts";
import type { BlocFigures } from "./bloc-figures.ts";
import type { Column } from "./column.ts";
import type { LeafColumns } from "./columns.ts";
import { columnRule } from "./rule-columns.ts";

export interface ScoreRules {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly figures: BlocFigures | null;
  /** Points of every criterion, or of headings and totals only. */
  readonly detail: "criteria" | "totals";
}

export function scoreLeaf(
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
