// Rules that need the whole bloc. Worked examples and results are those printed for Cụm 347.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NOT_ASSIGNED, type Line } from "../../../shared/filled-sheet.ts";
import { blocFigures } from "../../../shared/scoring/bloc-figures.ts";
import { toDecimal } from "../../../shared/scoring/points.ts";
import { scoreUnit, scoreUnits } from "../../../shared/scoring/score-unit.ts";
import { leaf, plainSheet, TERMS } from "../../fixtures/sheets.ts";

const HALF = { shape: "halfThenLeader" } as const;

/** Points of each unit on one criterion, with the figures of all of them. */
function blocPoints(
  maxPoints: number,
  lines: readonly Line[],
  shape: "halfThenLeader" | "relativeToBest" = "halfThenLeader",
) {
  const criterion = leaf(
    "a",
    maxPoints,
    { shape },
    { notAssigned: shape === "halfThenLeader" ? "relativeToBest" : "refused" },
  );
  const sheet = plainSheet(criterion);
  const units = lines.map((line) => ({ a: { ...line } }));
  return scoreUnits(sheet, units, { terms: TERMS, figures: blocFigures(sheet, units) }).map((score) => {
    const points = score.leaves.get("a")?.points ?? null;
    return points === null ? null : toDecimal(points);
  });
}

describe("half, then relative to the leader: the worked examples (maximum 5, target 10)", () => {
  const leader = { result: 20, target: 10 };
  test.each([
    [8, 2],
    [10, 2.5],
    [20, 5],
    [15, 3.75],
  ])("%d gives %d", (result, expected) => {
    expect(blocPoints(5, [{ result, target: 10 }, leader])[0]).toBe(expected);
  });
});

describe("real results of Cụm 347", () => {
  test.each([
    [
      "criterion 22, one share typed as a fraction",
      20,
      [
        [66.67, 5],
        [0, 5],
        [50, 5],
        [1, 0.05],
      ],
      [16.49, 0, 14.74, 20],
    ],
    [
      "criterion 20, three leaders tie at 10/9",
      10,
      [
        [100, 90],
        [1, 0.9],
        [10, 9],
      ],
      [10, 10, 10],
    ],
    [
      "criterion 21, met and not exceeded",
      5,
      [
        [1, 1],
        [0, 1],
      ],
      [2.5, 0],
    ],
    [
      "criterion 32, met and not exceeded",
      15,
      [
        [8, 8],
        [2, 2],
      ],
      [7.5, 7.5],
    ],
    [
      "criterion 23, 4/3 equals 100/75",
      10,
      [
        [100, 75],
        [1, 0.75],
        [4, 3],
      ],
      [10, 10, 10],
    ],
  ] as const)("%s", (_name, max, rows, expected) => {
    expect(
      blocPoints(
        max,
        rows.map(([result, target]) => ({ result, target })),
      ),
    ).toEqual(expected);
  });
});

test("the smallest excess leads a bloc in which nobody else exceeds, and is compared exactly with a larger one", () => {
  expect(
    blocPoints(5, [
      { result: 1000.0001, target: 1000 },
      { result: 999, target: 1000 },
    ]),
  ).toEqual([5, 2.5]);
  expect(
    blocPoints(5, [
      { result: 1000.0001, target: 1000 },
      { result: 1000.0002, target: 1000 },
    ]),
  ).toEqual([3.75, 5]);
});

test("a unit without a target but with a result is scored among the units without one", () => {
  const lines = [
    { target: NOT_ASSIGNED, result: 4 },
    { target: NOT_ASSIGNED, result: 3 },
    { target: NOT_ASSIGNED },
    { target: 10, result: 40 },
  ];
  expect(blocPoints(10, lines)).toEqual([10, 7.5, null, 10]);
});

test("relative to the best of the bloc", () => {
  expect(blocPoints(8, [{ result: 3 }, { result: 4 }, { result: 0 }], "relativeToBest")).toEqual([6, 8, 0]);
});

describe("a self-score that needs the bloc is provisional", () => {
  const criterion = leaf("a", 5, HALF);
  const sheet = plainSheet(criterion);
  test.each([
    ["below the target it is known", 8, 2, false],
    ["on the target it is known", 10, 2.5, false],
    ["above the target it counts as the leader's until the bloc is known", 15, 5, true],
  ])("%s", (_name, result, expected, provisional) => {
    const score = scoreUnit(sheet, { a: { result, target: 10 } }, { terms: TERMS, figures: null }).leaves.get(
      "a",
    );
    expect(score).toEqual({ points: expected * 10_000, leftOut: false, provisional });
  });

  test("so is the unit's total", () => {
    const lines = { a: { result: 15, target: 10 } };
    expect(scoreUnit(sheet, lines, { terms: TERMS, figures: null }).provisional).toBe(true);
    expect(scoreUnit(sheet, lines, { terms: TERMS, figures: blocFigures(sheet, [lines]) }).provisional).toBe(
      false,
    );
  });
});

test("the order of units never changes the figures' points, nor the unit of measure of a pair", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(rows, fc.constantFrom(1, 10, 100), (pairs, scale) => {
      const lines = pairs.map(([result, target]) => ({ result: result / scale, target: target / scale }));
      const plain = blocPoints(
        10,
        pairs.map(([result, target]) => ({ result, target })),
      );
      expect(blocPoints(10, lines)).toEqual(plain);
      expect(blocPoints(10, lines.toReversed()).toReversed()).toEqual(plain);
    }),
  );
});

test("nobody else above the target: the smallest excess of the smallest criterion earns it all", () => {
  expect(blocPoints(0.25, [{ result: 1000.0001, target: 1000 }])).toEqual([0.25]);
});

test("a leader a hair above its target is compared by fractions", () => {
  const lines = [
    { result: 1_146_013, target: 1_146_012 },
    { result: 841_804, target: 841_803 },
  ];
  const criterion = leaf("a", 1000, HALF);
  const sheet = { ...plainSheet(criterion), decimals: 4 };
  const units = lines.map((line) => ({ a: line }));
  const [first] = scoreUnits(sheet, units, { terms: TERMS, figures: blocFigures(sheet, units) });
  expect(first?.total).toBe(8_672_750);
});
