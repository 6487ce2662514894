// The cells of one write: cleaned, judged by the score sheet, and merged into a version. Writing and
// telling what became of a write both start here, so that a repeated request gets its old answer.
import type { SyncRequest } from "../shared/contract/sync.ts";
import { cellAt, cellKey, type CellChange, type CellValue } from "../shared/document/cells.ts";
import { mergeCells, type Merge } from "../shared/document/merge.ts";
import type { Version } from "../shared/document/version.ts";
import { checkCell } from "../shared/entry-check.ts";
import {
  EMPTY_FILLED_SHEET,
  isField,
  TEXT_LIMIT,
  writerOf,
  type FilledSheet,
  type WritingAction,
} from "../shared/filled-sheet.ts";
import { hasErrors, type Finding, type Place } from "../shared/finding.ts";
import { cleanParagraphs, cleanText } from "../shared/text.ts";
import { seesField } from "../shared/view.ts";
import { otherWriter } from "../shared/wording/answers.ts";
import type { Scoring, UnitScope } from "./access.ts";
import { refuse } from "./problem-error.ts";

export interface CellWrite {
  readonly action: WritingAction;
  readonly by: string;
  readonly sheetRevision: number;
  readonly baseRevision: number;
  readonly changes: readonly CellChange[];
  readonly invalid: SyncRequest["invalid"];
  readonly dryRun: boolean;
  /** Counts its requests, so that a repeated one gets its old answer. */
  readonly client?: { readonly clientId: string; readonly seq: number };
  /** The workbook whose losing values are kept as proposals. */
  readonly file?: string;
  /** All that was found on reading the workbook, cells included. */
  readonly findings?: readonly Finding[];
  /** Where a cell lies in the workbook. */
  readonly placeOf?: (line: string, field: string) => Place | null;
  /** Name of the version in the history; the action without it. */
  readonly historyAction?: string;
}

/** A change with what is wrong with it; changes without errors may be written. */
export interface JudgedChange {
  readonly change: CellChange;
  readonly findings: readonly Finding[];
}

/** @throws ProblemError "badRequest" where a cell is named twice */
export function judgeCells(write: CellWrite, scoring: Scoring): readonly JudgedChange[] {
  const seen = new Set<string>();
  return write.changes.map((sent, index) => {
    const { line, field } = sent;
    const change = { ...sent, was: cleanValue(field, sent.was), now: cleanValue(field, sent.now) };
    if (seen.has(cellKey(change))) refuse("badRequest", { what: `changes[${index}]` });
    seen.add(cellKey(change));
    const place = write.placeOf?.(line, field);
    const findings = judgeCell(change, { scoring, action: write.action }).map((finding) =>
      place ? { ...finding, where: { ...finding.where, ...place } } : finding,
    );
    return { change, findings };
  });
}

/** What is wrong with a cell that this action writes. */
export function judgeCell(
  { line, field, now }: Pick<CellChange, "line" | "field" | "now">,
  { scoring, action }: { scoring: Scoring; action: WritingAction },
): readonly Finding[] {
  const { sheet, terms } = scoring;
  const findings = checkCell({ sheet, terms, line, field, value: now });
  if (!isField(field) || hasErrors(findings)) return findings;
  const writer = writerOf(field, sheet);
  return writer === action ? findings : [...findings, otherWriter({ line, field }, writer)];
}

/**
 * A value as it is kept. Texts are clean and in one normal form, and an empty text is an empty cell.
 * Numbers keep the fifteen digits that Excel keeps: 0,1 + 0,2 is 0,3.
 */
export function cleanValue(field: string, value: CellValue | null): CellValue | null {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (value === null) return null;
  const isLong = isField(field) && TEXT_LIMIT[field] !== undefined;
  const text = isLong ? cleanParagraphs(value) : cleanText(value);
  return text === "" ? null : text;
}

/** The reader of workbooks judges cells as the server does, and knows more places. */
export function allFindings(write: CellWrite, judged: readonly JudgedChange[]): readonly Finding[] {
  return write.findings ?? judged.flatMap((one) => one.findings);
}

/** The changes that may be written. */
export function validChanges(judged: readonly JudgedChange[]): readonly CellChange[] {
  return judged.filter(({ findings }) => !hasErrors(findings)).map(({ change }) => change);
}

/** Merges the changes without errors. Cells that the writer does not see do not show in what others did. */
export function mergeValid(
  judged: readonly JudgedChange[],
  current: Version<FilledSheet> | null,
  { write, scope, scoring }: { write: CellWrite; scope: UnitScope; scoring: Scoring },
): Merge {
  const standing = current?.body ?? EMPTY_FILLED_SHEET;
  const viewer = { roles: scope.roles, standing, sheet: scoring.sheet };
  const stamps = Object.fromEntries(
    Object.entries(current?.stamps ?? {}).map(([line, fields]) => [
      line,
      Object.fromEntries(Object.entries(fields).filter(([field]) => seesField(viewer, field))),
    ]),
  );
  const cells = current?.body.lines ?? {};
  const changes = validChanges(judged).map((change) => {
    const stored = cellAt(cells, change.line, change.field);
    // A value that was stored before values were cleaned as they are now is the one the editor saw.
    return cleanValue(change.field, stored) === change.was ? { ...change, was: stored } : change;
  });
  return mergeCells({ cells, stamps }, changes, write.baseRevision);
}
