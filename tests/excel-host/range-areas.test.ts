// Several ranges as one, and a row that grows: what Excel.RangeAreas does to each of its ranges.
import { beforeEach, describe, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { copyWorksheet, worksheetNamed } from "./people.ts";
import { openSession, type Session } from "./protocol/session.ts";

let session: Session;
beforeEach(() => {
  session = openSession();
});

async function run<Result>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result) {
  return excelInNode(session).run(async (context) => {
    const result = act(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
    return result;
  });
}

describe("ranges of several areas", () => {
  test("take looks, borders, locks and sizes together", async () => {
    const areas = await run((sheet) => {
      const { format } = sheet.getRanges("A1:B2,D4").load("address,areaCount,cellCount");
      format.font.bold = true;
      format.fill.color = "#ddeeff";
      format.protection.locked = false;
      format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRanges("7:7,9:10").format.rowHeight = 40;
      sheet.getRanges("C:C,F:G").format.columnWidth = 90;
      return sheet.getRanges("A1:B2,D4").load("address,areaCount,cellCount");
    });
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B2,Sheet1!D4", 2, 5]);
    const { cells, rows, columns } = worksheetNamed(session, "Sheet1");
    const bottoms = [...cells].map(([key, { style }]) => [key, style.bold, style.locked, style.bottom.style]);
    expect(bottoms).toEqual([
      ["0,0", true, false, "None"],
      ["0,1", true, false, "None"],
      ["1,0", true, false, "Continuous"],
      ["1,1", true, false, "Continuous"],
      ["3,3", true, false, "Continuous"],
    ]);
    expect([...rows].map(([row, { size }]) => [row, size])).toEqual([
      [6, 40],
      [8, 40],
      [9, 40],
    ]);
    expect([...columns.keys()]).toEqual([2, 5, 6]);
  });

  test("read a look that they share, and null where they differ", async () => {
    const format = await run((sheet) => {
      sheet.getRange("A1").format.wrapText = true;
      sheet.getRanges("A1,C1").format.indentLevel = 2;
      return sheet.getRanges("A1,C1").format.load("wrapText,indentLevel");
    });
    expect([format.wrapText, format.indentLevel]).toEqual([null, 2]);
  });

  test("have one conditional format, which follows them and gives no single range", async () => {
    await run((sheet) => {
      const { custom } = sheet.getRanges("C2:C3,C7").conditionalFormats.add("Custom");
      custom.rule.formula = "=C2>1";
    });
    expect(worksheetNamed(session, "Sheet1").conditionalFormats).toMatchObject([{ areas: [{}, {}] }]);
    const found = await run((sheet) => {
      const ranges = sheet.getRange("C7").conditionalFormats.getItemAt(0).getRanges().load("address");
      return [ranges, sheet.getRange("C5").conditionalFormats.getCount()] as const;
    });
    expect(found[0].address).toBe("Sheet1!C2:C3,Sheet1!C7");
    expect(found[1].value).toBe(0);
    await expect(
      run((sheet) => sheet.getRange("C7").conditionalFormats.getItemAt(0).getRange().load("address")),
    ).rejects.toMatchObject({ code: "InvalidOperation" });
    await run((sheet) => sheet.getRange("C7").clear());
    expect(worksheetNamed(session, "Sheet1").conditionalFormats).toMatchObject([{ areas: [{ row: 1 }] }]);
  });

  test("are ruled together, one rule a range", async () => {
    await run((sheet) => {
      sheet.getRanges("A1:A3,C1").dataValidation.rule = { custom: { formula: "=A1>0" } };
    });
    expect(worksheetNamed(session, "Sheet1").validations).toHaveLength(2);
  });

  test.each([
    ["an address of 8,192 characters", `A1${",AA1000".repeat(1_200)}`],
    ["an address that is none", "A1,B"],
  ])("are refused for %s", async (_, address) => {
    await expect(run((sheet) => sheet.getRanges(address).load("address"))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});

test("a row is fitted to its wrapped texts and goes on growing; the standard height takes it back", async () => {
  const heights = await run((sheet) => {
    const range = sheet.getRange("B3");
    range.values = [["Chương trình hành động ".repeat(10)]];
    range.format.wrapText = true;
    sheet.getRange("3:3").format.autofitRows();
    return sheet.getRange("3:3").format.load("rowHeight");
  });
  expect(heights.rowHeight).toBeGreaterThan(100);
  const line = worksheetNamed(session, "Sheet1").rows.get(2);
  expect(line).toMatchObject({ size: null });
  await run((sheet) => (sheet.getRange().format.useStandardHeight = true));
  expect(line).toMatchObject({ size: null, fitted: null });
});

test("a copied worksheet gets names of its own for the workbook's names of its cells", async () => {
  await run((sheet, { workbook }) => workbook.names.add("BANG", sheet.getRange("B2")));
  const copy = copyWorksheet(session, "Sheet1");
  expect(session.workbook.names).toMatchObject([{ name: "BANG", formula: "='Sheet1'!$B$2" }]);
  expect(copy.names).toMatchObject([{ name: "BANG", formula: "='Sheet1 (2)'!$B$2" }]);
});
