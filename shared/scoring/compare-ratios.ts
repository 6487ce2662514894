// Compares result/target of two units exactly: 100/90 equals 10/9, and 90/0.9 equals 9/0.09, whatever the
// unit of measure they were typed in.
import { compareFractions, ratio } from "./points.ts";

export interface Achievement {
  readonly result: number;
  /** Above zero. */
  readonly target: number;
}

// Products of two doubles are this close to the exact product, relatively.
const PRODUCT_ERROR = 1e-14;

export function compareRatios(a: Achievement, b: Achievement): -1 | 0 | 1 {
  const left = a.result * b.target;
  const right = b.result * a.target;
  const margin = PRODUCT_ERROR * (Math.abs(left) + Math.abs(right));
  if (left - right > margin) return 1;
  if (right - left > margin) return -1;
  return compareFractions(ratio(a.result, a.target), ratio(b.result, b.target));
}
