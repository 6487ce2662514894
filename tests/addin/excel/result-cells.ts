// A sheet of results as a person reads it: by the headings of its columns and the names of its rows.
import { columnName } from "../../../shared/template/address.ts";
import { cellKey, styleAt, valueAt } from "../../excel-host/model/cells.ts";
import type { CellValue, Worksheet } from "../../excel-host/model/workbook.ts";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import type { Session } from "../../excel-host/protocol/session.ts";

export interface ResultCells {
  readonly worksheet: Worksheet;
  readonly head: number;
  /** By heading. */
  readonly columnOf: (heading: string) => number;
  /** By the name in the column `names`. */
  readonly rowOf: (name: string) => number;
  readonly value: (name: string, heading: string) => CellValue;
  /** Names from top to bottom. */
  readonly order: readonly string[];
  readonly headings: readonly string[];
}

export function resultCells(session: Session, name: string, names = "Đơn vị"): ResultCells {
  const worksheet = worksheetNamed(session, name);
  const entries = [...worksheet.cells].map(([key, { value }]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return { row, column, value };
  });
  const heading = entries.find(({ value }) => value === names);
  if (heading === undefined) throw new Error(`${name} has no column ${names}.`);
  const head = heading.row;
  const headings = entries
    .filter(({ row, value }) => row === head && value !== "")
    .toSorted((one, other) => one.column - other.column);
  const columnOf = (words: string) => {
    const found = headings.find(({ value }) => value === words);
    if (found === undefined) throw new Error(`There is no column ${words}.`);
    return found.column;
  };
  const lines: { row: number; value: CellValue }[] = [];
  for (let row = head + 1; valueAt(worksheet, row, heading.column) !== ""; row++) {
    lines.push({ row, value: valueAt(worksheet, row, heading.column) });
  }
  const rowOf = (words: string) => {
    const found = lines.find(({ value }) => value === words);
    if (found === undefined) throw new Error(`There is no row ${words}.`);
    return found.row;
  };
  return {
    ...{ worksheet, head, columnOf, rowOf },
    value: (line, words) => valueAt(worksheet, rowOf(line), columnOf(words)),
    order: lines.map(({ value }) => String(value)),
    headings: headings.map(({ value }) => String(value)).filter((words) => !words.startsWith("#")),
  };
}

/** What a person has put into a row: words in the given column, and a colour on them. */
export function write(
  session: Session,
  cells: ResultCells,
  { line, column, words, fill }: { line: string; column: number; words: string; fill?: string },
): void {
  const row = cells.rowOf(line);
  typeInto(session, `'${cells.worksheet.name}'!${columnName(column)}${row + 1}`, words);
  const cell = cells.worksheet.cells.get(cellKey(row, column));
  if (cell !== undefined && fill !== undefined) cell.style = { ...cell.style, fill };
}

export function besideOf(cells: ResultCells, line: string, column: number) {
  const row = cells.rowOf(line);
  return [valueAt(cells.worksheet, row, column), styleAt(cells.worksheet, row, column).fill];
}

/** Every cell of the table by name and heading, for the headings that are given. */
export function tableShown(cells: ResultCells, headings: readonly string[]) {
  return cells.order.map((line) => headings.map((words) => cells.value(line, words)));
}
