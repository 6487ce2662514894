// The marks of a unit's columns in a collecting sheet: which unit, and what of it.
import type { Mark } from "./result-table.ts";

const UNIT_COLUMNS = [
  ...(["target", "result", "explanation", "evidence", "question"] as const),
  ...(["self", "checkedScore", "checkReason", "agreed"] as const),
] as const;

export type UnitColumn = (typeof UNIT_COLUMNS)[number];

/** What is typed in the sheet and sent from it. */
export const CHECK_COLUMNS = ["checkedScore", "checkReason"] as const satisfies readonly UnitColumn[];

export function isCheckColumn(column: string): column is (typeof CHECK_COLUMNS)[number] {
  return CHECK_COLUMNS.some((known) => known === column);
}

/** Ids have no "/". */
export function unitMark(unit: string, column: UnitColumn): Mark {
  return `#${unit}/${column}`;
}

/** null for the columns that are no unit's. */
export function unitOfMark(mark: string): { readonly unit: string; readonly column: UnitColumn } | null {
  const [, unit, name] = /^#([^/]+)\/(.+)$/.exec(mark) ?? [];
  const column = UNIT_COLUMNS.find((known) => known === name);
  return unit === undefined || column === undefined ? null : { unit, column };
}
