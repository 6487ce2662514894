// Reads the worksheets of results that the workbook has, in one load: their cells, what is filtered, what charts
// they bear. A table is found by the workbook's name of its corner, wherever it was moved.
import type { Area } from "../../shared/template/layout.ts";
import type { Outcome } from "../sync/failure.ts";
import { inExcel } from "./run.ts";

export interface ResultsReading {
  readonly worksheets: readonly string[];
  /** Of the whole workbook. */
  readonly names: ReadonlySet<string>;
  /** By the name of its corner; a table that is not there, or whose corner was deleted, is not here. */
  readonly tables: ReadonlyMap<string, TableReading>;
}

export interface TableReading {
  readonly worksheet: string;
  readonly worksheetId: string;
  /** null: not protected. A person may have protected it without a password. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly corner: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly unknown[])[];
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

async function loadAtOnce(
  context: Excel.RequestContext,
  { names: wanted, lines }: WantedTables,
): Promise<ResultsReading> {
  const known = queueKnown(context);
  const loading = wanted.map((name) => {
    const corner = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    const { worksheet } = corner;
    corner.load("rowIndex,columnIndex");
    return { name, corner, loading: queueTable(worksheet, lines) };
  });
  await context.sync();
  return readingOf(known, loading);
}

async function loadWhatIsThere(
  context: Excel.RequestContext,
  { names: wanted, lines }: WantedTables,
): Promise<ResultsReading> {
  const known = queueKnown(context);
  await context.sync();
  const present = known.names.items.filter(({ name }) => wanted.includes(name));
  const corners = present.map(({ name }) => {
    const corner = context.workbook.names.getItem(name).getRangeOrNullObject();
    corner.load("rowIndex,columnIndex,worksheet/id");
    return { name, corner };
  });
  await context.sync();
  const loading = corners.flatMap(({ name, corner }) => {
    if (corner.isNullObject) return [];
    const worksheet = context.workbook.worksheets.getItem(corner.worksheet.id);
    return [{ name, corner, loading: queueTable(worksheet, lines) }];
  });
  await context.sync();
  return readingOf(known, loading);
}

function queueKnown({ workbook: { worksheets, names } }: Excel.RequestContext) {
  worksheets.load("items/name");
  names.load("items/name");
  return { worksheets, names };
}

interface Loaded {
  readonly name: string;
  readonly corner: Excel.Range;
  readonly loading: Loading;
}

function readingOf(
  { worksheets, names }: ReturnType<typeof queueKnown>,
  loaded: readonly Loaded[],
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
  };
}

type Loading = ReturnType<typeof queueTable>;

function queueTable(worksheet: Excel.Worksheet, lines: number) {
  worksheet.load("id,name");
  worksheet.protection.load("protected,options");
  const near = worksheet
    .getRangeByIndexes(0, 0, lines * 2 + SPARE_ROWS, READ_COLUMNS)
    .getUsedRangeOrNullObject(true);
  near.load("values,rowIndex,columnIndex");
  const used = worksheet.getUsedRangeOrNullObject(false);
  used.load("columnIndex,columnCount");
  const { autoFilter, charts } = worksheet;
  autoFilter.load("criteria");
  const filtered = autoFilter.getRangeOrNullObject();
  filtered.load("rowIndex,columnIndex,rowCount,columnCount");
  charts.load("items/name,items/series/items/name");
  return { worksheet, near, used, autoFilter, filtered, charts };
}

function tableOf({ corner, loading }: Loaded): TableReading | null {
  const { worksheet, near, used, autoFilter, filtered, charts } = loading;
  if (corner.isNullObject || near.isNullObject) return null;
  const { protection } = worksheet;
  return {
    worksheet: worksheet.name,
    worksheetId: worksheet.id,
    protection: protection.protected ? protection.options : null,
    corner: { row: corner.rowIndex, column: corner.columnIndex },
    values: near.values as unknown[][],
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
