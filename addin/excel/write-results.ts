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
  type RecordWrite,
  type Results,
  type Written,
} from "./plan-results.ts";
import { readResults, type ResultsReading, type TableReading } from "./read-results.ts";
import { RECORD_AREA } from "./record.ts";
import { chartRefreshSteps, newChartSteps } from "./result-chart.ts";
import { inExcel } from "./run.ts";
import type { Steps } from "./sheet.ts";
import { queueBack, queueStood, type Stood } from "./typed-meanwhile.ts";
import { marksOfLayout, readMarks, tableLines } from "./table-marks.ts";
import { queueWorkbook, type Place } from "./write-layout.ts";
import { refreshSteps } from "./write-refresh.ts";

export async function writeResults(results: Results, steps: Steps): Promise<Outcome<Written>> {
  const { jobs, lines } = results;
  const read = await readResults({ names: jobs.map(({ key }) => tableName(key)), lines });
  if (!read.ok) return read;
  if (steps.signal.aborted) return cancelled();
  const done = await writePlanned(planResults(results, read.answer), {
    ...{ reading: read.answer, steps, waits: false },
  });
  return done.ok ? { ok: true, answer: done.answer.written } : done;
}

interface Planning {
  readonly reading: ResultsReading;
  readonly steps: Steps;
  /** Until nobody edits a cell: something was sent before. */
  readonly waits: boolean;
}

export async function writePlanned(
  planned: Planned,
  { reading, steps, waits }: Planning,
): Promise<Outcome<{ readonly written: Written; readonly isSorted: boolean }>> {
  const done = await inExcel({ waits }, async (context) => {
    const { stood, ...queued } = queueResults(context, planned, reading);
    const isSorted = await writeBatches(context, queued, steps);
    const back = stood.map((each) => queueBack(sheetOf(context, each.table), each, { isSorted }));
    const typed = back.reduce((sum, cells) => sum + cells, 0);
    if (typed > 0) await context.sync();
    return { isSorted, typed };
  });
  if (!done.ok) return done;
  const { isSorted, typed } = done.answer;
  const written = writtenOf(planned);
  const notes = [
    ...written.notes,
    ...(isSorted ? [] : [RESULT_NOTES.sortRefused]),
    ...(typed === 0 ? [] : [RESULT_NOTES.typedMeanwhile(typed)]),
  ];
  return { ok: true, answer: { written: { ...written, notes }, isSorted } };
}

/** @returns false where Excel refused to sort. That comes last but for `after`, which is done all the same. */
async function writeBatches(
  context: Excel.RequestContext,
  { batches, after }: Omit<Queued, "stood">,
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
  /** What stood in tables that are typed into, before they were written. */
  readonly stood: readonly Stood[];
  readonly batches: readonly (() => void)[];
  /** The last of the batches, from behind the sorting on. */
  readonly after: readonly (() => void)[];
}

function queueResults(
  context: Excel.RequestContext,
  { layout, tables, records }: Planned,
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
  const stood: Stood[] = [];
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
      if (job.typed !== undefined) {
        opening.push(
          step(2, null, () => {
            const before = queueStood(sheet(), table);
            if (before !== null) stood.push(before);
          }),
        );
      }
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
  for (const record of records) after.push(recordStep(context, record, reading));
  const [front] = tables;
  if (front !== undefined) after.push(step(1, null, () => sheetOf(context, front)().activate()));
  const refreshing = batchesOf([...opening, ...before, ...sorts, ...after]);
  return {
    stood,
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

export function recordStep(
  { workbook: { worksheets } }: Excel.RequestContext,
  { worksheet, cells }: RecordWrite,
  reading: Pick<ResultsReading, "worksheets">,
): Step {
  return step(5, cells, () => {
    const isThere = reading.worksheets.includes(worksheet);
    const hidden = isThere ? worksheets.getItem(worksheet) : worksheets.add(worksheet);
    if (!isThere) hidden.visibility = "VeryHidden";
    const { row, column, rows } = RECORD_AREA;
    hidden.getRangeByIndexes(row, column, rows, 1).untrack().values = cells.map((text) => [text]);
  });
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
