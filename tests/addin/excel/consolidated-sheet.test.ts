// The board's consolidated results in Excel: every unit of every bloc, ranked within its bloc, in one request.
import { describe, expect, test } from "vitest";
import { writeConsolidatedSheet } from "../../../addin/excel/consolidated-sheet.ts";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { inventedRanking } from "../../fixtures/rankings.ts";
import { hasOpenXmlSdk, openXmlErrors } from "../../functions/workbooks/open-xml-sdk.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { renameWorksheet, worksheetNamed } from "../../excel-host/people.ts";
import { openSession, syncCount, type Session } from "../../excel-host/protocol/session.ts";
import { done, refusal, STEPS } from "./office.ts";
import { besideOf, resultCells, tableShown, write } from "./result-cells.ts";
import { examplesWithMissing, serverAnswering, type Answers } from "./some-results.ts";

const UNITS = "Tổng hợp kết quả";
const BLOCS = "Theo cụm, khối";
const GIVEN = { year: 2020, today: "2021-01-04" } as const;
const HEAD = { year: 2020, board: "Ban Thi đua - Khen thưởng tỉnh", fictitious: true };
const MEGABYTE = 1024 * 1024;

async function laid(blocs: readonly Ranking[]): Promise<{ session: Session; answers: Answers }> {
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  const answers = serverAnswering({ head: HEAD, blocs });
  await done(writeConsolidatedSheet(GIVEN, STEPS));
  return { session, answers };
}

const blocCells = (session: Session) => resultCells(session, BLOCS, "Cụm, khối");

describe("written for the first time", () => {
  test("the newest year with all that its paper says is one request; a board without plans is told so", async () => {
    const session = openSession();
    globalThis.Excel = excelInNode(session);
    const answers = serverAnswering({ head: HEAD, blocs: examplesWithMissing() });
    await done(writeConsolidatedSheet({ ...GIVEN, year: null }, STEPS));
    expect(answers.requests).toEqual(["/v1/results/newest"]);
    const texts = [...worksheetNamed(session, UNITS).cells.values()].map(({ value }) => value);
    expect(texts).toContain("BAN THI ĐUA - KHEN THƯỞNG TỈNH");
    answers.body = { head: null, blocs: [] };
    expect(await refusal(writeConsolidatedSheet({ ...GIVEN, year: null }, STEPS))).toMatchObject({
      code: "noPlans",
    });
  });

  test("every unit of the examples has a row: blocs in their order, within a bloc its own ranks", async () => {
    const blocs = examplesWithMissing();
    const { session, answers } = await laid(blocs);
    expect(answers.requests).toEqual(["/v1/results/2020"]);
    const cells = resultCells(session, UNITS);
    const shown = ["Cụm, khối", "Điểm các nội dung", "Điểm thưởng", "Điểm trừ"];
    const totals = [
      "Tổng điểm chưa có điểm thưởng",
      "Tổng điểm đã có điểm thưởng",
      "Xếp hạng trong cụm, khối",
    ];
    expect(cells.order).toEqual(
      blocs.flatMap(({ rows, missing }) => [...rows, ...missing].map(({ name }) => name)),
    );
    expect(tableShown(cells, [...shown, ...totals])).toEqual(
      blocs.flatMap(({ blocName, rows, missing }) => [
        ...rows.map((row) => [
          ...[blocName, row.main, Math.round((row.total - row.totalBeforeBonus) * 1e4) / 1e4, row.penalty],
          ...[row.totalBeforeBonus, row.total, row.place ?? ""],
        ]),
        ...missing.map(() => [blocName, "", "", "", "", "", ""]),
      ]),
    );
    expect(tableShown(cells, ["Xếp loại dự kiến"]).flat()).toContain("Xuất sắc");
  });

  test("state, completeness, the units missing and the leading ones stand in each row", async () => {
    const [one, two, three] = examplesWithMissing();
    const { session } = await laid(examplesWithMissing());
    const cells = resultCells(session, UNITS);
    const words = ["Kết quả của cụm, khối", "Đã nộp / tổng số", "Đơn vị chưa nộp"];
    const first = (ranking: Ranking | undefined) =>
      tableShown(cells, words)[cells.order.indexOf(ranking?.rows[0]?.name ?? "")];
    expect(first(one)).toEqual(["Đã chốt ngày 15/01/2021", "12/12", ""]);
    expect(first(three)).toEqual(["Đã chốt ngày 15/01/2021; Số liệu đã thay đổi sau khi chốt", "7/7", ""]);
    const [a, b, c] = two?.missing ?? [];
    expect(first(two)).toEqual(["Chưa chốt", "5/10", `${a?.name}, ${b?.name}, ${c?.name} và 2 đơn vị khác`]);
    const leading = cells.order.filter((line) => cells.value(line, "Dẫn đầu") === "Dẫn đầu");
    const leaders = examplesWithMissing().flatMap(({ rows }) => rows.filter(({ place }) => place === 1));
    expect(leading).toEqual(leaders.map(({ name }) => name));
    expect(cells.value(a?.name ?? "", "Ghi chú")).toBe("Chưa nộp");
  });

  test("it is filtered, frozen, open and printed on A4 across", async () => {
    const { session } = await laid(examplesWithMissing());
    const { worksheet, head, order } = resultCells(session, UNITS);
    expect(worksheet.protection).toBeNull();
    expect(worksheet.frozen).toEqual({ rows: head + 1, columns: 3 });
    expect([worksheet.filter?.row, worksheet.filter?.lastRow]).toEqual([head, head + order.length]);
    expect(worksheet.page).toMatchObject({
      ...{ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } },
      titleRows: { row: head, lastRow: head },
    });
    expect(session.workbook.activeWorksheet).toBe(worksheet.id);
  });

  test("each bloc has a row with all the names that are missing, and bars of who has handed in", async () => {
    const [, two] = examplesWithMissing();
    const { session } = await laid(examplesWithMissing());
    const cells = blocCells(session);
    const line = two?.blocName ?? "";
    expect(tableShown(cells, ["Số đơn vị", "Đã nộp", "Chưa nộp"])).toEqual([
      [12, 12, 0],
      [10, 5, 5],
      [7, 7, 0],
    ]);
    expect(cells.value(line, "Đơn vị chưa nộp")).toBe(two?.missing.map(({ name }) => name).join(", "));
    expect(cells.value(line, "Đơn vị dẫn đầu")).toBe(two?.rows[0]?.name);
    const [chart] = cells.worksheet.charts;
    expect(chart?.series.map(({ name, values }) => [name, values?.column])).toEqual([
      ["Đã nộp", cells.columnOf("Đã nộp")],
      ["Chưa nộp", cells.columnOf("Chưa nộp")],
    ]);
    // Totals of different score sheets stand in no chart.
    expect(worksheetNamed(session, UNITS).charts).toEqual([]);
  });

  test("a year without results is said, not shown as a broken table", async () => {
    const { session } = await laid([]);
    const words = [...worksheetNamed(session, UNITS).cells.values()].map(({ value }) => value);
    expect(words).toContain("Chưa có cụm, khối nào chấm điểm.");
  });
});

describe("12 and 600 units", () => {
  const few = [inventedRanking("A", { units: 12, missing: 2 })];
  const many = Array.from({ length: 50 }, (_, index) =>
    inventedRanking(`B${index + 1}`, { units: 12, missing: 1 }),
  );

  test.each([
    ["12", few],
    ["600", many],
  ] as const)("%s units cost one request and two syncs a megabyte, also when refreshed", async (_, blocs) => {
    const { session, answers } = await laid(blocs);
    const counted = (from: number) => {
      const sent = session.requests.slice(from).filter(({ kind }) => kind === "sync");
      const blocks = Math.ceil(sent.reduce((sum, { requestBytes }) => sum + requestBytes, 0) / MEGABYTE);
      return { requests: answers.requests.length, syncs: syncCount(session, from) - 1, blocks };
    };
    const first = counted(0);
    expect(first).toEqual({ requests: 1, syncs: first.blocks, blocks: first.blocks });
    expect(first.blocks).toBeLessThanOrEqual(blocs.length === 1 ? 1 : 2);
    const from = session.requests.length;
    // Every rank and every total moves.
    answers.body = { head: HEAD, blocs: blocs.map((ranking) => turned(ranking)) };
    const { kept } = await done(writeConsolidatedSheet(GIVEN, STEPS));
    expect(kept).toBe(blocs.length * 12);
    expect(counted(from)).toMatchObject({ requests: 2, syncs: 1, blocks: 1 });
    const cells = resultCells(session, UNITS);
    expect(cells.order).toEqual(
      blocs.map(turned).flatMap(({ rows, missing }) => [...rows, ...missing].map(({ name }) => name)),
    );
  });
});

describe("refreshed", () => {
  const blocs = [inventedRanking("A", { units: 4 }), inventedRanking("B", { units: 3, missing: 1 })];

  test("notes and colours stay with their units and blocs when blocs and ranks change places", async () => {
    const { session, answers } = await laid(blocs);
    renameWorksheet(session, UNITS, "Năm 2020");
    const cells = resultCells(session, "Năm 2020");
    const own = cells.columnOf("Ghi thêm (không in)");
    for (const line of cells.order)
      write(session, cells, { line, column: own, words: `về ${line}`, fill: "#ABCDEF" });
    const its = blocCells(session);
    const beside = its.columnOf("Ghi thêm (không in)");
    write(session, its, { line: "Khối B", column: beside, words: "nhắc" });
    const next = [...blocs].reverse().map(turned);
    answers.body = { head: HEAD, blocs: [...next, inventedRanking("C", { units: 2 })] };
    const written = await done(writeConsolidatedSheet(GIVEN, STEPS));
    expect(written).toMatchObject({
      worksheet: "Năm 2020",
      added: ["Đơn vị 1 của C", "Đơn vị 2 của C"],
      removed: [],
      kept: 7,
    });
    const after = resultCells(session, "Năm 2020");
    expect(after.order).toEqual([
      ...next.flatMap(({ rows, missing }) => [...rows, ...missing].map(({ name }) => name)),
      "Đơn vị 1 của C",
      "Đơn vị 2 của C",
    ]);
    for (const line of cells.order) expect(besideOf(after, line, own)).toEqual([`về ${line}`, "#ABCDEF"]);
    expect(blocCells(session).order).toEqual(["Khối B", "Khối A", "Khối C"]);
    expect(besideOf(blocCells(session), "Khối B", beside)[0]).toBe("nhắc");
    const [series] = blocCells(session).worksheet.charts[0]?.series ?? [];
    expect((series?.values?.lastRow ?? 0) - (series?.values?.row ?? 0)).toBe(2);
  });

  test("a unit that moves to another bloc keeps what was written beside it", async () => {
    const { session, answers } = await laid(blocs);
    const [a, b] = blocs;
    const moved = b?.rows[0];
    if (a === undefined || b === undefined || moved === undefined) throw new Error("There are two blocs.");
    const cells = resultCells(session, UNITS);
    const own = cells.columnOf("Ghi thêm (không in)");
    write(session, cells, { line: moved.name, column: own, words: "theo dõi" });
    answers.body = {
      head: HEAD,
      blocs: [
        { ...a, rows: [...a.rows, moved] },
        { ...b, rows: b.rows.slice(1) },
      ],
    };
    expect(await done(writeConsolidatedSheet(GIVEN, STEPS))).toMatchObject({
      added: [],
      removed: [],
      kept: 7,
    });
    const after = resultCells(session, UNITS);
    expect(after.value(moved.name, "Cụm, khối")).toBe("Khối A");
    expect(besideOf(after, moved.name, own)[0]).toBe("theo dõi");
  });

  test("a password of somebody's own on one worksheet stops all of it before anything is written", async () => {
    const { session, answers } = await laid(blocs);
    worksheetNamed(session, BLOCS).protection = { options: {}, password: "của tôi" };
    const before = structuredClone(session.workbook.worksheets);
    answers.body = { head: HEAD, blocs: blocs.map(turned) };
    await refusal(writeConsolidatedSheet(GIVEN, STEPS));
    expect(session.workbook.worksheets).toEqual(before);
  });
});

describe.skipIf(!hasOpenXmlSdk)("the Open XML SDK finds nothing wrong", () => {
  test("with both worksheets and the chart", async () => {
    const { session } = await laid(examplesWithMissing());
    expect(await openXmlErrors(await exportXlsx(session.workbook))).toEqual([]);
  });
});

/** The last of the ranked units is the first now. */
function turned(ranking: Ranking): Ranking {
  const rows = ranking.rows.toReversed().map((row, index) => {
    const total = 98 - index / 4;
    return {
      ...row,
      main: total,
      totalBeforeBonus: total,
      total,
      place: index + 1,
      placeBeforeBonus: index + 1,
    };
  });
  return { ...ranking, rows };
}
