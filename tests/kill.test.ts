// The power of `kill -9`: whatever was acknowledged before it is there after it, once.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { FilledSheetView } from "../shared/contract/filled-sheets.ts";
import type { History, SyncAnswer, SyncRequest } from "../shared/contract/sync.ts";
import { officerOf } from "../shared/examples/people.ts";
import { startLocalServer, type LocalServer } from "./local-server.ts";

const SHEET = "/v1/plans/khoi-4-2020/units/so-l/filled-sheet";
const SYNCS = 200;

const data = await mkdtemp(join(tmpdir(), "thi-dua-kill-"));
let server: LocalServer | null = null;
afterAll(async () => {
  await server?.stop("SIGKILL");
  await rm(data, { recursive: true, force: true });
});

test("a server killed during 200 syncs has every acknowledged one, none twice", async () => {
  server = await startLocalServer({ data });
  const token = await server.signIn(officerOf("so-l").id);
  const before = await get<FilledSheetView>(server, token, SHEET);
  const requests: SyncRequest[] = [];
  const acknowledged = await sendUntilKilled(server, token, { before, requests });
  expect(acknowledged.length).toBeGreaterThan(20);
  expect(acknowledged.length).toBeLessThan(SYNCS);

  server = await startLocalServer({ data });
  const again = await server.signIn(officerOf("so-l").id);
  for (const { index, revision } of acknowledged) {
    const replayed = await post<SyncAnswer>(server, again, `${SHEET}/sync`, requests[index]);
    expect(replayed.outcomes.map((outcome) => outcome.kind)).toEqual(["taken"]);
    expect(replayed.revision).toBeGreaterThanOrEqual(revision);
  }
  const versions = await allVersions(server, again);
  for (const { index, revision } of acknowledged) {
    const writing = versions.filter(({ changes }) => changes.some((change) => change.now === textOf(index)));
    expect(writing.map((version) => version.revision)).toEqual([revision]);
  }
  // Revisions have no gaps, and each of the others was sent too: nothing came from nowhere.
  expect(versions.map((version) => version.revision)).toEqual(
    versions.map((_, index) => versions.length - index),
  );
});

function textOf(index: number): string {
  return `Lần ghi thứ ${index}`;
}

/** Each sync is a client of its own and edits a line of its own; lines come round again, seen as they are then. */
function syncOf(before: FilledSheetView, index: number, seen: number): SyncRequest {
  const lines = Object.keys(before.score.leaves);
  const line = lines[index % lines.length] ?? "";
  const earlier = index - lines.length;
  const was = earlier >= 0 ? textOf(earlier) : (before.lines[line]?.explanation ?? null);
  return {
    clientId: `journey-client-${index}`,
    seq: 1,
    sheetRevision: before.sheetRevision,
    baseRevision: seen,
    changes: [{ line, field: "explanation", was, now: textOf(index) }],
    invalid: "refuseAll",
  };
}

/** Eight workbooks sync at once; after a third of the answers the server is killed. */
async function sendUntilKilled(
  running: LocalServer,
  token: string,
  { before, requests }: { before: FilledSheetView; requests: SyncRequest[] },
) {
  const acknowledged: { index: number; revision: number }[] = [];
  let next = 0;
  const workbook = async (): Promise<void> => {
    while (next < SYNCS) {
      const index = next++;
      const seen = Math.max(before.revision, ...acknowledged.map(({ revision }) => revision));
      const request = syncOf(before, index, seen);
      requests[index] = request;
      try {
        const { revision, counts } = await post<SyncAnswer>(running, token, `${SHEET}/sync`, request);
        if (counts.taken === 1) acknowledged.push({ index, revision });
      } catch {
        // Cut off by the kill: never acknowledged.
        return;
      }
      if (acknowledged.length === 70) await running.stop("SIGKILL");
    }
  };
  await Promise.all(Array.from({ length: 8 }, workbook));
  return acknowledged;
}

async function allVersions(running: LocalServer, token: string): Promise<History["entries"]> {
  const entries: History["entries"] = [];
  let before: number | null = null;
  do {
    const page: History = await get(
      running,
      token,
      `${SHEET}/history${before === null ? "" : `?before=${before}`}`,
    );
    entries.push(...page.entries);
    before = page.next;
  } while (before !== null);
  return entries;
}

async function get<Answer>(running: LocalServer, token: string, path: string): Promise<Answer> {
  const answer = await fetch(running.address + path, { headers: { Authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Answer;
}

async function post<Answer>(
  running: LocalServer,
  token: string,
  path: string,
  body: unknown,
): Promise<Answer> {
  const answer = await fetch(running.address + path, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
