// The year-end conference: its date and minutes, closing the result, opening it again.
import { NO_CONFERENCE } from "../../shared/conference.ts";
import { problem } from "../../shared/contract/problems.ts";
import type { Ranking } from "../../shared/contract/blocs.ts";
import { unitName } from "../../shared/plan.ts";
import { WHAT } from "../../shared/wording/answers.ts";
import { openBloc, scoringOf, type BlocScope, type Scoring } from "../access.ts";
import type { Api } from "../effects.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { currentRanking, rankingTable } from "../ranking-answer.ts";
import { summariseConference, summariseResult } from "../conference-summary.ts";
import { summariseFilledSheet } from "../sheet-summary.ts";
import { appendVersion } from "../store/append.ts";
import type { BlocAction } from "../store/bloc-action.ts";
import { closeBloc } from "../store/closing.ts";
import { conferenceId } from "../store/document-ids.ts";
import { reopenBloc } from "../store/reopening.ts";

type Names = "recordConference" | "close" | "reopen";

export function conferenceHandlers(api: Api): Pick<Handlers, Names> {
  return {
    recordConference: async (call) => {
      const scope = await openBloc(api, call, "recordConference");
      await record(api, scope, call);
      return rankingNow(api, scope);
    },
    close: async (call) => {
      const { plan } = await openBloc(api, call, "close");
      // What is frozen is made of the plan and the score sheet as they stand, not as they are remembered.
      api.published.forget(plan);
      const scope = await openBloc(api, call, "close");
      await close(api, scope, call);
      return rankingNow(api, scope);
    },
    reopen: async (call) => {
      const scope = await openBloc(api, call, "reopen");
      const { reason } = call.body;
      const action = actionOf(scope, { by: call.person.id, scoring: await scoringOf(api, scope.plan) });
      const reopened = await reopenBloc(api.store, { ...action, reason });
      if (reopened.kind === "refused") throw new ProblemError(reopened.problem);
      return rankingNow(api, scope);
    },
  };
}

async function rankingNow(api: Api, scope: BlocScope): Promise<Ranking> {
  return currentRanking(api, { ...scope, scoring: await scoringOf(api, scope.plan) });
}

async function record(
  api: Api,
  { plan, bloc }: BlocScope,
  { body, person }: Call<"recordConference">,
): Promise<void> {
  const { baseRevision, date, minutesNumber, excluded } = body;
  const members = new Set(bloc.members.map(({ unit }) => unit));
  if (excluded.some(({ unit }) => !members.has(unit))) refuse("badRequest", { what: WHAT.foreignUnit });
  if (new Set(excluded.map(({ unit }) => unit)).size < excluded.length)
    refuse("badRequest", { what: WHAT.repeatedUnit });
  const recorded = await appendVersion(api.store, {
    id: conferenceId(plan, bloc.id),
    by: person.id,
    action: "record",
    summarise: summariseConference,
    edit: (current) => {
      const before = current?.body ?? NO_CONFERENCE;
      // While closing runs, too, the day and the exclusions are what it ranks by.
      if (before.state !== "open") {
        return { kind: "refuse", problem: problem("closed", { closedOn: before.closedOn }) };
      }
      if ((current?.revision ?? 0) !== baseRevision) {
        return {
          kind: "refuse",
          problem: problem("stale", { kind: "conference", revision: current?.revision ?? 0 }),
        };
      }
      return { kind: "append", body: { ...before, date, minutesNumber, excluded }, written: [] };
    },
  });
  if (recorded.kind === "refused") throw new ProblemError(recorded.problem);
}

async function close(api: Api, scope: BlocScope, { body, person }: Call<"close">): Promise<void> {
  const { plan, bloc } = scope;
  const scoring = await scoringOf(api, plan);
  const closed = await closeBloc(api.store, {
    ...actionOf(scope, { by: person.id, scoring }),
    units: bloc.members.map(({ unit }) => unit),
    revision: body.revision,
    sheetRevision: scoring.sheetRevision,
    rank: (conference, pinned) => {
      const sheets = pinned.map(({ unit, revision, sheet }) => ({
        unit,
        name: unitName(plan, unit),
        revision,
        sheet,
      }));
      return { ...rankingTable({ plan, bloc, scoring, conference, sheets }), state: "closed" };
    },
  });
  if (closed.kind === "refused") throw new ProblemError(closed.problem);
}

function actionOf({ plan, bloc }: BlocScope, { by, scoring }: { by: string; scoring: Scoring }): BlocAction {
  return {
    plan,
    bloc: bloc.id,
    by,
    summarise: {
      filledSheet: summariseFilledSheet(scoring),
      conference: summariseConference,
      result: summariseResult,
    },
  };
}
