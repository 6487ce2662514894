// A collecting sheet as a person sees it: a unit's cell by the criterion's row and the unit's column, found by the
// hidden marks as the add-in does.
import { cellName } from "../../../shared/template/address.ts";
import { unitMark, type UnitColumn } from "../../../shared/template/collecting-marks.ts";
import { styleAt, valueAt } from "../../excel-host/model/cells.ts";
import type { CellValue } from "../../excel-host/model/workbook.ts";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import type { Office } from "./office.ts";

export const COLLECT = "Tổng hợp điểm";

interface Place {
  readonly row: number;
  readonly column: number;
}

export function placeOf(
  { session }: Pick<Office, "session">,
  line: string,
  of: readonly [unit: string, column: UnitColumn],
  worksheet = COLLECT,
): Place {
  const { cells } = worksheetNamed(session, worksheet);
  const found = (value: string) =>
    [...cells].flatMap(([key, cell]) => (cell.value === value ? [key.split(",").map(Number)] : []));
  const [, column = -1] = found(unitMark(...of))[0] ?? [];
  const [, ids = -1] = found("#head")[0] ?? [];
  const [row = -1] = found(line).find(([, at]) => at === ids) ?? [];
  if (row < 0 || column < 0) throw new Error(`There is no cell ${line} of ${of.join(" ")}.`);
  return { row, column };
}

/** "F8" */
export function nameOf(...given: Parameters<typeof placeOf>): string {
  const { row, column } = placeOf(...given);
  return cellName(row, column);
}

export function typeCheck(
  office: Pick<Office, "session">,
  line: string,
  of: readonly [unit: string, column: UnitColumn],
  value: CellValue,
  worksheet = COLLECT,
): void {
  typeInto(office.session, `'${worksheet}'!${nameOf(office, line, of, worksheet)}`, value);
}

export function shownAt(...given: Parameters<typeof placeOf>): CellValue {
  const [office, , , worksheet = COLLECT] = given;
  const { row, column } = placeOf(...given);
  return valueAt(worksheetNamed(office.session, worksheet), row, column);
}

export function fillAt(...given: Parameters<typeof placeOf>): string {
  const [office, , , worksheet = COLLECT] = given;
  const { row, column } = placeOf(...given);
  return styleAt(worksheetNamed(office.session, worksheet), row, column).fill;
}
