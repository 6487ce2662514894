// What a worksheet keeps for looking at it: frozen panes and the filter.
import type { Area } from "../../../../shared/template/layout.ts";
import { columnCount, localAddress } from "../../model/area.ts";
import { openLine, valueAt } from "../../model/cells.ts";
import type { FilterCriteria, Worksheet } from "../../model/workbook.ts";
import { countOf, objectOf, optional } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import type { Session } from "../session.ts";
import { requireAllowed } from "./protection.ts";
import { rangeGiven, rangeObject } from "./range.ts";

interface Target {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export function freezePanesObject(target: Target): HostObject {
  return hostObject(freezePanes, target);
}

const freezePanes: Members<Target> = {
  className: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ worksheet }, [count]) => freeze(worksheet, { rows: countOf(count), columns: 0 }),
    FreezeColumns: ({ worksheet }, [count]) => freeze(worksheet, { rows: 0, columns: countOf(count) }),
    FreezeAt: (target, [range]) => {
      const { area } = rangeGiven(range, target);
      return freeze(target.worksheet, { rows: area.lastRow + 1, columns: area.lastColumn + 1 });
    },
    Unfreeze: ({ worksheet }) => freeze(worksheet, null),
    GetLocationOrNullObject: ({ session, worksheet }) => {
      const { frozen } = worksheet;
      if (frozen === null) return null;
      const lastRow = frozen.rows === 0 ? 1_048_575 : frozen.rows - 1;
      const lastColumn = frozen.columns === 0 ? 16_383 : frozen.columns - 1;
      return rangeObject({ session, worksheet, area: { row: 0, column: 0, lastRow, lastColumn } });
    },
  },
};

function freeze(worksheet: Worksheet, frozen: Worksheet["frozen"]): null {
  worksheet.frozen = frozen;
  return null;
}

export function autoFilterObject(target: Target): HostObject {
  return hostObject(autoFilter, target);
}

/** Of criteria only chosen values hide rows here; others are kept and given back. */
const autoFilter: Members<Target> = {
  className: "AutoFilter",
  values: {
    Enabled: { read: ({ worksheet }) => worksheet.filter !== null },
    IsDataFiltered: { read: ({ worksheet }) => isFiltered(worksheet) },
    Criteria: {
      read: ({ worksheet: { filter, criteria } }) =>
        Array.from(
          { length: filter === null ? 0 : columnCount(filter) },
          (_, index) => criteria.get(index) ?? null,
        ),
    },
  },
  methods: {
    Apply: (target, [range, columnIndex, criteria]) => {
      const { worksheet } = target;
      // A filter is not set up on a protected sheet; using one may be allowed.
      requireAllowed(worksheet, null);
      const { area } = rangeGiven(range, target);
      if (worksheet.filter === null || localAddress(worksheet.filter) !== localAddress(area)) {
        clearCriteria(worksheet);
      }
      worksheet.filter = area;
      const column = optional(columnIndex, countOf);
      const given = optional(criteria, objectOf);
      if (column === null || given === null) return null;
      worksheet.criteria.set(column, given);
      hideRows(worksheet, { filter: area, column, given });
      return null;
    },
    ClearCriteria: ({ worksheet }) => {
      requireAllowed(worksheet, "allowAutoFilter");
      clearCriteria(worksheet);
      return null;
    },
    Remove: ({ worksheet }) => {
      requireAllowed(worksheet, null);
      clearCriteria(worksheet);
      worksheet.filter = null;
      return null;
    },
    GetRangeOrNullObject: ({ session, worksheet }) =>
      worksheet.filter === null ? null : rangeObject({ session, worksheet, area: worksheet.filter }),
  },
};

function clearCriteria(worksheet: Worksheet): void {
  for (const [row, line] of worksheet.rows) if (isInside(worksheet, row)) line.hidden = false;
  worksheet.criteria.clear();
}

function hideRows(
  worksheet: Worksheet,
  { filter, column, given }: { filter: Area; column: number; given: FilterCriteria },
): void {
  const { filterOn, values } = given;
  if (filterOn !== "Values" || !Array.isArray(values)) return;
  for (let row = filter.row + 1; row <= filter.lastRow; row += 1) {
    const shown = String(valueAt(worksheet, row, filter.column + column));
    if (!values.includes(shown)) openLine(worksheet.rows, row).hidden = true;
  }
}

function isFiltered(worksheet: Worksheet): boolean {
  return [...worksheet.rows].some(([row, { hidden }]) => hidden && isInside(worksheet, row));
}

function isInside({ filter }: Worksheet, row: number): boolean {
  return filter !== null && row > filter.row && row <= filter.lastRow;
}
