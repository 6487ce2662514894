// Excel.Worksheet.
import { usedArea } from "../../model/cells.ts";
import { parseAddress, WHOLE_SHEET } from "../../model/area.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { booleanOf, colorOf, countOf, oneOf, optional, textOf } from "../arguments.ts";
import { raise, registrations } from "../events.ts";
import { type HostObject, hostObject, type Members, type Value } from "../members.ts";
import { invalidArgument, invalidOperation, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { chartsObject } from "./charts.ts";
import { worksheetPropertiesObject } from "./keyed-values.ts";
import { namesObject } from "./names.ts";
import { columnBreaksObject, pageLayoutObject } from "./page-layout.ts";
import { protectionObject } from "./protection.ts";
import { areasGiven, rangeAreasObject } from "./range-areas.ts";
import { rangeGiven, rangeObject } from "./range.ts";
import { tablesObject } from "./tables.ts";
import { autoFilterObject, freezePanesObject } from "./worksheet-views.ts";
import { requireWorksheetName } from "./worksheet-name.ts";

export interface WorksheetTarget {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export function worksheetObject(target: WorksheetTarget): HostObject {
  return hostObject(worksheet, target);
}

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

const gridlines: Value<WorksheetTarget> = {
  read: ({ worksheet: { showGridlines } }) => showGridlines,
  write: ({ worksheet: sheet }, value) => void (sheet.showGridlines = booleanOf(value)),
};

const worksheet: Members<WorksheetTarget> = {
  className: "Worksheet",
  values: {
    Id: { read: ({ worksheet: { id } }) => id },
    Name: { read: ({ worksheet: { name } }) => name, write: rename },
    Position: {
      read: ({ session, worksheet: sheet }) => session.workbook.worksheets.indexOf(sheet),
      write: ({ session, worksheet: sheet }, value) => {
        const { worksheets } = session.workbook;
        worksheets.splice(worksheets.indexOf(sheet), 1);
        worksheets.splice(countOf(value), 0, sheet);
      },
    },
    Visibility: { read: ({ worksheet: { visibility } }) => visibility, write: show },
    TabColor: {
      read: ({ worksheet: { tabColor } }) => tabColor,
      write: ({ worksheet: sheet }, value) => void (sheet.tabColor = value === "" ? "" : colorOf(value)),
    },
    ShowGridlines: gridlines,
    // The same, by the name under which the library sets it.
    Gridlines: gridlines,
    StandardWidth: { read: ({ worksheet: { standardWidth } }) => standardWidth },
  },
  parts: {
    AutoFilter: autoFilterObject,
    Charts: chartsObject,
    CustomProperties: ({ worksheet: sheet }) => worksheetPropertiesObject(sheet),
    FreezePanes: freezePanesObject,
    Names: namesObject,
    PageLayout: pageLayoutObject,
    Protection: protectionObject,
    VerticalPageBreaks: columnBreaksObject,
    Tables: (target) => tablesObject({ ...target, onlyThis: true }),
  },
  methods: {
    Activate: (target) => {
      activate(target);
      return null;
    },
    Delete: (target) => {
      remove(target);
      return null;
    },
    GetRange: (target, [address]) => {
      if (address === undefined || address === null) return rangeObject({ ...target, area: WHOLE_SHEET });
      if (parseAddress(textOf(address)) === null) return namedRange(target, textOf(address));
      return rangeObject(rangeGiven(address, target));
    },
    GetRanges: (target, [address]) =>
      rangeAreasObject({ ...target, areas: areasGiven(optional(address, textOf)) }),
    GetRangeByIndexes: (target, [row, column, rows, columns]) =>
      rangeObject({
        ...target,
        area: {
          row: countOf(row),
          column: countOf(column),
          lastRow: countOf(row) + countOf(rows) - 1,
          lastColumn: countOf(column) + countOf(columns) - 1,
        },
      }),
    GetCell: (target, [row, column]) =>
      rangeObject({
        ...target,
        area: {
          row: countOf(row),
          column: countOf(column),
          lastRow: countOf(row),
          lastColumn: countOf(column),
        },
      }),
    // An empty sheet has A1 as its used range; only the OrNullObject form says "nothing".
    GetUsedRange: (target, [valuesOnly]) =>
      usedRange(target, valuesOnly) ??
      rangeObject({ ...target, area: { row: 0, column: 0, lastRow: 0, lastColumn: 0 } }),
    GetUsedRangeOrNullObject: (target, [valuesOnly]) => usedRange(target, valuesOnly),
    Calculate: () => null,
    ...registrations<WorksheetTarget>(
      {
        DataChangedEvent: "changed",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        SelectionChangedEvent: "selectionChanged",
        RowHiddenChangedEvent: "rowHiddenChanged",
        ProtectionChangedEvent: "protectionChanged",
        EventNameChanged: "nameChanged",
      },
      ({ session, worksheet: { id } }) => ({ session, id }),
    ),
  },
};

function rename({ session, worksheet: sheet }: WorksheetTarget, value: unknown): void {
  const name = textOf(value);
  requireWorksheetName(session, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  raise(session, sheet, { kind: "nameChanged", message: { nameBefore, nameAfter: name, source: "Local" } });
}

/** The last visible worksheet cannot be hidden (Excel.Worksheet.visibility). */
function show({ session, worksheet: sheet }: WorksheetTarget, value: unknown): void {
  const visibility = oneOf(VISIBILITIES)(value);
  const others = session.workbook.worksheets.filter((known) => known !== sheet);
  const next = others.find((known) => known.visibility === "Visible");
  if (visibility !== "Visible") {
    if (next === undefined) throw invalidOperation("one worksheet must stay visible");
    if (session.workbook.activeWorksheet === sheet.id) activate({ session, worksheet: next });
  }
  sheet.visibility = visibility;
}

export function activate({ session, worksheet: sheet }: WorksheetTarget): void {
  const { workbook } = session;
  if (sheet.visibility !== "Visible") throw invalidOperation("a hidden worksheet cannot be activated");
  if (workbook.activeWorksheet === sheet.id) return;
  const left = workbook.worksheets.find(({ id }) => id === workbook.activeWorksheet);
  workbook.activeWorksheet = sheet.id;
  if (left !== undefined) raise(session, left, { kind: "deactivated", message: {} });
  raise(session, sheet, { kind: "activated", message: {} });
}

function remove({ session, worksheet: sheet }: WorksheetTarget): void {
  const { workbook } = session;
  const next = workbook.worksheets.find((known) => known !== sheet && known.visibility === "Visible");
  // Neither the last visible nor a very hidden worksheet can be deleted (Excel.Worksheet.delete).
  if (next === undefined || sheet.visibility === "VeryHidden") throw invalidOperation("it cannot be deleted");
  if (workbook.activeWorksheet === sheet.id) activate({ session, worksheet: next });
  workbook.worksheets.splice(workbook.worksheets.indexOf(sheet), 1);
  workbook.tables = workbook.tables.filter((table) => table.worksheet !== sheet.id);
  raise(session, sheet, { kind: "deleted", message: { source: "Local" } });
}

function namedRange({ session, worksheet: sheet }: WorksheetTarget, given: string): HostObject {
  for (const { name, formula } of [...sheet.names, ...session.workbook.names]) {
    if (name.toLowerCase() === given.toLowerCase()) {
      return rangeObject(rangeGiven(formula, { session, worksheet: sheet }));
    }
  }
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(given)) throw invalidArgument(`${given} is no address`);
  throw itemNotFound();
}

function usedRange(target: WorksheetTarget, valuesOnly: unknown): HostObject | null {
  const area = usedArea(target.worksheet, optional(valuesOnly, booleanOf) ?? false);
  return area === null ? null : rangeObject({ ...target, area });
}
