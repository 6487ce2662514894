// Places of a whole range, against Excel's documentation, against LibreOffice, and against the ranking of
// every shipped example.
import fc from "fast-check";
import { readXlsx } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { CellError } from "../../../addin/functions/cell-error.ts";
import { xepHang } from "../../../addin/functions/xep-hang.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../../shared/examples/entries.ts";
import { allCells } from "../../../shared/examples/entries/read-tables.ts";
import { rankBloc, type RankedUnit } from "../../../shared/ranking/rank-bloc.ts";
import type { TieBreak } from "../../../shared/score-sheet.ts";
import { toDecimal, type Points } from "../../../shared/scoring/points.ts";
import { hasLibreOffice, recalculate } from "../../functions/workbooks/libreoffice.ts";
import { shown } from "./shown.ts";

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe("THIDUA.XEPHANG", () => {
  // Data, questions and answers of the example on the support page of RANK.EQ: 7; 3,5; 3,5; 1; 2.
  test("agrees with the documented examples of RANK.EQ", () => {
    const data = column([7, 3.5, 3.5, 1, 2]);
    const descending = xepHang(data, 0).flat();
    const ascending = xepHang(data, 1).flat();
    expect(descending[4], "=RANK.EQ(A6,A2:A6): rank of 2").toBe(4);
    expect(ascending[0], "=RANK.EQ(A2,A2:A6,1): rank of 7").toBe(5);
    expect(ascending[1], "rank of 3,5, ascending").toBe(3);
    expect(descending).toEqual([1, 2, 2, 5, 4]);
    expect(ascending).toEqual([5, 3, 3, 1, 2]);
  });

  test.each([
    ["one cell", [[91.25]], null, [[1]]],
    ["a value without a range", 91.25, null, [[1]]],
    ["a column", column([90, 95, 95]), null, [[3], [1], [1]]],
    ["a row gives a row", [[90, 95, 95]], null, [[3, 1, 1]]],
    [
      "a blank cell stays blank and is not ranked",
      column([90, null, 95, "", " "]),
      null,
      column([2, "", 1, "", ""]),
    ],
    ["a blank cell alone", [[""]], null, [[""]]],
    ["a blank cell that Excel hands over alone", null, null, [[""]]],
    ["zero is ranked", column([0, 3]), null, [[2], [1]]],
    ["numbers as text, with comma and with point", column(["9,5", "9.5", 9]), null, column([1, 1, 3])],
    ["the lowest first", column([3, 1, 2]), "tăng", column([3, 1, 2])],
    ["the same without marks", column([3, 1]), "Tang dan", column([2, 1])],
    ["in English", column([3, 1]), "ascending", column([2, 1])],
    ["0,1 + 0,2 + 0,3 ties with 0,6", column([0.1 + 0.2 + 0.3, 0.6, 0.5]), null, column([1, 1, 3])],
    ["0,1 x 3 ties with 0,3, ascending", column([0.1 * 3, 0.3, 0.2]), "tăng", column([2, 2, 1])],
    [
      "a further column parts a tie",
      [
        [95, 1],
        [95, 2],
        [90, 9],
      ],
      null,
      column([2, 1, 3]),
    ],
    [
      "what stays equal shares the place",
      [
        [95, 1],
        [95, 1],
        [90, 9],
      ],
      null,
      column([1, 1, 3]),
    ],
    [
      "a third column is asked after the second",
      [
        [95, 1, 5],
        [95, 1, 6],
        [95, 2, 0],
      ],
      null,
      column([3, 2, 1]),
    ],
    [
      "fewer penalty points are better",
      [
        [95, 3],
        [95, 1],
      ],
      "giảm; tăng",
      column([2, 1]),
    ],
    [
      "a blank further cell is 0",
      [
        [95, null],
        [95, 1],
        [95, 0],
      ],
      null,
      column([2, 1, 2]),
    ],
  ])("%s", (_, points, order, expected) => {
    expect(xepHang(points, order)).toEqual(expected);
  });

  test("text and booleans are errors in their own cells, and others are ranked without them", () => {
    expect(shown(xepHang(column([90, "9,5x", true, 95, "Không xếp hạng"]), null))).toEqual([
      [2],
      ['#VALUE! "9,5x" không phải là số. "9,5x" is not a number.'],
      ['#VALUE! "true" không phải là số. "true" is not a number.'],
      [1],
      ['#VALUE! "Không xếp hạng" không phải là số. "Không xếp hạng" is not a number.'],
    ]);
    expect(shown(xepHang([["1.250"], [9]], null))).toEqual([
      [expect.stringContaining('#VALUE! "1.250" có thể là hai số khác nhau')],
      [1],
    ]);
    expect(
      shown(
        xepHang(
          [
            [95, "x"],
            [90, 1],
          ],
          null,
        ),
      ),
    ).toEqual([[expect.stringContaining("#VALUE!")], [1]]);
  });

  test.each([
    ["an error as Excel's object", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }],
    ["an error by its name", "#N/A"],
  ])("%s refuses the whole, as in RANK, and says where it stands", (_, error) => {
    expect(() => xepHang([[90], [95], [error]], null)).toThrow("Dòng 3, cột 1 của vùng đang báo lỗi");
    expect(() =>
      xepHang(
        [
          [90, 1],
          [95, error],
        ],
        null,
      ),
    ).toThrow("Dòng 2, cột 2");
  });

  test.each([
    ["an unknown order", [[1]], "cao", "Thứ tự là"],
    [
      "an order for a column that is not there",
      [
        [1, 2],
        [3, 4],
      ],
      "giảm; tăng; giảm",
      "Vùng có 2 cột",
    ],
    ["two orders for one column, in English", [[1], [2]], "giảm; tăng", "1 column but 2 orders."],
    ["a range as the order", [[1]], [["giảm"], ["tăng"]], "chỉ lấy một ô"],
    ["a boolean as the order", [[1]], true, "là chữ"],
  ])("refuses %s", (_, points, order, message) => {
    expect(() => xepHang(points, order)).toThrow(CellError);
    expect(() => xepHang(points, order)).toThrow(message);
  });

  test("10.000 rows are ranked; a whole column chosen by mistake is refused", () => {
    const totals = Array.from({ length: 10_000 }, (_, unit) => (unit * 7919) % 1000);
    const places = xepHang(column(totals), null);
    expect(places).toHaveLength(10_000);
    const greater = totals.filter((total) => total > (totals[4321] ?? 0)).length;
    expect(places[4321]).toEqual([greater + 1]);
    expect(() => xepHang(column(Array(20_001).fill(1)), null)).toThrow("Vùng có quá 20.000 dòng");
  });
});

const tieHeavy = fc.array(
  fc.integer({ min: 0, max: 24 }).map((n) => 80 + n / 4),
  {
    minLength: 1,
    maxLength: 60,
  },
);

describe.skipIf(!hasLibreOffice)("against LibreOffice", () => {
  test("gives the places of its RANK on lists full of ties, both ways", async () => {
    const lists = fc.sample(tieHeavy, { numRuns: 40, seed: 20_201_231 });
    const [file = new Uint8Array()] = await recalculate([await rankWorkbook(lists)]);
    const { sheets } = await readXlsx(file);
    expect(lists.some((list) => new Set(list).size < list.length)).toBe(true);
    for (const [index, list] of lists.entries()) {
      const computed = (at: number) => list.map((_, row) => sheets[0]?.rows[row]?.[index * 3 + at]);
      expect(xepHang(column(list), null).flat()).toEqual(computed(1));
      expect(xepHang(column(list), 1).flat()).toEqual(computed(2));
    }
  });
});

/** Each list takes three columns: its values, RANK descending, RANK ascending. */
function rankWorkbook(lists: readonly (readonly number[])[]): Promise<Uint8Array> {
  const cells = new Map<string, { value: number; formula?: string }>();
  for (const [index, list] of lists.entries()) {
    const name = columnLetters(index * 3);
    const range = `$${name}$1:$${name}$${list.length}`;
    for (const [row, value] of list.entries()) {
      cells.set(`${row},${index * 3}`, { value });
      cells.set(`${row},${index * 3 + 1}`, { value: 0, formula: `RANK(${name}${row + 1},${range},0)` });
      cells.set(`${row},${index * 3 + 2}`, { value: 0, formula: `RANK(${name}${row + 1},${range},1)` });
    }
  }
  return writeXlsx({ sheets: [{ name: "Hạng", rows: [], cells }] });
}

function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}

describe("the places of the server", () => {
  test.each([
    ["the bloc of Đắk Nông", bloc4],
    ["the commune councils", communeCouncils],
    ["cluster 347", cluster347],
  ])("of %s", (_, example) => {
    const { rows, tieBreaks } = rankedExample(example);
    expect(rows.length).toBeGreaterThan(2);
    const range = rows.map(({ row, keys }) => [toDecimal(row.score.total), ...keys]);
    const order = ["giảm", ...tieBreaks.map(({ by }) => (by === "penalty" ? "tăng" : "giảm"))].join("; ");
    expect(xepHang(range, order).flat()).toEqual(rows.map(({ row }) => row.place));
    const before = rows.map(({ row, keys }) => [
      toDecimal(row.score.totalBeforeBonus),
      ...keys.map((key, index) => (tieBreaks[index]?.by === "bonus" ? 0 : key)),
    ]);
    expect(xepHang(before, order).flat()).toEqual(rows.map(({ row }) => row.placeBeforeBonus));
  });
});

/** The example's units in their own order, each with what its sheet's tie-breaks compare, as decimals. */
function rankedExample({ sheet, plan, units }: BlocEntries) {
  const { tieBreaks } = sheet;
  if (plan.scoring === null) throw new Error("The plan scores nothing");
  const blocUnits = units.map((entries) => ({
    unit: entries.unit,
    name: entries.unit,
    lines: allCells(entries),
    excluded: null,
  }));
  const ranked = rankBloc({ sheet, terms: plan.scoring, units: blocUnits });
  const rows = units.map(({ unit }) => {
    const row = ranked.find((each) => each.unit === unit);
    if (row === undefined) throw new Error(`${unit} is not ranked`);
    return { row, keys: tieBreaks.map((tieBreak) => keyOf(tieBreak, row)) };
  });
  return { rows, tieBreaks };
}

function keyOf(tieBreak: TieBreak, { score }: RankedUnit): number {
  switch (tieBreak.by) {
    case "bonus":
      return toDecimal(score.countedBonus);
    case "main":
      return toDecimal(score.main);
    case "penalty":
      return toDecimal(score.penalty);
    case "group":
      return toDecimal(score.headings.get(tieBreak.group) ?? (0 as Points));
    case "criterion":
      return toDecimal(score.leaves.get(tieBreak.criterion)?.points ?? (0 as Points));
  }
}
