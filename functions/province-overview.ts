// All blocs of a province in one year from their heads: one Query a kind of document, however many units.
// Closed results are read as documents, once a process, since a version never changes.
import { NO_CONFERENCE } from "../shared/conference.ts";
import type { Ranking } from "../shared/contract/blocs.ts";
import type { Bloc, Plan } from "../shared/plan.ts";
import { rankFromTallies, rankTallies } from "../shared/ranking/tally.ts";
import { isHandedIn, missingState } from "../shared/view.ts";
import type { Scoring } from "./access.ts";
import type { Api } from "./effects.ts";
import { conferenceOf, type ConferenceSummary } from "./conference-summary.ts";
import { currentRanking, differs, exclusionOf, frozenTable, tableOf } from "./ranking-answer.ts";
import { standingOf } from "./score-answer.ts";
import { rulesDigest, summaryOf, type SheetSummary } from "./sheet-summary.ts";
import type { DocumentKind } from "../shared/document/version.ts";
import { queryHeads, type Head } from "./store/heads.ts";

/** @param plans of one year, of one province or of several that a person is on the boards of */
export async function provinceOverview(api: Api, plans: readonly Plan[]): Promise<readonly Ranking[]> {
  const provinces = [...new Set(plans.map(({ province }) => province))];
  const tables = provinces.map((province) =>
    tablesOf(
      api,
      plans.filter((plan) => plan.province === province),
    ),
  );
  return (await Promise.all(tables)).flat();
}

/** @param plans of one province and year */
async function tablesOf(api: Api, plans: readonly Plan[]): Promise<readonly Ranking[]> {
  const [first] = plans;
  if (first === undefined) return [];
  const headsOf = async (kind: DocumentKind): Promise<ReadonlyMap<string, Head>> => {
    const rows = await queryHeads(api.store, { province: first.province, year: first.year, kind });
    const heads = new Map<string, Head>();
    // A unit that a republished plan moved may have a head in each bloc: the newest is its own.
    for (const { plan, bloc, unit, head } of rows) {
      const key = unit === undefined ? blocKey(plan, bloc) : unitKey(plan, unit);
      if (head.revision > (heads.get(key)?.revision ?? 0)) heads.set(key, head);
    }
    return heads;
  };
  const [sheets, conferences, results] = await Promise.all([
    headsOf("filledSheet"),
    headsOf("conference"),
    headsOf("result"),
  ]);
  const tables: Promise<Ranking>[] = [];
  for (const plan of plans) {
    const published = await api.published.sheet(plan);
    if (published === null || plan.scoring === null) continue;
    const scoring = { sheet: published.body, sheetRevision: published.revision, terms: plan.scoring };
    for (const bloc of plan.blocs) {
      const conference = conferences.get(blocKey(plan.id, bloc.id)) ?? null;
      const result = results.get(blocKey(plan.id, bloc.id)) ?? null;
      const members = bloc.members.map(({ unit, name }) => {
        const head = sheets.get(unitKey(plan.id, unit));
        return { unit, name, revision: head?.revision ?? 0, summary: head ? summaryOf(head) : null };
      });
      tables.push(blocTable(api, { plan, bloc, scoring, conference, result, members }));
    }
  }
  return Promise.all(tables);
}

interface MemberHead {
  readonly unit: string;
  readonly name: string;
  readonly revision: number;
  /** null: nothing saved. */
  readonly summary: SheetSummary | null;
}

interface BlocHeads {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly scoring: Scoring;
  readonly conference: Head | null;
  readonly result: Head | null;
  readonly members: readonly MemberHead[];
}

async function blocTable(api: Api, heads: BlocHeads): Promise<Ranking> {
  const { plan, bloc, scoring, members } = heads;
  const recorded = heads.conference && conferenceOf(heads.conference);
  const answer = heads.conference && conferenceAnswer(heads.conference);
  if (heads.result !== null) {
    const result = await api.published.result(plan, bloc.id, heads.result.revision);
    const contents = members.flatMap(({ unit, summary }) =>
      summary === null ? [] : [{ unit, content: summary.content }],
    );
    const stale = differs(result, { sheetRevision: scoring.sheetRevision, contents });
    return frozenTable(result, { stale, reopened: recorded?.reopening ?? null });
  }
  const rules = rulesDigest(scoring);
  const isExact =
    rankFromTallies(scoring.sheet) &&
    members.every(({ summary }) => summary === null || summary.rules === rules);
  // Heads made by an older sheet or on other terms, or a sheet whose open criteria are cut off by a heading:
  // the sheets decide.
  if (!isExact) return currentRanking(api, { plan, bloc, scoring });
  return { ...tallied(heads, recorded), conference: answer };
}

function tallied({ plan, bloc, scoring, members }: BlocHeads, recorded: ConferenceSummary | null): Ranking {
  const { sheet, terms } = scoring;
  const conference = { ...NO_CONFERENCE, ...recorded };
  const handedIn = members.flatMap(({ summary, ...member }) =>
    summary !== null && isHandedIn(summary) ? [{ ...member, summary }] : [],
  );
  const byUnit = new Map(handedIn.map((member) => [member.unit, member]));
  const units = handedIn.map(({ unit, name, summary }) => ({
    unit,
    name,
    excluded: exclusionOf(conference, unit),
    tally: summary.tally,
  }));
  const isComplete = handedIn.length === members.length;
  return tableOf(
    { plan, bloc, scoring, conference },
    {
      rows: rankTallies(sheet, terms, { units, members: members.length }).flatMap((ranked) => {
        const member = byUnit.get(ranked.unit);
        if (member === undefined) return [];
        const { revision, summary } = member;
        const provisional = !isComplete && summary.tally.shared.some(([, , , isOpen]) => isOpen);
        const { stage, submission } = summary;
        const daysLate = submission?.daysLate ?? 0;
        return [standingOf(ranked, { revision, stage, daysLate, provisional, sheet })];
      }),
      missing: members
        .filter(({ unit }) => !byUnit.has(unit))
        .map(({ unit, name, summary }) => ({ unit, name, state: missingState(summary) })),
    },
  );
}

function conferenceAnswer(head: Head): NonNullable<Ranking["conference"]> {
  const { date, minutesNumber, excluded, closedOn } = conferenceOf(head);
  return { revision: head.revision, date, minutesNumber, excluded: [...excluded], closedOn };
}

function blocKey(plan: string, bloc = ""): string {
  return `${plan}\n${bloc}`;
}

function unitKey(plan: string, unit: string): string {
  return `${plan}\n\n${unit}`;
}
