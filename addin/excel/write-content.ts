// Values and formulas of a worksheet's cells, in grids. Excel reads what a program writes as if it were typed:
// a text that could be a number, a day or a formula is told to be a text.
import { cellName } from "../../shared/template/address.ts";
import type { Cell, Worksheet } from "../../shared/template/layout.ts";
import { styleOf } from "../../shared/template/styles.ts";
import { step, type Step } from "./batches.ts";

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
  for (const cell of cells) if (isAmbiguous(cell)) steps.push(textStep(sheet, cell));
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
  const rows = new Map<number, Cell[]>();
  for (const cell of cells) {
    const known = rows.get(cell.row);
    if (known === undefined) rows.set(cell.row, [cell]);
    else known.push(cell);
  }
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

function written(cell: Cell): string | number {
  const { content, style } = cell;
  if (content.kind === "formula") return `=${content.formula}`;
  if (isAmbiguous(cell)) return "";
  if (typeof content.value !== "string") return content.value ?? "";
  return styleOf(style).format === "@" ? content.value : asText(content.value);
}

/** The apostrophe is a sign to Excel and no part of the text. */
function asText(text: string): string {
  return text === "" || isPlain(text) ? text : `'${text}`;
}

/** Begins with a letter and has no digit, and so is neither number nor day nor formula. */
function isPlain(text: string): boolean {
  return /^\p{L}/u.test(text) && !/\d/.test(text) && !/^(?:true|false)$/i.test(text);
}

/** A text of which the documentation does not say what a cell of texts makes of its first sign. */
function isAmbiguous({ content, style }: Cell): boolean {
  return content.kind === "value" && styleOf(style).format === "@" && /^[=']/.test(`${content.value ?? ""}`);
}

/** Written while the cell is no cell of texts yet. */
function textStep(sheet: () => Excel.Worksheet, { row, column, content }: Cell): Step {
  return step(4, content.value, () => {
    const range = sheet().getRange(cellName(row, column)).untrack();
    range.numberFormat = [["General"]];
    range.values = [[`'${content.value}`]];
    range.numberFormat = [["@"]];
  });
}
