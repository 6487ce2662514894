// The beginning of every action on the unit's sheet.
import { EXCEL } from "../../shared/wording/excel.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { beginCourse, type Course } from "./course.ts";
import { findSheet, missingSheet, readWorkbook } from "./find-sheet.ts";
import type { WorkbookReading } from "./read-workbook.ts";
import { failure } from "./run.ts";
import type { Steps, Work } from "./sheet.ts";

export interface Begun {
  readonly reading: WorkbookReading;
  readonly course: Course;
}

/** The unit's sheet, read and opened; nothing is changed yet. */
export async function begin(work: Work, steps: Steps): Promise<Outcome<Begun>> {
  steps.onStep("reading", 0, 1);
  const reading = await readWorkbook(work);
  if (!reading.ok) return reading;
  const found = await findSheet(work, reading.answer, steps.signal);
  if (!found.ok) return stoppedOr(found.problem);
  if (found.answer.kind !== "ours") return { ok: false, problem: missingSheet(found.answer, work) };
  if (steps.signal.aborted) return cancelled();
  const course = beginCourse(found.answer.opening);
  if (course === null) return { ok: false, problem: failure("worksheetGone", EXCEL.worksheetGone) };
  return { ok: true, answer: { reading: reading.answer, course } };
}

export function cancelled(): Outcome<never> {
  return { ok: false, problem: failure("cancelled", EXCEL.cancelled) };
}

/** What the server refused is told as it is, also where that stopped the action: a session that is over does. */
export function stoppedOr(problem: Failure): Outcome<never> {
  return problem.code === "stopped" ? cancelled() : { ok: false, problem };
}
