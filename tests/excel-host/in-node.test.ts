// The protocol on Microsoft's own library inside Node: batches, old requirement sets, and how many requests
// an add-in's actions cost.
import { beforeEach, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { EXCEL_2019, EXCEL_2021 } from "./protocol/requirement-sets.ts";
import { openSession, type Session, syncCount } from "./protocol/session.ts";
import { startEditingCell } from "./people.ts";

let session: Session;
beforeEach(() => {
  session = openSession();
});

test.each([20, 2_000])("a grid of %i rows costs one request to write and one to read", async (rows) => {
  const values = Array.from({ length: rows }, (_, row) => [`tiêu chí ${row}`, row, row / 4]);
  const read = await excelInNode(session).run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, rows, 3);
    range.values = values;
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual(values);
  expect(syncCount(session)).toBe(2);
  expect(session.requests.map(({ kind }) => kind)).toEqual(["sync", "sync", "runtime"]);
});

test.each([
  ["Excel 2021", EXCEL_2021, "done", "done", "ApiNotFound"],
  ["Excel 2019", EXCEL_2019, "done", "ApiNotFound", "ApiNotFound"],
])(
  "%s has values (1.1), data validation (1.8), dependents (1.15) in its time",
  async (_, sets, ...expected) => {
    const excel = excelInNode(openSession({ sets }));
    const codes = [
      await code(excel, (sheet) => (sheet.getRange("A1").values = [[1]])),
      await code(excel, (sheet) => sheet.getRange("A1").dataValidation.clear()),
      await code(excel, (sheet) => sheet.getRange("A1").getDependents().load("addresses")),
    ];
    expect(codes).toEqual(expected);
  },
);

test("what a batch did before it was refused stays done", async () => {
  const excel = excelInNode(session);
  const refused = await code(excel, (sheet) => {
    sheet.getRange("A1").values = [["trước"]];
    sheet.getRange("A2:A3").values = [["sai"]];
    sheet.getRange("A4").values = [["sau"]];
  });
  expect(refused).toBe("InvalidArgument");
  expect([...(session.workbook.worksheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([
    "trước",
  ]);
});

test("a refusal is on record with its place", async () => {
  await code(excelInNode(session), (sheet) => sheet.getRange("A1").showCard());
  expect(session.refusals).toEqual([
    {
      code: "ApiNotFound",
      message: "Range.ShowCard: this host does not know it",
      location: "Range.showCard",
    },
  ]);
});

test("who listens to all worksheets hears of new, changed and deleted ones", async () => {
  const heard: unknown[] = [];
  await excelInNode(session).run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(({ type, source }) => Promise.resolve(void heard.push([type, source])));
    worksheets.onChanged.add(({ type, address }) => Promise.resolve(void heard.push([type, address])));
    worksheets.onDeleted.add(({ type }) => Promise.resolve(void heard.push([type])));
    await context.sync();
    const sheet = worksheets.add("Tạm");
    sheet.getRange("B2").values = [[1]];
    sheet.delete();
    await context.sync();
  });
  await expect
    .poll(() => heard)
    .toEqual([["WorksheetAdded", "Local"], ["WorksheetChanged", "B2"], ["WorksheetDeleted"]]);
});

test("a range that is tracked lives on after its batch and is given back at the end", async () => {
  const value = await excelInNode(session).run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    context.trackedObjects.add(range);
    await context.sync();
    range.values = [[42]];
    await context.sync();
    range.load("values");
    await context.sync();
    context.trackedObjects.remove(range);
    const read: unknown = range.values[0]?.[0];
    return read;
  });
  expect(value).toBe(42);
  await expect.poll(() => session.references.size).toBe(0);
});

test("values of a whole column are not read, those of its used part are", async () => {
  const read = await excelInNode(session).run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C3").values = [[1]];
    const column = sheet.getRange("C:C");
    const used = column.getUsedRange();
    column.load("values,address");
    used.load("values,address");
    await context.sync();
    return [column.values, column.address, used.values, used.address];
  });
  expect(read).toEqual([null, "Sheet1!C:C", [[1]], "Sheet1!C3"]);
});

test("one load brings every worksheet with its protection and custom properties", async () => {
  const excel = excelInNode(session);
  const read = await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Phiếu").customProperties.add("document", "d1");
    worksheets.getItem("Phiếu").protection.protect();
    worksheets.load("items/name,items/protection/protected,items/customProperties/items/value");
    await context.sync();
    return worksheets.items.map(({ name, protection, customProperties }) => [
      name,
      protection.protected,
      customProperties.items.map(({ value }) => value),
    ]);
  });
  expect(read).toEqual([
    ["Sheet1", false, []],
    ["Phiếu", true, ["d1"]],
  ]);
  expect(syncCount(session)).toBe(1);
});

test("null in a grid leaves its cell alone; one value fills the range", async () => {
  const excel = excelInNode(session);
  const read = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    Object.assign(range, { values: 5 });
    Object.assign(range, {
      values: [
        [null, 6],
        [7, null],
      ],
    });
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(read).toEqual([
    [5, 6],
    [7, 5],
  ]);
});

test("a grid over five megabytes is refused in Node too", async () => {
  const values = Array.from({ length: 6_000 }, () => ["x".repeat(1_000)]);
  const refused = await code(excelInNode(session), (sheet) => (sheet.getRange("A1:A6000").values = values));
  expect(refused).toBe("RequestPayloadSizeLimitExceeded");
  expect(session.workbook.worksheets[0]?.cells.size).toBe(0);
});

test("a cell that is being edited refuses the batch in Node too", async () => {
  startEditingCell(session);
  expect(await code(excelInNode(session), (sheet) => sheet.load("name"))).toBe(
    "InvalidOperationInCellEditMode",
  );
});

/** The error's code, or "done". */
async function code(excel: typeof Excel, act: (sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await excel.run(async (context) => {
      act(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
    return "done";
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    return isCoded(error) ? error.code : `no code: ${String(error)}`;
  }
}

/** The library's errors are of another realm. */
function isCoded(error: unknown): error is { readonly code: string } {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
