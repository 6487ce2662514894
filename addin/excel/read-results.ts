// Reads the worksheets of results that the workbook has, in one load: their cells, what is filtered, what charts
// they bear. A table is found by the workbook's name of its corner, wherever it was moved.
import type { Grid } from "../../shared/template/grid.ts";
import type { Area } from "../../shared/template/layout.ts";
import type { Outcome } from "../sync/failure.ts";
import { gridOf } from "./grid-value.ts";
import { RECORD_AREA } from "./record.ts";
import { inExcel } from "./run.ts";

export interface ResultsReading {
  readonly worksheets: readonly string[];
  /** Of the whole workbook. */
  readonly names: ReadonlySet<string>;
  /** By the name of its corner; a table that is not there, or whose corner was deleted, is not here. */
  readonly tables: ReadonlyMap<string, TableReading>;
  /** Cells of the hidden worksheets that were asked for, by worksheet; none where there is no such worksheet. */
  readonly records: ReadonlyMap<string, readonly unknown[]>;
}

export interface TableReading {
  readonly worksheet: string;
  readonly worksheetId: string;
  /** null: not protected. A person may have protected it without a password. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly corner: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly unknown[])[];
  /** As `values`, with what cells are formatted as; null where that was not asked for. */
  readonly grid: Grid | null;
  /** Of the first of the values. */
  readonly origin: { readonly row: number; readonly column: number };
  /** The last column with content or a look of its own, however far. */
  readonly lastColumn: number;
  readonly filter: Filter | null;
  readonly charts: readonly { readonly name: string; readonly series: readonly string[] }[];
}

export interface Filter {
  readonly area: Area;
  /** By column, from the filter's first; null: not filtered by it. */
  readonly criteria: readonly (Excel.FilterCriteria | null)[];
}

/** Rows may be inserted above and between; empty ones cost nothing. */
const SPARE_ROWS = 1_000;
const READ_COLUMNS = 100;

/** Which tables are asked for, by the names of their corners. */
export interface WantedTables {
  readonly names: readonly string[];
  /** The most that a table had or will have. */
  readonly lines: number;
  /** The most columns; a hundred without it. */
  readonly columns?: number;
  /** Cells are typed into: their formats say what is meant. */
  readonly typed?: true;
  /** Hidden worksheets with the record of a table. */
  readonly records?: readonly string[];
}

/**
 * One load, one sync. What hangs on a name that is not there is a null object, too; the documentation does not say
 * so, and an Excel that refuses it is asked again, for what is there.
 */
export async function readResults(wanted: WantedTables): Promise<Outcome<ResultsReading>> {
  const reading = await inExcel({ waits: false }, async (context) => await loadAtOnce(context, wanted));
  if (reading.ok || !REFUSALS_OF_NOTHING.includes(reading.problem.code)) return reading;
  return await inExcel({ waits: false }, async (context) => await loadWhatIsThere(context, wanted));
}

const REFUSALS_OF_NOTHING: readonly string[] = ["worksheetGone", "excelRefused"];

async function loadAtOnce(context: Excel.RequestContext, wanted: WantedTables): Promise<ResultsReading> {
  const known = queueKnown(context);
  const records = queueRecords(context, wanted);
  const loading = wanted.names.map((name) => {
    const corner = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    const { worksheet } = corner;
    corner.load("rowIndex,columnIndex");
    return { name, corner, loading: queueTable(worksheet, wanted) };
  });
  await context.sync();
  return readingOf(known, { loaded: loading, records });
}

async function loadWhatIsThere(context: Excel.RequestContext, wanted: WantedTables): Promise<ResultsReading> {
  const known = queueKnown(context);
  await context.sync();
  const present = known.names.items.filter(({ name }) => wanted.names.includes(name));
  const hidden = wanted.records?.filter((name) => known.worksheets.items.some((each) => each.name === name));
  const records = queueRecords(context, { records: hidden ?? [] });
  const corners = present.map(({ name }) => {
    const corner = context.workbook.names.getItem(name).getRangeOrNullObject();
    corner.load("rowIndex,columnIndex,worksheet/id");
    return { name, corner };
  });
  await context.sync();
  const loading = corners.flatMap(({ name, corner }) => {
    if (corner.isNullObject) return [];
    const worksheet = context.workbook.worksheets.getItem(corner.worksheet.id);
    return [{ name, corner, loading: queueTable(worksheet, wanted) }];
  });
  await context.sync();
  return readingOf(known, { loaded: loading, records });
}

function queueKnown({ workbook: { worksheets, names } }: Excel.RequestContext) {
  worksheets.load("items/name");
  names.load("items/name");
  return { worksheets, names };
}

function queueRecords(context: Excel.RequestContext, { records = [] }: Pick<WantedTables, "records">) {
  return records.map((name) => {
    const hidden = context.workbook.worksheets.getItemOrNullObject(name);
    const { row, column, rows } = RECORD_AREA;
    const kept = hidden.getRangeByIndexes(row, column, rows, 1);
    kept.load("values");
    hidden.load("name");
    return { name, hidden, kept };
  });
}

interface Loaded {
  readonly name: string;
  readonly corner: Excel.Range;
  readonly loading: Loading;
}

function readingOf(
  { worksheets, names }: ReturnType<typeof queueKnown>,
  {
    loaded,
    records,
  }: { readonly loaded: readonly Loaded[]; readonly records: ReturnType<typeof queueRecords> },
): ResultsReading {
  return {
    worksheets: worksheets.items.map(({ name }) => name),
    names: new Set(names.items.map(({ name }) => name)),
    tables: new Map(
      loaded.flatMap((each) => {
        const found = tableOf(each);
        return found === null ? [] : [[each.name, found] as const];
      }),
    ),
    records: new Map(
      records.flatMap(({ name, hidden, kept }) =>
        hidden.isNullObject ? [] : [[name, kept.values.map(([value]: unknown[]) => value)] as const],
      ),
    ),
  };
}

type Loading = ReturnType<typeof queueTable>;

function queueTable(worksheet: Excel.Worksheet, { lines, columns, typed }: WantedTables) {
  worksheet.load("id,name");
  worksheet.protection.load("protected,options");
  const near = worksheet
    .getRangeByIndexes(0, 0, lines * 2 + SPARE_ROWS, columns ?? READ_COLUMNS)
    .getUsedRangeOrNullObject(true);
  near.load("values,rowIndex,columnIndex");
  if (typed) near.load("valueTypes,numberFormat");
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load("columnIndex,columnCount");
  const { autoFilter, charts } = worksheet;
  autoFilter.load("criteria");
  const filtered = autoFilter.getRangeOrNullObject();
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  charts.load("items/name,items/series/items/name");
  return { worksheet, near, used, autoFilter, filtered, charts, typed: typed === true };
}

function tableOf({ corner, loading }: Loaded): TableReading | null {
  const { worksheet, near, used, autoFilter, filtered, charts, typed } = loading;
  if (corner.isNullObject || near.isNullObject) return null;
  const { protection } = worksheet;
  return {
    worksheet: worksheet.name,
    worksheetId: worksheet.id,
    protection: protection.protected ? protection.options : null,
    corner: { row: corner.rowIndex, column: corner.columnIndex },
    values: near.values as unknown[][],
    grid: typed ? gridOf(worksheet.name, near) : null,
    origin: { row: near.rowIndex, column: near.columnIndex },
    lastColumn: used.columnIndex + used.columnCount - 1,
    filter: filtered.isNullObject
      ? null
      : {
          area: {
            row: filtered.rowIndex,
            column: filtered.columnIndex,
            lastRow: filtered.rowIndex + filtered.rowCount - 1,
            lastColumn: filtered.columnIndex + filtered.columnCount - 1,
          },
          criteria: autoFilter.criteria.map(given),
        },
    charts: charts.items.map(({ name, series }) => ({ name, series: series.items.map((one) => one.name) })),
  };
}

/** Excel tells parts that are not set as null or empty, and takes none of them back. */
function given(criteria: Excel.FilterCriteria | null): Excel.FilterCriteria | null {
  if (criteria === null) return null;
  const set = Object.entries(criteria).filter(([, value]) => value !== null && value !== "");
  return Object.fromEntries(set) as unknown as Excel.FilterCriteria;
}

/** Content at a cell of the worksheet; "" where there is none. */
export function contentAt({ values, origin }: TableReading, row: number, column: number): unknown {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}
