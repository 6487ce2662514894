// Laying the sheet anew in its place: everything typed stays, what was damaged is whole again, and what is not
// ours is kept.
import { expect, test } from "vitest";
import { insertSheet, look, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import type { Steps, Work } from "../../../addin/excel/sheet.ts";
import { WORKSHEETS } from "../../../shared/wording/workbook.ts";
import { sheet, WHO } from "../../functions/small-plan.ts";
import { cell, sync, type World } from "../../functions/world.ts";
import {
  addNote,
  deleteRow,
  insertColumns,
  insertRows,
  noteAt,
  paste,
  renameWorksheet,
  type as typeInto,
  worksheetNamed,
} from "../../excel-host/people.ts";
import {
  rowOf,
  addressOf,
  cellShown,
  done,
  laidOffice,
  lookedAt,
  openWorkbook,
  refusal,
  saved,
  shown,
  stateOf,
  STEPS,
  type,
  WORK,
  type Office,
} from "./office.ts";
import { SCORES } from "../sheet-cells.ts";

/** As a person who has taken the protection off. */
function unprotected(office: Office, act: () => void): void {
  const worksheet = worksheetNamed(office.session, SCORES);
  worksheet.protection = null;
  act();
}

test("laid anew, everything typed stays, unreadable letters too, and is still unsaved", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", "bảy phẩy năm");
  type(office, "I.2", 101);
  type(office, "I.3", "Đạt");
  type(office, "I.3", "đủ hồ sơ", "evidence");
  const report = await done(insertSheet(WORK, STEPS));
  expect(report).toMatchObject({ notes: [], refused: 2 });
  expect(["I.1", "I.2", "I.3"].map((line) => [shown(office, line), stateOf(office, line)])).toEqual([
    ["bảy phẩy năm", "Sai"],
    [101, "Sai"],
    ["Đạt", "Chờ gửi"],
  ]);
  expect(await lookedAt()).toMatchObject({
    changes: [cell("I.3", "pass"), cell("I.3", "đủ hồ sơ", { field: "evidence" })],
    unsaved: 4,
    record: { baseRevision: 1, base: { "I.1": { result: 7 } } },
  });
});

test("pasting over cells, inserting columns, deleting rows: the table is whole again, in the same worksheet", async () => {
  const office = await laidOffice();
  type(office, "I.2", 90);
  await done(syncSheet(WORK, STEPS));
  const fresh = structuredClone(worksheetNamed(office.session, SCORES));
  paste(office.session, addressOf(office, "I.1"), [[7]]);
  unprotected(office, () => {
    deleteRow(office.session, SCORES, rowOf(office, "I.2"));
    insertColumns(office.session, SCORES, { at: 1, count: 1 });
  });
  renameWorksheet(office.session, SCORES, "Tự chấm");
  const report = await done(insertSheet(WORK, STEPS));
  expect(report.notes.map(({ vi }) => vi)).toEqual(["1 dòng đã bị xóa được đưa trở lại với số liệu đã lưu."]);
  const laid = worksheetNamed(office.session, "Tự chấm");
  expect(laid.id).toBe(fresh.id);
  expect(laid.protection).not.toBeNull();
  const typed = laid.validations.map(({ area, rule }) => [area, rule]);
  expect(typed).toEqual(fresh.validations.map(({ area, rule }) => [area, rule]));
  renameWorksheet(office.session, "Tự chấm", SCORES);
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7, 90]);
  // Open again, though pasting had locked it.
  type(office, "I.1", 7.5);
  expect(await lookedAt()).toMatchObject({
    changes: [cell("I.1", 7.5)],
    findings: [],
    missing: { lines: [] },
  });
});

test("notes that people have attached to cells stay", async () => {
  const office = await laidOffice();
  const address = addressOf(office, "I.2");
  addNote(office.session, address, "hỏi lại Phòng Tổ chức");
  type(office, "I.2", 90);
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.2"), noteAt(office.session, address)]).toEqual([90, "hỏi lại Phòng Tổ chức"]);
});

test("what others wrote meanwhile comes in; where it meets something typed, both are kept", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", 7.5);
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 7 }), cell("I.2", 80)] });
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7.5, 80]);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1, elsewhere: 0 });
  expect((await lookedAt()).record.differing).toMatchObject([{ mine: 7.5, stored: 6, by: "Võ Thị Mai" }]);
  // A cell that waits to be settled waits on, with what is stored now.
  await sync(office.world, { as: WHO.mai, base: 2, changes: [cell("I.1", 5, { was: 6 })] });
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), stateOf(office, "I.1")]).toEqual([7.5, "Số liệu khác nhau"]);
  expect((await lookedAt()).record.differing).toMatchObject([{ mine: 7.5, stored: 5 }]);
});

test("a queue that waits for the network outlives a repair", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "answerLost";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  await done(insertSheet(WORK, STEPS));
  expect((await lookedAt()).record.outbox).toMatchObject({ seq: 1 });
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0 });
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { outbox: null } });
});

test("what was sent, not answered and then taken back in its cell stays taken back", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", 90);
  office.trouble = "answerLost";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  type(office, "I.1", "");
  unprotected(office, () => deleteRow(office.session, SCORES, rowOf(office, "I.2")));
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual(["", 90]);
  await done(syncSheet(WORK, STEPS));
  expect((await office.world.ask("readFilledSheet", { as: WHO.binh })).lines).toEqual({
    "I.2": { result: 90 },
  });
});

test("what others wrote under something unsaved comes in when that is taken back after a repair", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", "chín mươi");
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 6), cell("I.2", 80)] });
  await done(insertSheet(WORK, STEPS));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7, "chín mươi"]);
  type(office, "I.1", "");
  type(office, "I.2", "");
  await done(syncSheet(WORK, STEPS));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([6, 80]);
});

test("a text that begins like a formula and is not valid goes back letter by letter", async () => {
  const office = await laidOffice();
  const text = `='${"á".repeat(2_001)}`;
  type(office, "I.1", "x", "explanation");
  for (const known of worksheetNamed(office.session, SCORES).cells.values()) {
    if (known.value === "x") known.value = text;
  }
  await done(insertSheet(WORK, STEPS));
  expect(shown(office, "I.1", "explanation")).toBe(text);
});

/** Something goes while the sheet is laid, and Excel stops when it comes to it. */
function stoppedBy(goes: () => void): Steps {
  return { ...STEPS, onStep: (step) => step === "writing" && goes() };
}

const GONE = [
  [
    "the guide, with the sheet cleared",
    ({ session: { workbook } }: Office) => {
      workbook.worksheets = workbook.worksheets.filter(({ name }) => name !== WORKSHEETS.guide);
    },
  ],
  [
    "the name of the table, with the sheet all but laid",
    ({ session: { workbook } }: Office) => {
      workbook.names = [];
    },
  ],
] as const;

test.each(GONE)("Excel stops at %s: all that was typed comes back the next time", async (_what, goes) => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", "bảy phẩy năm");
  type(office, "I.3", "Đạt");
  type(office, "I.3", "- đủ hồ sơ", "evidence");
  unprotected(office, () => {
    typeInto(office.session, `'${SCORES}'!B60`, "nhớ hỏi lại");
  });
  for (const known of worksheetNamed(office.session, SCORES).cells.values()) {
    if (String(known.value).startsWith("Số: ")) known.value = "Số: 12/BC-SB";
  }
  const { id } = worksheetNamed(office.session, SCORES);
  worksheetNamed(office.session, WORKSHEETS.guide).protection = null;
  const { code, text } = await refusal(
    insertSheet(
      WORK,
      stoppedBy(() => goes(office)),
    ),
  );
  expect([code, text.vi]).toEqual([
    "layingStopped",
    expect.stringContaining("Những gì đã nhập vẫn được giữ trong tệp này"),
  ]);
  openWorkbook(office, saved(office));
  renameWorksheet(office.session, SCORES, "Tự chấm");
  expect(await done(look(WORK))).toMatchObject({ kind: "worksheetGone" });
  const problem = await refusal(syncSheet(WORK, STEPS));
  expect([problem.code, problem.text.vi]).toEqual([
    "worksheetGone",
    expect.stringContaining("Chưa lập xong"),
  ]);
  await done(insertSheet(WORK, STEPS));
  expect(worksheetNamed(office.session, "Tự chấm").id).toBe(id);
  renameWorksheet(office.session, "Tự chấm", SCORES);
  expect([shown(office, "I.1"), shown(office, "I.3")]).toEqual(["bảy phẩy năm", "Đạt"]);
  expect(await lookedAt()).toMatchObject({
    changes: [cell("I.3", "pass"), cell("I.3", "- đủ hồ sơ", { field: "evidence" })],
    unsaved: 3,
    record: { baseRevision: 1, laying: null },
  });
  const values = (name: string) =>
    [...worksheetNamed(office.session, name).cells.values()].map(({ value }) => value);
  expect(values(SCORES)).toContain("Số: 12/BC-SB");
  expect(values("Ghi chú")).toContain("nhớ hỏi lại");
});

test("a worksheet of ours with a password of its own: refused before anything is cleared", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const { protection } = worksheetNamed(office.session, WORKSHEETS.guide);
  if (protection === null) throw new Error("The guide is not protected.");
  protection.password = "mật khẩu";
  expect(await refusal(insertSheet(WORK, STEPS))).toMatchObject({ code: "layingStopped" });
  expect(shown(office, "I.1")).toBe(7);
  protection.password = null;
  expect(await lookedAt()).toMatchObject({ changes: [cell("I.1", 7)] });
});

test("what is typed while the server is asked stays, as what was typed before", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  const steps: Steps = {
    ...STEPS,
    onStep: (step) => {
      if (step === "sending") type(office, "I.2", 92);
    },
  };
  const report = await done(insertSheet(WORK, steps));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7, 92]);
  expect(report.sheet.changes).toEqual([cell("I.1", 7), cell("I.2", 92)]);
  expect(await lookedAt()).toMatchObject({ unsaved: 2, findings: [], record: { laying: null } });
  expect(worksheetNamed(office.session, SCORES).protection).not.toBeNull();
});

test("number, place and date, and names around the table stay where they were written", async () => {
  const office = await laidOffice();
  const cells = [...worksheetNamed(office.session, SCORES).cells];
  const rowsBelow = cells.flatMap(([key, { value }]) =>
    value === "#foot" ? [Number(key.split(",")[0])] : [],
  );
  const names = `'${SCORES}'!B${Math.max(...rowsBelow) + 1}`;
  const around = [
    ["Số: ", "Số: 12/BC-SB"],
    ["....................,", "Đắk Nông, ngày 28 tháng 12 năm 2020"],
  ] as const;
  for (const [printed, written] of around) {
    const [cellOf] = cells.filter(([, { value }]) => String(value).startsWith(printed));
    if (cellOf === undefined) throw new Error(`${printed} is not there.`);
    cellOf[1].value = written;
  }
  unprotected(office, () => {
    typeInto(office.session, names, "Trần Văn Bình");
    deleteRow(office.session, SCORES, rowOf(office, "I.2"));
    insertColumns(office.session, SCORES, { at: 1, count: 1 });
  });
  await done(insertSheet(WORK, STEPS));
  const written = [...worksheetNamed(office.session, SCORES).cells.values()].map(({ value }) => value);
  expect(written).toEqual(
    expect.arrayContaining(["Số: 12/BC-SB", "Đắk Nông, ngày 28 tháng 12 năm 2020", "Trần Văn Bình"]),
  );
  expect(written).not.toContainEqual(expect.stringContaining("Số: ...."));
  expect((await lookedAt()).findings).toEqual([]);
});

test("two texts for one place: the second goes beside, neither is lost", async () => {
  const office = await laidOffice();
  const scores = worksheetNamed(office.session, SCORES);
  const [[key, number] = never()] = [...scores.cells].filter(([, { value }]) =>
    String(value).startsWith("Số: "),
  );
  number.value = "Số: 12/BC-SB";
  const [row = 0] = key.split(",").map(Number);
  unprotected(office, () => {
    for (const column of ["C", "D", "E", "F", "G", "H"])
      typeInto(office.session, `'${SCORES}'!${column}${row + 1}`, `chú thích ${column}`);
  });
  await done(insertSheet(WORK, STEPS));
  const values = [SCORES, "Ghi chú"].flatMap((name) =>
    [...worksheetNamed(office.session, name).cells.values()].map(({ value }) => value),
  );
  const notes = ["C", "D", "E", "F", "G", "H"].map((column) => `chú thích ${column}`);
  expect(values).toEqual(expect.arrayContaining(["Số: 12/BC-SB", ...notes]));
});

test("what a person wrote beside, inside and below the table goes to a worksheet of its own, with its old place", async () => {
  const office = await laidOffice();
  const beside = `'${SCORES}'!Z7`;
  const below = `'${SCORES}'!B60`;
  unprotected(office, () => {
    typeInto(office.session, beside, 12.5);
    typeInto(office.session, below, "'=nhớ hỏi lại");
  });
  const report = await done(insertSheet(WORK, STEPS));
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "Nội dung ngoài bảng đã được chuyển sang trang Ghi chú.",
  ]);
  const notes = [...worksheetNamed(office.session, "Ghi chú").cells.values()].map(({ value }) => value);
  expect(notes).toEqual(["Ô cũ", "Nội dung", "Z7", 12.5, "B60", "=nhớ hỏi lại"]);
  expect([cellShown(office, beside), cellShown(office, below)]).toEqual(["", ""]);
  // The second time there is nothing left to move.
  expect((await done(insertSheet(WORK, STEPS))).notes).toEqual([]);
});

test("content beside the table is moved once, also where more is typed there meanwhile", async () => {
  const office = await laidOffice();
  unprotected(office, () => typeInto(office.session, `'${SCORES}'!Z7`, "một"));
  const onStep = (step: string) => {
    if (step === "sending") typeInto(office.session, `'${SCORES}'!Z8`, "hai");
  };
  const report = await done(insertSheet(WORK, { ...STEPS, onStep }));
  const moved = ["Ghi chú", "Ghi chú (2)"].map((name) => [
    ...[...worksheetNamed(office.session, name).cells.values()].map(({ value }) => value),
  ]);
  expect(moved).toEqual([
    ["Ô cũ", "Nội dung", "Z7", "một"],
    ["Ô cũ", "Nội dung", "Z8", "hai"],
  ]);
  expect(report.notes.map(({ vi }) => vi)).toEqual([
    "Nội dung ngoài bảng đã được chuyển sang trang Ghi chú.",
    "Nội dung ngoài bảng đã được chuyển sang trang Ghi chú (2).",
  ]);
});

test("rows that somebody inserted above the table are kept beside, too", async () => {
  const office = await laidOffice();
  unprotected(office, () => {
    insertRows(office.session, SCORES, { at: 2, count: 1 });
    typeInto(office.session, `'${SCORES}'!D3`, "Dự thảo lần 2");
  });
  type(office, "I.1", 7);
  await done(insertSheet(WORK, STEPS));
  const notes = [...worksheetNamed(office.session, "Ghi chú").cells.values()].map(({ value }) => value);
  expect(notes).toEqual(["Ô cũ", "Nội dung", "D3", "Dự thảo lần 2"]);
  expect(shown(office, "I.1")).toBe(7);
});

test("answers in a row that is there twice are kept beside, as neither was read", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", 55);
  const worksheet = worksheetNamed(office.session, SCORES);
  for (const known of worksheet.cells.values()) if (known.value === "I.2") known.value = "I.1";
  await done(insertSheet(WORK, STEPS));
  const notes = [...worksheetNamed(office.session, "Ghi chú").cells.values()].map(({ value }) => value);
  expect(notes.filter((value) => typeof value === "number")).toEqual([7, 55]);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, findings: [] });
});

test("content too far away to be read is not laid over: it is named, and nothing changes", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  unprotected(office, () => typeInto(office.session, `'${SCORES}'!B5000`, "xa"));
  const problem = await refusal(insertSheet(WORK, STEPS));
  expect(problem.code).toBe("farContent");
  expect(problem.findings[0]?.where).toMatchObject({ worksheet: SCORES });
  expect([shown(office, "I.1"), cellShown(office, `'${SCORES}'!B5000`)]).toEqual([7, "xa"]);
});

/** I.3 is gone, I.1 counts more, I.5 is new. */
async function publishNext(world: World): Promise<Work> {
  const [main] = sheet.groups;
  if (main === undefined) throw new Error("The sheet has no group.");
  const [first, second, , fourth] = main.criteria;
  if (!first || !second || !fourth) throw new Error("The sheet has too few criteria.");
  const added = { ...first, id: "I.5", code: "5", maxPoints: 8 };
  const criteria = [{ ...first, maxPoints: 12 }, second, fourth, added];
  const next = {
    ...sheet,
    groups: [{ ...main, maxPoints: 35, criteria }],
    total: { ...sheet.total, main: 35 },
  };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const published = await world.ask("readScoreSheet", { as: WHO.binh });
  return { ...WORK, sheet: published.sheet, sheetRevision: published.revision };
}

test("another score sheet is published: the sync names the lines that moved, and laid anew values follow their criteria", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.2", 95);
  type(office, "I.3", "Đạt");
  const work = await publishNext(office.world);
  const refused = await refusal(syncSheet(WORK, STEPS));
  expect(refused).toMatchObject({ code: "olderSheet", status: 409 });
  expect(refused.findings.map(({ code, where }) => [code, where.criterion, where.cell])).toEqual([
    ["lineChanged", "I.1", addressOf(office, "I.1").split("!")[1]],
    ["lineRemoved", "I.3", addressOf(office, "I.3").split("!")[1]],
    ["lineAdded", "I.5", undefined],
  ]);
  // Who has not fetched the new sheet yet is told to.
  expect(await refusal(insertSheet(WORK, STEPS))).toMatchObject({ code: "otherSheetPublished" });
  expect(await lookedAt(work)).toMatchObject({ outdated: "sheet" });
  const report = await done(insertSheet(work, STEPS));
  expect(report.findings.map(({ code, where }) => [code, where.criterion])).toEqual([
    ["lineChanged", "I.1"],
    ["lineRemoved", "I.3"],
    ["lineAdded", "I.5"],
  ]);
  expect([shown(office, "I.1"), shown(office, "I.2"), shown(office, "I.5")]).toEqual([7, 95, ""]);
  const notes = [...worksheetNamed(office.session, "Ghi chú").cells.values()].map(({ value }) => value);
  expect(notes).toContain("Đạt");
  expect(await done(syncSheet(work, STEPS))).toMatchObject({ counts: { taken: 1 } });
  expect(await lookedAt(work)).toMatchObject({ unsaved: 0, outdated: "no" });
});

function never(): never {
  throw new Error("The sheet has no such cell.");
}
