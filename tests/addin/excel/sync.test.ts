// The unit's sheet in Excel and the server: what is sent, what comes back, and how the rows then stand.
import { expect, test } from "vitest";
import { checkSheet, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import { WHO } from "../../functions/small-plan.ts";
import { cell, sync } from "../../functions/world.ts";
import type { Steps } from "../../../addin/excel/sheet.ts";
import { parseAddress } from "../../excel-host/model/area.ts";
import { deleteRow, worksheetNamed } from "../../excel-host/people.ts";
import {
  addressOf,
  done,
  laidOffice,
  lookedAt,
  refusal,
  shown,
  stateOf,
  STEPS,
  type,
  WORK,
  type Office,
} from "./office.ts";
import { SCORES } from "../sheet-cells.ts";

test("a new sheet is empty, ours and saved; what is typed is unsaved until it is synced", async () => {
  const office = await laidOffice();
  expect(await lookedAt()).toMatchObject({ unsaved: 0, findings: [], outdated: "no", copies: [] });
  type(office, "I.1", 7.5);
  type(office, "I.3", "Đạt");
  const typed = await lookedAt();
  expect(typed.changes).toEqual([cell("I.1", 7.5), cell("I.3", "pass")]);
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ counts: { lines: 2, taken: 2, left: 0 }, conflicts: 0, queued: 0 });
  expect([stateOf(office, "I.1"), stateOf(office, "I.2"), stateOf(office, "I.3")]).toEqual([
    "Đã lưu",
    "",
    "Đã lưu",
  ]);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { baseRevision: 1, client: { seq: 1 } } });
  const view = await office.world.ask("readFilledSheet", { as: WHO.binh });
  expect(view.lines).toEqual({ "I.1": { result: 7.5 }, "I.3": { result: "pass" } });
});

test("what is told of when it was saved is the server's time, not this machine's", async () => {
  const office = await laidOffice();
  office.world.at("2020-12-02T09:12");
  type(office, "I.1", 7.5);
  const at = "2020-12-02T02:12:00.000Z";
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({
    savedAt: at,
    sheet: { record: { lastSync: { at } } },
  });
});

test("what others wrote elsewhere stands in its cell after the next sync", async () => {
  const office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.3", "pass"), cell("I.2", 80)] });
  type(office, "I.1", 7);
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ elsewhere: 2, counts: { taken: 1 } });
  expect([shown(office, "I.2"), shown(office, "I.3")]).toEqual([80, "Đạt"]);
  expect(await lookedAt()).toMatchObject({ unsaved: 0 });
});

test("of two who change one cell the second chooses: the stored value is the base, mine stays in the cell", async () => {
  const office = await laidOffice();
  office.world.at("2020-12-02T09:12");
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 8)] });
  type(office, "I.1", 7.5);
  type(office, "I.2", 92);
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ conflicts: 1, counts: { lines: 2, taken: 1, left: 1 } });
  expect([shown(office, "I.1"), stateOf(office, "I.1"), stateOf(office, "I.2")]).toEqual([
    7.5,
    "Số liệu khác nhau",
    "Đã lưu",
  ]);
  const sheet = await lookedAt();
  expect(sheet.record.differing).toEqual([
    {
      line: "I.1",
      field: "result",
      mine: 7.5,
      mineBy: "Trần Văn Bình",
      mineAt: expect.stringMatching(/^2020-12-0\dT/) as string,
      stored: 8,
      by: "Võ Thị Mai",
      at: "2020-12-02T02:12:00.000Z",
    },
  ]);
  expect(sheet.record.base["I.1"]).toEqual({ result: 8 });
  expect(sheet).toMatchObject({ changes: [], unsaved: 1 });
  expect(sheet.findings).toMatchObject([
    {
      code: "conflict",
      where: { criterion: "I.1", cell: expect.stringMatching(/^[A-Z]\d+$/) as string },
      text: {
        vi: expect.stringMatching(
          /^Võ Thị Mai đã sửa ô này thành 8 lúc 09 giờ 12 ngày 02\/12\/2020; số đang nhập là 7,5 \(Trần Văn Bình, gửi lúc .+\)\.$/,
        ) as string,
      },
    },
  ]);
  // It is held out of every sync until it is settled.
  await done(syncSheet(WORK, STEPS));
  expect((await office.world.ask("readFilledSheet", { as: WHO.binh })).lines["I.1"]).toEqual({ result: 8 });
  // Typing what is stored settles it as theirs.
  type(office, "I.1", 8);
  await done(syncSheet(WORK, STEPS));
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { differing: [] } });
  expect(stateOf(office, "I.1")).toBe("Đã lưu");
});

test("what others write is never put over something unsaved, whatever keeps that from being sent", async () => {
  const office = await laidOffice();
  type(office, "I.1", "bảy phẩy năm");
  type(office, "I.2", 70);
  await done(syncSheet(WORK, STEPS));
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6), cell("I.2", 75, { was: 70 })] });
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ elsewhere: 2, refused: 1 });
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual(["bảy phẩy năm", 75]);
  // Corrected, the cell meets what the other wrote meanwhile.
  type(office, "I.1", 7.5);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1 });
  expect((await lookedAt()).record.differing).toMatchObject([{ mine: 7.5, stored: 6, by: "Võ Thị Mai" }]);
});

test("cells that are not valid or not readable stay in the sheet, unsaved and told of; the others are saved", async () => {
  const office = await laidOffice();
  type(office, "I.1", 9.5);
  type(office, "I.2", "khoảng chín mươi");
  type(office, "I.3", "Đạt");
  const report = await done(syncSheet(WORK, STEPS));
  expect(report).toMatchObject({ counts: { lines: 3, taken: 1, left: 2 }, refused: 2, queued: 0 });
  expect(report.findings.map(({ code, where }) => [code, where.criterion, where.cell])).toEqual([
    ["aboveMaximum", "I.1", addressOf(office, "I.1").split("!")[1]],
    ["notANumber", "I.2", addressOf(office, "I.2").split("!")[1]],
  ]);
  expect(["I.1", "I.2", "I.3"].map((line) => [shown(office, line), stateOf(office, line)])).toEqual([
    [9.5, "Sai"],
    ["khoảng chín mươi", "Sai"],
    ["Đạt", "Đã lưu"],
  ]);
  expect(await lookedAt()).toMatchObject({ unsaved: 2, changes: [] });
});

test("an emptied cell is emptied on the server, too", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.1", "có hồ sơ", "evidence");
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", "", "evidence");
  await done(syncSheet(WORK, STEPS));
  expect((await office.world.ask("readFilledSheet", { as: WHO.binh })).lines).toEqual({
    "I.1": { result: 7 },
  });
});

test("texts that Excel would take for something else come in as texts", async () => {
  const office = await laidOffice();
  const texts = { "I.1": "=1+1 là hai", "I.2": "'trong ngoặc'", "I.3": "15/12", "I.4": "- Quyết định số 5" };
  const changes = Object.entries(texts).map(([line, text]) => cell(line, text, { field: "explanation" }));
  await sync(office.world, { as: WHO.mai, changes });
  await done(syncSheet(WORK, STEPS));
  for (const [line, text] of Object.entries(texts)) expect(shown(office, line, "explanation")).toBe(text);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, findings: [] });
});

test("checking writes how the rows stand and sends nothing", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  type(office, "I.2", 101);
  const from = office.requests.length;
  expect(await done(checkSheet(WORK, STEPS))).toMatchObject({ unsaved: 2 });
  expect([stateOf(office, "I.1"), stateOf(office, "I.2"), stateOf(office, "I.3")]).toEqual([
    "Chờ gửi",
    "Sai",
    "",
  ]);
  expect(office.requests.slice(from)).toEqual([]);
});

test("what others wrote under something unsaved comes in when that is taken back", async () => {
  const office = await laidOffice();
  type(office, "I.1", "bảy phẩy năm");
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 6)] });
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ elsewhere: 1, refused: 1 });
  type(office, "I.1", "");
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ elsewhere: 1, refused: 0 });
  expect(shown(office, "I.1")).toBe(6);
  expect(await lookedAt()).toMatchObject({
    unsaved: 0,
    record: { base: { "I.1": { result: 6 } }, unseen: [] },
  });
});

test("of what others wrote under something unsaved the newest counts, also where it is what was there before", async () => {
  const office = await laidOffice();
  type(office, "I.1", "bảy phẩy năm");
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 6)] });
  await done(syncSheet(WORK, STEPS));
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", null, { was: 6 })] });
  await done(syncSheet(WORK, STEPS));
  type(office, "I.1", "");
  await done(syncSheet(WORK, STEPS));
  expect([shown(office, "I.1"), (await lookedAt()).unsaved]).toEqual(["", 0]);
});

test("a cell that is typed into while the server is asked is not written over", async () => {
  const office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.2", 80), cell("I.3", "pass")] });
  type(office, "I.1", 7);
  const steps: Steps = {
    ...STEPS,
    onStep: (step) => {
      if (step === "sending") type(office, "I.2", 92);
    },
  };
  expect(await refusal(syncSheet(WORK, steps))).toMatchObject({ code: "typedMeanwhile" });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([7, 92, ""]);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 1 });
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual([7, 92, "Đạt"]);
  expect((await lookedAt()).record.differing).toMatchObject([{ line: "I.2", mine: 92, stored: 80 }]);
});

test("what the server took though a cell was typed into meanwhile is mine, and met by nobody the next time", async () => {
  const office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.2", 80)] });
  type(office, "I.1", 7);
  const onStep = (step: string) => {
    if (step === "sending") type(office, "I.2", 92);
  };
  expect(await refusal(syncSheet(WORK, { ...STEPS, onStep }))).toMatchObject({ code: "typedMeanwhile" });
  type(office, "I.1", 8);
  type(office, "I.2", "");
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({
    conflicts: 0,
    elsewhere: 1,
    counts: { taken: 1 },
  });
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([8, 80]);
});

test("rows that move while the server is asked: nothing is written where it does not belong", async () => {
  const office = await laidOffice();
  type(office, "I.3", "quyết định số 5", "evidence");
  await sync(office.world, {
    as: WHO.mai,
    changes: [cell("I.2", 80), cell("I.2", "=tăng", { field: "evidence" })],
  });
  const worksheet = worksheetNamed(office.session, SCORES);
  const steps: Steps = {
    ...STEPS,
    onStep: (step) => {
      if (step !== "sending") return;
      const { protection } = worksheet;
      worksheet.protection = null;
      deleteRow(office.session, SCORES, 2);
      worksheet.protection = protection;
    },
  };
  expect(await refusal(syncSheet(WORK, steps))).toMatchObject({ code: "typedMeanwhile" });
  expect(shown(office, "I.3", "evidence")).toBe("quyết định số 5");
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual(["", "", ""]);
  expect(worksheet.protection).not.toBeNull();
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0 });
  expect([shown(office, "I.2"), shown(office, "I.2", "evidence"), stateOf(office, "I.2")]).toEqual([
    80,
    "=tăng",
    "Đã lưu",
  ]);
});

test("rows that move while the server is asked are noticed though the cells to be written are as empty as before", async () => {
  const office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.2", 80)] });
  const worksheet = worksheetNamed(office.session, SCORES);
  const onStep = (step: string) => {
    if (step !== "sending") return;
    const { protection } = worksheet;
    worksheet.protection = null;
    deleteRow(office.session, SCORES, 2);
    worksheet.protection = protection;
  };
  await refusal(syncSheet(WORK, { ...STEPS, onStep }));
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual(["", "", ""]);
  await done(syncSheet(WORK, STEPS));
  expect(["I.1", "I.2", "I.3"].map((line) => shown(office, line))).toEqual(["", 80, ""]);
});

test("a number of somebody else's in a cell that wears a percent sign is that number", async () => {
  const office = await laidOffice();
  const address = addressOf(office, "I.2");
  type(office, "I.2", 0.9);
  setFormat(office, address, "0%");
  await done(syncSheet(WORK, STEPS));
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.2", 80, { was: 90 })] });
  await done(syncSheet(WORK, STEPS));
  expect([shown(office, "I.2"), (await lookedAt()).unsaved]).toEqual([80, 0]);
});

/** As Excel itself does where "90%" is typed. */
function setFormat(office: Office, address: string, format: string): void {
  const parsed = parseAddress(address);
  if (parsed?.worksheet == null) throw new Error(`${address} is no address.`);
  const { cells } = worksheetNamed(office.session, parsed.worksheet);
  const key = `${parsed.area.row},${parsed.area.column}`;
  const known = cells.get(key);
  if (known === undefined) throw new Error(`${address} is empty.`);
  cells.set(key, { ...known, style: { ...known.style, numberFormat: format } });
}
