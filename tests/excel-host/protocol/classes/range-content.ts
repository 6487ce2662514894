// What the cells of a range hold: values, formulas, number formats, read and written as whole grids.
import type { Area } from "../../../../shared/template/layout.ts";
import { columnCount, isWholeColumns, isWholeRows, localAddress, rowCount } from "../../model/area.ts";
import { cellKey, gridOf, openCell, openLine, styleAt, typeInto, valueAt } from "../../model/cells.ts";
import type { CellValue, Line, Worksheet } from "../../model/workbook.ts";
import { booleanOf, cellValueOf, textOf } from "../arguments.ts";
import { raise } from "../events.ts";
import type { Value } from "../members.ts";
import { invalidArgument, unboundedRange, wrongDimensions } from "../refusal.ts";
import { requireAllowed, requireUnlocked } from "./protection.ts";
import type { RangeTarget } from "./range.ts";

export const rangeContent: Readonly<Record<string, Value<RangeTarget>>> = {
  Values: {
    read: ({ worksheet, area }) => grid(area, (row, column) => valueAt(worksheet, row, column)),
    write: (target, given) => writeContent(target, given),
  },
  Formulas: {
    read: ({ worksheet, area }) => grid(area, (row, column) => formulaAt(worksheet, row, column)),
    write: (target, given) => writeContent(target, given),
  },
  // Never formatted here: what a person sees is for LibreOffice to say.
  Text: {
    read: ({ worksheet, area }) => grid(area, (row, column) => String(valueAt(worksheet, row, column))),
  },
  NumberFormat: {
    read: ({ worksheet, area }) => grid(area, (row, column) => styleAt(worksheet, row, column).numberFormat),
    write: ({ worksheet, area }, given) => {
      requireAllowed(worksheet, "allowFormatCells");
      spread(area, given, (row, column, value) => {
        if (value === null) return;
        const cell = openCell(worksheet, row, column);
        cell.style = { ...cell.style, numberFormat: textOf(value) };
      });
    },
  },
  ValueTypes: {
    read: ({ worksheet, area }) => grid(area, (row, column) => valueType(valueAt(worksheet, row, column))),
  },
  RowHidden: {
    read: ({ worksheet, area }) => common(area.row, area.lastRow, (row) => isHidden(worksheet, "rows", row)),
    write: ({ worksheet, area }, value) => {
      requireAllowed(worksheet, "allowFormatRows");
      hide(worksheet.rows, { first: area.row, last: area.lastRow }, booleanOf(value));
    },
  },
  ColumnHidden: {
    read: ({ worksheet, area }) =>
      common(area.column, area.lastColumn, (column) => isHidden(worksheet, "columns", column)),
    write: ({ worksheet, area }, value) => {
      requireAllowed(worksheet, "allowFormatColumns");
      hide(worksheet.columns, { first: area.column, last: area.lastColumn }, booleanOf(value));
    },
  },
};

function writeContent({ session, worksheet, area }: RangeTarget, given: unknown): void {
  requireBounded(area);
  requireUnlocked(worksheet, area);
  const single = rowCount(area) === 1 && columnCount(area) === 1;
  const before = valueAt(worksheet, area.row, area.column);
  const isOverHidden = rowCount(area) > 1 && hasHiddenRows(worksheet, area);
  spread(area, given, (row, column, value) => {
    if (isOverHidden && isHidden(worksheet, "rows", row)) return;
    typeInto(openCell(worksheet, row, column), cellValueOf(isOverHidden ? firstOf(given) : value));
  });
  const after = valueAt(worksheet, area.row, area.column);
  raise(session, worksheet, {
    kind: "changed",
    message: {
      address: localAddress(area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      // Excel tells values only of single cells (Excel.WorksheetChangedEventArgs.details).
      ...(single ? changeDetails(before, after) : {}),
    },
  });
}

/**
 * Over rows that a filter hides, a grid goes wrong: rows that are shown all get its first value, hidden ones nothing
 * (https://github.com/OfficeDev/office-js/issues/224, told precisely by https://github.com/xlwings/xlwings/issues/747);
 * so do rows hidden by hand, while row by row it is right (https://github.com/netoffice/NetOffice/issues/2).
 */
function hasHiddenRows(worksheet: Worksheet, { row, lastRow }: Area): boolean {
  return [...worksheet.rows].some(([index, { hidden }]) => hidden && index >= row && index <= lastRow);
}

function firstOf(given: unknown): unknown {
  const line: unknown = Array.isArray(given) ? given[0] : given;
  return Array.isArray(line) ? line[0] : line;
}

export function changeDetails(before: CellValue, after: CellValue) {
  return {
    valueBefore: before,
    valueAfter: after,
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** A grid of the range's shape, or one value for all its cells; null inside a grid leaves the cell alone. */
function spread(
  area: Area,
  given: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  requireBounded(area);
  if (Array.isArray(given) && given.length !== rowCount(area)) throw wrongDimensions();
  const lines: readonly unknown[] | null = Array.isArray(given) ? given : null;
  for (let row = 0; row < rowCount(area); row += 1) {
    const line = lines === null ? null : lines[row];
    if (lines !== null && (!Array.isArray(line) || line.length !== columnCount(area)))
      throw wrongDimensions();
    const values: readonly unknown[] = Array.isArray(line) ? line : [];
    for (let column = 0; column < columnCount(area); column += 1) {
      put(area.row + row, area.column + column, lines === null ? given : values[column]);
    }
  }
}

/**
 * Null for whole rows and columns (excel-add-ins-ranges-unbounded, see refusal.ts) and for more than five
 * million cells (https://github.com/OfficeDev/office-js-docs-pr/pull/5333).
 */
function grid<Item>(area: Area, at: (row: number, column: number) => Item): Item[][] | null {
  return isUnbounded(area) || cellCount(area) > LARGEST_READ ? null : gridOf(area, at);
}

function requireBounded(area: Area): void {
  if (isUnbounded(area)) throw unboundedRange();
}

function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

const LARGEST_READ = 5_000_000;

function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

function formulaAt(worksheet: Worksheet, row: number, column: number): CellValue {
  const cell = worksheet.cells.get(cellKey(row, column));
  return cell?.formula ?? cell?.value ?? "";
}

/** Excel.ErrorCellValueType, as cells show them; a text that says the same is taken for one. */
const ERRORS: ReadonlySet<CellValue> = new Set([
  ...["#BLOCKED!", "#BUSY!", "#CALC!", "#CONNECT!", "#DIV/0!", "#FIELD!", "#GETTING_DATA", "#N/A"],
  ...["#NAME?", "#NULL!", "#NUM!", "#REF!", "#SPILL!", "#UNKNOWN!", "#VALUE!"],
]);

function valueType(value: CellValue): string {
  if (value === "") return "Empty";
  if (typeof value === "string") return ERRORS.has(value) ? "Error" : "String";
  return typeof value === "boolean" ? "Boolean" : "Double";
}

function isHidden(worksheet: Worksheet, of: "rows" | "columns", index: number): boolean {
  return worksheet[of].get(index)?.hidden ?? false;
}

/** Lines that nothing is known of are shown: only the others are asked. */
function hide(
  lines: Map<number, Line>,
  { first, last }: { first: number; last: number },
  hidden: boolean,
): void {
  if (!hidden) {
    for (const [index, line] of lines) if (index >= first && index <= last) line.hidden = false;
    return;
  }
  if (last - first > 100_000) throw invalidArgument("this host hides bounded ranges only");
  for (let index = first; index <= last; index += 1) openLine(lines, index).hidden = true;
}

/** The value that all lines share; null where they differ. */
function common(first: number, last: number, at: (index: number) => boolean): boolean | null {
  if (last - first > 100_000) throw invalidArgument("this host reads hidden rows of bounded ranges only");
  for (let index = first + 1; index <= last; index += 1) if (at(index) !== at(first)) return null;
  return at(first);
}
