// A cell as Excel's API gives it, as the reader of workbooks wants it. Only the number's format tells 90 % from
// 0,9 and a day from a number.
import type { CellValue } from "../../shared/document/cells.ts";
import type { Grid } from "../../shared/template/grid.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import { formatDay } from "../../shared/vietnam-time.ts";
import { plainNumber } from "../../shared/wording/reading.ts";

interface Wearing {
  /** Excel.RangeValueType */
  readonly type: string;
  /** In English letters, as `numberFormat` has it. */
  readonly format: string;
}

export function gridValue(value: unknown, { type, format }: Wearing): GridValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    if (value === "") return null;
    return type === "Error" ? { kind: "error", code: value } : value;
  }
  if (typeof value !== "number") return null;
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  if (signs.includes("%")) return { kind: "percent", value };
  return isDay(signs) ? dayOf(value) : value;
}

/** Letters of days and hours; "General" and "E+00" have none of them. */
function isDay(signs: string): boolean {
  return /[dmyh]/i.test(signs.replace(/general/gi, ""));
}

/** @param range with its values, their types and their formats loaded */
export function gridOf(worksheet: string, range: Excel.Range): Grid {
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

const DAY_MS = 86_400_000;

/** Excel counts days from 30/12/1899 on. */
function dayOf(serial: number): Date {
  return new Date(Date.UTC(1899, 11, 30) + Math.round(serial * DAY_MS));
}

/**
 * A cell's content as it can be written back without becoming something else: a day or a percentage as the text
 * that a person reads, since the cell it goes to wears another format.
 */
export function shownGridValue(value: GridValue): CellValue | null {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : formatDay(value.toISOString().slice(0, 10));
  switch (value.kind) {
    case "percent":
      return `${plainNumber(Number((value.value * 100).toPrecision(15)))}%`;
    case "error":
      return value.code;
    case "notCalculated":
      return null;
  }
}
