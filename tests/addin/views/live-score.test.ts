// Points as one types on the two kinds of sheet: one that a unit can score by itself, and Cụm 347, where
// the best of the bloc decides. What the page cannot know it does not show.
import { describe, expect, test } from "vitest";
import { claimedPoints, liveScore, storedPoints, type Typing } from "../../../addin/views/live-score.ts";
import type { FilledSheetView } from "../../../shared/contract/filled-sheets.ts";
import { withCells, type CellChange, type Cells } from "../../../shared/document/cells.ts";
import { bloc4Plan, cluster347Plan } from "../../../shared/examples/plans.ts";
import { cluster347Sheet, illustrativeSheet } from "../../../shared/examples/sheets.ts";
import type { Plan, ScoringTerms } from "../../../shared/plan.ts";
import { leavesOf, type ScoreSheet } from "../../../shared/score-sheet.ts";
import { blocFigures, needsBlocFigures, type BlocFigures } from "../../../shared/scoring/bloc-figures.ts";
import { decimalSums } from "../../../shared/scoring/decimal-sums.ts";
import { toDecimal } from "../../../shared/scoring/points.ts";
import { scoreUnit } from "../../../shared/scoring/score-unit.ts";

const change = (line: string, field: string, now: number | string | null): CellChange => ({
  line,
  field,
  was: null,
  now,
});

describe("a sheet that a unit scores by itself", () => {
  const terms = termsOf(bloc4Plan);
  const lines: Cells = { "I.1.b": { result: 90 }, "I.1.c": { result: 7 } };
  const typing = (changes: readonly CellChange[]): Typing => ({
    sheet: illustrativeSheet,
    terms,
    lines,
    score: serverScore(illustrativeSheet, terms, lines, null),
    changes,
  });

  test("a typed result moves its points and the totals", () => {
    const live = liveScore(typing([change("I.1.c", "result", 8)]));
    expect(live?.leaves.get("I.1.c")).toBe(8);
    expect(live?.sums?.total).toBe(typing([]).score.total + 1);
  });

  test.each(["explanation", "evidence", "question", "agreedReason"])("a text (%s) moves nothing", (field) => {
    expect(liveScore(typing([change("I.1.c", field, "Báo cáo số 5")]))).toBeNull();
  });
});

describe("a sheet where the best of the bloc decides", () => {
  const terms = termsOf(cluster347Plan);
  const sheet = cluster347Sheet;
  const [relative, other] = [leafWhere(needsBlocFigures), leafWhere((leaf) => leaf.rule.shape === "direct")];
  const own: Cells = { [relative]: { result: 12, target: 10 }, [other]: { result: 1 } };
  // Another unit did twice as well, which this unit's page does not know.
  const figures = blocFigures(sheet, [own, { [relative]: { result: 30, target: 10 } }]);
  const score = serverScore(sheet, terms, own, figures);
  const typing = (changes: readonly CellChange[]): Typing => ({ sheet, terms, lines: own, score, changes });

  test("without typing the claim is what the server computed, not a guess without the others", () => {
    const claimed = claimedPoints(typing([]), storedPoints(score));
    expect(claimed.leaves.get(relative)).toBe(score.leaves[relative]?.points);
    for (const group of sheet.groups) expect(claimed.headings.get(group.id)).toBe(score.headings[group.id]);
  });

  test("typing elsewhere moves that criterion alone; totals wait for the server", () => {
    const live = liveScore(typing([change(other, "result", 0.5)]));
    expect(live?.leaves.get(other)).toBe(0.5);
    expect(live?.leaves.get(relative)).toBe(score.leaves[relative]?.points);
    expect(live?.sums).toBeNull();
  });

  test("what is typed above the target has no points until it is saved", () => {
    const live = liveScore(typing([change(relative, "result", 15)]));
    expect(live?.leaves.get(relative)).toBeNull();
  });

  test("the claim behind agreed points is not known where it depends on the others", () => {
    const agreed = withCells(own, [change(relative, "agreedScore", 2)]);
    const stored = serverScore(sheet, terms, agreed, figures);
    const claimed = claimedPoints({ ...typing([]), lines: agreed, score: stored }, storedPoints(stored));
    expect(claimed.leaves.get(relative)).toBeNull();
    expect(claimed.leaves.get(other)).toBe(1);
  });

  function leafWhere(is: (leaf: ReturnType<typeof leavesOf>[number]["criterion"]) => boolean): string {
    const found = leavesOf(sheet).find(({ criterion }) => is(criterion));
    if (found === undefined) throw new Error("Cụm 347 has such a criterion");
    return found.criterion.id;
  }
});

/** As the server answers it. */
function serverScore(
  sheet: ScoreSheet,
  terms: ScoringTerms,
  lines: Cells,
  figures: BlocFigures | null,
): FilledSheetView["score"] {
  const score = scoreUnit(sheet, lines, { terms, figures });
  const leaves = [...score.leaves].map(([id, leaf]) => {
    const points = leaf.points === null ? null : toDecimal(leaf.points);
    return [id, { points, provisional: leaf.provisional, why: "" }] as const;
  });
  return {
    leaves: Object.fromEntries(leaves),
    headings: Object.fromEntries([...score.headings].map(([id, points]) => [id, toDecimal(points)])),
    ...decimalSums(score),
    answered: score.answered,
    leafCount: score.leafCount,
  };
}

function termsOf({ scoring, id }: Plan): ScoringTerms {
  if (scoring === null) throw new Error(`The example plan ${id} scores`);
  return scoring;
}
