// What an action on sheets of results is about to do, and what it tells in the end: which tables are there and
// how each becomes the newest, as plain data.
import type { WorkbookLayout, Worksheet } from "../../shared/template/layout.ts";
import { HEAD_MARK, tableName, type TableKey } from "../../shared/template/result-table.ts";
import type { Text } from "../../shared/text.ts";
import { RESULT_NOTES } from "../../shared/wording/results-in-excel.ts";
import { freeName } from "./lay-sheet.ts";
import { planRefresh, type GoneRule, type Refresh, type TypedRule } from "./plan-refresh.ts";
import { contentAt, type ResultsReading, type TableReading } from "./read-results.ts";
import type { ChartPlan } from "./result-chart.ts";
import { marksOfLayout, readMarks } from "./table-marks.ts";

/** What became of a sheet of results. */
export interface Written {
  /** The first of the worksheets, which is in front now. */
  readonly worksheet: string;
  /** Lines that came and that went, by name. A sheet that is new has all of them added. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** How many lines were there before and are still. */
  readonly kept: number;
  readonly notes: readonly Text[];
}

/** One table of the layout. */
export interface TableJob {
  readonly key: TableKey;
  readonly gone: GoneRule;
  /** Mark of the column that names a line. */
  readonly names: string;
  readonly chart: ChartPlan | null;
  /** Of a table that is typed into. */
  readonly typed?: TypedRule;
}

/** Cells of a hidden worksheet, in RECORD_AREA. */
export interface RecordWrite {
  readonly worksheet: string;
  readonly cells: readonly string[];
}

export interface Results {
  /** @param keep columns that stay though they say nothing any more */
  readonly layout: (keep: ReadonlySet<string>) => WorkbookLayout;
  /** As the layout's worksheets, in order. The first one is told of. */
  readonly jobs: readonly TableJob[];
  /** The most lines that a table has. */
  readonly lines: number;
  /** Written last: what they say of a table is true once it stands there. */
  readonly records?: readonly RecordWrite[];
}

export interface PlannedTable {
  readonly job: TableJob;
  readonly worksheet: Worksheet;
  /** The name that the worksheet has or gets. */
  readonly name: string;
  /** null: it is laid as a new worksheet. */
  readonly refreshed: { readonly table: TableReading; readonly refresh: Refresh } | null;
  /** One is there, and cannot be recognised any more. */
  readonly isDamaged: boolean;
}

export interface Planned {
  readonly layout: WorkbookLayout;
  readonly tables: readonly PlannedTable[];
  readonly records: readonly RecordWrite[];
}

export function planResults({ layout: make, jobs, records = [] }: Results, reading: ResultsReading): Planned {
  const keep = new Set(
    jobs.flatMap(({ key }) => {
      const table = reading.tables.get(tableName(key));
      return table === undefined ? [] : [...(readMarks(table, key)?.columns.keys() ?? [])];
    }),
  );
  const layout = make(keep);
  const taken = [...reading.worksheets];
  const tables = layout.worksheets.flatMap((worksheet, index): PlannedTable[] => {
    const job = jobs[index];
    if (job === undefined) return [];
    const table = reading.tables.get(tableName(job.key));
    const refresh = table && planRefresh({ table, worksheet, ...job });
    if (table !== undefined && refresh != null) {
      return [{ job, worksheet, name: table.worksheet, refreshed: { table, refresh }, isDamaged: false }];
    }
    const name = freeName(worksheet.name, taken);
    taken.push(name);
    return [{ job, worksheet, name, refreshed: null, isDamaged: table !== undefined }];
  });
  return { layout, tables, records };
}

/** Of the first table. */
export function writtenOf({ tables }: Planned): Written {
  const [first] = tables;
  if (first === undefined) throw new Error("Results have a table.");
  const { job, worksheet, name, refreshed } = first;
  const names = namesOf(worksheet, job);
  const damaged = tables.filter(({ isDamaged }) => isDamaged);
  const notes: Text[] = damaged.map((table) => RESULT_NOTES.laidAnew(table.name));
  if (refreshed === null) {
    return { worksheet: name, added: [...names.values()], removed: [], kept: 0, notes };
  }
  const { refresh, table } = refreshed;
  const removed = refresh.removed.map((line) => nameInTable(table, job, line));
  const added = refresh.added.map((line) => names.get(line) ?? line);
  const gone = removed.length === 0 ? [] : [RESULT_NOTES.gone(removed)];
  return { worksheet: name, added, removed, kept: refresh.kept.length, notes: [...notes, ...gone] };
}

function namesOf(worksheet: Worksheet, { key, names }: TableJob): ReadonlyMap<string, string> {
  const { cells } = marksOfLayout(worksheet, key);
  return new Map(
    cells.flatMap(({ line, mark, content }): [string, string][] =>
      mark === names && line !== HEAD_MARK && !line.startsWith("#") ? [[line, String(content.value)]] : [],
    ),
  );
}

function nameInTable(table: TableReading, { key, names }: TableJob, line: string): string {
  const marks = readMarks(table, key);
  const shown = contentAt(table, marks?.rows.get(line) ?? -1, marks?.columns.get(names) ?? -1);
  return typeof shown === "string" && shown !== "" ? shown : line;
}
