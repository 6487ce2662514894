// Moves a unit's sheet from stage to stage: handing in, handing in on behalf, returning. A move names the
// revision that the person saw; a newer one is refused, and the repetition of a move is answered as done.
import { problem, type Problem } from "../shared/contract/problems.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import { mayMove, stageAfter, type StageAction } from "../shared/stage.ts";
import { vietnamDay } from "../shared/vietnam-time.ts";
import { STAGE_NAME } from "../shared/wording/answers.ts";
import { scoringOf, sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { ProblemError } from "./problem-error.ts";
import { summariseFilledSheet } from "./sheet-summary.ts";
import { appendVersion, type Edit } from "./store/append.ts";

interface SheetMove {
  /** In the stage table. */
  readonly move: StageAction;
  /** In the history. */
  readonly action: string;
  readonly by: string;
  /** The revision that the person saw. */
  readonly revision: number;
  /** Whether a sheet that was moved so is what this move asks for: then it is its repetition. */
  readonly isDone: (sheet: FilledSheet) => boolean;
  /** Pure: the sheet after the move, its stage aside; or why not. */
  readonly change: (
    sheet: FilledSheet,
    current: Version<FilledSheet>,
  ) => Partial<Omit<FilledSheet, "stage">> | { readonly refused: Problem };
}

/** @throws ProblemError */
export async function moveSheet(
  api: Api,
  scope: UnitScope,
  move: SheetMove,
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const moved = await appendVersion(api.store, {
    id: sheetIdOf(scope),
    by: move.by,
    action: move.action,
    summarise: summariseFilledSheet(scoring),
    edit: (current) => editStage(scope, move, current),
  });
  if (moved.kind === "refused") throw new ProblemError(moved.problem);
  return moved.version;
}

/** Why a sheet in its present stage does not take an edit or a move. */
export function stageRefusal({ plan }: UnitScope, current: Version<FilledSheet> | null): Problem {
  const stage = current?.body.stage ?? EMPTY_FILLED_SHEET.stage;
  const { leader } = plan.words;
  if (stage === "submitted") return problem("submitted", { leader });
  if (stage !== "locked") {
    return problem("wrongStage", { stage: STAGE_NAME[current === null ? "notStarted" : stage] });
  }
  // Nothing is written to a locked sheet, so its newest version is the lock itself.
  return problem("locked", { lockedOn: vietnamDay(new Date(current?.at ?? 0)), leader });
}

function editStage(
  scope: UnitScope,
  { move, action, by, revision, isDone, change }: SheetMove,
  current: Version<FilledSheet> | null,
): Edit<FilledSheet> {
  const isNext = current?.revision === revision + 1 && current.action === action && current.by === by;
  if (isNext && isDone(current.body)) return { kind: "none" };
  const newest = current?.revision ?? 0;
  if (current !== null && current.body.stage === "locked") {
    return { kind: "refuse", problem: stageRefusal(scope, current) };
  }
  if (newest !== revision)
    return { kind: "refuse", problem: problem("stale", { kind: "filledSheet", revision: newest }) };
  // What was never begun can be neither handed in nor returned.
  if (current === null || !mayMove(move, current.body.stage)) {
    return { kind: "refuse", problem: stageRefusal(scope, current) };
  }
  const changed = change(current.body, current);
  if ("refused" in changed) return { kind: "refuse", problem: changed.refused };
  const stage = stageAfter(move, current.body.stage);
  return { kind: "append", body: { ...current.body, ...changed, stage }, written: [] };
}
