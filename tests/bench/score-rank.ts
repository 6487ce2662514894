// Scoring and ranking a province against the least that any program could do with the same numbers: add
// them up and sort the sums.
import { randomEntries, mixedSheet } from "./mixed-sheet.ts";
import { medians, row, type Row } from "./measure.ts";
import { placesOf } from "../../shared/ranking/rank.ts";
import { blocFigures } from "../../shared/scoring/bloc-figures.ts";
import { readColumns } from "../../shared/scoring/columns.ts";
import { scoreColumns } from "../../shared/scoring/score-columns.ts";
import { TERMS } from "../fixtures/sheets.ts";

const UNITS = 10_000;
const CRITERIA = 60;

export function scoreRankRows(): readonly Row[] {
  const sheet = mixedSheet(CRITERIA);
  const units = randomEntries(sheet, UNITS);
  const figures = blocFigures(sheet, units);
  const read = () => readColumns(sheet, units, { figures, scores: "agreed" });
  const columns = read();
  const numbers = Float64Array.from([...columns.leaves.values()].flatMap(({ results }) => [...results]));
  const rules = { sheet, terms: TERMS, figures, detail: "totals" } as const;
  const times = medians(400, {
    bare: () => addAndSort(numbers),
    scored: () => placesOf([scoreColumns(rules, columns).total]),
  });
  const reading = medians(3, { read }).read;
  return [
    row(
      "score-rank-ratio",
      `score and rank ${UNITS} units x ${CRITERIA} criteria, as a multiple of a bare sum and sort`,
      {
        unit: "x",
        value: times.scored / times.bare,
        goal: 3,
      },
    ),
    row("score-rank-ms", "the same, in time", { unit: "ms", value: times.scored, goal: null }),
    row("bare-sum-sort-ms", "the bare sum and sort", { unit: "ms", value: times.bare, goal: null }),
    row("read-entries-ms", "reading the entries of these units out of their documents", {
      unit: "ms",
      value: reading,
      goal: null,
    }),
  ];
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
