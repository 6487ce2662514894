// Rows and columns that are inserted or deleted: cells, sizes, merges, rules, names, charts and what is printed
// move with them.
// Formulas keep their text: their references are Excel's to change, and nothing here calculates them.
import { absoluteArea, quoteWorksheet } from "../../../shared/template/address.ts";
import type { Area } from "../../../shared/template/layout.ts";
import { parseAddress } from "./area.ts";
import { cellKey, positionOf } from "./cells.ts";
import type { DefinedName, Workbook, Worksheet } from "./workbook.ts";

/** Where a row or column goes; null when it is deleted. */
export interface Shift {
  readonly of: "rows" | "columns";
  readonly to: (index: number) => number | null;
}

export function insertedLines(of: Shift["of"], { at, count }: { at: number; count: number }): Shift {
  return { of, to: (index) => (index < at ? index : index + count) };
}

export function deletedLine(of: Shift["of"], at: number): Shift {
  return { of, to: (index) => (index < at ? index : index === at ? null : index - 1) };
}

export function shiftLines(workbook: Workbook, worksheet: Worksheet, shift: Shift): void {
  const cells = [...worksheet.cells];
  worksheet.cells.clear();
  for (const [key, cell] of cells) {
    const { row, column } = positionOf(key);
    const moved = shift.to(shift.of === "rows" ? row : column);
    if (moved === null) continue;
    worksheet.cells.set(shift.of === "rows" ? cellKey(moved, column) : cellKey(row, moved), cell);
  }
  const lines = worksheet[shift.of];
  worksheet[shift.of] = new Map(
    [...lines].flatMap(([index, line]) => {
      const moved = shift.to(index);
      return moved === null ? [] : [[moved, line] as const];
    }),
  );
  const all = (areas: readonly Area[]) => areas.flatMap((area) => shiftedArea(area, shift) ?? []);
  worksheet.merges = all(worksheet.merges);
  worksheet.validations = worksheet.validations.flatMap((rule) =>
    all([rule.area]).map((area) => ({ ...rule, area })),
  );
  worksheet.conditionalFormats = worksheet.conditionalFormats.flatMap((format) => {
    const areas = all(format.areas);
    return areas.length === 0 ? [] : [{ ...format, areas }];
  });
  worksheet.filter = worksheet.filter === null ? null : shiftedArea(worksheet.filter, shift);
  const one = (area: Area | null) => (area === null ? null : shiftedArea(area, shift));
  const { page } = worksheet;
  page.printArea = one(page.printArea);
  if (shift.of === "rows") page.titleRows = one(page.titleRows);
  else {
    page.titleColumns = one(page.titleColumns);
    page.columnBreaks = page.columnBreaks.flatMap((column) => shift.to(column) ?? []);
  }
  for (const chart of worksheet.charts) {
    chart.place = one(chart.place);
    for (const series of chart.series) {
      series.values = one(series.values);
      series.categories = one(series.categories);
    }
  }
  for (const { names } of [workbook, ...workbook.worksheets]) {
    for (const name of names) shiftName(worksheet, name, shift);
  }
}

function shiftName(worksheet: Worksheet, name: DefinedName, shift: Shift): void {
  const address = parseAddress(name.formula);
  if (address?.worksheet !== worksheet.name) return;
  const area = shiftedArea(address.area, shift);
  const cells = area === null ? "#REF!" : absoluteArea(area);
  name.formula = `=${quoteWorksheet(worksheet.name)}!${cells}`;
}

/** Null when all of it is deleted. */
function shiftedArea(area: Area, { of, to }: Shift): Area | null {
  const [start, end] = of === "rows" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  let first: number | null = null;
  for (let index = start; index <= end && first === null; index += 1) first = to(index);
  let last: number | null = null;
  for (let index = end; index >= start && last === null; index -= 1) last = to(index);
  if (first === null || last === null) return null;
  return of === "rows"
    ? { ...area, row: first, lastRow: last }
    : { ...area, column: first, lastColumn: last };
}
