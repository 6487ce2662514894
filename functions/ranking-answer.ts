// The score table of a bloc as it stands now, and as a result froze it. A frozen table never changes; it
// only says that sheets have changed since.
import { NO_CONFERENCE, type Conference, type Result } from "../shared/conference.ts";
import type { Ranking } from "../shared/contract/schemas.ts";
import type { Version } from "../shared/document/version.ts";
import type { Bloc, Plan } from "../shared/plan.ts";
import { describeTieBreaks, rankBloc } from "../shared/ranking/rank-bloc.ts";
import { scoreUnit } from "../shared/scoring/score-unit.ts";
import type { Api, BlocScope, Scoring } from "./access.ts";
import { handedInOf, readBlocSheets, type MemberSheet } from "./bloc-sheets.ts";
import { isBegun } from "../shared/view.ts";
import { standingOf } from "./score-answer.ts";
import { contentDigest } from "./store/digest.ts";
import { conferenceId, filledSheetId, resultId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";
import { queryHeads } from "./store/heads.ts";

export type Place = Pick<BlocScope, "plan" | "bloc">;

export interface TableInput {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly scoring: Scoring;
  readonly conference: Conference;
  readonly sheets: readonly MemberSheet[];
}

/** Pure: the table made from these sheets and nothing else. */
export function rankingTable({ plan, bloc, scoring, conference, sheets }: TableInput): Ranking {
  const { sheet, terms } = scoring;
  const handedIn = handedInOf(sheets, sheet);
  const excluded = new Map(conference.excluded.map(({ unit, reason }) => [unit, reason]));
  const units = handedIn.map(({ unit, name, lines }) => ({
    unit,
    name,
    lines,
    excluded: excluded.get(unit) ?? null,
  }));
  const byUnit = new Map(handedIn.map((member) => [member.unit, member]));
  const isComplete = handedIn.length === sheets.length;
  return {
    plan: plan.id,
    bloc: bloc.id,
    blocName: bloc.name,
    sheetTitle: sheet.title,
    mainTotal: sheet.total.main,
    state: conference.state,
    stale: false,
    conference: null,
    rows: rankBloc({ sheet, terms, units }).flatMap((ranked) => {
      const member = byUnit.get(ranked.unit);
      if (member === undefined) return [];
      const { revision, lines } = member;
      const provisional = !isComplete && scoreUnit(sheet, lines, { terms, figures: null }).provisional;
      return [standingOf(ranked, { revision, stage: member.sheet.stage, provisional, sheet })];
    }),
    missing: sheets
      .filter(({ unit }) => !byUnit.has(unit))
      .map(({ unit, name, sheet: saved }) => ({
        unit,
        name,
        saved: saved !== null && isBegun(saved, sheet),
      })),
    tieBreaks: [...describeTieBreaks(sheet)],
  };
}

/** The table of the bloc as it stands: frozen while it is closed, otherwise made from the newest sheets. */
export async function currentRanking(api: Api, place: Place & { scoring: Scoring }): Promise<Ranking> {
  const { conference, result } = await readConference(api, place);
  if (conference?.body.state === "closed" && result !== null)
    return frozen(api, place, { conference, result });
  const sheets = await readBlocSheets(api, place.plan, place.bloc);
  const table = rankingTable({ ...place, conference: conference?.body ?? NO_CONFERENCE, sheets });
  const stale = result !== null && hasChanged(result.body, sheets);
  return { ...table, stale, conference: conferenceAnswer(conference) };
}

/** The newest closed result, also after the bloc was reopened; null where it never closed. */
export async function closedRanking(api: Api, place: Place): Promise<Ranking | null> {
  const { conference, result } = await readConference(api, place);
  return result && frozen(api, place, { conference, result });
}

export function conferenceAnswer(conference: Version<Conference> | null): Ranking["conference"] {
  if (conference === null) return null;
  const { date, minutesNumber, excluded, closedOn } = conference.body;
  return { revision: conference.revision, date, minutesNumber, excluded: [...excluded], closedOn };
}

async function readConference(
  api: Api,
  { plan, bloc }: Place,
): Promise<{ conference: Version<Conference> | null; result: Version<Result<Ranking>> | null }> {
  const [conference, result] = await Promise.all([
    newestVersion(api.store, conferenceId(plan, bloc.id)),
    newestVersion(api.store, resultId(plan, bloc.id)),
  ]);
  return { conference, result };
}

async function frozen(
  api: Api,
  place: Place,
  read: { conference: Version<Conference> | null; result: Version<Result<Ranking>> },
): Promise<Ranking> {
  const { closedOn, table } = read.result.body;
  const conference = conferenceAnswer(read.conference);
  return {
    ...table,
    state: "closed",
    stale: await isStale(api, place, read.result.body),
    conference: conference && { ...conference, closedOn },
  };
}

/** Heads tell which sheets have newer versions; only those are read and compared. */
async function isStale(api: Api, { plan, bloc }: Place, result: Result<Ranking>): Promise<boolean> {
  const { province, year, id } = plan;
  const heads = await queryHeads(api.store, { province, year, kind: "filledSheet", plan: id, bloc: bloc.id });
  const revisions = new Map(heads.map(({ unit, head }) => [unit, head.revision]));
  const moved = result.sheets.filter(({ unit, revision }) => revisions.get(unit) !== revision);
  const newest = await Promise.all(
    moved.map(async ({ unit }): Promise<MemberSheet> => {
      const version = await newestVersion(api.store, filledSheetId(plan, { bloc: bloc.id, unit }));
      return { unit, name: unit, revision: version?.revision ?? 0, sheet: version?.body ?? null };
    }),
  );
  return hasChanged(result, newest);
}

/** Whether any of these sheets differs in content from what the result took in. */
function hasChanged(result: Result<Ranking>, sheets: readonly MemberSheet[]): boolean {
  const pinned = new Map(result.sheets.map(({ unit, content }) => [unit, content]));
  return sheets.some(({ unit, sheet }) => sheet !== null && pinned.get(unit) !== contentDigest(sheet));
}
