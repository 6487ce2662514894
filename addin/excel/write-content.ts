// Values and formulas of a worksheet's cells, in grids.
import { cellName } from "../../shared/template/address.ts";
import type { Cell, Worksheet } from "../../shared/template/layout.ts";
import { styleOf } from "../../shared/template/styles.ts";
import { asTyped, isAmbiguous, queueText } from "./as-typed.ts";
import { step, type Step } from "./batches.ts";
import { grouped } from "./grouped.ts";

/** Number formats are set before: texts in cells of format "@" are left as they are. */
export function contentSteps(sheet: () => Excel.Worksheet, { cells }: Worksheet): readonly Step[] {
  const steps: Step[] = [];
  for (const block of blocksOf(cells)) {
    const { row, column, grid } = block;
    steps.push(
      step(2, grid, () => {
        const range = sheet()
          .getRangeByIndexes(row, column, grid.length, grid[0]?.length ?? 0)
          .untrack();
        range.formulas = grid.map((line) => [...line]);
      }),
    );
  }
  for (const { row, column, content, style } of cells) {
    const { value } = content;
    if (content.kind !== "value" || typeof value !== "string" || !isAmbiguous(value, formatOf(style)))
      continue;
    steps.push(step(4, value, () => queueText(sheet().getRange(cellName(row, column)).untrack(), value)));
  }
  return steps;
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly grid: readonly (readonly (string | number)[])[];
}

/** Few cells a block, so that blocks can be spread over batches. */
const CELLS_PER_BLOCK = 4_000;

function blocksOf(cells: readonly Cell[]): readonly Block[] {
  if (cells.length === 0) return [];
  const rows = grouped(cells, ({ row }) => row);
  const [first, last] = ends(cells.map(({ row }) => row));
  const [column, lastColumn] = ends(cells.map((cell) => cell.column));
  const width = lastColumn - column + 1;
  const height = Math.max(1, Math.floor(CELLS_PER_BLOCK / width));
  const blocks: Block[] = [];
  for (let row = first; row <= last; row += height) {
    const grid: (string | number)[][] = [];
    for (let at = row; at < Math.min(row + height, last + 1); at++) {
      const line: (string | number)[] = Array.from({ length: width }, () => "");
      for (const cell of rows.get(at) ?? []) line[cell.column - column] = written(cell);
      grid.push(line);
    }
    blocks.push({ row, column, grid });
  }
  return blocks;
}

/** Least and greatest. There are more cells than a call may have arguments. */
function ends(numbers: readonly number[]): readonly [first: number, last: number] {
  return [
    numbers.reduce((one, other) => Math.min(one, other)),
    numbers.reduce((one, other) => Math.max(one, other)),
  ];
}

function written({ content, style }: Cell): string | number {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  return typeof value === "string" ? asTyped(value, formatOf(style)) : (value ?? "");
}

function formatOf(style: Cell["style"]): string {
  return styleOf(style).format ?? "General";
}
