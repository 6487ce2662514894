// Arithmetic of formulas that comes out as the engine's: whole steps, one division, ties as ROUND decides
// them. Products come first, so that a tie is a tie in binary too.
import { points, type Points } from "../scoring/points.ts";

/** The sum of cells, exact at four decimals and never above a maximum. */
export function cappedSum(sum: string, max: number | null): string {
  return max === null ? `ROUND(${sum},4)` : `ROUND(MIN(${decimal(max)},${sum}),4)`;
}

/** An expression rounded to so many decimals; a tie goes up. */
export function roundedTo(expression: string, decimals: number): string {
  return inSteps(`(${expression})*${10 ** decimals}`, points(10 ** -decimals), LARGEST_TOTAL);
}

/**
 * An expression in steps, rounded to whole ones and turned into points. The inner ROUND takes away what
 * binary fractions leave of a tie (0.285 x 100 = 28.499999999999996), the outer one decides. It keeps all
 * digits that a double of this size has for certain, so that what only lies near a tie stays beside it.
 *
 * @param most the largest points that matter
 */
export function inSteps(expression: string, step: Points, most: Points): string {
  const [over, under] = reduced(step, points(1));
  const digits = Math.floor(Math.log10(Math.max(1, most / step))) + 1;
  const whole = `ROUND(ROUND(${expression},${CERTAIN_DIGITS - digits}),0)`;
  if (under === 1) return over === 1 ? whole : `${whole}*${over}`;
  return over === 1 ? `${whole}/${under}` : `${whole}*${over}/${under}`;
}

/** Totals up to here are exact to their last digit; sheets that could be read count to 1,000 (domain.md 1.2). */
const LARGEST_TOTAL = points(10_000);

/** Of the 15 to 17 digits of a double, less what a few operations may cost. */
const CERTAIN_DIGITS = 14;

/** Both divided by their greatest common divisor. */
export function reduced(a: number, b: number): [over: number, under: number] {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return [a / x, b / x];
}

/** A number as formulas write it: a point, no thousands. */
export function decimal(value: number): string {
  return value < 0 ? `(${value})` : `${value}`;
}
