// Tells the pane that somebody types or moves about in this workbook. What other people do in the same file at
// the same time is theirs: their screen says so, ours waits for the next reading.
import type { Outcome } from "../sync/failure.ts";
import { inExcel } from "./run.ts";

export interface Watching {
  /** Something was typed, pasted or deleted here; which cells does not matter, they are read anew. */
  readonly onEdited: (worksheetId: string) => void;
  /** @param row from 0, of the first selected cell */
  readonly onSelected: (selected: {
    readonly worksheetId: string;
    readonly row: number;
    readonly column: number;
  }) => void;
}

/** "cellEditing": somebody is typing, to be tried again. @returns how to stop; nothing is told after that */
export async function watch(watching: Watching): Promise<Outcome<() => Promise<void>>> {
  let isOver = false;
  return await inExcel({ waits: false }, async (context) => {
    const { worksheets } = context.workbook;
    const edited = worksheets.onChanged.add((event) => {
      if (!isOver && event.source === "Local") watching.onEdited(event.worksheetId);
      return Promise.resolve();
    });
    const selected = worksheets.onSelectionChanged.add((event) => {
      const at = firstCell(event.address);
      if (!isOver && at !== null) watching.onSelected({ worksheetId: event.worksheetId, ...at });
      return Promise.resolve();
    });
    await context.sync();
    return async () => {
      isOver = true;
      // What Excel refuses here is no loss: who listens is deaf already.
      await inExcel({ waits: false }, async () => {
        edited.remove();
        selected.remove();
        await edited.context.sync();
      });
    };
  });
}

/** "F14:G15" is row 13 and column 5. Whole columns ("F:F") begin in row 0. */
function firstCell(address: string): { row: number; column: number } | null {
  const [, letters = "", digits = "1"] = /^(?:.*!)?\$?([A-Z]+)\$?(\d*)/.exec(address) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Math.max(0, Number(digits || "1") - 1), column: column - 1 };
}
