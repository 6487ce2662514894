// Handing in from Excel: what is unsaved goes first, what is wrong keeps it back, and then the cells are closed.
import { expect, test } from "vitest";
import { insertSheet, look, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import { submitSheet } from "../../../addin/excel/submit-sheet.ts";
import { mayStop, type Step, type Steps } from "../../../addin/excel/sheet.ts";
import { beginSession, onSessionEnd } from "../../../addin/sync/session.ts";
import { RECORD, cell, editOf, handIn, sync } from "../../functions/world.ts";
import { WHO } from "../../functions/small-plan.ts";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import { WORKSHEETS } from "../../../shared/wording/workbook.ts";
import {
  stored,
  writeBeside,
  addressOf,
  cellShown,
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
  type Office,
} from "./office.ts";
import { SCORES } from "../sheet-cells.ts";

/** Everything a sheet needs to be handed in. */
async function filledOffice(): Promise<Office> {
  const office = await laidOffice();
  for (const [line, value] of [
    ["I.1", 7],
    ["I.2", 95],
    ["I.3", "Đạt"],
    ["I.4", 9],
  ] as const) {
    type(office, line, value);
  }
  return office;
}

test("what is unsaved is sent, the sheet is handed in, and its cells are closed", async () => {
  const office = await filledOffice();
  office.world.at("2020-12-28T16:30");
  const submitted = await done(submitSheet(WORK, STEPS));
  expect(submitted).toMatchObject({
    submittedAt: "2020-12-28T09:30:00.000Z",
    checkCode: expect.stringMatching(/^\w{4}-\d+$/) as string,
    daysLate: 0,
    report: { stage: "submitted", counts: { taken: 4 } },
  });
  expect(await stored(office)).toMatchObject({ stage: "submitted", revision: 2 });
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
  expect([shown(office, "I.1"), stateOf(office, "I.1"), stateOf(office, "I.4")]).toEqual([
    7,
    "Đã nộp",
    "Đã nộp",
  ]);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, outdated: "no", record: { stage: "submitted" } });
});

test("what cannot be read or is not valid keeps the sheet back, by cell, and nothing is sent", async () => {
  const office = await filledOffice();
  type(office, "I.1", 9.5);
  type(office, "I.2", "chín mươi");
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect(problem).toMatchObject({
    code: "wrongCells",
    text: { vi: "Chưa nộp. Còn 2 lỗi phải sửa trước khi nộp." },
  });
  expect(problem.findings.map(({ where }) => where.cell)).toEqual(
    ["I.1", "I.2"].map((line) => addressOf(office, line).split("!")[1]),
  );
  expect(await stored(office)).toMatchObject({ revision: 0, stage: "draft" });
});

test("a row that is there twice keeps the sheet back: neither of its answers was read", async () => {
  const office = await filledOffice();
  const { cells } = worksheetNamed(office.session, SCORES);
  for (const known of cells.values()) if (known.value === "I.2") known.value = "I.1";
  const { code, findings } = await refusal(submitSheet(WORK, STEPS));
  expect([code, findings.map((finding) => finding.code)]).toEqual(["wrongCells", ["repeatedRow"]]);
});

test("stopped while the server takes the sheet in, it is handed in and closed all the same", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  const stop = new AbortController();
  const path = `/v1/plans/${WORK.plan.id}/units/so-b/filled-sheet/submit`;
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    if (address === path) stop.abort();
    return await fetch(String(address), init);
  };
  const { report } = await done(submitSheet(WORK, { ...STEPS, signal: stop.signal }));
  expect(report.notes).toEqual([]);
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
});

/** Presses "Dừng lại" while the server answers the sync. */
function stoppedDuringSync(): Steps {
  const stop = new AbortController();
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    const answer = await fetch(String(address), init);
    if (String(address).endsWith("/sync")) stop.abort();
    return answer;
  };
  return { ...STEPS, signal: stop.signal };
}

test("stopped once the figures are saved, the sheet is not handed in, and that is what is said", async () => {
  const office = await filledOffice();
  const problem = await refusal(submitSheet(WORK, stoppedDuringSync()));
  expect(problem.text.vi).toBe("Đã dừng. Số liệu đã lưu, CHƯA NỘP.");
  expect(await stored(office)).toMatchObject({ stage: "draft", revision: 1 });
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { stage: "draft", baseRevision: 1 } });
});

test("stopped after what waited, newer figures stay in the file and nothing is called wrong", async () => {
  const office = await filledOffice();
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  type(office, "I.1", 6);
  const problem = await refusal(submitSheet(WORK, stoppedDuringSync()));
  expect(problem.text.vi).toMatch(/^Đã dừng, CHƯA NỘP\. Số liệu vẫn nằm trong tệp này/);
  expect(await stored(office)).toMatchObject({ stage: "draft", lines: { "I.1": { result: 7 } } });
});

test("from the moment it is handed in, no step says that one may still stop", async () => {
  const office = await filledOffice();
  const steps: string[] = [];
  const onStep = (step: Step) => void steps.push(`${step} ${mayStop(step) ? "stoppable" : "not"}`);
  const path = `/v1/plans/${WORK.plan.id}/units/so-b/filled-sheet/submit`;
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    if (address === path) steps.push("submit");
    return await fetch(String(address), init);
  };
  await done(submitSheet(WORK, { ...STEPS, onStep }));
  const at = steps.indexOf("submit");
  expect(steps[at - 1]).toBe("handingIn not");
  expect(steps.slice(0, at - 1).every((step) => step.endsWith("stoppable"))).toBe(true);
  expect(steps.slice(at + 1).filter((step) => step.endsWith("stoppable"))).toEqual([]);
  expect(office.requests.some((request) => request.endsWith("/submit"))).toBe(true);
});

test("stopped while the server is silent, nothing is handed in and the request is kept", async () => {
  const office = await filledOffice();
  const problem = await refusal(submitSheet(WORK, stoppedWaiting(office)));
  expect(problem.text.vi).toMatch(/^Đã dừng, CHƯA NỘP\./);
  office.trouble = null;
  expect((await lookedAt()).record.outbox?.changes).toHaveLength(4);
  expect((await stored(office)).stage).toBe("draft");
});

test("returned for correction, the next sync opens the cells, and the sheet is edited and handed in again", async () => {
  const office = await filledOffice();
  await done(submitSheet(WORK, STEPS));
  const body = { revision: 2, reason: "Bổ sung minh chứng" };
  await office.world.ask("returnSheet", { as: WHO.leader, params: { unit: "so-b" }, body });
  expect(() => type(office, "I.1", 6)).toThrow("is locked");
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ stage: "returned", sheet: { outdated: "no" } });
  expect(report.notes.map(({ vi }) => vi)).toEqual(["Các ô để nhập trong bảng đã được mở lại."]);
  type(office, "I.1", 6);
  await done(submitSheet(WORK, STEPS));
  expect(await stored(office)).toMatchObject({ stage: "submitted", lines: { "I.1": { result: 6 } } });
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
});

/** A note beside the table, written while the server answers. */
function notingMeanwhile(office: Office, words: string): Steps {
  let isDone = false;
  const onStep = (step: string) => {
    if (step !== "sending" || isDone) return;
    isDone = true;
    writeBeside(office, "Z7", words);
  };
  return { ...STEPS, onStep };
}

test("what a colleague stored after the return comes in, also where something is typed while the cells are opened", async () => {
  const office = await filledOffice();
  await done(submitSheet(WORK, STEPS));
  const body = { revision: 2, reason: "Bổ sung minh chứng" };
  const { world } = office;
  await world.ask("returnSheet", { as: WHO.leader, params: { unit: "so-b" }, body });
  await sync(world, { as: WHO.mai, base: 2, changes: [cell("I.2", 80, { was: 95 })] });
  const report = await done(syncSheet(WORK, notingMeanwhile(office, "nhớ hỏi lại")));
  expect([shown(office, "I.2"), report.sheet.changes]).toEqual([80, []]);
  expect(cellShown(office, "'Ghi chú'!B2")).toBe("nhớ hỏi lại");
  await done(syncSheet(WORK, STEPS));
  expect((await stored(office)).lines["I.2"]).toEqual({ result: 80 });
});

test("typed over a colleague's newer value while the cells are opened: both are kept to be chosen from", async () => {
  const office = await filledOffice();
  await done(submitSheet(WORK, STEPS));
  const body = { revision: 2, reason: "Bổ sung minh chứng" };
  const { world } = office;
  await world.ask("returnSheet", { as: WHO.leader, params: { unit: "so-b" }, body });
  await sync(world, { as: WHO.mai, base: 2, changes: [cell("I.2", 80, { was: 95 })] });
  const onStep = (step: string) => {
    const worksheet = worksheetNamed(office.session, SCORES);
    const { protection } = worksheet;
    if (step !== "sending") return;
    worksheet.protection = null;
    type(office, "I.2", 70);
    worksheet.protection = protection;
  };
  await done(syncSheet(WORK, { ...STEPS, onStep }));
  expect(shown(office, "I.2")).toBe(70);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1 });
  expect((await lookedAt()).record.differing).toMatchObject([{ line: "I.2", mine: 70, stored: 80 }]);
  expect((await stored(office)).lines["I.2"]).toEqual({ result: 80 });
});

test("returned, but content lies too far away to lay the sheet anew: what is new comes in all the same", async () => {
  const office = await filledOffice();
  await done(submitSheet(WORK, STEPS));
  writeBeside(office, "B5000", "xa");
  const body = { revision: 2, reason: "Bổ sung minh chứng" };
  await office.world.ask("returnSheet", { as: WHO.leader, params: { unit: "so-b" }, body });
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ stage: "returned", sheet: { outdated: "layout" } });
  expect(cellShown(office, `'${SCORES}'!B5000`)).toBe("xa");
});

test("a cell with two values keeps the sheet back until one is chosen", async () => {
  const office = await laidOffice();
  type(office, "I.1", 1, "proposedBonus");
  await sync(office.world, { changes: [cell("I.1", 3, { field: "proposedBonus" })] });
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect(problem.code).toBe("differingCells");
  expect(problem.findings.map(({ where }) => where.cell)).toEqual([
    addressOf(office, "I.1", { field: "proposedBonus" }).split("!")[1],
  ]);
});

test("what the server refuses keeps the sheet back, too: nothing is left out unsaid", async () => {
  const office = await filledOffice();
  // The pane holds a sheet that takes more than the server's.
  const [main] = WORK.sheet.groups;
  if (main === undefined) throw new Error("The sheet has no group.");
  const criteria = main.criteria.map((one) => (one.id === "I.1" ? { ...one, maxPoints: 50 } : one));
  const work = { ...WORK, sheet: { ...WORK.sheet, groups: [{ ...main, criteria }] } };
  type(office, "I.1", 45);
  const problem = await refusal(submitSheet(work, STEPS));
  expect([problem.code, problem.findings.map(({ code, where }) => [code, where.criterion])]).toEqual([
    "wrongCells",
    [["aboveMaximum", "I.1"]],
  ]);
  expect(await stored(office)).toMatchObject({ stage: "draft" });
});

test("Excel stops while the cells are closed: the receipt is told, and the sheet is laid again", async () => {
  const office = await filledOffice();
  typeInto(office.session, addressOf(office, "I.1", { field: "evidence" }), "có hồ sơ");
  const { workbook } = office.session;
  const guide = worksheetNamed(office.session, WORKSHEETS.guide);
  guide.protection = null;
  const onStep = (step: string) => {
    if (step === "writing") workbook.worksheets = workbook.worksheets.filter((known) => known !== guide);
  };
  const { report, checkCode } = await done(submitSheet(WORK, { ...STEPS, onStep }));
  expect(checkCode).toMatch(/^\w{4}-\d+$/);
  expect(report).toMatchObject({ stage: "submitted", counts: { taken: 4 } });
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "Đã nộp, nhưng chưa đóng được các ô trong bảng. Đề nghị lập lại bảng sau.",
  ]);
  openWorkbook(office, saved(office));
  const looked = await done(look(WORK));
  expect(looked).toMatchObject({ kind: "worksheetGone", record: { stage: "submitted" } });
  await done(insertSheet(WORK, STEPS));
  expect(await lookedAt()).toMatchObject({ unsaved: 0, outdated: "no", record: { stage: "submitted" } });
  expect([shown(office, "I.1"), shown(office, "I.1", "evidence"), stateOf(office, "I.4")]).toEqual([
    7,
    "có hồ sơ",
    "Đã nộp",
  ]);
});

test("what others wrote meanwhile is brought in and looked at before the sheet is handed in", async () => {
  const office = await filledOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", "có hồ sơ", { field: "evidence" })] });
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect(problem).toMatchObject({
    code: "stale",
    text: { vi: "Chưa nộp. Vừa nhận 1 ô do người khác sửa; đề nghị xem lại rồi nộp." },
  });
  expect(shown(office, "I.1", "evidence")).toBe("có hồ sơ");
  expect(await stored(office)).toMatchObject({ stage: "draft", lines: { "I.1": { result: 7 } } });
  expect((await done(submitSheet(WORK, STEPS))).report.stage).toBe("submitted");
});

test("a newer version that nobody here has seen is not handed in: it is brought in first", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 7 })] });
  expect(await refusal(submitSheet(WORK, STEPS))).toMatchObject({ code: "stale", status: 409 });
  expect(shown(office, "I.1")).toBe(6);
  await done(submitSheet(WORK, STEPS));
});

test("without a network nothing is handed in, and it is said that it was not", async () => {
  const office = await filledOffice();
  office.trouble = "offline";
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect(problem).toMatchObject({ code: "offline" });
  expect(problem.text.vi).toContain("chưa nộp");
  office.trouble = null;
  await done(submitSheet(WORK, STEPS));
  expect(await stored(office)).toMatchObject({ stage: "submitted" });
});

/** The server takes the sheet in, and its answer never comes; the next request is answered again. */
function loseReceipt(office: Office): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    if (!String(address).endsWith("/submit")) return await fetch(String(address), init);
    globalThis.fetch = fetch;
    office.trouble = "answerLost";
    try {
      return await fetch(String(address), init);
    } finally {
      office.trouble = null;
    }
  };
}

test("handed in, but the answer is lost: it is asked for, the receipt is told and the cells are closed", async () => {
  const office = await filledOffice();
  loseReceipt(office);
  const submitted = await done(submitSheet(WORK, STEPS));
  const { submission, stage } = await stored(office);
  expect([stage, submitted.checkCode]).toEqual(["submitted", submission?.checkCode]);
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
});

test("handed in, and no answer comes any more: that is said, and handing in again tells the receipt", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  office.trouble = "answerLost";
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect([problem.code, problem.text.vi]).toEqual([
    "offline",
    "Mất kết nối trong lúc nộp nên chưa rõ bảng đã nộp hay chưa. Khi có mạng, đề nghị bấm Nộp lần nữa; bảng không bị nộp hai lần.",
  ]);
  office.trouble = null;
  const submitted = await done(submitSheet(WORK, STEPS));
  expect(submitted.checkCode).toBe((await stored(office)).submission?.checkCode);
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
});

test("after a sync has learnt that it is handed in, handing in again tells the receipt, too", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  await office.world.ask("submit", { as: WHO.binh, body: { revision: 1 } });
  await refusal(syncSheet(WORK, STEPS));
  expect((await lookedAt()).record).toMatchObject({ stage: "submitted", baseRevision: 2 });
  const submitted = await done(submitSheet(WORK, STEPS));
  expect(submitted.checkCode).toBe((await stored(office)).submission?.checkCode);
});

test("a request to hand in that never reached the server: nothing is handed in, and that is said", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  const { fetch } = globalThis;
  globalThis.fetch = async (address: unknown, init) => {
    if (String(address).endsWith("/submit")) throw new TypeError("fetch failed");
    return await fetch(String(address), init);
  };
  const problem = await refusal(submitSheet(WORK, STEPS));
  expect(problem.text.vi).toContain("Chưa kết nối được nên chưa nộp.");
  expect((await stored(office)).stage).toBe("draft");
});

/** As the pane does: a session that is over stops what is being done. */
async function sessionOverDuring(office: Office, action: (steps: Steps) => Promise<unknown>) {
  const stop = new AbortController();
  const forget = onSessionEnd(() => stop.abort());
  beginSession("no token");
  try {
    return await action({ ...STEPS, signal: stop.signal });
  } finally {
    forget();
    await signIn(office, WHO.binh);
  }
}

test("a session that runs out stops handing in and repairing, and is told as what it is", async () => {
  const office = await filledOffice();
  const over = { ok: false, problem: { code: "notSignedIn", status: 401 } };
  for (const action of [submitSheet, insertSheet]) {
    expect(await sessionOverDuring(office, (steps) => action(WORK, steps))).toMatchObject(over);
  }
  // A file that the server made: its base is asked for before anything else.
  const hidden = worksheetNamed(office.session, "_thidua");
  for (const key of hidden.cells.keys()) if (Number(key.split(",")[0]) >= 4) hidden.cells.delete(key);
  for (const action of [syncSheet, insertSheet]) {
    expect(await sessionOverDuring(office, (steps) => action(WORK, steps))).toMatchObject(over);
  }
});

test("handed in by another officer as it stands here: its receipt is told and the cells are closed", async () => {
  const office = await filledOffice();
  await done(syncSheet(WORK, STEPS));
  await office.world.ask("submit", { as: WHO.mai, body: { revision: 1 } });
  const submitted = await done(submitSheet(WORK, STEPS));
  expect(submitted.checkCode).toBe((await stored(office)).submission?.checkCode);
  expect(() => type(office, "I.1", 8)).toThrow("is locked");
});

test("content too far away to be read stays where it is: the sheet is handed in, its cells are not closed yet", async () => {
  const office = await filledOffice();
  writeBeside(office, "B5000", "xa");
  const { report } = await done(submitSheet(WORK, STEPS));
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "Đã nộp, nhưng chưa đóng được các ô trong bảng. Đề nghị lập lại bảng sau.",
  ]);
  expect([cellShown(office, `'${SCORES}'!B5000`), stateOf(office, "I.1")]).toEqual(["xa", "Đã nộp"]);
  expect(await lookedAt()).toMatchObject({ outdated: "layout", record: { stage: "submitted" } });
});

test("handed in by another officer meanwhile: what was typed stays, unsent, and the sheet can be closed", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await handIn(office.world, { as: WHO.mai, unit: "so-b", changes: [cell("I.2", 95)] });
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "submitted", status: 409 });
  expect([stateOf(office, "I.1"), stateOf(office, "I.2"), shown(office, "I.2")]).toEqual([
    "Chờ gửi",
    "Đã nộp",
    95,
  ]);
  const sheet = await lookedAt();
  expect(sheet).toMatchObject({ unsaved: 1, outdated: "layout", record: { stage: "submitted" } });
  // Returned by the leader, it goes on where it was.
  const body = { revision: 2, reason: "Bổ sung minh chứng" };
  await office.world.ask("returnSheet", { as: WHO.leader, params: { unit: "so-b" }, body });
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { taken: 1 }, stage: "returned" });
});

test("locked by the closing of the bloc: a sync without edits shows it, and the agreed points come with the new layout", async () => {
  const office = await filledOffice();
  await done(submitSheet(WORK, STEPS));
  const agreed = [
    cell("I.1", 6.5, { field: "agreedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "agreedReason" }),
  ];
  const { world } = office;
  await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes: agreed }));
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ stage: "locked", elsewhere: 2 });
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "2 ô vừa nhận chưa có chỗ trong bảng. Đề nghị cập nhật bảng để xem.",
  ]);
  expect(stateOf(office, "I.1")).toBe("Đã khóa");
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1", "agreedScore"), stateOf(office, "I.1")]).toEqual([6.5, "Đã khóa"]);
});
