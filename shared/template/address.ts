// Cell addresses as people read them: row 13, column 5 (both from 0) is "F14".
import type { Area } from "./layout.ts";

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B2:D5", or "B2" for one cell. */
export function areaName({ row, column, lastRow, lastColumn }: Area): string {
  const first = cellName(row, column);
  const last = cellName(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** "$B$2:$D$5", or "$B$2" for one cell. */
export function absoluteArea({ row, column, lastRow, lastColumn }: Area): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(lastColumn)}$${lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A worksheet's name as formulas write it: "Chấm điểm" needs quotes, "_danhmuc" does not hurt with them. */
export function quoteWorksheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A list of rows in one column as the arguments of SUM: neighbours become a range. */
export function rowsInColumn(rows: readonly number[], column: number): string {
  const parts: string[] = [];
  let start = 0;
  rows.forEach((row, index) => {
    if (rows[index + 1] === row + 1) return;
    parts.push(areaName({ row: rows[start] ?? row, column, lastRow: row, lastColumn: column }));
    start = index + 1;
  });
  return parts.join(",");
}
