// Signing in with any OIDC issuer by authorization code with PKCE: what the page and the pane have in
// common. Nothing here knows how the person gets to the issuer and back.
import * as z from "zod/mini";
import { endpoints } from "../../shared/contract/endpoints.ts";
import { signInSchema } from "../../shared/contract/people.ts";
import { SYNC } from "../../shared/wording/sync.ts";
import { OFFLINE, unreadable, type Failure, type Outcome } from "./failure.ts";

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
}

const tokensSchema = z.object({ access_token: z.string(), id_token: z.string() });

export async function readIssuer(): Promise<Outcome<Issuer>> {
  try {
    const response = await fetch(endpoints.signIn.path);
    const parsed = signInSchema.safeParse(await response.json().catch(() => null));
    if (!parsed.success) return { ok: false, problem: unreadable(response.status) };
    return { ok: true, answer: parsed.data };
  } catch (error) {
    if (error instanceof TypeError) return { ok: false, problem: OFFLINE };
    throw error;
  }
}

export function newAttempt(): Attempt {
  return { state: randomText(), nonce: randomText(), verifier: randomText() + randomText() };
}

export async function questionOf({ state, nonce, verifier }: Attempt): Promise<Question> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return { state, nonce, challenge: base64url(new Uint8Array(digest)) };
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
  const response = await post(
    issuer.tokenEndpoint,
    new URLSearchParams({
      grant_type: "authorization_code",
      code,
      client_id: issuer.clientId,
      redirect_uri: redirect,
      code_verifier: attempt.verifier,
    }),
  );
  if (response === null) return { ok: false, problem: OFFLINE };
  if (!response.ok) return refused(SYNC.signInRefused);
  const tokens = tokensSchema.safeParse(await response.json().catch(() => null));
  if (!tokens.success) return { ok: false, problem: unreadable(response.status) };
  // "openid" was asked for, so an answer without an identity of this very sign-in is not the answer.
  if (nonceOf(tokens.data.id_token) !== attempt.nonce) return refused(SYNC.signInStateLost);
  return { ok: true, answer: tokens.data.access_token };
}

/** Why nobody is signed in. */
export function signInFailure(text: Failure["text"]): Failure {
  return { code: "signIn", status: 401, text, findings: [] };
}

function refused(text: Failure["text"]): { readonly ok: false; readonly problem: Failure } {
  return { ok: false, problem: signInFailure(text) };
}

async function post(address: string, body: URLSearchParams): Promise<Response | null> {
  try {
    return await fetch(address, { method: "POST", body });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
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
