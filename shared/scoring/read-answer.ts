// Understands a result cell by its rule: words, options and lists become their points, quantities stay
// quantities. What the rule does not understand is null.
import type { Leaf, Option, ScoreSheet } from "../score-sheet.ts";
import { points, roundedQuotient, type Points } from "./points.ts";
import { stepOf } from "./rule-columns.ts";

/** The number that the rule computes points from. */
export type ReadAnswer = (result: number | string) => number | null;

export function answerReader(
  leaf: Pick<Leaf, "rule" | "maxPoints">,
  sheet: Pick<ScoreSheet, "decimals">,
): ReadAnswer {
  const { rule } = leaf;
  const max = points(leaf.maxPoints);
  const step = stepOf(rule, sheet);
  switch (rule.shape) {
    case "passFail":
      return wordReader({ pass: points(rule.pass), fail: points(rule.fail) });
    case "options":
      return wordReader(pointsById(rule.options));
    case "event":
      return wordReader({ yes: 0 as Points, no: 0 as Points });
    case "byRank":
      return averageReader({ max, step, of: rule.points.map(points), beyond: 0, none: null });
    case "eventAverage":
      return averageReader({
        max,
        step,
        of: rule.options.map((option) => points(option.points)),
        beyond: null,
        none: max,
      });
    default:
      return (result) => (typeof result === "number" ? result : null);
  }
}

/** "1; 3" as [1, 3]; null where it is not a list of whole numbers, "01" among them. "0" stands for none. */
export function readList(result: number | string): readonly number[] | null {
  const parts = String(result)
    .split(/[;,\s]+/u)
    .filter((part) => part !== "");
  if (parts.length === 0 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part))) return null;
  return parts.map(Number);
}

function wordReader(byWord: Readonly<Record<string, Points>>): ReadAnswer {
  const known = new Map(Object.entries(byWord));
  return (result) => (typeof result === "string" ? (known.get(result) ?? null) : null);
}

function pointsById(options: readonly Option[]): Record<string, Points> {
  return Object.fromEntries(options.map((option) => [option.id, points(option.points)]));
}

interface Averaged {
  readonly max: Points;
  readonly step: Points;
  /** Points of 1, 2, 3 ... */
  readonly of: readonly Points[];
  /** Points of numbers beyond them; null refuses such a number. */
  readonly beyond: number | null;
  /** Points of "0"; null refuses it. */
  readonly none: Points | null;
}

function averageReader({ max, step, of, beyond, none }: Averaged): ReadAnswer {
  return (result) => {
    const numbers = readList(result);
    if (numbers === null) return null;
    if (numbers.length === 1 && numbers[0] === 0) return none;
    let sum = 0;
    for (const number of numbers) {
      const each = number === 0 ? null : (of[number - 1] ?? beyond);
      if (each === null) return null;
      sum += each;
    }
    return Math.min(max, roundedQuotient(sum, numbers.length * step) * step);
  };
}
