// Asks the server for what the sheet is laid from, and lays it: the second half of inserting, repairing and
// handing in.
import { EXCEL } from "../../shared/wording/excel.ts";
import { call } from "../sync/api.ts";
import { OFFLINE, type Failure, type Outcome, type WireFinding } from "../sync/failure.ts";
import { cancelled, stoppedOr } from "./begin.ts";
import type { Course } from "./course.ts";
import { placed, reportOf } from "./finish.ts";
import type { WorkbookReading } from "./read-workbook.ts";
import { failure } from "./run.ts";
import type { Report, Sheet, Steps, Work } from "./sheet.ts";

/** What lies too far away to be read would be lost by laying the sheet anew. */
export function farContent({ open: { table } }: Course): Failure | null {
  const { far, worksheet } = table;
  if (far === null) return null;
  const text = EXCEL.farContent(far);
  return failure("farContent", text, [
    { severity: "error", code: "outside", where: { worksheet, cell: far }, text },
  ]);
}

/** The server knows both score sheets: which criteria are new, gone, or counted in another way. */
export async function movedLines(
  work: Work,
  { sheetRevision, signal }: { readonly sheetRevision: number; readonly signal: AbortSignal },
): Promise<Outcome<readonly WireFinding[]>> {
  if (sheetRevision === work.sheetRevision) return { ok: true, answer: [] };
  const body = { clientId: crypto.randomUUID(), seq: 1, sheetRevision, baseRevision: 0, changes: [] };
  const parameters = { plan: work.plan.id, unit: work.unit, dryRun: true };
  const asked = await call("sync", { ...parameters, body: { ...body, invalid: "skip" } }, signal);
  if (!asked.ok && asked.problem.status === 401) return asked;
  return { ok: true, answer: asked.ok ? [] : asked.problem.findings };
}

interface LayingAnew {
  readonly reading: WorkbookReading;
  readonly course: Course | null;
  readonly record: Course["opening"]["record"] | null;
  readonly moved: readonly WireFinding[];
  readonly steps: Steps;
  /** Nothing has been sent for good: whoever stops now changes nothing. */
  readonly mayStop: boolean;
}

export async function layAnew(work: Work, laying: LayingAnew): Promise<Outcome<Report>> {
  const { reading, course, record, moved, steps, mayStop } = laying;
  const { plan, unit } = work;
  const template = await call("readTemplate", { plan: plan.id, unit }, mayStop ? steps.signal : undefined);
  if (!template.ok) return stoppedOr(template.problem);
  if (steps.signal.aborted && mayStop) return cancelled();
  const { sheetRevision } = template.answer.filled;
  if (sheetRevision !== work.sheetRevision) {
    const isOlder = sheetRevision < work.sheetRevision;
    const text = isOlder ? EXCEL.closedOnOlder : EXCEL.otherSheetPublished;
    return { ok: false, problem: failure(isOlder ? "closedOnOlder" : "otherSheetPublished", text) };
  }
  const code = await layingCode();
  if (code === null) return { ok: false, problem: OFFLINE };
  const old = course?.open ?? null;
  const given = { work, reading, template: template.answer, old, record, steps };
  const before = course?.before ?? null;
  const written = await code.layAgain({ ...given, before, alreadyMoved: [] });
  if (!written.ok) return written;
  const { sheet, notes } = written.answer;
  const report = course === null ? newReport(sheet) : reportOf(course, []);
  return {
    ok: true,
    answer: {
      ...report,
      ...{ sheet, stage: sheet.record.stage, score: template.answer.filled.score },
      findings: [...sheet.findings, ...placed(moved, sheet)],
      refused: sheet.wrong.length,
      notes,
    },
  };
}

/**
 * Layouts are half of this folder's code, and opening the pane needs none of them. null: it could not be
 * fetched.
 */
async function layingCode() {
  try {
    return await import("./lay-again.ts");
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function newReport(sheet: Sheet): Report {
  return {
    counts: { lines: 0, taken: 0, unchanged: 0, left: 0 },
    ...{ conflicts: 0, elsewhere: 0, refused: 0, combined: [], findings: sheet.findings, notes: [] },
    ...{ stage: sheet.record.stage, savedAt: null, queued: 0, score: null, sheet },
  };
}
