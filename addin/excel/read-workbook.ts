// Reads all that an action needs from the workbook in one load: which document it holds, the cells of the
// table, and what lies around it.
import { identitySchema } from "../../shared/contract/identity.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { eachRow, tableRows } from "../../shared/template/table-rows.ts";
import { IDENTITY_WORKSHEET, type Identity } from "../../shared/template/identity-layout.ts";
import type { Grid } from "../../shared/template/grid.ts";
import { TABLE_NAME } from "../../shared/template/score-sheet-columns.ts";
import { gridValue } from "./grid-value.ts";
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
  /** The last cell with content where that lies outside of what was read. */
  readonly far: string | null;
}

/** Rows may be inserted and moved; beyond this nobody works, and a stray sign there is only named. */
const SPARE_ROWS = 200;
const READ_COLUMNS = 100;

/** One load, one sync. */
export async function loadWorkbook(
  context: Excel.RequestContext,
  sheet: ScoreSheet,
): Promise<WorkbookReading> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load("items/id,items/name,items/protection/protected,items/names/items/name");
  names.load("items/name");
  const hidden = worksheets.getItemOrNullObject(IDENTITY_WORKSHEET);
  const kept = hidden.getRangeByIndexes(0, 0, RECORD_AREA.row + RECORD_AREA.rows, 1);
  kept.load("values");
  const corner = names.getItemOrNullObject(TABLE_NAME).getRangeOrNullObject();
  const { worksheet } = corner;
  worksheet.load("id,name");
  worksheet.protection.load("protected");
  const rows = readRows(sheet);
  const near = worksheet.getRangeByIndexes(0, 0, rows, READ_COLUMNS).getUsedRangeOrNullObject(true);
  near.load("values,valueTypes,numberFormat,rowIndex,columnIndex");
  const last = worksheet.getUsedRangeOrNullObject(true).getLastCell();
  last.load("address,rowIndex,columnIndex");
  await context.sync();
  const cells = hidden.isNullObject ? [] : kept.values.map(([value]: unknown[]) => value);
  const isFar = !near.isNullObject && (last.rowIndex >= rows || last.columnIndex >= READ_COLUMNS);
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
    table:
      near.isNullObject || worksheet.isNullObject
        ? null
        : {
            worksheet: worksheet.name,
            worksheetId: worksheet.id,
            protected: worksheet.protection.protected,
            grid: gridOf(worksheet.name, near),
            formats: near.numberFormat as string[][],
            far: isFar ? localPart(last.address) : null,
          },
  };
}

function readRows(sheet: ScoreSheet): number {
  return [...eachRow(tableRows(sheet, 0))].length * 2 + SPARE_ROWS;
}

function gridOf(worksheet: string, range: Excel.Range): Grid {
  const { rowIndex: row, columnIndex: column, values, valueTypes, numberFormat } = range;
  return {
    worksheet,
    origin: { row, column },
    values: values.map((line: unknown[], r) =>
      line.map((value, c) =>
        gridValue(value, { type: valueTypes[r]?.[c] ?? "", format: String(numberFormat[r]?.[c] ?? "") }),
      ),
    ),
  };
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
