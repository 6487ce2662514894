// The end of an action that has talked to the server: everything that came of it is written in one batch, and
// told.
import type { Finding } from "../../shared/finding.ts";
import { EXCEL, WORKBOOK_NOTES } from "../../shared/wording/excel.ts";
import type { Text } from "../../shared/text.ts";
import type { Outcome } from "../sync/failure.ts";
import { countLines } from "../sync/saved-cells.ts";
import { lockedFinding, openColumns, queueLocks } from "./closed-cells.ts";
import { recordUnwritten, type Course } from "./course.ts";
import { rowStates } from "./row-states.ts";
import { failure, inExcel } from "./run.ts";
import type { Report, Sheet, Steps } from "./sheet.ts";
import { queueCells, queueRecord } from "./write-cells.ts";

/** Also what could not be sent is written: how the rows stand, and what waits. */
export async function finish(
  course: Course,
  { steps, notes = [] }: { readonly steps: Steps; readonly notes?: readonly Text[] },
): Promise<Outcome<Report>> {
  steps.onStep("writing", 0, 1);
  const written = await writeCourse(course);
  if (!written.ok) return written;
  steps.onStep("writing", 1, 1);
  const { problem } = course;
  if (problem === null) {
    const report = reportOf(course, notes);
    const { sheet } = report;
    const locked = written.answer;
    return {
      ok: true,
      answer: {
        ...report,
        findings: [...report.findings, ...locked],
        sheet: { ...sheet, findings: [...sheet.findings, ...locked] },
      },
    };
  }
  return { ok: false, problem: { ...problem, findings: placed(problem.findings, course.open.sheet) } };
}

/**
 * @param waits what the server was told has to be written down, also when somebody is editing a cell just now
 * @returns what is wrong with the worksheet itself
 */
export async function writeCourse(
  course: Course,
  { waits = true }: { readonly waits?: boolean } = {},
): Promise<Outcome<readonly Finding[]>> {
  const { opening, open, writes } = course;
  const { work } = opening;
  const written = await inExcel({ waits }, async (context) => {
    const worksheet = context.workbook.worksheets.getItem(open.table.worksheetId);
    const columns = openColumns(work, open);
    const locks = columns.map((column) => queueLocks(worksheet, column));
    const takeBack = queueCells(context, { work, open, writes, states: rowStates(work, open.sheet) });
    queueRecord(context, open.sheet.record);
    await context.sync();
    if (takeBack()) {
      queueRecord(context, recordUnwritten(course));
      await context.sync();
      return null;
    }
    // null: some are and some are not.
    const isClosed = ({ locked }: { readonly locked: boolean | null }) => locked !== false;
    const closed = columns.filter((_, index) => locks[index]?.some(isClosed));
    return closed.map((column) => lockedFinding(open.table.worksheet, column));
  });
  if (!written.ok) return written;
  const { answer } = written;
  return answer === null
    ? { ok: false, problem: failure("typedMeanwhile", EXCEL.typedMeanwhile) }
    : { ok: true, answer };
}

export function reportOf(course: Course, notes: readonly Text[]): Report {
  const { open, cells, waits, unplaced } = course;
  const { sheet } = open;
  const refused = cells.filter(({ outcome }) => outcome.kind === "refused");
  const conflicts = cells.filter(({ outcome }) => outcome.kind === "conflict");
  return {
    counts: countLines(
      cells,
      sheet.wrong.map(({ line }) => line),
    ),
    conflicts: conflicts.length,
    elsewhere: course.elsewhere,
    refused: sheet.wrong.length + refused.length,
    combined: course.combined,
    findings: withoutRepeated([...sheet.findings, ...placed(course.findings, sheet)]),
    stage: sheet.record.stage,
    savedAt: course.savedAt,
    queued: waits ? sheet.changes.length : 0,
    score: course.score,
    notes: [...notes, ...(unplaced === 0 ? [] : [WORKBOOK_NOTES.notShown(unplaced)])],
    sheet,
  };
}

/** The server knows criteria and fields; the workbook knows where they are. */
export function placed(findings: readonly Finding[], { placeOf }: Sheet): Finding[] {
  return findings.map((finding) => {
    const { criterion, field } = finding.where;
    if (criterion === undefined) return finding;
    const place = placeOf(criterion, field ?? "result");
    return place === null ? finding : { ...finding, where: { ...finding.where, ...place } };
  });
}

function withoutRepeated(findings: readonly Finding[]): readonly Finding[] {
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const { code, where } = finding;
    const key = JSON.stringify([code, where.cell, where.criterion, where.field]);
    if (!known.has(key)) known.set(key, finding);
  }
  return [...known.values()];
}
