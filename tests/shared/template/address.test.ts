import { expect, test } from "vitest";
import {
  absoluteArea,
  areaName,
  cellName,
  columnName,
  rowsInColumn,
} from "../../../shared/template/address.ts";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is called %s", (column, name) => {
  expect(columnName(column)).toBe(name);
});

test("cells and areas are named as people read them", () => {
  expect(cellName(13, 5)).toBe("F14");
  const area = { row: 1, column: 1, lastRow: 4, lastColumn: 3 };
  expect(areaName(area)).toBe("B2:D5");
  expect(absoluteArea(area)).toBe("$B$2:$D$5");
  expect(absoluteArea({ row: 1, column: 1, lastRow: 1, lastColumn: 1 })).toBe("$B$2");
});

test.each([
  [[4], "H5"],
  [[4, 5, 6], "H5:H7"],
  [[4, 6, 7, 9], "H5,H7:H8,H10"],
])("rows %j of one column are summed as %s", (rows, name) => {
  expect(rowsInColumn(rows, 7)).toBe(name);
});
