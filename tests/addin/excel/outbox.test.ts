// Without a network what was sent waits in the workbook, survives closing it, and goes out again as it was.
import { expect, test } from "vitest";
import { syncSheet, undoLastSync } from "../../../addin/excel/sheet-actions.ts";
import { endSession } from "../../../addin/sync/session.ts";
import { WHO } from "../../functions/small-plan.ts";
import { cell, sync } from "../../functions/world.ts";
import {
  stored,
  done,
  laidOffice,
  lookedAt,
  openWorkbook,
  refusal,
  saved,
  shown,
  signIn,
  stateOf,
  STEPS,
  stoppedWaiting,
  type,
  WORK,
} from "./office.ts";

test.each(["offline", "busy"] as const)(
  "%s is no failure: cells wait in the workbook, and can be counted",
  async (trouble) => {
    const office = await laidOffice();
    type(office, "I.1", 7);
    type(office, "I.2", 90);
    office.trouble = trouble;
    const report = await done(syncSheet(WORK, STEPS));
    expect(report).toMatchObject({ queued: 2, savedAt: null, score: null, counts: { taken: 0 } });
    expect([stateOf(office, "I.1"), stateOf(office, "I.3")]).toEqual(["Chờ gửi", ""]);
    const { record, unsaved } = await lookedAt();
    expect(unsaved).toBe(2);
    expect(record.outbox).toMatchObject({
      seq: 1,
      baseRevision: 0,
      changes: [cell("I.1", 7), cell("I.2", 90)],
    });
    office.trouble = null;
    expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ queued: 0, counts: { taken: 2 } });
    expect((await lookedAt()).record).toMatchObject({ outbox: null, baseRevision: 1 });
  },
);

test("the queue survives closing the file; newer edits go out after it", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  openWorkbook(office, saved(office));
  type(office, "I.1", 7.5);
  type(office, "I.3", "Đạt");
  await done(syncSheet(WORK, STEPS));
  expect((await lookedAt()).record.outbox?.changes).toEqual([cell("I.1", 7)]);
  openWorkbook(office, saved(office));
  office.trouble = null;
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ queued: 0, conflicts: 0 });
  const { revision, lines } = await stored(office);
  expect([revision, lines]).toEqual([2, { "I.1": { result: 7.5 }, "I.3": { result: "pass" } }]);
  const { entries } = await office.world.ask("readHistory", { as: WHO.binh });
  expect(entries.map(({ changes }) => changes.map(({ was, now }) => [was, now]))).toEqual([
    [
      [7, 7.5],
      [null, "pass"],
    ],
    [[null, 7]],
  ]);
});

test("an answer that was lost is asked for again: nothing is written twice and nobody else's edit is undone", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "answerLost";
  await done(syncSheet(WORK, STEPS));
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 7 } });
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 7 })] });
  office.trouble = null;
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ conflicts: 0, queued: 0, elsewhere: 1 });
  expect(shown(office, "I.1")).toBe(6);
  expect(await stored(office)).toMatchObject({ revision: 2, lines: { "I.1": { result: 6 } } });
});

test("what was queued and lost to somebody meanwhile comes back to be chosen", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 6)] });
  office.trouble = null;
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1, queued: 0 });
  expect((await lookedAt()).record.differing).toMatchObject([{ mine: 7, stored: 6, by: "Võ Thị Mai" }]);
});

test("a copy of the file takes a name of its own; neither loses anything", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  const copy = saved(office);
  type(office, "I.2", 90);
  await done(syncSheet(WORK, STEPS));
  openWorkbook(office, copy);
  type(office, "I.2", 80);
  type(office, "I.3", "Đạt");
  const before = (await lookedAt()).record.client.id;
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ conflicts: 1, counts: { taken: 1, left: 1 } });
  const { record } = await lookedAt();
  expect(record.client.id).not.toBe(before);
  expect(record.differing).toMatchObject([{ line: "I.2", mine: 80, stored: 90 }]);
  expect((await stored(office)).lines).toEqual({
    "I.1": { result: 7 },
    "I.2": { result: 90 },
    "I.3": { result: "pass" },
  });
});

test("a copy of a file with a queue, far behind the original, sends what its cells hold", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  const copy = saved(office);
  office.trouble = null;
  await done(syncSheet(WORK, STEPS));
  type(office, "I.2", 90);
  await done(syncSheet(WORK, STEPS));
  openWorkbook(office, copy);
  type(office, "I.3", "Đạt");
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ conflicts: 0, queued: 0, elsewhere: 1 });
  expect((await lookedAt()).record.outbox).toBeNull();
  expect([shown(office, "I.2"), (await stored(office)).lines["I.3"]]).toEqual([90, { result: "pass" }]);
});

test("two workbooks of one unit: each brings in what the other sent", async () => {
  const office = await laidOffice();
  const first = office.session.workbook;
  const second = await laidOffice(office.world);
  type(second, "I.2", 85);
  await done(syncSheet(WORK, STEPS));
  openWorkbook(office, first);
  type(office, "I.1", 6);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ elsewhere: 1, conflicts: 0 });
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([6, 85]);
});

test("a session that is over changes nothing: what waited goes on waiting", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  const { outbox } = (await lookedAt()).record;
  endSession(null);
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "notSignedIn", status: 401 });
  expect((await lookedAt()).record.outbox).toEqual(outbox);
  await signIn(office, WHO.binh);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { taken: 1 } });
});

test("who does not wait for a silent server is told so, keeps the request, and nothing is written twice", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const problem = await refusal(syncSheet(WORK, stoppedWaiting(office)));
  expect(problem.text.vi).toMatch(/^Đã dừng trước khi máy chủ trả lời\./);
  expect((await lookedAt()).record.outbox).toMatchObject({ seq: 1, changes: [cell("I.1", 7)] });
  office.trouble = null;
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ queued: 0, conflicts: 0, counts: { taken: 1 } });
  expect(await stored(office)).toMatchObject({ revision: 1, lines: { "I.1": { result: 7 } } });
});

test("taking back the last sync, stopped while the server is silent, stands in the cells as it was sent", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  expect(await refusal(undoLastSync(WORK, stoppedWaiting(office)))).toMatchObject({ code: "stopped" });
  office.trouble = null;
  expect([shown(office, "I.1"), (await stored(office)).lines]).toEqual(["", {}]);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0, queued: 0, elsewhere: 0 });
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { outbox: null, baseRevision: 2 } });
});

/** The server fails at every request that has this in it. */
function failAt(words: string): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    const body = await new Response(init?.body).text();
    return body.includes(words)
      ? new Response(FAULT, { status: 500, headers: { "Content-Type": "application/problem+json" } })
      : await fetch(String(address), init);
  };
}

const FAULT = JSON.stringify({
  type: "https://thidua.example/problems/internal",
  ...{ code: "internal", status: 500, title: "Máy chủ gặp lỗi.", titleEn: "The server failed." },
});

test("a request that the server fails at holds nothing newer back, and goes out once it is corrected", async () => {
  const office = await laidOffice();
  failAt("độc");
  type(office, "I.1", "độc", "explanation");
  type(office, "I.2", 90);
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "internal", status: 500 });
  type(office, "I.3", "Đạt");
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "internal", status: 500 });
  expect((await stored(office)).lines).toEqual({ "I.3": { result: "pass" } });
  expect([stateOf(office, "I.2"), stateOf(office, "I.3")]).toEqual(["Chờ gửi", "Đã lưu"]);
  type(office, "I.1", "lành", "explanation");
  await syncSheet(WORK, STEPS);
  await done(syncSheet(WORK, STEPS));
  expect((await stored(office)).lines).toEqual({
    "I.1": { explanation: "lành" },
    "I.2": { result: 90 },
    "I.3": { result: "pass" },
  });
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { outbox: null, differing: [] } });
});
