// Writes edited cells into a unit's sheet: the one road of the unit's entries, assigned targets, questions,
// checked and agreed points, typed or from a workbook. Judges each cell, merges, and says what became of
// each.
import { invalid, problem, type Problem } from "../shared/contract/problems.ts";
import type { SyncAnswer } from "../shared/contract/sync.ts";
import { cellKey, withCells, type CellChange, type Cells } from "../shared/document/cells.ts";
import type { Merge } from "../shared/document/merge.ts";
import type { Version } from "../shared/document/version.ts";
import {
  EMPTY_FILLED_SHEET,
  isField,
  isQuestion,
  writerOf,
  type FilledSheet,
  type Proposal,
} from "../shared/filled-sheet.ts";
import { hasErrors } from "../shared/finding.ts";
import { mayMove, stageAfter, type Stage } from "../shared/stage.ts";
import { scoringAt, scoringOf, sheetIdOf, type Scoring, type UnitScope } from "./access.ts";
import { checkCode } from "./check-code.ts";
import type { Api } from "./effects.ts";
import {
  allFindings,
  judgeCells,
  mergeValid,
  validChanges,
  type CellWrite,
  type JudgedChange,
} from "./judged-cells.ts";
import { movedLines } from "./moved-lines.ts";
import { ProblemError, refuse } from "./problem-error.ts";
import { figuresForReasons, judgeReasons, type ReasonContext } from "./reason-check.ts";
import { stageRefusal } from "./sheet-moves.ts";
import { summariseFilledSheet } from "./sheet-summary.ts";
import { appendVersion, type Edit } from "./store/append.ts";
import { shortDigest } from "./store/digest.ts";
import { newestVersion } from "./store/documents.ts";
import { syncAnswer } from "./sync-answer.ts";

/** @throws ProblemError when nothing could be written at all */
export async function writeCells(api: Api, scope: UnitScope, write: CellWrite): Promise<SyncAnswer> {
  const scoring = await scoringOf(api, scope.plan, write.sheetRevision);
  if (write.action === "check" && !scoring.terms.crossCheck) refuse("notFound");
  if (write.sheetRevision > scoring.sheetRevision) refuse("badRequest", { what: "sheetRevision" });
  const judged = judgeCells(write, scoring);
  const older = await olderSheet(api, { scope, scoring, theirs: write.sheetRevision });
  const figures = await figuresForReasons(api, { write, scope, scoring });
  const at = api.now().toISOString();
  const input: EditInput = { write, scope, scoring, figures, judged, older, at, signingKey: api.signingKey };
  const id = sheetIdOf(scope);
  const answered = { scope, scoring, figures, write, judged };
  if (write.dryRun) {
    const current = await newestVersion(api.store, id);
    const edit = editSheet(input, current);
    if (edit.kind === "refuse") throw new ProblemError(edit.problem);
    return syncAnswer(api, { ...answered, before: current, after: null });
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
  if (written.kind === "none") return syncAnswer(api, { ...answered, before: written.version, after: null });
  const { before, version: after } = written;
  const { sheetRevision } = after.body;
  if (sheetRevision === scoring.sheetRevision) return syncAnswer(api, { ...answered, before, after });
  // A repeated request is answered by the score sheet that it was judged by the first time.
  const then = (await scoringAt(api, scope.plan, sheetRevision)) ?? scoring;
  const judgedThen = judgeCells(write, then);
  return syncAnswer(api, { ...answered, scoring: then, judged: judgedThen, before, after });
}

interface EditInput extends ReasonContext {
  readonly judged: readonly JudgedChange[];
  readonly older: Problem | null;
  readonly at: string;
  readonly signingKey: string;
}

/** Pure: what a write comes to on the newest version. */
function editSheet(input: EditInput, current: Version<FilledSheet> | null): Edit<FilledSheet> {
  const { write, scope, scoring, older } = input;
  const body = current?.body ?? EMPTY_FILLED_SHEET;
  const revision = current?.revision ?? 0;
  if (older !== null) return { kind: "refuse", problem: older };
  if (!mayMove(write.action, body.stage)) {
    return { kind: "refuse", problem: stageRefusal(scope, scoring, current) };
  }
  // Agreed is what was on the table: points that nobody at the conference saw are not agreed to.
  if (write.action === "agree" && write.baseRevision !== revision) {
    return { kind: "refuse", problem: problem("stale", { kind: "filledSheet", revision }) };
  }
  const judged = judgeReasons(input.judged, current, input);
  const findings = allFindings(write, judged);
  if (write.invalid === "refuseAll" && !write.dryRun && hasErrors(findings)) {
    return { kind: "refuse", problem: invalid(findings) };
  }
  const merge = mergeValid(judged, current, { write, scope, scoring });
  const overtaken = overtakenCells(write, body.lines, { merge, scoring });
  const stage: Stage = moves(write, merge) ? stageAfter(write.action, body.stage) : body.stage;
  const proposals = proposalsAfter({ ...input, judged }, body, merge);
  const isSame = stage === body.stage && merge.taken.length === 0 && proposals === body.proposals;
  if (isSame) return { kind: "none" };
  return {
    kind: "append",
    body: {
      ...body,
      stage,
      sheetRevision: scoring.sheetRevision,
      lines: withCells(body.lines, [...merge.taken, ...overtaken]),
      entered: enteredAfter(input, body, merge),
      submission: submissionAfter(input, body, { current, merge }),
      asked: askedAfter(input, body, merge),
      proposals,
    },
    written: [...merge.taken, ...overtaken],
  };
}

/**
 * What was checked and agreed on a line that the unit has corrected since. It was decided on another figure,
 * so it is emptied, and stands in the history alone.
 */
function overtakenCells(
  { action }: CellWrite,
  lines: Cells,
  { merge, scoring }: { readonly merge: Merge; readonly scoring: Scoring },
): readonly CellChange[] {
  if (action !== "enter") return [];
  const corrected = merge.taken.filter(({ field }) => field === "result" || field === "target");
  return [...new Set(corrected.map(({ line }) => line))].flatMap((line) =>
    Object.entries(lines[line] ?? {}).flatMap(([field, was]) => {
      const writer = isField(field) && writerOf(field, scoring.sheet);
      return writer === "check" || writer === "agree" ? [{ line, field, was, now: null }] : [];
    }),
  );
}

/**
 * A write of which nothing was taken moves no sheet. Except agreeing: the conference may agree what
 * stands there already, as long as none of what it sent was refused or lost.
 */
function moves({ action, changes }: CellWrite, { outcomes, taken }: Merge): boolean {
  if (taken.length > 0) return true;
  const isAllThere = outcomes.filter(({ kind }) => kind === "unchanged").length === changes.length;
  return action === "agree" && isAllThere;
}

/** The bloc's own cells, or a value that was only proposed, leave the unit's last save where it was. */
function enteredAfter(
  { write: { action, by }, at }: EditInput,
  body: FilledSheet,
  { taken }: Merge,
): FilledSheet["entered"] {
  return action === "enter" && taken.length > 0 ? { by, at } : body.entered;
}

/** A target that is assigned after handing in changes what the paper shows, so it gets a code of its own. */
function submissionAfter(
  { write, scope: { plan, unit }, signingKey }: EditInput,
  { stage, submission }: FilledSheet,
  { current, merge }: { readonly current: Version<FilledSheet> | null; readonly merge: Merge },
): FilledSheet["submission"] {
  const isChanged = write.action === "assign" && stage === "submitted" && merge.taken.length > 0;
  if (!isChanged || submission === null || current === null) return submission;
  const { digest, revision } = current;
  return {
    ...submission,
    checkCode: checkCode(signingKey, { plan: plan.id, unit, digest, revision }),
  };
}

/** A question that was taken is its writer's, one that was emptied is nobody's. */
function askedAfter(
  { write: { by }, at }: EditInput,
  body: FilledSheet,
  { taken }: Merge,
): FilledSheet["asked"] {
  const asked = new Map(Object.entries(body.asked));
  for (const { line, field, now } of taken) {
    if (!isQuestion(field)) continue;
    if (now === null) asked.delete(line);
    else asked.set(line, { by, at });
  }
  return Object.fromEntries(asked);
}

/** Cells now settled lose their proposals; a workbook's losing values become new ones. */
function proposalsAfter(
  { write, judged, at }: EditInput,
  body: FilledSheet,
  merge: Merge,
): readonly Proposal[] {
  const valid = validChanges(judged);
  const touched = new Set(valid.map(cellKey));
  const losing = valid.filter((_, index) => merge.outcomes[index]?.kind === "conflict");
  const lost = new Set(losing.map(cellKey));
  const { file, by } = write;
  const kept = body.proposals.filter((old) => !touched.has(cellKey(old)));
  const made =
    file === undefined
      ? body.proposals.filter((old) => lost.has(cellKey(old)))
      : losing.flatMap(({ line, field, now: value }): Proposal[] => {
          const known = body.proposals.find(
            (old) => old.line === line && old.field === field && old.value === value,
          );
          if (known !== undefined) return [known];
          return isField(field) ? [{ line, field, value, by, at, file }] : [];
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
