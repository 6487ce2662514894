// The access token of who is signed in, in memory, and who wants to hear that the session is over. Whether
// it survives a reload is the business of the road it came by.
import type { Failure } from "./failure.ts";
import { signedOut } from "./last-sign-out.ts";
import { forgetInSession, UNSAVED } from "./session-store.ts";

type Listener = (reason: Failure | null) => void;

let token: string | null = null;
const listeners = new Set<Listener>();
const beginners = new Set<() => void>();

export function accessToken(): string | null {
  return token;
}

export function beginSession(accessToken: string): void {
  token = accessToken;
  for (const begun of beginners) begun();
}

/** Calls back when somebody has signed in: what was refused for want of a session may be asked again. */
export function onSessionBegin(begun: () => void): () => void {
  beginners.add(begun);
  return () => void beginners.delete(begun);
}

/** Calls back when the session ends: with the problem that ended it, or null when the person signed out. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was typed survives a session that ran out; who signs out leaves nothing to the next person. */
export function endSession(reason: Failure | null): void {
  token = null;
  if (reason === null) {
    forgetInSession(UNSAVED);
    signedOut();
  }
  for (const listener of listeners) listener(reason);
}
