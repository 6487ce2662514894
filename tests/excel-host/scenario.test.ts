// What an add-in's ordinary work reads back and what it is refused, value by value.
import { describe, expect, test } from "vitest";
import { excelInNode } from "./in-node.ts";
import { workbookObject } from "./protocol/classes/workbook.ts";
import { type HostObject, isHostObject } from "./protocol/members.ts";
import { openSession } from "./protocol/session.ts";
import { refusals } from "./refusals.ts";
import { scenario, type Seen } from "./scenario.ts";

describe("an add-in's ordinary work", async () => {
  const session = openSession();
  const excel = excelInNode(session);
  const seen = await scenario(excel);
  const refused = await refusals(excel);

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
      ["thiDua.outbox", { seq: 3 }, "urn:thi-dua", '<base xmlns="urn:thi-dua"><r>4</r></base>', 1, "phiếu"],
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
    ["unprotected without need", "AccessDenied WorksheetProtection.unprotect"],
    ["unknown sheet", "ItemNotFound WorksheetCollection.getItem"],
    ["unknown name", "ItemNotFound NamedItemCollection.getItem"],
    ["other dimensions", "InvalidArgument Range.values"],
    ["bad address", "InvalidArgument Worksheet.getRange"],
    ["second sheet of a name", "ItemAlreadyExists WorksheetCollection.add"],
    ["values of a whole column", "RangeExceedsLimit Range.values"],
    ["list longer than 255 characters", "InvalidArgument DataValidation.rule"],
    ["member that the host does not know", "ApiNotFound Range.flashFill"],
  ])("is refused: %s", (act, refusal) => {
    expect(refused[act]).toBe(refusal);
  });

  test("every member of our tables is a member of Microsoft's classes", () => {
    const library: Readonly<Record<string, unknown>> = { ...excel };
    const foreign = [...membersWithin(workbookObject(session))].filter((name) => !isInLibrary(library, name));
    expect(foreign).toEqual([]);
  });
});

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
    const ranges = object.call("GetRanges", ["B2:C3,E5"]);
    if (isHostObject(ranges)) yield* membersWithin(ranges, seen);
  }
}

function isInLibrary(excel: Readonly<Record<string, unknown>>, name: string): boolean {
  const [className = "", member = ""] = name.split(".");
  // Calls of the library to itself, and the two ways by which it reaches items.
  if (member.startsWith("_") || member === "GetItem" || name === "Workbook.Workbook") return true;
  if (name === "Worksheet.Gridlines") return true;
  const type = excel[className];
  const prototype: unknown = typeof type === "function" ? type.prototype : undefined;
  const inner = member.charAt(0).toLowerCase() + member.slice(1);
  return typeof prototype === "object" && prototype !== null && inner in prototype;
}
