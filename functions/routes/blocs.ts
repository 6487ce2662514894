// A bloc as its officers see it: how far each unit is, the score table, and the table as it would be.
import { NO_CONFERENCE } from "../../shared/conference.ts";
import { invalid } from "../../shared/contract/problems.ts";
import type { Progress, Ranking } from "../../shared/contract/blocs.ts";
import { withCells } from "../../shared/document/cells.ts";
import { daysLate, formatDue } from "../../shared/due.ts";
import { hasErrors } from "../../shared/finding.ts";
import { dutyOf } from "../../shared/plan.ts";
import { leavesOf } from "../../shared/score-sheet.ts";
import { vietnamDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { isHandedIn, missingState } from "../../shared/view.ts";
import { reminderText } from "../../shared/wording/answers.ts";
import { openBloc, scoringOf, type BlocScope } from "../access.ts";
import type { Api } from "../effects.ts";
import { blocSheetsAnswer } from "../bloc-sheets-answer.ts";
import { readBlocSheets, readMemberHeads, type MemberSheet } from "../bloc-sheets.ts";
import { cleanValue, judgeCell } from "../judged-cells.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { conferenceAnswer, rankingTable, visibleRanking } from "../ranking-answer.ts";
import { summaryOf } from "../sheet-summary.ts";
import { conferenceId } from "../store/document-ids.ts";
import { newestVersion } from "../store/documents.ts";
import type { Head } from "../store/heads.ts";
import { readNames } from "../store/people.ts";

type Names = "readProgress" | "readBlocSheets" | "readRanking" | "previewRanking";

export function blocHandlers(api: Api): Pick<Handlers, Names> {
  return {
    readProgress: async (call) => readProgress(api, await openBloc(api, call, "readProgress")),
    readBlocSheets: async (call) =>
      blocSheetsAnswer(api, await openBloc(api, call, "readProgress"), call.query.unit ?? null),
    readRanking: async (call) => visibleRanking(api, await openBloc(api, call, "readRanking", "readResult")),
    previewRanking: async (call) => preview(api, await openBloc(api, call, "agree"), call),
  };
}

async function readProgress(api: Api, { plan, bloc }: BlocScope): Promise<Progress> {
  const scoring = await scoringOf(api, plan);
  const [byUnit, conference] = await Promise.all([
    readMemberHeads(api, { plan, bloc, scoring }),
    newestVersion(api.store, conferenceId(plan, bloc.id)),
  ]);
  const { state } = conference?.body ?? NO_CONFERENCE;
  const due = dutyOf(plan, "selfScore")?.due ?? null;
  const today = vietnamDay(api.now());
  const overdue = due === null ? 0 : daysLate(due, today);
  const leafCount = leavesOf(scoring.sheet).length;
  const found = bloc.members.map(({ unit, name }) => ({
    unit,
    name,
    ...progressOf(byUnit.get(unit), { overdue, leafCount, lateOn: (day) => (due ? daysLate(due, day) : 0) }),
  }));
  const names = await readNames(
    api.store,
    found.flatMap(({ submission, receipt }) => [submission, receipt].flatMap((one) => (one ? [one.by] : []))),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  const rows = found.map(({ submission, receipt, ...row }) => ({
    ...row,
    submission: submission && { ...submission, by: nameOf(submission.by) },
    receipt: receipt && { ...receipt, by: nameOf(receipt.by) },
  }));
  const named = (status: ProgressRow["status"]): string[] =>
    rows.filter((row) => row.status === status).map(({ name }) => name);
  return {
    bloc: bloc.id,
    due: due && formatDue(due),
    state,
    rows,
    // Who is locked can't hand in any more.
    reminder:
      state === "open"
        ? reminderText({
            blocName: bloc.name,
            year: plan.year,
            due,
            today,
            words: plan.words,
            saved: named("saved"),
            returned: named("returned"),
            notStarted: named("notStarted"),
            onPaper: named("onPaper"),
          })
        : null,
  };
}

type ProgressRow = Progress["rows"][number];

function progressOf(
  head: Head | undefined,
  { overdue, leafCount, lateOn }: { overdue: number; leafCount: number; lateOn: (day: IsoDate) => number },
): Omit<ProgressRow, "unit" | "name"> {
  if (head === undefined) {
    return {
      status: "notStarted",
      revision: 0,
      savedAt: null,
      submission: null,
      receipt: null,
      daysLate: overdue,
      hasResults: false,
      answered: 0,
      leafCount,
      total: null,
      proposals: 0,
    };
  }
  const summary = summaryOf(head);
  const { stage, savedAt, hasResults, submission, receipt, answered, total, proposals } = summary;
  return {
    status: isHandedIn(summary) && stage !== "draft" ? stage : missingState(summary),
    revision: head.revision,
    savedAt,
    submission,
    receipt,
    daysLate: submission?.daysLate ?? (receipt === null ? overdue : lateOn(receipt.on)),
    hasResults,
    answered,
    leafCount,
    total: hasResults ? total : null,
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
  const typed = body.changes.map((change) => ({ ...change, now: cleanValue(change.field, change.now) }));
  const findings = typed.flatMap((change) => judgeCell(change, { scoring, action: "agree" }));
  if (hasErrors(findings)) throw new ProblemError(invalid(findings));
  const members = new Set(bloc.members.map(({ unit }) => unit));
  if (body.changes.some(({ unit }) => !members.has(unit))) refuse("notFound");
  const stored = await readBlocSheets(api, { plan, bloc, scoring });
  const sheets = stored.map((member): MemberSheet => {
    const changes = typed.filter(({ unit }) => unit === member.unit);
    const before = member.sheet;
    // What was not handed in is not agreed, and so not ranked.
    if (changes.length === 0 || before === null || !isHandedIn(before)) return member;
    return { ...member, sheet: { ...before, stage: "agreed", lines: withCells(before.lines, changes) } };
  });
  const conference = await newestVersion(api.store, conferenceId(plan, bloc.id));
  const table = rankingTable({ plan, bloc, scoring, sheets, conference: conference?.body ?? NO_CONFERENCE });
  return { ...table, conference: conferenceAnswer(conference) };
}
