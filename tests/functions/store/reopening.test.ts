import { expect, test } from "vitest";
import { closeBloc } from "../../../functions/store/closing.ts";
import { contentDigest } from "../../../functions/store/digest.ts";
import { conferenceId, resultId } from "../../../functions/store/document-ids.ts";
import { historyPage, newestVersion } from "../../../functions/store/documents.ts";
import { reopenBloc } from "../../../functions/store/reopening.ts";
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

const REOPEN = { ...ACTION, reason: "Sở B gửi lại số liệu thu ngân sách" };

test("a bloc that is not closed can't be reopened", async () => {
  const store = await emptyBloc();
  const notClosed = { kind: "refused", problem: { code: "notClosed" } };
  expect(await reopenBloc(store, REOPEN)).toMatchObject(notClosed);
  await recordConference(store);
  expect(await reopenBloc(store, REOPEN)).toMatchObject(notClosed);
});

test("reopening unlocks every sheet where it stood, with the reason, and leaves the result", async () => {
  const store = await closedBloc();
  const result = await newestVersion(store, resultId(PLAN, BLOC));
  const reopened = await reopenBloc(store, REOPEN);
  expect(reopened).toMatchObject({
    kind: "changed",
    version: {
      body: {
        state: "open",
        pinned: [],
        closedOn: null,
        reopened: [{ at: "2021-01-15T02:00:00.000Z", by: "leader", reason: REOPEN.reason }],
      },
    },
  });
  for (const unit of UNITS) {
    const sheet = await newestVersion(store, sheetId(unit));
    expect(sheet?.body).toMatchObject({ stage: "draft", lockedFrom: null });
  }
  expect(await newestVersion(store, resultId(PLAN, BLOC))).toEqual(result);
});

test("reopening alone makes no sheet differ from the result; an edit does", async () => {
  const store = await closedBloc();
  await reopenBloc(store, REOPEN);
  await save(store, { id: sheetId("ban-c"), base: 3, changes: [entered("I.2", 2)] });
  const result = await newestVersion(store, resultId(PLAN, BLOC));
  const differing: string[] = [];
  for (const { unit, content } of result?.body.sheets ?? []) {
    const sheet = await newestVersion(store, sheetId(unit));
    if (sheet && contentDigest(sheet.body) !== content) differing.push(unit);
  }
  expect(differing).toEqual(["ban-c"]);
});

test("closing again adds a version to the result, of the newer revisions", async () => {
  const store = await closedBloc();
  await reopenBloc(store, REOPEN);
  await save(store, { id: sheetId("so-b"), base: 3, changes: [entered("I.2", 2)] });
  const conference = await newestVersion(store, conferenceId(PLAN, BLOC));
  const again = await closeBloc(store, closingAt(conference?.revision ?? 0));
  expect(again).toMatchObject({ kind: "closed", result: { revision: 2 } });
  const { versions } = await historyPage(store, resultId(PLAN, BLOC));
  expect(versions.map(({ body }) => body.table.rows[0]?.total)).toEqual([7, 5]);
  expect(versions.map(({ body }) => body.sheets[0]?.revision)).toEqual([5, 2]);
});

test("a reopening that crashed at any of its writes and is repeated ends the same", async () => {
  const whole = await closedBloc();
  await reopenBloc(whole, REOPEN);
  const expected = await wholeBloc(whole);
  for (const when of ["before", "after"] as const) {
    // Three sheets and the conference, each its version and its head.
    for (let write = 1; write <= 8; write += 1) {
      const store = await closedBloc();
      await expect(reopenBloc(failingStore(store, { write, when }), REOPEN)).rejects.toThrow(Crash);
      await reopenBloc(store, REOPEN);
      expect(await wholeBloc(store), `${when} write ${write}`).toEqual(expected);
      expect(await staleHeads(store)).toEqual([]);
    }
  }
});

test("a reopening overtaken by another's and a new closing leaves the new locks on", async () => {
  const store = await closedBloc();
  const stalled = watchedStore(store, {
    before: async (write) => {
      if (write !== 1) return;
      const opened = await reopenBloc(store, { ...REOPEN, by: "deputy" });
      if (opened.kind === "changed") await closeBloc(store, closingAt(opened.version.revision));
    },
  });
  expect(await reopenBloc(stalled, REOPEN)).toMatchObject({ kind: "refused", problem: { code: "stale" } });
  expect((await newestVersion(store, conferenceId(PLAN, BLOC)))?.body.state).toBe("closed");
  for (const unit of UNITS) expect((await newestVersion(store, sheetId(unit)))?.body.stage).toBe("locked");
});

async function closedBloc() {
  const store = await filledBloc();
  await closeBloc(store, closingAt(1));
  return store;
}
