// The sentences that a person reads beside a point. Numbers are those that the rule was computed with.
import { describe, expect, test } from "vitest";
import { NOT_ARISEN, NOT_ASSIGNED, type Line } from "../../../shared/filled-sheet.ts";
import type { Leaf } from "../../../shared/score-sheet.ts";
import { blocFigures } from "../../../shared/scoring/bloc-figures.ts";
import { whysOf } from "../../../shared/scoring/why.ts";
import { everyShape, group, leaf, leafOf, plainSheet, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const WORDS = { bloc: "Khối", unit: "đơn vị" };

function why(criterion: Leaf, line: Line, others: readonly Line[] = []): string | undefined {
  const sheet = plainSheet(criterion);
  const cells = [line, ...others].map((each) => ({ [criterion.id]: { ...each } }));
  const figures = others.length === 0 ? null : blocFigures(sheet, cells);
  return whysOf({ sheet, lines: cells[0] ?? {}, context: { terms: TERMS, figures }, words: WORDS }).get(
    criterion.id,
  );
}

const of = (id: string) => leafOf(everyShape(), id);

test.each([
  ["direct", { result: 3.25 }, "Tự chấm 3,25/5 điểm."],
  ["passFail", { result: "pass" }, "Đạt: 3 điểm."],
  ["passFail", { result: "fail" }, "Không đạt: 0 điểm."],
  ["options", { result: "part" }, 'Mức "Một phần": 1,25 điểm.'],
  ["options", { result: NOT_ARISEN }, "Không phát sinh: tính đủ 2 điểm."],
  ["bands", { result: 96 }, "96%: trên 95%, 2 điểm."],
  ["bands", { result: 80 }, "80%: từ 75% trở lên, 1 điểm."],
  ["bands", { result: 10 }, "10%: dưới 50%, 0 điểm."],
  ["lateness", { result: 0 }, "Đúng hạn: 2 điểm."],
  ["lateness", { result: 4 }, "Trễ 4 ngày: 1 điểm."],
  ["ratio", { result: 85 }, "6 × 85/100, làm tròn đến 0,25: 5 điểm."],
  ["ratio", { result: 100 }, "Đạt 100/100: đủ 6 điểm."],
  ["perUnit", { result: 3 }, "3 mô hình × 2,5 điểm, tối đa 5: 5 điểm."],
  ["deduct", { result: 2 }, "3 trừ 2 lần × 0,5: còn 2 điểm."],
  ["deduct", { result: 0 }, "Không bị trừ: 3 điểm."],
  ["byRank", { result: "1; 3" }, "Trung bình điểm của các thứ hạng 1, 3: 45 điểm."],
  [
    "overTarget",
    { target: 100, result: 110 },
    "Vượt chỉ tiêu 10%, mỗi 1% cộng 0,1 vào 10, tối đa 15: 11 điểm.",
  ],
  ["eventAverage", { result: "0" }, "Không có vụ việc nào trong năm: đủ 2 điểm."],
  ["eventAverage", { result: "1; 2" }, "Trung bình điểm của các vụ việc (mức 1, 2): 1,63 điểm."],
  ["direct", {}, "Chưa nhập kết quả."],
  ["ratioTarget", { result: 5 }, "Chưa có chỉ tiêu được giao nên chưa tính được điểm."],
  [
    "direct",
    { result: 5, checkedScore: 4, checkReason: "thiếu văn bản" },
    "Điểm kiểm tra chéo 4 điểm: thiếu văn bản",
  ],
  ["direct", { result: 5, agreedScore: 4.5 }, "Hội nghị thống nhất 4,5 điểm."],
] as const)("%s %o: %s", (id, line, sentence) => {
  expect(why(of(id), line)).toBe(sentence);
});

test("of two bands at one bound the why names the one that was reached", () => {
  const bands = [
    { from: 95, exclusive: true, points: 2 },
    { from: 95, points: 1.5 },
  ] as const;
  for (const order of [bands, bands.toReversed()]) {
    const criterion = leaf("a", 2, { shape: "bands", bands: order, below: 0 });
    expect(why(criterion, { result: 96 })).toBe("96: trên 95, 2 điểm.");
    expect(why(criterion, { result: 95 })).toBe("95: từ 95 trở lên, 1,5 điểm.");
  }
});

describe("half, then the leader (Cụm 347)", () => {
  const half = leaf("a", 5, { shape: "halfThenLeader" }, { notAssigned: "relativeToBest" });
  test.each([
    ["below", { target: 10, result: 8 }, "Đạt 8/10 chỉ tiêu, chưa hoàn thành: 0,5 × 5 × 8/10 = 2 điểm."],
    ["on it", { target: 10, result: 10 }, "Đạt đúng chỉ tiêu 10/10: 0,5 × 5 = 2,5 điểm."],
    [
      "above, not the leader",
      { target: 10, result: 15 },
      "Vượt chỉ tiêu 50%, đơn vị dẫn đầu khối vượt 100%: 0,5 × 5 + 0,5 × 5 × 50/100 = 3,75 điểm.",
    ],
    ["the leader", { target: 10, result: 30 }, "Đạt 30/10 chỉ tiêu, vượt 200%, dẫn đầu khối: đủ 5 điểm."],
    [
      "not assigned",
      { target: NOT_ASSIGNED },
      "Không được giao: không tính tiêu chí này vào tổng điểm tối đa.",
    ],
  ])("%s", (_name, line, sentence) => {
    expect(why(half, line, [{ target: 10, result: 20 }])).toBe(sentence);
  });
  test("alone it says that the bloc is not known yet", () => {
    expect(why(half, { target: 10, result: 15 })).toBe(
      "Đạt 15/10 chỉ tiêu, vượt 50%, dẫn đầu khối: đủ 5 điểm. Điểm tạm tính, chờ số liệu của toàn khối.",
    );
  });
});

describe("a why never tells of a sum that was not made", () => {
  const best = leaf("a", 8, { shape: "relativeToBest" });
  test("nobody has a result", () => {
    expect(why(best, { result: 0 }, [{ result: 0 }])).toBe("Kết quả 0: 0 điểm.");
  });
  test("not arisen, on a line that no longer takes it", () => {
    expect(why(best, { result: NOT_ARISEN })).toBe(
      'Tiêu chí này không nhận "Không phát sinh" nên chưa tính được điểm.',
    );
  });
  test("not assigned, on a line that is no longer compared with the best for it", () => {
    expect(why(of("perUnit"), { target: NOT_ASSIGNED, result: 1 })).toBe(
      "1 mô hình × 2,5 điểm, tối đa 5: 2,5 điểm.",
    );
  });
});

test("points of a penalty group are told as taken off", () => {
  const penalty = leaf("p", 5, { shape: "perUnit", each: 1 }, { unit: "lần" });
  const sheet = sheetOf([group("I", [of("direct")]), group("IX", [penalty], { kind: "penalty" })]);
  const whys = whysOf({
    sheet,
    lines: { p: { result: 2 } },
    context: { terms: TERMS, figures: null },
    words: WORDS,
  });
  expect(whys.get("p")).toBe("2 lần × 1 điểm, tối đa 5: trừ 2 điểm.");
});

test("a Cụm of communes is told of in its own words", () => {
  const best = leaf("a", 8, { shape: "relativeToBest" });
  const words = { bloc: "Cụm", unit: "xã, phường" };
  const lines = { a: { result: 4 } };
  const figures = blocFigures(plainSheet(best), [lines, { a: { result: 8 } }]);
  const whys = whysOf({ sheet: plainSheet(best), lines, context: { terms: TERMS, figures }, words });
  expect(whys.get("a")).toBe("Xã, phường cao nhất trong cụm đạt 8: 8 × 4/8 = 4 điểm.");
});
