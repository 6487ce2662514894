// What of a filled sheet a person sees, and what of it counts. A unit learns what was checked once the
// conference has agreed its sheet or the result is closed, what was agreed while it stands as agreed, and
// what it is asked to explain at once; points agreed earlier stop counting when the agreement is taken away.
import type { Cells, CellValue } from "./document/cells.ts";
import { hasField, isField, isQuestion, writerOf, type FilledSheet } from "./filled-sheet.ts";
import type { Role } from "./rights.ts";
import { leavesOf, type ScoreSheet } from "./score-sheet.ts";
import type { Stage } from "./stage.ts";

/** The stage of a sheet apart from the lock that closing put on it. */
export function standingStage({ stage, lockedFrom }: Pick<FilledSheet, "stage" | "lockedFrom">): Stage {
  return stage === "locked" ? (lockedFrom ?? "draft") : stage;
}

/** Only what was handed in is ranked. */
export function isHandedIn(sheet: Pick<FilledSheet, "stage" | "lockedFrom">): boolean {
  const stage = standingStage(sheet);
  return stage === "submitted" || stage === "agreed";
}

/** "onPaper": the unit's paper was received, its figures are entered nowhere yet. */
export type MissingState = "notStarted" | "onPaper" | "saved" | "returned";

/** How much of a sheet the unit has filled in. */
export interface Filling {
  /** It has entered anything at all: targets that were assigned to it do not make a sheet begun. */
  readonly begun: boolean;
  /** Figures to score: without a result on a line of the current score sheet there is nothing to hand in. */
  readonly hasResults: boolean;
}

/** Where a sheet stands that was not handed in, also under the lock of a closed result. */
export function missingState(
  sheet: (Pick<FilledSheet, "stage" | "lockedFrom" | "receipt"> & Filling) | null,
): MissingState {
  if (sheet === null) return "notStarted";
  if (standingStage(sheet) === "returned") return "returned";
  if (sheet.receipt !== null && !sheet.hasResults) return "onPaper";
  return sheet.begun ? "saved" : "notStarted";
}

export function fillingOf({ lines }: Pick<FilledSheet, "lines">, sheet: ScoreSheet): Filling {
  const fields = Object.values(lines).flatMap((line) => Object.keys(line));
  return {
    begun: fields.some((field) => isEntered(field, sheet)),
    hasResults: Object.values(answeredLines(lines, sheet)).some(({ result }) => result !== undefined),
  };
}

/** Whether the unit itself writes a field. */
export function isEntered(field: string | undefined, sheet: ScoreSheet): boolean {
  return field !== undefined && isField(field) && writerOf(field, sheet) === "enter";
}

/**
 * What the unit answers for when it hands in: cells that the current score sheet has, without those that
 * are the leader's, the checker's and the conference's. A republished sheet leaves others behind, which
 * stay stored.
 */
export function answeredLines(lines: Cells, sheet: ScoreSheet): Cells {
  const leaves = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion]));
  return keepFields(lines, (field, line) => {
    const leaf = leaves.get(line);
    if (leaf === undefined || !isField(field) || !hasField(leaf, field, sheet)) return false;
    const writer = writerOf(field, sheet);
    return writer === "enter" || writer === "assign";
  });
}

/** Whether a person in these roles sees a field of the sheet. */
export function seesField({ roles, standing, sheet }: Viewer, field: string): boolean {
  if (!isField(field)) return false;
  if (roles.some((role) => role !== "unit") || standingStage(standing) === "agreed") return true;
  const writer = writerOf(field, sheet);
  return writer !== "agree" && (writer !== "check" || standing.stage === "locked");
}

interface Viewer {
  readonly roles: readonly Role[];
  /** As it stands now, also when an older version is looked at. */
  readonly standing: Pick<FilledSheet, "stage" | "lockedFrom">;
  readonly sheet: ScoreSheet;
}

export function visibleLines(viewer: Viewer, lines: Cells): Cells {
  return keepFields(lines, (field) => seesField(viewer, field));
}

/**
 * The cells that points are computed from: what the conference agreed is left out unless the sheet
 * stands as agreed. It stays stored but on lines that the unit has corrected, so that agreeing again need
 * not repeat it.
 */
export function countedLines(filled: FilledSheet, sheet: ScoreSheet): Cells {
  if (standingStage(filled) === "agreed") return filled.lines;
  return keepFields(filled.lines, (field) => isField(field) && writerOf(field, sheet) !== "agree");
}

/** The cells that a result is made of: a question to the unit is none of them. */
export function resultLines(lines: Cells): Cells {
  return keepFields(lines, (field) => !isQuestion(field));
}

/** The cells whose field and line pass. */
export function keepFields(lines: Cells, keeps: (field: string, line: string) => boolean): Cells {
  const kept: Record<string, Record<string, CellValue>> = {};
  for (const [line, fields] of Object.entries(lines)) {
    const visible = Object.entries(fields).filter(([field]) => keeps(field, line));
    if (visible.length > 0) kept[line] = Object.fromEntries(visible);
  }
  return kept;
}
