// What a unit does with its sheet in Excel, one function an action. Each reads the workbook in one
// context.sync and writes it in another, whatever the number of rows, and talks to the server in between. Handing
// it in is in submit-sheet.ts.
import { cellKey, differingCells, type Cells } from "../../shared/document/cells.ts";
import { leafById } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { isEntered, keepFields } from "../../shared/view.ts";
import { EXCEL, WORKBOOK_NOTES } from "../../shared/wording/excel.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Settled } from "../sync/saved-cells.ts";
import { begin, cancelled, stoppedOr } from "./begin.ts";
import { beginCourse, proceed, type CellWrite, type Course } from "./course.ts";
import { exchange } from "./exchange.ts";
import { anotherDocument, findSheet, readWorkbook, type Found } from "./find-sheet.ts";
import { finish, writeCourse } from "./finish.ts";
import { farContent, layAnew, movedLines } from "./lay-anew.ts";
import { openAgain, opensAgain } from "./open-again.ts";
import { storedValue, type Opening } from "./open-sheet.ts";
import { failure } from "./run.ts";
import { settledCourse } from "./settled-course.ts";
import type { Looked, Report, Sheet, Steps, Work } from "./sheet.ts";

/** What the workbook holds. Nothing is written; a workbook that the server made costs one request for its base. */
export async function look(work: Work): Promise<Outcome<Looked>> {
  const reading = await readWorkbook(work);
  if (!reading.ok) return reading;
  const found = await findSheet(work, reading.answer);
  if (!found.ok) return found;
  if (found.answer.kind === "worksheetGone") {
    return { ok: true, answer: { kind: "worksheetGone", record: found.answer.record } };
  }
  if (found.answer.kind !== "ours") return { ok: true, answer: found.answer };
  return { ok: true, answer: { kind: "ours", sheet: found.answer.open.sheet } };
}

/** Looks, and writes how each row stands. Nothing is sent. */
export async function checkSheet(work: Work, steps: Steps): Promise<Outcome<Sheet>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  steps.onStep("writing", 0, 1);
  const written = await writeCourse(begun.answer.course, { waits: false });
  if (!written.ok) return written;
  const { sheet } = begun.answer.course.open;
  return { ok: true, answer: { ...sheet, findings: [...sheet.findings, ...written.answer] } };
}

/** Sends what was changed and brings in what is new. Offline is no failure: the report says what waits. */
export async function syncSheet(work: Work, steps: Steps): Promise<Outcome<Report>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  const { reading, course: start } = begun.answer;
  const course = await exchange(start, { steps });
  return opensAgain(course)
    ? await openAgain(work, { reading, course, steps })
    : await finish(course, { steps });
}

/** Sends the chosen values; where the stored one was chosen it is written into its cell. */
export async function settle(work: Work, settled: Settled, steps: Steps): Promise<Outcome<Report>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  const { next, only, sends } = settledCourse(begun.answer.course, settled);
  return await finish(sends ? await exchange(next, { steps, only }) : next, { steps });
}

/**
 * Takes back what the last sync wrote, as an ordinary edit. What was typed or what others wrote since stays and
 * is told of.
 */
export async function undoLastSync(work: Work, steps: Steps): Promise<Outcome<Report>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  const { course } = begun.answer;
  const { record } = course.open.sheet;
  if (record.lastSync === null) return { ok: false, problem: failure("nothingToUndo", EXCEL.nothingToUndo) };
  const { undo } = record.lastSync;
  const isStill = undo.filter((change) => storedValue(record, change) === change.was);
  return await writeBack(course, { cells: isStill, others: undo.length - isStill.length, steps });
}

/** Brings the unit's own cells back to what they were in a revision, as an ordinary edit. */
export async function restoreVersion(work: Work, revision: number, steps: Steps): Promise<Outcome<Report>> {
  const begun = await begin(work, steps);
  if (!begun.ok) return begun;
  const { course } = begun.answer;
  const { plan, unit, base } = course.open.sheet.record;
  const stood = await call("readFilledSheet", { plan, unit, revision: String(revision) }, steps.signal);
  if (!stood.ok) return stoppedOr(stood.problem);
  const cells = differingCells(ownCells(base, work), ownCells(stood.answer.lines, work));
  return await writeBack(course, { cells, others: 0, steps });
}

/** What the unit itself entered. */
export function ownCells(lines: Cells, { sheet }: Pick<Work, "sheet">): Cells {
  return keepFields(lines, (field, line) => leafById(sheet, line) !== undefined && isEntered(field, sheet));
}

interface WritingBack {
  readonly cells: readonly CellWrite[];
  /** Cells that are left alone since others wrote them. */
  readonly others: number;
  readonly steps: Steps;
}

/** Where the server refuses, nothing is written here either. */
async function writeBack(course: Course, { cells, others, steps }: WritingBack): Promise<Outcome<Report>> {
  const { changes, wrong, record } = course.open.sheet;
  const unsaved = new Set([...changes, ...wrong, ...record.differing].map(cellKey));
  const writes = cells.filter((cell) => !unsaved.has(cellKey(cell)));
  const only = new Set(writes.map(cellKey));
  const next = await exchange(proceed(course, { writes }), { steps, only });
  // Who stopped does not know whether it has arrived: then it is written as it was sent.
  if (next.problem !== null && next.problem.code !== "stopped") return { ok: false, problem: next.problem };
  const kept = cells.length - writes.length;
  const notes: readonly Text[] = [
    ...(kept === 0 ? [] : [WORKBOOK_NOTES.keptUnsaved(kept)]),
    ...(others === 0 ? [] : [WORKBOOK_NOTES.keptOthers(others)]),
  ];
  return await finish(next, { steps, notes });
}

/**
 * Lays the unit's sheet: a new one, or the one that is there anew in its place, with everything typed kept.
 * "otherSheetPublished": `work` is older than what the server has.
 */
export async function insertSheet(work: Work, steps: Steps): Promise<Outcome<Report>> {
  steps.onStep("reading", 0, 1);
  const reading = await readWorkbook(work);
  if (!reading.ok) return reading;
  const { signal } = steps;
  const found = await findSheet(work, reading.answer, signal);
  if (!found.ok) return stoppedOr(found.problem);
  if (found.answer.kind === "another") return { ok: false, problem: anotherDocument(found.answer, work) };
  const opening = openingOf(found.answer);
  const course = opening && beginCourse(opening);
  const known = found.answer.kind === "worksheetGone" ? found.answer.record : null;
  const record = course?.opening.record ?? known;
  const far = course && farContent(course);
  if (far !== null) return { ok: false, problem: far };
  if (signal.aborted) return cancelled();
  steps.onStep("sending", 0, 1);
  const older = record?.sheetRevision ?? work.sheetRevision;
  const moved = await movedLines(work, { sheetRevision: older, signal });
  if (!moved.ok) return moved;
  const laying = { reading: reading.answer, course, record, moved: moved.answer };
  return await layAnew(work, { ...laying, steps, mayStop: true });
}

/** Laying that was not finished begins again from what stood before it. */
function openingOf(found: Exclude<Found, { kind: "another" }>): Opening | null {
  switch (found.kind) {
    case "none":
      return null;
    case "worksheetGone":
      return found.before;
    case "ours":
      return found.opening;
  }
}
