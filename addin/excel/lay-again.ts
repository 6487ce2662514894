// Lays the sheet into the workbook, over the one that is there.
import type { Text } from "../../shared/text.ts";
import { EXCEL } from "../../shared/wording/excel.ts";
import type { Outcome } from "../sync/failure.ts";
import { readWorkbook } from "./find-sheet.ts";
import { openSheet } from "./open-sheet.ts";
import { planLaying, type Laid, type Laying } from "./plan-laying.ts";
import type { TableReading } from "./read-workbook.ts";
import type { SheetRecord } from "./record.ts";
import { failure } from "./run.ts";
import type { Sheet, Steps } from "./sheet.ts";
import { writeLaid } from "./write-laid.ts";

export interface LaidSheet {
  readonly sheet: Sheet;
  readonly notes: readonly Text[];
}

type LayingNow = Laying & {
  readonly steps: Steps;
  /** The record as it was read: what the cells of the worksheet show. null where there is no sheet. */
  readonly before: SheetRecord | null;
};

export async function layAgain(laying: LayingNow): Promise<Outcome<LaidSheet>> {
  const laid = planLaying(laying);
  if (laid === null) return { ok: false, problem: failure("noSheet", EXCEL.noSheet) };
  const written = await writeLaid(laid, laying);
  if (!written.ok) return written;
  const { sheet, missed } = written.answer;
  const again = missed && (await withMissed(missed, { laying, laid }));
  if (again === null) return { ok: true, answer: { sheet, notes: laid.notes } };
  const laidAgain = await layAgain(again);
  if (!laidAgain.ok) return laidAgain;
  return { ok: true, answer: { ...laidAgain.answer, notes: [...laid.notes, ...laidAgain.answer.notes] } };
}

/**
 * Somebody typed while the server was asked: what really stood there is laid over what was just laid. It stood there
 * before anything that the server has told came in, so it is compared with what was known then.
 */
async function withMissed(
  missed: TableReading,
  { laying, laid }: { readonly laying: LayingNow; readonly laid: Laid },
): Promise<LayingNow | null> {
  const { work, old, before } = laying;
  const reading = await readWorkbook(work);
  if (old === null || before === null || !reading.ok || reading.answer.table === null) return null;
  const { worksheet, protected: isProtected } = reading.answer.table;
  // Not to be compared again: what stands there now is what was just laid.
  const table = { ...missed, worksheet, protected: isProtected, read: null };
  const { record, copies } = old.sheet;
  const { base, unseen } = before;
  const stood = openSheet({ work, table, record: { ...record, base, unseen }, copies });
  return (
    stood && { ...laying, reading: reading.answer, old: stood, alreadyMoved: laid.homeless?.cells ?? [] }
  );
}
