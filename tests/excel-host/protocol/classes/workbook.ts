// Excel.Workbook, the global object of every batch, and its collection of worksheets.
import { oneCell } from "../../../../shared/template/layout.ts";
import { activeWorksheet, addWorksheet } from "../../model/new-workbook.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { booleanOf, optional, textOf } from "../arguments.ts";
import { raise, registrations, WHOLE_WORKBOOK } from "../events.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { applicationObject, documentPropertiesObject } from "./application.ts";
import { customXmlPartsObject } from "./custom-xml.ts";
import { settingsObject } from "./keyed-values.ts";
import { namesObject } from "./names.ts";
import { rangeObject } from "./range.ts";
import { tablesObject } from "./tables.ts";
import { worksheetObject } from "./worksheet.ts";
import { requireWorksheetName } from "./worksheet-name.ts";

export function workbookObject(session: Session): HostObject {
  return hostObject(workbook, session);
}

const workbook: Members<Session> = {
  className: "Workbook",
  values: { Name: { read: () => "Thi đua.xlsx" } },
  parts: {
    // The library reaches the workbook through the context, which is the same object here.
    Workbook: workbookObject,
    Application: applicationObject,
    CustomXmlParts: customXmlPartsObject,
    Names: (session) => namesObject({ session, worksheet: null }),
    Properties: documentPropertiesObject,
    Settings: settingsObject,
    Tables: (session) =>
      tablesObject({ session, worksheet: activeWorksheet(session.workbook), onlyThis: false }),
    Worksheets: (session) => hostObject(worksheets, session),
  },
  methods: {
    GetSelectedRange: (session) => {
      const worksheet = activeWorksheet(session.workbook);
      return rangeObject({ session, worksheet, area: worksheet.selection });
    },
    GetActiveCell: (session) => {
      const worksheet = activeWorksheet(session.workbook);
      const { row, column } = worksheet.selection;
      return rangeObject({ session, worksheet, area: oneCell(row, column) });
    },
    _RemoveReference: (session, [id]) => {
      session.references.delete(textOf(id));
      return null;
    },
    _GetObjectByReferenceId: (session, [id]) => session.references.get(textOf(id)) ?? null,
  },
};

const worksheets: Members<Session> = {
  className: "WorksheetCollection",
  items: (session) => session.workbook.worksheets.map((worksheet) => worksheetObject({ session, worksheet })),
  methods: {
    Add: (session, [given]) => {
      const name = optional(given, textOf) ?? freeName(session);
      requireWorksheetName(session, name, null);
      const worksheet = addWorksheet(session.workbook, name);
      raise(session, worksheet, { kind: "added", message: { source: "Local" } });
      return worksheetObject({ session, worksheet });
    },
    GetItem: (session, [key]) => {
      const worksheet = byKey(session, textOf(key));
      if (worksheet === null) throw itemNotFound();
      return worksheet;
    },
    GetItemOrNullObject: (session, [key]) => byKey(session, textOf(key)),
    GetActiveWorksheet: (session) =>
      worksheetObject({ session, worksheet: activeWorksheet(session.workbook) }),
    GetFirst: (session, [visibleOnly]) =>
      worksheetObject({ session, worksheet: ofAll(session, visibleOnly)[0] ?? none() }),
    GetLast: (session, [visibleOnly]) =>
      worksheetObject({ session, worksheet: ofAll(session, visibleOnly).at(-1) ?? none() }),
    GetCount: (session, [visibleOnly]) => ofAll(session, visibleOnly).length,
    ...registrations<Session>(
      {
        DataChangedEvent: "changed",
        ActivatedEvent: "activated",
        DeactivatedEvent: "deactivated",
        AddedEvent: "added",
        DeletedEvent: "deleted",
        SelectionChangedEvent: "selectionChanged",
        ProtectionChangedEvent: "protectionChanged",
        EventNameChanged: "nameChanged",
      },
      (session) => ({ session, id: WHOLE_WORKBOOK }),
    ),
  },
};

/** By id or by name; names do not tell big letters from small. */
function byKey(session: Session, key: string): HostObject | null {
  const worksheet = session.workbook.worksheets.find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return worksheet === undefined ? null : worksheetObject({ session, worksheet });
}

function ofAll({ workbook: { worksheets: all } }: Session, visibleOnly: unknown): readonly Worksheet[] {
  return optional(visibleOnly, booleanOf) === true
    ? all.filter(({ visibility }) => visibility === "Visible")
    : all;
}

function none(): never {
  throw itemNotFound();
}

function freeName({ workbook: { worksheets: all } }: Session): string {
  let number = all.length + 1;
  while (all.some(({ name }) => name === `Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
