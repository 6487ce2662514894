// Rows of a range put into another order, as Excel's sort does it: contents and looks go along, borders, sizes,
// rules and conditional formats stay, and so do hidden rows
// (https://support.microsoft.com/office/sort-data-in-a-range-or-table-in-excel-62d0b95d-2a90-4610-a6ae-2e545c4a4b72).
import type { Area } from "../../../shared/template/layout.ts";
import { cellKey, styleAt, valueAt } from "./cells.ts";
import { rowCount } from "./area.ts";
import type { Cell, CellValue, Worksheet } from "./workbook.ts";

export interface SortKey {
  /** From the range's first column. */
  readonly column: number;
  readonly ascending: boolean;
}

export function sortRows(worksheet: Worksheet, area: Area, keys: readonly SortKey[]): void {
  const rows = Array.from({ length: rowCount(area) }, (_, index) => area.row + index).filter(
    (row) => worksheet.rows.get(row)?.hidden !== true,
  );
  const sorted = rows.toSorted((one, other) => {
    for (const { column, ascending } of keys) {
      const at = area.column + column;
      const order = compare(valueAt(worksheet, one, at), valueAt(worksheet, other, at), ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  const moves = sorted.map((from, index) => ({ from, to: rows[index] ?? from }));
  const moved = moves
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => ({ to, cells: cellsOfRow(worksheet, area, { from, to }) }));
  for (const { to, cells } of moved) {
    for (const [column, cell] of cells) {
      if (cell === null) worksheet.cells.delete(cellKey(to, column));
      else worksheet.cells.set(cellKey(to, column), cell);
    }
  }
}

/** The cells as they arrive. Only columns that hold something are looked at: a range may be a whole sheet wide. */
function cellsOfRow(
  worksheet: Worksheet,
  area: Area,
  { from, to }: { from: number; to: number },
): readonly (readonly [column: number, cell: Cell | null])[] {
  return usedColumns(worksheet, area).map((column) => {
    const cell = worksheet.cells.get(cellKey(from, column));
    const there = worksheet.cells.get(cellKey(to, column));
    if (cell === undefined && there === undefined) return [column, null];
    const { top, right, bottom, left } = styleAt(worksheet, to, column);
    const style = { ...styleAt(worksheet, from, column), top, right, bottom, left };
    const value = cell?.value ?? "";
    const formula = cell?.formula ?? null;
    const note = cell?.note === undefined ? {} : { note: cell.note };
    return [
      column,
      { value, formula: formula === null ? null : moveFormula(formula, to - from), style, ...note },
    ];
  });
}

function usedColumns(worksheet: Worksheet, area: Area): readonly number[] {
  const columns = new Set<number>();
  for (const key of worksheet.cells.keys()) {
    const [row = -1, column = -1] = key.split(",").map(Number);
    if (row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn) {
      columns.add(column);
    }
  }
  return [...columns];
}

/** References to its own worksheet whose rows are relative go along with the cell; texts are left alone. */
function moveFormula(formula: string, by: number): string {
  return formula.replace(
    /"[^"]*"|'[^']*'!\$?[A-Z]{1,3}\$?\d+|(\$?[A-Z]{1,3})(\d+)\b(?!\()/g,
    (whole, column?: string, row?: string) => (column === undefined ? whole : `${column}${Number(row) + by}`),
  );
}

/** Numbers, then texts, then FALSE and TRUE; blank cells come last in both directions (the page above). */
function compare(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  const kinds = ["number", "string", "boolean"];
  const byKind = kinds.indexOf(typeof one) - kinds.indexOf(typeof other);
  const byValue =
    typeof one === "string" && typeof other === "string"
      ? one.localeCompare(other, "vi")
      : Number(one) - Number(other);
  return (byKind === 0 ? byValue : byKind) * (ascending ? 1 : -1);
}
