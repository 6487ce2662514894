import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import type { Field } from "../../../shared/filled-sheet.ts";
import { sentenceOf } from "../../../shared/finding.ts";
import { cellName } from "../../../shared/template/address.ts";
import type { GridValue } from "../../../shared/template/read-cell.ts";
import { readGrid, type ReadResult } from "../../../shared/template/read-grid.ts";
import { allShapesSheet as sheet } from "../../functions/workbooks/all-shapes.ts";
import { at, gridOf, terms, type, type MutableGrid } from "./filled-grid.ts";

function read(grid: MutableGrid, base: Cells = {}): ReadResult {
  return readGrid({ grid, sheet, terms, base });
}

function readTyped(criterion: string, field: Field, value: GridValue): ReadResult & { cell: string } {
  const grid = gridOf(sheet);
  type(grid, criterion, field, value);
  const { row, column } = at(grid, criterion, field);
  return { ...read(grid), cell: cellName(row, column) };
}

describe("a workbook that nobody filled", () => {
  test("changes nothing and finds nothing", () => {
    const { changes, findings } = read(gridOf(sheet));
    expect(changes).toEqual([]);
    expect(findings).toEqual([]);
  });

  test("that showed saved values gives them back unchanged", () => {
    const lines: Cells = {
      "I.1": { result: 7.25, explanation: "Dòng một\nDòng hai", proposedBonus: 1.5 },
      "I.2.a": { result: "kha" },
      "I.2.b": { result: "notArisen" },
      "I.2.d": { target: "notAssigned" },
      "II.2": { result: "1; 3" },
      "V.1": { result: "no" },
    };
    const { changes, findings } = read(gridOf(sheet, lines), lines);
    expect(changes).toEqual([]);
    expect(findings).toEqual([]);
  });
});

describe("a cell that a person filled", () => {
  test.each<[criterion: string, field: Field, typed: GridValue, stored: number | string]>([
    ["I.1", "result", 7.25, 7.25],
    ["I.1", "result", "7,25", 7.25],
    ["I.1", "result", " 7.25 ", 7.25],
    ["I.2.c1", "result", "87,5%", 87.5],
    ["I.2.a", "result", "tốt, đúng hạn? ", "tot"],
    ["I.2.a", "result", "Khá * có sai sót nhỏ".normalize("NFD"), "kha"],
    ["I.2.b", "result", "ĐẠT", "pass"],
    ["I.2.b", "result", "Không  phát\u00A0sinh", "notArisen"],
    ["I.2.d", "target", "Không được giao", "notAssigned"],
    ["II.2", "result", "1; 3", "1; 3"],
    ["II.2", "result", 2, 2],
    ["V.1", "result", "Có", "yes"],
    ["I.1", "evidence", "Báo cáo số 5\r\nngày 3/4".normalize("NFD"), "Báo cáo số 5\nngày 3/4"],
    ["I.1", "explanation", 2020, "2020"],
    ["I.1", "explanation", 1234567.5, "1234567,5"],
    ["I.1", "explanation", 8.1 + 0.2, "8,3"],
    ["I.1", "explanation", { kind: "percent", value: 0.875 }, "87,5%"],
    ["I.1", "explanation", true, "Đúng"],
    ["I.1", "explanation", "#N/A", "#N/A"],
    ["I.1", "evidence", new Date("2020-12-15T00:00:00Z"), "15/12/2020"],
    ["I.1", "evidence", new Date("2020-12-15T08:29:59.999Z"), "15/12/2020 08:30"],
    ["I.1", "evidence", new Date("1899-12-30T14:00:00Z"), "14:00"],
    ["I.1", "proposedBonus", "1,5", 1.5],
    ["I.2.c2", "result", 8.1 + 0.2, 8.3],
  ])("%s %s: %j is stored as %j", (criterion, field, typed, stored) => {
    const { changes, findings } = readTyped(criterion, field, typed);
    expect(findings).toEqual([]);
    expect(changes).toEqual([{ line: criterion, field, was: null, now: stored }]);
  });

  test.each<[criterion: string, field: Field, fraction: number, percent: number]>([
    ["I.2.c1", "result", 0.875, 87.5],
    ["I.2.c2", "result", 1.2, 120],
    ["I.3", "result", 0.07, 7],
  ])("%s %s: %d in a percent format is stored as %d, with a note", (criterion, field, value, percent) => {
    const { changes, findings, cell } = readTyped(criterion, field, { kind: "percent", value });
    expect(changes).toEqual([{ line: criterion, field, was: null, now: percent }]);
    expect(findings).toMatchObject([{ severity: "note", code: "percentFormat", where: { cell } }]);
  });

  test("emptied cells are changes too", () => {
    const lines: Cells = { "I.1": { result: 7, evidence: "Báo cáo" } };
    const grid = gridOf(sheet, lines);
    type(grid, "I.1", "result", "  ");
    expect(read(grid, lines).changes).toEqual([{ line: "I.1", field: "result", was: 7, now: null }]);
  });

  test.each<[criterion: string, field: Field, typed: GridValue, code: string]>([
    ["I.2.c1", "result", "1.250", "ambiguousNumber"],
    ["I.1", "result", "hai điểm", "notANumber"],
    ["I.5", "result", "3%", "percentSign"],
    ["I.1", "result", new Date("2020-05-09T00:00:00Z"), "date"],
    ["I.1", "result", "#REF!", "formulaError"],
    ["I.1", "explanation", { kind: "error", code: "#N/A" }, "formulaError"],
    ["I.1", "evidence", { kind: "notCalculated" }, "notCalculated"],
    ["I.1", "evidence", new Date(NaN), "date"],
    ["I.5", "result", { kind: "percent", value: 0.15 }, "percentSign"],
    ["I.1", "proposedBonus", { kind: "percent", value: 0.15 }, "percentSign"],
    ["II.2", "result", { kind: "percent", value: 0.01 }, "percentSign"],
    ["I.1", "result", true, "truthValue"],
    ["I.1", "result", { kind: "notCalculated" }, "notCalculated"],
  ])("%s %s: %j is refused at its own cell as %s", (criterion, field, typed, code) => {
    const { changes, findings, cell } = readTyped(criterion, field, typed);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([
      { severity: "error", code, where: { worksheet: "Chấm điểm", cell, criterion, field } },
    ]);
  });

  test.each<[criterion: string, field: Field, typed: GridValue, code: string]>([
    ["I.1", "result", 9.5, "aboveMaximum"],
    ["I.2.c1", "result", 0.9, "percentSuspected"],
    ["I.2.a", "result", "Xuất sắc", "wrongChoice"],
    ["I.2.a", "proposedBonus", 1, "bonusOnQualitative"],
    ["II.2", "result", "một; ba", "wrongList"],
    ["I.1", "explanation", "x".repeat(2001), "tooLong"],
  ])("%s %s: %j is a change with the finding %s", (criterion, field, typed, code) => {
    const { changes, findings, cell } = readTyped(criterion, field, typed);
    expect(changes).toHaveLength(1);
    expect(findings).toMatchObject([{ code, where: { cell, criterion } }]);
  });

  test("every finding is reported, and reads with sheet, cell and criterion", () => {
    const grid = gridOf(sheet);
    type(grid, "I.1", "result", 9.5);
    type(grid, "I.2.c1", "result", 0.9);
    type(grid, "I.2.a", "proposedBonus", 1);
    const { findings } = read(grid);
    expect(findings.map((finding) => sentenceOf(finding).vi)).toEqual([
      "Trang Chấm điểm, ô G10 (tiêu chí I.1): 9,5 lớn hơn điểm tối đa 8. Đề nghị nhập số từ 0 đến 8.",
      expect.stringMatching(/^Trang Chấm điểm, ô I12 \(tiêu chí I\.2\.a\): Đây là tiêu chí định tính/),
      "Trang Chấm điểm, ô G15 (tiêu chí I.2.c1): 0,9 có phải là 90%? Tiêu chí này tính theo phần trăm, ví dụ: 90.",
    ]);
  });
});
