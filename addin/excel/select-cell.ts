// Brings a cell in front of the person.
import type { Outcome } from "../sync/failure.ts";
import { inExcel } from "./run.ts";
import type { CellPlace } from "./sheet.ts";

/** @returns false where the worksheet is gone or hidden */
export async function selectCell({ worksheet, cell }: CellPlace): Promise<Outcome<boolean>> {
  return await inExcel({ waits: false }, async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(worksheet);
    found.load("visibility");
    await context.sync();
    if (found.isNullObject || found.visibility !== "Visible") return false;
    found.activate();
    found.getRange(cell).select();
    await context.sync();
    return true;
  });
}
