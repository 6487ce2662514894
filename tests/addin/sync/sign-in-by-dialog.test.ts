// The pane's road to a token: what the window may know, what the pane believes, and what it says where no
// token comes. Office's dialog is the boundary; its codes are Microsoft's ("Handle errors and events in the
// Office dialog box"). The whole road in a real dialog is a journey of its own.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { accessToken, endSession } from "../../../addin/sync/session.ts";
import { signedIn, signedOut } from "../../../addin/sync/last-sign-out.ts";
import { prepareSignIn, signInByDialog } from "../../../addin/sync/sign-in-by-dialog.ts";
import { DIALOG, SYNC } from "../../../shared/wording/sync.ts";

const ISSUER = {
  issuer: "https://issuer.example",
  clientId: "thi-dua",
  authorizationEndpoint: "https://issuer.example/authorize",
  tokenEndpoint: "https://issuer.example/token",
};

interface Shown {
  readonly address: URL;
  readonly prompt: boolean;
  closed: boolean;
}
type Answer =
  | { readonly message: (asked: URLSearchParams) => unknown }
  | { readonly event: number }
  | { readonly notOpened: number };

let shown: Shown[];
let posted: URLSearchParams | null;

beforeEach(() => {
  shown = [];
  posted = null;
  endSession(null);
  signedIn();
  vi.stubGlobal("location", { origin: "https://thidua.example" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const code = (asked: URLSearchParams) => ({
  kind: "answer",
  query: `code=c-1&state=${asked.get("state") ?? ""}`,
});

test("the answer to this very attempt signs in; the window never sees the verifier", async () => {
  office({ message: code });
  expect(await signInByDialog(null)).toBeNull();
  expect(accessToken()).toBe("t-1");
  const [dialog] = shown;
  expect(dialog?.address.href.split("?")[0]).toBe("https://thidua.example/auth/dialog.html");
  expect([...(dialog?.address.searchParams.keys() ?? [])]).toEqual(["state", "nonce", "challenge"]);
  const verifier = posted?.get("code_verifier") ?? "";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  expect(dialog?.address.searchParams.get("challenge")).toBe(challenge);
  expect(posted?.get("redirect_uri")).toBe("https://thidua.example/auth/dialog.html");
  expect(dialog?.closed).toBe(true);
});

test.each<[string, Answer, string]>([
  [
    "another attempt's state",
    { message: () => ({ kind: "answer", query: "code=c-1&state=other" }) },
    SYNC.signInStateLost.vi,
  ],
  [
    "a refusal of the issuer",
    {
      message: (asked) => ({
        kind: "answer",
        query: `error=access_denied&state=${asked.get("state") ?? ""}`,
      }),
    },
    SYNC.signInRefused.vi,
  ],
  ["a window without network", { message: () => ({ kind: "offline" }) }, DIALOG.offline.vi],
  ["a message that is not ours", { message: () => "hello" }, DIALOG.unreadable.vi],
  ["a window closed by the person", { event: 12006 }, DIALOG.closed.vi],
  ["a window whose page cannot be loaded", { event: 12002 }, DIALOG.offline.vi],
  ["a second window", { notOpened: 12007 }, DIALOG.alreadyOpen.vi],
  ["a person who ignores the question", { notOpened: 12009 }, DIALOG.blocked.vi],
  ["an error nobody knows", { notOpened: 5001 }, DIALOG.notOpened(5001).vi],
])("%s signs nobody in, and says so", async (_, answer, words) => {
  office(answer);
  expect((await signInByDialog(null))?.text.vi).toBe(words);
  expect(accessToken()).toBeNull();
});

test("what was prepared opens the window in the click's own turn", async () => {
  office({ message: code });
  const prepared = await prepareSignIn();
  if (!prepared.ok) throw new Error(prepared.problem.text.vi);
  const signingIn = signInByDialog(prepared.answer);
  expect(shown).toHaveLength(1);
  expect(await signingIn).toBeNull();
});

test("after somebody signed out, the issuer is to ask who it is, once", async () => {
  office({ message: code });
  signedOut();
  expect(await signInByDialog(null)).toBeNull();
  endSession({ code: "sessionOver", status: 401, text: { vi: "", en: "" }, findings: [] });
  expect(await signInByDialog(null)).toBeNull();
  expect(shown.map(({ address }) => address.searchParams.get("prompt"))).toEqual(["login", null]);
});

test("an identity of another sign-in is refused", async () => {
  office({ message: code }, { nonce: "other" });
  expect((await signInByDialog(null))?.text.vi).toBe(SYNC.signInStateLost.vi);
  expect(accessToken()).toBeNull();
});

test("after a browser that blocks windows, Office asks the person first", async () => {
  office({ notOpened: 12011 });
  expect((await signInByDialog(null))?.text.vi).toBe(DIALOG.blocked.vi);
  office({ message: code });
  expect(await signInByDialog(null)).toBeNull();
  expect(shown.map(({ prompt }) => prompt)).toEqual([false, true]);
  office({ notOpened: 12009 });
  await signInByDialog(null);
  office({ message: code });
  await signInByDialog(null);
  expect(shown.at(-1)?.prompt, "also after a refusal of another kind").toBe(true);
});

test("an Excel without dialogs is told what remains", async () => {
  office({ message: code }, { hasDialogs: false });
  expect((await signInByDialog(null))?.text.vi).toBe(DIALOG.missing.vi);
  expect(shown).toEqual([]);
});

interface Setting {
  readonly nonce?: string;
  readonly hasDialogs?: boolean;
}

/** Office as far as the sign-in asks it, and the issuer's answers. */
function office(answer: Answer, { nonce, hasDialogs = true }: Setting = {}): void {
  const AsyncResultStatus = { Succeeded: "succeeded", Failed: "failed" };
  const EventType = { DialogMessageReceived: "message", DialogEventReceived: "event" };
  function displayDialogAsync(
    address: string,
    { promptBeforeOpen }: { promptBeforeOpen: boolean },
    callback: (result: object) => void,
  ): void {
    const dialog: Shown = { address: new URL(address), prompt: promptBeforeOpen, closed: false };
    shown.push(dialog);
    if ("notOpened" in answer) {
      callback({ status: AsyncResultStatus.Failed, error: { code: answer.notOpened } });
      return;
    }
    callback({
      status: AsyncResultStatus.Succeeded,
      value: {
        close: () => void (dialog.closed = true),
        addEventHandler: (type: string, handle: (event: object) => void) => {
          if (type === EventType.DialogMessageReceived && "message" in answer) {
            handle({ message: JSON.stringify(answer.message(dialog.address.searchParams)) });
          }
          if (type === EventType.DialogEventReceived && "event" in answer) handle({ error: answer.event });
        },
      },
    });
  }
  const requirements = { isSetSupported: () => hasDialogs };
  vi.stubGlobal("Office", {
    AsyncResultStatus,
    EventType,
    context: { requirements, ui: { displayDialogAsync } },
  });
  vi.stubGlobal("fetch", (to: string, init: { body?: URLSearchParams }) => {
    if (init.body === undefined) return Promise.resolve(Response.json(ISSUER));
    posted = init.body;
    const claims = { nonce: nonce ?? shown.at(-1)?.address.searchParams.get("nonce") };
    const identity = `head.${btoa(JSON.stringify(claims))}.signature`;
    expect(to).toBe(ISSUER.tokenEndpoint);
    return Promise.resolve(Response.json({ access_token: "t-1", id_token: identity }));
  });
}
