// A unit's workbook written through Microsoft's own library into the host: cell by cell what the layout says,
// in one batch, on every Excel that the add-in is for, and again over what was there before.
import { describe, expect, test } from "vitest";
import type { Place } from "../../../addin/excel/write-layout.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import { TABLE_NAME } from "../../../shared/template/score-sheet-columns.ts";
import { leavesOf } from "../../../shared/score-sheet.ts";
import { WORKSHEETS } from "../../../shared/wording/workbook.ts";
import { hasLibreOffice } from "../../functions/workbooks/libreoffice.ts";
import { hasOpenXmlSdk, openXmlErrors } from "../../functions/workbooks/open-xml-sdk.ts";
import { allShapesSheet, plan as testPlan } from "../../functions/workbooks/all-shapes.ts";
import { calculate } from "../../excel-host/export/recalculate.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import {
  deleteRow,
  hideRows,
  insertColumns,
  renameWorksheet,
  worksheetNamed,
} from "../../excel-host/people.ts";
import { EXCEL_2019, EXCEL_2021 } from "../../excel-host/protocol/requirement-sets.ts";
import { openSession, syncCount, type Session } from "../../excel-host/protocol/session.ts";
import { coloursOfNumbers } from "./colours.ts";
import { expected, found } from "./laid-out.ts";
import { largeLayout, layoutOf, ours, shipped } from "./some-layouts.ts";
import { asExisting, write } from "./write.ts";

const namesOf = ({ worksheets }: WorkbookLayout) => worksheets.map(({ name }) => name);

test.each([...shipped, ...ours])(
  "$name lies in the workbook as it was laid out, after one batch",
  async ({ layout }) => {
    const session = openSession();
    await write(session, layout);
    expect(session.refusals).toEqual([]);
    expect(syncCount(session)).toBe(1);
    expect(found(session.workbook, namesOf(layout))).toEqual(expected(layout));
  },
);

test("worksheets come after the user's own, in the order of the layout", async () => {
  const session = openSession();
  const [{ layout } = never()] = shipped;
  await write(session, layout);
  expect(session.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", ...namesOf(layout)]);
});

describe("what Excel would take for something else stays the text it was", () => {
  const texts = ["=SUM(A1)", "'trích dẫn'", "- Quyết định", "15/12", "007", "+84 90", "@so", "1.250", "TRUE"];

  test.each(texts)("%s, typed by a unit", async (typed) => {
    const session = openSession();
    const lines = { "I.1": { result: 5, explanation: typed } };
    await write(session, layoutOf(testPlan, allShapesSheet, { lines }));
    const cells = [...worksheetNamed(session, WORKSHEETS.scores).cells.values()];
    expect(cells.filter(({ value }) => value === typed)).toMatchObject([
      { formula: null, style: { numberFormat: "@" } },
    ]);
  });

  test.each(texts)("%s, as the label of a criterion", async (label) => {
    const session = openSession();
    const [group] = allShapesSheet.groups;
    const [first] = leavesOf(allShapesSheet);
    if (group === undefined || first === undefined) throw new Error("the sheet is empty");
    const sheet = { ...allShapesSheet, groups: [{ ...group, criteria: [{ ...first.criterion, label }] }] };
    await write(session, layoutOf(testPlan, sheet));
    const cells = [...worksheetNamed(session, WORKSHEETS.scores).cells.values()];
    expect(cells.filter(({ value }) => value === label)).toMatchObject([{ formula: null }]);
  });
});

describe("on other Excels", () => {
  test.each([
    ["Excel 2021", EXCEL_2021],
    ["an Excel with nothing after ExcelApi 1.9", { ...EXCEL_2021, ExcelApi: "1.9" }],
  ])("%s writes the same", async (_, sets) => {
    const session = openSession({ sets });
    const [, { layout } = never()] = ours;
    await write(session, layout);
    expect(found(session.workbook, namesOf(layout))).toEqual(expected(layout));
  });

  test("Excel 2019 is refused, since it has no ranges of several areas", async () => {
    const session = openSession({ sets: EXCEL_2019 });
    const [{ layout } = never()] = ours;
    await expect(write(session, layout)).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});

describe("over what was there before", () => {
  const [, { layout } = never()] = ours;

  test("twice is once: the same workbook, the same worksheets in the same places", async () => {
    const session = openSession();
    await write(session, layout);
    const before = structuredClone(session.workbook);
    await write(session, layout, { places: asExisting(layout) });
    expect(session.refusals).toEqual([]);
    expect(found(session.workbook, namesOf(layout))).toEqual(expected(layout));
    expect(session.workbook.worksheets.map(({ id, name }) => [id, name])).toEqual(
      before.worksheets.map(({ id, name }) => [id, name]),
    );
    expect(session.workbook.names).toEqual(before.names);
  });

  test("nothing is left of another sheet, nor of what people and programs did to it", async () => {
    const session = openSession();
    const [, , { layout: larger } = never()] = shipped;
    await write(session, larger);
    const scores = worksheetNamed(session, WORKSHEETS.scores);
    insertColumns(session, scores.name, { at: 3, count: 2 });
    deleteRow(session, scores.name, 12);
    hideRows(session, scores.name, [14, 15, 16]);
    scores.protection = null;
    await excelInNode(session).run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(scores.name);
      sheet.getRange("XFD1048576").values = [["lạc"]];
      sheet.getRange("C3:F9").merge();
      sheet.getRange("A1:Z300").format.fill.color = "#FF0000";
      sheet.getRange("B2:B400").dataValidation.rule = { decimal: { formula1: 1, operator: "EqualTo" } };
      sheet.getRange("5:5").format.rowHeight = 100;
      sheet.getRange("C:C").columnHidden = true;
      sheet.freezePanes.freezeRows(40);
      await context.sync();
    });
    const places = new Map(asExisting(layout)).set(WORKSHEETS.scores, {
      worksheet: WORKSHEETS.scores,
      existing: { protected: false },
    });
    await write(session, layout, { places });
    expect(found(session.workbook, namesOf(layout))).toEqual(expected(layout));
  });

  test("a worksheet that was renamed keeps its name, and the table's name finds it", async () => {
    const session = openSession();
    await write(session, layout);
    renameWorksheet(session, WORKSHEETS.scores, "Tự chấm 2020");
    const places = new Map<string, Place>(asExisting(layout)).set(WORKSHEETS.scores, {
      worksheet: "Tự chấm 2020",
      existing: { protected: true },
    });
    await write(session, layout, { places });
    const nameOf = (name: string) => (name === WORKSHEETS.scores ? "Tự chấm 2020" : name);
    expect(found(session.workbook, namesOf(layout).map(nameOf))).toEqual(expected(layout, nameOf));
  });

  test("names that the user's own worksheets have are left to them", async () => {
    const session = openSession();
    renameWorksheet(session, "Sheet1", WORKSHEETS.scores);
    const other = `${WORKSHEETS.scores} (2)`;
    await write(session, layout, {
      places: new Map([[WORKSHEETS.scores, { worksheet: other, existing: null }]]),
    });
    expect(worksheetNamed(session, WORKSHEETS.scores).cells.size).toBe(0);
    const nameOf = (name: string) => (name === WORKSHEETS.scores ? other : name);
    expect(found(session.workbook, namesOf(layout).map(nameOf))).toEqual(expected(layout, nameOf));
  });

  test("the table's name is set again where its cell was deleted", async () => {
    const session = openSession();
    await write(session, layout);
    for (const name of session.workbook.names) name.formula = `='${WORKSHEETS.scores}'!#REF!`;
    await write(session, layout, { places: asExisting(layout) });
    expect(session.workbook.names).toMatchObject([{ name: TABLE_NAME }]);
    expect(found(session.workbook, namesOf(layout)).names).toEqual(expected(layout).names);
  });
});

test("2,000 criteria go in batches of a megabyte, and as laid out", { timeout: 120_000 }, async () => {
  const session: Session = openSession();
  const layout = largeLayout(2_000);
  const batches = await write(session, layout);
  expect(syncCount(session)).toBe(batches);
  expect(batches).toBeGreaterThan(1);
  for (const { requestBytes } of session.requests) expect(requestBytes).toBeLessThan(1.1 * 1024 * 1024);
  // Nothing is tracked, so nothing has to be given back afterwards.
  expect(session.requests.every(({ kind }) => kind === "sync")).toBe(true);
  expect(found(session.workbook, namesOf(layout))).toEqual(expected(layout));
});

const PATIENCE = { timeout: 120_000 };

describe.runIf(hasOpenXmlSdk)("with the Open XML SDK", PATIENCE, () => {
  test.each([...shipped, ...ours])("$name is a valid file", async ({ layout }) => {
    const session = openSession();
    await write(session, layout);
    expect(await openXmlErrors(await exportXlsx(session.workbook))).toEqual([]);
  });
});

describe.runIf(hasLibreOffice)("with LibreOffice", PATIENCE, () => {
  test("one conditional format for many cells judges each cell by its own row", async () => {
    const session = openSession();
    const [, , { layout } = never()] = shipped;
    await write(session, layout);
    const { cells, conditionalFormats } = worksheetNamed(session, WORKSHEETS.scores);
    const grouped = conditionalFormats.filter(({ areas, fill }) => areas.length > 3 && fill === "#F8D0CB");
    expect(grouped.length).toBeGreaterThan(0);
    const wrong = new Set<number>();
    for (const { areas } of grouped) {
      for (const [index, { row, column }] of areas.entries()) {
        const known = cells.get(`${row},${column}`);
        if (known === undefined) throw new Error("A highlight of no cell.");
        // Every other cell is below all that is allowed; the ones between are empty.
        known.value = index % 2 === 1 ? -90_000 - wrong.size : "";
        if (typeof known.value === "number") wrong.add(known.value);
      }
    }
    const colours = await coloursOfNumbers(await exportXlsx(session.workbook));
    const red = [...colours].flatMap(([number, colour]) => (colour === "#F8D0CB" ? [number] : []));
    expect(red.toSorted((one, other) => other - one)).toEqual([...wrong]);
  });

  test.each([...shipped, ...ours])("formulas of $name come to the server's values", async ({ layout }) => {
    const session = openSession();
    await write(session, layout);
    await calculate(session.workbook);
    for (const worksheet of layout.worksheets) {
      const { cells } = worksheetNamed(session, worksheet.name);
      const formulas = worksheet.cells.filter(({ content }) => content.kind === "formula");
      const values = formulas.map(({ row, column }) => cells.get(`${row},${column}`)?.value);
      expect(values).toEqual(formulas.map(({ content }) => content.value));
    }
  });
});

function never(): never {
  throw new Error("there is such a layout");
}
