// A bloc as its officers see it: how far each unit is, the score table, and the table as it would be.
import { NO_CONFERENCE } from "../../shared/conference.ts";
import { invalid } from "../../shared/contract/problems.ts";
import type { Progress, Ranking } from "../../shared/contract/schemas.ts";
import { withCells } from "../../shared/document/cells.ts";
import { daysLate, formatDue } from "../../shared/due.ts";
import { checkCell } from "../../shared/entry-check.ts";
import { EMPTY_FILLED_SHEET, isField, writerOf } from "../../shared/filled-sheet.ts";
import { hasErrors } from "../../shared/finding.ts";
import { dutyOf } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import { leavesOf } from "../../shared/score-sheet.ts";
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { otherWriter, reminderText } from "../../shared/wording/answers.ts";
import { openBloc, scoringOf, type Api, type BlocScope } from "../access.ts";
import { readBlocSheets, type MemberSheet } from "../bloc-sheets.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { closedRanking, conferenceAnswer, currentRanking, rankingTable } from "../ranking-answer.ts";
import { summaryOf } from "../sheet-summary.ts";
import { conferenceId } from "../store/document-ids.ts";
import { newestVersion } from "../store/documents.ts";
import { queryHeads, type Head } from "../store/heads.ts";
import { readNames } from "../store/people.ts";

type Names = "readProgress" | "readRanking" | "previewRanking";

export function blocHandlers(api: Api): Pick<Handlers, Names> {
  return {
    readProgress: async (call) => readProgress(api, await openBloc(api, call, "readProgress")),
    readRanking: async (call) => visibleRanking(api, await openBloc(api, call, "readRanking", "readResult")),
    previewRanking: async (call) => preview(api, await openBloc(api, call, "agree"), call),
  };
}

/** Officers of the bloc see the table as it stands; members the closed result, where the plan lets them. */
export async function visibleRanking(api: Api, scope: BlocScope): Promise<Ranking> {
  const scoring = await scoringOf(api, scope.plan);
  if (may("readRanking", scope.roles)) return currentRanking(api, { ...scope, scoring });
  if (scoring.terms.membersSee !== "blocAfterClosing") refuse("notFound");
  return (await closedRanking(api, scope)) ?? refuse("notFound");
}

async function readProgress(api: Api, { plan, bloc }: BlocScope): Promise<Progress> {
  const { sheet } = await scoringOf(api, plan);
  const { province, year, id } = plan;
  const heads = await queryHeads(api.store, { province, year, kind: "filledSheet", plan: id, bloc: bloc.id });
  const byUnit = new Map(heads.map(({ unit, head }) => [unit, head]));
  const due = dutyOf(plan, "selfScore")?.due ?? null;
  const today = vietnamDay(api.now());
  const overdue = due === null ? 0 : daysLate(due, today);
  const leafCount = leavesOf(sheet).length;
  const found = bloc.members.map(({ unit, name }) => ({
    unit,
    name,
    ...progressOf(byUnit.get(unit), { overdue, leafCount }),
  }));
  const names = await readNames(
    api.store,
    found.flatMap(({ submission }) => (submission ? [submission.by] : [])),
  );
  const rows = found.map(({ submission, ...row }) => ({
    ...row,
    submission: submission && { ...submission, by: names.get(submission.by) ?? submission.by },
  }));
  const named = (status: (typeof rows)[number]["status"]): string[] =>
    rows.filter((row) => row.status === status).map(({ name }) => name);
  return {
    bloc: bloc.id,
    due: due && formatDue(due),
    rows,
    reminder: reminderText({
      blocName: bloc.name,
      year,
      due,
      today,
      words: plan.words,
      saved: named("saved"),
      returned: named("returned"),
      notStarted: named("notStarted"),
    }),
  };
}

type ProgressRow = Progress["rows"][number];

function progressOf(
  head: Head | undefined,
  { overdue, leafCount }: { overdue: number; leafCount: number },
): Omit<ProgressRow, "unit" | "name"> {
  if (head === undefined) {
    return {
      status: "notStarted",
      revision: 0,
      savedAt: null,
      submission: null,
      daysLate: overdue,
      answered: 0,
      leafCount,
      total: null,
      proposals: 0,
    };
  }
  const { stage, begun, submission, answered, total, proposals } = summaryOf(head);
  return {
    status: stage !== "draft" ? stage : begun ? "saved" : "notStarted",
    revision: head.revision,
    savedAt: begun ? head.at : null,
    submission,
    daysLate: submission?.daysLate ?? overdue,
    answered,
    leafCount,
    total: begun ? total : null,
    proposals,
  };
}

/** Nothing is written: what was typed is laid over the stored sheets as if the conference had agreed it. */
async function preview(
  api: Api,
  { plan, bloc }: BlocScope,
  { body }: Call<"previewRanking">,
): Promise<Ranking> {
  const scoring = await scoringOf(api, plan);
  const { sheet, terms } = scoring;
  const findings = body.changes.flatMap(({ line, field, now }) => {
    const found = checkCell({ sheet, terms, line, field, value: now });
    const isOther = isField(field) && writerOf(field, sheet) !== "agree";
    return isOther ? [...found, otherWriter({ line, field }, writerOf(field, sheet))] : found;
  });
  if (hasErrors(findings)) throw new ProblemError(invalid(findings));
  const members = new Set(bloc.members.map(({ unit }) => unit));
  if (body.changes.some(({ unit }) => !members.has(unit))) refuse("notFound");
  const stored = await readBlocSheets(api, { plan, bloc, scoring });
  const sheets = stored.map((member): MemberSheet => {
    const changes = body.changes.filter(({ unit }) => unit === member.unit);
    if (changes.length === 0) return member;
    const before = member.sheet ?? EMPTY_FILLED_SHEET;
    return { ...member, sheet: { ...before, stage: "agreed", lines: withCells(before.lines, changes) } };
  });
  const conference = await newestVersion(api.store, conferenceId(plan, bloc.id));
  const table = rankingTable({ plan, bloc, scoring, sheets, conference: conference?.body ?? NO_CONFERENCE });
  return { ...table, conference: conferenceAnswer(conference) };
}
