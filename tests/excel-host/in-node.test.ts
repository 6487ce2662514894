// The protocol on Microsoft's own library inside Node: what an add-in reads back, what is refused, and how
// many requests its actions cost.
import { beforeEach, describe, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { type HostObject, isHostObject } from "./protocol/members.ts";
import { EXCEL_2019, EXCEL_2021 } from "./protocol/requirement-sets.ts";
import { openSession, type Session, syncCount } from "./protocol/session.ts";
import { workbookObject } from "./protocol/classes/workbook.ts";
import { scenario, type Seen } from "./scenario.ts";
import { startEditingCell } from "./people.ts";

describe("an add-in's ordinary work", async () => {
  const session = openSession();
  const seen = await scenario(excelInNode(session));

  test.each<[keyof Seen, unknown]>([
    [
      "cells",
      {
        address: "'Phiếu chấm điểm'!B2:C4",
        rowIndex: 1,
        columnIndex: 1,
        rowCount: 3,
        columnCount: 2,
        values: [
          ["Mục tiêu số 1", 9.5],
          ["007", true],
          ["", 0],
        ],
        formulas: [
          ["Mục tiêu số 1", 9.5],
          ["007", true],
          ["", "=ROUND(C2*2,1)"],
        ],
        valueTypes: [
          ["String", "Double"],
          ["String", "Boolean"],
          ["Empty", "Double"],
        ],
      },
    ],
    [
      "formats",
      {
        numberFormat: [
          ["@", "#,##0.00"],
          ["@", "General"],
        ],
        // Two columns and two rows of different sizes have no common size.
        look: [true, "Center", null, null],
        fill: "#217346",
        font: [true, "#FFFFFF", 13],
        locked: false,
        bottom: ["Continuous", "#000000"],
        hidden: true,
      },
    ],
    [
      "sheets",
      {
        missing: true,
        empty: true,
        active: "Phiếu chấm điểm",
        all: [
          ["Sheet1", "Visible"],
          ["Phiếu chấm điểm", "Visible"],
          ["_meta", "VeryHidden"],
        ],
        property: "d1",
        decimal: ",",
      },
    ],
    [
      "names",
      [
        {
          name: "diem",
          value: "'Phiếu chấm điểm'!$C$2:$C$3",
          formula: "='Phiếu chấm điểm'!$C$2:$C$3",
          type: "Range",
          scope: "Worksheet",
          comment: "điểm tự chấm",
        },
        "'Phiếu chấm điểm'!C2:C3",
        true,
      ],
    ],
    // "01" was written as a text and became a number: Excel's own trap.
    [
      "table",
      [
        [
          [1, "Sở A", 95.5],
          [2, "Sở B", 88],
        ],
        "Sheet1!A2:C3",
        2,
        ["DiemThiDua"],
      ],
    ],
    [
      "validation",
      [
        {
          type: "Decimal",
          rule: { decimal: { formula1: 0, formula2: 10, operator: "Between" } },
          errorAlert: { showAlert: true, style: "Stop", title: "Điểm", message: "Từ 0 đến 10" },
          prompt: { showPrompt: true, title: "Điểm tự chấm", message: "Nhập số" },
        },
        "Inconsistent",
      ],
    ],
    ["highlight", ["=$C2>10", "#FFC7CE", 1]],
    [
      "page",
      ["Landscape", { horizontalFitToPages: 1, verticalFitToPages: 0 }, 57, "'Phiếu chấm điểm'!1:1", true],
    ],
    [
      "kept",
      [
        { key: "thiDua.outbox", value: { seq: 3 } },
        "urn:thi-dua",
        '<base xmlns="urn:thi-dua"><r>4</r></base>',
        1,
        "phiếu",
      ],
    ],
    ["protection", [true, true, false]],
    [
      "events",
      [
        ["WorksheetChanged", "C2", "Local", 8],
        ["WorksheetSelectionChanged", "C2"],
        ["WorksheetProtectionChanged", true],
        ["WorksheetChanged", "C2", "Local", 7.5],
      ],
    ],
  ])("reads back its %s", (part, expected) => {
    expect(seen[part]).toEqual(expected);
  });

  test.each([
    ["locked cell", "AccessDenied Range.values"],
    ["format of a protected sheet", "AccessDenied RangeFill.color"],
    ["protected twice", "AccessDenied WorksheetProtection.protect"],
    ["unknown sheet", "ItemNotFound WorksheetCollection.getItem"],
    ["unknown name", "ItemNotFound NamedItemCollection.getItem"],
    ["other dimensions", "InvalidArgument Range.values"],
    ["bad address", "InvalidArgument Worksheet.getRange"],
    ["second sheet of a name", "ItemAlreadyExists WorksheetCollection.add"],
    ["values of a whole column", "RangeExceedsLimit Range.values"],
    ["list longer than 255 characters", "InvalidArgument DataValidation.rule"],
    ["member that the host does not know", "ApiNotFound Range.flashFill"],
  ])("is refused: %s", (act, refusal) => {
    expect(seen.refused[act]).toBe(refusal);
  });

  test("every member of our tables is a member of Microsoft's classes", () => {
    const excel: Readonly<Record<string, unknown>> = { ...excelInNode(openSession()) };
    const foreign = [...membersWithin(workbookObject(session))].filter((name) => !isInLibrary(excel, name));
    expect(foreign).toEqual([]);
  });
});

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

/** "Range.Values" of every object that can be reached by properties, items and one range. */
function* membersWithin(object: HostObject, seen = new Set<string>()): Generator<string> {
  if (seen.has(object.className)) return;
  seen.add(object.className);
  for (const name of object.memberNames) {
    yield `${object.className}.${name}`;
    const part = object.hasPart(name) && !["Workbook", "Worksheet"].includes(name) ? object.part(name) : null;
    if (part !== null) yield* membersWithin(part, seen);
  }
  for (const item of object.items?.() ?? []) yield* membersWithin(item, seen);
  if (object.className === "Worksheet") {
    const range = object.call("GetRange", ["B2:C3"]);
    if (isHostObject(range)) yield* membersWithin(range, seen);
  }
}

function isInLibrary(excel: Readonly<Record<string, unknown>>, name: string): boolean {
  const [className = "", member = ""] = name.split(".");
  // Calls of the library to itself, and the two ways by which it reaches items.
  if (member.startsWith("_") || member === "GetItem" || name === "Workbook.Workbook") return true;
  const type = excel[className];
  const prototype: unknown = typeof type === "function" ? type.prototype : undefined;
  const inner = member.charAt(0).toLowerCase() + member.slice(1);
  return typeof prototype === "object" && prototype !== null && inner in prototype;
}
