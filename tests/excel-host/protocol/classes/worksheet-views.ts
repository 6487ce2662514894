// What a worksheet keeps for looking at it: frozen panes and the filter.
import type { Worksheet } from "../../model/workbook.ts";
import { countOf } from "../arguments.ts";
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

/** Criteria are a person's business: tests hide the rows themselves (people.ts). */
const autoFilter: Members<Target> = {
  className: "AutoFilter",
  values: {
    Enabled: { read: ({ worksheet }) => worksheet.filter !== null },
    IsDataFiltered: { read: ({ worksheet }) => isFiltered(worksheet) },
  },
  methods: {
    Apply: (target, [range]) => {
      // A filter is not set up on a protected sheet; using one may be allowed.
      requireAllowed(target.worksheet, null);
      target.worksheet.filter = rangeGiven(range, target).area;
      return null;
    },
    ClearCriteria: ({ worksheet }) => {
      requireAllowed(worksheet, "allowAutoFilter");
      for (const [row, line] of worksheet.rows) if (isInside(worksheet, row)) line.hidden = false;
      return null;
    },
    Remove: ({ worksheet }) => {
      requireAllowed(worksheet, null);
      worksheet.filter = null;
      return null;
    },
    GetRangeOrNullObject: ({ session, worksheet }) =>
      worksheet.filter === null ? null : rangeObject({ session, worksheet, area: worksheet.filter }),
  },
};

function isFiltered(worksheet: Worksheet): boolean {
  return [...worksheet.rows].some(([row, { hidden }]) => hidden && isInside(worksheet, row));
}

function isInside({ filter }: Worksheet, row: number): boolean {
  return filter !== null && row > filter.row && row <= filter.lastRow;
}
