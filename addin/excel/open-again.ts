// A sheet that was returned for correction: once a sync has learnt of it, the cells that handing in had closed are
// laid open again.
import { mayMove } from "../../shared/stage.ts";
import { WORKBOOK_NOTES } from "../../shared/wording/excel.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Course } from "./course.ts";
import { finish } from "./finish.ts";
import { farContent, layAnew } from "./lay-anew.ts";
import type { WorkbookReading } from "./read-workbook.ts";
import type { Report, Steps, Work } from "./sheet.ts";

/** Its cells were laid closed, and the unit may enter again: its sheet was returned. */
export function opensAgain(course: Course): boolean {
  const { mayEnter, stage } = course.opening.record;
  return course.problem === null && !course.waits && !mayEnter && mayMove("enter", stage);
}

interface OpeningAgain {
  readonly reading: WorkbookReading;
  readonly course: Course;
  readonly steps: Steps;
}

/** What keeps the sheet from being laid anew keeps nothing back that was synced. */
export async function openAgain(
  work: Work,
  { reading, course, steps }: OpeningAgain,
): Promise<Outcome<Report>> {
  if (farContent(course) !== null) return await finish(course, { steps });
  const { record } = course.opening;
  const laid = await layAnew(work, { reading, course, record, moved: [], steps, mayStop: false });
  if (laid.ok) {
    const notes = [...laid.answer.notes, WORKBOOK_NOTES.opened];
    return { ok: true, answer: { ...laid.answer, notes } };
  }
  // Cells of a worksheet that is laid by halves are nowhere.
  return laid.problem.code === "layingStopped" ? laid : await finish(course, { steps });
}
