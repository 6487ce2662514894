// Who leads a range: all units of the place, in the order of places.
import { describe, expect, test } from "vitest";
import { danDau } from "../../../addin/functions/dan-dau.ts";
import { refusalOf } from "./shown.ts";

const NAMES = [["Sở A"], ["Sở B"], ["Ban C"], ["Sở D"]];
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe("THIDUA.DANDAU", () => {
  test.each<[string, unknown[], unknown[]]>([
    ["the leader's name", [column([90, 95, 91, 80]), NAMES], ["Sở B"]],
    ["two that lead together", [column([90, 95, 95, 80]), NAMES], ["Sở B", "Ban C"]],
    [
      "a further column parts them",
      [
        [
          [90, 0],
          [95, 1],
          [95, 2],
          [80, 0],
        ],
        NAMES,
      ],
      ["Ban C"],
    ],
    ["the first two places, best first", [column([90, 91, 95, 80]), NAMES, 2], ["Ban C", "Sở B"]],
    ["a tie for the second place", [column([90, 90, 95, 80]), NAMES, 2], ["Ban C", "Sở A", "Sở B"]],
    ["two leaders take the second place too", [column([95, 95, 90, 80]), NAMES, 2], ["Sở A", "Sở B"]],
    ["rows where there are no names", [column([90, 95, 95, 80])], [2, 3]],
    ["the lowest first", [column([90, 95, 91, 80]), NAMES, 1, "tăng"], ["Sở D"]],
    ["blank cells lead nothing", [column(["", 95, null, 80]), NAMES], ["Sở B"]],
    ["side by side", [[[90, 95]], [["Sở A", "Sở B"]]], ["Sở B"]],
    ["one cell", [95, "Sở A"], ["Sở A"]],
    ["a unit without a name", [column([90, 95]), column(["Sở A", ""])], ["Dòng 2"]],
  ])("%s", (_, given, expected) => {
    const [points, names = null, upTo = null, order = null] = given;
    expect(danDau(points, names, upTo, order)).toEqual(column(expected));
  });

  test.each<[string, unknown[], string]>([
    ["no points at all", [column(["", null])], "#N/A Chưa có điểm nào để xếp hạng"],
    ["a text that may hide the leader", [column([90, "9,5x"])], "#VALUE! Đơn vị thứ 2 của vùng"],
    ["a boolean", [column([90, true])], "#VALUE! Đơn vị thứ 2 của vùng"],
    ["an error", [column([90, "#VALUE!"])], "#VALUE! Dòng 2, cột 1"],
    [
      "fewer names than units",
      [column([90, 95]), column(["Sở A"])],
      "#VALUE! Vùng tên có 1 ô, vùng điểm có 2",
    ],
    ["one name for two units, in English", [column([90, 95]), column(["Sở A"])], "1 name for 2 units."],
    ["place 0", [column([90]), null, 0], "#VALUE! Hạng cuối là số nguyên từ 1"],
    ["half a place", [column([90]), null, 1.5], "#VALUE! Hạng cuối là số nguyên từ 1"],
  ])("refuses %s", (_, given, message) => {
    const [points, names = null, upTo = null, order = null] = given;
    expect(refusalOf(() => danDau(points, names, upTo, order))).toContain(message);
  });

  test("10.000 rows", () => {
    const points = column(Array.from({ length: 10_000 }, (_, unit) => unit % 5000));
    expect(danDau(points, null, null, null)).toEqual([[5000], [10_000]]);
  });
});
