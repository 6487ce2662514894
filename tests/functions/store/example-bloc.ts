// A bloc of three units with its conference, for the tests of closing and reopening.
import { NO_CONFERENCE, type Conference } from "../../../shared/conference.ts";
import type { Ranking, Standing } from "../../../shared/contract/blocs.ts";
import type { Version } from "../../../shared/document/version.ts";
import { appendVersion } from "../../../functions/store/append.ts";
import type { BlocAction } from "../../../functions/store/bloc-action.ts";
import type { Closing, PinnedSheet } from "../../../functions/store/closing.ts";
import { conferenceId, resultId } from "../../../functions/store/document-ids.ts";
import { historyPage, newestVersion } from "../../../functions/store/documents.ts";
import { queryHeads } from "../../../functions/store/heads.ts";
import type { Store } from "../../../functions/store/table.ts";
import { standingOf } from "../../fixtures/standing.ts";
import { BLOC, emptyStore, entered, PLAN, save, sheetId, summarise } from "./example-store.ts";

export const UNITS = ["so-b", "ban-c", "thanh-tra-d"] as const;

export const ACTION: BlocAction = {
  plan: PLAN,
  bloc: BLOC,
  by: "leader",
  summarise: { filledSheet: summarise, conference: summarise, result: summarise },
};

export function closingAt(revision: number): Closing {
  return { ...ACTION, units: UNITS, revision, sheetRevision: 1, rank };
}

/** A store on the day after the conference, with nothing in it. */
export async function emptyBloc(): Promise<Store> {
  return emptyStore({ now: () => new Date("2021-01-15T02:00:00Z") });
}

/** Two of the units have begun, and the conference is recorded as revision 1. */
export async function filledBloc(): Promise<Store> {
  const store = await emptyBloc();
  await save(store, { id: sheetId("so-b"), changes: [entered("I.1", 5)] });
  await save(store, { id: sheetId("ban-c"), changes: [entered("I.1", 4)] });
  await recordConference(store);
  return store;
}

/** Enters date and minutes number: revision 1 of the conference. */
export async function recordConference(store: Store, change: Partial<Conference> = {}): Promise<number> {
  const recorded = await appendVersion(store, {
    id: conferenceId(PLAN, BLOC),
    by: "leader",
    action: "record",
    summarise,
    edit: (current) => ({
      kind: "append",
      body: {
        ...(current?.body ?? NO_CONFERENCE),
        date: "2021-01-14",
        minutesNumber: "01/BB-KTĐ4",
        ...change,
      },
      written: [],
    }),
  });
  return recorded.kind === "appended" ? recorded.version.revision : 0;
}

/** Every version and head of the bloc, as far as two runs of one story should agree. */
export async function wholeBloc(store: Store) {
  const ids = [conferenceId(PLAN, BLOC), resultId(PLAN, BLOC), ...UNITS.map((unit) => sheetId(unit))];
  const documents = await Promise.all(
    ids.map(async (id) => {
      const { versions } = await historyPage(store, id);
      return versions.map(({ revision, action, body }: Version<object>) => ({ revision, action, body }));
    }),
  );
  const heads = await Promise.all(
    (["conference", "result", "filledSheet"] as const).map(async (kind) =>
      queryHeads(store, { province: PLAN.province, year: PLAN.year, kind }),
    ),
  );
  return {
    documents,
    heads: heads.flat().map(({ unit, head }) => ({ unit, revision: head.revision, ...head.summary })),
  };
}

/** The heads that differ from their documents; none in a sound store. */
export async function staleHeads(store: Store): Promise<readonly string[]> {
  const rows = await queryHeads(store, { province: PLAN.province, year: PLAN.year, kind: "filledSheet" });
  const stale: string[] = [];
  for (const unit of UNITS) {
    const newest = await newestVersion(store, sheetId(unit));
    const row = rows.find((one) => one.unit === unit);
    if (newest?.revision !== row?.head.revision) stale.push(unit);
  }
  return stale;
}

/** Stands in for scoring: a unit's total is the sum of its results. */
function rank(conference: Conference, sheets: readonly PinnedSheet[]): Ranking {
  return {
    plan: PLAN.id,
    bloc: BLOC,
    blocName: "Khối thi đua số 4",
    sheetTitle: "Bảng điểm minh họa",
    mainTotal: 100,
    state: "closed",
    stale: false,
    reopened: null,
    conference: {
      revision: 0,
      date: conference.date,
      minutesNumber: conference.minutesNumber,
      excluded: [],
      closedOn: null,
    },
    rows: sheets.map(standing),
    missing: [],
    tieBreaks: [],
  };
}

function standing({ unit, revision, sheet }: PinnedSheet): Standing {
  const total = Object.values(sheet.lines).reduce((sum, { result }) => sum + Number(result), 0);
  return standingOf(unit, unit, {
    revision,
    stage: sheet.stage,
    main: total,
    totalBeforeBonus: total,
    total,
  });
}
