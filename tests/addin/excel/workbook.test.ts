// What the workbook keeps and tells: the record, cells as the reader takes them, what the pane hears of typing and
// selecting, older Excel, and the file on other roads.
import { expect, test, vi } from "vitest";
import { gridValue, shownGridValue } from "../../../addin/excel/grid-value.ts";
import { recordCells, recordOfCells, RECORD_AREA, type SheetRecord } from "../../../addin/excel/record.ts";
import { selectCell } from "../../../addin/excel/select-cell.ts";
import { insertSheet, look, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import { submitSheet } from "../../../addin/excel/submit-sheet.ts";
import { watch } from "../../../addin/excel/watch.ts";
import { WHO } from "../../functions/small-plan.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { activeWorksheet } from "../../excel-host/model/new-workbook.ts";
import { hideRows, copyWorksheet, select, type as typeInto, typeRemotely } from "../../excel-host/people.ts";
import { EXCEL_2021 } from "../../excel-host/protocol/requirement-sets.ts";
import { openSession, syncCount } from "../../excel-host/protocol/session.ts";
import {
  addressOf,
  done,
  laidOffice,
  lookedAt,
  openOffice,
  shown,
  stateOf,
  STEPS,
  type,
  WORK,
} from "./office.ts";
import { SCORES } from "../sheet-cells.ts";

const RECORD: SheetRecord = {
  ...{ version: 1, plan: "p", unit: "u", planName: "Kế hoạch <1> & 'hai'", unitName: "Sở B" },
  ...{ sheetRevision: 2, layoutVersion: 1, baseRevision: 3, stage: "draft", mayEnter: true, guide: null },
  base: { "I.1": { result: 7.5, explanation: "Dòng một\nDòng hai \"ngoặc\" 'đơn' =1+1" } },
  ...{ client: { id: "a-client-id", seq: 4 }, outbox: null, differing: [], unseen: [], lastSync: null },
  laying: null,
};

test("the record lies in cells and comes back letter by letter, however long it is", () => {
  const lines = Array.from({ length: 300 }, (_, index) => [
    `c${index}`,
    { explanation: "á'=\n".repeat(400) },
  ]);
  const long: SheetRecord = { ...RECORD, base: Object.fromEntries(lines) as SheetRecord["base"] };
  for (const record of [RECORD, long]) {
    const cells = recordCells(record);
    expect(cells.length).toBe(RECORD_AREA.rows);
    expect(cells.every((text) => text.length < 32_767 && /^(?:r|$)/.test(text))).toBe(true);
    expect(recordOfCells(cells)).toEqual(record);
  }
});

test("letters of two halves are never cut in two", () => {
  const texts = Array.from({ length: 40 }, (_, index) => [`c${index}`, { explanation: "👍".repeat(900) }]);
  const base = Object.fromEntries(texts) as SheetRecord["base"];
  for (const shift of ["", "x"]) {
    const record = { ...RECORD, unitName: `Sở B${shift}`, base };
    const cells = recordCells(record);
    expect(cells.every((text) => /^[^\ud800-\udfff]*$/.test(text))).toBe(true);
    expect(JSON.stringify(recordOfCells(cells)) === JSON.stringify(record)).toBe(true);
  }
});

test("a record too long for its cells goes without what can be spared, never cut off", () => {
  const undo = [{ line: "I.1", field: "explanation", was: "a".repeat(5_000_000), now: null }];
  const record = { ...RECORD, lastSync: { at: "2020-12-01T00:00:00.000Z", revision: 1, undo } };
  expect(recordOfCells(recordCells(record))).toEqual({ ...record, lastSync: null });
});

test("a record that is damaged, empty or of another version is none", () => {
  const [first = ""] = recordCells(RECORD);
  expect(recordOfCells([first])).toEqual(RECORD);
  // As it was kept before it was told who entered a value.
  const differing = { line: "I.1", field: "result", mine: 7, stored: 8, by: null, at: null };
  const older = recordOfCells([
    first.replace('"differing":[]', `"differing":[${JSON.stringify(differing)}]`),
  ]);
  expect(older?.differing).toEqual([{ ...differing, mineBy: null, mineAt: null }]);
  expect(recordOfCells([first.slice(0, 100)])).toBeNull();
  expect(recordOfCells([])).toBeNull();
  expect(recordOfCells(["", ""])).toBeNull();
  expect(recordOfCells([first.replace('"version":1', '"version":2')])).toBeNull();
});

test.each([
  ["an empty cell", "", { type: "Empty", format: "General" }, null],
  ["a number", 7.5, { type: "Double", format: "General" }, 7.5],
  ["a number in scientific form", 7.5, { type: "Double", format: "0.00E+00" }, 7.5],
  ["a percentage", 0.9, { type: "Double", format: "0.00%" }, { kind: "percent", value: 0.9 }],
  ["a percent sign that only stands there", 90, { type: "Double", format: '0"%"' }, 90],
  ["a day", 44193, { type: "Double", format: "dd/mm/yyyy" }, new Date("2020-12-28T00:00:00Z")],
  ["an error", "#REF!", { type: "Error", format: "General" }, { kind: "error", code: "#REF!" }],
  ["the same letters as text", "#REF!", { type: "String", format: "@" }, "#REF!"],
  ["a truth value", true, { type: "Boolean", format: "General" }, true],
])("%s is read as what it is", (_what, value, wearing, read) => {
  expect(gridValue(value, wearing)).toEqual(read);
});

test("what cannot be read goes back as the letters that a person saw, never as another number", () => {
  expect(shownGridValue(new Date("2020-12-28T00:00:00Z"))).toBe("28/12/2020");
  expect(shownGridValue({ kind: "percent", value: 1.2 })).toBe("120%");
  expect(shownGridValue({ kind: "error", code: "#REF!" })).toBe("#REF!");
  expect(shownGridValue(true)).toBe("TRUE");
  expect(shownGridValue(7.5)).toBe(7.5);
});

test("the pane hears of own typing and selecting, not of other people's", async () => {
  const office = await laidOffice();
  const heard: unknown[] = [];
  const stop = await done(
    watch({
      onEdited: () => heard.push("edited"),
      onSelected: ({ row, column }) => heard.push([row, column]),
    }),
  );
  typeRemotely(office.session, addressOf(office, "I.2"), 85);
  type(office, "I.1", 7);
  select(office.session, `'${SCORES}'!F14:G15`);
  // Excel tells of what happened a moment later.
  await vi.waitFor(() => expect(heard).toEqual(["edited", [13, 5]]));
  await stop();
  expect(office.session.subscriptions.size).toBe(0);
});

test("a finding's cell is brought in front of the person; a worksheet that is gone is no fault", async () => {
  const office = await laidOffice();
  const other = copyWorksheet(office.session, SCORES);
  select(office.session, `'${other.name}'!A1`);
  const place = (await lookedAt()).placeOf("I.3", "result");
  if (place === null) throw new Error("I.3 has no place.");
  expect(await done(selectCell(place))).toBe("shown");
  expect(activeWorksheet(office.session.workbook)).toMatchObject({
    name: SCORES,
    selection: { row: Number(/\d+$/.exec(place.cell)?.[0]) - 1 },
  });
  expect(await done(selectCell({ worksheet: "Không có", cell: "A1" }))).toBe("gone");
  hideRows(office.session, SCORES, [Number(/\d+$/.exec(place.cell)?.[0]) - 1]);
  expect(await done(selectCell(place))).toBe("filtered");
});

test("the row and the column of a cell lead back to criterion and field", async () => {
  const office = await laidOffice();
  const { lineAt, fieldAt } = await lookedAt();
  const [, letters = "", digits = ""] = /!([A-Z])(\d+)$/.exec(addressOf(office, "I.3")) ?? [];
  expect([lineAt(Number(digits) - 1), fieldAt(letters.charCodeAt(0) - 65)]).toEqual(["I.3", "result"]);
  expect([lineAt(0), fieldAt(0)]).toEqual([null, null]);
});

test("an Excel that refuses what hangs on something that is not there is asked step by step", async () => {
  const office = await openOffice();
  const excel = globalThis.Excel;
  let calls = 0;
  // The first batch of a reading hangs on a name and a worksheet.
  const run = async (...given: Parameters<typeof excel.run>): Promise<unknown> => {
    calls += 1;
    if (calls > 1) return await excel.run(...given);
    throw Object.assign(new Error("no such item"), { code: "ItemNotFound", debugInfo: {} });
  };
  globalThis.Excel = Object.assign(Object.create(excel) as typeof excel, { run });
  expect(await done(look(WORK))).toEqual({ kind: "none" });
  calls = 0;
  await done(insertSheet(WORK, STEPS));
  type(office, "I.1", 7);
  calls = 0;
  const from = office.session.requests.length;
  expect(await lookedAt()).toMatchObject({ changes: [{ line: "I.1", now: 7 }], findings: [] });
  expect(syncCount(office.session, from)).toBe(3);
  office.session.workbook.names.length = 0;
  calls = 0;
  expect(await done(look(WORK))).toMatchObject({ kind: "worksheetGone" });
});

test.each([
  ["Excel 2021", EXCEL_2021],
  ["the oldest Excel that the add-in runs in", { ...EXCEL_2021, ExcelApi: "1.9" }],
])("%s does all of it", async (_, sets) => {
  const office = await openOffice();
  office.session = openSession({ sets });
  globalThis.Excel = excelInNode(office.session);
  await done(insertSheet(WORK, STEPS));
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  await done(submitSheet(WORK, STEPS));
  expect([stateOf(office, "I.1"), office.session.refusals]).toEqual(["Đã nộp", []]);
});

test("the file can go the other road, too: uploaded on the page, then synced in Excel without a difference", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  type(office, "I.2", 90);
  typeInto(office.session, addressOf(office, "I.1", { field: "evidence" }), "Quyết định số 5");
  const file = new Uint8Array(await exportXlsx(office.session.workbook));
  const uploaded = await office.world.ask("uploadWorkbook", { as: WHO.mai, body: file });
  expect(uploaded.sync?.counts).toMatchObject({ taken: 2, conflict: 0, refused: 0 });
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0, counts: { unchanged: 2 } });
  expect([shown(office, "I.2"), (await lookedAt()).unsaved]).toEqual([90, 0]);
});
