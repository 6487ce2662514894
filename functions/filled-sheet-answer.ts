// A unit's filled sheet as one person may see it: cells by role and stage, points with their whys, names
// instead of ids.
import type { FilledSheetView } from "../shared/contract/filled-sheets.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import { questionsOf } from "../shared/questions.ts";
import type { Role } from "../shared/rights.ts";
import type { BlocFigures } from "../shared/scoring/bloc-figures.ts";
import { cellAt } from "../shared/document/cells.ts";
import { countedLines, seesField, visibleLines } from "../shared/view.ts";
import { scoringOfSheet, type Scoring, type UnitScope } from "./access.ts";
import { authorsOf } from "./authors.ts";
import type { Api } from "./effects.ts";
import { figuresOf } from "./bloc-sheets.ts";
import { scoreAnswer } from "./score-answer.ts";
import { conferenceId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

/** @param newest where `version` is an older one: the stage as it stands now decides what is seen of the past */
export async function filledSheetAnswer(
  api: Api,
  scope: UnitScope,
  version: Version<FilledSheet> | null,
  newest = version,
): Promise<FilledSheetView> {
  const scoring = await scoringOfSheet(api, scope.plan, newest?.body);
  const sheet = version?.body ?? EMPTY_FILLED_SHEET;
  const stage = newest?.body.stage ?? EMPTY_FILLED_SHEET.stage;
  const viewer = { roles: scope.roles, stage, sheet: scoring.sheet };
  const counted = visibleLines(viewer, countedLines(sheet, scoring.sheet));
  const context = { terms: scoring.terms, figures: await visibleFigures(api, { scope, scoring, sheet }) };
  const nameOf = await namesIn(api, version);
  return {
    plan: scope.plan.id,
    bloc: scope.bloc.id,
    unit: scope.unit,
    unitName: scope.unitName,
    revision: version?.revision ?? 0,
    sheetRevision: scoring.sheetRevision,
    stage: sheet.stage,
    lockedFrom: sheet.lockedFrom,
    savedAt: version?.at ?? null,
    savedBy: version && nameOf(version.by),
    submission: sheet.submission && { ...sheet.submission, by: nameOf(sheet.submission.by).name },
    returned: sheet.returned,
    proposals: sheet.proposals
      .filter(({ field }) => seesField(viewer, field))
      .map((proposal) => ({
        ...proposal,
        stored: cellAt(sheet.lines, proposal.line, proposal.field),
        by: nameOf(proposal.by),
      })),
    lines: { ...visibleLines(viewer, sheet.lines) },
    questions: await askedIn(api, { scope, scoring, version }),
    score: scoreAnswer({ sheet: scoring.sheet, lines: counted, context, words: scope.plan.words }),
  };
}

/** Everybody who sees the sheet sees its questions. */
async function askedIn(
  api: Api,
  { scope, scoring, version }: { scope: UnitScope; scoring: Scoring; version: Version<FilledSheet> | null },
): Promise<FilledSheetView["questions"]> {
  if (version === null) return [];
  const { stamps, body } = version;
  const questions = questionsOf({ lines: body.lines, stamps }, scoring.sheet);
  const authors = await authorsOf(
    api,
    scope,
    questions.map(({ revision }) => revision),
  );
  return questions.flatMap(({ line, revision, open }) => {
    const author = authors.get(revision);
    return author === undefined ? [] : [{ line, ...author, open }];
  });
}

/**
 * The bloc's figures tell about other units: the bloc's officers see them, a unit once the result is
 * closed and the plan lets members see it.
 */
export async function visibleFigures(
  api: Api,
  { scope, scoring, sheet }: { scope: UnitScope; scoring: Scoring; sheet: FilledSheet },
): Promise<BlocFigures | null> {
  const { plan, bloc } = scope;
  const isOpen =
    seesWholeBloc(scope.roles) ||
    // A locked sheet alone may be a closing that is still under way.
    (sheet.stage === "locked" &&
      scoring.terms.membersSee === "blocAfterClosing" &&
      (await newestVersion(api.store, conferenceId(plan, bloc.id)))?.body.state === "closed");
  return isOpen ? figuresOf(api, { plan, bloc, scoring }) : null;
}

function seesWholeBloc(roles: readonly Role[]): boolean {
  return roles.some((role) => role !== "unit");
}

async function namesIn(
  api: Api,
  version: Version<FilledSheet> | null,
): Promise<(id: string) => { id: string; name: string }> {
  const { submission, proposals } = version?.body ?? EMPTY_FILLED_SHEET;
  const ids = [version?.by, submission?.by, ...proposals.map(({ by }) => by)].filter(
    (id) => id !== undefined,
  );
  const names = ids.length === 0 ? null : await readNames(api.store, ids);
  return (id) => ({ id, name: names?.get(id) ?? id });
}
