import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addPoints,
  compareFractions,
  nearestUnlessTie,
  NO_POINTS,
  points,
  ratio,
  roundFraction,
  roundToStep,
  TIE,
  toDecimal,
} from "../../../shared/scoring/points.ts";

test("0,1 + 0,2 + 0,3 is 0,6", () => {
  expect(toDecimal([0.1, 0.2, 0.3].map(points).reduce(addPoints, NO_POINTS))).toBe(0.6);
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
      const forward = list.map(points).reduce(addPoints, NO_POINTS);
      const backward = list.toReversed().map(points).reduce(addPoints, NO_POINTS);
      const sorted = list
        .toSorted((a, b) => a - b)
        .map(points)
        .reduce(addPoints, NO_POINTS);
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
  [2.125, 0.25, 2.25],
  [2.1249, 0.25, 2],
  [16.495, 0.01, 16.5],
  [0.05, 0.1, 0.1],
])("%d rounded to steps of %d is %d: a tie goes up", (value, step, expected) => {
  expect(toDecimal(roundToStep(points(value), points(step)))).toBe(expected);
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
