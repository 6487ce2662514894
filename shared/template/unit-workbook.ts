// What a unit's workbook is made from, and what the parts of its worksheet share while it is laid out.
import type { Cells } from "../document/cells.ts";
import type { FilledSheet, Submission } from "../filled-sheet.ts";
import type { Bloc, Plan, ScoringTerms } from "../plan.ts";
import type { BlocFigures } from "../scoring/bloc-figures.ts";
import type { UnitScore } from "../scoring/score-unit.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import type { IsoDate } from "../vietnam-time.ts";
import type { SignedIdentity } from "./identity.ts";
import type { Lists } from "./lists-layout.ts";
import type { Page } from "./page-builder.ts";
import type { ColumnId, SheetColumn } from "./score-sheet-columns.ts";
import type { RowState } from "./row-state.ts";
import type { GroupRow } from "./table-rows.ts";

export interface UnitWorkbook {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly unit: string;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  /** null before the unit may know them: what needs the bloc is then provisional. */
  readonly figures: BlocFigures | null;
  /** null unless what stands is handed in: an old check code would tie a paper to nothing. */
  readonly submission: Submission | null;
  readonly standing: Pick<FilledSheet, "stage" | "lockedFrom">;
  /** False once handed in: every cell is closed. */
  readonly mayEnter: boolean;
  readonly today: IsoDate;
  readonly identity: SignedIdentity;
  /** By criterion, where somebody keeps them up to date; without it there is no such column. */
  readonly rowStates?: ReadonlyMap<string, RowState>;
}

/** What the parts of the worksheet share. */
export interface Sheeting {
  readonly input: UnitWorkbook;
  readonly lists: Lists;
  readonly page: Page;
  readonly columns: readonly SheetColumn[];
  readonly groups: readonly GroupRow[];
  readonly score: UnitScore;
  readonly indexOf: (id: ColumnId) => number;
}
