// The score table of a bloc as it stands now, and as a result froze it. A frozen table never changes; it
// only says that sheets have changed since.
import { NO_CONFERENCE, reopeningOf, type Conference, type Result } from "../shared/conference.ts";
import type { Ranking } from "../shared/contract/blocs.ts";
import type { Version } from "../shared/document/version.ts";
import type { Bloc, Plan } from "../shared/plan.ts";
import { rankBloc } from "../shared/ranking/rank-bloc.ts";
import { describeTieBreaks } from "../shared/ranking/tie-breaks.ts";
import { scoreUnit } from "../shared/scoring/score-unit.ts";
import { may } from "../shared/rights.ts";
import { scoringOf, type BlocScope, type Scoring } from "./access.ts";
import { refuse } from "./problem-error.ts";
import type { Api } from "./effects.ts";
import { handedInOf, readBlocSheets, type MemberSheet } from "./bloc-sheets.ts";
import { fillingOf, missingState } from "../shared/view.ts";
import { standingOf } from "./score-answer.ts";
import { summaryOf } from "./sheet-summary.ts";
import { contentDigest } from "./store/digest.ts";
import { conferenceId, resultId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";
import { queryHeads } from "./store/heads.ts";

type Place = Pick<BlocScope, "plan" | "bloc">;

interface TableInput {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly scoring: Scoring;
  readonly conference: Conference;
  readonly sheets: readonly MemberSheet[];
}

/** Pure: the table made from these sheets and nothing else. */
export function rankingTable(input: TableInput): Ranking {
  const { sheet, terms } = input.scoring;
  const handedIn = handedInOf(input.sheets, sheet);
  const units = handedIn.map(({ unit, name, lines }) => ({
    unit,
    name,
    lines,
    excluded: exclusionOf(input.conference, unit),
  }));
  const byUnit = new Map(handedIn.map((member) => [member.unit, member]));
  const isComplete = handedIn.length === input.sheets.length;
  return tableOf(input, {
    rows: rankBloc({ sheet, terms, units, members: input.sheets.length }).flatMap((ranked) => {
      const member = byUnit.get(ranked.unit);
      if (member === undefined) return [];
      const { revision, lines } = member;
      const { stage, submission } = member.sheet;
      const daysLate = submission?.daysLate ?? 0;
      const provisional = !isComplete && scoreUnit(sheet, lines, { terms, figures: null }).provisional;
      return [standingOf(ranked, { revision, stage, daysLate, provisional, sheet })];
    }),
    missing: input.sheets
      .filter(({ unit }) => !byUnit.has(unit))
      .map(({ unit, name, sheet: saved }) => ({
        unit,
        name,
        state: missingState(saved && { ...saved, ...fillingOf(saved, sheet) }),
      })),
  });
}

/** A table around its rows. */
export function tableOf(
  { plan, bloc, scoring: { sheet }, conference }: Omit<TableInput, "sheets">,
  units: Pick<Ranking, "rows" | "missing">,
): Ranking {
  return {
    plan: plan.id,
    bloc: bloc.id,
    blocName: bloc.name,
    sheetTitle: sheet.title,
    mainTotal: sheet.total.main,
    state: conference.state,
    stale: false,
    reopened: reopeningOf(conference),
    conference: null,
    ...units,
    tieBreaks: [...describeTieBreaks(sheet)],
  };
}

/** Why the conference does not rank a unit; null where it does. */
export function exclusionOf({ excluded }: Pick<Conference, "excluded">, unit: string): string | null {
  return excluded.find((exclusion) => exclusion.unit === unit)?.reason ?? null;
}

/** The table of the bloc as it stands: frozen while it is closed, otherwise made from the newest sheets. */
export async function currentRanking(api: Api, place: Place & { scoring: Scoring }): Promise<Ranking> {
  const { conference, result } = await readConference(api, place);
  if (conference?.body.state === "closed" && result !== null)
    return frozenTable(result.body, { stale: await isStale(api, place, result.body), reopened: null });
  const sheets = await readBlocSheets(api, place);
  const table = rankingTable({ ...place, conference: conference?.body ?? NO_CONFERENCE, sheets });
  const contents = sheets.flatMap(({ unit, sheet }) =>
    sheet === null ? [] : [{ unit, content: contentDigest(sheet) }],
  );
  const { sheetRevision } = place.scoring;
  const stale = result !== null && differs(result.body, { sheetRevision, contents });
  return { ...table, stale, conference: conferenceAnswer(conference) };
}

/** Officers of the bloc see the table as it stands; members the closed result, where the plan lets them. */
export async function visibleRanking(api: Api, scope: BlocScope): Promise<Ranking> {
  const scoring = await scoringOf(api, scope.plan);
  if (may("readRanking", scope.roles)) return currentRanking(api, { ...scope, scoring });
  if (scoring.terms.membersSee !== "blocAfterClosing") refuse("notFound");
  return (await closedRanking(api, scope)) ?? refuse("notFound");
}

/** The newest closed result, also after the bloc was reopened; null where it never closed. */
export async function closedRanking(api: Api, place: Place): Promise<Ranking | null> {
  const { conference, result } = await readConference(api, place);
  if (result === null) return null;
  const reopened = conference && reopeningOf(conference.body);
  return frozenTable(result.body, { stale: await isStale(api, place, result.body), reopened });
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

/** The table of a result. Of the conference it tells what stood at closing, and that it was opened since. */
export function frozenTable(
  result: Result<Ranking>,
  { stale, reopened }: Pick<Ranking, "stale" | "reopened">,
): Ranking {
  const { conferenceRevision: revision, conference, closedOn, table } = result;
  const excluded = [...conference.excluded];
  return {
    ...table,
    state: "closed",
    stale,
    reopened,
    conference: { ...conference, excluded, revision, closedOn },
  };
}

/** Heads carry the digest of what counts: no sheet is read for it. */
async function isStale(api: Api, { plan, bloc }: Place, result: Result<Ranking>): Promise<boolean> {
  const { province, year, id } = plan;
  const heads = await queryHeads(api.store, { province, year, kind: "filledSheet", plan: id, bloc: bloc.id });
  const scoreSheet = await api.published.sheet(plan);
  return differs(result, {
    sheetRevision: scoreSheet?.revision ?? result.sheetRevision,
    contents: heads.map(({ unit = "", head }) => ({ unit, content: summaryOf(head).content })),
  });
}

interface Standing {
  /** Of the published score sheet. */
  readonly sheetRevision: number;
  /** Of each unit's sheet, where it has one. */
  readonly contents: readonly { readonly unit: string; readonly content: string }[];
}

/** Whether another score sheet was published since, or a unit's sheet is not what the result took in. */
export function differs(result: Pick<Result<Ranking>, "sheets" | "sheetRevision">, now: Standing): boolean {
  if (now.sheetRevision !== result.sheetRevision) return true;
  const contents = new Map(now.contents.map(({ unit, content }) => [unit, content]));
  return result.sheets.some(({ unit, content }) => (contents.get(unit) ?? content) !== content);
}
