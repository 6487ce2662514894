// Lets LibreOffice calculate a model: its formulas' values come back into the cells, nothing else changes.
import { readXlsx } from "hucre/xlsx";
import { recalculate } from "../../functions/workbooks/libreoffice.ts";
import { positionOf } from "../model/cells.ts";
import type { Workbook } from "../model/workbook.ts";
import { exportXlsx } from "./write-xlsx.ts";

export async function calculate(workbook: Workbook): Promise<void> {
  const [file] = await recalculate([await exportXlsx(workbook)]);
  if (file === undefined) throw new Error("LibreOffice gave no file back.");
  const { sheets } = await readXlsx(file);
  for (const worksheet of workbook.worksheets) {
    const rows = sheets.find(({ name }) => name === worksheet.name)?.rows ?? [];
    for (const [key, cell] of worksheet.cells) {
      if (cell.formula === null) continue;
      const { row, column } = positionOf(key);
      const value = rows[row]?.[column] ?? "";
      cell.value = value instanceof Date ? value.toISOString() : value;
    }
  }
}
