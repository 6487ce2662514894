// Each rule shape as a table of answers and points. An official should be able to check it against the
// rule as printed.
import { describe, expect, test } from "vitest";
import { NOT_ARISEN, NOT_ASSIGNED, type Line } from "../../../shared/filled-sheet.ts";
import type { Leaf } from "../../../shared/score-sheet.ts";
import { toDecimal } from "../../../shared/scoring/points.ts";
import { scoreUnit, type LeafScore, type ScoreContext } from "../../../shared/scoring/score-unit.ts";
import { everyShape, leaf, leafOf, plainSheet, TERMS } from "../../fixtures/sheets.ts";

const sheet = everyShape();

function scoreOf(
  criterion: Leaf,
  line: Line,
  scores: ScoreContext["scores"] = "agreed",
): LeafScore | undefined {
  const alone = plainSheet(criterion);
  return scoreUnit(
    alone,
    { [criterion.id]: { ...line } },
    { terms: TERMS, figures: null, scores },
  ).leaves.get(criterion.id);
}

function pointsOf(criterion: Leaf, line: Line): number | null {
  const points = scoreOf(criterion, line)?.points ?? null;
  return points === null ? null : toDecimal(points);
}

describe.each([
  [
    "direct",
    "points as typed",
    [
      [0, 0],
      [3.25, 3.25],
      [5, 5],
    ],
  ],
  [
    "passFail",
    "done or not done",
    [
      ["pass", 3],
      ["fail", 0],
      ["Đạt", null],
    ],
  ],
  [
    "options",
    "the chosen option",
    [
      ["full", 2],
      ["part", 1.25],
      ["none", 0],
      ["other", null],
    ],
  ],
  [
    "bands",
    "above 95 % 2, from 75 % 1, from 50 % 0,5, below 0",
    [
      [100, 2],
      [95.01, 2],
      [95, 1],
      [75, 1],
      [74.99, 0.5],
      [50, 0.5],
      [49.99, 0],
      [0, 0],
    ],
  ],
  [
    "lateness",
    "on time 2; 1-2 days 1,5; 3-5 days 1; 6-10 days 0,5; more 0 (QĐ 663/QĐ-BTP)",
    [
      [0, 2],
      [1, 1.5],
      [2, 1.5],
      [3, 1],
      [5, 1],
      [6, 0.5],
      [10, 0.5],
      [11, 0],
    ],
  ],
  [
    "ratio",
    "6 points x percent, nearest 0,25, a tie goes up",
    [
      [100, 6],
      [120, 6],
      [50, 3],
      [2.08, 0],
      [2.09, 0.25],
      [6.25, 0.5],
      [6.24, 0.25],
      [85, 5],
      [93.75, 5.75],
      [97.9, 5.75],
      [97.92, 6],
      [0, 0],
    ],
  ],
  [
    "perUnit",
    "2,5 a model, at most 5",
    [
      [0, 0],
      [1, 2.5],
      [2, 5],
      [3, 5],
    ],
  ],
  [
    "deduct",
    "3 less 0,5 an event, never below 0",
    [
      [0, 3],
      [1, 2.5],
      [6, 0],
      [7, 0],
    ],
  ],
  [
    "byRank",
    "ranks 1-5 give 60/45/30/15/0; several: the average",
    [
      [1, 60],
      ["2", 45],
      ["1; 3", 45],
      ["1;2;2", 50],
      [5, 0],
      [6, 0],
      ["1, 2, 4", 40],
      ["nhất", null],
      ["01; 03", null],
    ],
  ],
  [
    "eventAverage",
    "average of events; none: the maximum",
    [
      ["0", 2],
      [0, 2],
      ["1", 2],
      ["1; 2", 1.63],
      ["2; 3", 0.63],
      ["1; 1; 3", 1.33],
      ["4", null],
    ],
  ],
] as const)("%s: %s", (id, _rule, cases) => {
  test.each(cases.map((each) => [...each]))("%s gives %s", (result, expected) => {
    expect(pointsOf(leafOf(sheet, id), { result: result })).toBe(expected);
  });
});

describe("ratio to the target: 4 points x result / target", () => {
  test.each([
    [30, 40, 3],
    [1, 3, 1.33],
    [2, 3, 2.67],
    [1, 800, 0.01],
    [1, 801, 0],
    [41, 40, 4],
    [0.3, 0.4, 3],
  ])("%d of %d gives %d", (result, target, expected) => {
    expect(pointsOf(leafOf(sheet, "ratioTarget"), { result, target })).toBe(expected);
  });

  test("without a target there are no points yet", () => {
    expect(pointsOf(leafOf(sheet, "ratioTarget"), { result: 30 })).toBeNull();
  });
});

describe("over target: 10 points when met, 0,1 for each percent above, at most 15", () => {
  test.each([
    [100, 100, 10],
    [110, 100, 11],
    [100.05, 100, 10.01],
    [100.04, 100, 10],
    [150, 100, 15],
    [200, 100, 15],
    [50, 100, 5],
  ])("%d of %d gives %d", (result, target, expected) => {
    expect(pointsOf(leafOf(sheet, "overTarget"), { result, target })).toBe(expected);
  });
});

describe("no answer, nothing arisen, nothing assigned", () => {
  const score = (more: Partial<Leaf>, line: Line) =>
    scoreOf(leaf("a", 4, { shape: "direct", step: 0.25 }, more), line);

  test("an unanswered line has no points, which is not zero", () => {
    expect(score({}, {})).toEqual({ points: null, leftOut: false, provisional: false });
  });
  test("not arisen gives full points where the sheet says so", () => {
    expect(score({ notArisen: "fullPoints" }, { result: NOT_ARISEN })?.points).toBe(40_000);
  });
  test("not arisen leaves the denominator where the sheet says so", () => {
    expect(score({ notArisen: "leaveOut" }, { result: NOT_ARISEN })).toEqual({
      points: null,
      leftOut: true,
      provisional: false,
    });
  });
  test("not assigned leaves the denominator, whatever result was typed", () => {
    expect(score({ notAssigned: "leaveOut" }, { target: NOT_ASSIGNED, result: 3 })?.leftOut).toBe(true);
  });
});

test("what was agreed counts before what was checked, and that before what the unit claims", () => {
  const criterion = leafOf(sheet, "direct");
  const line = { result: 5, checkedScore: 4.5, agreedScore: 4 };
  expect(pointsOf(criterion, { result: 5 })).toBe(5);
  expect(pointsOf(criterion, { result: 5, checkedScore: 4.5 })).toBe(4.5);
  expect(pointsOf(criterion, line)).toBe(4);
  expect(scoreOf(criterion, line, "self")?.points).toBe(50_000);
});
