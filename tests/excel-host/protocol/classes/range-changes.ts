// What can be done to a range as a whole: clear, merge, select.
import { columnCount, contains, localAddress, overlap, rowCount, without } from "../../model/area.ts";
import { clearValidation, positionOf, restyle } from "../../model/cells.ts";
import { NORMAL } from "../../model/style.ts";
import { booleanOf, oneOf, optional } from "../arguments.ts";
import { raise } from "../events.ts";
import type { Members } from "../members.ts";
import { wrongDimensions } from "../refusal.ts";
import { requireAllowed, requireUnlocked } from "./protection.ts";
import type { RangeTarget } from "./range.ts";

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
    for (const [key, cell] of worksheet.cells) {
      if (contains(area, positionOf(key)) && cell.value === "" && cell.style === NORMAL) {
        worksheet.cells.delete(key);
      }
    }
  }
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
