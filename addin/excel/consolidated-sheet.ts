// The results of all blocs in the open workbook, laid or refreshed: a row for each unit, and on a worksheet of
// their own a row for each bloc with a chart of who has handed in.
import { CONSOLIDATED_MARKS } from "../../shared/template/consolidated-columns.ts";
import { blocsKey, consolidatedLayout, unitsKey } from "../../shared/template/consolidated-layout.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { CONSOLIDATED } from "../../shared/wording/consolidated.ts";
import { RESULT_NOTES } from "../../shared/wording/results-in-excel.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { cancelled } from "./begin.ts";
import type { Written } from "./plan-results.ts";
import type { ChartPlan } from "./result-chart.ts";
import { failure } from "./run.ts";
import type { Steps } from "./sheet.ts";
import { writeResults } from "./write-results.ts";

export interface ConsolidatedSheet {
  /** null: the newest in which the board has plans. */
  readonly year: number | null;
  /** As /v1/me says. */
  readonly today: IsoDate;
}

/**
 * One request, one sync to read and one to write for each megabyte. Tells of the worksheet of the units. "noPlans":
 * there is nothing to write.
 */
export async function writeConsolidatedSheet(
  { year, today }: ConsolidatedSheet,
  steps: Steps,
): Promise<Outcome<Written>> {
  steps.onStep("reading", 0, 1);
  const asked = await call("readProvinceResults", { year: year ?? "newest" }, steps.signal);
  if (steps.signal.aborted) return cancelled();
  if (!asked.ok) return asked;
  const { head, blocs } = asked.answer;
  if (head === null) return { ok: false, problem: failure("noPlans", BOARD_SCREEN.none) };
  const { year: asIs, ...shown } = head;
  const scope = { kind: "province", year: asIs } as const;
  const { bloc, unit, note } = CONSOLIDATED_MARKS;
  const words = RESULT_NOTES.goneMark.vi;
  return await writeResults(
    {
      layout: (keep) => consolidatedLayout({ ...shown, scope, today, blocs, keep }),
      jobs: [
        { key: unitsKey(scope), gone: { keeps: [bloc, unit], note, words }, names: unit, chart: null },
        { key: blocsKey(scope), gone: { keeps: [bloc], note, words }, names: bloc, chart: HANDED_IN },
      ],
      lines: blocs.reduce((sum, { rows, missing }) => sum + rows.length + missing.length, 0),
    },
    steps,
  );
}

const HANDED_IN: ChartPlan = {
  title: CONSOLIDATED.chart.vi,
  kind: "BarStacked",
  categories: CONSOLIDATED_MARKS.bloc,
  axes: { category: CONSOLIDATED.bloc.vi, value: CONSOLIDATED.number.vi },
  series: [
    { mark: CONSOLIDATED_MARKS.handedIn, name: CONSOLIDATED.handedIn.vi, color: "#8FB8D8" },
    { mark: CONSOLIDATED_MARKS.notHandedIn, name: CONSOLIDATED.notHandedIn.vi, color: "#EBA593" },
  ],
};
