// Criteria and bonus groups that a sheet's tie-breaks and grading rules name: ranking needs their answers,
// not the others'.
import type { Cells } from "../document/cells.ts";
import { lineOf } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { leafById, type ScoreSheet } from "../score-sheet.ts";
import { nearestPoints, type Points } from "../scoring/points.ts";
import type { UnitScore } from "../scoring/score-unit.ts";

interface NamedAnswer {
  /** Of what is bonus, the points that the plan counts now; null where there are none. */
  readonly points: Points | null;
  readonly result: number | string | null;
}

/** By id of the criterion or bonus group. */
export type Named = ReadonlyMap<string, NamedAnswer>;

/** Their ids, each once, in an order that depends on the sheet alone. */
export function namedCriteria(sheet: ScoreSheet): readonly string[] {
  const { tieBreaks, grading } = sheet;
  const ids = new Set<string>();
  const conditions = grading?.conditions ?? [];
  for (const tieBreak of tieBreaks) if (tieBreak.by === "criterion") ids.add(tieBreak.criterion);
  for (const { needs } of conditions) if (needs.kind === "result") ids.add(needs.criterion);
  for (const { criterion } of grading?.blocks ?? []) ids.add(criterion);
  for (const tieBreak of tieBreaks)
    if (tieBreak.by === "group" && isBonusGroup(sheet, tieBreak.group)) ids.add(tieBreak.group);
  for (const { needs } of conditions)
    if (needs.kind === "groupShare" && isBonusGroup(sheet, needs.group)) ids.add(needs.group);
  return [...ids];
}

interface Answered {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  readonly score: UnitScore;
}

/** What a unit's sheet says of them, in the same order. */
export function namedAnswers(answered: Answered): readonly (readonly [id: string, answer: NamedAnswer])[] {
  return namedCriteria(answered.sheet).map((id) => [id, answerOf(id, answered)] as const);
}

function answerOf(id: string, { sheet, terms, lines, score }: Answered): NamedAnswer {
  const { result = null, agreedScore } = lineOf(lines, id);
  const bonus = score.bonusGroups.get(id);
  if (bonus !== undefined) return { points: bonus, result: null };
  const isPending = leafById(sheet, id)?.group.kind === "bonus" && terms.bonus.counts === "agreed";
  if (!isPending) return { points: score.leaves.get(id)?.points ?? null, result };
  return { points: agreedScore === undefined ? null : nearestPoints(agreedScore), result };
}

function isBonusGroup({ groups }: Pick<ScoreSheet, "groups">, id: string): boolean {
  return groups.some((group) => group.id === id && group.kind === "bonus");
}
