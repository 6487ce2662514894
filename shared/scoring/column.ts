// Numbers of many units, one a unit, in the order of the units; NaN where a unit has none. What a rule
// makes of such columns.
import { nearestUnlessTie, TIE, type Points } from "./points.ts";

export type Column = Float64Array;

export interface RuleInput {
  readonly results: Column;
  /** Above zero; read by rules with a target only. */
  readonly targets: Column;
}

/** Writes the points of each unit, in ten-thousandths; NaN where the result or a needed target is NaN. */
export type ColumnRule = (input: RuleInput, into: Column) => void;

/** Adds what is a number: points are never negative, and NaN is not zero or more. */
export function addTo(sum: Column, added: Column | undefined): void {
  if (added === undefined) return;
  const { length } = sum;
  for (let unit = 0; unit < length; unit++) {
    const value = added[unit] ?? NaN;
    if (value >= 0) sum[unit] = (sum[unit] ?? 0) + value;
  }
}

export function capAt(max: number, sum: Column): void {
  for (let unit = 0; unit < sum.length; unit++) if ((sum[unit] ?? 0) > max) sum[unit] = max;
}

export interface Rounding {
  readonly max: Points;
  readonly step: Points;
  /** The steps of a unit by fractions, for those on a tie. */
  readonly exact: (unit: number) => number;
}

/** Turns a column of steps, known as doubles, into points: whole steps, a tie up, at most the maximum. */
export function roundSteps(column: Column, { max, step, exact }: Rounding): void {
  const { length } = column;
  for (let unit = 0; unit < length; unit++) {
    const nearest = nearestUnlessTie(column[unit] ?? NaN);
    column[unit] = (nearest === TIE ? exact(unit) : nearest) * step;
  }
  capAt(max, column);
}
