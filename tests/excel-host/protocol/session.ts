// One workbook opened with one add-in: what Excel keeps beside the workbook while it is open, what it was
// told to refuse next, and the count of what the add-in asked.
import { newWorkbook } from "../model/new-workbook.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Invocation } from "./custom-functions.ts";
import type { EventEntry } from "./events.ts";
import type { HostObject } from "./members.ts";
import { EXCEL_ON_THE_WEB, type RequirementSets } from "./requirement-sets.ts";

export interface Session {
  readonly workbook: Workbook;
  readonly sets: RequirementSets;
  /** "vi-VN": the decimal separator that Excel says it uses. */
  readonly culture: string;
  readonly trouble: Trouble;
  /** Every ProcessQuery request, in order. */
  readonly requests: RequestRecord[];
  /** Every refusal of an action, in order: a test may ask for none, or for just these. */
  readonly refusals: { readonly code: string; readonly message: string; readonly location: string }[];
  readonly references: Map<string, HostObject>;
  /** "10 {sheet id}": event type and target. */
  readonly subscriptions: Set<string>;
  /** Waiting for the end of the batch. */
  readonly events: EventEntry[];
  readonly functionCalls: Map<number, Invocation>;
  /** Set by whoever carries messages to the add-in. */
  send: (entries: readonly EventEntry[]) => void;
  customFunctionsReady: boolean;
  /** What Office.addin.showAsTaskpane() and hide() asked for last: "Visible", "Background". */
  paneState: string | null;
  /** Buttons that Office.ribbon.requestUpdate() enabled or not, tabs that it showed or hid, by id. */
  readonly ribbon: Map<string, boolean>;
  /** Batches that wait until nobody edits a cell. */
  readonly afterCellEditing: (() => void)[];
}

/** Switches of a test: while one is on, Excel refuses for that reason. */
export interface Trouble {
  /** A cell is being edited. */
  cellEditing: boolean;
  /** The session with Excel on the web is over. */
  sessionLost: boolean;
  /** Too many requests at once. */
  activityLimit: boolean;
}

/** "runtime" is what the library sends for itself: releasing references, answers of custom functions. */
export interface RequestRecord {
  readonly kind: "sync" | "runtime";
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export function openSession(given: Partial<Pick<Session, "workbook" | "sets" | "culture">> = {}): Session {
  return {
    workbook: given.workbook ?? newWorkbook(),
    sets: given.sets ?? EXCEL_ON_THE_WEB,
    culture: given.culture ?? "vi-VN",
    trouble: { cellEditing: false, sessionLost: false, activityLimit: false },
    requests: [],
    refusals: [],
    references: new Map(),
    subscriptions: new Set(),
    events: [],
    functionCalls: new Map(),
    send: () => undefined,
    customFunctionsReady: false,
    paneState: null,
    ribbon: new Map(),
    afterCellEditing: [],
  };
}

/** How many times the add-in called context.sync, from the given request on. */
export function syncCount(session: Session, from = 0): number {
  return session.requests.slice(from).filter(({ kind }) => kind === "sync").length;
}
