// Reading and changing the cells of one worksheet. A look given to whole columns, whole rows or the whole
// sheet is kept there, as Excel does, and cells that appear later take it over.
import type { Area } from "../../../shared/template/layout.ts";
import { columnCount, contains, isWholeColumns, isWholeRows, rowCount, without } from "./area.ts";
import type { CellStyle } from "./style.ts";
import type { Cell, CellValue, Line, Worksheet } from "./workbook.ts";

export function cellKey(row: number, column: number): string {
  return `${row},${column}`;
}

export function valueAt(worksheet: Worksheet, row: number, column: number): CellValue {
  return worksheet.cells.get(cellKey(row, column))?.value ?? "";
}

export function styleAt(worksheet: Worksheet, row: number, column: number): CellStyle {
  return (
    worksheet.cells.get(cellKey(row, column))?.style ??
    worksheet.rows.get(row)?.style ??
    worksheet.columns.get(column)?.style ??
    worksheet.style
  );
}

/** The cell to be changed; made if it is not there yet. */
export function openCell(worksheet: Worksheet, row: number, column: number): Cell {
  const key = cellKey(row, column);
  const known = worksheet.cells.get(key);
  if (known !== undefined) return known;
  const cell: Cell = { value: "", formula: null, style: styleAt(worksheet, row, column) };
  worksheet.cells.set(key, cell);
  return cell;
}

/** What a person could have typed: "=A1" and "-A1" are formulas, "'=A1" the text, null leaves the cell alone. */
export function typeInto(cell: Cell, typed: CellValue | null): void {
  if (typed === null) return;
  if (typeof typed === "string" && isFormula(typed, cell.style)) {
    cell.formula = typed.startsWith("=") ? typed : `=${typed}`;
    // Never calculated here; a number, so that what reads it does not take it for an empty cell.
    cell.value = 0;
    return;
  }
  cell.formula = null;
  cell.value = typeof typed === "string" ? typedText(typed, cell.style.numberFormat) : typed;
}

/** Also with another sign in front of a name, as people type who come from other programs. */
function isFormula(text: string, { numberFormat }: CellStyle): boolean {
  if (/^=./s.test(text)) return true;
  return numberFormat !== "@" && /^(?:[-+]\s*[\p{L}(]|@\p{L})/u.test(text);
}

/**
 * Texts that look like numbers, percentages or days become numbers unless the cell is formatted as text: the trap of
 * https://github.com/OfficeDev/office-js/issues/1553, so that code that writes such strings is found out.
 */
function typedText(text: string, numberFormat: string): CellValue {
  if (numberFormat === "@") return text;
  if (text.startsWith("'")) return text.slice(1);
  if (/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(text)) return Number(text);
  if (/^\s*[-+]?\d+(?:[.,]\d+)?\s*%\s*$/.test(text)) return parseFloat(text.replace(",", ".")) / 100;
  const [, day, month, year = "2020"] = /^\s*(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\s*$/.exec(text) ?? [];
  if (Number(day) <= 31 && Number(month) <= 12) return serialOf(Number(year), Number(month), Number(day));
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

/** Excel counts days from 30/12/1899 on. */
function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Changes the look of every cell of the area. */
export function restyle(worksheet: Worksheet, area: Area, change: (style: CellStyle) => CellStyle): void {
  const wholeColumns = isWholeColumns(area);
  const wholeRows = isWholeRows(area);
  if (wholeColumns && wholeRows) {
    worksheet.style = change(worksheet.style);
    for (const line of [...worksheet.columns.values(), ...worksheet.rows.values()]) {
      if (line.style !== null) line.style = change(line.style);
    }
  } else if (wholeColumns) {
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const line = openLine(worksheet.columns, column);
      line.style = change(line.style ?? worksheet.style);
    }
  } else if (wholeRows) {
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const line = openLine(worksheet.rows, row);
      line.style = change(line.style ?? worksheet.style);
    }
  } else {
    for (const [row, column] of cellsOf(area)) {
      const cell = openCell(worksheet, row, column);
      cell.style = change(cell.style);
    }
    return;
  }
  for (const [key, cell] of worksheet.cells) {
    if (contains(area, positionOf(key))) cell.style = change(cell.style);
  }
}

/** The row or column to be changed; made if it is not there yet. */
export function openLine(lines: Map<number, Line>, index: number): Line {
  const known = lines.get(index);
  if (known !== undefined) return known;
  const line: Line = { size: null, fitted: null, hidden: false, style: null };
  lines.set(index, line);
  return line;
}

/** The smallest area that holds every cell with content (or, unless only values count, an own look). */
export function usedArea(worksheet: Worksheet, valuesOnly: boolean): Area | null {
  let used: Area | null = null;
  for (const [key, cell] of worksheet.cells) {
    if (valuesOnly && cell.value === "" && cell.formula === null) continue;
    const { row, column } = positionOf(key);
    used =
      used === null
        ? { row, column, lastRow: row, lastColumn: column }
        : {
            row: Math.min(used.row, row),
            column: Math.min(used.column, column),
            lastRow: Math.max(used.lastRow, row),
            lastColumn: Math.max(used.lastColumn, column),
          };
  }
  return used;
}

/** Takes validation rules off an area; a rule that reached further keeps the rest of its cells. */
export function clearValidation(worksheet: Worksheet, area: Area): void {
  worksheet.validations = worksheet.validations.flatMap((validation) =>
    without(validation.area, area).map((rest) => ({ ...validation, area: rest })),
  );
}

/** [row, column] of every cell, row by row. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1) yield [row, column];
  }
}

/** A grid of the area's shape. */
export function gridOf<Value>(area: Area, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => at(area.row + row, area.column + column)),
  );
}

export function positionOf(key: string): { readonly row: number; readonly column: number } {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
}
