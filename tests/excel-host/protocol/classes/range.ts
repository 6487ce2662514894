// Excel.Range: a rectangle of one worksheet. Moving about on it; what it holds and looks like is in the
// files beside this one.
import type { Area } from "../../../../shared/template/layout.ts";
import {
  columnCount,
  fullAddress,
  LAST_COLUMN,
  LAST_ROW,
  overlap,
  parseAddress,
  rowCount,
} from "../../model/area.ts";
import { usedArea } from "../../model/cells.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { booleanOf, countOf, numberOf, optional } from "../arguments.ts";
import { type HostObject, hostObject, isHostObject, type Members } from "../members.ts";
import { invalidArgument, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { conditionalFormatsObject } from "./conditional-formats.ts";
import { dataValidationObject } from "./data-validation.ts";
import { rangeChanges } from "./range-changes.ts";
import { rangeContent } from "./range-content.ts";
import { rangeFormatObject } from "./range-format.ts";
import { rangeSortObject } from "./range-sort.ts";
import { worksheetObject } from "./worksheet.ts";

export interface RangeTarget {
  readonly session: Session;
  readonly worksheet: Worksheet;
  readonly area: Area;
}

export function rangeObject(target: RangeTarget): HostObject {
  const { row, column, lastRow, lastColumn } = target.area;
  if (row < 0 || column < 0 || lastRow > LAST_ROW || lastColumn > LAST_COLUMN) {
    throw invalidArgument("the range leaves the worksheet");
  }
  if (row > lastRow || column > lastColumn) throw invalidArgument("the range is empty");
  return hostObject(range, target);
}

/** A range given as an argument: an object, or an address on `worksheet`. */
export function rangeGiven(value: unknown, { session, worksheet }: Omit<RangeTarget, "area">): RangeTarget {
  if (isHostObject(value) && isRangeTarget(value.target)) return value.target;
  const address = typeof value === "string" ? parseAddress(value) : null;
  if (address === null)
    throw invalidArgument(`a range or its address is needed, not ${JSON.stringify(value)}`);
  if (address.worksheet === null) return { session, worksheet, area: address.area };
  const named = session.workbook.worksheets.find(({ name }) => name === address.worksheet);
  if (named === undefined) throw itemNotFound();
  return { session, worksheet: named, area: address.area };
}

function isRangeTarget(target: unknown): target is RangeTarget {
  return typeof target === "object" && target !== null && "worksheet" in target && "area" in target;
}

const range: Members<RangeTarget> = {
  className: "Range",
  values: {
    Address: { read: ({ worksheet, area }) => fullAddress(worksheet.name, area) },
    AddressLocal: { read: ({ worksheet, area }) => fullAddress(worksheet.name, area) },
    RowIndex: { read: ({ area }) => area.row },
    ColumnIndex: { read: ({ area }) => area.column },
    RowCount: { read: ({ area }) => rowCount(area) },
    ColumnCount: { read: ({ area }) => columnCount(area) },
    CellCount: { read: ({ area }) => rowCount(area) * columnCount(area) },
    ...rangeContent,
  },
  parts: {
    Worksheet: ({ session, worksheet }) => worksheetObject({ session, worksheet }),
    Format: (target) => rangeFormatObject(target),
    Sort: (target) => rangeSortObject(target),
    DataValidation: (target) => dataValidationObject(target),
    ConditionalFormats: ({ session, worksheet, area }) =>
      conditionalFormatsObject({ session, worksheet, areas: [area] }),
  },
  methods: {
    GetCell: (target, [row, column]) =>
      moved(target, ({ area }) => {
        const cell = { row: area.row + numberOf(row), column: area.column + numberOf(column) };
        return { ...cell, lastRow: cell.row, lastColumn: cell.column };
      }),
    GetRow: (target, [row]) =>
      moved(target, ({ area }) => {
        const index = area.row + countOf(row);
        return { ...area, row: index, lastRow: index };
      }),
    GetColumn: (target, [column]) =>
      moved(target, ({ area }) => {
        const index = area.column + countOf(column);
        return { ...area, column: index, lastColumn: index };
      }),
    GetLastRow: (target) => moved(target, ({ area }) => ({ ...area, row: area.lastRow })),
    GetLastColumn: (target) => moved(target, ({ area }) => ({ ...area, column: area.lastColumn })),
    GetLastCell: (target) =>
      moved(target, ({ area }) => ({ ...area, row: area.lastRow, column: area.lastColumn })),
    GetEntireRow: (target) => moved(target, ({ area }) => ({ ...area, column: 0, lastColumn: LAST_COLUMN })),
    GetEntireColumn: (target) => moved(target, ({ area }) => ({ ...area, row: 0, lastRow: LAST_ROW })),
    GetOffsetRange: (target, [rows, columns]) =>
      moved(target, ({ area }) => ({
        row: area.row + numberOf(rows),
        column: area.column + numberOf(columns),
        lastRow: area.lastRow + numberOf(rows),
        lastColumn: area.lastColumn + numberOf(columns),
      })),
    GetResizedRange: (target, [rows, columns]) =>
      moved(target, ({ area }) => ({
        ...area,
        lastRow: area.lastRow + numberOf(rows),
        lastColumn: area.lastColumn + numberOf(columns),
      })),
    GetAbsoluteResizedRange: (target, [rows, columns]) =>
      moved(target, ({ area }) => ({
        ...area,
        lastRow: area.row + countOf(rows) - 1,
        lastColumn: area.column + countOf(columns) - 1,
      })),
    GetBoundingRect: (target, [given]) => {
      const other = rangeGiven(given, target).area;
      return moved(target, ({ area }) => ({
        row: Math.min(area.row, other.row),
        column: Math.min(area.column, other.column),
        lastRow: Math.max(area.lastRow, other.lastRow),
        lastColumn: Math.max(area.lastColumn, other.lastColumn),
      }));
    },
    GetIntersectionOrNullObject: (target, [other]) => intersection(target, other),
    GetIntersection: (target, [other]) => {
      const common = intersection(target, other);
      if (common === null) throw itemNotFound();
      return common;
    },
    GetUsedRange: (target, [valuesOnly]) => {
      const used = usedWithin(target, valuesOnly);
      if (used === null) throw itemNotFound();
      return used;
    },
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => usedWithin(target, valuesOnly),
    ...rangeChanges,
  },
};

function moved(target: RangeTarget, area: (target: RangeTarget) => Area): HostObject {
  return rangeObject({ ...target, area: area(target) });
}

function intersection(target: RangeTarget, given: unknown): HostObject | null {
  const other = rangeGiven(given, target);
  const area = other.worksheet === target.worksheet ? overlap(target.area, other.area) : null;
  return area === null ? null : rangeObject({ ...target, area });
}

/** Of the part of the sheet that the range covers. */
function usedWithin(target: RangeTarget, valuesOnly: unknown): HostObject | null {
  const used = usedArea(target.worksheet, optional(valuesOnly, booleanOf) ?? false);
  const area = used === null ? null : overlap(used, target.area);
  return area === null ? null : rangeObject({ ...target, area });
}
