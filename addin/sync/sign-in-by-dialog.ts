// Signing in inside Excel: a window of Office starts on our own address, leaves for the issuer and comes
// back with its answer. The verifier and the token never leave the pane's memory; the window carries only
// what the issuer may see.
import * as z from "zod/mini";
import { DIALOG } from "../../shared/wording/sync.ts";
import {
  exchangeCode,
  newAttempt,
  parseJson,
  questionOf,
  readIssuer,
  signInFailure,
  type Attempt,
  type Issuer,
} from "./authorization.ts";
import type { Failure, Outcome } from "./failure.ts";
import { beginSession } from "./session.ts";

/** Registered with the issuer: where the window starts and where the issuer sends it back to. */
export const DIALOG_PAGE = "/auth/dialog.html";

/** What the window tells the pane: the query that the issuer sent it back with, or why it never left. */
export const dialogMessageSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("answer"), query: z.string() }),
  z.object({ kind: z.literal("offline") }),
]);
export type DialogMessage = z.infer<typeof dialogMessageSchema>;

/** Numbers of Office's Dialog API (learn.microsoft.com, "Handle errors and events in the Office dialog box"). */
const CODE = { notFound: 12002, alreadyOpen: 12007, ignored: 12009, blocked: 12011 } as const;

/** Percent of the screen: room for an issuer's page on a laptop. */
const SIZE = { height: 75, width: 40 } as const;

/** The browser stopped a window that opened by itself: then Office asks first, and its button may open one. */
let askFirst = false;

/** One sign-in, ready to begin. */
export interface Prepared {
  readonly issuer: Issuer;
  readonly attempt: Attempt;
  /** Where the window starts. */
  readonly address: string;
}

/** Everything that takes time before the window can open. Serves one attempt, not two. */
export async function prepareSignIn(): Promise<Outcome<Prepared>> {
  const issuer = await readIssuer();
  if (!issuer.ok) return issuer;
  const attempt = newAttempt();
  const { state, nonce, challenge, prompt } = await questionOf(attempt);
  const query = new URLSearchParams({ state, nonce, challenge, ...(prompt !== null && { prompt }) });
  const address = `${location.origin}${DIALOG_PAGE}?${query.toString()}`;
  return { ok: true, answer: { issuer: issuer.answer, attempt, address } };
}

/**
 * Opens the window within the click's own turn where all is prepared: otherwise a browser may take it for
 * advertising.
 *
 * @param prepared null: not yet, or it failed; then it is prepared now
 * @returns null: signed in
 */
export async function signInByDialog(prepared: Prepared | null): Promise<Failure | null> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return signInFailure(DIALOG.missing);
  const ready: Outcome<Prepared> = prepared === null ? await prepareSignIn() : { ok: true, answer: prepared };
  if (!ready.ok) return ready.problem;
  const { issuer, attempt, address } = ready.answer;
  const heard = await ask(address);
  if (!heard.ok) return heard.problem;
  const redirect = location.origin + DIALOG_PAGE;
  const exchanged = await exchangeCode({ issuer, attempt, redirect, answer: heard.answer });
  if (!exchanged.ok) return exchanged.problem;
  beginSession(exchanged.answer);
  return null;
}

/** Opens the window and waits for what it tells. @returns the issuer's answer */
function ask(address: string): Promise<Outcome<URLSearchParams>> {
  return new Promise((resolve) => {
    const fail = (text: Failure["text"]) => resolve({ ok: false, problem: signInFailure(text) });
    const options = { ...SIZE, promptBeforeOpen: askFirst };
    Office.context.ui.displayDialogAsync(address, options, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        askFirst ||= opened.error.code === CODE.blocked;
        fail(notOpened(opened.error.code));
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (event) => {
        dialog.close();
        const message = "message" in event ? readMessage(event.message) : null;
        if (message === null) fail(DIALOG.unreadable);
        else if (message.kind === "offline") fail(DIALOG.offline);
        else resolve({ ok: true, answer: new URLSearchParams(message.query) });
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const isLost = "error" in event && event.error === CODE.notFound;
        // A page that cannot be loaded leaves its window open.
        if (isLost) dialog.close();
        fail(isLost ? DIALOG.offline : DIALOG.closed);
      });
    });
  });
}

function notOpened(code: number): Failure["text"] {
  if (code === CODE.alreadyOpen) return DIALOG.alreadyOpen;
  if (code === CODE.blocked || code === CODE.ignored) return DIALOG.blocked;
  return DIALOG.notOpened(code);
}

function readMessage(text: string): DialogMessage | null {
  const parsed = dialogMessageSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}
