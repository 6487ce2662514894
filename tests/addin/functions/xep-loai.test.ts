// Grades of a range. Thresholds and the share of 25 %: Thanh Hóa's sheet, domain.md, section 1.2.
import { describe, expect, test } from "vitest";
import { xepLoai } from "../../../addin/functions/xep-loai.ts";
import { refusalOf, shown } from "./shown.ts";

const GRADES = [
  ["Xuất sắc", 90],
  ["Tốt", 80],
  ["Khá", 65],
  ["Trung bình", ""],
];
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe("THIDUA.XEPLOAI", () => {
  test.each([
    [
      "by threshold, on the threshold too",
      column([90, 89.99, 80, 64, 0]),
      null,
      ["Xuất sắc", "Tốt", "Tốt", "Trung bình", "Trung bình"],
    ],
    ["one cell", [[95]], null, ["Xuất sắc"]],
    ["0,1 + 0,2 above 89,7 reaches 90", column([89.7 + 0.1 + 0.2]), null, ["Xuất sắc"]],
    ["numbers as text", column(["90,5", "79.5"]), null, ["Xuất sắc", "Khá"]],
    ["a blank cell stays blank", column([95, "", null]), null, ["Xuất sắc", "", ""]],
    [
      "25 % of 8 is 2; the rest falls to the next grade",
      column([91, 95, 92, 93, 81, 82, 83, 60]),
      25,
      ["Tốt", "Xuất sắc", "Tốt", "Xuất sắc", "Tốt", "Tốt", "Tốt", "Trung bình"],
    ],
    [
      "units tied across the limit fall together",
      column([95, 93, 93, 70, 70, 70, 70, 70]),
      25,
      ["Xuất sắc", "Tốt", "Tốt", "Khá", "Khá", "Khá", "Khá", "Khá"],
    ],
    [
      "a further column parts that tie",
      [[95, 0], [93, 1], [93, 2], ...column([70, 70, 70, 70, 70]).map(([t]) => [t, 0])],
      25,
      ["Xuất sắc", "Tốt", "Xuất sắc", "Khá", "Khá", "Khá", "Khá", "Khá"],
    ],
    [
      "blank cells are no part of the share",
      column([95, 93, "", "", "", "", "", ""]),
      25,
      ["Tốt", "Tốt", "", "", "", "", "", ""],
    ],
  ])("%s", (_, points, percent, expected) => {
    expect(xepLoai(points, GRADES, percent, null).flat()).toEqual(expected);
  });

  test("the share may be rounded up", () => {
    expect(xepLoai(column([95, 93, 92]), GRADES, 50, "lên").flat()).toEqual(["Xuất sắc", "Xuất sắc", "Tốt"]);
    expect(xepLoai(column([95, 93, 92]), GRADES, 50, null).flat()).toEqual(["Xuất sắc", "Tốt", "Tốt"]);
  });

  test("a row gives a row", () => {
    expect(xepLoai([[95, 70]], GRADES, null, null)).toEqual([["Xuất sắc", "Khá"]]);
  });

  test("text and booleans are errors in their own cells and no part of the share", () => {
    const grades = shown(xepLoai(column([95, "nghỉ", true, 93]), GRADES, 50, null)).flat();
    expect(grades[0]).toBe("Xuất sắc");
    expect(grades[1]).toContain('#VALUE! "nghỉ" không phải là số');
    expect(grades[2]).toContain("#VALUE!");
    expect(grades[3]).toBe("Tốt");
  });

  test("below a lowest grade that has a threshold there is no grade", () => {
    const table = [
      ["Đạt", 50],
      ["Chưa đạt", 20],
    ];
    expect(shown(xepLoai(column([60, 20, 19.99]), table, null, null)).flat()).toEqual([
      "Đạt",
      "Chưa đạt",
      expect.stringContaining("#N/A Thấp hơn mức của loại cuối"),
    ]);
    // Excel for Windows hands a blank threshold over as 0.
    expect(
      xepLoai(
        [[0]],
        [
          ["Đạt", 50],
          ["Chưa đạt", 0],
        ],
        null,
        null,
      ),
    ).toEqual([["Chưa đạt"]]);
  });

  test("10.000 rows", () => {
    const grades = xepLoai(column(Array.from({ length: 10_000 }, (_, unit) => unit % 100)), GRADES, 5, null);
    expect(grades.filter(([grade]) => grade === "Xuất sắc")).toHaveLength(500);
  });

  test.each<[string, unknown, unknown, unknown, string]>([
    ["no grades", [[""]], null, null, "#VALUE! Bảng mức đang trống"],
    ["numbers before names", [[90, "Xuất sắc"]], null, null, "#VALUE! Dòng 1 của bảng mức"],
    [
      "rising thresholds",
      [
        ["Khá", 65],
        ["Tốt", 80],
      ],
      null,
      null,
      '#VALUE! Điểm của loại "Tốt" phải thấp hơn',
    ],
    [
      "a threshold left out above the last",
      [
        ["A", 90],
        ["B", ""],
        ["C", ""],
      ],
      null,
      null,
      '#VALUE! Điểm của loại "B"',
    ],
    ["a percentage cell", GRADES, 0.25, null, "#VALUE! 0,25 là 25% hay 0,25%?"],
    ["a share of 0", GRADES, 0, null, "#VALUE! Tỷ lệ tối đa phải lớn hơn 0"],
    [
      "a share with one grade",
      [["A", ""]],
      25,
      null,
      "#VALUE! Tỷ lệ tối đa phải lớn hơn 0 và cần ít nhất hai loại",
    ],
    ["an unknown rounding", GRADES, 25, "khoảng", "#VALUE! Cách làm tròn"],
  ])("refuses %s", (_, grades, percent, rounding, message) => {
    expect(refusalOf(() => xepLoai([[95]], grades, percent, rounding))).toContain(message);
  });

  test("refuses an error among the points and a number beyond all points", () => {
    expect(refusalOf(() => xepLoai([[95], ["#N/A"]], GRADES, null, null))).toContain("#VALUE! Dòng 2, cột 1");
    expect(refusalOf(() => xepLoai([[1e12]], GRADES, null, null))).toContain("#NUM!");
  });
});
