// Asks the server to take the sheet in as it was seen here. Its answer may be lost, or the sheet be handed in
// already: then the receipt is asked for.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { EXCEL } from "../../shared/wording/excel.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { takeFilled, type Course } from "./course.ts";
import { mayHaveArrived } from "./exchange.ts";

interface NotHandedIn {
  readonly course: Course;
  readonly problem: Failure;
}

/** @returns the sheet as it was handed in, or why it was not */
export async function handIn(course: Course): Promise<FilledSheetView | NotHandedIn> {
  const { plan, unit, baseRevision } = course.opening.record;
  const submitted = await call("submit", { plan, unit, body: { revision: baseRevision } });
  if (submitted.ok) return submitted.answer;
  const { problem } = submitted;
  const isLost = mayHaveArrived(problem);
  const isNewer = ["stale", "submitted", "locked", "wrongStage"].includes(problem.code);
  if (!isLost && !isNewer) return { course, problem };
  const newest = await call("readFilledSheet", { plan, unit });
  if (!newest.ok) return { course, problem: isLost ? { ...problem, text: EXCEL.submitUnclear } : problem };
  const { stage, revision, submission } = newest.answer;
  // Handing in is a revision of its own.
  const isSeen = revision === baseRevision || revision === baseRevision + 1;
  if (stage === "submitted" && submission !== null && isSeen) return newest.answer;
  const isUnsent = problem.code === "offline" && stage !== "submitted";
  return {
    course: takeFilled(course, newest.answer),
    problem: isUnsent ? { ...problem, text: EXCEL.offlineSubmit } : problem,
  };
}
