// The leader's score table in Excel: what the ranking says, and what stays when it is refreshed.
import { describe, expect, test } from "vitest";
import type { Steps } from "../../../addin/excel/sheet.ts";
import { writeResultSheet } from "../../../addin/excel/result-sheet.ts";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import { inventedRanking } from "../../fixtures/rankings.ts";
import { hasOpenXmlSdk, openXmlErrors } from "../../functions/workbooks/open-xml-sdk.ts";
import { bloc, plan } from "../../functions/workbooks/all-shapes.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { deletedLine, shiftLines } from "../../excel-host/model/shift.ts";
import { sortRows } from "../../excel-host/model/sort.ts";
import {
  copyWorksheet,
  deleteRow,
  hideRows,
  insertColumns,
  insertRows,
  renameWorksheet,
  startEditingCell,
  type,
  worksheetNamed,
} from "../../excel-host/people.ts";
import { EXCEL_2021 } from "../../excel-host/protocol/requirement-sets.ts";
import { openSession, syncCount, type Session } from "../../excel-host/protocol/session.ts";
import { plan as smallPlan, WHO } from "../../functions/small-plan.ts";
import { handedInWorld } from "../../functions/world.ts";
import { done, openOffice, refusal, signIn, STEPS } from "./office.ts";
import { besideOf, resultCells, tableShown, write } from "./result-cells.ts";
import { rankingOf, serverAnswering, type Answers } from "./some-results.ts";

const SHEET = "Xếp hạng";
const GIVEN = { plan, bloc, today: "2021-01-04" } as const;

function openWorkbook(): Session {
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  return session;
}

const five = inventedRanking("K", { units: 5 });
const [D1 = "", D2 = "", D3 = "", D4 = "", D5 = ""] = five.rows.map(({ name }) => name);

/** A workbook in which the table of five units was written. */
async function laid(ranking: Ranking = five): Promise<{ session: Session; answers: Answers }> {
  const session = openWorkbook();
  const answers = serverAnswering(ranking);
  await done(writeResultSheet(GIVEN, STEPS));
  return { session, answers };
}

async function refreshed(answers: Answers, ranking: Ranking) {
  answers.body = ranking;
  return await done(writeResultSheet(GIVEN, STEPS));
}

/** The same bloc with the units in this order of rank: totals fall by a quarter. */
function reordered(names: readonly string[], more: Partial<Ranking> = {}): Ranking {
  const rows = names.map((name, index) => {
    const row = five.rows.find((known) => known.name === name);
    if (row === undefined) throw new Error(name);
    const total = 90 - index / 4;
    const place = index + 1;
    return { ...row, main: total, totalBeforeBonus: total, total, place, placeBeforeBonus: place };
  });
  return { ...five, rows, ...more };
}

describe("written for the first time", () => {
  test.each([bloc4, communeCouncils, cluster347])(
    "every number of $plan.id is the ranking's",
    async (example) => {
      const ranking = rankingOf(example);
      const session = openWorkbook();
      const [itsBloc] = example.plan.blocs;
      if (itsBloc === undefined) throw new Error("The example has a bloc.");
      const answers = serverAnswering(ranking);
      const written = await done(
        writeResultSheet({ plan: example.plan, bloc: itsBloc, today: "2021-01-04" }, STEPS),
      );
      expect(answers.requests).toEqual([`/v1/plans/${example.plan.id}/blocs/${itsBloc.id}/ranking`]);
      expect(written).toEqual({
        worksheet: SHEET,
        added: ranking.rows.map(({ name }) => name),
        removed: [],
        kept: 0,
        notes: [],
      });
      const [unitHead = ""] = resultCells(session, SHEET, headOf(example.plan.words.unit)).headings.slice(1);
      const cells = resultCells(session, SHEET, unitHead);
      const hasBonus = ranking.rows.some(({ agreedBonus }) => agreedBonus > 0);
      expect(tableShown(cells, ["STT", unitHead, "Tổng điểm chưa có điểm thưởng", "Xếp hạng"])).toEqual(
        ranking.rows.map(({ name, totalBeforeBonus, place }, index) => [
          index + 1,
          name,
          totalBeforeBonus,
          place ?? "",
        ]),
      );
      if (hasBonus) {
        expect(tableShown(cells, ["Tổng điểm đã có điểm thưởng", "Xếp hạng trước điểm thưởng"])).toEqual(
          ranking.rows.map(({ total, placeBeforeBonus }) => [total, placeBeforeBonus]),
        );
      }
      expect(worksheetNamed(session, SHEET).protection).toBeNull();
    },
  );

  test("under it stands a chart of the totals, outside of what is printed", async () => {
    const { session } = await laid();
    const { worksheet, head, columnOf } = resultCells(session, SHEET);
    const [chart] = worksheet.charts;
    const body = { row: head + 1, lastRow: head + 5 };
    const total = columnOf("Tổng điểm chưa có điểm thưởng");
    expect(chart).toMatchObject({
      type: "BarClustered",
      title: `Tổng điểm của ${bloc.name}`,
      legend: null,
      series: [
        {
          values: { ...body, column: total, lastColumn: total },
          categories: { ...body, column: 1, lastColumn: 1 },
          labels: true,
        },
      ],
    });
    expect(chart?.axisMinimums.get("Value")).toBe(0);
    expect([...(chart?.axisTitles.values() ?? [])]).toEqual(["Đơn vị", "Tổng điểm"]);
    expect(chart?.place?.row).toBeGreaterThan(worksheet.page.printArea?.lastRow ?? Infinity);
  });

  test("it costs one request and two syncs, and leaves a sheet of the same name alone", async () => {
    const session = openWorkbook();
    const answers = serverAnswering(five);
    renameWorksheet(session, "Sheet1", SHEET);
    const { worksheet } = await done(writeResultSheet(GIVEN, STEPS));
    expect([worksheet, answers.requests.length, syncCount(session)]).toEqual([`${SHEET} (2)`, 1, 2]);
    expect(worksheetNamed(session, SHEET).cells.size).toBe(0);
    expect(session.workbook.activeWorksheet).toBe(worksheetNamed(session, `${SHEET} (2)`).id);
  });

  test("each bloc has a sheet of its own in one workbook", async () => {
    const { session, answers } = await laid();
    const other = { ...bloc, id: "khoi-khac", name: "Khối khác" };
    answers.body = inventedRanking("Q", { units: 3 });
    await done(writeResultSheet({ ...GIVEN, bloc: other }, STEPS));
    await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    expect(resultCells(session, SHEET).order).toEqual([D5, D4, D3, D2, D1]);
    expect(resultCells(session, `${SHEET} (2)`).order).toHaveLength(3);
    expect(new Set(session.workbook.names.map(({ name }) => name)).size).toBe(2);
  });
});

describe("refreshed", () => {
  test("nothing new changes nothing, in one request and two syncs", async () => {
    const { session, answers } = await laid();
    const before = structuredClone(worksheetNamed(session, SHEET));
    const from = session.requests.length;
    expect(await refreshed(answers, five)).toMatchObject({ added: [], removed: [], kept: 5, notes: [] });
    expect(syncCount(session, from)).toBe(2);
    expect(worksheetNamed(session, SHEET)).toEqual(before);
  });

  test("notes, colours and formulas beside the table stay with their units when ranks change", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const own = cells.columnOf("Ghi thêm (không in)");
    const beyond = own + 3;
    for (const [index, line] of [D1, D2, D3, D4, D5].entries()) {
      write(session, cells, { line, column: own, words: `gọi ${line}`, fill: `#FF00${index}0` });
      write(session, cells, { line, column: beyond, words: `=E${cells.rowOf(line) + 1}*2` });
      write(session, cells, { line, column: beyond + 2, words: `xa ${line}`, fill: `#00FF${index}0` });
    }
    write(session, cells, { line: D4, column: 1, words: D4, fill: "#00FF00" });
    await refreshed(answers, reordered([D5, D1, D4, D2, D3]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D5, D1, D4, D2, D3]);
    expect([D1, D2, D3, D4, D5].map((line) => besideOf(after, line, own))).toEqual(
      [D1, D2, D3, D4, D5].map((line, index) => [`gọi ${line}`, `#FF00${index}0`]),
    );
    expect([D1, D2, D3, D4, D5].map((line) => besideOf(after, line, beyond + 2))).toEqual(
      [D1, D2, D3, D4, D5].map((line, index) => [`xa ${line}`, `#00FF${index}0`]),
    );
    expect(besideOf(after, D4, 1)).toEqual([D4, "#00FF00"]);
    for (const line of after.order) {
      const row = after.rowOf(line);
      expect(after.worksheet.cells.get(`${row},${beyond}`)?.formula).toBe(`=E${row + 1}*2`);
    }
    expect(tableShown(after, ["STT", "Tổng điểm chưa có điểm thưởng", "Xếp hạng"])).toEqual(
      [0, 1, 2, 3, 4].map((index) => [index + 1, 90 - index / 4, index + 1]),
    );
  });

  test("rows that a person has sorted are written each to its own and put in order again", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const { filter } = cells.worksheet;
    const own = cells.columnOf("Ghi thêm (không in)");
    write(session, cells, { line: D2, column: own, words: "hỏi lại", fill: "#FFEE00" });
    // As the arrow of the filter does.
    if (filter === null) throw new Error("The table has a filter.");
    sortRows(cells.worksheet, { ...filter, row: filter.row + 1 }, [
      { column: cells.columnOf("Xếp hạng"), ascending: false },
    ]);
    expect(besideOf(resultCells(session, SHEET), D2, own)).toEqual(["hỏi lại", "#FFEE00"]);
    await refreshed(answers, reordered([D2, D1, D3, D5, D4]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D2, D1, D3, D5, D4]);
    expect(besideOf(after, D2, own)).toEqual(["hỏi lại", "#FFEE00"]);
    expect(after.value(D2, "Xếp hạng")).toBe(1);
  });

  test("it finds its sheet after renaming, and its cells after columns and rows were put in between", async () => {
    const { session, answers } = await laid();
    renameWorksheet(session, SHEET, "Bảng của tôi");
    insertColumns(session, "Bảng của tôi", { at: 2, count: 1 });
    insertRows(session, "Bảng của tôi", { at: 0, count: 3 });
    type(session, "'Bảng của tôi'!A1", "Ghi chú đầu trang");
    const cells = resultCells(session, "Bảng của tôi");
    type(session, `'Bảng của tôi'!C${cells.head + 1}`, "Điện thoại");
    for (const line of cells.order) write(session, cells, { line, column: 2, words: `số của ${line}` });
    const { worksheet } = await refreshed(answers, reordered([D3, D2, D1, D4, D5]));
    expect(worksheet).toBe("Bảng của tôi");
    const after = resultCells(session, worksheet);
    expect(after.headings.slice(0, 4)).toEqual([
      "STT",
      "Đơn vị",
      "Điện thoại",
      "Tổng điểm chưa có điểm thưởng",
    ]);
    expect(tableShown(after, ["Đơn vị", "Điện thoại", "Xếp hạng"])).toEqual(
      [D3, D2, D1, D4, D5].map((line, index) => [line, `số của ${line}`, index + 1]),
    );
    expect(after.worksheet.cells.get("0,0")?.value).toBe("Ghi chú đầu trang");
    expect(session.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1", "Bảng của tôi"]);
  });

  test("a unit that is new gets a row of its own look in its place, and the paper below moves down", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    for (const line of cells.order) write(session, cells, { line, column: 1, words: line, fill: "#FF0000" });
    const area = cells.worksheet.page.printArea;
    const six = inventedRanking("K", { units: 6 });
    const [first, ...rest] = six.rows;
    const last = rest.at(-1);
    if (first === undefined || last === undefined) throw new Error("There are units.");
    // A name that Excel would take for a number.
    const newcomer = { ...last, name: "007" };
    const rows = [newcomer, first, ...rest.slice(0, -1)].map((row, index) => ({ ...row, place: index + 1 }));
    const answer = await refreshed(answers, { ...six, rows });
    expect(answer).toMatchObject({ added: [newcomer.name], removed: [], kept: 5 });
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([newcomer.name, D1, D2, D3, D4, D5]);
    expect(after.value(newcomer.name, "Xếp hạng")).toBe(1);
    expect(besideOf(after, newcomer.name, 1)[1]).toBe("");
    expect(besideOf(after, D1, 1)[1]).toBe("#FF0000");
    const borders = [...after.worksheet.cells].flatMap(([key, { style }]) =>
      key === `${after.rowOf(D5)},1` || key === `${after.rowOf(D1)},1` ? [style.bottom.style] : [],
    );
    expect(borders).toEqual(["Continuous", "Continuous"]);
    expect(after.worksheet.page.printArea?.lastRow).toBe((area?.lastRow ?? 0) + 1);
    expect(after.worksheet.filter?.lastRow).toBe(after.rowOf(D5));
    const [series] = after.worksheet.charts[0]?.series ?? [];
    expect([series?.values?.row, series?.values?.lastRow]).toEqual([after.head + 1, after.head + 6]);
  });

  test("a unit that is gone keeps its row and what was written beside it, at the end and marked", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const own = cells.columnOf("Ghi thêm (không in)");
    write(session, cells, { line: D2, column: own, words: "đã giải thể" });
    const answer = await refreshed(answers, reordered([D1, D3, D4, D5]));
    expect(answer).toMatchObject({ added: [], removed: [D2], kept: 4 });
    expect(answer.notes.map(({ vi }) => vi)).toEqual([
      `Không còn trong kết quả: ${D2}. Dòng và phần ghi thêm được giữ, số liệu đã bỏ.`,
    ]);
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D1, D3, D4, D5, D2]);
    expect(tableShown(after, ["STT", "Tổng điểm chưa có điểm thưởng", "Xếp hạng", "Ghi chú"]).at(-1)).toEqual(
      ["", "", "", "Không còn trong kết quả"],
    );
    expect(besideOf(after, D2, own)[0]).toBe("đã giải thể");
    // It comes back as itself.
    expect(await refreshed(answers, five)).toMatchObject({ added: [], removed: [], kept: 5 });
    expect(resultCells(session, SHEET).order).toEqual([D1, D2, D3, D4, D5]);
    expect(besideOf(resultCells(session, SHEET), D2, own)[0]).toBe("đã giải thể");
    expect(resultCells(session, SHEET).value(D2, "Ghi chú")).toBe("");
  });

  test("columns that bonus brings come between the others, and stay when it goes again", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    insertColumns(session, SHEET, { at: cells.columnOf("Ghi chú"), count: 1 });
    write(session, resultCells(session, SHEET), {
      line: D3,
      column: cells.columnOf("Ghi chú"),
      words: "của tôi",
    });
    const coloured = cells.columnOf("Tổng điểm chưa có điểm thưởng");
    write(session, resultCells(session, SHEET), { line: D3, column: coloured, words: "99", fill: "#FF0000" });
    const rows = five.rows.map((row) => ({ ...row, agreedBonus: 2, total: row.total + 2 }));
    await refreshed(answers, { ...five, rows });
    const withBonus = resultCells(session, SHEET);
    expect(withBonus.headings).toEqual([
      "STT",
      "Đơn vị",
      "Tổng điểm chưa có điểm thưởng",
      "Điểm thưởng được thống nhất",
      "Tổng điểm đã có điểm thưởng",
      "Xếp hạng trước điểm thưởng",
      "Xếp hạng",
      "Ghi chú",
      "Ghi thêm (không in)",
      "Ghi thêm (không in)",
    ]);
    expect(tableShown(withBonus, ["Điểm thưởng được thống nhất", "Tổng điểm đã có điểm thưởng"])).toEqual(
      rows.map(({ total }) => [2, total]),
    );
    const bonus = withBonus.columnOf("Điểm thưởng được thống nhất");
    const { columns, cells: its } = withBonus.worksheet;
    expect(its.get(`${withBonus.head},${bonus}`)?.style).toEqual(its.get(`${withBonus.head},0`)?.style);
    expect(its.get(`${withBonus.rowOf(D5)},${bonus}`)?.style.right.style).toBe("Continuous");
    expect(its.get(`${withBonus.rowOf(D3)},${bonus}`)?.style.fill).toBe("");
    expect(its.get(`${withBonus.rowOf(D3)},${bonus + 1}`)?.style.bold).toBe(true);
    expect(columns.get(bonus)?.size).toBe(columns.get(bonus - 1)?.size);
    const note = withBonus.columnOf("Ghi chú");
    expect(besideOf(withBonus, D3, note - 1)[0]).toBe("của tôi");
    const title = withBonus.worksheet.merges.find(({ row, column }) => row === 3 && column === 0);
    expect(title?.lastColumn).toBe(note);
    const [chart] = withBonus.worksheet.charts;
    expect(chart?.series.map(({ name, values }) => [name, values?.column])).toEqual([
      ["Tổng điểm chưa có điểm thưởng", withBonus.columnOf("Tổng điểm chưa có điểm thưởng")],
      ["Tổng điểm đã có điểm thưởng", withBonus.columnOf("Tổng điểm đã có điểm thưởng")],
    ]);
    expect(chart?.legend).toBe("Bottom");
    await refreshed(answers, five);
    expect(resultCells(session, SHEET).headings).toEqual(withBonus.headings);
    expect(resultCells(session, SHEET).value(D1, "Điểm thưởng được thống nhất")).toBe(0);
  });

  test("what a person filtered is filtered again, over all units, after the rows were put in order", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const sheet = excelInNode(session);
    await sheet.run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem(SHEET);
      autoFilter.apply(autoFilter.getRangeOrNullObject(), 1, { filterOn: "Values", values: [D2, D3] });
      await context.sync();
    });
    const hidden = () => [...cells.worksheet.rows].filter(([, line]) => line.hidden).map(([row]) => row);
    expect(hidden()).toHaveLength(4);
    await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D5, D4, D3, D2, D1]);
    const shown = after.order.filter((line) => !hidden().includes(after.rowOf(line)));
    expect(shown).toEqual([D3, D2]);
  });

  test("rows that a person has hidden are put in order with the others, and shown", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    hideRows(session, SHEET, [cells.rowOf(D2), cells.rowOf(D5) + 1]);
    await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D5, D4, D3, D2, D1]);
    // Below the table nothing is touched.
    const hidden = [...after.worksheet.rows].filter(([, line]) => line.hidden).map(([row]) => row);
    expect(hidden).toEqual([after.head - 1, after.rowOf(D1) + 1]);
  });

  test("rows that a person has hidden get their own figures also where no rank changes", async () => {
    const { session, answers } = await laid();
    const before = resultCells(session, SHEET);
    hideRows(session, SHEET, [before.rowOf(D2), before.rowOf(D4)]);
    await refreshed(answers, reordered([D1, D2, D3, D4, D5]));
    const after = resultCells(session, SHEET);
    expect(after.order.map((line) => after.value(line, "Tổng điểm chưa có điểm thưởng"))).toEqual([
      90, 89.75, 89.5, 89.25, 89,
    ]);
    expect(after.worksheet.rows.get(after.rowOf(D2))?.hidden).toBe(true);
  });

  test("a filter by figures shows the rows that have them now", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    await excelInNode(session).run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem(SHEET);
      autoFilter.apply(autoFilter.getRangeOrNullObject(), 2, { filterOn: "Values", values: ["99.25"] });
      await context.sync();
    });
    const rows = five.rows.map((row) => {
      const total = row.name === D4 ? 99.25 : 50;
      return { ...row, total, totalBeforeBonus: total };
    });
    await refreshed(answers, { ...five, rows });
    const shown = cells.order.filter((line) => cells.worksheet.rows.get(cells.rowOf(line))?.hidden !== true);
    expect(shown).toEqual([D4]);
  });

  test("a column for own words that a person has deleted does not come back", async () => {
    const { session, answers } = await laid();
    const { worksheet, columnOf } = resultCells(session, SHEET);
    shiftLines(session.workbook, worksheet, deletedLine("columns", columnOf("Ghi thêm (không in)")));
    await refreshed(answers, reordered([D2, D1, D3, D4, D5]));
    const after = resultCells(session, SHEET);
    expect(after.headings.filter((words) => words === "Ghi thêm (không in)")).toHaveLength(1);
    expect(after.order[0]).toBe(D2);
  });

  test("the filter takes in columns that a person has added", async () => {
    const { session, answers } = await laid();
    const { worksheet, head, columnOf } = resultCells(session, SHEET);
    const beyond = columnOf("Ghi thêm (không in)") + 2;
    expect(worksheet.filter?.lastColumn).toBe(beyond - 1);
    type(session, `'${SHEET}'!${letter(beyond)}${head + 1}`, "Người theo dõi");
    await refreshed(answers, five);
    expect(worksheet.filter?.lastColumn).toBe(beyond);
  });

  test("a copied row is a person's own and goes with the row it was copied from", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const row = cells.rowOf(D2);
    insertRows(session, SHEET, { at: row + 1, count: 1 });
    for (const [key, cell] of [...cells.worksheet.cells]) {
      const [of = -1, column = -1] = key.split(",").map(Number);
      if (of === row) cells.worksheet.cells.set(`${row + 1},${column}`, { ...cell });
    }
    type(session, `'${SHEET}'!B${row + 2}`, "bản sao năm trước");
    await refreshed(answers, reordered([D3, D2, D1, D4, D5]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D3, D2, "bản sao năm trước", D1, D4, D5]);
    const totals = [D2, "bản sao năm trước"].map((line) =>
      after.value(line, "Tổng điểm chưa có điểm thưởng"),
    );
    expect(totals).toEqual([89.75, 99.25]);
  });

  test("a row that a person has put between two units goes with the one above", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const row = cells.rowOf(D2);
    insertRows(session, SHEET, { at: row + 1, count: 1 });
    type(session, `'${SHEET}'!B${row + 2}`, "chi tiết của đơn vị 2");
    await refreshed(answers, reordered([D3, D2, D1, D4, D5]));
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D3, D2, "chi tiết của đơn vị 2", D1, D4, D5]);
  });

  test("the state of the result and the rule of ties change in their places, other words stay a person's", async () => {
    const { session, answers } = await laid();
    insertRows(session, SHEET, { at: 0, count: 1 });
    type(session, `'${SHEET}'!A4`, "Số: 15/BC-KTĐ");
    const conference = {
      ...{ revision: 1, date: "2021-01-12", minutesNumber: "02/BB", excluded: [], closedOn: "2021-01-15" },
    };
    await refreshed(answers, {
      ...five,
      state: "closed",
      stale: true,
      conference,
      tieBreaks: ["điểm thưởng"],
    });
    const words = [...worksheetNamed(session, SHEET).cells.values()].map(({ value }) => value);
    expect(words).toContain(
      "Kết quả chốt ngày 15/01/2021 (kèm theo Biên bản số 02/BB ngày 12/01/2021). Số liệu đã thay đổi sau khi chốt.",
    );
    expect(words).toContain(
      "Bằng điểm thì lần lượt so: điểm thưởng. Vẫn bằng thì đồng hạng, hạng kế tiếp bỏ trống.",
    );
    expect(words).toContain("Số: 15/BC-KTĐ");
    expect(words).not.toContain("(Số liệu tạm tính, kết quả chưa chốt)");
  });

  test("a copy of the sheet is left alone", async () => {
    const { session, answers } = await laid();
    const copy = copyWorksheet(session, SHEET);
    const before = structuredClone(copy.cells);
    await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    expect(copy.cells).toEqual(before);
    expect(resultCells(session, SHEET).order[0]).toBe(D5);
  });

  test("a sheet that a person has protected is protected again as it was", async () => {
    const { session, answers } = await laid();
    const worksheet = worksheetNamed(session, SHEET);
    const options = { allowAutoFilter: true, allowFormatCells: true };
    await excelInNode(session).run(async (context) => {
      context.workbook.worksheets.getItem(SHEET).protection.protect(options);
      await context.sync();
    });
    await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    expect(worksheet.protection?.options).toMatchObject(options);
    expect(resultCells(session, SHEET).order[0]).toBe(D5);
  });

  test("merged cells keep Excel from sorting: the figures are right all the same, and the person is told", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    const own = cells.columnOf("Ghi thêm (không in)");
    const [row, lastRow] = [cells.rowOf(D1), cells.rowOf(D2)];
    cells.worksheet.merges.push({ row, lastRow, column: own, lastColumn: own });
    const answer = await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    expect(answer.notes.map(({ vi }) => vi)).toEqual([expect.stringContaining("ô bị gộp")]);
    const after = resultCells(session, SHEET);
    expect(after.order).toEqual([D1, D2, D3, D4, D5]);
    expect(tableShown(after, ["Xếp hạng"])).toEqual([[5], [4], [3], [2], [1]]);
  });

  test("a table that has lost its hidden row is left as it is, and a new one is made", async () => {
    const { session, answers } = await laid();
    const cells = resultCells(session, SHEET);
    deleteRow(session, SHEET, cells.head - 1);
    const answer = await refreshed(answers, reordered([D5, D4, D3, D2, D1]));
    expect(answer.worksheet).toBe(`${SHEET} (2)`);
    expect(resultCells(session, SHEET).order).toEqual([D1, D2, D3, D4, D5]);
    expect(resultCells(session, `${SHEET} (2)`).order).toEqual([D5, D4, D3, D2, D1]);
  });

  test("marks that were written over are seen: the person is told where the new table is", async () => {
    const { session, answers } = await laid();
    const { worksheet } = resultCells(session, SHEET);
    for (const cell of worksheet.cells.values()) if (cell.value === "#head") cell.value = "";
    const answer = await refreshed(answers, five);
    expect(answer.worksheet).toBe(`${SHEET} (2)`);
    expect(answer.notes.map(({ vi }) => vi)).toEqual([expect.stringContaining(`ở trang ${SHEET} (2)`)]);
  });
});

test("the leader's table is the server's, and a member is refused as on the page", async () => {
  const world = await handedInWorld();
  const office = await openOffice(world);
  const [itsBloc] = smallPlan.blocs;
  if (itsBloc === undefined) throw new Error("The plan has a bloc.");
  const given = { plan: smallPlan, bloc: itsBloc, today: "2020-12-28" } as const;
  expect((await refusal(writeResultSheet(given, STEPS))).code).toBe("notFound");
  await signIn(office, WHO.leader);
  await done(writeResultSheet(given, STEPS));
  const ranking = await world.ask("readRanking", { as: WHO.leader });
  const cells = resultCells(office.session, SHEET);
  expect(cells.order).toEqual([...ranking.rows, ...ranking.missing].map(({ name }) => name));
  expect(tableShown(cells, ["Tổng điểm chưa có điểm thưởng", "Xếp hạng", "Ghi chú"])).toEqual([
    ...ranking.rows.map((row) => [row.totalBeforeBonus, row.place, row.provisional ? "Điểm tạm tính" : ""]),
    ...ranking.missing.map(() => ["", "", "Chưa nộp"]),
  ]);
});

test("an Excel that refuses what hangs on something that is not there is asked for what is there", async () => {
  const session = openWorkbook();
  const excel = globalThis.Excel;
  let calls = 0;
  const run = async (...given: Parameters<typeof excel.run>): Promise<unknown> => {
    calls += 1;
    if (calls > 1) return await excel.run(...given);
    throw Object.assign(new Error("no such item"), { code: "ItemNotFound", debugInfo: {} });
  };
  globalThis.Excel = Object.assign(Object.create(excel) as typeof excel, { run });
  const answers = serverAnswering(five);
  expect(await done(writeResultSheet(GIVEN, STEPS))).toMatchObject({ worksheet: SHEET, kept: 0 });
  calls = 0;
  expect(await refreshed(answers, reordered([D5, D4, D3, D2, D1]))).toMatchObject({ kept: 5 });
  expect(resultCells(session, SHEET).order).toEqual([D5, D4, D3, D2, D1]);
});

test.each([
  ["Excel 2021", EXCEL_2021],
  ["the oldest Excel that the add-in runs in", { ...EXCEL_2021, ExcelApi: "1.9" }],
])("%s does all of it", async (_, sets) => {
  const session = openSession({ sets });
  globalThis.Excel = excelInNode(session);
  const answers = serverAnswering(five);
  await done(writeResultSheet(GIVEN, STEPS));
  await refreshed(answers, inventedRanking("K", { units: 7 }));
  expect(session.refusals).toEqual([]);
});

describe("refused or stopped", () => {
  test("the server's refusal changes nothing", async () => {
    const { session } = await laid();
    const before = structuredClone(session.workbook);
    globalThis.fetch = () => Promise.resolve(new Response("{}", { status: 404 }));
    await refusal(writeResultSheet(GIVEN, STEPS));
    expect(session.workbook).toEqual(before);
  });

  test("stopping changes nothing, and a cell that is edited is told of", async () => {
    const { session, answers } = await laid();
    answers.body = reordered([D5, D4, D3, D2, D1]);
    const stop = new AbortController();
    const steps = { onStep: () => stop.abort(), signal: stop.signal };
    const { fetch } = globalThis;
    expect((await refusal(writeResultSheet(GIVEN, steps))).code).toBe("cancelled");
    expect((await refusal(writeResultSheet(GIVEN, neverAnswered()))).code).toBe("cancelled");
    globalThis.fetch = fetch;
    startEditingCell(session);
    expect((await refusal(writeResultSheet(GIVEN, STEPS))).code).toBe("cellEditing");
    expect(resultCells(session, SHEET).order).toEqual([D1, D2, D3, D4, D5]);
  });
});

describe.skipIf(!hasOpenXmlSdk)("the Open XML SDK finds nothing wrong", () => {
  test("with a refreshed sheet and its chart", async () => {
    const { session, answers } = await laid();
    await refreshed(answers, inventedRanking("K", { units: 7 }));
    expect(await openXmlErrors(await exportXlsx(session.workbook))).toEqual([]);
  });
});

function headOf(unit: string): string {
  return unit.charAt(0).toLocaleUpperCase("vi") + unit.slice(1);
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** The server keeps silent, and the person does not wait. */
function neverAnswered(): Steps {
  const stop = new AbortController();
  globalThis.fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
      stop.abort();
    });
  return { ...STEPS, signal: stop.signal };
}
