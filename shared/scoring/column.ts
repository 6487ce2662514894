// Numbers of many units, one a unit, in the order of the units; NaN where a unit has none.

export type Column = Float64Array;

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
  for (let unit = 0; unit < sum.length; unit++) sum[unit] = Math.min(max, sum[unit] ?? 0);
}
