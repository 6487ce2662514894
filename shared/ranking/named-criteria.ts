// Criteria that a sheet's tie-breaks and grading rules name: ranking needs their answers, not the others'.
import type { ScoreSheet } from "../score-sheet.ts";
import type { Points } from "../scoring/points.ts";

export interface NamedAnswer {
  readonly points: Points | null;
  readonly result: number | string | null;
}

/** By criterion id. */
export type Named = ReadonlyMap<string, NamedAnswer>;

/** Their ids, each once, in an order that depends on the sheet alone. */
export function namedCriteria({ tieBreaks, grading }: ScoreSheet): readonly string[] {
  const ids = new Set<string>();
  for (const tieBreak of tieBreaks) if (tieBreak.by === "criterion") ids.add(tieBreak.criterion);
  for (const { needs } of grading?.conditions ?? []) if (needs.kind === "result") ids.add(needs.criterion);
  for (const { criterion } of grading?.blocks ?? []) ids.add(criterion);
  return [...ids];
}
