import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import { NOT_ARISEN, NOT_ASSIGNED } from "../../../shared/filled-sheet.ts";
import { points, toDecimal, type Points } from "../../../shared/scoring/points.ts";
import { scoreUnit, type ScoreContext } from "../../../shared/scoring/score-unit.ts";
import type { Criterion } from "../../../shared/score-sheet.ts";
import { whysOf } from "../../../shared/scoring/why.ts";
import { group, leaf, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const DIRECT = { shape: "direct", step: 0.01 } as const;
const CONTEXT: ScoreContext = { terms: TERMS, figures: null };

function totals(...input: Parameters<typeof scoreUnit>) {
  const score = scoreUnit(...input);
  const decimal = (value: Points) => toDecimal(value);
  return {
    main: decimal(score.main),
    denominator: decimal(score.denominator),
    bonus: [decimal(score.proposedBonus), decimal(score.agreedBonus), decimal(score.countedBonus)],
    penalty: decimal(score.penalty),
    before: decimal(score.totalBeforeBonus),
    total: decimal(score.total),
  };
}

describe("headings", () => {
  const sheet = sheetOf([
    group("I", [
      {
        id: "I.1",
        code: "1",
        label: "Mục con",
        maxPoints: 5,
        children: [leaf("a", 3, DIRECT), leaf("b", 4, DIRECT)],
      },
      leaf("c", 5, DIRECT),
    ]),
  ]);
  test("a heading is the sum of its criteria, never more than its maximum, and counts once", () => {
    const score = scoreUnit(sheet, { a: { result: 3 }, b: { result: 4 }, c: { result: 1.5 } }, CONTEXT);
    expect([score.headings.get("I.1"), score.headings.get("I"), score.total]).toEqual([
      50_000, 65_000, 65_000,
    ]);
  });

  test("an option that zeroes its heading takes its brothers' points, not its cousins'", () => {
    const options = [
      { id: "ok", label: "Đúng", points: 2 },
      { id: "false", label: "Không trung thực", points: 0, zeroesParent: true as const },
    ];
    const zeroing = sheetOf([
      group("I", [
        {
          id: "I.1",
          code: "1",
          label: "",
          maxPoints: 5,
          children: [leaf("a", 3, DIRECT), leaf("o", 2, { shape: "options", options })],
        },
        leaf("c", 5, DIRECT),
      ]),
    ]);
    const lines = { a: { result: 3 }, c: { result: 4 }, o: { result: "false" } };
    expect(totals(zeroing, lines, CONTEXT).total).toBe(4);
    expect(totals(zeroing, { ...lines, o: { result: "ok" } }, CONTEXT).total).toBe(9);
  });
});

test("in the unit's own view an option zeroes its heading whatever was checked", () => {
  const options = [{ id: "false", label: "Không trung thực", points: 0, zeroesParent: true as const }];
  const sheet = sheetOf([group("I", [leaf("a", 3, DIRECT), leaf("o", 2, { shape: "options", options })])]);
  const lines = { a: { result: 3 }, o: { result: "false", checkedScore: 2 } };
  expect(scoreUnit(sheet, lines, { ...CONTEXT, scores: "self" }).total).toBe(0);
  expect(scoreUnit(sheet, lines, CONTEXT).total).toBe(50_000);
});

test("a carried-over entry above the maximum counts as the maximum", () => {
  const sheet = sheetOf([
    group("I", [
      leaf("a", 7.5, DIRECT),
      leaf("b", 7.5, DIRECT),
      leaf("c", 5, { shape: "perUnit", each: 1.5 }),
    ]),
  ]);
  const lines = { a: { result: 20 }, b: { result: 1, agreedScore: 20 }, c: { result: 2.33333 } };
  expect(scoreUnit(sheet, lines, CONTEXT).total).toBe(185_000);
});

describe("what was not assigned leaves the denominator (Cụm 347: one 10-point criterion, divide by 990)", () => {
  const sheet = sheetOf([
    group("I", [
      leaf("a", 10, DIRECT, { notAssigned: "leaveOut" }),
      leaf("b", 990, DIRECT, { notArisen: "fullPoints" }),
    ]),
  ]);
  test("985 of 990 count as 994,95 of 1000", () => {
    const result = totals(sheet, { a: { target: NOT_ASSIGNED }, b: { result: 985 } }, CONTEXT);
    expect([result.main, result.denominator, result.total]).toEqual([985, 990, 994.95]);
  });
  test("an unanswered criterion stays in the denominator", () => {
    expect(totals(sheet, { b: { result: 985 } }, CONTEXT)).toMatchObject({ denominator: 1000, total: 985 });
  });
  test("with full points for what did not arise nothing leaves it", () => {
    expect(totals(sheet, { b: { result: NOT_ARISEN } }, CONTEXT)).toMatchObject({
      denominator: 1000,
      total: 990,
    });
  });
});

describe("bonus on lines counts once the conference agreed it (277/KH-KTĐ4, III)", () => {
  const sheet = sheetOf([
    group("I", [
      leaf("q", 90, DIRECT, { bonusMax: 3 }),
      leaf("d", 10, DIRECT, { kind: "qualitative", bonusMax: 3 }),
    ]),
  ]);
  const lines = { q: { result: 90, proposedBonus: 2.5 }, d: { result: 1.25, proposedBonus: 3 } };
  test("proposed, it stands apart; on a qualitative line it never counts", () => {
    expect(totals(sheet, lines, CONTEXT)).toMatchObject({ bonus: [2.5, 0, 0], before: 91.25, total: 91.25 });
  });
  test("agreed, it is added to the total", () => {
    const agreed = { ...lines, q: { ...lines.q, agreedBonus: 2 } };
    expect(totals(sheet, agreed, CONTEXT)).toMatchObject({ bonus: [2.5, 2, 2], before: 91.25, total: 93.25 });
  });
  test("a plan that allows it counts bonus on qualitative lines", () => {
    const terms = { ...TERMS, bonus: { ...TERMS.bonus, counts: "scored" as const, onQualitative: true } };
    expect(totals(sheet, lines, { ...CONTEXT, terms })).toMatchObject({ bonus: [5.5, 0, 5.5], total: 96.75 });
  });
  test("never more than the sheet's bonus maximum", () => {
    const capped = { ...sheet, total: { ...sheet.total, bonusMax: 1.5 } };
    expect(totals(capped, { q: { result: 90, agreedBonus: 2 } }, CONTEXT)).toMatchObject({
      bonus: [0, 1.5, 1.5],
      total: 91.5,
    });
  });
});

describe("bonus and penalty groups (HĐND Thanh Hóa: clamp(main + bonus - penalty, 0, 110))", () => {
  const terms = { ...TERMS, bonus: { ...TERMS.bonus, counts: "scored" as const } };
  const sheet = sheetOf(
    [
      group("I", [leaf("a", 100, DIRECT)]),
      group("VIII", [leaf("b", 4, DIRECT), leaf("c", 8, DIRECT)], { kind: "bonus", maxPoints: 10 }),
      group(
        "IX",
        [leaf("p", 10, { shape: "perUnit", each: 5 }), leaf("r", 15, { shape: "perUnit", each: 1 })],
        { kind: "penalty", maxPoints: 20 },
      ),
    ],
    { total: { main: 100, bonusMax: null, floor: 0, ceiling: 110 } },
  );
  test.each([
    ["no bonus, no penalty", { a: { result: 91 } }, 91, 91],
    ["the bonus group is capped at 10", { a: { result: 95 }, b: { result: 4 }, c: { result: 8 } }, 95, 105],
    ["the ceiling", { a: { result: 100 }, b: { result: 4 }, c: { result: 8 } }, 100, 110],
    [
      "lines and group of penalty are capped",
      { a: { result: 50 }, p: { result: 3 }, r: { result: 15 } },
      30,
      30,
    ],
    ["the floor", { a: { result: 5 }, p: { result: 2 } }, 0, 0],
  ] as const)("%s", (_name, lines, before, total) => {
    expect(totals(sheet, lines, { terms, figures: null })).toMatchObject({ before, total });
  });
});

describe("headings inside a bonus group (HĐND Thanh Hóa: only the highest level counts)", () => {
  const scored = { ...TERMS, bonus: { ...TERMS.bonus, counts: "scored" as const } };
  const options = [
    { id: "true", label: "Đúng", points: 0 },
    { id: "false", label: "Không trung thực", points: 0, zeroesParent: true as const },
  ];
  const heading = (id: string, maxPoints: number, ...children: readonly Criterion[]) => ({
    id,
    code: id,
    label: id,
    maxPoints,
    children,
  });
  const sheet = sheetOf([
    group("I", [leaf("a", 100, DIRECT)]),
    group(
      "VIII",
      [
        heading("VIII.1", 3, leaf("b", 3, DIRECT), leaf("c", 3, DIRECT)),
        heading("VIII.2", 4, leaf("d", 4, DIRECT), leaf("o", 0, { shape: "options", options })),
        leaf("q", 2, { shape: "passFail", pass: 2, fail: 0 }, { kind: "qualitative" }),
      ],
      { kind: "bonus", maxPoints: 10 },
    ),
  ]);
  const lines = {
    a: { result: 80 },
    b: { result: 3 },
    c: { result: 3 },
    d: { result: 4 },
    o: { result: "false" },
    q: { result: "pass" },
  };
  test("their maxima hold, and an option takes what stands beside it", () => {
    expect(totals(sheet, lines, { terms: scored, figures: null })).toMatchObject({
      bonus: [3, 0, 3],
      total: 83,
    });
    const honest = { ...lines, o: { result: "true" } };
    expect(totals(sheet, honest, { terms: scored, figures: null })).toMatchObject({
      bonus: [7, 0, 7],
      total: 87,
    });
  });
  test("also of what was agreed", () => {
    const agreed = { ...lines, b: { result: 0, agreedScore: 2 }, c: { result: 3, agreedScore: 2 } };
    expect(totals(sheet, agreed, CONTEXT)).toMatchObject({ bonus: [3, 3, 3], total: 83 });
  });
  test("a qualitative line has no points where the plan keeps bonus from it, and says so", () => {
    const score = scoreUnit(sheet, lines, { terms: scored, figures: null });
    expect([score.leaves.get("q")?.points, score.headings.get("VIII")]).toEqual([null, score.countedBonus]);
    const words = { bloc: "Khối", unit: "đơn vị" };
    const whys = whysOf({ sheet, lines, context: { terms: scored, figures: null }, words });
    expect(whys.get("q")).toBe(
      "Tiêu chí định tính không tính điểm thưởng (Kế hoạch số 277/KH-KTĐ4, mục III).",
    );
  });
});

test("totals are rounded to the sheet's decimals, a tie up", () => {
  const sheet = sheetOf([group("I", [leaf("a", 10, { shape: "direct", step: 0.25 })])], { decimals: 1 });
  expect(totals(sheet, { a: { result: 8.25 } }, CONTEXT).total).toBe(8.3);
});

test("below zero a tie goes down, as a spreadsheet's ROUND does", () => {
  const sheet = sheetOf(
    [
      group("I", [leaf("a", 10, DIRECT)]),
      group("IX", [leaf("p", 5, { shape: "perUnit", each: 0.25 })], { kind: "penalty" }),
    ],
    { decimals: 1, total: { main: 10, bonusMax: null, floor: -5, ceiling: null } },
  );
  expect(totals(sheet, { p: { result: 1 } }, CONTEXT).total).toBe(-0.3);
  expect(totals(sheet, { a: { result: 0.25 }, p: { result: 1 } }, CONTEXT).total).toBe(0);
});

test("a total never leaves floor and ceiling, whatever is entered", () => {
  const sheet = sheetOf(
    [
      group("I", [leaf("a", 60, DIRECT, { bonusMax: 5 }), leaf("b", 40, DIRECT)]),
      group("IX", [leaf("p", 30, DIRECT)], { kind: "penalty" }),
    ],
    { total: { main: 100, bonusMax: null, floor: 0, ceiling: 102 } },
  );
  const upTo = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);
  const lines = fc.record({
    a: fc.record({ result: upTo(60), agreedBonus: upTo(9) }),
    b: fc.record({ result: upTo(40) }),
    p: fc.record({ result: upTo(30) }),
  });
  fc.assert(
    fc.property(lines, (entered: Cells) => {
      const { total, headings } = scoreUnit(sheet, entered, CONTEXT);
      expect(total).toBeGreaterThanOrEqual(0);
      expect(total).toBeLessThanOrEqual(points(102));
      expect(headings.get("IX")).toBeLessThanOrEqual(points(30));
    }),
  );
});
