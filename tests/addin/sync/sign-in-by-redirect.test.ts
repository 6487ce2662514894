// The way back from the issuer: only the answer to this tab's own question signs a person in. The network
// is the boundary; the issuer's answers are ours.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetInSession, fromSession, keepInSession, UNSAVED } from "../../../addin/sync/session-store.ts";
import { SYNC } from "../../../shared/wording/sync.ts";
import { accessToken, endSession } from "../../../addin/sync/session.ts";
import { signedIn } from "../../../addin/sync/last-sign-out.ts";
import { completeSignIn, resumeSession, startSignIn } from "../../../addin/sync/sign-in-by-redirect.ts";

const REDIRECT = new URL("https://thidua.example/auth/callback.html?code=c-1&state=s-1");

beforeEach(() => {
  signedIn();
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  forgetInSession("thidua.");
  const pending = { state: "s-1", nonce: "n-1", verifier: "v", clientId: "thi-dua", back: "#/unit" };
  keepInSession(
    "thidua.signIn",
    JSON.stringify({ ...pending, tokenEndpoint: "https://issuer.example/token" }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("the identity of this very sign-in signs the person in", async () => {
  answerWith({ access_token: "t-1", id_token: tokenWith({ nonce: "n-1" }) });
  expect(await completeSignIn(REDIRECT)).toEqual({ back: "#/unit" });
  resumeSession();
  expect(accessToken()).toBe("t-1");
  endSession(null);
  resumeSession();
  expect(accessToken(), "signed out, also after a reload").toBeNull();
});

test.each([
  ["of another sign-in", { id_token: tokenWith({ nonce: "n-2" }) }],
  ["without a nonce", { id_token: tokenWith({}) }],
  ["that is not there", {}],
  ["that is no token", { id_token: "not a token" }],
  ["whose middle is no base64", { id_token: "a.%%%.c" }],
  ["whose middle is no JSON", { id_token: `a.${btoa("nonce")}.c` }],
])("an identity %s signs nobody in, and says so", async (_rule, identity) => {
  answerWith({ access_token: "t-1", ...identity });
  expect(await completeSignIn(REDIRECT)).toHaveProperty("text.vi");
  resumeSession();
  expect(accessToken()).toBeNull();
});

test.each([
  ["the answer to another question", "code=c-1&state=s-2", SYNC.signInStateLost],
  ["an answer to no question", "code=c-1", SYNC.signInStateLost],
  ["a refusal of the issuer", "error=access_denied&state=s-1", SYNC.signInRefused],
])("%s signs nobody in, says so, and asks for no token", async (_, query, words) => {
  const asked = vi.fn();
  vi.stubGlobal("fetch", asked);
  const redirect = new URL(`${REDIRECT.origin}${REDIRECT.pathname}?${query}`);
  expect(await completeSignIn(redirect)).toMatchObject({ text: words });
  expect(asked).not.toHaveBeenCalled();
  resumeSession();
  expect(accessToken()).toBeNull();
});

test.each([
  ["refuses the code", () => Promise.resolve(new Response("{}", { status: 400 })), SYNC.signInRefused],
  ["cannot be reached", () => Promise.reject(new TypeError("Failed to fetch")), SYNC.offline],
  ["answers with no tokens", () => Promise.resolve(Response.json({})), SYNC.unreadable(200)],
])("an issuer that %s signs nobody in, and says so", async (_, answer, words) => {
  vi.stubGlobal("fetch", answer);
  expect(await completeSignIn(REDIRECT)).toMatchObject({ text: words });
  resumeSession();
  expect(accessToken()).toBeNull();
});

test("an answer serves once: the way back opened again signs nobody in", async () => {
  answerWith({ access_token: "t-1", id_token: tokenWith({ nonce: "n-1" }) });
  await completeSignIn(REDIRECT);
  expect(await completeSignIn(REDIRECT)).toMatchObject({ text: SYNC.signInStateLost });
});

test("the issuer that keeps silent is waited for half a minute, no longer", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", silent);
  const completing = completeSignIn(REDIRECT);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await completing).toMatchObject({ code: "offline" });
  vi.useRealTimers();
});

test("after somebody signed out, the issuer is to ask who it is, once", async () => {
  const left: URL[] = [];
  const assign = (address: URL) => void left.push(address);
  vi.stubGlobal("location", { hash: "", origin: REDIRECT.origin, assign });
  const endpoints = { authorizationEndpoint: "https://issuer.example/authorize?tenant=a" };
  const token = "https://issuer.example/token";
  answerWith({ issuer: "https://issuer.example", clientId: "thi-dua", ...endpoints, tokenEndpoint: token });
  endSession(null);
  await startSignIn();
  signedIn();
  await startSignIn();
  expect(left.map(({ searchParams }) => [searchParams.get("tenant"), searchParams.get("prompt")])).toEqual([
    ["a", "login"],
    ["a", null],
  ]);
});

test("who signs out leaves nothing typed behind; a session that runs out keeps it", () => {
  keepInSession(`${UNSAVED}p-1~unit`, "{}");
  endSession({ code: "sessionOver", status: 401, text: { vi: "", en: "" }, findings: [] });
  expect(fromSession(`${UNSAVED}p-1~unit`)).toBe("{}");
  endSession(null);
  expect(fromSession(`${UNSAVED}p-1~unit`)).toBeNull();
});

function answerWith(tokens: object): void {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json(tokens)));
}

function silent(_: unknown, { signal }: { signal: AbortSignal }): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
  });
}

function tokenWith(claims: object): string {
  return `head.${btoa(JSON.stringify(claims))}.signature`;
}

function refuse(): never {
  throw new DOMException("Access is denied for this document.", "SecurityError");
}
