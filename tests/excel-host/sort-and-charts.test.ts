// What a refreshed sheet of results asks of Excel: rows sorted and inserted by Excel itself, a filter that is given
// back, bars that follow their cells.
import { beforeEach, describe, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { hideRows, insertRows, type as typeInto, worksheetNamed } from "./people.ts";
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

const shown = (column: number, rows: readonly number[]) =>
  rows.map((row) => worksheetNamed(session, "Sheet1").cells.get(`${row},${column}`)?.value ?? "");
const sort = (sheet: Excel.Worksheet, address: string, ascending = true) =>
  sheet.getRange(address).sort.apply([{ key: 0, ascending }], false, false, "Rows");

describe("sorting", () => {
  test("moves contents and looks with their rows; borders, sizes and what lies beside stay", async () => {
    await run((sheet) => {
      sheet.getRange("A1:C3").values = [
        [3, "ba", "x"],
        [1, "một", "y"],
        [2, "hai", "z"],
      ];
      sheet.getRange("B1").format.fill.color = "#FF0000";
      sheet.getRange("B1").format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("1:1").format.rowHeight = 40;
      sort(sheet, "A1:B3");
    });
    const { cells, rows } = worksheetNamed(session, "Sheet1");
    expect([shown(0, [0, 1, 2]), shown(1, [0, 1, 2]), shown(2, [0, 1, 2])]).toEqual([
      [1, 2, 3],
      ["một", "hai", "ba"],
      ["x", "y", "z"],
    ]);
    expect(["0,1", "2,1"].map((key) => cells.get(key)?.style.fill)).toEqual(["", "#FF0000"]);
    expect(["0,1", "2,1"].map((key) => cells.get(key)?.style.bottom.style)).toEqual(["Continuous", "None"]);
    expect(rows.get(0)?.size).toBe(40);
  });

  test("takes formulas along with the rows they speak of", async () => {
    await run((sheet) => {
      sheet.getRange("A1:B2").formulas = [
        [2, '=A1*2&"A1"'],
        [1, "=A2*$A$1+Sheet2!A2"],
      ];
      sort(sheet, "A1:B2");
    });
    const { cells } = worksheetNamed(session, "Sheet1");
    expect([cells.get("0,1")?.formula, cells.get("1,1")?.formula]).toEqual([
      "=A1*$A$1+Sheet2!A1",
      '=A2*2&"A1"',
    ]);
  });

  test("puts numbers before texts and blanks last, up and down", async () => {
    await run((sheet) => {
      sheet.getRange("A1:A5").values = [["b"], [""], [2], ["a"], [1]];
      sort(sheet, "A1:A5");
    });
    expect(shown(0, [0, 1, 2, 3, 4])).toEqual([1, 2, "a", "b", ""]);
    await run((sheet) => sort(sheet, "A1:A5", false));
    expect(shown(0, [0, 1, 2, 3, 4])).toEqual(["b", "a", 2, 1, ""]);
  });

  test("leaves hidden rows where they are, and refuses merged cells", async () => {
    await run((sheet) => (sheet.getRange("A1:A3").values = [[3], [2], [1]]));
    hideRows(session, "Sheet1", [1]);
    await run((sheet) => sort(sheet, "A1:A3"));
    expect(shown(0, [0, 1, 2])).toEqual([1, 2, 3]);
    await expect(
      run((sheet) => {
        sheet.getRange("B1:B2").merge();
        sort(sheet, "A1:B3");
      }),
    ).rejects.toMatchObject({ code: "InvalidOperation", debugInfo: { errorLocation: "RangeSort.apply" } });
  });
});

test("whole rows and columns are inserted with the look before them, and names, merges and charts move on", async () => {
  await run((sheet, { workbook }) => {
    sheet.getRange("A1:B3").values = [
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ];
    sheet.getRange("A2").format.fill.color = "#FF0000";
    sheet.getRange("A3:B3").merge();
    sheet.pageLayout.setPrintArea("A1:B3");
    workbook.names.add("cuoi", sheet.getRange("B3"));
    const chart = sheet.charts.add("BarClustered", sheet.getRange("B1:B3"), "Columns");
    chart.setPosition("A5", "C9");
    sheet.getRange("3:4").insert("Down");
    sheet.getRange("B:B").insert("Right");
  });
  const { cells, merges, page, charts } = worksheetNamed(session, "Sheet1");
  expect([shown(0, [1, 2, 3, 4]), cells.get("3,0")?.style.fill]).toEqual([["b", "", "", "c"], "#FF0000"]);
  expect(merges).toEqual([{ row: 4, column: 0, lastRow: 4, lastColumn: 2 }]);
  expect(page.printArea).toEqual({ row: 0, column: 0, lastRow: 4, lastColumn: 2 });
  expect(session.workbook.names[0]?.formula).toBe("='Sheet1'!$C$5");
  expect(charts[0]?.series[0]?.values).toEqual({ row: 0, column: 2, lastRow: 4, lastColumn: 2 });
  expect(charts[0]?.place).toMatchObject({ row: 6, lastRow: 10 });
});

test("a filter by values hides the others, tells its criteria, and lets go of them", async () => {
  const criteria = await run((sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Đơn vị", "Điểm"],
      ["B", 1],
      ["C", 2],
      ["D", 3],
    ];
    sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["C"] });
    sheet.autoFilter.load("criteria,isDataFiltered");
    return sheet.autoFilter;
  });
  const hidden = () =>
    [...worksheetNamed(session, "Sheet1").rows].filter(([, line]) => line.hidden).map(([row]) => row);
  expect([criteria.criteria[0]?.values, criteria.criteria[1], hidden()]).toEqual([["C"], null, [1, 3]]);
  await run((sheet) => sheet.autoFilter.clearCriteria());
  expect([hidden(), worksheetNamed(session, "Sheet1").filter !== null]).toEqual([[], true]);
});

test("a chart of bars is found by its name, with series that can be given other cells", async () => {
  typeInto(session, "'Sheet1'!A1", "Sở B");
  const series = await run((sheet) => {
    const chart = sheet.charts.add("BarStacked", sheet.getRange("B1:B2"), "Columns");
    chart.name = "Cột";
    chart.title.text = "Đã nộp";
    chart.axes.valueAxis.minimum = 0;
    chart.series.getItemAt(0).name = "Đã nộp";
    const more = sheet.charts.getItem("Cột").series.add("Chưa nộp");
    more.setValues(sheet.getRange("C1:C2"));
    more.setXAxisValues(sheet.getRange("A1:A2"));
    more.format.fill.setSolidColor("#123456");
    return sheet.charts.load("items/name,items/series/items/name");
  });
  expect(series.items.map(({ name, series: { items } }) => [name, items.map((one) => one.name)])).toEqual([
    ["Cột", ["Đã nộp", "Chưa nộp"]],
  ]);
  insertRows(session, "Sheet1", { at: 0, count: 1 });
  const [chart] = worksheetNamed(session, "Sheet1").charts;
  expect(chart?.series[1]).toMatchObject({
    values: { row: 1, lastRow: 2, column: 2, lastColumn: 2 },
    categories: { row: 1, lastRow: 2, column: 0, lastColumn: 0 },
    color: "#123456",
  });
});
