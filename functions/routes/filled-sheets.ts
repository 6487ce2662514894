// A unit's filled sheet: reading, history, handing in, returning, letting proposals go. Writing cells is
// in syncs.ts.
import { invalid } from "../../shared/contract/problems.ts";
import type { Version } from "../../shared/document/version.ts";
import { daysLate } from "../../shared/due.ts";
import { checkLines } from "../../shared/entry-check.ts";
import type { FilledSheet, Submission } from "../../shared/filled-sheet.ts";
import { hasErrors } from "../../shared/finding.ts";
import { dutyOf } from "../../shared/plan.ts";
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { WHAT } from "../../shared/wording/answers.ts";
import { openUnit, scoringOf, type Api, type UnitScope } from "../access.ts";
import { checkCode } from "../check-code.ts";
import { filledSheetAnswer } from "../filled-sheet-answer.ts";
import { historyAnswer } from "../history-answer.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { moveSheet, stageRefusal } from "../sheet-moves.ts";
import { summariseFilledSheet } from "../sheet-summary.ts";
import { appendVersion } from "../store/append.ts";
import { filledSheetId } from "../store/document-ids.ts";
import { newestVersion } from "../store/documents.ts";

type Names =
  "readFilledSheet" | "readHistory" | "submit" | "submitOnBehalf" | "returnSheet" | "discardProposals";

export function filledSheetHandlers(api: Api): Pick<Handlers, Names> {
  return {
    readFilledSheet: async (call) => {
      const scope = await openUnit(api, call, "readFilledSheet");
      const id = filledSheetId(scope.plan, { bloc: scope.bloc.id, unit: scope.unit });
      return filledSheetAnswer(api, scope, await newestVersion(api.store, id));
    },
    readHistory: async (call) => {
      const scope = await openUnit(api, call, "readFilledSheet");
      return historyAnswer(api, scope, call.query);
    },
    submit: async (call) => {
      const scope = await openUnit(api, call, "submit");
      return filledSheetAnswer(api, scope, await submit(api, scope, call));
    },
    submitOnBehalf: async (call) => {
      const scope = await openUnit(api, call, "actOnBehalf");
      const { revision, receivedOn, how } = call.body;
      if (receivedOn > vietnamDay(api.now())) refuse("badRequest", { what: WHAT.receivedInFuture });
      const received = { revision, receivedOn, how, by: call.person.id };
      return filledSheetAnswer(api, scope, await receiveSheet(api, scope, received));
    },
    returnSheet: async (call) => {
      const scope = await openUnit(api, call, "return");
      const { revision, reason } = call.body;
      const version = await moveSheet(api, scope, {
        move: "return",
        action: "return",
        by: call.person.id,
        revision,
        change: () => ({ returned: reason }),
      });
      return filledSheetAnswer(api, scope, version);
    },
    discardProposals: async (call) => {
      const scope = await openUnit(api, call, "enter", "actOnBehalf");
      return filledSheetAnswer(api, scope, await discard(api, scope, call));
    },
  };
}

export interface ReceivedSheet {
  readonly revision: number;
  readonly receivedOn: string;
  readonly how: "workbook" | "paper";
  readonly by: string;
}

/** The leader hands in for the unit (nộp thay), as complete as the file or paper is. */
export async function receiveSheet(
  api: Api,
  scope: UnitScope,
  { revision, receivedOn, how, by }: ReceivedSheet,
): Promise<Version<FilledSheet> | null> {
  return moveSheet(api, scope, {
    move: "submit",
    action: "submitOnBehalf",
    by,
    revision,
    change: (sheet, current) => ({
      returned: null,
      submission: submissionOf(api, scope, { sheet, current, by, receivedOn, how, onBehalf: true }),
    }),
  });
}

async function submit(
  api: Api,
  scope: UnitScope,
  { body, person }: Call<"submit">,
): Promise<Version<FilledSheet> | null> {
  const { sheet: scoreSheet, terms } = await scoringOf(api, scope.plan);
  const by = person.id;
  const receivedOn = vietnamDay(api.now());
  return moveSheet(api, scope, {
    move: "submit",
    action: "submit",
    by,
    revision: body.revision,
    change: (sheet, current) => {
      const findings = checkLines(scoreSheet, terms, sheet.lines);
      if (hasErrors(findings)) return { refused: invalid(findings) };
      const how = "software";
      return {
        returned: null,
        submission: submissionOf(api, scope, { sheet, current, by, receivedOn, how, onBehalf: false }),
      };
    },
  });
}

interface HandIn extends Pick<Submission, "by" | "receivedOn" | "how" | "onBehalf"> {
  readonly sheet: FilledSheet;
  readonly current: Version<FilledSheet>;
}

function submissionOf(
  api: Api,
  { plan, unit }: UnitScope,
  { sheet, current, ...handIn }: HandIn,
): Submission {
  const due = dutyOf(plan, "selfScore")?.due ?? { kind: "none" };
  // A sheet that came in time and was returned is not late for having been corrected.
  const first = sheet.returned === null ? null : sheet.submission;
  return {
    ...handIn,
    at: api.now().toISOString(),
    daysLate: first === null ? daysLate(due, handIn.receivedOn) : first.daysLate,
    checkCode: checkCode(api.signingKey, {
      plan: plan.id,
      unit,
      digest: current.digest,
      revision: current.revision,
    }),
  };
}

/** Lets values of a workbook go that lost to newer ones. Nothing else of the sheet changes. */
async function discard(
  api: Api,
  scope: UnitScope,
  { body, person }: Call<"discardProposals">,
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const gone = new Set(body.cells.map(({ line, field }) => `${line}\n${field}`));
  const written = await appendVersion(api.store, {
    id: filledSheetId(scope.plan, { bloc: scope.bloc.id, unit: scope.unit }),
    by: person.id,
    action: "discardProposals",
    summarise: summariseFilledSheet(scoring),
    edit: (current) => {
      if (current === null) return { kind: "none" };
      const proposals = current.body.proposals.filter(({ line, field }) => !gone.has(`${line}\n${field}`));
      if (proposals.length === current.body.proposals.length) return { kind: "none" };
      return current.body.stage === "locked"
        ? { kind: "refuse", problem: stageRefusal(scope, current) }
        : { kind: "append", body: { ...current.body, proposals }, written: [] };
    },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  return written.version;
}
