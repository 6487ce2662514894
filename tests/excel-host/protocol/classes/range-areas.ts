// Excel.RangeAreas: several rectangles of one worksheet, formatted and ruled together
// (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges).
import type { Area } from "../../../../shared/template/layout.ts";
import {
  columnCount,
  fullAddress,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  rowCount,
  WHOLE_SHEET,
} from "../../model/area.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { invalidArgument } from "../refusal.ts";
import type { Session } from "../session.ts";
import { several } from "../several.ts";
import { conditionalFormatsObject } from "./conditional-formats.ts";
import { rangeObject } from "./range.ts";
import { worksheetObject } from "./worksheet.ts";

export interface RangeAreasTarget {
  readonly session: Session;
  readonly worksheet: Worksheet;
  readonly areas: readonly Area[];
}

export function rangeAreasObject(target: RangeAreasTarget): HostObject {
  return hostObject(rangeAreas, target);
}

/** Addresses joined by commas or semicolons, fewer than 8,192 characters (the page above, "Get a RangeAreas"). */
export function areasGiven(addresses: string | null): readonly Area[] {
  if (addresses === null) return [WHOLE_SHEET];
  if (addresses.length >= 8_192) throw invalidArgument("the addresses have 8,192 characters or more");
  return addresses.split(/[,;]/).map((text) => {
    const address = parseAddress(text);
    if (address?.worksheet !== null) {
      throw invalidArgument(`${text} is no address of this worksheet`);
    }
    return address.area;
  });
}

const rangeAreas: Members<RangeAreasTarget> = {
  className: "RangeAreas",
  values: {
    Address: {
      read: ({ worksheet, areas }) => areas.map((area) => fullAddress(worksheet.name, area)).join(","),
    },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: {
      read: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
    },
    IsEntireRow: { read: ({ areas }) => areas.every(isWholeRows) },
    IsEntireColumn: { read: ({ areas }) => areas.every(isWholeColumns) },
  },
  parts: {
    Areas: (target) => hostObject(areaCollection, target),
    ConditionalFormats: conditionalFormatsObject,
    DataValidation: (target) => several(rangesOf(target).map((range) => partOf(range, "DataValidation"))),
    Format: (target) => several(rangesOf(target).map((range) => partOf(range, "Format"))),
    Worksheet: ({ session, worksheet }) => worksheetObject({ session, worksheet }),
  },
  methods: {
    Calculate: () => null,
    Clear: (target, given) => {
      for (const range of rangesOf(target)) range.call("Clear", given);
      return null;
    },
  },
};

const areaCollection: Members<RangeAreasTarget> = {
  className: "RangeCollection",
  items: rangesOf,
  methods: { GetCount: ({ areas }) => areas.length },
};

function rangesOf({ session, worksheet, areas }: RangeAreasTarget): readonly HostObject[] {
  return areas.map((area) => rangeObject({ session, worksheet, area }));
}

function partOf(range: HostObject, name: string): HostObject {
  const part = range.part(name);
  if (part === null) throw new Error(`A range has no ${name}.`);
  return part;
}
