// The way back from the issuer: only the answer to this tab's own question signs a person in. The network
// is the boundary; the issuer's answers are ours.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetInSession, fromSession, keepInSession, UNSAVED } from "../../../addin/sync/session-store.ts";
import { accessToken, endSession } from "../../../addin/sync/session.ts";
import { completeSignIn, resumeSession } from "../../../addin/sync/sign-in-by-redirect.ts";

const REDIRECT = new URL("https://thidua.example/auth/callback.html?code=c-1&state=s-1");

beforeEach(() => {
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

function tokenWith(claims: object): string {
  return `head.${btoa(JSON.stringify(claims))}.signature`;
}

function refuse(): never {
  throw new DOMException("Access is denied for this document.", "SecurityError");
}
