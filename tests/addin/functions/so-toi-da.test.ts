// How many a percentage allows. Rounding down, and 25 % of 8 being 2: domain.md, section 1.3 (share limit).
import { describe, expect, test } from "vitest";
import { CellError } from "../../../addin/functions/cell-error.ts";
import { soToiDa } from "../../../addin/functions/so-toi-da.ts";

describe("THIDUA.SOTOIDA", () => {
  test.each([
    ["15 % of 28 people is 4,2", 28, 15, null, 4],
    ["25 % of 8 units is exactly 2", 8, 25, null, 2],
    ["rounded down when left out", 19, 15, "", 2],
    ["rounded down", 19, 15, "xuống", 2],
    ["rounded to the nearest", 19, 15, " Gần  nhất ", 3],
    ["rounded up", 28, 15, "lên", 5],
    ["decomposed letters mean the same", 28, 15, "lên".normalize("NFD"), 5],
    ["in English", 28, 15, "UP", 5],
    ["a third of 3, as written", 3, 33.33, "nearest", 1],
    ["a number as text", "28", "12,5", null, 3],
    ["nobody", 0, 15, "lên", 0],
    ["a percentage as text", 28, "15%", null, 4],
    ["one per cent, as text", 1000, "1%", null, 10],
    ["half a per cent, as text", 1000, " 0,5 % ", null, 5],
    ["everybody", 7, 100, null, 7],
  ])("%s", (_, count, percent, rounding, expected) => {
    expect(soToiDa(count, percent, rounding)).toBe(expected);
  });

  test.each([
    ["half a person", 2.5, 15, null, "số nguyên từ 0"],
    ["fewer than nobody", -1, 15, null, "số nguyên từ 0"],
    ["a word for a number", "hai", 15, null, '"hai" không phải là số'],
    ["two cells for a number", [[28, 30]], 15, null, "chỉ lấy một ô"],
    ["a boolean for a number", true, 15, null, '"true" không phải là số'],
    ["a blank cell for a number", "", 15, null, "số nguyên từ 0"],
    ["no percentage", 28, null, null, "Tỷ lệ phải lớn hơn 0 và nhiều nhất là 100"],
    ["a percentage of 0, which may be a blank cell", 28, 0, "lên", "Tỷ lệ phải lớn hơn 0"],
    ["more than all", 28, 101, null, "nhiều nhất là 100"],
    ["more than all as text", 28, "101%", null, "nhiều nhất là 100"],
    ["a percentage cell", 28, 0.15, null, '0,15 là 15% hay 0,15%? Đề nghị ghi "15%" hoặc "0,15%".'],
    ["100 % in a percentage cell", 28, 1, null, '1 là 100% hay 1%? Đề nghị ghi "100%" hoặc "1%".'],
    ["a percentage of words", 28, "nhiều%", null, '"nhiều%" không phải là số'],
    ["an unknown way", 28, 15, "khoảng", "Cách làm tròn"],
    ["a number as the way", 28, 15, 2, "Cách làm tròn"],
  ])("refuses %s and says what to write", (_, count, percent, rounding, message) => {
    expect(() => soToiDa(count, percent, rounding)).toThrow(CellError);
    expect(() => soToiDa(count, percent, rounding)).toThrow(message);
  });
});
