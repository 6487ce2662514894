// The sheets of a bloc's units side by side: their points by criterion, computed from the documents themselves,
// and the cells that the asking person may see.
import type { BlocSheets, SheetPoints, UnitSheet } from "../shared/contract/bloc-sheets.ts";
import { NO_CONFERENCE } from "../shared/conference.ts";
import type { Cells } from "../shared/document/cells.ts";
import { isField, writerOf, type FilledSheet, type WritingAction } from "../shared/filled-sheet.ts";
import { may, type Role } from "../shared/rights.ts";
import { blocFigures } from "../shared/scoring/bloc-figures.ts";
import { decimalSums } from "../shared/scoring/decimal-sums.ts";
import { toDecimal } from "../shared/scoring/points.ts";
import { scoreUnit, type ScoreContext } from "../shared/scoring/score-unit.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import { mayMove } from "../shared/stage.ts";
import {
  fillingOf,
  isHandedIn,
  keepFields,
  missingState,
  standingStage,
  visibleLines,
} from "../shared/view.ts";
import { scoringOf, type BlocScope, type Scoring } from "./access.ts";
import { handedInOf, readBlocSheets, type MemberSheet } from "./bloc-sheets.ts";
import type { Api } from "./effects.ts";
import { refuse } from "./problem-error.ts";
import { conferenceId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";

/**
 * @param unit only this one; all without it
 * @throws ProblemError "notFound", "noScoreSheet"
 */
export async function blocSheetsAnswer(api: Api, scope: BlocScope, unit: string | null): Promise<BlocSheets> {
  const { plan, bloc } = scope;
  const scoring = await scoringOf(api, plan);
  const [members, conference] = await Promise.all([
    readBlocSheets(api, { plan, bloc, scoring }),
    newestVersion(api.store, conferenceId(plan, bloc.id)),
  ]);
  if (unit !== null && members.every((member) => member.unit !== unit)) refuse("notFound");
  const { state } = conference?.body ?? NO_CONFERENCE;
  return blocSheets({ ...scope, state, scoring, members, unit });
}

interface SheetsInput extends Pick<BlocScope, "plan" | "bloc" | "roles"> {
  readonly state: BlocSheets["state"];
  readonly scoring: Scoring;
  readonly members: readonly MemberSheet[];
  readonly unit: string | null;
}

/** Pure: as a person in these roles may see them. What depends on the bloc is computed from all members. */
export function blocSheets(input: SheetsInput): BlocSheets {
  const { plan, bloc, roles, state, scoring, members, unit } = input;
  const { sheet, sheetRevision, terms } = scoring;
  const handedIn = handedInOf(members, sheet);
  const figures = blocFigures(
    sheet,
    handedIn.map(({ lines }) => lines),
  );
  const writers: readonly WritingAction[] =
    unit === null ? ["check", "agree"] : ["enter", "assign", "ask", "check", "agree"];
  return {
    plan: plan.id,
    bloc: bloc.id,
    state,
    sheetRevision,
    sheet,
    units: members
      .filter((member) => unit === null || member.unit === unit)
      .map((member) => unitSheet(member, { roles, scoring, context: { terms, figures }, writers })),
  };
}

interface Showing {
  readonly roles: readonly Role[];
  readonly scoring: Scoring;
  readonly context: ScoreContext;
  /** Whose fields are sent. */
  readonly writers: readonly WritingAction[];
}

function unitSheet({ unit, name, revision, sheet: filled }: MemberSheet, showing: Showing): UnitSheet {
  const { roles, scoring, context, writers } = showing;
  const { sheet, terms } = scoring;
  if (filled === null) {
    const nothing = { mayCheck: false, lines: {}, self: null, checked: null, agreed: null };
    return { unit, name, status: "notStarted", revision, stage: "draft", ...nothing };
  }
  const { stage } = filled;
  const seen = visibleLines({ roles, standing: filled, sheet }, filled.lines);
  const isShown = fillingOf(filled, sheet).hasResults;
  const points = (lines: Cells, scores: "self" | "agreed" = "agreed") =>
    isShown ? pointsOf(sheet, lines, { ...context, scores }) : null;
  const unagreed = keepFields(seen, (field) => !isWrittenBy(field, ["agree"], sheet));
  return {
    ...{ unit, name, revision, stage, status: statusOf(filled, sheet) },
    mayCheck: terms.crossCheck && may("check", roles) && mayMove("check", stage),
    lines: { ...keepFields(seen, (field) => isWrittenBy(field, writers, sheet)) },
    self: points(seen, "self"),
    checked: terms.crossCheck ? points(unagreed) : null,
    agreed: standingStage(filled) === "agreed" ? points(seen) : null,
  };
}

function isWrittenBy(field: string, writers: readonly WritingAction[], sheet: ScoreSheet): boolean {
  return isField(field) && writers.includes(writerOf(field, sheet));
}

function statusOf(filled: FilledSheet, sheet: ScoreSheet): UnitSheet["status"] {
  const { stage } = filled;
  return isHandedIn(filled) && stage !== "draft"
    ? stage
    : missingState({ ...filled, ...fillingOf(filled, sheet) });
}

function pointsOf(sheet: ScoreSheet, lines: Cells, context: ScoreContext): SheetPoints {
  const score = scoreUnit(sheet, lines, context);
  return {
    leaves: Object.fromEntries(
      [...score.leaves].map(([id, { points }]) => [id, points === null ? null : toDecimal(points)]),
    ),
    headings: Object.fromEntries([...score.headings].map(([id, points]) => [id, toDecimal(points)])),
    ...decimalSums(score),
  };
}
