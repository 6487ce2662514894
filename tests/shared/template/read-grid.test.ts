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
    ["I.1", "proposedBonus", "1,5", 1.5],
  ])("%s %s: %j is stored as %j", (criterion, field, typed, stored) => {
    const { changes, findings } = readTyped(criterion, field, typed);
    expect(findings).toEqual([]);
    expect(changes).toEqual([{ line: criterion, field, was: null, now: stored }]);
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
    ["I.1", "result", new Date(2020, 4, 9), "date"],
    ["I.1", "result", "#REF!", "formulaError"],
    ["I.1", "explanation", "#N/A", "formulaError"],
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

describe("a workbook that was rearranged", () => {
  test("rows in another order and a column in between are read by their ids, with real addresses", () => {
    const grid = gridOf(sheet);
    type(grid, "I.1", "result", 9.5);
    type(grid, "II.1", "result", 3);
    const first = at(grid, "I.1", "result").row;
    const second = at(grid, "II.1", "result").row;
    const [a, b] = [grid.values[first] ?? [], grid.values[second] ?? []];
    [grid.values[first], grid.values[second]] = [b, a];
    for (const cells of grid.values) cells.splice(2, 0, null);
    const { changes, findings } = read(grid);
    expect(changes).toEqual([
      { line: "I.1", field: "result", was: null, now: 9.5 },
      { line: "II.1", field: "result", was: null, now: 3 },
    ]);
    const { row, column } = at(grid, "I.1", "result");
    expect(findings).toMatchObject([{ code: "aboveMaximum", where: { cell: cellName(row, column) } }]);
  });

  test("a blank row in between does not shift addresses", () => {
    const grid = gridOf(sheet);
    type(grid, "II.1", "result", "ba");
    grid.values.splice(at(grid, "I.1", "result").row, 0, []);
    const { row, column } = at(grid, "II.1", "result");
    expect(read(grid).findings).toMatchObject([
      { code: "notANumber", where: { cell: cellName(row, column) } },
    ]);
  });

  test("a deleted row is named and changes nothing", () => {
    const base: Cells = { "I.5": { result: 2 } };
    const grid = gridOf(sheet, base);
    grid.values.splice(at(grid, "I.5", "result").row, 1);
    const { changes, findings } = read(grid, base);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([
      { severity: "warning", code: "missingRow", where: { criterion: "I.5" } },
    ]);
  });

  test("a criterion with two rows is an error, and neither is taken", () => {
    const grid = gridOf(sheet);
    type(grid, "I.5", "result", 2);
    const { row } = at(grid, "I.5", "result");
    grid.values.splice(row + 1, 0, [...(grid.values[row] ?? [])]);
    const { changes, findings } = read(grid);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ severity: "error", code: "repeatedRow", where: { criterion: "I.5" } }]);
  });

  test("a row of a criterion that the sheet does not have is left with a warning", () => {
    const grid = gridOf(sheet);
    const { row, column } = at(grid, "I.5", "id");
    (grid.values[row] ?? [])[column] = "I.99";
    expect(read(grid).findings.map(({ code }) => code)).toEqual(["missingRow", "unknownRow"]);
  });

  test("a missing column is named", () => {
    const grid = gridOf(sheet);
    const { column } = at(grid, "I.5", "evidence");
    for (const cells of grid.values) cells.splice(column, 1);
    expect(read(grid).findings).toMatchObject([{ code: "missingColumn", where: { field: "evidence" } }]);
  });

  test("without its hidden marks there is no table to read", () => {
    const grid = gridOf(sheet);
    grid.values.splice(
      grid.values.findIndex((cells) => cells.includes("#id")),
      1,
    );
    expect(read(grid)).toMatchObject({ changes: [], findings: [{ severity: "error", code: "noTable" }] });
  });

  test.each([
    ["below", 311, 7, "H312"],
    ["beside", 12, 40, "AO13"],
  ])("content %s the table is left with a warning", (_, row, column, cell) => {
    const grid = gridOf(sheet);
    while (grid.values.length <= row) grid.values.push([]);
    const cells = grid.values[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = "ghi chú";
    const { changes, findings } = read(grid);
    expect(changes).toEqual([]);
    expect(findings.map((finding) => finding.text.vi)).toEqual([
      `Trang tính có nội dung ngoài bảng (ô ${cell}), phần này không được nhận.`,
    ]);
  });

  test("a closed column that was overwritten is not taken", () => {
    const assigned = { ...sheet, targets: "assigned" as const };
    const base: Cells = { "I.2.d": { target: 10 } };
    const grid = gridOf(assigned, base);
    type(grid, "I.2.d", "target", 5);
    const { changes, findings } = readGrid({ grid, sheet: assigned, terms, base });
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ severity: "warning", code: "closedCell" }]);
  });
});
