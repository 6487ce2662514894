// The unit's sheet in the workbook, found as a person finds a cell: by the row's and the column's heading.
import { columnName } from "../../shared/template/address.ts";
import { parseAddress } from "../excel-host/model/area.ts";
import { valueAt } from "../excel-host/model/cells.ts";
import type { CellValue } from "../excel-host/model/workbook.ts";
import { select, type as typeInto, worksheetNamed } from "../excel-host/people.ts";
import type { Session } from "../excel-host/protocol/session.ts";

export const SCORES = "Chấm điểm";

export interface At {
  readonly field?: string;
  /** Of a copy that bears another name. */
  readonly worksheet?: string;
}

/** "Chấm điểm!F8", quoted as Excel quotes it. */
export function addressOf(
  session: Session,
  line: string,
  { field = "result", worksheet = SCORES }: At = {},
): string {
  const { cells } = worksheetNamed(session, worksheet);
  const at = (text: string) =>
    [...cells].flatMap(([key, { value }]) => (value === text ? [key.split(",").map(Number)] : []));
  const [idRow = -1, idColumn = -1] = at("#id")[0] ?? [];
  const [, column = -1] = at(`#${field}`).find(([row]) => row === idRow) ?? [];
  const [row = -1] = at(line).find(([, known]) => known === idColumn) ?? [];
  if (row < 0 || column < 0) throw new Error(`There is no cell ${line} ${field}.`);
  return `'${worksheet}'!${columnName(column)}${row + 1}`;
}

export function type(session: Session, line: string, value: CellValue, field = "result"): void {
  typeInto(session, addressOf(session, line, { field }), value);
}

export function selectCell(session: Session, line: string, field = "result"): void {
  select(session, addressOf(session, line, { field }));
}

export function shown(session: Session, line: string, field = "result"): CellValue {
  return cellShown(session, addressOf(session, line, { field }));
}

/** What stands in a cell, e.g. of "'Chấm điểm'!F8". */
export function cellShown(session: Session, address: string): CellValue {
  const parsed = parseAddress(address);
  if (parsed?.worksheet == null) throw new Error(`${address} is no address.`);
  return valueAt(worksheetNamed(session, parsed.worksheet), parsed.area.row, parsed.area.column);
}

/** Where the person's own cursor is, e.g. "'Chấm điểm'!F8". */
export function cursor({ workbook }: Session): string {
  const active = workbook.worksheets.find(({ id }) => id === workbook.activeWorksheet);
  if (active === undefined) throw new Error("No worksheet is active.");
  return `'${active.name}'!${columnName(active.selection.column)}${active.selection.row + 1}`;
}
