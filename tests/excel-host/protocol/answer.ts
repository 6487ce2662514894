// One request from the add-in to Excel and back: what stops it before it reaches the workbook, what stops
// its answer, and the record of it.
import { processQuery } from "./process-query.ts";
import { cellIsEdited } from "./refusal.ts";
import type { RequestRecord, Session } from "./session.ts";
import { sendEvents } from "./events.ts";
import { ACTION, type Answer, type Batch, parseBatch, PATH } from "./wire.ts";

/** Refusals of the road itself: the number is what Excel on the web gives, the code what an add-in sees. */
export type Outcome =
  | { readonly kind: "answered"; readonly body: string }
  | { readonly kind: "refused"; readonly officeError: number; readonly code: string };

/**
 * Five megabytes each way on the web
 * (https://github.com/OfficeDev/office-js-docs-pr/blob/main/docs/concepts/resource-limits-and-performance-optimization.md,
 * https://github.com/OfficeDev/office-js-docs-reference/issues/354).
 */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const REFUSED = {
  /** Add-ins may not ask without end (the same page on resource limits). */
  activityLimit: { kind: "refused", officeError: 5102, code: "ActivityLimitReached" },
  requestTooLarge: { kind: "refused", officeError: 5103, code: "RequestPayloadSizeLimitExceeded" },
  responseTooLarge: { kind: "refused", officeError: 5104, code: "ResponsePayloadSizeLimitExceeded" },
  /** The tab slept too long (https://github.com/OfficeDev/office-js-docs-pr/pull/581, code 5012). */
  sessionLost: { kind: "refused", officeError: 5012, code: "InvalidOrTimedOutSession" },
} as const satisfies Record<string, Outcome>;

/** Set by Excel.run({delayForCellEdit: true}). */
const DELAY_FOR_CELL_EDIT = 64;

export async function answer(
  session: Session,
  request: { readonly body: string; readonly flags: number },
): Promise<Outcome> {
  const { trouble } = session;
  const requestBytes = Buffer.byteLength(request.body);
  if (trouble.sessionLost) return REFUSED.sessionLost;
  if (trouble.activityLimit) return REFUSED.activityLimit;
  if (requestBytes > PAYLOAD_LIMIT) return REFUSED.requestTooLarge;
  const batch = parseBatch(request.body);
  const kind = kindOf(batch);
  if (kind === "sync" && trouble.cellEditing) {
    if ((request.flags & DELAY_FOR_CELL_EDIT) === 0)
      return { kind: "answered", body: JSON.stringify(editing()) };
    await new Promise<void>((resolve) => void session.afterCellEditing.push(resolve));
  }
  const body = JSON.stringify(processQuery(session, batch));
  const responseBytes = Buffer.byteLength(body);
  session.requests.push({ kind, actions: batch.Actions.length, requestBytes, responseBytes });
  // After the answer, so that a handler meets what the batch has done.
  setTimeout(() => sendEvents(session), 0);
  return responseBytes > PAYLOAD_LIMIT ? REFUSED.responseTooLarge : { kind: "answered", body };
}

function editing(): Answer {
  const { code, message } = cellIsEdited();
  return { Results: [], Error: { Code: code, Message: message, ActionIndex: 0, Location: "" } };
}

/** What only gives references back, or talks to a service, is not a context.sync of the add-in. */
function kindOf({ Actions, ObjectPaths }: Batch): RequestRecord["kind"] {
  if (Object.values(ObjectPaths).some((path) => path.ObjectPathType === PATH.newService)) return "runtime";
  const releases = Actions.every(
    ({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference",
  );
  return releases && Actions.some(({ Name }) => Name === "_RemoveReference") ? "runtime" : "sync";
}
