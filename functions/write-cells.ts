// Writes edited cells into a unit's sheet: the one road of the unit's entries, assigned targets, checked
// and agreed points, typed or from a workbook. Judges each cell, merges, and says what became of each.
import { invalid, problem, type Problem } from "../shared/contract/problems.ts";
import type { SyncAnswer, SyncRequest } from "../shared/contract/schemas.ts";
import { withCells, type CellChange } from "../shared/document/cells.ts";
import { mergeCells, type Merge } from "../shared/document/merge.ts";
import type { Version } from "../shared/document/version.ts";
import { checkCell } from "../shared/entry-check.ts";
import { EMPTY_FILLED_SHEET, isField, TEXT_LIMIT, writerOf } from "../shared/filled-sheet.ts";
import type { Field, FilledSheet, Proposal, WritingAction } from "../shared/filled-sheet.ts";
import { hasErrors, type Finding, type Place } from "../shared/finding.ts";
import { mayMove, stageAfter, type Stage } from "../shared/stage.ts";
import { cleanParagraphs } from "../shared/text.ts";
import { seesField } from "../shared/view.ts";
import { otherWriter } from "../shared/wording/answers.ts";
import { scoringOf, type Api, type Scoring, type UnitScope } from "./access.ts";
import { movedLines } from "./moved-lines.ts";
import { ProblemError, refuse } from "./problem-error.ts";
import { stageRefusal } from "./sheet-moves.ts";
import { summariseFilledSheet } from "./sheet-summary.ts";
import { appendVersion, type Edit } from "./store/append.ts";
import { shortDigest } from "./store/digest.ts";
import { filledSheetId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";
import { syncAnswer } from "./sync-answer.ts";

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

/** @throws ProblemError when nothing could be written at all */
export async function writeCells(api: Api, scope: UnitScope, write: CellWrite): Promise<SyncAnswer> {
  const scoring = await scoringOf(api, scope.plan, write.sheetRevision);
  if (write.action === "check" && !scoring.terms.crossCheck) refuse("notFound");
  if (write.sheetRevision > scoring.sheetRevision) refuse("badRequest", { what: "sheetRevision" });
  const judged = judge(write, scoring);
  const older = await olderSheet(api, { scope, scoring, theirs: write.sheetRevision });
  const input: EditInput = { write, scope, scoring, judged, older, at: api.now().toISOString() };
  const id = filledSheetId(scope.plan, { bloc: scope.bloc.id, unit: scope.unit });
  const answer = (before: Version<FilledSheet> | null, after: Version<FilledSheet> | null) =>
    syncAnswer(api, { scope, scoring, write, judged, before, after });
  if (write.dryRun) {
    const current = await newestVersion(api.store, id);
    const edit = editSheet(input, current);
    if (edit.kind === "refuse") throw new ProblemError(edit.problem);
    return answer(current, null);
  }
  const { clientId, seq } = write.client ?? { clientId: null, seq: 0 };
  const written = await appendVersion(api.store, {
    id,
    by: write.by,
    action: write.historyAction ?? write.action,
    summarise: summariseFilledSheet(scoring),
    ...(clientId !== null && { client: { clientId, seq, digest: digestOf(write) } }),
    edit: (current) => editSheet(input, current),
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  if (written.kind === "none") return answer(written.version, null);
  return answer(written.before, written.version);
}

/** A change with what is wrong with it; changes without errors may be written. */
export interface JudgedChange {
  readonly change: CellChange;
  readonly findings: readonly Finding[];
}

function judge(write: CellWrite, { sheet, terms }: Scoring): readonly JudgedChange[] {
  const seen = new Set<string>();
  return write.changes.map((sent, index) => {
    const change = cleaned(sent);
    const { line, field, now } = change;
    if (seen.has(`${line}\n${field}`)) refuse("badRequest", { what: `changes[${index}]` });
    seen.add(`${line}\n${field}`);
    const place = write.placeOf?.(line, field);
    const findings = checkCell({ sheet, terms, line, field, value: now }).map((finding) =>
      place ? { ...finding, where: { ...finding.where, ...place } } : finding,
    );
    if (!isField(field) || hasErrors(findings)) return { change, findings };
    const writer = writerOf(field, sheet);
    return writer === write.action
      ? { change, findings }
      : { change, findings: [...findings, otherWriter(change, writer)] };
  });
}

/** Texts are kept clean and in one normal form; an empty text is an empty cell. */
function cleaned(change: CellChange): CellChange {
  const clean = (value: CellChange["now"]): CellChange["now"] => {
    if (typeof value !== "string") return value;
    const isLong = isField(change.field) && TEXT_LIMIT[change.field] !== undefined;
    const text = isLong ? cleanParagraphs(value) : value.normalize("NFC").trim();
    return text === "" ? null : text;
  };
  return { ...change, was: clean(change.was), now: clean(change.now) };
}

interface EditInput {
  readonly write: CellWrite;
  readonly scope: UnitScope;
  readonly scoring: Scoring;
  readonly judged: readonly JudgedChange[];
  readonly older: Problem | null;
  readonly at: string;
}

/** Pure: what a write comes to on the newest version. */
function editSheet(input: EditInput, current: Version<FilledSheet> | null): Edit<FilledSheet> {
  const { write, scope, scoring, judged, older } = input;
  const body = current?.body ?? EMPTY_FILLED_SHEET;
  if (older !== null) return { kind: "refuse", problem: older };
  if (!mayMove(write.action, body.stage)) {
    return { kind: "refuse", problem: stageRefusal(scope, current) };
  }
  // Agreed is what was on the table: points that nobody at the conference saw are not agreed to.
  if (write.action === "agree" && write.baseRevision !== (current?.revision ?? 0)) {
    return { kind: "refuse", problem: problem("stale", { revision: current?.revision ?? 0 }) };
  }
  const findings = allFindings(write, judged);
  if (write.invalid === "refuseAll" && !write.dryRun && hasErrors(findings)) {
    return { kind: "refuse", problem: invalid(findings) };
  }
  const merge = mergeValid(judged, current, { write, scope, scoring });
  const stage: Stage = stageAfter(write.action, body.stage);
  const proposals = proposalsAfter(input, body, merge);
  const isSame = stage === body.stage && merge.taken.length === 0 && proposals === body.proposals;
  if (isSame) return { kind: "none" };
  return {
    kind: "append",
    body: {
      ...body,
      stage,
      sheetRevision: scoring.sheetRevision,
      lines: withCells(body.lines, merge.taken),
      proposals,
    },
    written: merge.taken,
  };
}

/** The reader of workbooks judges cells as the server does, and knows more places. */
export function allFindings(write: CellWrite, judged: readonly JudgedChange[]): readonly Finding[] {
  return write.findings ?? judged.flatMap((one) => one.findings);
}

/** Merges the changes without errors. Cells that the writer does not see do not show in what others did. */
export function mergeValid(
  judged: readonly JudgedChange[],
  current: Version<FilledSheet> | null,
  { write, scope, scoring }: { write: CellWrite; scope: UnitScope; scoring: Scoring },
): Merge {
  const stage = current?.body.stage ?? "draft";
  const viewer = { roles: scope.roles, stage, sheet: scoring.sheet };
  const stamps = Object.fromEntries(
    Object.entries(current?.stamps ?? {}).map(([line, fields]) => [
      line,
      Object.fromEntries(Object.entries(fields).filter(([field]) => seesField(viewer, field))),
    ]),
  );
  const valid = judged.filter(({ findings }) => !hasErrors(findings)).map(({ change }) => change);
  return mergeCells({ cells: current?.body.lines ?? {}, stamps }, valid, write.baseRevision);
}

/** Cells now settled lose their proposals; a workbook's losing values become new ones. */
function proposalsAfter(
  { write, judged, at }: EditInput,
  body: FilledSheet,
  merge: Merge,
): readonly Proposal[] {
  const valid = judged.filter(({ findings }) => !hasErrors(findings)).map(({ change }) => change);
  const touched = new Set(valid.map(({ line, field }) => `${line}\n${field}`));
  const kept = body.proposals.filter(({ line, field }) => !touched.has(`${line}\n${field}`));
  const { file } = write;
  const losing = valid.filter((_, index) => merge.outcomes[index]?.kind === "conflict");
  const made =
    file === undefined
      ? body.proposals.filter((old) => losing.some((one) => one.line === old.line && one.field === old.field))
      : losing.map(({ line, field, now }): Proposal => {
          const known = body.proposals.find(
            (old) => old.line === line && old.field === field && old.value === now,
          );
          return known ?? { line, field: field as Field, value: now, by: write.by, at, file };
        });
  const next = [...kept, ...made];
  const isSame = next.length === body.proposals.length && next.every((one) => body.proposals.includes(one));
  return isSame ? body.proposals : next;
}

async function olderSheet(
  api: Api,
  { scope, scoring, theirs }: { scope: UnitScope; scoring: Scoring; theirs: number },
): Promise<Problem | null> {
  if (theirs === scoring.sheetRevision) return null;
  const findings = await movedLines(api, scope.plan, { theirs, current: scoring.sheet });
  return { ...problem("olderSheet", { theirs, current: scoring.sheetRevision }), findings };
}

/** Another person with the same client id is another request, too. */
function digestOf({ action, by, sheetRevision, baseRevision, changes, invalid: mode }: CellWrite): string {
  return shortDigest({ action, by, sheetRevision, baseRevision, changes, invalid: mode });
}
