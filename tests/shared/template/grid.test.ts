import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import { cellName } from "../../../shared/template/address.ts";
import { readGrid, type ReadResult } from "../../../shared/template/read-grid.ts";
import { allShapesSheet as sheet } from "../../functions/workbooks/all-shapes.ts";
import { at, gridOf, terms, type, type MutableGrid } from "./filled-grid.ts";

function read(grid: MutableGrid, base: Cells = {}): ReadResult {
  return readGrid({ grid, sheet, terms, base });
}

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

  test.each<[what: string, change: (grid: MutableGrid) => [row: number, column: number]]>([
    [
      "in a row inserted between two criteria",
      (grid) => insertRow(grid, at(grid, "I.5", "result").row, at(grid, "I.5", "explanation").column),
    ],
    [
      "in a row inserted between the last criterion and the totals",
      (grid) => insertRow(grid, at(grid, "V.1", "result").row + 1, at(grid, "V.1", "result").column),
    ],
    ["beside a total", (grid) => [at(grid, "V.1", "result").row + 1, at(grid, "V.1", "explanation").column]],
    ["beside a group", (grid) => [at(grid, "I.1", "result").row - 1, at(grid, "I.1", "explanation").column]],
    [
      "in a column inserted into the table",
      (grid) => {
        for (const cells of grid.values) cells.splice(2, 0, null);
        return [at(grid, "I.1", "result").row, 2];
      },
    ],
  ])("content %s is left with a warning", (_, change) => {
    const grid = gridOf(sheet);
    const [row, column] = change(grid);
    const cells = (grid.values[row] ??= []);
    while (cells.length < column) cells.push(null);
    cells[column] = "ghi chú của đơn vị";
    const { changes, findings } = read(grid);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ severity: "warning", code: "outside" }]);
    expect(findings[0]?.text.vi).toContain(`(ô ${cellName(row, column)})`);
  });

  test("text in a cell that the criterion does not have is left with a warning", () => {
    const grid = gridOf(sheet);
    type(grid, "I.1", "target", "mười");
    const { changes, findings } = read(grid);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ severity: "warning", code: "closedCell" }]);
  });

  test("what others wrote and the workbook did not show is not taken for a change", () => {
    const crossCheck = { ...terms, crossCheck: true };
    const base: Cells = { "I.1": { result: 7, checkedScore: 6, checkReason: "Thiếu báo cáo" } };
    const grid = gridOf(sheet, { "I.1": { result: 7 } }, crossCheck);
    at(grid, "I.1", "checkedScore");
    expect(readGrid({ grid, sheet, terms: crossCheck, base })).toMatchObject({ changes: [], findings: [] });
  });

  test("a question is read as it is shown; what the unit writes into it is not taken", () => {
    const base: Cells = { "I.1": { result: 7, question: "Nêu số\nvăn bản" } };
    const grid = gridOf(sheet, base);
    expect(read(grid, base)).toMatchObject({ changes: [], findings: [] });
    type(grid, "I.1", "question", "Không rõ");
    const { changes, findings } = read(grid, base);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([
      { severity: "warning", code: "closedCell", where: { field: "question" } },
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

function insertRow(grid: MutableGrid, row: number, column: number): [row: number, column: number] {
  grid.values.splice(row, 0, []);
  return [row, column];
}
