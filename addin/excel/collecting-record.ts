// What the workbook keeps beside a collecting sheet: for each unit what the last sync knew of its checked points.
// It lies in a hidden worksheet of its own, named as the table, and is read in the same load.
import * as z from "zod/mini";
import type { Cells } from "../../shared/document/cells.ts";
import { isCheckColumn } from "../../shared/template/collecting-marks.ts";
import { tableName, type TableKey } from "../../shared/template/result-table.ts";
import { keepFields } from "../../shared/view.ts";
import type { RecordWrite } from "./plan-results.ts";
import { cellsOfText, jsonOfCells, recordSchema, type SheetRecord } from "./record.ts";

const collectingSchema = z.object({ version: z.literal(1), units: z.array(recordSchema) });

/** Excel takes 31 characters, which these names have. */
export function recordWorksheet(key: TableKey): string {
  return tableName(key);
}

/** By unit; none where there is no record, or it is damaged. */
export function unitRecordsOf(cells: readonly unknown[] | undefined): ReadonlyMap<string, SheetRecord> {
  const parsed = collectingSchema.safeParse(cells === undefined ? null : jsonOfCells(cells));
  return new Map(parsed.success ? parsed.data.units.map((record) => [record.unit, record]) : []);
}

export function recordWrite(key: TableKey, records: readonly SheetRecord[]): RecordWrite {
  const whole = { version: 1, units: records.map(checksAlone) };
  const spared = { version: 1, units: whole.units.map((record) => ({ ...record, lastSync: null })) };
  return { worksheet: recordWorksheet(key), cells: cellsOfText([whole, spared]) };
}

/** Syncs tell of all cells that others changed; here only checked points are kept. */
export function checksAlone(record: SheetRecord): SheetRecord {
  const { base, unseen, differing } = record;
  const isCheck = ({ field }: { readonly field: string }) => isCheckColumn(field);
  return {
    ...record,
    base: checkCells(base),
    unseen: unseen.filter(isCheck),
    differing: differing.filter(isCheck),
  };
}

export function checkCells(lines: Cells): Cells {
  return keepFields(lines, isCheckColumn);
}
