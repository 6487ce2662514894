// Which document the workbook holds, and the unit's sheet in it, opened.
import { planWords } from "../../shared/wording/plan-words.ts";
import { unitName } from "../../shared/plan.ts";
import { mayMove } from "../../shared/stage.ts";
import type { Identity } from "../../shared/template/identity.ts";
import { EXCEL } from "../../shared/wording/excel.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { firstBase } from "./first-base.ts";
import { openSheet, type Opening, type OpenSheet } from "./open-sheet.ts";
import { loadStepByStep, loadWorkbook, type TableReading, type WorkbookReading } from "./read-workbook.ts";
import type { SheetRecord } from "./record.ts";
import { failure, inExcel } from "./run.ts";
import type { Looked, Work } from "./sheet.ts";

export type Found =
  | Extract<Looked, { kind: "none" | "another" }>
  /** `before`: how the sheet stood when laying it anew was begun, and was not finished. */
  | { readonly kind: "worksheetGone"; readonly record: SheetRecord; readonly before: Opening | null }
  | { readonly kind: "ours"; readonly opening: Opening; readonly open: OpenSheet };

/** One load. Somebody who edits a cell is told to finish first, and nothing waits for that. */
export async function readWorkbook({ sheet }: Work): Promise<Outcome<WorkbookReading>> {
  const reading = await inExcel({ waits: false }, async (context) => await loadWorkbook(context, sheet));
  if (reading.ok || !REFUSALS_OF_NOTHING.includes(reading.problem.code)) return reading;
  return await inExcel({ waits: false }, async (context) => await loadStepByStep(context, sheet));
}

/** Of something that is not there, or that Excel has no word for. */
const REFUSALS_OF_NOTHING: readonly string[] = ["worksheetGone", "excelRefused"];

/** A workbook that the server made has no record yet: what its cells showed is read from the server, once. */
export async function findSheet(
  work: Work,
  reading: WorkbookReading,
  signal?: AbortSignal,
): Promise<Outcome<Found>> {
  const { identity, table, copies } = reading;
  const owner = reading.record ?? identity;
  if (owner === null) return { ok: true, answer: { kind: "none" } };
  const { plan, unit, planName, unitName: name } = owner;
  if (plan !== work.plan.id || unit !== work.unit) {
    return { ok: true, answer: { kind: "another", plan, unit, planName, unitName: name } };
  }
  const known = reading.record;
  if (table === null && known === null) return { ok: true, answer: { kind: "none" } };
  const recorded =
    known === null ? await firstRecord(identity, signal) : { ok: true as const, answer: known };
  if (!recorded.ok) return recorded;
  const record = recorded.answer;
  if (record.laying !== null) {
    const before = { work, table: tableBefore(record.laying, reading), record: whole(record), copies };
    return { ok: true, answer: { kind: "worksheetGone", record: whole(record), before } };
  }
  const opening = table && { work, table, record, copies };
  const open = opening && openSheet(opening);
  return open === null || opening === null
    ? { ok: true, answer: { kind: "worksheetGone", record, before: null } }
    : { ok: true, answer: { kind: "ours", opening, open } };
}

function whole(record: SheetRecord): SheetRecord {
  return { ...record, laying: null };
}

/** Its worksheet may have been renamed since then, or be gone. */
function tableBefore(
  { worksheet: name, worksheetId, origin, values }: NonNullable<SheetRecord["laying"]>,
  { worksheets }: WorkbookReading,
): TableReading {
  const found = worksheets.find(({ id }) => id === worksheetId);
  const worksheet = found?.name ?? name;
  const known = { worksheet, worksheetId, protected: found?.protected ?? false };
  return {
    ...known,
    grid: { worksheet, origin, values },
    formats: [],
    read: null,
    far: null,
    hasHidden: false,
  };
}

async function firstRecord(identity: Identity | null, signal?: AbortSignal): Promise<Outcome<SheetRecord>> {
  if (identity === null) throw new Error("Neither record nor identity.");
  const { plan, unit, planName, unitName: name, sheetRevision, layoutVersion, baseRevision } = identity;
  const base = await firstBase(identity, signal);
  if (!base.ok) return base;
  const { stage, lines } = base.answer;
  const made = { version: 1, plan, unit, planName, unitName: name, sheetRevision, layoutVersion } as const;
  return {
    ok: true,
    answer: {
      ...{ ...made, baseRevision, stage, mayEnter: mayMove("enter", stage), base: lines, guide: null },
      ...{ client: newClient(), outbox: null, differing: [], unseen: [], lastSync: null, laying: null },
    },
  };
}

/** Nobody has sent under this name. */
export function newClient(): SheetRecord["client"] {
  return { id: crypto.randomUUID(), seq: 0 };
}

/** Why there is no sheet to work on. */
export function missingSheet(found: Exclude<Found, { kind: "ours" }>, work: Work): Failure {
  switch (found.kind) {
    case "none":
      return failure("noSheet", EXCEL.noSheet);
    case "worksheetGone":
      return failure("worksheetGone", found.before === null ? EXCEL.worksheetGone : EXCEL.layingStopped);
    case "another":
      return anotherDocument(found, work);
  }
}

export function anotherDocument(found: Extract<Found, { kind: "another" }>, work: Work): Failure {
  return found.plan === work.plan.id
    ? failure(
        "wrongUnit",
        EXCEL.anotherUnit({ file: found.unitName, expected: unitName(work.plan, work.unit) }),
      )
    : failure("wrongPlan", EXCEL.anotherPlan({ file: found.planName, expected: planWords(work.plan).vi }));
}
