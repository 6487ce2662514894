// A unit's filled sheet as one person may see it: cells by role and stage, points with their whys, names
// instead of ids.
import type { FilledSheetView } from "../shared/contract/filled-sheets.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet, type Proposal } from "../shared/filled-sheet.ts";
import { questionsOf } from "../shared/questions.ts";
import type { Role } from "../shared/rights.ts";
import type { BlocFigures } from "../shared/scoring/bloc-figures.ts";
import { cellAt } from "../shared/document/cells.ts";
import { countedLines, seesField, visibleLines } from "../shared/view.ts";
import { authorsOf } from "./authors.ts";
import { scoringAt, scoringOfSheet, type Scoring, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { figuresOf } from "./bloc-sheets.ts";
import { scoreAnswer } from "./score-answer.ts";
import { conferenceId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

/** What the points of a sheet are computed with. */
export interface Ground {
  readonly scoring: Scoring;
  /** null where the person may not know them. */
  readonly figures: BlocFigures | null;
}

/**
 * @param newest the sheet as it stands now, which decides what the person may know
 * @param version where it is an older one: it is scored on the score sheet that it was saved on
 */
export async function groundOf(
  api: Api,
  scope: UnitScope,
  newest: Version<FilledSheet> | null,
  version = newest,
): Promise<Ground> {
  const current = await scoringOfSheet(api, scope.plan, newest?.body);
  const { sheetRevision } = (version === newest ? null : version?.body) ?? current;
  const isCurrent = sheetRevision === current.sheetRevision;
  const scoring = (isCurrent ? null : await scoringAt(api, scope.plan, sheetRevision)) ?? current;
  return { scoring, figures: await visibleFigures(api, { scope, scoring, sheet: newest?.body ?? null }) };
}

/** The sheet as it stands now. @param ground where it is known already */
export async function filledSheetAnswer(
  api: Api,
  scope: UnitScope,
  newest: Version<FilledSheet> | null,
  ground?: Ground,
): Promise<FilledSheetView> {
  return answerOf(api, scope, {
    version: newest,
    newest,
    ground: ground ?? (await groundOf(api, scope, newest)),
  });
}

/**
 * The sheet as an older version left it, null before the first. The stage as it stands now decides what is
 * seen of the past, and the bloc's figures are those of now.
 */
export async function pastSheetAnswer(
  api: Api,
  scope: UnitScope,
  { version, newest }: Pick<Answered, "version" | "newest">,
): Promise<FilledSheetView> {
  return answerOf(api, scope, { version, newest, ground: await groundOf(api, scope, newest, version) });
}

interface Answered {
  readonly version: Version<FilledSheet> | null;
  readonly newest: Version<FilledSheet> | null;
  readonly ground: Ground;
}

async function answerOf(
  api: Api,
  scope: UnitScope,
  { version, newest, ground: { scoring, figures } }: Answered,
): Promise<FilledSheetView> {
  const sheet = version?.body ?? EMPTY_FILLED_SHEET;
  const standing = newest?.body ?? EMPTY_FILLED_SHEET;
  const viewer = { roles: scope.roles, standing, sheet: scoring.sheet };
  const counted = visibleLines(viewer, countedLines(sheet, scoring.sheet));
  const context = { terms: scoring.terms, figures };
  // Everybody who sees the sheet sees its questions.
  const questions = questionsOf({ ...sheet, stamps: version?.stamps ?? {} }, scoring.sheet);
  const { entered, submission, receipt } = sheet;
  const proposals = sheet.proposals.filter(({ field }) => seesField(viewer, field));
  const writtenIn = ({ line, field }: Proposal) => version?.stamps[line]?.[field] ?? 0;
  const revisions = proposals.map(writtenIn).filter((revision) => revision > 0);
  const authors = await authorsOf(api, scope, { revisions, inHand: version });
  const nameOf = await namesOf(api, [entered, submission, receipt, ...proposals, ...questions]);
  return {
    plan: scope.plan.id,
    bloc: scope.bloc.id,
    unit: scope.unit,
    unitName: scope.unitName,
    revision: version?.revision ?? 0,
    sheetRevision: scoring.sheetRevision,
    stage: sheet.stage,
    lockedFrom: sheet.lockedFrom,
    savedAt: entered?.at ?? null,
    savedBy: entered && nameOf(entered.by),
    submission: submission && { ...submission, by: nameOf(submission.by).name },
    receipt: receipt && { ...receipt, by: nameOf(receipt.by).name },
    returned: sheet.returned,
    proposals: proposals.map((proposal) => ({
      ...proposal,
      stored: cellAt(sheet.lines, proposal.line, proposal.field),
      storedBy: authors.get(writtenIn(proposal))?.by ?? null,
      storedAt: authors.get(writtenIn(proposal))?.at ?? null,
      by: nameOf(proposal.by),
    })),
    lines: { ...visibleLines(viewer, sheet.lines) },
    questions: questions.map((question) => ({ ...question, by: nameOf(question.by) })),
    score: scoreAnswer({ sheet: scoring.sheet, lines: counted, context, words: scope.plan.words }),
  };
}

/**
 * The bloc's figures tell about other units: the bloc's officers see them, a unit once the result is
 * closed and the plan lets members see it.
 */
async function visibleFigures(
  api: Api,
  { scope, scoring, sheet }: { scope: UnitScope; scoring: Scoring; sheet: FilledSheet | null },
): Promise<BlocFigures | null> {
  const { plan, bloc } = scope;
  const isOpen =
    seesWholeBloc(scope.roles) ||
    // A locked sheet alone may be a closing that is still under way.
    (sheet?.stage === "locked" &&
      scoring.terms.membersSee === "blocAfterClosing" &&
      (await newestVersion(api.store, conferenceId(plan, bloc.id)))?.body.state === "closed");
  return isOpen ? figuresOf(api, { plan, bloc, scoring }) : null;
}

function seesWholeBloc(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== "unit");
}

async function namesOf(
  api: Api,
  written: readonly ({ readonly by: string } | null)[],
): Promise<(id: string) => { id: string; name: string }> {
  const ids = new Set(written.flatMap((one) => (one === null ? [] : [one.by])));
  const names = ids.size === 0 ? null : await readNames(api.store, [...ids]);
  return (id) => ({ id, name: names?.get(id) ?? id });
}
