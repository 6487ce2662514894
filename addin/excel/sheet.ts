// What an action on the workbook starts from, and what it found or did: the words between addin/excel/ and
// the pane. Everything here is plain data; no object of Excel's leaves addin/excel/.
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import type { CellChange, Cells } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import type { Stage } from "../../shared/stage.ts";
import type { Text } from "../../shared/text.ts";
import type { SheetRecord } from "./record.ts";

/** The document that is worked on, as readPlan and readScoreSheet gave it. */
export interface Work {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly sheetRevision: number;
  readonly terms: ScoringTerms;
  readonly unit: string;
  /** What is written; the unit's own cells without it. */
  readonly writes?: "check";
  /** Name of the person who works. */
  readonly person: string;
}

/** From "handingIn" or "writing" on, stopping is too late. */
export type Step = "reading" | "sending" | "handingIn" | "writing";

export function mayStop(step: Step | null): boolean {
  return step !== "handingIn" && step !== "writing";
}

export interface Steps {
  readonly onStep: (step: Step, done: number, of: number) => void;
  /**
   * Aborted before anything is sent, nothing is changed. After that nobody waits for the request that is on its
   * way: it is kept to go out again. What the server has answered is written.
   */
  readonly signal: AbortSignal;
}

/** A cell as Excel names it. */
export interface CellPlace {
  readonly worksheet: string;
  readonly cell: string;
}

export type Looked =
  | { readonly kind: "none" }
  /** Another unit's, or of another plan. */
  | {
      readonly kind: "another";
      readonly plan: string;
      readonly unit: string;
      readonly planName: string;
      readonly unitName: string;
    }
  /** The document's record is there, its worksheet is not: insertSheet() lays it anew. */
  | { readonly kind: "worksheetGone"; readonly record: SheetRecord }
  | { readonly kind: "ours"; readonly sheet: Sheet };

/** The unit's sheet as it stands in the workbook. */
export interface Sheet {
  readonly worksheet: string;
  readonly worksheetId: string;
  readonly record: SheetRecord;
  /** As typed, readable cells only: what points are counted from. */
  readonly lines: Cells;
  /** Unsaved cells that may be sent. */
  readonly changes: readonly CellChange[];
  /** Cells that keep a person from being done: not readable or not valid. They stay unsaved. */
  readonly wrong: readonly { readonly line: string; readonly field: string }[];
  /** Every cell that is not saved: `changes`, `wrong` and `record.differing` together. */
  readonly unsaved: number;
  /** About reading, the cells and the workbook itself, with cell addresses. */
  readonly findings: readonly Finding[];
  readonly placeOf: (line: string, field: string) => CellPlace | null;
  /** @param row from 0. @returns the criterion's id, where the row is a criterion's */
  readonly lineAt: (row: number) => string | null;
  /** @param column from 0 */
  readonly fieldAt: (column: number) => Field | null;
  /** Worksheets that are copies of ours; they are not read. */
  readonly copies: readonly string[];
  /**
   * "sheet": another score sheet is published. "layout": the worksheet is of an older layout, or open
   * where the unit may not enter (any more), or the other way round. insertSheet() mends both.
   */
  readonly outdated: "no" | "sheet" | "layout";
  /** Of the table as it was laid; insertSheet() brings them back. */
  readonly missing: { readonly lines: readonly string[]; readonly fields: readonly Field[] };
}

/** What a sync came to, or any action that sends cells. */
export interface Report {
  /** Lines, as the page counts them. */
  readonly counts: {
    readonly lines: number;
    readonly taken: number;
    readonly unchanged: number;
    readonly left: number;
  };
  /** Cells that somebody else was quicker with; they wait in `sheet.record.differing`. */
  readonly conflicts: number;
  /** Cells that others changed: brought in, but never over something unsaved. */
  readonly elsewhere: number;
  /** Cells that were not taken, as they are not readable or not valid. */
  readonly refused: number;
  /** Ids of lines in which others changed other cells at the same time. */
  readonly combined: readonly string[];
  /** Of the workbook and of the server, with cell addresses. */
  readonly findings: readonly Finding[];
  readonly stage: Stage;
  /** null: nothing reached the server this time. */
  readonly savedAt: string | null;
  /** Cells that wait for the network, in the workbook; 0 where all was answered. */
  readonly queued: number;
  /** The server's points and whys; null where it did not answer. */
  readonly score: SyncAnswer["score"] | null;
  /** What was done to the workbook beside the cells, in sentences for the person. */
  readonly notes: readonly Text[];
  /** The sheet as the action left it. */
  readonly sheet: Sheet;
}

/** A sheet that was handed in: the receipt, and the sheet as it was laid anew with closed cells. */
export interface Submitted {
  readonly report: Report;
  readonly submittedAt: string;
  readonly checkCode: string;
  readonly daysLate: number;
}
