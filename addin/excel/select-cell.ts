// Brings a cell in front of the person.
import type { Outcome } from "../sync/failure.ts";
import { inExcel } from "./run.ts";
import type { CellPlace } from "./sheet.ts";

/** "gone": the worksheet is gone or hidden. "filtered": the cell is selected, but its row is hidden. */
export type Selecting = "shown" | "filtered" | "gone";

export async function selectCell({ worksheet, cell }: CellPlace): Promise<Outcome<Selecting>> {
  return await inExcel({ waits: false }, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(worksheet);
    found.load("visibility");
    await context.sync();
    if (found.isNullObject || found.visibility !== "Visible") return "gone";
    found.activate();
    const range = found.getRange(cell);
    range.select();
    range.load("rowHidden");
    await context.sync();
    return range.rowHidden ? "filtered" : "shown";
  });
}
