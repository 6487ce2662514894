// The shipped score sheets against what their sources print: sums, counts, worked examples, real results.
import { describe, expect, test } from "vitest";
import {
  bloc4Plan,
  communeCouncilPlan,
  cluster347Plan,
  examplePlans,
} from "../../../shared/examples/plans.ts";
import { cluster347Sheet, communeCouncilSheet, illustrativeSheet } from "../../../shared/examples/sheets.ts";
import type { Cells, CellValue } from "../../../shared/document/cells.ts";
import type { ScoringTerms } from "../../../shared/plan.ts";
import { checkScoreSheet } from "../../../shared/score-sheet-check.ts";
import { leavesOf, type ScoreSheet } from "../../../shared/score-sheet.ts";
import { blocFigures } from "../../../shared/scoring/bloc-figures.ts";
import { toDecimal } from "../../../shared/scoring/points.ts";
import { scoreUnit } from "../../../shared/scoring/score-unit.ts";

test.each(examplePlans)(
  "the checker finds nothing wrong with $sheet.id under its plan",
  ({ plan, sheet }) => {
    expect(checkScoreSheet(sheet, plan.scoring)).toEqual([]);
  },
);

test.each([
  [illustrativeSheet, { I: 30, II: 25, III: 20, IV: 10, V: 15 }],
  [communeCouncilSheet, { I: 20, II: 20, III: 20, IV: 15, V: 10, VI: 10, VII: 5 }],
  [cluster347Sheet, { I: 700, II: 200, III: 100 }],
])("the criteria of every main group add up to its declared maximum (%#)", (sheet, maxima) => {
  const sums: Record<string, number> = {};
  for (const { criterion, group } of leavesOf(sheet)) {
    if (group.kind === "main") sums[group.id] = (sums[group.id] ?? 0) + criterion.maxPoints;
  }
  expect(sums).toEqual(maxima);
  expect(Object.values(sums).reduce((a, b) => a + b)).toBe(sheet.total.main);
});

describe("the sheet of cluster 347 (Quảng Trị)", () => {
  test("176 criteria: 113 scored directly (607 points), 51 qualitative (288), 12 quantitative (105)", () => {
    const kinds: Record<string, { count: number; points: number }> = {};
    for (const { criterion } of leavesOf(cluster347Sheet)) {
      const kind = (kinds[criterion.rule.shape] ??= { count: 0, points: 0 });
      kind.count += 1;
      kind.points += criterion.maxPoints;
    }
    expect(kinds).toEqual({
      direct: { count: 113, points: 607 },
      passFail: { count: 51, points: 288 },
      halfThenLeader: { count: 12, points: 105 },
    });
  });

  test.each([
    { example: "8 of 10", result: 8, leader: 20, points: 2 },
    { example: "10 of 10", result: 10, leader: 20, points: 2.5 },
    { example: "20 of 10, leads", result: 20, leader: 20, points: 5 },
    { example: "15 of 10, the leader has 20", result: 15, leader: 20, points: 3.75 },
  ])("worked example of Điều 6, 5 points: $example", ({ result, leader, points }) => {
    // Criterion 21 has the 5 points of the example.
    expect(
      pointsOf("I.2.1.9", [
        { target: 10, result },
        { target: 10, result: leader },
      ])[0],
    ).toBe(points);
  });

  test.each([
    {
      criterion: "20, max 10: 100/90, 1/0,9 and 10/9 are one ratio",
      id: "I.2.1.8",
      rows: [
        [90, 100, 10],
        [0.9, 1, 10],
        [9, 10, 10],
      ],
    },
    {
      criterion: "21, max 5: met is half",
      id: "I.2.1.9",
      rows: [
        [1, 1, 2.5],
        [1, 0, 0],
      ],
    },
    {
      criterion: "22, max 20: the leader typed fractions",
      id: "I.2.2.1",
      rows: [
        [5, 66.67, 16.49],
        [5, 0, 0],
        [5, 50, 14.74],
        [0.05, 1, 20],
      ],
    },
    {
      criterion: "23, max 10: 4/3 equals 100/75",
      id: "I.2.2.2",
      rows: [
        [75, 100, 10],
        [0.75, 1, 10],
        [3, 4, 10],
      ],
    },
    {
      criterion: "32, max 15: met is half, other targets",
      id: "I.2.4.3",
      rows: [
        [8, 8, 7.5],
        [2, 2, 7.5],
      ],
    },
  ])("real results, criterion $criterion", ({ id, rows }) => {
    const lines = rows.map(([target = 0, result = 0]) => ({ target, result }));
    expect(pointsOf(id, lines)).toEqual(rows.map(([, , points]) => points));
  });

  test("criterion 32: units without target are scored against the best of them", () => {
    expect(
      pointsOf("I.2.4.3", [
        { target: 8, result: 8 },
        { target: "notAssigned", result: 3 },
        { target: "notAssigned", result: 1 },
      ]),
    ).toEqual([7.5, 15, 5]);
  });

  test("a 10-point criterion that is not assigned leaves 990 to divide by", () => {
    const lines: Cells = { "I.2.1.8": { target: "notAssigned" } };
    expect(toDecimal(score(cluster347Sheet, lines, terms(cluster347Plan)).denominator)).toBe(990);
  });
});

describe("the sheet of communes' councils (Thanh Hóa)", () => {
  test("22 criteria with 43 answers are scored; bonus has 4 lines, penalty 9", () => {
    const counts: Record<string, number> = {};
    for (const { group } of leavesOf(communeCouncilSheet)) counts[group.kind] = (counts[group.kind] ?? 0) + 1;
    expect(counts).toEqual({ main: 43, bonus: 4, penalty: 9, event: 2 });
    const headings = communeCouncilSheet.groups
      .filter(({ kind }) => kind === "main")
      .flatMap(({ criteria }) => criteria);
    expect(headings).toHaveLength(22);
  });

  test.each<[criterion: string, result: CellValue, points: number]>([
    ["I.1.c", "notArisen", 2],
    ["I.1.c", "phai-lui", 0],
    ["I.2.b", 70, 2],
    ["I.2.b", 69.99, 1],
    ["I.2.b", 39.9, 0],
    ["I.3.a", "mot", 1.5],
    ["II.3.a", 87.5, 5.25],
    ["II.3.a", 85.4, 5],
    ["III.2.b", 69, 0.5],
    ["III.3.a", 4, 0],
    ["III.3.b", "notArisen", 1.5],
    ["IV.2.a", 2, 3],
    ["V.1.a", 1, 3],
    ["V.1.a", 3, 6],
    ["IX.3", 7, 5],
    ["IX.6", 2, 6],
  ])("criterion %s with %s takes %s points", (criterion, result, points) => {
    const { leaves } = score(communeCouncilSheet, { [criterion]: { result } }, terms(communeCouncilPlan));
    expect(toDecimal(leaves.get(criterion)?.points ?? (-1 as never))).toBe(points);
  });

  test("bonus stops at 10 and penalty at 20, however much is entered", () => {
    const entered: Cells = {
      "VIII.1": { result: "co" },
      "VIII.2": { result: "cap-tinh" },
      "VIII.3": { result: "van-hanh" },
      "VIII.4": { result: 5 },
      "IX.1": { result: 1 },
      "IX.6": { result: 2 },
      "IX.7": { result: 1 },
    };
    const { countedBonus, penalty, total } = score(communeCouncilSheet, entered, terms(communeCouncilPlan));
    expect([countedBonus, penalty, total].map(toDecimal)).toEqual([10, 20, 0]);
  });
});

describe("the illustrative sheet of bloc 4", () => {
  test("says in its title that it is not Phụ lục III, and has no grades, as the plan has none", () => {
    expect(illustrativeSheet.title).toBe("Bảng điểm minh họa, không phải Phụ lục III QĐ 354");
    expect(illustrativeSheet.status).toBe("illustrative");
    expect(illustrativeSheet.grading).toBeNull();
    expect(illustrativeSheet.tieBreaks).toEqual([]);
  });

  test("takes bonus on quantitative lines only (277/KH-KTĐ4, mục III)", () => {
    const withBonus = leavesOf(illustrativeSheet).filter(({ criterion }) => criterion.bonusMax !== null);
    expect(withBonus.length).toBeGreaterThan(5);
    expect(withBonus.every(({ criterion }) => criterion.kind === "quantitative")).toBe(true);
    expect(bloc4Plan.scoring?.bonus).toMatchObject({ counts: "agreed", onQualitative: false });
  });

  test("uses quarter points and eight shapes of rules", () => {
    const leaves = leavesOf(illustrativeSheet).map(({ criterion }) => criterion);
    expect(leaves).toHaveLength(37);
    expect(leaves.every(({ maxPoints }) => Number.isInteger(maxPoints * 4))).toBe(true);
    expect(new Set(leaves.map(({ rule }) => rule.shape))).toEqual(
      new Set(["lateness", "bands", "direct", "ratio", "options", "passFail", "deduct", "perUnit"]),
    );
  });
});

/** Points of one criterion for units that hand in these cells and nothing else. */
function pointsOf(id: string, units: readonly Record<string, CellValue>[]): number[] {
  const cells = units.map((line): Cells => ({ [id]: line }));
  const figures = blocFigures(cluster347Sheet, cells);
  return cells.map((lines) => {
    const { leaves } = scoreUnit(cluster347Sheet, lines, { terms: terms(cluster347Plan), figures });
    const points = leaves.get(id)?.points;
    return points === undefined || points === null ? Number.NaN : toDecimal(points);
  });
}

function score(sheet: ScoreSheet, lines: Cells, scoringTerms: ScoringTerms) {
  return scoreUnit(sheet, lines, { terms: scoringTerms, figures: blocFigures(sheet, [lines]) });
}

function terms({ scoring }: { readonly scoring: ScoringTerms | null }): ScoringTerms {
  if (scoring === null) throw new Error("Every example plan scores");
  return scoring;
}
