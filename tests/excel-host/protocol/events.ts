// Events from Excel to the add-in. Types are those the library listens for; only what was registered is sent.
import type { Worksheet } from "../model/workbook.ts";
import type { Session } from "./session.ts";

/** [category, type, target, message, id] */
export type EventEntry = readonly [number, number, string, string, number];

export const WORKSHEET_EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
} as const;

export type WorksheetEvent = keyof typeof WORKSHEET_EVENT;

/** What the library calls the target of events on the whole collection. */
export const WHOLE_WORKBOOK = "Workbook";
const RICH_API_EVENT = 65_536;

/**
 * Where a change came from. In co-authoring the add-in also hears of other people's edits, as "Remote"
 * (https://github.com/OfficeDev/office-js-docs-pr/pull/2040).
 */
export type Source = "Local" | "Remote";

export function raise(
  session: Session,
  worksheet: Worksheet,
  event: { readonly kind: WorksheetEvent; readonly message: Readonly<Record<string, unknown>> },
): void {
  const type = WORKSHEET_EVENT[event.kind];
  const message = JSON.stringify({ worksheetId: worksheet.id, ...event.message });
  for (const target of [worksheet.id, WHOLE_WORKBOOK]) {
    if (!session.subscriptions.has(subscription(type, target))) continue;
    session.events.push([RICH_API_EVENT, type, target, message, session.events.length + 1]);
  }
}

/** Excel tells after the batch, never in the middle of it. */
export function sendEvents(session: Session): void {
  const entries = session.events.splice(0);
  if (entries.length > 0) session.send(entries);
}

/** The registering methods of Worksheet and WorksheetCollection, by their names on the wire. */
export function registrations<Target>(
  names: Readonly<Record<string, WorksheetEvent>>,
  of: (target: Target) => { readonly session: Session; readonly id: string },
): Record<string, (target: Target) => null> {
  const methods: Record<string, (target: Target) => null> = {};
  for (const [name, kind] of Object.entries(names)) {
    const type = WORKSHEET_EVENT[kind];
    methods[`_Register${name}`] = (target) => {
      const { session, id } = of(target);
      session.subscriptions.add(subscription(type, id));
      return null;
    };
    methods[`_Unregister${name}`] = (target) => {
      const { session, id } = of(target);
      session.subscriptions.delete(subscription(type, id));
      return null;
    };
  }
  return methods;
}

function subscription(type: number, target: string): string {
  return `${type} ${target}`;
}
