// Exact numbers. Points are whole ten-thousandths of a point, so equal totals are equal integers and
// 0,1 + 0,2 + 0,3 = 0,6. What lies between entry and points (ratios, excesses) is exact too: a double
// decides where it is far from a rounding tie, a fraction of big integers decides where it is not.

declare const pointsBrand: unique symbol;

/** Points of the emulation score, in ten-thousandths of a point. */
export type Points = number & { readonly [pointsBrand]: never };

/** Ten-thousandths in one point. */
export const ONE_POINT = 10_000;

/**
 * Points from a decimal as people and score sheets write it, e.g. 8.25.
 *
 * @throws RangeError if the decimal has more than four places or is not finite
 */
export function points(decimal: number): Points {
  const scaled = Math.round(decimal * ONE_POINT);
  if (!Number.isSafeInteger(scaled) || scaled / ONE_POINT !== decimal) {
    throw new RangeError(`Points have at most four decimals, got "${decimal}"`);
  }
  return scaled as Points;
}

/** Points from a decimal that a person typed, to the nearest ten-thousandth. */
export function nearestPoints(decimal: number): Points {
  return Math.round(decimal * ONE_POINT) as Points;
}

/** Whether points can have this decimal: a number of at most four places. */
export function isOnGrid(decimal: number): boolean {
  return Math.round(decimal * ONE_POINT) / ONE_POINT === decimal;
}

/** Decimals of points added as whole ten-thousandths: 0.1 + 0.2 is 0.3. */
export function exactSum(decimals: readonly number[]): number {
  let sum = 0;
  for (const decimal of decimals) sum += Math.round(decimal * ONE_POINT);
  return sum / ONE_POINT;
}

/** The decimal a person reads: 912500 ten-thousandths are 91.25. */
export function toDecimal(value: Points): number {
  return value / ONE_POINT;
}

export function subtractPoints(a: Points, b: Points): Points {
  return (a - b) as Points;
}

/** An exact ratio. The denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact decimal that a number is written as: 0.1 is 1/10, not the double beside it. */
export function fraction(decimal: number): Fraction {
  const [mantissa = "0", exponent = "0"] = String(decimal).split("e");
  const [whole = "0", places = ""] = mantissa.split(".");
  const digits = BigInt(whole + places);
  const power = Number(exponent) - places.length;
  return power >= 0
    ? { numerator: digits * 10n ** BigInt(power), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-power) };
}

/** a/b of two decimals; `b` is not zero. */
export function ratio(a: number, b: number): Fraction {
  return divideFractions(fraction(a), fraction(b));
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** a/b; `b` is not zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator,
  };
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** 100/90 and 10/9 compare equal. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The whole number nearest to a fraction that is not negative; a tie goes up, as ROUND does. */
export function roundFraction({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

// Points are at most some millions of steps. A double that approximates such a number is off by far less
// than this, so its nearest integer is the right one unless it lies this close to a tie.
const TIE_MARGIN = 1e-5;

export const TIE = -1;

/**
 * The integer nearest to an exact value that is not negative and is known as a double only;
 * TIE where the double cannot decide and the exact fraction must be rounded; NaN for NaN.
 */
export function nearestUnlessTie(approximation: number): number {
  const shifted = approximation + 0.5;
  const nearest = Math.floor(shifted);
  return Math.abs(shifted - nearest - 0.5) > 0.5 - TIE_MARGIN ? TIE : nearest;
}

/** a/b of whole numbers that are not negative, to the nearest whole number; a tie goes up. Exact below 2^51. */
export function roundedQuotient(a: number, b: number): number {
  return Math.floor((2 * a + b) / (2 * b));
}

/** A part of a maximum in proportion to a result: max x result / base. All decimals, none negative. */
interface Portion {
  readonly max: Points;
  readonly step: Points;
  readonly result: number;
  readonly base: number;
}

/** The portion to the nearest step, a tie up, in ten-thousandths of a point; NaN for NaN. */
export function roundedPortion(portion: Portion): number {
  const { max, step, result, base } = portion;
  const nearest = nearestUnlessTie((max / step) * (result / base));
  return (nearest === TIE ? exactSteps(portion) : nearest) * step;
}

/**
 * How many steps the portion comes to, exactly: by whole ten-thousandths where they suffice, by big
 * integers where not.
 */
export function exactSteps({ max, step, result, base }: Portion): number {
  const a = Math.floor(result * ONE_POINT + 0.5);
  const b = Math.floor(base * ONE_POINT + 0.5);
  const isWhole = a / ONE_POINT === result && b / ONE_POINT === base;
  if (isWhole && max * a < 2 ** 50 && step * b < 2 ** 50) return roundedQuotient(max * a, step * b);
  return roundFraction(multiplyFractions(ratio(max, step), ratio(result, base)));
}
