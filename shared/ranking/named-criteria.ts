// Criteria and bonus groups that a sheet's tie-breaks and grading rules name: ranking needs their answers,
// not the others'.
import type { Cells } from "../document/cells.ts";
import { lineOf } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { leafById, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { decided } from "../scoring/columns.ts";
import { nearestPoints, points as toPoints, type Points } from "../scoring/points.ts";
import type { UnitScore } from "../scoring/score-unit.ts";

interface NamedAnswer {
  /** Of what is bonus, the points that the plan counts now; null where there are none. */
  readonly points: Points | null;
  /** As claimed; of a penalty line as found, where its points were checked or agreed. */
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
  const placed = leafById(sheet, id);
  if (placed?.group.kind === "bonus" && terms.bonus.counts === "agreed")
    return { points: agreedScore === undefined ? null : nearestPoints(agreedScore), result };
  const points = score.leaves.get(id)?.points ?? null;
  const found = placed?.group.kind === "penalty" ? decided(lineOf(lines, id), "agreed") : undefined;
  if (placed === undefined || found === undefined) return { points, result };
  return { points, result: timesFound(placed.criterion, nearestPoints(found), result) };
}

/**
 * How often the event of a penalty line happened, by the points that were checked or agreed: what the
 * competent person finds counts before what the unit says of itself (domain.md 4.16). Points at the line's
 * maximum, or of a rule that does not count, tell only that it happened; how often, the unit may have said.
 */
function timesFound({ rule, maxPoints }: Leaf, found: Points, claimed: NamedAnswer["result"]): number {
  if (found <= 0) return 0;
  const said = typeof claimed === "number" ? claimed : 0;
  if (rule.shape !== "perUnit") return Math.max(1, said);
  const times = Math.max(1, Math.floor(found / toPoints(rule.each)));
  return found >= toPoints(maxPoints) ? Math.max(times, said) : times;
}

function isBonusGroup({ groups }: Pick<ScoreSheet, "groups">, id: string): boolean {
  return groups.some((group) => group.id === id && group.kind === "bonus");
}
