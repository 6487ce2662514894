// Handing in the unit's sheet: what keeps it back, what goes before it, and the cells that close after it.
import { EXCEL, WORKBOOK_NOTES } from "../../shared/wording/excel.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { begin } from "./begin.ts";
import { proceed, type Course } from "./course.ts";
import { exchange } from "./exchange.ts";
import { finish, placed, reportOf, writeCourse } from "./finish.ts";
import { handIn } from "./hand-in.ts";
import { farContent, layAnew } from "./lay-anew.ts";
import { failure } from "./run.ts";
import type { Report, Steps, Submitted, Work } from "./sheet.ts";

/**
 * Sends what is unsaved, hands in what was seen, and lays the sheet anew with closed cells. What is wrong keeps
 * it back, by cell; so does what others wrote and nobody here has seen.
 */
export async function submitSheet(work: Work, steps: Steps): Promise<Outcome<Submitted>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  const { reading, course: start } = begun.answer;
  const kept = keptBack(start);
  if (kept !== null) return { ok: false, problem: kept };
  const { outbox, unseen } = start.opening.record;
  const isUnsent = outbox !== null || unseen.length > 0 || start.open.sheet.changes.length > 0;
  const course = isUnsent ? await exchange(start, { steps }) : start;
  const stopped = sessionOver(course) ?? stoppedBefore(course, steps) ?? course.problem ?? keptAfter(course);
  if (stopped !== null) return await giveUp(course, stopped);
  steps.onStep("handingIn", 0, 1);
  const handed = await handIn(course);
  if ("problem" in handed) return await giveUp(handed.course, handed.problem);
  const { submission, revision, stage } = handed;
  if (submission === null) throw new Error("A sheet that was handed in has no receipt.");
  const record = { ...course.opening.record, baseRevision: revision, stage };
  const handedIn = proceed(course, { record });
  const laid =
    farContent(handedIn) === null
      ? await layAnew(work, { reading, course: handedIn, record, moved: [], steps, mayStop: false })
      : null;
  const report = laid?.ok === true ? laid.answer : await notClosed(handedIn, { steps, laid });
  const { at: submittedAt, checkCode, daysLate } = submission;
  return { ok: true, answer: { report, submittedAt, checkCode, daysLate } };
}

/** Handed in it is, whatever Excel refuses: the receipt is told in any case. */
async function notClosed(
  handedIn: Course,
  { steps, laid }: { readonly steps: Steps; readonly laid: Outcome<Report> | null },
): Promise<Report> {
  const notes = [WORKBOOK_NOTES.notClosed];
  // Cells of a worksheet that is laid by halves are nowhere.
  const isHalf = laid?.ok === false && laid.problem.code === "layingStopped";
  const written = isHalf ? null : await finish(handedIn, { steps, notes });
  return written?.ok === true ? written.answer : reportOf(handedIn, notes);
}

function keptBack({ open: { sheet } }: Course): Failure | null {
  const { findings, record } = sheet;
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return failure("wrongCells", EXCEL.wrongCells(errors.length), errors);
  if (record.differing.length === 0) return null;
  const conflicts = findings.filter(({ code }) => code === "conflict");
  return failure("differingCells", EXCEL.differingCells(record.differing.length), conflicts);
}

/** It stops what is being done, too; that is not the person's stopping. */
function sessionOver({ problem }: Course): Failure | null {
  return problem?.status === 401 ? problem : null;
}

/** Who stops while the figures are still being sent hands nothing in. */
function stoppedBefore({ waits, open }: Course, { signal }: Steps): Failure | null {
  if (!signal.aborted) return null;
  const isSaved = !waits && open.sheet.changes.length === 0;
  return failure("stopped", isSaved ? EXCEL.savedNotSubmitted : EXCEL.stoppedNotSubmitted);
}

function keptAfter(course: Course): Failure | null {
  if (course.waits) return failure("offline", EXCEL.offlineSubmit);
  if (course.elsewhere > 0) return failure("stale", EXCEL.lookAgain(course.elsewhere));
  const { changes } = course.open.sheet;
  // What the server refuses is not handed in by leaving it out.
  if (changes.length > 0) {
    const errors = course.findings.filter(({ severity }) => severity === "error");
    return failure("wrongCells", EXCEL.wrongCells(changes.length), errors);
  }
  return keptBack(course);
}

/** What was saved on the way stays saved, and is written down. */
async function giveUp(course: Course, problem: Failure): Promise<Outcome<never>> {
  const written = await writeCourse(course);
  if (!written.ok) return written;
  return { ok: false, problem: { ...problem, findings: placed(problem.findings, course.open.sheet) } };
}
