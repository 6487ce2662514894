// The total of one unit. Clamp(main + bonus - penalty, 0, 110), bonus at most 10, penalty at most 20: Thanh
// Hóa's sheet, domain.md, section 1.2.
import { describe, expect, test } from "vitest";
import { tongDiem } from "../../../addin/functions/tong-diem.ts";
import { refusalOf } from "./shown.ts";

function total(...[main, ...more]: readonly unknown[]): number | string {
  const [bonus = null, penalty = null, bonusMax = null, penaltyMax = null, ...rest] = more;
  const [floor = null, ceiling = null, decimals = null] = rest;
  return tongDiem(main, bonus, penalty, bonusMax, penaltyMax, floor, ceiling, decimals);
}

describe("THIDUA.TONGDIEM", () => {
  test.each<[string, unknown[], number | string]>([
    ["main points alone", [[[10], [20.5]]], 30.5],
    ["one cell", [91.25], 91.25],
    ["a row and a column are the same", [[[10, 20.5]]], 30.5],
    ["0,1 + 0,2 + 0,3 is 0,6", [[[0.1], [0.2], [0.3]]], 0.6],
    ["bonus is added, penalty taken off", [90, [[2], [1.5]], 3], 90.5],
    ["bonus counts up to its cap", [90, 12, null, 10], 100],
    ["penalty counts up to its cap", [90, null, 25, null, 20], 70],
    ["never above the ceiling", [100, 12, null, null, null, null, 110], 110],
    ["above 100 without one (TP.HCM: 97 + 10)", [97, 10], 107],
    ["never below 0", [5, null, 20], 0],
    ["below 0 where the floor says so", [5, null, 20, null, null, -20], -15],
    ["rounded once, at the end", [[[0.125], [0.125]]], 0.25],
    ["rounded half up", [90.125], 90.13],
    ["to one decimal", [90.25, null, null, null, null, null, null, 1], 90.3],
    ["to four", [[[1 / 3]], null, null, null, null, null, null, 4], 0.3333],
    ["numbers as text", [[["9,5"], ["8.25"]]], 17.75],
    ["blank cells between", [[[10], [""], [null], [5]]], 15],
    ["nothing scored yet is no total, not 0", [[[""], [null]], 5], ""],
    ["a blank bonus", [90, [[""]]], 90],
    ["zero is a total", [0], 0],
    ["10.000 cells", [Array.from({ length: 10_000 }, () => [0.01])], 100],
  ])("%s", (_, given, expected) => {
    expect(total(...given)).toBe(expected);
  });

  test.each<[string, unknown[], string]>([
    ["a text among the points", [[[10], ["đạt"]]], '#VALUE! Dòng 2, cột 1 của vùng: "đạt" không phải là số'],
    ["a boolean", [[[10, false]]], '#VALUE! Dòng 1, cột 2 của vùng: "false" không phải là số'],
    ["an error", [[[10], ["#REF!"]]], "#VALUE! Dòng 2, cột 1 của vùng đang báo lỗi"],
    ["a text that may be two numbers", ["1.250"], '#VALUE! Dòng 1, cột 1 của vùng: "1.250" có thể là hai số'],
    ["a penalty with a minus sign", [90, null, -3], "#VALUE! -3 nhỏ hơn 0"],
    ["main points below 0", [[[90], [-3]]], "#VALUE! -3 nhỏ hơn 0"],
    ["a cap below 0", [90, 5, null, -1], "#VALUE! Mức tối đa phải lớn hơn 0"],
    ["a cap of 0, which may be a blank cell", [90, 5, null, 0], "#VALUE! Mức tối đa phải lớn hơn 0"],
    [
      "a ceiling of 0, which may be one too",
      [90, 5, null, null, null, null, 0],
      "#VALUE! Tổng cao nhất phải",
    ],
    ["a ceiling below the floor", [90, null, null, null, null, 10, 5], "#VALUE! Tổng cao nhất phải"],
    [
      "no decimals, which may be a blank cell",
      [90.25, null, null, null, null, null, null, 0],
      "#VALUE! Số lẻ là số nguyên từ 1 đến 4; lấy điểm tròn thì ghi 4 rồi dùng ROUND",
    ],
    ["half a decimal", [90, null, null, null, null, null, null, 1.5], "#VALUE! Số lẻ là số nguyên"],
    ["two cells as a cap", [90, 5, null, [[1, 2]]], "#VALUE! Tham số này chỉ lấy một ô"],
    ["a number beyond all points", [1e10], "#NUM! "],
  ])("refuses %s and says what to write", (_, given, message) => {
    expect(refusalOf(() => total(...given))).toContain(message);
  });
});
