import { expect, test } from "vitest";
import { cluster347 } from "../../../shared/examples/entries.ts";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { resultLayout } from "../../../shared/template/result-layout.ts";
import { bloc, plan } from "../../functions/workbooks/all-shapes.ts";
import { someRanking } from "../../functions/workbooks/some-ranking.ts";

function tableOf(ranking: Ranking, given = plan): readonly (readonly (string | number | null)[])[] {
  const [worksheet] = resultLayout({ plan: given, bloc, ranking, today: "2021-01-04" }).worksheets;
  const head = worksheet?.autofilter?.row ?? 0;
  const last = worksheet?.print?.area.lastColumn ?? 0;
  const rows: (string | number | null)[][] = [];
  for (const { row, column, content } of worksheet?.cells ?? []) {
    if (row < head || row > (worksheet?.autofilter?.lastRow ?? 0) || column > last) continue;
    (rows[row - head] ??= [])[column] = content.value;
  }
  return rows;
}

test("the score table shows ranks before and after bonus, ties, units without a rank and missing ones", () => {
  expect(tableOf(someRanking)).toEqual([
    [
      "STT",
      "Đơn vị",
      "Điểm các nội dung",
      "Điểm trừ",
      "Tổng điểm chưa có điểm thưởng",
      "Điểm thưởng được thống nhất",
      "Tổng điểm đã có điểm thưởng",
      "Xếp hạng trước điểm thưởng",
      "Xếp hạng",
      "Ghi chú",
    ],
    [1, "Văn phòng A", 92, 0, 92, 0, 92, 1, 2, ""],
    [2, "Sở B", 91.25, 0, 91.25, 2, 93.25, 2, 1, ""],
    [3, "Ban C", 91.25, 0, 91.25, 0, 91.25, 2, 3, "Đồng hạng 3"],
    [4, "Thanh tra D", 91.25, 0, 91.25, 0, 91.25, 2, 3, "Đồng hạng 3"],
    [5, "Sở E có tên rất dài để xuống dòng", 88.75, 1.5, 88.75, 0, 88.75, 5, 5, ""],
    [6, "Chi cục G", 95, 0, 95, 0, 95, null, null, "Không xếp hạng (lý do: bị xử lý kỷ luật)"],
    [7, "Sở L", null, null, null, null, null, null, null, "Đã lưu, chưa nộp"],
    [8, "Sở M", null, null, null, null, null, null, null, "Chưa nộp"],
  ]);
});

test("columns without a meaning here are left out, and grades show only where units are graded", () => {
  const [first] = someRanking.rows;
  if (first === undefined) throw new Error("the ranking has units");
  const plain: Ranking = { ...someRanking, missing: [], rows: [first] };
  expect(tableOf(plain)[0]).toEqual([
    "STT",
    "Đơn vị",
    "Tổng điểm chưa có điểm thưởng",
    "Xếp hạng",
    "Ghi chú",
  ]);
  const graded: Ranking = { ...plain, rows: [{ ...first, grade: { id: "tot", label: "Tốt", why: "" } }] };
  expect(tableOf(graded)[0]).toContain("Xếp loại dự kiến");
});

test("where the plan counts bonus as scored, the column says what it added to the total", () => {
  if (plan.scoring === null) throw new Error("the plan scores");
  const scored = {
    ...plan,
    scoring: { ...plan.scoring, bonus: { ...plan.scoring.bonus, counts: "scored" as const } },
  };
  const [first] = someRanking.rows;
  if (first === undefined) throw new Error("the ranking has units");
  const ranking = { ...someRanking, missing: [], rows: [{ ...first, totalBeforeBonus: 92, total: 95.5 }] };
  const [headings, row] = tableOf(ranking, scored);
  expect(headings?.slice(2, 5)).toEqual([
    "Tổng điểm chưa có điểm thưởng",
    "Điểm thưởng",
    "Tổng điểm đã có điểm thưởng",
  ]);
  expect(row?.slice(2, 5)).toEqual([92, 3.5, 95.5]);
});

test("the score table is not protected, so that it sorts and filters", () => {
  const [worksheet] = resultLayout({ plan, bloc, ranking: someRanking, today: "2021-01-04" }).worksheets;
  expect(worksheet?.protected).toBe(false);
  expect(worksheet?.autofilter).not.toBeNull();
  expect(worksheet?.cells.every(({ content }) => content.kind === "value")).toBe(true);
});

test("units are called what the plan calls them, and a Cụm's table speaks of no Khối", () => {
  const { plan: of, sheet } = cluster347;
  const [cluster] = of.blocs;
  if (cluster === undefined) throw new Error("the plan has a cluster");
  const ranking: Ranking = { ...someRanking, sheetTitle: sheet.title, tieBreaks: ["điểm thưởng"] };
  const named = { ...of, words: { ...of.words, unit: "xã, phường" } };
  const [worksheet] = resultLayout({ plan: named, bloc: cluster, ranking, today: "2021-01-04" }).worksheets;
  const words = worksheet?.cells.map(({ content }) => String(content.value ?? "")) ?? [];
  expect(words).toContain("Xã, phường");
  expect(words.filter((text) => /khối/i.test(text))).toEqual([]);
});

test("points brought to the full scale say so, since they and the total do not add up by themselves", () => {
  const [first, second] = someRanking.rows;
  if (first === undefined || second === undefined) throw new Error("the ranking has units");
  const scaled = { ...first, main: 83.5, denominator: 97.5, totalBeforeBonus: 85.64, total: 85.64 };
  const [, row, tied, full] = tableOf({
    ...someRanking,
    rows: [scaled, { ...scaled, place: 2, tiedWith: ["u0"] }, second],
    missing: [],
  });
  expect(row?.at(-1)).toBe("83,5 trên 97,5 điểm được giao, quy về thang 100");
  expect(tied?.at(-1)).toBe("Đồng hạng 2; 83,5 trên 97,5 điểm được giao, quy về thang 100");
  expect(full?.at(-1)).toBe("");
});

test("a leader whose signature the plan does not know signs nowhere", () => {
  const texts = (signature: typeof bloc.signature) => {
    const unsigned = { ...bloc, signature };
    const input = { plan, bloc: unsigned, ranking: someRanking, today: "2021-01-04" };
    const cells = resultLayout(input).worksheets[0]?.cells ?? [];
    return cells.map(({ content }) => content.value);
  };
  expect(texts(bloc.signature)).toContain("GIÁM ĐỐC SỞ B");
  expect(texts(null)).toContain("NGƯỜI LẬP BIỂU");
  expect(texts(null).filter((value) => String(value).startsWith("TM."))).toEqual([]);
});
