// How a stored value stands in a field. The way back, from what a person typed, is the workbook's:
// shared/template/read-cell.ts.
import type { CellValue } from "../../shared/document/cells.ts";

/** Decimal comma and no dots for thousands, so that it reads back the same. */
export function toTyped(value: CellValue | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}
