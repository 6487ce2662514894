import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import { rankBloc, type BlocUnit } from "../../../shared/ranking/rank-bloc.ts";
import { describeTieBreaks } from "../../../shared/ranking/tie-breaks.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import { group, leaf, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const DIRECT = { shape: "direct", step: 0.25 } as const;
const sheet = sheetOf([
  group("I", [leaf("a", 60, DIRECT, { bonusMax: 5 })]),
  group("V", [leaf("b", 40, DIRECT)]),
]);

function unit(
  name: string,
  a: number,
  b: number,
  more: { bonus?: number; excluded?: string } = {},
): BlocUnit {
  const first = more.bonus === undefined ? { result: a } : { result: a, agreedBonus: more.bonus };
  return {
    unit: name,
    name: `Sở ${name}`,
    lines: { a: first, b: { result: b } },
    excluded: more.excluded ?? null,
  };
}

function places(within: ScoreSheet, units: readonly BlocUnit[]) {
  return rankBloc({ sheet: within, terms: TERMS, units }).map((row) => [
    row.unit,
    row.placeBeforeBonus,
    row.place,
  ]);
}

test("without tie-breaks equal totals share a place", () => {
  const rows = rankBloc({
    sheet,
    terms: TERMS,
    units: [unit("B", 51.25, 40), unit("C", 60, 31.25), unit("D", 50, 40), unit("E", 52, 40)],
  });
  expect(rows.map((row) => [row.unit, row.place, row.tiedWith])).toEqual([
    ["E", 1, []],
    ["B", 2, ["Sở C"]],
    ["C", 2, ["Sở B"]],
    ["D", 4, []],
  ]);
  expect(rows[1]?.why).toBe(
    "Xếp hạng 2: tổng 91,25 điểm; bằng Sở C, bảng điểm không có tiêu chí phụ nên đồng hạng 2. Kém hạng 1 (Sở E) là 0,75 điểm.",
  );
});

test("an agreed bonus moves a unit up, and the place before it is kept", () => {
  const units = [unit("B", 51.25, 40, { bonus: 2 }), unit("C", 60, 31.25), unit("E", 52, 40)];
  expect(places(sheet, units)).toEqual([
    ["B", 2, 1],
    ["E", 1, 2],
    ["C", 2, 3],
  ]);
  expect(rankBloc({ sheet, terms: TERMS, units })[0]?.why).toBe(
    "Xếp hạng 1: tổng 93,25 điểm. Trước điểm thưởng: 91,25 điểm, xếp hạng 2.",
  );
});

describe("tie-breaks in the order of the sheet", () => {
  const broken = { ...sheet, tieBreaks: [{ by: "bonus" }, { by: "group", group: "V" }] as const };
  test("the first that differs decides and is named", () => {
    const rows = rankBloc({
      sheet: broken,
      terms: TERMS,
      units: [unit("B", 50, 40), unit("C", 58, 30, { bonus: 2 })],
    });
    expect(rows.map((row) => [row.unit, row.place])).toEqual([
      ["C", 1],
      ["B", 2],
    ]);
    expect(rows[0]?.why).toContain("bằng Sở B; điểm thưởng 2 cao hơn 0 nên xếp trên");
    expect(rows[1]?.why).toContain("bằng Sở C; điểm thưởng 0 thấp hơn 2 nên xếp dưới");
  });
  test("the next decides where it is equal", () => {
    expect(places(broken, [unit("B", 60, 30), unit("C", 50, 40)])).toEqual([
      ["C", 1, 1],
      ["B", 2, 2],
    ]);
  });
  test("they are told in words", () => {
    expect(describeTieBreaks(broken)).toEqual(["điểm thưởng", "điểm mục V (Mục V)"]);
  });
});

describe("tie-breaks by bonus count what the plan counts now, and never before bonus", () => {
  const bonusGroup = group("VIII", [leaf("x", 5, DIRECT)], { kind: "bonus" });
  const groups = [group("I", [leaf("a", 100, DIRECT)]), bonusGroup];
  const claimed = (name: string, cells: Cells): BlocUnit => ({
    unit: name,
    name: `Sở ${name}`,
    lines: { a: { result: 90 }, ...cells },
    excluded: null,
  });
  test.each([
    ["the group", { by: "group", group: "VIII" }],
    ["a line of it", { by: "criterion", criterion: "x" }],
  ] as const)("%s", (_name, tieBreak) => {
    const within = sheetOf(groups, { tieBreaks: [tieBreak] });
    const proposed = claimed("B", { x: { result: 5 } });
    expect(places(within, [claimed("A", {}), proposed])).toEqual([
      ["A", 1, 1],
      ["B", 1, 1],
    ]);
    const [equal, agreed] = [
      { ...claimed("A", { x: { result: 0 } }), lines: { a: { result: 95 } } },
      claimed("B", { x: { result: 0, agreedScore: 5 } }),
    ];
    expect(places(within, [equal, agreed])).toEqual([
      ["B", 2, 1],
      ["A", 1, 2],
    ]);
  });
  test("a share of a bonus group is met by what counts", () => {
    const within = sheetOf(groups, {
      grading: {
        grades: [
          { id: "xs", label: "Xuất sắc", from: 90 },
          { id: "t", label: "Tốt", from: null },
        ],
        conditions: [
          { grade: "xs", needs: { kind: "groupShare", group: "VIII", atLeastPercent: 50 }, source: "" },
        ],
        blocks: [],
        shareLimit: null,
      },
    });
    const rows = rankBloc({
      sheet: within,
      terms: TERMS,
      units: [claimed("A", { x: { result: 5 } }), claimed("B", { x: { result: 0, agreedScore: 5 } })],
    });
    expect(Object.fromEntries(rows.map((row) => [row.unit, row.grade?.id]))).toEqual({ A: "t", B: "xs" });
  });
});

test.each([
  ["group", { by: "group", group: "IX" }],
  ["line", { by: "criterion", criterion: "p" }],
] as const)("fewer points of a penalty %s part a tie", (_name, tieBreak) => {
  const within = sheetOf(
    [group("I", [leaf("a", 90, DIRECT)]), group("IX", [leaf("p", 10, DIRECT)], { kind: "penalty" })],
    { tieBreaks: [tieBreak] },
  );
  const units = [
    { unit: "A", name: "Sở A", lines: { a: { result: 82 }, p: { result: 2 } }, excluded: null },
    { unit: "B", name: "Sở B", lines: { a: { result: 80 } }, excluded: null },
  ];
  const rows = rankBloc({ sheet: within, terms: TERMS, units });
  expect(rows.map(({ unit: id, place }) => [id, place])).toEqual([
    ["B", 1],
    ["A", 2],
  ]);
  expect(rows[0]?.why).toContain("0 thấp hơn 2 nên xếp trên");
});

test("a unit that is not ranked is shown last, with the reason, and leaves no gap", () => {
  const rows = rankBloc({
    sheet,
    terms: TERMS,
    units: [unit("B", 60, 40, { excluded: "bị kỷ luật cảnh cáo" }), unit("C", 50, 40), unit("D", 40, 40)],
  });
  expect(rows.map((row) => [row.unit, row.place, row.notRanked])).toEqual([
    ["C", 1, null],
    ["D", 2, null],
    ["B", null, "bị kỷ luật cảnh cáo"],
  ]);
});

test("the order in which units come in changes nothing", () => {
  const points = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);
  const units = fc.array(fc.tuple(points, points), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(units, (pairs) => {
      const list = pairs.map(([a, b], index) => unit(String.fromCharCode(65 + index), a, b));
      expect(places(sheet, list.toReversed())).toEqual(places(sheet, list));
    }),
  );
});

test("a bloc of one is its own first; an empty bloc has no rows", () => {
  expect(places(sheet, [unit("B", 1, 1)])).toEqual([["B", 1, 1]]);
  expect(places(sheet, [])).toEqual([]);
});

test("a unit that answered nothing has zero points and the last place", () => {
  const empty: Cells = {};
  expect(places(sheet, [{ unit: "M", name: "Sở M", lines: empty, excluded: null }, unit("B", 1, 1)])).toEqual(
    [
      ["B", 1, 1],
      ["M", 2, 2],
    ],
  );
});

test("where lines were left out, the why tells how the points were brought to the full scale", () => {
  const left = sheetOf([
    group("I", [leaf("a", 10, DIRECT, { notAssigned: "leaveOut" }), leaf("b", 990, DIRECT)]),
  ]);
  const lines = { a: { target: "notAssigned" }, b: { result: 985 } };
  const [row] = rankBloc({
    sheet: left,
    terms: TERMS,
    units: [{ unit: "B", name: "Sở B", lines, excluded: null }],
  });
  expect(row?.why).toBe(
    "Xếp hạng 1: tổng 994,95 điểm. Được 985 điểm trên 990 điểm tối đa của các tiêu chí được giao, quy về thang 1.000.",
  );
});

test("a tie-break on a criterion compares its points, and what was left out has none", () => {
  const left = leaf("c", 10, { shape: "direct", step: 0.25 }, { notArisen: "leaveOut" });
  const within = sheetOf([group("I", [leaf("a", 90, DIRECT), left])], {
    tieBreaks: [{ by: "criterion", criterion: "c" }],
  });
  const units = ["B", "C"].map((name) => ({
    unit: name,
    name: `Sở ${name}`,
    lines: { a: { result: 45 }, c: { result: "notArisen" } },
    excluded: null,
  }));
  const rows = rankBloc({ sheet: within, terms: TERMS, units });
  expect(rows.map((row) => row.place)).toEqual([1, 1]);
  expect(rows[0]?.why).not.toContain("NaN");
});

test("the results of a unit that is not ranked count for the bloc's figures: they are facts", () => {
  const within = sheetOf([group("I", [leaf("a", 10, { shape: "relativeToBest" })])]);
  const units = [
    { unit: "B", name: "Sở B", lines: { a: { result: 5 } }, excluded: null },
    { unit: "C", name: "Sở C", lines: { a: { result: 10 } }, excluded: "bị kỷ luật" },
  ];
  expect(rankBloc({ sheet: within, terms: TERMS, units })[0]?.score.total).toBe(50_000);
});
