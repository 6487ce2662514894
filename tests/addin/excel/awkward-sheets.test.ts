// What people do to a sheet, and what Excel does to an add-in: each with a friendly outcome, and nothing lost.
import { expect, test, vi } from "vitest";
import { checkSheet, insertSheet, look, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import type { Steps } from "../../../addin/excel/sheet.ts";
import { WHO } from "../../functions/small-plan.ts";
import { cell, sync } from "../../functions/world.ts";
import { activeWorksheet } from "../../excel-host/model/new-workbook.ts";
import {
  copyWorksheet,
  deleteRow,
  finishEditingCell,
  hideRows,
  insertColumns,
  paste,
  renameWorksheet,
  startEditingCell,
  type as typeInto,
  typeRemotely,
  worksheetNamed,
} from "../../excel-host/people.ts";
import {
  stored,
  rowOf,
  writeBeside,
  addressOf,
  cellShown,
  done,
  laidOffice,
  lookedAt,
  openOffice,
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

/** With the worksheet the name of its table loses its cell. */
function deleteScores({ session: { workbook } }: Office): void {
  workbook.worksheets = workbook.worksheets.filter(({ name }) => name !== SCORES);
  workbook.activeWorksheet = workbook.worksheets[0]?.id ?? "";
  for (const name of workbook.names) name.formula = "=#REF!$A$1";
}

/** As the arrow at a heading does: these rows are hidden, the others stay. */
function filterOut(office: Office, lines: readonly string[]): void {
  const rows = lines.map((line) => rowOf(office, line));
  hideRows(office.session, SCORES, rows);
}

test("over rows that a filter hides, each value still goes into its own cell and no other", async () => {
  const office = await laidOffice();
  type(office, "I.2", 80);
  type(office, "I.3", "Đạt");
  await done(syncSheet(WORK, STEPS));
  expect(worksheetNamed(office.session, SCORES).filter).not.toBeNull();
  filterOut(office, ["I.2", "I.4"]);
  const changes = [cell("I.1", 5), cell("I.2", 90, { was: 80 }), cell("I.4", 9)];
  await sync(office.world, { as: WHO.mai, base: 1, changes });
  const lines = ["I.1", "I.2", "I.3", "I.4"];
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ elsewhere: 3 });
  expect(lines.map((line) => shown(office, line))).toEqual([5, 90, "Đạt", 9]);
  expect(lines.map((line) => stateOf(office, line))).toEqual(lines.map(() => "Đã lưu"));
  expect((await lookedAt()).changes).toEqual([]);
});

test("a filter that is set while the server is asked: what it would misplace is taken back, and synced the next time", async () => {
  const office = await laidOffice();
  type(office, "I.2", 80);
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 5), cell("I.4", 9)] });
  const onStep = (step: string, stepsDone: number) => {
    if (step === "writing" && stepsDone === 0) filterOut(office, ["I.3"]);
  };
  const lines = ["I.1", "I.2", "I.3", "I.4"];
  expect((await refusal(syncSheet(WORK, { ...STEPS, onStep }))).code).toBe("typedMeanwhile");
  expect(lines.map((line) => shown(office, line))).toEqual(["", 80, "", ""]);
  await done(syncSheet(WORK, STEPS));
  expect(lines.map((line) => shown(office, line))).toEqual([5, 80, "", 9]);
});

test("a copied sheet is named and not read; ours is known from it also after renaming both", async () => {
  const office = await laidOffice();
  copyWorksheet(office.session, SCORES);
  typeInto(office.session, addressOf(office, "I.2", { worksheet: `${SCORES} (2)` }), 55);
  type(office, "I.1", 7);
  renameWorksheet(office.session, SCORES, "Bảng của tôi");
  renameWorksheet(office.session, `${SCORES} (2)`, SCORES);
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ counts: { taken: 1 } });
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 7 } });
  const sheet = await lookedAt();
  expect(sheet).toMatchObject({ worksheet: "Bảng của tôi", copies: [SCORES] });
  expect(sheet.findings.map(({ code, text }) => [code, text.vi])).toEqual([
    ["copiedSheet", "Trang Chấm điểm là bản sao của bảng; số liệu ở bản sao không được gửi."],
  ]);
  expect(cellShown(office, addressOf(office, "I.1", { field: "state", worksheet: "Bảng của tôi" }))).toBe(
    "Đã lưu",
  );
});

test("columns that were inserted and rows that moved make no difference: cells are found by their marks", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const before = addressOf(office, "I.2");
  insertColumns(office.session, SCORES, { at: 1, count: 2 });
  deleteRow(office.session, SCORES, 2);
  expect(addressOf(office, "I.2")).not.toBe(before);
  await sync(office.world, { as: WHO.mai, changes: [cell("I.2", 80)] });
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { taken: 1 }, elsewhere: 1 });
  expect([shown(office, "I.2"), stateOf(office, "I.1")]).toEqual([80, "Đã lưu"]);
});

test("pasting takes a cell's rule and locks it: what was pasted is read and judged, and cells can still be written", async () => {
  const office = await laidOffice();
  paste(office.session, addressOf(office, "I.1"), [[9.5], ["92"], ["đạt"]]);
  expect((await done(checkSheet(WORK, STEPS))).findings.map(({ code }) => code)).toContain("lockedCells");
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ counts: { taken: 2 }, refused: 1 });
  const locked = report.findings.find(({ code }) => code === "lockedCells");
  expect(locked).toMatchObject({ severity: "warning", where: { worksheet: SCORES, field: "result" } });
  // Which one of its cells it is was not asked.
  expect(locked?.where.cell).toBeUndefined();
  expect(report.sheet.findings).toContainEqual(locked);
  expect((await stored(office)).lines).toEqual({ "I.2": { result: 92 }, "I.3": { result: "pass" } });
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.3", "fail", { was: "pass" })] });
  await done(syncSheet(WORK, STEPS));
  expect(shown(office, "I.3")).toBe("Không đạt");
});

test("a deleted row keeps what was saved; it is told which row is gone", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", 90);
  await done(syncSheet(WORK, STEPS));
  const row = rowOf(office, "I.2");
  worksheetNamed(office.session, SCORES).protection = null;
  deleteRow(office.session, SCORES, row);
  type(office, "I.1", 8);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { taken: 1 } });
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 8 }, "I.2": { result: 90 } });
  const sheet = await lookedAt();
  expect(sheet.missing).toEqual({ lines: ["I.2"], fields: [] });
  expect(sheet.findings).toMatchObject([{ code: "missingRow", where: { criterion: "I.2" } }]);
});

test.each([
  ["a number as text", "7,5", 7.5],
  ["a point instead of the comma", "7.5", 7.5],
  ["spaces around", " 7 ", 7],
  ["a number that Excel kept", 7.25, 7.25],
])("%s is read as the number that was meant", async (_what, typed, value) => {
  const office = await laidOffice();
  type(office, "I.1", typed);
  await done(syncSheet(WORK, STEPS));
  expect((await stored(office)).lines).toEqual({ "I.1": { result: value } });
});

test("a number that may be read in two ways is asked about", async () => {
  const office = await laidOffice();
  type(office, "I.4", "'1.250");
  const report = await done(syncSheet(WORK, STEPS));
  expect(report.findings).toMatchObject([{ severity: "error", code: "ambiguousNumber" }]);
  expect(shown(office, "I.4")).toBe("1.250");
});

test.each(["#N/A", "#NAME?", "#DIV/0!"])(
  "a formula of one's own that gives %s is no answer",
  async (code) => {
    const office = await laidOffice();
    type(office, "I.1", code);
    expect(await lookedAt()).toMatchObject({
      changes: [],
      findings: [{ severity: "error", code: "formulaError", where: { criterion: "I.1" } }],
    });
  },
);

test("letters typed apart from their marks (NFD) are the same letters", async () => {
  const office = await laidOffice();
  const explanation = "Đã hoàn thành đủ hồ sơ";
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", explanation, { field: "explanation" })] });
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", explanation.normalize("NFD"), "explanation");
  type(office, "I.3", "Không đạt".normalize("NFD"));
  renameWorksheet(office.session, SCORES, "Chấm điểm 2020".normalize("NFD"));
  expect((await lookedAt()).changes).toEqual([cell("I.3", "fail")]);
});

test("a stray sign far below is named, not read, and makes nothing slow or large", async () => {
  const office = await laidOffice();
  writeBeside(office, "B900000", "x");
  type(office, "I.1", 7);
  const from = office.session.requests.length;
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ counts: { taken: 1 } });
  const [outside] = report.findings;
  expect([outside?.code, outside?.where.cell]).toEqual(["outside", expect.stringMatching(/900000$/)]);
  expect(
    Math.max(...office.session.requests.slice(from).map(({ responseBytes }) => responseBytes)),
  ).toBeLessThan(200_000);
});

test("another person in the same file: read and sent like one's own", async () => {
  const office = await laidOffice();
  typeRemotely(office.session, addressOf(office, "I.2"), 85);
  type(office, "I.1", 7);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { taken: 2 } });
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 7 }, "I.2": { result: 85 } });
});

test("a deleted worksheet is told of, and laid again with all that was saved", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  deleteScores(office);
  expect(await done(look(WORK))).toMatchObject({ kind: "worksheetGone" });
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "worksheetGone" });
  await done(insertSheet(WORK, STEPS));
  expect(shown(office, "I.1")).toBe(7);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { client: { seq: 1 } } });
});

test("what waited for the network outlives its worksheet", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "offline";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  deleteScores(office);
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), stateOf(office, "I.1")]).toEqual([7, "Chờ gửi"]);
  await done(syncSheet(WORK, STEPS));
  expect(await stored(office)).toMatchObject({ revision: 1, lines: { "I.1": { result: 7 } } });
});

test("a choice that was not made yet outlives its worksheet", async () => {
  const office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 8)] });
  type(office, "I.1", 7.5);
  await done(syncSheet(WORK, STEPS));
  deleteScores(office);
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), stateOf(office, "I.1")]).toEqual([7.5, "Số liệu khác nhau"]);
  expect((await lookedAt()).record.differing).toMatchObject([{ mine: 7.5, stored: 8, by: "Võ Thị Mai" }]);
});

test("an empty workbook has no sheet yet", async () => {
  await openOffice();
  expect(await done(look(WORK))).toEqual({ kind: "none" });
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "noSheet" });
});

test("a workbook of another unit is neither read nor laid over", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await signIn(office, WHO.cuc);
  const work = { ...WORK, unit: "so-c" };
  expect(await done(look(work))).toMatchObject({ kind: "another", unit: "so-b", unitName: "Sở B" });
  const text = { vi: "Tệp này là của Sở B, đang làm việc với Sở C. Chưa ghi gì; đề nghị mở tệp khác." };
  expect(await refusal(syncSheet(work, STEPS))).toMatchObject({ code: "wrongUnit", text });
  expect(await refusal(insertSheet(work, STEPS))).toMatchObject({ code: "wrongUnit", text });
  expect(shown(office, "I.1")).toBe(7);
});

test("a workbook of another plan is told by both plans' names", async () => {
  await laidOffice();
  const work = { ...WORK, plan: { ...WORK.plan, id: "ke-hoach-2021", number: "12/KH" } };
  const { code, text } = await refusal(syncSheet(work, STEPS));
  expect(code).toBe("wrongPlan");
  expect(text.vi).toMatch(/277\/KH-KTĐ4.*12\/KH/);
});

test("a cell that is being edited: the person is told to press Enter, and nothing is sent", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  startEditingCell(office.session);
  const from = office.requests.length;
  const { code, text } = await refusal(syncSheet(WORK, STEPS));
  expect([code, text.vi]).toEqual(["cellEditing", "Ô đang được sửa. Nhấn Enter để kết thúc rồi thử lại."]);
  expect(office.requests.length).toBe(from);
  finishEditingCell(office.session);
  await done(syncSheet(WORK, STEPS));
});

test("an edit that begins while the server answers is waited for: what was sent is written down", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const steps: Steps = {
    ...STEPS,
    onStep: (step, stepsDone) => {
      if (step !== "writing" || stepsDone > 0) return;
      startEditingCell(office.session);
      setTimeout(() => finishEditingCell(office.session), 50);
    },
  };
  await done(syncSheet(WORK, steps));
  expect(await lookedAt()).toMatchObject({ unsaved: 0 });
});

/** Somebody begins to edit a cell when the action comes to writing. */
function openingACell({ session }: Office): Steps {
  const onStep = (step: string, stepsDone: number) => {
    if (step === "writing" && stepsDone === 0) startEditingCell(session);
  };
  return { ...STEPS, onStep };
}

test("a check waits for no cell that is being edited: it has promised nothing", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  expect(await refusal(checkSheet(WORK, openingACell(office)))).toMatchObject({ code: "cellEditing" });
});

test("a cell that is left open for long is told of; once it is closed, what was sent is written down", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, "setTimeout").mockImplementation((act: () => void, ms?: number, ...given: []) =>
    later(act, Math.min(ms ?? 0, 20), ...given),
  );
  const { code, text } = await refusal(syncSheet(WORK, openingACell(office)));
  vi.restoreAllMocks();
  expect([code, text.vi]).toEqual([
    "cellEditing",
    "Có ô đang sửa dở nên chưa ghi được vào bảng. Nhấn Enter để kết thúc; Excel sẽ ghi tiếp phần còn lại.",
  ]);
  finishEditingCell(office.session);
  await expect.poll(async () => (await lookedAt()).unsaved).toBe(0);
  expect(stateOf(office, "I.1")).toBe("Đã lưu");
});

test("the session with Excel is lost after the server has answered: the next sync finds everything as it is", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const steps: Steps = {
    ...STEPS,
    onStep: (step) => {
      if (step === "writing") office.session.trouble.sessionLost = true;
    },
  };
  expect(await refusal(syncSheet(WORK, steps))).toMatchObject({ code: "excelSession" });
  openWorkbook(office, saved(office));
  type(office, "I.3", "Đạt");
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0 });
  expect((await stored(office)).lines).toEqual({ "I.1": { result: 7 }, "I.3": { result: "pass" } });
});

test("a worksheet too full to be handed over is told of, and nothing is sent", async () => {
  const office = await laidOffice();
  const column = Array.from({ length: 100 }, (_, index) => index + 100);
  for (const row of column)
    for (const name of ["C", "D"]) writeBeside(office, `${name}${row}`, "á".repeat(16_000));
  type(office, "I.1", 7);
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "workbookTooLarge" });
  expect(await stored(office)).toMatchObject({ revision: 0 });
});

test("too many requests at once: Excel is busy, and can be asked again", async () => {
  const office = await laidOffice();
  office.session.trouble.activityLimit = true;
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "excelBusy" });
});

test("a worksheet with a password of its own is not written, and keeps what it holds", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const { protection } = worksheetNamed(office.session, SCORES);
  if (protection !== null) protection.password = "mật khẩu";
  expect((await refusal(syncSheet(WORK, STEPS))).code).toBe("excelRefused");
  expect(shown(office, "I.1")).toBe(7);
});

test("stopped before anything is sent, nothing is sent and nothing written", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const stop = new AbortController();
  const before = structuredClone(office.session.workbook);
  const steps: Steps = { signal: stop.signal, onStep: (step) => step === "reading" && stop.abort() };
  for (const action of [syncSheet, insertSheet]) {
    expect(await refusal(action(WORK, steps))).toMatchObject({ code: "cancelled" });
  }
  expect(await stored(office)).toMatchObject({ revision: 0 });
  expect(worksheetNamed(office.session, SCORES).cells).toEqual(
    before.worksheets.find(({ name }) => name === SCORES)?.cells,
  );
});

test("stopped while the server is silent, a sheet that was to be laid anew stands as it did", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const before = structuredClone(office.session.workbook);
  expect(await refusal(insertSheet(WORK, stoppedWaiting(office)))).toMatchObject({ code: "cancelled" });
  expect(office.session.workbook.worksheets).toEqual(before.worksheets);
});

test("stopped after the server has answered, what it answered is written", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const stop = new AbortController();
  const steps: Steps = { signal: stop.signal, onStep: (step) => step === "sending" && stop.abort() };
  await done(syncSheet(WORK, steps));
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { baseRevision: 1 } });
});

test("somebody else's worksheets of our names are left alone", async () => {
  const office = await openOffice();
  const { workbook } = office.session;
  renameWorksheet(office.session, "Sheet1", SCORES);
  typeInto(office.session, `'${SCORES}'!A1`, "của tôi");
  await done(insertSheet(WORK, STEPS));
  expect(workbook.worksheets.map(({ name }) => name)).toContain(`${SCORES} (2)`);
  expect(cellShown(office, `'${SCORES}'!A1`)).toBe("của tôi");
  expect(activeWorksheet(workbook).name).toBe(`${SCORES} (2)`);
  expect(await lookedAt()).toMatchObject({ worksheet: `${SCORES} (2)` });
});

test("a workbook that the server made is ours without a record: what it showed is its base", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  await done(insertSheet(WORK, STEPS));
  const hidden = worksheetNamed(office.session, "_thidua");
  for (const key of hidden.cells.keys()) if (Number(key.split(",")[0]) >= 4) hidden.cells.delete(key);
  type(office, "I.2", 90);
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 7 })] });
  const from = office.requests.length;
  const sheet = await lookedAt();
  expect(sheet).toMatchObject({
    changes: [cell("I.2", 90)],
    record: { baseRevision: 1, client: { seq: 0 } },
  });
  expect((await lookedAt()).changes).toEqual(sheet.changes);
  const base = `GET /v1/plans/${WORK.plan.id}/units/so-b/filled-sheet?revision=1`;
  expect(office.requests.slice(from), "asked for once, not at each pause in typing").toEqual([base]);
  await signIn(office, WHO.binh);
  await lookedAt();
  expect(office.requests.slice(from), "who signs in may see something else").toEqual([base, base]);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({
    counts: { taken: 1 },
    elsewhere: 1,
    conflicts: 0,
  });
  expect(shown(office, "I.1")).toBe(6);
});
