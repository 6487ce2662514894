// Sends edited cells of a unit's sheet under this tab's client id and counter, so that a request that is
// repeated after a lost answer is written once. A copied tab is told so by the server, whether it is ahead of the
// other (copiedFile) or behind it (superseded), and takes a new id: what it sends is met cell by cell as usual.
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import type { CellChange } from "../../shared/document/cells.ts";
import type { WritingAction } from "../../shared/filled-sheet.ts";
import { call } from "./api.ts";
import type { Outcome } from "./failure.ts";
import { fromSession, keepInSession } from "./session-store.ts";

const CLIENT = "thidua.client";

export interface Edits {
  readonly plan: string;
  readonly unit: string;
  /** The action whose fields these are. */
  readonly action: WritingAction;
  readonly sheetRevision: number;
  readonly baseRevision: number;
  readonly changes: readonly CellChange[];
}

/** Valid cells are written, invalid ones come back refused with their findings. */
export async function syncDocument(edits: Edits): Promise<Outcome<SyncAnswer>> {
  const first = await sendAs(nextRequest(), edits);
  if (first.ok || !["copiedFile", "superseded"].includes(first.problem.code)) return first;
  keepInSession(CLIENT, null);
  return await sendAs(nextRequest(), edits);
}

const ENDPOINT = { enter: "sync", assign: "assign", ask: "ask", check: "check", agree: "agree" } as const;

async function sendAs(request: RequestId, edits: Edits): Promise<Outcome<SyncAnswer>> {
  const { plan, unit, action, sheetRevision, baseRevision, changes } = edits;
  return await call(ENDPOINT[action], {
    plan,
    unit,
    body: { ...request, sheetRevision, baseRevision, changes: [...changes], invalid: "skip" },
  });
}

interface RequestId {
  readonly clientId: string;
  readonly seq: number;
}

function nextRequest(): RequestId {
  const [clientId, seq] = (fromSession(CLIENT) ?? `${crypto.randomUUID()} 0`).split(" ");
  const request = { clientId: clientId ?? "", seq: Number(seq) + 1 };
  keepInSession(CLIENT, `${request.clientId} ${request.seq}`);
  return request;
}
