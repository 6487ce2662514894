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

/** null: signed in. Calls the Dialog API within the click's own turn where the issuer is known already. */
export async function signInByDialog(known: Issuer | null): Promise<Failure | null> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return signInFailure(DIALOG.missing);
  const issuer: Outcome<Issuer> = known === null ? await readIssuer() : { ok: true, answer: known };
  if (!issuer.ok) return issuer.problem;
  const attempt = newAttempt();
  const { state, nonce, challenge } = await questionOf(attempt);
  const redirect = location.origin + DIALOG_PAGE;
  const heard = await ask(`${redirect}?${new URLSearchParams({ state, nonce, challenge }).toString()}`);
  if (!heard.ok) return heard.problem;
  const exchanged = await exchangeCode({ issuer: issuer.answer, attempt, redirect, answer: heard.answer });
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
        askFirst = opened.error.code === CODE.blocked;
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
