import { describe, expect, test } from "vitest";
import { closeBloc } from "../../../functions/store/closing.ts";
import { conferenceId, resultId } from "../../../functions/store/document-ids.ts";
import { historyPage, newestVersion, versionAt } from "../../../functions/store/documents.ts";
import { reopenBloc } from "../../../functions/store/reopening.ts";
import type { Store } from "../../../functions/store/table.ts";
import {
  ACTION,
  closingAt,
  emptyBloc,
  filledBloc,
  recordConference,
  staleHeads,
  UNITS,
  wholeBloc,
} from "./example-bloc.ts";
import { BLOC, Crash, entered, failingStore, PLAN, save, sheetId, watchedStore } from "./example-store.ts";

describe("closing is refused", () => {
  test("before the conference's date and minutes number are entered", async () => {
    const store = await emptyBloc();
    const noConference = { kind: "refused", problem: { code: "noConference" } };
    expect(await closeBloc(store, closingAt(0))).toMatchObject(noConference);
    await recordConference(store, { minutesNumber: null });
    expect(await closeBloc(store, closingAt(1))).toMatchObject(noConference);
  });

  test("when the conference has changed since the person saw it", async () => {
    const store = await emptyBloc();
    await recordConference(store);
    await recordConference(store, { excluded: [{ unit: "ban-c", reason: "Có vụ việc đang xem xét" }] });
    expect(await closeBloc(store, closingAt(1))).toMatchObject({
      kind: "refused",
      problem: { code: "stale" },
    });
    expect((await newestVersion(store, conferenceId(PLAN, BLOC)))?.body.state).toBe("open");
  });
});

describe("closing", () => {
  test("locks every sheet, one never begun too, and the result names the locked revisions", async () => {
    const store = await emptyBloc();
    await save(store, { id: sheetId("so-b"), changes: [entered("I.1", 5)] });
    await save(store, { id: sheetId("so-b"), base: 1, changes: [entered("I.2", 3)] });
    await save(store, { id: sheetId("ban-c"), changes: [entered("I.1", 4)] });
    const closed = await closeBloc(store, closingAt(await recordConference(store)));
    if (closed.kind === "refused") throw new Error(closed.problem.code);

    expect(closed.result.body).toMatchObject({
      conferenceRevision: 3,
      sheetRevision: 1,
      closedOn: "2021-01-15",
    });
    expect(closed.result.body.sheets.map(({ unit, revision }) => [unit, revision])).toEqual([
      ["so-b", 3],
      ["ban-c", 2],
      ["thanh-tra-d", 1],
    ]);
    expect(closed.result.body.table.rows.map(({ unit, total }) => [unit, total])).toEqual([
      ["so-b", 8],
      ["ban-c", 4],
      ["thanh-tra-d", 0],
    ]);
    expect(closed.conference.body).toMatchObject({ state: "closed", closedOn: "2021-01-15" });
    for (const unit of UNITS) {
      const sheet = await newestVersion(store, sheetId(unit));
      expect(sheet?.body).toMatchObject({ stage: "locked", lockedFrom: "draft" });
      const late = await save(store, { id: sheetId(unit), changes: [entered("IV.1", 1)] });
      expect(late).toMatchObject({ kind: "refused", problem: { code: "locked" } });
    }
  });

  test("can be repeated: a closed bloc answers with its result and nothing is written", async () => {
    const store = await emptyBloc();
    const closing = closingAt(await recordConference(store));
    const first = await closeBloc(store, closing);
    const before = await wholeBloc(store);
    expect(await closeBloc(store, closing)).toEqual(first);
    expect(await wholeBloc(store)).toEqual(before);
  });

  test("by two persons at once is one closing", async () => {
    const store = await emptyBloc();
    const closing = closingAt(await recordConference(store));
    const closed = await Promise.all([
      closeBloc(store, closing),
      closeBloc(store, { ...closing, by: "deputy" }),
      closeBloc(store, closing),
    ]);
    for (const one of closed) expect(one).toMatchObject({ kind: "closed", result: { revision: 1 } });
    const { documents } = await wholeBloc(store);
    expect(documents.map((versions) => versions.length)).toEqual([4, 1, 1, 1, 1]);
  });

  test("overtaken by another's closing and a reopening takes its own locks off again", async () => {
    const store = await emptyBloc();
    const closing = closingAt(await recordConference(store));
    // Stalls before its last lock, while somebody else closes and reopens the bloc.
    const lastLock = 2 * (1 + UNITS.length) - 1;
    const stalled = watchedStore(store, {
      before: async (write) => {
        if (write !== lastLock) return;
        await closeBloc(store, { ...closing, by: "deputy" });
        await reopenBloc(store, { ...ACTION, by: "deputy", reason: "Sai số liệu" });
      },
    });
    expect(await closeBloc(stalled, closing)).toMatchObject({ kind: "refused", problem: { code: "stale" } });
    expect((await newestVersion(store, conferenceId(PLAN, BLOC)))?.body.state).toBe("open");
    for (const unit of UNITS) expect((await newestVersion(store, sheetId(unit)))?.body.stage).toBe("draft");
    expect(await staleHeads(store)).toEqual([]);
  });
});

test("a closing that crashed at any of its writes and is continued gives the same result", async () => {
  const whole = await closedOnce(async (store) => closeBloc(store, closingAt(1)));
  let crashes = 0;
  for (const when of ["before", "after"] as const) {
    for (let write = 1; ; write += 1) {
      const crashesBefore = crashes;
      const continued = await closedOnce(async (store) => {
        await closeBloc(failingStore(store, { write, when }), closingAt(1)).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
          crashes += 1;
        });
        await closeBloc(store, closingAt(1));
      });
      expect(continued, `${when} write ${write}`).toEqual(whole);
      if (crashes === crashesBefore) break;
    }
  }
  // Conference three times, three sheets, one result; each its version and its head.
  expect(crashes).toBe(2 * 2 * (3 + 3 + 1));
});

test("closing while units save: every acknowledged edit is in the result, none came after it", async () => {
  let saves = 0;
  let refusals = 0;
  for (let round = 0; round < 20; round += 1) {
    const store = await emptyBloc();
    const revision = await recordConference(store);
    const savers = UNITS.flatMap((unit) => [
      saveUntilLocked(store, unit, "a"),
      saveUntilLocked(store, unit, "b"),
    ]);
    await store.sleep(round * 3);
    const closed = await closeBloc(store, closingAt(revision));
    const acknowledged = (await Promise.all(savers)).flat();
    if (closed.kind === "refused") throw new Error(closed.problem.code);

    for (const { unit, revision: pinned } of closed.result.body.sheets) {
      const mine = acknowledged.filter((one) => one.unit === unit);
      const sheet = await versionAt(store, sheetId(unit), pinned);
      expect((await newestVersion(store, sheetId(unit)))?.revision).toBe(pinned);
      expect(Object.keys(sheet?.body.lines ?? {}).sort()).toEqual(mine.map(({ line }) => line).sort());
      for (const one of mine) expect(one.revision).toBeLessThan(pinned);
      const row = closed.result.body.table.rows.find((candidate) => candidate.unit === unit);
      expect(row?.total).toBe(mine.reduce((sum, { value }) => sum + value, 0));
    }
    saves += acknowledged.length;
    refusals += savers.length;
  }
  // The rounds did interleave: there were saves, and each saver was stopped by a lock.
  expect(saves).toBeGreaterThan(20);
  expect(refusals).toBe(20 * 2 * UNITS.length);
});

async function closedOnce(close: (store: Store) => Promise<unknown>) {
  const store = await filledBloc();
  await close(store);
  const result = await newestVersion(store, resultId(PLAN, BLOC));
  expect((await historyPage(store, resultId(PLAN, BLOC))).versions).toHaveLength(1);
  return { ...(await wholeBloc(store)), result: result?.body };
}

interface Acknowledged {
  readonly unit: string;
  readonly line: string;
  readonly value: number;
  readonly revision: number;
}

/** One browser tab that saves one new cell after another, until it meets the lock. */
async function saveUntilLocked(store: Store, unit: string, tab: string): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  for (let n = 1; ; n += 1) {
    const line = `${tab}.${n}`;
    const saved = await save(store, { id: sheetId(unit), changes: [entered(line, n)] });
    if (saved.kind === "refused" && saved.problem.code === "locked") return acknowledged;
    if (saved.kind !== "appended") throw new Error(`unexpected: ${saved.kind}`);
    await store.sleep(20 * store.random());
    acknowledged.push({ unit, line, value: n, revision: saved.version.revision });
  }
}
