// The same work in a spreadsheet program, for comparison: LibreOffice computes points, totals and ranks of a
// workbook with one row a unit. Loading and saving are taken off by timing the same workbook as values.
import { writeXlsx } from "hucre/xlsx";
import { recalculate, hasLibreOffice } from "../functions/workbooks/libreoffice.ts";
import type { CellValue, Cells } from "../../shared/document/cells.ts";
import { blocFigures } from "../../shared/scoring/bloc-figures.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { cellName, columnName } from "../../shared/template/address.ts";
import { ruleWords, shownValue } from "../../shared/template/answer-words.ts";
import { pointsFormula } from "../../shared/template/formula.ts";
import { row, type Row } from "./measure.ts";
import { realMixSheet, randomEntries } from "./mixed-sheet.ts";

const UNITS = 10_000;
const CRITERIA = 60;

export async function spreadsheetRows(): Promise<readonly Row[]> {
  if (!hasLibreOffice) return [];
  const sheet = realMixSheet(CRITERIA);
  const units = randomEntries(sheet, UNITS);
  const computed = await timed(await workbook(sheet, units, "formulas"));
  const plain = await timed(await workbook(sheet, units, "values"));
  return [
    row("score-rank-libreoffice-ms", "the same in LibreOffice, recalculating alone", {
      unit: "ms",
      value: Math.max(0, computed - plain),
      goal: null,
    }),
  ];
}

async function timed(file: Uint8Array): Promise<number> {
  const started = performance.now();
  await recalculate([file]);
  return performance.now() - started;
}

/** Results in the first columns, a target beside each; then points, total and rank as formulas or as numbers. */
async function workbook(
  sheet: ScoreSheet,
  units: readonly Cells[],
  kind: "formulas" | "values",
): Promise<Uint8Array> {
  const leaves = leavesOf(sheet).map(({ criterion }) => criterion);
  const figures = blocFigures(sheet, units);
  const cells = new Map<string, { value?: CellValue; formula?: string }>();
  const computed = (place: string, formula: string) =>
    cells.set(place, kind === "formulas" ? { formula, value: 0 } : { value: 12.25 });
  const [firstPoints, total] = [leaves.length * 2, leaves.length * 3];
  for (const [unit, lines] of units.entries()) {
    const at = (column: number) => cellName(unit, column);
    for (const [index, leaf] of leaves.entries()) {
      const { result = "", target } = lines[leaf.id] ?? {};
      cells.set(`${unit},${index * 2}`, { value: shownValue(leaf, "result", result) });
      if (target !== undefined) cells.set(`${unit},${index * 2 + 1}`, { value: target });
      const words = ruleWords(leaf).map(({ word }) => `"${word}"`);
      const formula = pointsFormula({
        leaf,
        sheet,
        figures: figures.get(leaf.id) ?? null,
        cells: { result: at(index * 2), target: at(index * 2 + 1), list: '""', words },
      });
      computed(`${unit},${firstPoints + index}`, formula);
    }
    computed(`${unit},${total}`, `ROUND(SUM(${at(firstPoints)}:${at(total - 1)}),2)`);
    const totals = `$${columnName(total)}$1:$${columnName(total)}$${units.length}`;
    computed(`${unit},${total + 1}`, `RANK(${at(total)},${totals})`);
  }
  return await writeXlsx({ sheets: [{ name: "Khối", rows: [], cells }] });
}
