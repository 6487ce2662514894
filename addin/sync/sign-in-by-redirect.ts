// Signing in on the browser page: the page leaves for the issuer and comes back by a redirect. State, nonce
// and verifier live in this tab's session only, and so does the token, so that a reload does not sign the
// person out.
import * as z from "zod/mini";
import { SYNC } from "../../shared/wording/sync.ts";
import {
  authorizationAddress,
  exchangeCode,
  newAttempt,
  parseJson,
  questionOf,
  readIssuer,
  signInFailure,
} from "./authorization.ts";
import type { Failure } from "./failure.ts";
import { fromSession, keepInSession } from "./session-store.ts";
import { beginSession, onSessionEnd } from "./session.ts";

const TOKEN = "thidua.token";
const PENDING = "thidua.signIn";
const CALLBACK = "/auth/callback.html";

const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  clientId: z.string(),
  tokenEndpoint: z.string(),
  /** Where the person was, as a hash. */
  back: z.string(),
});

/** Takes up the session that this tab had before a reload, and lets go of it when it ends. */
export function resumeSession(): void {
  const token = fromSession(TOKEN);
  if (token !== null) beginSession(token);
  onSessionEnd(() => keepInSession(TOKEN, null));
}

/** Leaves for the issuer's sign-in page; comes back only with a reason why it could not. */
export async function startSignIn(): Promise<Failure | null> {
  const issuer = await readIssuer();
  if (!issuer.ok) return issuer.problem;
  const { clientId, tokenEndpoint } = issuer.answer;
  const attempt = newAttempt();
  keepInSession(PENDING, JSON.stringify({ ...attempt, clientId, tokenEndpoint, back: location.hash }));
  const question = await questionOf(attempt);
  location.assign(authorizationAddress(issuer.answer, question, location.origin + CALLBACK));
  return null;
}

/** Exchanges the code of the redirect for a token. @returns the hash to go back to */
export async function completeSignIn(redirect: URL): Promise<{ back: string } | Failure> {
  const pending = pendingSchema.safeParse(parseJson(fromSession(PENDING)));
  keepInSession(PENDING, null);
  if (!pending.success) return signInFailure(SYNC.signInStateLost);
  const { back, ...attempt } = pending.data;
  const exchanged = await exchangeCode({
    issuer: attempt,
    attempt,
    redirect: redirect.origin + CALLBACK,
    answer: redirect.searchParams,
  });
  if (!exchanged.ok) return exchanged.problem;
  keepInSession(TOKEN, exchanged.answer);
  return { back };
}
