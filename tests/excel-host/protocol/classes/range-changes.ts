// What can be done to a range as a whole: clear, merge, select.
import {
  columnCount,
  contains,
  isWholeColumns,
  isWholeRows,
  localAddress,
  overlap,
  rowCount,
  without,
} from "../../model/area.ts";
import { cellKey, clearValidation, openLine, positionOf, restyle } from "../../model/cells.ts";
import { insertedLines, shiftLines } from "../../model/shift.ts";
import { NORMAL } from "../../model/style.ts";
import type { Cell, Worksheet } from "../../model/workbook.ts";
import { booleanOf, oneOf, optional } from "../arguments.ts";
import { raise } from "../events.ts";
import type { Members } from "../members.ts";
import { apiNotFound, wrongDimensions } from "../refusal.ts";
import { requireAllowed, requireUnlocked } from "./protection.ts";
import { rangeObject, type RangeTarget } from "./range.ts";

export const rangeChanges: NonNullable<Members<RangeTarget>["methods"]> = {
  Clear: (target, [applyTo]) => {
    const what = optional(applyTo, oneOf(["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]));
    clear(target, what ?? "All");
    return null;
  },
  Merge: ({ worksheet, area }, [across]) => {
    requireAllowed(worksheet, null);
    unmerge({ worksheet, area });
    if (optional(across, booleanOf) === true) {
      for (let row = area.row; row <= area.lastRow; row += 1) {
        worksheet.merges.push({ ...area, row, lastRow: row });
      }
    } else {
      worksheet.merges.push(area);
    }
    return null;
  },
  Insert: (target, [shift]) => {
    insert(target, oneOf(["Down", "Right"])(shift));
    // The new, empty cells.
    return rangeObject(target);
  },
  Unmerge: ({ worksheet, area }) => {
    requireAllowed(worksheet, null);
    unmerge({ worksheet, area });
    return null;
  },
  Select: ({ session, worksheet, area }) => {
    const { workbook } = session;
    if (workbook.activeWorksheet !== worksheet.id) {
      workbook.activeWorksheet = worksheet.id;
      raise(session, worksheet, { kind: "activated", message: {} });
    }
    worksheet.selection = area;
    raise(session, worksheet, { kind: "selectionChanged", message: { address: localAddress(area) } });
    return null;
  },
  Calculate: () => null,
  // The library asks before it sends a large grid.
  _ValidateArraySize: ({ area }, [rows, columns]) => {
    if (rows !== rowCount(area) || columns !== columnCount(area)) throw wrongDimensions();
    return null;
  },
};

/**
 * Whole rows or columns. They look like the row above or the column to the left
 * (https://support.microsoft.com/office/insert-or-delete-rows-and-columns-6f40e6e4-85af-45e0-b39d-65dd504a3246).
 */
function insert({ session, worksheet, area }: RangeTarget, shift: "Down" | "Right"): void {
  const of = isWholeRows(area) && shift === "Down" ? "rows" : "columns";
  if (of === "columns" && !(isWholeColumns(area) && shift === "Right")) {
    throw apiNotFound("Range.insert", "this host inserts whole rows and columns only");
  }
  requireAllowed(worksheet, of === "rows" ? "allowInsertRows" : "allowInsertColumns");
  const at = of === "rows" ? area.row : area.column;
  const count = of === "rows" ? rowCount(area) : columnCount(area);
  shiftLines(session.workbook, worksheet, insertedLines(of, { at, count }));
  for (const [key, cell] of [...worksheet.cells]) {
    const { row, column } = positionOf(key);
    if ((of === "rows" ? row : column) !== at - 1) continue;
    for (let index = at; index < at + count; index += 1) {
      const place = of === "rows" ? cellKey(index, column) : cellKey(row, index);
      worksheet.cells.set(place, { value: "", formula: null, style: cell.style });
    }
  }
  const before = worksheet[of].get(at - 1);
  for (let index = at; before !== undefined && index < at + count; index += 1) {
    Object.assign(openLine(worksheet[of], index), { ...before, hidden: false });
  }
  const changeType = of === "rows" ? "RowInserted" : "ColumnInserted";
  raise(session, worksheet, {
    kind: "changed",
    message: { address: localAddress(area), changeType, source: "Local" },
  });
}

/** "All" takes notes, too, as Range.Clear does (https://learn.microsoft.com/office/vba/api/excel.range.clear). */
function clear({ session, worksheet, area }: RangeTarget, what: string): void {
  if (what === "Contents" || what === "All") {
    requireUnlocked(worksheet, usedPart({ worksheet, area }));
    for (const [key, cell] of worksheet.cells) {
      if (!contains(area, positionOf(key))) continue;
      cell.value = "";
      cell.formula = null;
    }
    const message = { address: localAddress(area), changeType: "RangeEdited", source: "Local" };
    raise(session, worksheet, { kind: "changed", message });
  }
  if (what === "Formats" || what === "All") {
    requireAllowed(worksheet, "allowFormatCells");
    restyle(worksheet, area, () => NORMAL);
    worksheet.conditionalFormats = worksheet.conditionalFormats.flatMap((format) => {
      const areas = format.areas.flatMap((known) => without(known, area));
      return areas.length === 0 ? [] : [{ ...format, areas }];
    });
  }
  if (what === "All") {
    clearValidation(worksheet, area);
    unmerge({ worksheet, area });
    for (const [key, cell] of worksheet.cells) if (contains(area, positionOf(key))) delete cell.note;
  }
  for (const [key, cell] of worksheet.cells) {
    if (contains(area, positionOf(key)) && isAsNew(worksheet, key, cell)) worksheet.cells.delete(key);
  }
}

/** Nothing would be missed without it. */
function isAsNew(worksheet: Worksheet, key: string, { value, formula, style, note }: Cell): boolean {
  const { row, column } = positionOf(key);
  const around = worksheet.rows.get(row)?.style ?? worksheet.columns.get(column)?.style ?? worksheet.style;
  return value === "" && formula === null && note === undefined && style === NORMAL && around === NORMAL;
}

/** So that clearing a whole column asks only for the cells that are there. */
function usedPart({ worksheet, area }: Pick<RangeTarget, "worksheet" | "area">) {
  let [lastRow, lastColumn] = [area.row, area.column];
  for (const key of worksheet.cells.keys()) {
    const at = positionOf(key);
    if (!contains(area, at)) continue;
    lastRow = Math.max(lastRow, at.row);
    lastColumn = Math.max(lastColumn, at.column);
  }
  return { ...area, lastRow, lastColumn };
}

function unmerge({ worksheet, area }: Pick<RangeTarget, "worksheet" | "area">): void {
  worksheet.merges = worksheet.merges.filter((merge) => overlap(merge, area) === null);
}
