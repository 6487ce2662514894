// Signing in with any OIDC issuer by authorization code with PKCE: what the page and the pane have in
// common. Nothing here knows how the person gets to the issuer and back.
import * as z from "zod/mini";
import { endpoints } from "../../shared/contract/endpoints.ts";
import { signInSchema } from "../../shared/contract/people.ts";
import { SYNC } from "../../shared/wording/sync.ts";
import { OFFLINE, unreadable, type Failure, type Outcome } from "./failure.ts";
import { signedIn, signedOutLast } from "./last-sign-out.ts";
import { timeLimit } from "./time-limit.ts";

export type Issuer = z.infer<typeof signInSchema>;

/** One attempt to sign in: what its answer is checked against. The verifier stays with who made it. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the issuer is told of an attempt. */
export interface Question {
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
  /** "login": whoever the issuer remembers is to sign in anew, as somebody has signed out here. */
  readonly prompt: "login" | null;
}

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string() });

/** Nobody waits longer than this for an address or a token. */
const LIMIT_MS = 30_000;

export async function readIssuer(): Promise<Outcome<Issuer>> {
  const response = await ask(endpoints.signIn.path);
  if (response === null) return { ok: false, problem: OFFLINE };
  const parsed = signInSchema.safeParse(response.body);
  if (!parsed.success) return { ok: false, problem: unreadable(response.status) };
  return { ok: true, answer: parsed.data };
}

export function newAttempt(): Attempt {
  return { state: randomText(), nonce: randomText(), verifier: randomText() + randomText() };
}

export async function questionOf({ state, nonce, verifier }: Attempt): Promise<Question> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  const prompt = signedOutLast() ? "login" : null;
  return { state, nonce, challenge: base64url(new Uint8Array(digest)), prompt };
}

/** The issuer's page. @param redirect where the issuer sends the person back to, a full address */
export function authorizationAddress(issuer: Issuer, question: Question, redirect: string): URL {
  const address = new URL(issuer.authorizationEndpoint, redirect);
  const asked = {
    response_type: "code",
    client_id: issuer.clientId,
    redirect_uri: redirect,
    scope: "openid profile",
    state: question.state,
    nonce: question.nonce,
    code_challenge: question.challenge,
    code_challenge_method: "S256",
    ...(question.prompt !== null && { prompt: question.prompt }),
  };
  // Set one by one: an issuer's endpoint may carry a query of its own.
  for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value);
  return address;
}

interface Exchange {
  readonly issuer: Pick<Issuer, "clientId" | "tokenEndpoint">;
  readonly attempt: Attempt;
  /** As the issuer was told. */
  readonly redirect: string;
  /** What the issuer sent the person back with. */
  readonly answer: URLSearchParams;
}

/** Exchanges the code for an access token; only the answer to this very attempt gives one. */
export async function exchangeCode({
  issuer,
  attempt,
  redirect,
  answer,
}: Exchange): Promise<Outcome<string>> {
  if (answer.get("state") !== attempt.state) return refused(SYNC.signInStateLost);
  const code = answer.get("code");
  if (code === null) return refused(SYNC.signInRefused);
  const body = new URLSearchParams({
    grant_type: "authorization_code",
    code,
    client_id: issuer.clientId,
    redirect_uri: redirect,
    code_verifier: attempt.verifier,
  });
  const response = await ask(issuer.tokenEndpoint, { method: "POST", body });
  if (response === null) return { ok: false, problem: OFFLINE };
  if (!response.ok) return refused(SYNC.signInRefused);
  const tokens = tokensSchema.safeParse(response.body);
  if (!tokens.success) return { ok: false, problem: unreadable(response.status) };
  // "openid" was asked for, so an answer without an identity of this very sign-in is not the answer.
  if (nonceOf(tokens.data.id_token) !== attempt.nonce) return refused(SYNC.signInStateLost);
  signedIn();
  return { ok: true, answer: tokens.data.access_token };
}

/** Why nobody is signed in. */
export function signInFailure(text: Failure["text"]): Failure {
  return { code: "signIn", status: 401, text, findings: [] };
}

function refused(text: Failure["text"]): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem: signInFailure(text) };
}

interface Heard {
  readonly ok: boolean;
  readonly status: number;
  /** JSON; null where it is none. */
  readonly body: unknown;
}

/** null: no answer came, or not in time. */
async function ask(address: string, request: RequestInit = {}): Promise<Heard | null> {
  const limit = timeLimit(LIMIT_MS);
  try {
    const response = await fetch(address, { ...request, signal: limit.signal });
    const body: unknown = await response.json().catch(() => null);
    return limit.signal.aborted ? null : { ok: response.ok, status: response.status, body };
  } catch (error) {
    if (error instanceof TypeError || limit.signal.aborted) return null;
    throw error;
  } finally {
    limit.end();
  }
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

/** null for what is no JSON. */
export function parseJson(text: string | null): unknown {
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

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
