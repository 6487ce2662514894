// =THIDUA.XEPLOAI(points; grades; [percent]; [rounding]): the grade of each unit of a bloc, by threshold and
// by the share that may hold the best one.
import { gradeUnits } from "../../shared/ranking/grade.ts";
import type { Grade, Grading } from "../../shared/score-sheet.ts";
import { nearestPoints, toDecimal } from "../../shared/scoring/points.ts";
import { cleanText } from "../../shared/text.ts";
import { XEP_LOAI } from "../../shared/wording/functions/xep-loai.ts";
import { CellError } from "./cell-error.ts";
import { gridOf, isBlank, LARGEST, numberIn } from "./read-cells.ts";
import { rankRows, spill } from "./rank-rows.ts";
import { shareOf } from "./share.ts";

/**
 * Grades laid as the units are: blank cells stay blank, text and booleans give #VALUE! in their own cell.
 * @param points as in XEPHANG: where the share is used up, places decide, and tied units fall together
 * @param grades two columns, best grade first: its name, the lowest total that reaches it; the last may be blank
 * @param percent the highest share of the best grade, 25 for 25 %; the rest falls to the next grade
 * @throws CellError
 */
export function xepLoai(points: unknown, grades: unknown, percent: unknown, rounding: unknown): unknown[][] {
  const ranked = rankRows(points, null);
  const grading = gradingOf(grades, percent, rounding);
  const lowest = grading.grades.at(-1)?.from ?? null;
  const totals = ranked.totals.map((total) => (typeof total === "number" ? total : 0));
  if (totals.some((total) => Math.abs(total) > LARGEST)) throw new CellError("#NUM!");
  const given = gradeUnits(
    { grading, groups: [] },
    ranked.places.map((place, unit) => ({
      named: new Map(),
      score: { total: nearestPoints(totals[unit] ?? 0), headings: new Map() },
      place: typeof place === "number" ? place : null,
    })),
  );
  return spill(
    given.map((grade, unit) => {
      if (grade === null) return ranked.places[unit];
      return lowest !== null && nearestPoints(totals[unit] ?? 0) < nearestPoints(lowest)
        ? new CellError("#N/A", XEP_LOAI.belowLowest)
        : grade.label;
    }),
    ranked,
  );
}

function gradingOf(given: unknown, percent: unknown, rounding: unknown): Grading {
  const grades = gridOf(given)
    .filter((row) => !row.every(isBlank))
    .map(readGrade);
  if (grades.length === 0) throw new CellError("#VALUE!", XEP_LOAI.noGrades);
  for (const [index, { from, label }] of grades.entries()) {
    const above = grades[index - 1]?.from ?? Infinity;
    if (index < grades.length - 1 ? from === null || from >= above : (from ?? -Infinity) >= above)
      throw new CellError("#VALUE!", XEP_LOAI.wrongThreshold(label));
  }
  const [best, next] = grades;
  if (isBlank(oneOf(percent))) return { grades, conditions: [], blocks: [], shareLimit: null };
  if (oneOf(percent) === 0 || best === undefined || next === undefined)
    throw new CellError("#VALUE!", XEP_LOAI.noShare);
  const share = shareOf(percent, rounding);
  return {
    grades,
    conditions: [],
    blocks: [],
    shareLimit: { ...share, base: "ranked", grade: best.id, overflowTo: next.id, source: "" },
  };
}

function readGrade(row: readonly unknown[], index: number): Grade {
  const [label, from, ...more] = row;
  const threshold = numberIn(from);
  if (
    typeof label !== "string" ||
    isBlank(label) ||
    threshold instanceof CellError ||
    !more.every(isBlank) ||
    Math.abs(threshold ?? 0) > LARGEST
  )
    throw new CellError("#VALUE!", XEP_LOAI.badGrade(index + 1));
  return {
    id: String(index),
    label: cleanText(label),
    from: threshold === null ? null : toDecimal(nearestPoints(threshold)),
  };
}

function oneOf(given: unknown): unknown {
  return gridOf(given)[0]?.[0];
}
