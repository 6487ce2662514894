import { expect, test } from "vitest";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { consolidatedLayout } from "../../../shared/template/consolidated-layout.ts";
import { someRanking } from "../../functions/workbooks/some-ranking.ts";
import { standingOf } from "../../fixtures/standing.ts";

const OTHER: Ranking = {
  ...someRanking,
  ...{ plan: "ke-hoach-khac", bloc: "cum-7", blocName: "Cụm thi đua số 7", sheetTitle: "Bảng điểm khác" },
  ...{ state: "open", stale: false, conference: null, missing: [] },
  rows: [
    standingOf("u0", "Xã Y", { main: 985, total: 985, totalBeforeBonus: 985, place: 1, placeBeforeBonus: 1 }),
  ],
};

function tablesOf(blocs: readonly Ranking[]) {
  const { worksheets, names } = consolidatedLayout({
    scope: { kind: "province", year: 2020 },
    ...{ board: "Sở Nội vụ", fictitious: false, today: "2021-01-20", blocs },
  });
  const tables = worksheets.map(({ cells, autofilter, print }) => {
    const rows: (string | number | null)[][] = [];
    for (const { row, column, content } of cells) {
      if (autofilter === null || row < autofilter.row || row > autofilter.lastRow) continue;
      if (column <= (print?.area.lastColumn ?? 0))
        (rows[row - autofilter.row] ??= [])[column] = content.value;
    }
    return rows;
  });
  return { worksheets, names, tables };
}

test("every unit of every bloc has a row, in the order of its own bloc", () => {
  const [units = []] = tablesOf([someRanking, OTHER]).tables;
  expect(units[0]).toEqual([
    "STT",
    "Cụm, khối",
    "Đơn vị",
    "Điểm các nội dung",
    "Điểm thưởng",
    "Điểm trừ",
    "Tổng điểm chưa có điểm thưởng",
    "Tổng điểm đã có điểm thưởng",
    "Xếp hạng trong cụm, khối",
    "Dẫn đầu",
    "Kết quả của cụm, khối",
    "Đã nộp / tổng số",
    "Đơn vị chưa nộp",
    "Ghi chú",
  ]);
  const closed = "Đã chốt ngày 15/01/2021; Số liệu đã thay đổi sau khi chốt";
  const bloc = "Khối thi đua số 1";
  const end = [closed, "6/8", "Sở L, Sở M"];
  expect(units.slice(1)).toEqual([
    [1, bloc, "Văn phòng A", 92, 0, 0, 92, 92, 2, "", ...end, ""],
    [2, bloc, "Sở B", 91.25, 2, 0, 91.25, 93.25, 1, "Dẫn đầu", ...end, ""],
    [3, bloc, "Ban C", 91.25, 0, 0, 91.25, 91.25, 3, "", ...end, "Đồng hạng 3"],
    [4, bloc, "Thanh tra D", 91.25, 0, 0, 91.25, 91.25, 3, "", ...end, "Đồng hạng 3"],
    [5, bloc, "Sở E có tên rất dài để xuống dòng", 88.75, 0, 1.5, 88.75, 88.75, 5, "", ...end, ""],
    [6, bloc, "Chi cục G", 95, 0, 0, 95, 95, null, "", ...end, "Không xếp hạng (lý do: bị xử lý kỷ luật)"],
    [7, bloc, "Sở L", null, null, null, null, null, null, "", ...end, "Đã lưu, chưa nộp"],
    [8, bloc, "Sở M", null, null, null, null, null, null, "", ...end, "Chưa nộp"],
    // 985 of 1000 does not stand above 93 of 100: it is another sheet's.
    [9, "Cụm thi đua số 7", "Xã Y", 985, 0, 0, 985, 985, 1, "Dẫn đầu", "Chưa chốt", "1/1", "", ""],
  ]);
});

test("every bloc has a row, with the names of all units that are missing", () => {
  const [, blocs = []] = tablesOf([someRanking, OTHER]).tables;
  expect(blocs.slice(1)).toEqual([
    [
      ...[1, "Khối thi đua số 1", "Bảng điểm mọi dạng", 8, 6, 2, "Sở B"],
      ...["Đã chốt ngày 15/01/2021; Số liệu đã thay đổi sau khi chốt", "Sở L, Sở M", ""],
    ],
    [2, "Cụm thi đua số 7", "Bảng điểm khác", 1, 1, 0, "Xã Y", "Chưa chốt", "", ""],
  ]);
});

test("grades have a column where any plan grades, and a bloc that was opened again says so", () => {
  const [row] = OTHER.rows;
  if (row === undefined) throw new Error("The bloc has a unit.");
  const graded: Ranking = {
    ...OTHER,
    rows: [{ ...row, grade: { id: "tot", label: "Tốt", why: "" } }],
    reopened: { at: "2021-01-18T01:00:00.000Z", reason: "sửa" },
  };
  const [units = []] = tablesOf([graded]).tables;
  expect(units[0]?.[9]).toBe("Xếp loại dự kiến");
  expect(units[1]?.slice(9, 12)).toEqual(["Tốt", "Dẫn đầu", "Đã mở lại, chưa chốt lại"]);
});

test("both worksheets are open, filtered, and printed across on A4 without what is beside", () => {
  const { worksheets, names } = tablesOf([someRanking]);
  for (const [index, { protected: isProtected, autofilter, print, columns }] of worksheets.entries()) {
    expect([isProtected, print?.orientation]).toEqual([false, "landscape"]);
    const last = print?.area.lastColumn ?? 0;
    expect(columns.map(({ hidden }) => hidden === true).slice(last)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    // Excel's sorting takes along what a reader writes beside the table.
    expect(autofilter?.lastColumn).toBe(columns.length - 1);
    expect(names[index]?.area.column).toBe(last + 1);
  }
  expect(new Set(names.map(({ name }) => name)).size).toBe(2);
});

test("a year without blocs is an empty table that says so", () => {
  const { worksheets } = tablesOf([]);
  const words = worksheets.map(({ cells }) => cells.map(({ content }) => content.value));
  for (const each of words) expect(each).toContain("Chưa có cụm, khối nào chấm điểm.");
});

test("points brought to the full scale of the bloc's own sheet say so", () => {
  const row = standingOf("u0", "Xã Y", {
    main: 950,
    denominator: 975,
    total: 974.36,
    totalBeforeBonus: 974.36,
  });
  const [units = []] = tablesOf([{ ...OTHER, mainTotal: 1000, rows: [row] }]).tables;
  expect(units[1]?.at(-1)).toBe("950 trên 975 điểm được giao, quy về thang 1.000");
});
