// Points of one criterion. Shapes and numbers: domain.md, sections 1.2 and 1.3.
import { describe, expect, test } from "vitest";
import { diem } from "../../../addin/functions/diem.ts";
import { DIEM } from "../../../shared/wording/functions/diem.ts";
import { refusalOf } from "./shown.ts";

const BANDS = [
  [85, 2],
  [70, 1.25],
  [50, 0.5],
];
const OPEN_BANDS = [
  [">95", 1.5],
  ["từ 75", 1],
  [50, 0.5],
  ["", 0.25],
];
const LATENESS = [
  [0, 2],
  [2, 1.5],
  [5, 1],
  [10, 0.5],
];

/** Up to 5 days late, up to 10, and what is later still. */
function withRest(bound: unknown): unknown[][] {
  return [
    [5, 10],
    [10, 5],
    [bound, 2],
  ];
}

type Given = readonly [
  shape: unknown,
  max: unknown,
  result: unknown,
  target?: unknown,
  terms?: unknown,
  leader?: unknown,
];

function diemOf([shape, max, result, target = null, terms = null, leader = null]: Given): number | string {
  return diem(shape, max, result, target, terms, leader);
}

describe("THIDUA.DIEM", () => {
  test.each<[string, Given, number | string]>([
    ["result over target", ["tỷ lệ", 10, 85, 100], 8.5],
    ["never above the maximum", ["tỷ lệ", 10, 120, 100], 10],
    ["rounded to 0,25 (Thanh Hóa)", ["tỷ lệ", 5, 83, 100, 0.25], 4.25],
    ["a third, to two decimals", ["tỷ lệ", 10, 1, 3], 3.33],
    ["an exact tie goes up", ["tỷ lệ", 1, 0.005, 1], 0.01],
    ["percentage cells on both sides", ["tỷ lệ", 10, 0.9, 0.95], 9.47],
    ["the other spelling, without marks, in capitals", ["TI LE", 10, 85, 100], 8.5],
    ["in English", ["ratio", 10, 85, 100], 8.5],
    ["a budget in đồng", ["tỷ lệ", 10, 1_875_000_000_001, 2_500_000_000_000], 7.5],
    ["numbers as text", ["tỷ lệ", "10", "42,5", "50"], 8.5],
    ["on a bound", ["khoảng", 2, 85, null, BANDS], 2],
    ["between bounds", ["khoảng", 2, 84.99, null, BANDS], 1.25],
    ["below all bounds", ["khoảng", 2, 49, null, BANDS], 0],
    ["bands in rising order", ["khoảng", 2, 70, null, BANDS.toReversed()], 1.25],
    ["blank rows under the table", ["khoảng", 2, 70, null, [...BANDS, ["", null]]], 1.25],
    ["a bound that does not count itself (Sở Tư pháp: > 95 %)", ["khoảng", 1.5, 95, null, OPEN_BANDS], 1],
    ["just above such a bound", ["khoảng", 1.5, 95.01, null, OPEN_BANDS], 1.5],
    ["what is below all bands", ["khoảng", 1.5, 10, null, OPEN_BANDS], 0.25],
    ["on time", ["trễ hạn", 2, 0, null, LATENESS], 2],
    ["3 days late (Sở Tư pháp)", ["trễ hạn", 2, 3, null, LATENESS], 1],
    ["11 days late", ["trễ hạn", 2, 11, null, LATENESS], 0],
    ["later than all bounds", ["trễ hạn", 10, 11, null, withRest("còn lại")], 2],
    ["in time where a row says the rest", ["trễ hạn", 10, 0, null, withRest("con lai")], 10],
    ["the rest in English", ["trễ hạn", 10, 11, null, withRest("Rest")], 2],
    ["the rest by a blank cell", ["trễ hạn", 10, 11, null, withRest("")], 2],
    ["a blank rest that comes as 0: later", ["trễ hạn", 10, 11, null, withRest(0)], 2],
    ["a blank rest that comes as 0: in time", ["trễ hạn", 10, 0, null, withRest(0)], 10],
    ["one after a row for those in time", ["trễ hạn", 2, 0, null, [...LATENESS, [0, 0.25]]], 2],
    ["and later than all of it", ["trễ hạn", 2, 11, null, [...LATENESS, [0, 0.25]]], 0.25],
    ["spare rows that come as 0: in time", ["trễ hạn", 2, 0, null, [...LATENESS, [0, 0], [0, 0]]], 2],
    [
      "spare rows after a table without 0",
      [
        "trễ hạn",
        10,
        0,
        null,
        [
          [5, 10],
          [10, 5],
          [0, 0],
        ],
      ],
      10,
    ],
    ["spare rows after the rest", ["trễ hạn", 10, 11, null, [...withRest(0), [0, 0]]], 2],
    ["the longest delay first", ["trễ hạn", 2, 0, null, LATENESS.toReversed()], 2],
    ["the longest delay first, 3 days late", ["trễ hạn", 2, 3, null, LATENESS.toReversed()], 1],
    ["the rest of bands as a word", ["khoảng", 2, 10, null, [...BANDS, ["còn lại", 0.25]]], 0.25],
    ["bands with spare rows that come as 0", ["khoảng", 2, 10, null, [...BANDS, [0, 0.25], [0, 0]]], 0.25],
    ["2,5 for each model, at most 5 (Thanh Hóa)", ["mỗi việc", 5, 3, null, 2.5], 5],
    ["one model", ["mỗi việc", 5, 1, null, 2.5], 2.5],
    ["0,5 off for each event, never below 0", ["trừ mỗi lần", 2, 3, null, 0.5], 0.5],
    ["no event", ["trừ mỗi lần", 2, 0, null, 0.5], 2],
    ["many events", ["trừ mỗi lần", 2, 9, null, 0.5], 0],
    ["never below the floor given", ["trừ mỗi lần", 2, 9, null, [[0.5, 1]]], 1],
    ["on target", ["vượt chỉ tiêu", 10, 100, 100, [[8], [0.1]]], 8],
    ["5 % above", ["vượt chỉ tiêu", 10, 105, 100, [[8], [0.1]]], 8.5],
    ["far above", ["vượt chỉ tiêu", 10, 200, 100, [[8], [0.1]]], 10],
    // Worked examples of the rule itself: maximum 5, target 10 (Cụm 347, Điều 6).
    ["Cụm 347: 8 of 10", ["nửa và dẫn đầu", 5, 8, 10], 2],
    ["Cụm 347: 10 of 10", ["nửa và dẫn đầu", 5, 10, 10], 2.5],
    ["Cụm 347: 20 of 10 leads", ["nửa và dẫn đầu", 5, 20, 10, null, 20], 5],
    ["Cụm 347: 15 against the leader's 20", ["nửa và dẫn đầu", 5, 15, 10, null, 20], 3.75],
    ["a leader with a target of its own", ["nửa và dẫn đầu", 5, 15, 10, null, [[100, 50]]], 3.75],
    ["a leader's blank target that comes as 0", ["nửa và dẫn đầu", 5, 15, 10, null, [[20, 0]]], 3.75],
    ["4/3 ties with a leader of 100/75", ["nửa và dẫn đầu", 10, 4, 3, null, [[100, 75]]], 10],
    // Real results of Cụm 347: maximum 20, target 5, leader 10.
    ["66,67 % of excess against 100 %", ["nửa và dẫn đầu", 20, 166.67, 100, null, [[200, 100]]], 16.67],
    ["to one decimal", ["nửa và dẫn đầu", 20, 166.67, 100, 0.1, [[200, 100]]], 16.7],
    ["against the bloc's best", ["so với cao nhất", 10, 30, null, null, 40], 7.5],
    ["the best itself", ["so với cao nhất", 10, 40, null, null, 40], 10],
    [
      "points by rank: 60, 45, 30, 15, 0 (Cụm 347)",
      ["theo hạng", 60, 2, null, [60, 45, 30, 15, 0].map((p) => [p])],
      45,
    ],
    ["the average of several ranks", ["theo hạng", 60, "1; 3", null, [[60, 45, 30, 15, 0]]], 45],
    ["no result yet is no points, not 0", ["tỷ lệ", 10, "", 100], ""],
    ["a result that Excel hands over as null", ["khoảng", 2, null, null, BANDS], ""],
    ["a result of 0", ["tỷ lệ", 10, 0, 100], 0],
  ])("%s", (_, given, expected) => {
    expect(diemOf(given)).toBe(expected);
  });

  test.each<[string, Given, string]>([
    ["an unknown rule", ["bậc", 10, 1], "#VALUE! Không có cách chấm này"],
    ["no rule", ["", 10, 1], "#VALUE! Không có cách chấm này"],
    ["a rule that is no text", [true, 10, 1], "#VALUE! Tham số này là chữ"],
    ["no maximum", ["tỷ lệ", null, 1, 2], "#VALUE! Điểm tối đa là số lớn hơn 0"],
    ["a maximum of 0", ["tỷ lệ", 0, 1, 2], "#VALUE! Điểm tối đa là số lớn hơn 0"],
    ["a maximum with five decimals", ["tỷ lệ", 0.00001, 1, 2], "#VALUE! Điểm 0,00001 có quá bốn số lẻ"],
    ["a result in words", ["tỷ lệ", 10, "nhiều", 2], '#VALUE! "nhiều" không phải là số'],
    ["a boolean", ["tỷ lệ", 10, true, 2], '#VALUE! "true" không phải là số'],
    ["a result below 0", ["tỷ lệ", 10, -1, 2], "#VALUE! -1 nhỏ hơn 0"],
    ["half an event", ["mỗi việc", 5, 1.5, null, 2.5], "#VALUE! 1,5 không phải số nguyên"],
    ["no target", ["tỷ lệ", 10, 1], "#VALUE! Cách chấm này cần chỉ tiêu là số lớn hơn 0"],
    ["a target of 0", ["tỷ lệ", 10, 1, 0], "#VALUE! Cách chấm này cần chỉ tiêu là số lớn hơn 0"],
    ["an error", ["tỷ lệ", 10, "#DIV/0!", 2], "#VALUE! Dòng 1, cột 1 của vùng đang báo lỗi"],
    ["no bands", ["khoảng", 2, 85], "#VALUE! Cách chấm này cần bảng hai cột"],
    ["a band without points", ["khoảng", 2, 85, null, [[85, ""]]], "#VALUE! Dòng 1 của bảng tham số"],
    [
      "the second band without points, by its place in the range",
      [
        "khoảng",
        2,
        85,
        null,
        [
          [85, 2],
          ["", ""],
          ["từ", 1],
        ],
      ],
      "#VALUE! Dòng 3 của bảng tham số",
    ],
    [
      "a bound that lateness does not take",
      [
        "trễ hạn",
        2,
        1,
        null,
        [
          [1, 2],
          [">2", 1],
        ],
      ],
      "#VALUE! Dòng 2 của bảng",
    ],
    [
      "two rows for the rest",
      ["trễ hạn", 10, 1, null, [...withRest(""), ["còn lại", 1]]],
      "#VALUE! Dòng 4 của bảng tham số là dòng",
    ],
    [
      "two rows below all bands",
      ["khoảng", 2, 1, null, [["", 1], ...BANDS, ["", 0.25]]],
      "#VALUE! Dòng 5 của bảng tham số là dòng",
    ],
    [
      "a rest that comes as 0 before the others",
      [
        "trễ hạn",
        10,
        0,
        null,
        [
          [0, 2],
          [5, 10],
          [10, 5],
        ],
      ],
      "#VALUE! Trễ quá 0 ngày",
    ],
    [
      "more points for the rest",
      [
        "trễ hạn",
        10,
        0,
        null,
        [
          [5, 5],
          ["còn lại", 10],
        ],
      ],
      "#VALUE! Trễ quá 5 ngày",
    ],
    [
      "a table of blank cells that come as 0",
      [
        "trễ hạn",
        10,
        0,
        null,
        [
          [0, 0],
          [0, 0],
        ],
      ],
      "#VALUE! Cách chấm này cần bảng hai cột",
    ],
    [
      "a leader's target below 0",
      ["nửa và dẫn đầu", 5, 15, 10, null, [[20, -1]]],
      "#VALUE! Chỉ tiêu của đơn vị dẫn đầu",
    ],
    ["one number, in both languages", ["mỗi việc", 5, 1], "takes 1 number as its terms"],
    ["bands of three columns", ["khoảng", 2, 85, null, [[85, 90, 2]]], "#VALUE! Dòng 1 của bảng tham số"],
    [
      "bands above the maximum",
      ["khoảng", 1, 85, null, BANDS],
      "#VALUE! Mức cao nhất 2 lớn hơn điểm tối đa 1",
    ],
    [
      "two bands from one bound",
      [
        "khoảng",
        2,
        1,
        null,
        [
          [85, 2],
          [85, 1],
        ],
      ],
      "#VALUE! Khoảng từ 85",
    ],
    [
      "a percentage cell against bands in percent",
      ["khoảng", 2, 0.85, null, BANDS],
      "#VALUE! 0,85 có phải là 85%?",
    ],
    ["100 % in a percentage cell", ["khoảng", 2, 1, null, BANDS], "#VALUE! 1 có phải là 100%?"],
    ["lateness without days", ["trễ hạn", 2, 1, null, [["", 2]]], "#VALUE! Dòng 1 của bảng tham số"],
    ["points for each of nothing", ["mỗi việc", 5, 1], "#VALUE! Tham số của cách chấm này gồm 1 số"],
    ["too many terms", ["mỗi việc", 5, 1, null, [[1, 2]]], "#VALUE! Tham số của cách chấm này gồm 1 số"],
    ["points of 0 for each", ["mỗi việc", 5, 1, null, 0], "#VALUE! Điểm cho mỗi lần phải lớn hơn 0"],
    ["a step of 0,3", ["nửa và dẫn đầu", 5, 8, 10, 0.3], "#VALUE! Bước làm tròn là 1; 0,1"],
    ["above the target without the leader", ["nửa và dẫn đầu", 5, 15, 10], "#N/A Vượt chỉ tiêu thì cần"],
    [
      "a leader of 0, which may be a blank cell",
      ["nửa và dẫn đầu", 5, 15, 10, null, 0],
      "#N/A Vượt chỉ tiêu",
    ],
    ["a best result of 0", ["so với cao nhất", 10, 30, null, null, 0], "#N/A Cần kết quả cao nhất"],
    ["no best result", ["so với cao nhất", 10, 30], "#N/A Cần kết quả cao nhất"],
    ["ranks in words", ["theo hạng", 60, "nhất", null, 60], '#VALUE! "nhất" không đúng cách ghi'],
    ["a number beyond all points", ["tỷ lệ", 1e12, 1, 2], "#NUM! "],
    ["points for each beyond all points", ["mỗi việc", 5, 1, null, 1e12], "#NUM! "],
    ["a result beyond counting", ["tỷ lệ", 10, 1e300, 2], "#NUM! "],
  ])("refuses %s and says what to write", (_, given, message) => {
    expect(refusalOf(() => diemOf(given))).toContain(message);
  });

  test("every shape has a Vietnamese and an English word", () => {
    const shapes = Object.values(DIEM.shapes);
    for (const shape of new Set(shapes))
      expect(shapes.filter((each) => each === shape).length).toBeGreaterThanOrEqual(2);
    expect(new Set(shapes).size).toBe(9);
  });
});
