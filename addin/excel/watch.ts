// Tells the pane that somebody types or moves about in this workbook. What other people do in the same file at
// the same time is theirs: their screen says so, ours waits for the next reading.
import type { Outcome } from "../sync/failure.ts";
import { inExcel } from "./run.ts";

export interface SelectedCell {
  readonly worksheetId: string;
  /** From 0, as the column. */
  readonly row: number;
  readonly column: number;
}

export interface Watching {
  /** Something was typed, pasted or deleted here; which cells does not matter, they are read anew. */
  readonly onEdited: (worksheetId: string) => void;
  /** Told of the first selected cell at once, at each move and when another worksheet comes to the front. */
  readonly onSelected: (selected: SelectedCell) => void;
}

/** "cellEditing": somebody is typing, to be tried again. @returns how to stop; nothing is told after that */
export async function watch(watching: Watching): Promise<Outcome<() => Promise<void>>> {
  let isOver = false;
  let moves = 0;
  async function tellWhere() {
    const before = moves;
    const cell = await activeCell();
    // A move that was told meanwhile is newer.
    if (cell !== null && !isOver && moves === before) watching.onSelected(cell);
  }
  const watched = await inExcel({ waits: false }, async (context) => {
    const { worksheets } = context.workbook;
    const edited = worksheets.onChanged.add((event) => {
      if (!isOver && event.source === "Local") watching.onEdited(event.worksheetId);
      return Promise.resolve();
    });
    const selected = worksheets.onSelectionChanged.add((event) => {
      const at = firstCell(event.address);
      moves += 1;
      if (!isOver && at !== null) watching.onSelected({ worksheetId: event.worksheetId, ...at });
      return Promise.resolve();
    });
    // Coming to another worksheet selects nothing anew, so no selection is told.
    const activated = worksheets.onActivated.add(tellWhere);
    await context.sync();
    return async () => {
      isOver = true;
      // What Excel refuses here is no loss: who listens is deaf already.
      await inExcel({ waits: false }, async () => {
        edited.remove();
        selected.remove();
        activated.remove();
        await edited.context.sync();
      });
    };
  });
  // Nobody waits: Excel tells of a move in any case.
  if (watched.ok) void tellWhere();
  return watched;
}

/** null where there is none, as in front of a chart sheet, and while a cell is being edited. */
async function activeCell(): Promise<SelectedCell | null> {
  const read = await inExcel({ waits: false }, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex,columnIndex,worksheet/id");
    await context.sync();
    return { worksheetId: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex };
  });
  return read.ok ? read.answer : null;
}

/** "F14:G15" is row 13 and column 5. Whole columns ("F:F") begin in row 0. */
function firstCell(address: string): { row: number; column: number } | null {
  const [, letters = "", digits = "1"] = /^(?:.*!)?\$?([A-Z]+)\$?(\d*)/.exec(address) ?? [];
  if (letters === "") return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return { row: Math.max(0, Number(digits || "1") - 1), column: column - 1 };
}
