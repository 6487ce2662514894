// Reads all that an action needs from the workbook in one load: which document it holds, the cells of the
// table, and what lies around it.
import { identitySchema } from "../../shared/contract/identity.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { eachRow, tableRows } from "../../shared/template/table-rows.ts";
import { IDENTITY_WORKSHEET, type Identity } from "../../shared/template/identity.ts";
import type { Grid } from "../../shared/template/grid.ts";
import { TABLE_NAME } from "../../shared/template/score-sheet-columns.ts";
import { gridOf } from "./grid-value.ts";
import { RECORD_AREA, recordOfCells, type SheetRecord } from "./record.ts";

export interface WorkbookReading {
  readonly worksheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly protected: boolean;
  }[];
  /** Of the whole workbook. */
  readonly names: ReadonlySet<string>;
  /** Worksheets that are copies of ours: a copy gets the name of our table as a name of its own. */
  readonly copies: readonly string[];
  readonly identity: Identity | null;
  readonly record: SheetRecord | null;
  /** null: there is none, or its corner was deleted. */
  readonly table: TableReading | null;
}

export interface TableReading {
  readonly worksheet: string;
  readonly worksheetId: string;
  readonly protected: boolean;
  readonly grid: Grid;
  /** As `grid.values`: what Excel says the cell is formatted as. */
  readonly formats: readonly (readonly string[])[];
  /** As Excel gave them, to be compared with what stands there later; null where it was not read from Excel. */
  readonly read: readonly (readonly unknown[])[] | null;
  /** The last cell with content where that lies outside of what was read. */
  readonly far: string | null;
  /** Rows of the table are hidden, by a filter or by hand: Excel writes no grid rightly over them. */
  readonly hasHidden: boolean;
}

/** Rows may be inserted and moved; beyond this nobody works, and a stray sign there is only named. */
const SPARE_ROWS = 200;
const READ_COLUMNS = 100;

/**
 * One load, one sync. What hangs on a name or worksheet that is not there is a null object, too; the documentation
 * does not say so, and an Excel that refuses it is asked again, step by step.
 */
export async function loadWorkbook(
  context: Excel.RequestContext,
  sheet: ScoreSheet,
): Promise<WorkbookReading> {
  const { worksheets, names } = context.workbook;
  const known = queueKnown(context);
  const hidden = worksheets.getItemOrNullObject(IDENTITY_WORKSHEET);
  const kept = queueKept(hidden);
  const corner = names.getItemOrNullObject(TABLE_NAME).getRangeOrNullObject();
  const { worksheet } = corner;
  const table = queueTable(worksheet, sheet);
  const lines = queueLines(corner, sheet);
  await context.sync();
  return readingOf(known, { kept: hidden.isNullObject ? [] : kept.values, table: tableOf(table, lines) });
}

/** Only what is there is asked for. */
export async function loadStepByStep(
  context: Excel.RequestContext,
  sheet: ScoreSheet,
): Promise<WorkbookReading> {
  const known = queueKnown(context);
  await context.sync();
  const { worksheets, names } = context.workbook;
  const hasKept = known.worksheets.items.some(({ name }) => name === IDENTITY_WORKSHEET);
  const kept = hasKept ? queueKept(worksheets.getItem(IDENTITY_WORKSHEET)) : null;
  const named = known.names.items.find(({ name }) => name === TABLE_NAME);
  const corner = named === undefined ? null : names.getItem(TABLE_NAME).getRangeOrNullObject();
  corner?.load("worksheet/id");
  await context.sync();
  const reading = readingOf(known, { kept: kept?.values ?? [], table: null });
  if (corner === null || corner.isNullObject) return reading;
  const table = queueTable(worksheets.getItem(corner.worksheet.id), sheet);
  const lines = queueLines(corner, sheet);
  await context.sync();
  return { ...reading, table: tableOf(table, lines) };
}

function queueKnown({ workbook: { worksheets, names } }: Excel.RequestContext) {
  worksheets.load("items/id,items/name,items/protection/protected,items/names/items/name");
  names.load("items/name");
  return { worksheets, names };
}

function queueKept(hidden: Excel.Worksheet): Excel.Range {
  const kept = hidden.getRangeByIndexes(0, 0, RECORD_AREA.row + RECORD_AREA.rows, 1);
  kept.load("values");
  return kept;
}

export interface QueuedTable {
  readonly worksheet: Excel.Worksheet;
  /** What lies near enough to be read. */
  readonly near: Excel.Range;
  /** The last cell with content. */
  readonly last: Excel.Range;
  /** That were to be read. */
  readonly rows: number;
}

export function queueTable(worksheet: Excel.Worksheet, sheet: ScoreSheet): QueuedTable {
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  const rows = readRows(sheet);
  const near = worksheet.getRangeByIndexes(0, 0, rows, READ_COLUMNS).getUsedRangeOrNullObject(true);
  near.load("values,valueTypes,numberFormat,rowIndex,columnIndex");
  const last = worksheet.getUsedRangeOrNullObject(true).getLastCell();
  last.load("address,rowIndex,columnIndex");
  return { worksheet, near, last, rows };
}

/** The rows below the corner, whose own row is always hidden. */
function queueLines(corner: Excel.Range, sheet: ScoreSheet): Excel.Range {
  const lines = corner.getOffsetRange(1, 0).getAbsoluteResizedRange(readRows(sheet), 1);
  lines.load("rowHidden");
  return lines;
}

/**
 * After the sync: what stood there when the batch came to it. null where the worksheet is gone or empty.
 *
 * @param lines whether they are hidden; not asked without it
 */
export function tableOf(
  { worksheet, near, last, rows }: QueuedTable,
  lines: Pick<Excel.Range, "rowHidden"> = { rowHidden: false },
): TableReading | null {
  if (worksheet.isNullObject || near.isNullObject) return null;
  const isFar = last.rowIndex >= rows || last.columnIndex >= READ_COLUMNS;
  return {
    worksheet: worksheet.name,
    worksheetId: worksheet.id,
    protected: worksheet.protection.protected,
    grid: gridOf(worksheet.name, near),
    formats: near.numberFormat as string[][],
    read: near.values as unknown[][],
    far: isFar ? localPart(last.address) : null,
    // null: some are.
    hasHidden: (lines.rowHidden as boolean | null) !== false,
  };
}

function readingOf(
  { worksheets, names }: ReturnType<typeof queueKnown>,
  { kept, table }: { readonly kept: readonly unknown[][]; readonly table: TableReading | null },
): WorkbookReading {
  const cells = kept.map(([value]) => value);
  return {
    worksheets: worksheets.items.map(({ id, name, protection }) => ({
      ...{ id, name },
      protected: protection.protected,
    })),
    names: new Set(names.items.map(({ name }) => name)),
    copies: worksheets.items
      .filter((known) => known.names.items.some(({ name }) => name === TABLE_NAME))
      .map(({ name }) => name),
    identity: identityOf(cells[1]),
    record: recordOfCells(cells.slice(RECORD_AREA.row)),
    table,
  };
}

function readRows(sheet: ScoreSheet): number {
  return [...eachRow(tableRows(sheet, 0))].length * 2 + SPARE_ROWS;
}

function identityOf(content: unknown): Identity | null {
  if (typeof content !== "string") return null;
  try {
    const parsed = identitySchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Somebody wrote something else there.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** "'Chấm điểm'!H312" without the worksheet. */
function localPart(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
