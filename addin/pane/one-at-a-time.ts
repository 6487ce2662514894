// One action on the workbook at a time, whichever view began it: a view may be gone while what it began is
// still being finished.
import { useSyncExternalStore } from "react";
import { DOING } from "../../shared/wording/pane.ts";
import type { Failure } from "../sync/failure.ts";
import { onSessionEnd } from "../sync/session.ts";

export const BUSY: Failure = { code: "busy", status: 0, text: DOING.busy, findings: [] };

let current: AbortController | null = null;
const listeners = new Set<() => void>();

// What one person began is not finished in the name of the next.
onSessionEnd(() => current?.abort());

/** @returns null while another one is being done */
export function beginAction(): AbortController | null {
  if (current !== null) return null;
  setCurrent(new AbortController());
  return current;
}

export function endAction(ended: AbortController): void {
  if (current === ended) setCurrent(null);
}

/** Whether an action is being done. */
export function useBusy(): boolean {
  return useSyncExternalStore(subscribe, () => current !== null);
}

function setCurrent(next: AbortController | null): void {
  current = next;
  for (const changed of listeners) changed();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => void listeners.delete(changed);
}
