// Calls of the contract over a fetch of our own: the network is the boundary, nothing nearer is replaced.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { call } from "../../../addin/sync/api.ts";
import { keepInSession } from "../../../addin/sync/session-store.ts";
import { accessToken, beginSession, onSessionEnd } from "../../../addin/sync/session.ts";
import { syncDocument } from "../../../addin/sync/sync-document.ts";
import { problem } from "../../../shared/contract/problems.ts";

type Answerer = (address: string, init: RequestInit) => Response | Promise<Response>;
let requests: { address: string; init: RequestInit }[] = [];

function network(answer: Answerer): void {
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    requests.push({ address, init });
    return Promise.resolve(answer(address, init));
  });
}

beforeEach(() => {
  requests = [];
  // As in a frame whose storage the browser keeps shut: memory has to do.
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 });
  keepInSession("thidua.client", null);
  beginSession("a-token");
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function refuse(): never {
  throw new DOMException("Access is denied for this document.", "SecurityError");
}

const health = { status: "ok", version: "1" };
const down = () => Promise.reject(new TypeError("Failed to fetch"));

function refusal(code: "notFound" | "sessionOver" | "copiedFile" | "busy"): Response {
  const { status, text } = problem(code);
  const body = { type: "about:blank", code, status, title: text.vi, titleEn: text.en };
  return Response.json(body, { status, headers: { "Content-Type": "application/problem+json" } });
}

function silent(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(aborted())));
}

function inTheMiddle(signal: AbortSignal): Response {
  const start = (body: ReadableStreamDefaultController) => {
    body.enqueue(new TextEncoder().encode('{"status":'));
    signal.addEventListener("abort", () => body.error(aborted()));
  };
  return new Response(new ReadableStream({ start }));
}

const aborted = () => new DOMException("The user aborted a request.", "AbortError");

function never(): never {
  throw new Error("The request cannot be stopped.");
}

const edits = {
  plan: "p",
  unit: "u",
  action: "enter",
  sheetRevision: 1,
  baseRevision: 3,
  changes: [],
} as const;

function bodyOf(index: number): { clientId: string; seq: number } {
  const body = requests[index]?.init.body;
  if (typeof body !== "string") throw new Error(`Request ${index} carries no JSON`);
  return JSON.parse(body) as { clientId: string; seq: number };
}

describe("call()", () => {
  test("fills the path, puts the rest into the query and sends the token", async () => {
    network(() => Response.json({ entries: [], next: null }));
    const outcome = await call("readHistory", {
      plan: "kế hoạch",
      unit: "so-b",
      line: "I.1",
      field: "result",
    });
    expect(outcome).toEqual({ ok: true, answer: { entries: [], next: null } });
    expect(requests[0]?.address).toBe(
      "/v1/plans/k%E1%BA%BF%20ho%E1%BA%A1ch/units/so-b/filled-sheet/history?line=I.1&field=result",
    );
    expect(requests[0]?.init.headers).toMatchObject({ Authorization: "Bearer a-token" });
  });

  test("a refusal comes back as the server's own sentence in both languages", async () => {
    network(() => refusal("notFound"));
    const outcome = await call("readPlan", { plan: "p" });
    expect(outcome).toEqual({
      ok: false,
      problem: { code: "notFound", status: 404, text: problem("notFound").text, findings: [] },
    });
  });

  test("an answer that does not fit the contract is refused, not shown", async () => {
    network(() => Response.json({ status: "fine" }));
    expect(await call("health", {})).toMatchObject({ ok: false, problem: { code: "unreadable" } });
  });

  test("an error page that is no problem document is told as unreadable", async () => {
    network(() => new Response("<h1>502</h1>", { status: 502 }));
    expect(await call("health", {})).toMatchObject({
      ok: false,
      problem: { code: "unreadable", status: 502 },
    });
  });

  test("reading is tried again when the network fails or the server is busy", async () => {
    const answers = [down, () => refusal("busy"), () => Response.json(health)];
    network(() => answers[requests.length - 1]?.() ?? down());
    expect(await call("health", {})).toEqual({ ok: true, answer: health });
    expect(requests).toHaveLength(3);
  });

  test("handing in is not sent twice: whether it arrived is not known", async () => {
    network(down);
    const outcome = await call("submit", { plan: "p", unit: "u", body: { revision: 3 } });
    expect(outcome).toMatchObject({ ok: false, problem: { code: "offline" } });
    expect(requests).toHaveLength(1);
  });

  test("the end of the session is told with its reason", async () => {
    network(() => refusal("sessionOver"));
    const reasons: unknown[] = [];
    const stop = onSessionEnd((reason) => reasons.push(reason?.code));
    await call("me", {});
    stop();
    expect(reasons).toEqual(["sessionOver"]);
  });

  test("a late refusal of a session before does not end the one that has begun since", async () => {
    let answer: (response: Response) => void = () => undefined;
    network(() => new Promise((resolve) => (answer = resolve)));
    const reasons: unknown[] = [];
    const stop = onSessionEnd((reason) => reasons.push(reason?.code));
    const asked = call("me", {});
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    beginSession("another-token");
    answer(refusal("sessionOver"));
    expect(await asked).toMatchObject({ ok: false, problem: { code: "sessionOver" } });
    stop();
    expect([reasons, accessToken()]).toEqual([[], "another-token"]);
  });

  test("a server that keeps silent, or stops in the middle of its answer, counts as not reached", async () => {
    for (const answer of [silent, inTheMiddle]) {
      network((_, init) => (init.signal == null ? never() : answer(init.signal)));
      const outcome = call("health", {});
      await vi.advanceTimersByTimeAsync(31_000);
      expect(await outcome).toMatchObject({ ok: false, problem: { code: "offline" } });
    }
    expect(requests, "and is not asked again").toHaveLength(2);
  });

  test("who stops does not wait for the answer", async () => {
    const stop = new AbortController();
    network((_, init) => (init.signal == null ? never() : silent(init.signal)));
    const asked = call("health", {}, stop.signal);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    stop.abort();
    expect(await asked).toMatchObject({ ok: false, problem: { code: "stopped" } });
  });
});

describe("syncDocument()", () => {
  test("a request whose answer was lost is repeated under the same number", async () => {
    network(down);
    expect(await syncDocument(edits)).toMatchObject({ ok: false, problem: { code: "offline" } });
    expect(requests).toHaveLength(3);
    expect(bodyOf(2)).toEqual(bodyOf(0));
  });

  test("each sync of a tab counts on", async () => {
    network(() => refusal("notFound"));
    await syncDocument(edits);
    await syncDocument(edits);
    expect(bodyOf(1)).toMatchObject({ clientId: bodyOf(0).clientId, seq: bodyOf(0).seq + 1 });
  });

  test("a copied tab takes a client id of its own and sends again", async () => {
    network(() => (requests.length === 1 ? refusal("copiedFile") : refusal("notFound")));
    await syncDocument(edits);
    expect(requests).toHaveLength(2);
    expect(bodyOf(1).clientId).not.toBe(bodyOf(0).clientId);
    expect(bodyOf(1).seq).toBe(1);
  });
});
