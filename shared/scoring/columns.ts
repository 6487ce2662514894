// The entries of many units as columns of numbers, read once: what each rule computes from, and what is
// settled before any rule is asked (agreed points, work that did not arise, lines that were not assigned).
import type { Cells } from "../document/cells.ts";
import { lineOf, NOT_ARISEN, NOT_ASSIGNED, type Line } from "../filled-sheet.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import type { BlocFigures } from "./bloc-figures.ts";
import type { Column } from "./column.ts";
import { nearestPoints, points } from "./points.ts";
import { answerReader } from "./read-answer.ts";
import { shareOfBest, stepOf } from "./rule-columns.ts";

/**
 * One criterion over all units; NaN where a unit has no such number. Optional columns are absent where no
 * unit needs them.
 */
export interface LeafColumns {
  readonly results: Column;
  readonly targets: Column;
  /** Points, in ten-thousandths, that stand whatever the rule says. */
  readonly settled?: Column;
  /** 1 where the line leaves the denominator. */
  readonly leftOut?: Uint8Array;
  /** 1 where the chosen option takes the points of the heading above. */
  readonly zeroesHeading?: Uint8Array;
  /** Bonus proposed and agreed on the line, in ten-thousandths. */
  readonly proposedBonus?: Column;
  readonly agreedBonus?: Column;
  /** Agreed points of a line in a bonus group, in ten-thousandths. */
  readonly agreedScore?: Column;
}

export interface SheetColumns {
  readonly unitCount: number;
  readonly leaves: ReadonlyMap<string, LeafColumns>;
}

interface ReadOptions {
  readonly figures: BlocFigures | null;
  /** "self" leaves checked and agreed points out. */
  readonly scores: "self" | "agreed";
}

export function readColumns(sheet: ScoreSheet, units: readonly Cells[], options: ReadOptions): SheetColumns {
  const leaves = new Map<string, LeafColumns>();
  for (const { criterion } of leavesOf(sheet))
    leaves.set(criterion.id, readLeaf(criterion, sheet, { units, ...options }));
  return { unitCount: units.length, leaves };
}

function readLeaf(
  leaf: Leaf,
  sheet: ScoreSheet,
  { units, figures, scores }: ReadOptions & { units: readonly Cells[] },
): LeafColumns {
  const read = answerReader(leaf, sheet);
  const lines = units.map((cells) => lineOf(cells, leaf.id));
  const best = figures?.get(leaf.id)?.best ?? null;
  const settled = columnOf(lines, (line) => settledPoints({ leaf, line, sheet, scores, best }));
  const leftOut = marksOf(lines, (line) => isLeftOut(leaf, line, scores));
  const zeroes = marksOf(lines, (line) => zeroesHeading(leaf, line, scores));
  return {
    results: columnOf(lines, ({ result }) => (result === undefined ? null : read(result))),
    targets: columnOf(lines, ({ target }) => (typeof target === "number" && target > 0 ? target : null)),
    ...(settled.some((each) => each >= 0) && { settled }),
    ...(leftOut.includes(1) && { leftOut }),
    ...(zeroes.includes(1) && { zeroesHeading: zeroes }),
    ...decimals(lines, "proposedBonus"),
    ...(scores === "agreed" && { ...decimals(lines, "agreedBonus"), ...decimals(lines, "agreedScore") }),
  };
}

function columnOf(lines: readonly Line[], read: (line: Line) => number | null): Column {
  const column = new Float64Array(lines.length);
  for (const [unit, line] of lines.entries()) column[unit] = read(line) ?? NaN;
  return column;
}

function marksOf(lines: readonly Line[], is: (line: Line) => boolean): Uint8Array {
  const marks = new Uint8Array(lines.length);
  for (const [unit, line] of lines.entries()) if (is(line)) marks[unit] = 1;
  return marks;
}

function decimals(
  lines: readonly Line[],
  field: "proposedBonus" | "agreedBonus" | "agreedScore",
): Partial<Record<typeof field, Column>> {
  if (lines.every((line) => line[field] === undefined)) return {};
  return {
    [field]: columnOf(lines, ({ [field]: value }) => (value === undefined ? null : nearestPoints(value))),
  };
}

/** What was agreed counts before what was checked, and that before what the unit claims. */
export function decided(line: Line, scores: ReadOptions["scores"]): number | undefined {
  return scores === "self" ? undefined : (line.agreedScore ?? line.checkedScore);
}

/** Not arisen or not assigned, and out of the denominator by the sheet's rule. */
export function isLeftOut(leaf: Leaf, line: Line, scores: ReadOptions["scores"]): boolean {
  if (decided(line, scores) !== undefined) return false;
  if (line.result === NOT_ARISEN) return leaf.notArisen === "leaveOut";
  if (line.target !== NOT_ASSIGNED) return false;
  return (
    leaf.notAssigned === "leaveOut" || (leaf.notAssigned === "relativeToBest" && line.result === undefined)
  );
}

interface Settling {
  readonly leaf: Leaf;
  readonly line: Line;
  readonly sheet: ScoreSheet;
  readonly scores: ReadOptions["scores"];
  readonly best: number | null;
}

function settledPoints({ leaf, line, sheet, scores, best }: Settling): number | null {
  const agreed = decided(line, scores);
  if (agreed !== undefined) return Math.min(points(leaf.maxPoints), nearestPoints(agreed));
  if (line.result === NOT_ARISEN) return leaf.notArisen === "fullPoints" ? points(leaf.maxPoints) : null;
  if (
    line.target !== NOT_ASSIGNED ||
    leaf.notAssigned !== "relativeToBest" ||
    typeof line.result !== "number"
  )
    return null;
  return shareOfBest({
    max: points(leaf.maxPoints),
    step: stepOf(leaf.rule, sheet),
    result: line.result,
    best,
  });
}

function zeroesHeading({ rule }: Leaf, line: Line, scores: ReadOptions["scores"]): boolean {
  if (rule.shape !== "options" || decided(line, scores) !== undefined) return false;
  return rule.options.some((option) => option.id === line.result && option.zeroesParent === true);
}
