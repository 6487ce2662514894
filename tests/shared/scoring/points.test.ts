import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareFractions,
  exactSum,
  nearestUnlessTie,
  points,
  ratio,
  roundFraction,
  roundedPortion,
  TIE,
  toDecimal,
} from "../../../shared/scoring/points.ts";

test("0,1 + 0,2 + 0,3 is 0,6", () => {
  expect(exactSum([0.1, 0.2, 0.3])).toBe(0.6);
});

test.each([0.25, 8.75, 91.25, 912.75, 0.0001])("%d points come back as written", (decimal) => {
  expect(toDecimal(points(decimal))).toBe(decimal);
});

test.each([0.00001, 1 / 3, Number.NaN, Infinity])("%d is refused as points", (decimal) => {
  expect(() => points(decimal)).toThrow(RangeError);
});

test("sums do not depend on the order of addition", () => {
  const decimals = fc.array(
    fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 10_000),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(decimals, (list) => {
      const forward = exactSum(list);
      const backward = exactSum(list.toReversed());
      const sorted = exactSum(list.toSorted((a, b) => a - b));
      expect([backward, sorted]).toEqual([forward, forward]);
    }),
  );
});

describe("ratios are compared exactly", () => {
  test.each([
    [100, 90, 10, 9, 0],
    [4, 3, 100, 75, 0],
    [1, 0.9, 10, 9, 0],
    [0.1, 0.3, 1, 3, 0],
    [66.67, 5, 66.66, 5, 1],
    [2, 3, 0.6666666666666666, 1, 1],
    [1e-7, 1, 1e-8, 0.1, 0],
  ] as const)("%d/%d against %d/%d", (a, b, c, d, expected) => {
    expect(compareFractions(ratio(a, b), ratio(c, d))).toBe(expected);
  });
});

test.each([
  [8, 0.25, 85, 100, 6.75],
  [2.5, 0.25, 85, 100, 2.25],
  [20, 0.01, 1, 3, 6.67],
  [1, 0.1, 0.05, 1, 0.1],
  [10, 1e-4, 2, 3, 6.6667],
])("%d points in steps of %d x %d/%d are %d: a tie goes up", (max, step, result, base, expected) => {
  const rounded = roundedPortion({ max: points(max), step: points(step), result, base });
  expect(rounded / 10_000).toBe(expected);
});

test("a double decides only where it agrees with the exact fraction", () => {
  const part = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(part, part, (numerator, denominator) => {
      const near = nearestUnlessTie(numerator / denominator);
      const exact = roundFraction({ numerator: BigInt(numerator), denominator: BigInt(denominator) });
      expect([exact, TIE]).toContain(near);
    }),
  );
  expect(nearestUnlessTie(0.5)).toBe(TIE);
  expect(nearestUnlessTie(7.25)).toBe(7);
});
