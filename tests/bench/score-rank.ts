// Scoring and ranking a province against the least that any program could do with the same numbers: add
// them up and sort the sums.
import { everyShapeSheet, randomEntries, realMixSheet } from "./mixed-sheet.ts";
import { medians, row, type Row } from "./measure.ts";
import { placesOf } from "../../shared/ranking/rank.ts";
import { blocFigures } from "../../shared/scoring/bloc-figures.ts";
import { readColumns } from "../../shared/scoring/columns.ts";
import type { ScoreRules } from "../../shared/scoring/leaf-column.ts";
import { scoreColumns } from "../../shared/scoring/score-columns.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { TERMS } from "../fixtures/sheets.ts";

const UNITS = 10_000;
const CRITERIA = 60;

export function scoreRankRows(): readonly Row[] {
  const real = compare(realMixSheet(CRITERIA));
  const every = compare(everyShapeSheet(CRITERIA));
  const what = `score and rank ${UNITS} units x ${CRITERIA} criteria`;
  return [
    row("score-rank-ratio", `${what} in the mix of real sheets, as a multiple of a bare sum and sort`, {
      unit: "x",
      value: real.scored / real.bare,
      goal: 3,
    }),
    row("score-rank-ms", "the same, in time", { unit: "ms", value: real.scored, goal: null }),
    row("bare-sum-sort-ms", "the bare sum and sort", { unit: "ms", value: real.bare, goal: null }),
    row("score-rank-kept-ratio", "the same, keeping the points of every criterion as pages and answers do", {
      unit: "x",
      value: real.kept / real.bare,
      goal: null,
    }),
    row("score-rank-every-shape-ratio", `${what} of every shape alike, as the same multiple`, {
      unit: "x",
      value: every.scored / every.bare,
      goal: null,
    }),
    row("read-entries-ms", "reading the entries of these units out of their documents", {
      unit: "ms",
      value: real.read,
      goal: null,
    }),
  ];
}

/** Medians of scoring and of the bare sum, run in turn on the same numbers: a unit's stand together for the sum. */
function compare(sheet: ScoreSheet): Record<"scored" | "kept" | "bare" | "read", number> {
  const units = randomEntries(sheet, UNITS);
  const figures = blocFigures(sheet, units);
  const read = () => readColumns(sheet, units, { figures, scores: "agreed" });
  const columns = read();
  const leaves = [...columns.leaves.values()];
  const numbers = Float64Array.from(
    units.flatMap((_, unit) => leaves.map(({ results }) => results[unit] ?? NaN)),
  );
  const rankWith = (detail: ScoreRules["detail"]) =>
    placesOf([scoreColumns({ sheet, terms: TERMS, figures, detail }, columns).total]);
  const times = medians(400, {
    bare: () => addAndSort(numbers),
    scored: () => rankWith("totals"),
    kept: () => rankWith("criteria"),
  });
  return { ...times, ...medians(3, { read }) };
}

function addAndSort(numbers: Float64Array): Float64Array {
  const totals = new Float64Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    let sum = 0;
    for (let criterion = 0; criterion < CRITERIA; criterion++)
      sum += numbers[unit * CRITERIA + criterion] ?? 0;
    totals[unit] = sum;
  }
  return totals.sort();
}
