// Signing in with any OIDC issuer: authorization code with PKCE. State, nonce and verifier live in this
// tab's session only, and so does the token, so that a reload does not sign the person out.
import * as z from "zod/mini";
import { endpoints } from "../../shared/contract/endpoints.ts";
import { signInSchema } from "../../shared/contract/schemas.ts";
import { SYNC } from "../../shared/wording/sync.ts";
import { OFFLINE, unreadable, type Failure } from "./failure.ts";
import { forgetInSession, fromSession, keepInSession, UNSAVED } from "./session-store.ts";

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

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string() });

export function accessToken(): string | null {
  return fromSession(TOKEN);
}

type Listener = (reason: Failure | null) => void;
const listeners = new Set<Listener>();

/** Calls back when the session ends: with the problem that ended it, or null when the person signed out. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What was typed survives a session that ran out; who signs out leaves nothing to the next person. */
export function endSession(reason: Failure | null): void {
  keepInSession(TOKEN, null);
  if (reason === null) forgetInSession(UNSAVED);
  for (const listener of listeners) listener(reason);
}

/** Leaves for the issuer's sign-in page; comes back only with a reason why it could not. */
export async function startSignIn(): Promise<Failure | null> {
  const issuer = await readIssuer();
  if ("code" in issuer) return issuer;
  const pending = {
    state: randomText(),
    nonce: randomText(),
    verifier: randomText() + randomText(),
    clientId: issuer.clientId,
    tokenEndpoint: issuer.tokenEndpoint,
    back: location.hash,
  };
  keepInSession(PENDING, JSON.stringify(pending));
  const address = new URL(issuer.authorizationEndpoint, location.href);
  address.search = new URLSearchParams({
    response_type: "code",
    client_id: issuer.clientId,
    redirect_uri: location.origin + CALLBACK,
    scope: "openid profile",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: "S256",
  }).toString();
  location.assign(address);
  return null;
}

/** Exchanges the code of the redirect for a token. @returns the hash to go back to */
export async function completeSignIn(redirect: URL): Promise<{ back: string } | Failure> {
  const pending = pendingSchema.safeParse(parseJson(fromSession(PENDING)));
  keepInSession(PENDING, null);
  if (!pending.success || redirect.searchParams.get("state") !== pending.data.state) {
    return refusal(SYNC.signInStateLost);
  }
  const code = redirect.searchParams.get("code");
  if (code === null) return refusal(SYNC.signInRefused);
  const { tokenEndpoint, clientId, verifier, nonce, back } = pending.data;
  const response = await post(
    tokenEndpoint,
    new URLSearchParams({
      grant_type: "authorization_code",
      code,
      client_id: clientId,
      redirect_uri: redirect.origin + CALLBACK,
      code_verifier: verifier,
    }),
  );
  if (response === null) return OFFLINE;
  if (!response.ok) return refusal(SYNC.signInRefused);
  const tokens = tokensSchema.safeParse(await response.json().catch(() => null));
  if (!tokens.success) return unreadable(response.status);
  // "openid" was asked for, so an answer without an identity of this very sign-in is not the answer.
  if (nonceOf(tokens.data.id_token) !== nonce) {
    return refusal(SYNC.signInStateLost);
  }
  keepInSession(TOKEN, tokens.data.access_token);
  return { back };
}

async function readIssuer(): Promise<z.infer<typeof signInSchema> | Failure> {
  try {
    const response = await fetch(endpoints.signIn.path);
    const parsed = signInSchema.safeParse(await response.json().catch(() => null));
    return parsed.success ? parsed.data : unreadable(response.status);
  } catch (error) {
    if (error instanceof TypeError) return OFFLINE;
    throw error;
  }
}

async function post(address: string, body: URLSearchParams): Promise<Response | null> {
  try {
    return await fetch(address, { method: "POST", body });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function refusal(text: Failure["text"]): Failure {
  return { code: "signIn", status: 401, text, findings: [] };
}

/** The token came straight from the issuer over its own connection, so its claims are read, not verified. */
function nonceOf(idToken: string): string | null {
  const payload = (idToken.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
  const parsed = z.object({ nonce: z.string() }).safeParse(parseJson(fromBase64(payload)));
  return parsed.success ? parsed.data.nonce : null;
}

function fromBase64(text: string): string | null {
  try {
    return atob(text);
  } catch (error) {
    // No base64: not a token.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(24)));
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
