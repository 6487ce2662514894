// The bloc's score table in the open workbook, laid or refreshed.
import type { Bloc, Plan } from "../../shared/plan.ts";
import { RESULT_MARKS } from "../../shared/template/result-columns.ts";
import { resultKey, resultLayout } from "../../shared/template/result-layout.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { RESULT_NOTES } from "../../shared/wording/results-in-excel.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { TOTALS } from "../../shared/wording/unit-screen.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { cancelled } from "./begin.ts";
import type { Written } from "./plan-results.ts";
import type { ChartPlan } from "./result-chart.ts";
import type { Steps } from "./sheet.ts";
import { writeResults } from "./write-results.ts";

export interface ResultSheet {
  readonly plan: Plan;
  readonly bloc: Bloc;
  /** As /v1/me says; shown on papers of the example. */
  readonly today: IsoDate;
}

/** One request, one sync to read and one to write. Nothing is changed where it is stopped or refused. */
export async function writeResultSheet(given: ResultSheet, steps: Steps): Promise<Outcome<Written>> {
  const { plan, bloc } = given;
  steps.onStep("reading", 0, 1);
  const asked = await call("readRanking", { plan: plan.id, bloc: bloc.id }, steps.signal);
  if (steps.signal.aborted) return cancelled();
  if (!asked.ok) return asked;
  const ranking = asked.answer;
  const { unit, note } = RESULT_MARKS;
  return await writeResults(
    {
      layout: (keep) => resultLayout({ ...given, ranking, keep }),
      jobs: [
        {
          key: resultKey(given),
          gone: { keeps: [unit], note, words: RESULT_NOTES.goneMark.vi },
          names: unit,
          chart: totalsChart(given),
        },
      ],
      lines: ranking.rows.length + ranking.missing.length,
    },
    steps,
  );
}

function totalsChart({ plan, bloc }: ResultSheet): ChartPlan {
  const { unit, before, after } = RESULT_MARKS;
  return {
    title: BOARD_SCREEN.totalsOf(bloc.name).vi,
    kind: "BarClustered",
    categories: unit,
    axes: { category: unitHeading(plan.words).vi, value: SCORE_TABLE.total.vi },
    series: [
      { mark: before, name: TOTALS.before.vi, color: "#A9C7DD" },
      { mark: after, name: TOTALS.after.vi, color: "#2F75A6" },
    ],
  };
}
