// What an action in Excel costs: how often it speaks with Excel and with the server.
import type { Steps } from "../../addin/excel/sheet.ts";
import type { Outcome } from "../../addin/sync/failure.ts";
import { syncCount, type Session } from "../excel-host/protocol/session.ts";
import { row, type Row } from "./measure.ts";

export interface ActionCount {
  readonly action: string;
  /** Calls of context.sync. */
  readonly syncs: number;
  /** Megabytes that were written, begun ones counted whole: each may take a sync of its own. */
  readonly blocks: number;
  /** To the server. */
  readonly requests: number;
}

export const STEPS: Steps = { onStep: () => undefined, signal: new AbortController().signal };

const GOAL = 2;

/** @param requests what the server is asked, as it goes on being filled */
export function countingActions(session: Session, requests: readonly string[]) {
  const counts: ActionCount[] = [];
  async function count(action: string, act: () => Promise<Outcome<unknown>>): Promise<void> {
    const [from, asked] = [session.requests.length, requests.length];
    const outcome = await act();
    if (!outcome.ok) throw new Error(`${action}: ${outcome.problem.code} ${outcome.problem.text.vi}`);
    const syncs = session.requests.slice(from).filter(({ kind }) => kind === "sync");
    const written = syncs.slice(1).reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    counts.push({
      action,
      syncs: syncCount(session, from),
      blocks: Math.max(1, Math.ceil(written / 1_000_000)),
      requests: requests.length - asked,
    });
  }
  return { counts, count };
}

/** @param size what the actions were counted with */
export function countRows(counts: readonly ActionCount[], size: string): readonly Row[] {
  return counts.flatMap(({ action, syncs, blocks, requests }) => [
    row(`excel-sync-count-${action}`, `Excel, "${action}" with ${size}: context.sync for a megabyte`, {
      ...{ unit: "syncs", value: syncs - (blocks - 1), goal: GOAL },
    }),
    row(`excel-requests-${action}`, "the same: requests to the server", {
      ...{ unit: "requests", value: requests, goal: null },
    }),
  ]);
}
