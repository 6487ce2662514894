// What people do to a sheet while the add-in looks on, and what the add-in then finds.
import { beforeEach, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import {
  copyWorksheet,
  deleteRow,
  hideRows,
  insertColumns,
  paste,
  renameWorksheet,
  select,
  type as typeValue,
  worksheetNamed,
} from "./people.ts";
import { openSession, type Session } from "./protocol/session.ts";

const SHEET = "Phiếu";
let session: Session;
let excel: typeof Excel;
beforeEach(async () => {
  session = openSession();
  excel = excelInNode(session);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(SHEET);
    sheet.getRange("A1:B3").values = [
      ["một", 1],
      ["hai", 2],
      ["ba", 3],
    ];
    sheet.getRange("B1:B3").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 10, operator: "Between" },
    };
    sheet.getRange("B1:B3").format.protection.locked = false;
    sheet.names.add("diem", sheet.getRange("B1:B3"));
    sheet.customProperties.add("document", "d1");
    sheet.protection.protect();
    await context.sync();
  });
});

/** Address and values of the name "diem". */
async function points(sheetName = SHEET) {
  return await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const range = sheet.names.getItem("diem").getRange();
    range.load("address,values");
    range.dataValidation.load("type");
    range.format.protection.load("locked");
    sheet.customProperties.load("items/key,items/value");
    await context.sync();
    const { address, values, dataValidation, format } = range;
    const properties = sheet.customProperties.items.map(({ key, value }) => [key, value]);
    return {
      address,
      values: values.flat(),
      rule: dataValidation.type,
      locked: format.protection.locked,
      properties,
    };
  });
}

const UNTOUCHED = {
  address: "Phiếu!B1:B3",
  values: [1, 2, 3],
  rule: "Decimal",
  locked: false,
  properties: [["document", "d1"]],
};

test("typing changes an open cell and is refused by a locked one", async () => {
  typeValue(session, `${SHEET}!B2`, 9.5);
  expect(() => typeValue(session, `${SHEET}!A2`, "x")).toThrow("locked");
  expect(await points()).toEqual({ ...UNTOUCHED, values: [1, 9.5, 3] });
});

test("pasting destroys the rule and locks the cells", async () => {
  paste(session, `${SHEET}!B2`, [["9,5"]]);
  expect(await points()).toEqual({ ...UNTOUCHED, values: [1, "9,5", 3], rule: "Inconsistent", locked: null });
});

test("inserted columns move cells, rules and names", async () => {
  insertColumns(session, SHEET, { at: 1, count: 2 });
  expect(await points()).toEqual({ ...UNTOUCHED, address: "Phiếu!D1:D3" });
});

test("a deleted row takes its values along", async () => {
  deleteRow(session, SHEET, 1);
  expect(await points()).toEqual({ ...UNTOUCHED, address: "Phiếu!B1:B2", values: [1, 3] });
});

test("a renamed sheet keeps its names and properties", async () => {
  renameWorksheet(session, SHEET, "Phiếu cũ");
  expect(await points("Phiếu cũ")).toEqual({ ...UNTOUCHED, address: "'Phiếu cũ'!B1:B3" });
});

test("a copied sheet has everything of the first, its own names too", async () => {
  copyWorksheet(session, SHEET);
  typeValue(session, `'${SHEET} (2)'!B1`, 7);
  expect(await points(`${SHEET} (2)`)).toEqual({
    ...UNTOUCHED,
    address: "'Phiếu (2)'!B1:B3",
    values: [7, 2, 3],
  });
  expect(await points()).toEqual(UNTOUCHED);
});

test("rows that a filter hides are still read", async () => {
  hideRows(session, SHEET, [1]);
  expect(await points()).toEqual(UNTOUCHED);
});

test("over rows that a filter hides a grid goes wrong as in Excel, row by row it is right", async () => {
  hideRows(session, SHEET, [1]);
  worksheetNamed(session, SHEET).protection = null;
  const shown = async (write: (sheet: Excel.Worksheet) => void) =>
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      write(sheet);
      const range = sheet.getRange("B1:B3").load("values,rowHidden");
      await context.sync();
      return [range.values, range.rowHidden];
    });
  expect(await shown((sheet) => (sheet.getRange("B1:B3").values = [[5], [6], [7]]))).toEqual([
    [[5], [2], [5]],
    null,
  ]);
  expect(await shown((sheet) => (sheet.getRange("B2").values = [[6]]))).toEqual([[[5], [6], [5]], null]);
  hideRows(session, SHEET, [0, 2]);
  expect(await shown((sheet) => (sheet.getRange("B1:B3").values = [[1], [2], [3]]))).toEqual([
    [[5], [6], [5]],
    true,
  ]);
});

test.each([
  ["80%", 0.8],
  ["15/12", 44180],
  ["1-12-2020", 44166],
  ["+1", 1],
  ["-A1", 0],
  ["@ten", 0],
])("%s is taken as typed unless it is told to be a text", async (text, taken) => {
  worksheetNamed(session, SHEET).protection = null;
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange("C1:C2");
    range.values = [[text], [`'${text}`]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[taken], [text]]);
  });
});

test("selecting activates the sheet and is heard", async () => {
  const heard: unknown[] = [];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.onActivated.add(({ type }) => Promise.resolve(void heard.push(type)));
    sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
    await context.sync();
  });
  select(session, `${SHEET}!B3`);
  await expect.poll(() => heard).toEqual(["WorksheetActivated", "B3"]);
});

test("a workbook that was saved and opened again is the same workbook", async () => {
  const saved = structuredClone(session.workbook);
  typeValue(session, `${SHEET}!B1`, 10);
  session = openSession({ workbook: saved });
  excel = excelInNode(session);
  expect(await points()).toEqual(UNTOUCHED);
  expect(worksheetNamed(session, SHEET).protection).not.toBeNull();
});
