// Taking back the last sync, and bringing back an older version: ordinary edits, with all their rules.
import { expect, test } from "vitest";
import { restoreVersion, syncSheet, undoLastSync } from "../../../addin/excel/sheet-actions.ts";
import type { Steps } from "../../../addin/excel/sheet.ts";
import { WHO } from "../../functions/small-plan.ts";
import { cell, editOf, sync } from "../../functions/world.ts";
import {
  stored,
  done,
  laidOffice,
  lookedAt,
  refusal,
  shown,
  STEPS,
  type,
  WORK,
  type Office,
} from "./office.ts";

/** Two syncs: I.1 is 7 and then 8, I.2 is 90 and then empty, I.3 comes with the second. */
async function syncedTwice(): Promise<Office> {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", 90);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", 8);
  type(office, "I.2", "");
  type(office, "I.3", "Đạt");
  await done(syncSheet(WORK, STEPS));
  return office;
}

test("the last sync is taken back in the cells and on the server; doing it again brings it back", async () => {
  const office = await syncedTwice();
  expect(await done(undoLastSync(WORK, STEPS))).toMatchObject({ counts: { taken: 3 }, notes: [] });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([7, 90, ""]);
  expect(await stored(office)).toMatchObject({
    revision: 3,
    lines: { "I.1": { result: 7 }, "I.2": { result: 90 } },
  });
  expect(await lookedAt()).toMatchObject({ unsaved: 0 });
  await done(undoLastSync(WORK, STEPS));
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 8 }, "I.3": { result: "pass" } });
});

test("what was typed since is kept, and so is what others wrote since", async () => {
  const office = await syncedTwice();
  await sync(office.world, { as: WHO.mai, base: 2, changes: [cell("I.2", 77)] });
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", 8);
  type(office, "I.3", "Không đạt");
  const report = await done(undoLastSync(WORK, STEPS));
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "1 ô đang nhập, chưa gửi, được giữ nguyên.",
    "1 ô đã có người khác sửa sau đó nên được giữ nguyên.",
  ]);
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([7, 77, "Không đạt"]);
  expect((await stored(office)).lines).toEqual({
    "I.1": { result: 7 },
    "I.2": { result: 77 },
    "I.3": { result: "pass" },
  });
});

/** Somebody types into a cell that is about to be written. */
function typingMeanwhile(office: Office, line: string, value: string | number): Steps {
  return { ...STEPS, onStep: (step) => step === "sending" && type(office, line, value) };
}

test("typed meanwhile, what was taken back on the server comes into its cells the next time, and can be undone", async () => {
  const office = await syncedTwice();
  const problem = await refusal(undoLastSync(WORK, typingMeanwhile(office, "I.2", 55)));
  expect(problem).toMatchObject({ code: "typedMeanwhile" });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([8, 55, "Đạt"]);
  expect((await lookedAt()).changes).toMatchObject([{ line: "I.2", now: 55 }]);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1 });
  expect([shown(office, "I.1"), shown(office, "I.3")]).toEqual([7, ""]);
  expect((await lookedAt()).record).toMatchObject({
    differing: [{ line: "I.2", mine: 55, stored: 90 }],
    lastSync: { undo: [{ line: "I.1" }, { line: "I.2" }, { line: "I.3" }] },
  });
});

test("there is nothing to take back before something was sent", async () => {
  await laidOffice();
  expect(await refusal(undoLastSync(WORK, STEPS))).toMatchObject({ code: "nothingToUndo" });
});

test("a handed-in sheet is neither taken back nor restored, in the stage's own words, and nothing moves", async () => {
  const office = await syncedTwice();
  await office.world.ask("submit", { as: WHO.mai, body: { revision: 2 } });
  const text = { vi: "Bảng đã nộp nên không sửa được. Muốn sửa, đề nghị Khối trưởng trả lại để bổ sung." };
  expect(await refusal(undoLastSync(WORK, STEPS))).toMatchObject({ code: "submitted", text });
  expect(await refusal(restoreVersion(WORK, 1, STEPS))).toMatchObject({ code: "submitted", text });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([8, "", "Đạt"]);
});

test("a version is restored in the unit's own cells only, and is an edit of its own", async () => {
  const office = await syncedTwice();
  const target = [cell("I.4", 10, { field: "target" })];
  await office.world.ask("assign", editOf({ as: WHO.leader, base: 2, changes: target }));
  await done(syncSheet(WORK, STEPS));
  expect(await done(restoreVersion(WORK, 1, STEPS))).toMatchObject({ counts: { taken: 3 } });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([7, 90, ""]);
  expect(shown(office, "I.4", "target")).toBe(10);
  expect(await stored(office)).toMatchObject({
    revision: 4,
    lines: { "I.1": { result: 7 }, "I.2": { result: 90 }, "I.4": { target: 10 } },
  });
  expect(await lookedAt()).toMatchObject({ unsaved: 0 });
});

test("a cell that is being entered is kept when a version is restored, and said so", async () => {
  const office = await syncedTwice();
  type(office, "I.1", 6);
  const report = await done(restoreVersion(WORK, 1, STEPS));
  expect(report.notes[0]?.vi).toBe("1 ô đang nhập, chưa gửi, được giữ nguyên.");
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([6, 90]);
  expect((await lookedAt()).changes).toEqual([cell("I.1", 6, { was: 8 })]);
});

test("a version that never was is not found, and nothing moves", async () => {
  const office = await syncedTwice();
  expect(await refusal(restoreVersion(WORK, 9, STEPS))).toMatchObject({ code: "notFound" });
  expect(shown(office, "I.1")).toBe(8);
});
