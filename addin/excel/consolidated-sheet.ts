// The results of all blocs in the open workbook, laid or refreshed: a row for each unit, and on a worksheet of
// their own a row for each bloc with a chart of who has handed in.
import { CONSOLIDATED_MARKS } from "../../shared/template/consolidated-columns.ts";
import {
  blocsKey,
  consolidatedLayout,
  unitsKey,
  type ConsolidatedWorkbook,
} from "../../shared/template/consolidated-layout.ts";
import { CONSOLIDATED } from "../../shared/wording/consolidated.ts";
import { RESULT_NOTES } from "../../shared/wording/results-in-excel.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { cancelled } from "./begin.ts";
import type { Written } from "./plan-results.ts";
import type { ChartPlan } from "./result-chart.ts";
import type { Steps } from "./sheet.ts";
import { writeResults } from "./write-results.ts";

/** `board` is the name at the head of the paper; `today` as /v1/me says. */
export type ConsolidatedSheet = Pick<ConsolidatedWorkbook, "scope" | "board" | "fictitious" | "today">;

/** One request, one sync to read and one to write for each megabyte. Tells of the worksheet of the units. */
export async function writeConsolidatedSheet(
  given: ConsolidatedSheet,
  steps: Steps,
): Promise<Outcome<Written>> {
  const { scope } = given;
  steps.onStep("reading", 0, 1);
  const asked =
    scope.kind === "province"
      ? await call("readProvinceResults", { year: scope.year }, steps.signal)
      : await call("readResults", { plan: scope.plan }, steps.signal);
  if (steps.signal.aborted) return cancelled();
  if (!asked.ok) return asked;
  const { blocs } = asked.answer;
  const { bloc, unit, note } = CONSOLIDATED_MARKS;
  const words = RESULT_NOTES.goneMark.vi;
  return await writeResults(
    {
      layout: (keep) => consolidatedLayout({ ...given, blocs, keep }),
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
