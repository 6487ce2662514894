// Writes tables of results into the open workbook: those that are there are refreshed in place, the others laid.
// One sync reads, one writes; more only for each further megabyte.
import type { Area, WorkbookLayout } from "../../shared/template/layout.ts";
import { tableName, type TableKey } from "../../shared/template/result-table.ts";
import { RESULT_NOTES } from "../../shared/wording/results-in-excel.ts";
import type { Outcome } from "../sync/failure.ts";
import { batchesOf, step, type Step } from "./batches.ts";
import { cancelled } from "./begin.ts";
import {
  planResults,
  writtenOf,
  type Planned,
  type PlannedTable,
  type Results,
  type Written,
} from "./plan-results.ts";
import { readResults, type ResultsReading, type TableReading } from "./read-results.ts";
import { chartRefreshSteps, newChartSteps } from "./result-chart.ts";
import { inExcel } from "./run.ts";
import type { Steps } from "./sheet.ts";
import { marksOfLayout, readMarks, tableLines } from "./table-marks.ts";
import { queueWorkbook, type Place } from "./write-layout.ts";
import { refreshSteps } from "./write-refresh.ts";

export async function writeResults(results: Results, steps: Steps): Promise<Outcome<Written>> {
  const { jobs, lines } = results;
  const read = await readResults({ names: jobs.map(({ key }) => tableName(key)), lines });
  if (!read.ok) return read;
  if (steps.signal.aborted) return cancelled();
  const planned = planResults(results, read.answer);
  const sorted = await inExcel({ waits: false }, async (context) => {
    return await writeBatches(context, queueResults(context, planned, read.answer), steps);
  });
  if (!sorted.ok) return sorted;
  const written = writtenOf(planned);
  const notes = sorted.answer ? written.notes : [...written.notes, RESULT_NOTES.sortRefused];
  return { ok: true, answer: { ...written, notes } };
}

/** @returns false where Excel refused to sort. That comes last but for `after`, which is done all the same. */
async function writeBatches(
  context: Excel.RequestContext,
  { batches, after }: Queued,
  steps: Steps,
): Promise<boolean> {
  try {
    for (const [index, queue] of batches.entries()) {
      steps.onStep("writing", index, batches.length);
      queue();
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once a megabyte
      await context.sync();
    }
    steps.onStep("writing", batches.length, batches.length);
    return true;
  } catch (error) {
    if (!isRefusedSort(error)) throw error;
    for (const queue of after) queue();
    await context.sync();
    return false;
  }
}

/** Excel sorts no rows in which cells are merged; everything before was done. */
function isRefusedSort(error: unknown): boolean {
  if (!(typeof error === "object" && error !== null && "debugInfo" in error)) return false;
  const { debugInfo } = error;
  const place: unknown =
    typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo
      ? debugInfo.errorLocation
      : null;
  return typeof place === "string" && place.startsWith("RangeSort.");
}

interface Queued {
  readonly batches: readonly (() => void)[];
  /** The last of the batches, from behind the sorting on. */
  readonly after: readonly (() => void)[];
}

function queueResults(
  context: Excel.RequestContext,
  { layout, tables }: Planned,
  reading: ResultsReading,
): Queued {
  const fresh = tables.filter(({ refreshed }) => refreshed === null);
  const names = new Set(fresh.map(({ worksheet }) => worksheet.name));
  const laid: WorkbookLayout = {
    ...layout,
    worksheets: fresh.map(({ worksheet }) => worksheet),
    names: layout.names.filter(({ worksheet }) => names.has(worksheet)),
  };
  const places = new Map(
    fresh.map(({ worksheet, name }): [string, Place] => [
      worksheet.name,
      { worksheet: name, existing: null },
    ]),
  );
  const laying = queueWorkbook(context, laid, { places, knownNames: reading.names });
  const opening: Step[] = [];
  const before: Step[] = [];
  const sorts: Step[] = [];
  const after: Step[] = [];
  for (const table of tables) {
    const sheet = sheetOf(context, table);
    if (table.refreshed === null) after.push(...chartSteps(sheet, table));
    else {
      const { refresh, table: old } = table.refreshed;
      const { job } = table;
      const queued = refreshSteps(sheet, table.refreshed);
      const newMarks = new Set([...refresh.columns.keys()].filter((mark) => !hasColumn(old, job.key, mark)));
      opening.push(...queued.open);
      before.push(...queued.before);
      if (job.chart !== null) {
        const cells = { columns: refresh.columns, body: refresh.body };
        before.push(...chartRefreshSteps(sheet, { plan: job.chart, cells, table: old, newMarks }));
      }
      sorts.push(...queued.sort);
      after.push(...queued.after);
    }
  }
  const [front] = tables;
  if (front !== undefined) after.push(step(1, null, () => sheetOf(context, front)().activate()));
  const refreshing = batchesOf([...opening, ...before, ...sorts, ...after]);
  return {
    batches: joined(laying, refreshing),
    after: batchesOf(after),
  };
}

/** The end of the one goes into the same request as the beginning of the other: together they stay far below 5 MB. */
function joined(laying: readonly (() => void)[], rest: readonly (() => void)[]): readonly (() => void)[] {
  const last = laying.at(-1);
  const [first, ...others] = rest;
  if (last === undefined || first === undefined) return [...laying, ...rest];
  const both = () => {
    last();
    first();
  };
  return [...laying.slice(0, -1), both, ...others];
}

function hasColumn(table: TableReading, key: TableKey, mark: string): boolean {
  return readMarks(table, key)?.columns.has(mark) === true;
}

function sheetOf(context: Excel.RequestContext, { name }: PlannedTable): () => Excel.Worksheet {
  let known: Excel.Worksheet | null = null;
  return () => (known ??= context.workbook.worksheets.getItem(name));
}

function chartSteps(sheet: () => Excel.Worksheet, { job, worksheet }: PlannedTable): readonly Step[] {
  const { print } = worksheet;
  if (job.chart === null || print === null) return [];
  const { marks } = marksOfLayout(worksheet, job.key);
  const rows = tableLines(marks).map((line) => marks.rows.get(line) ?? 0);
  const body = rows.length === 0 ? null : { row: Math.min(...rows), lastRow: Math.max(...rows) };
  const { lastRow: below, lastColumn }: Area = print.area;
  return newChartSteps(sheet, {
    plan: job.chart,
    cells: { columns: marks.columns, body },
    below,
    lastColumn,
  });
}
