// Rankings of the shipped examples as the server answers them, and a server that gives them.
import { afterEach } from "vitest";
import { beginSession } from "../../../addin/sync/session.ts";
import { standingOf } from "../../../functions/score-answer.ts";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../../shared/examples/entries.ts";
import { allCells } from "../../../shared/examples/entries/read-tables.ts";
import { unitName } from "../../../shared/plan.ts";
import { rankBloc } from "../../../shared/ranking/rank-bloc.ts";
import { describeTieBreaks } from "../../../shared/ranking/tie-breaks.ts";
import { EMPTY_RANKING } from "../../fixtures/rankings.ts";

/** The ranking of an example with everything handed in. */
export function rankingOf({ plan, sheet, units, bloc }: BlocEntries): Ranking {
  if (plan.scoring === null) throw new Error("The plan does not score.");
  const ranked = rankBloc({
    sheet,
    terms: plan.scoring,
    units: units.map((entries) => ({
      unit: entries.unit,
      name: unitName(plan, entries.unit),
      lines: allCells(entries),
      excluded: null,
    })),
  });
  return {
    ...EMPTY_RANKING,
    ...{ plan: plan.id, bloc, blocName: plan.blocs[0]?.name ?? "", sheetTitle: sheet.title },
    mainTotal: sheet.total.main,
    rows: ranked.map((row) =>
      standingOf(row, { revision: 1, stage: "submitted", daysLate: 0, provisional: false, sheet }),
    ),
    tieBreaks: [...describeTieBreaks(sheet)],
  };
}

export interface Answers {
  /** What the server answers next, whatever it is asked. */
  body: unknown;
  readonly requests: string[];
}

const nodeFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = nodeFetch;
});

export function serverAnswering(body: unknown): Answers {
  const answers: Answers = { body, requests: [] };
  beginSession("a token");
  globalThis.fetch = (path: unknown) => {
    answers.requests.push(String(path));
    return Promise.resolve(Response.json(answers.body));
  };
  return answers;
}

/** The three examples as a board may meet them: one closed, one open with units missing, one stale. */
export function examplesWithMissing(): readonly Ranking[] {
  const [one, two, three] = [bloc4, communeCouncils, cluster347].map(rankingOf);
  if (one === undefined || two === undefined || three === undefined) throw new Error("There are three.");
  const conference = {
    ...{ revision: 2, date: "2021-01-12", minutesNumber: "02/BB", excluded: [], closedOn: "2021-01-15" },
  };
  const missing = two.rows.slice(-5).map(({ unit, name }) => ({ unit, name, state: "notStarted" as const }));
  return [
    { ...one, state: "closed", conference },
    { ...two, rows: two.rows.slice(0, -5), missing },
    { ...three, state: "closed", stale: true, conference },
  ];
}
