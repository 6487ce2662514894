// Moves a unit's sheet from stage to stage: handing in, handing in on behalf, returning, recording that its
// paper came. A move names the revision that the person saw; a newer one is refused, and the repetition of a
// move is answered as done.
import { problem, type Problem } from "../shared/contract/problems.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import { mayMove, stageAfter, type StageAction } from "../shared/stage.ts";
import { vietnamDay } from "../shared/vietnam-time.ts";
import { fillingOf, missingState } from "../shared/view.ts";
import { STATUSES } from "../shared/wording/statuses.ts";
import { scoringOf, sheetIdOf, type Scoring, type UnitScope } from "./access.ts";
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
  /**
   * Pure: the sheet after the move, its stage aside; or why not; null where it would change nothing. The
   * sheet before is a new one where nothing was ever saved.
   */
  readonly change: (
    sheet: FilledSheet,
    current: Version<FilledSheet> | null,
  ) => Partial<Omit<FilledSheet, "stage">> | { readonly refused: Problem } | null;
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
    edit: (current) => editStage({ scope, move, scoring }, current),
  });
  if (moved.kind === "refused") throw new ProblemError(moved.problem);
  return moved.version;
}

/** Why a sheet in its present stage does not take an edit or a move. */
export function stageRefusal(
  { plan }: UnitScope,
  { sheet }: Pick<Scoring, "sheet">,
  current: Version<FilledSheet> | null,
): Problem {
  const body = current?.body ?? EMPTY_FILLED_SHEET;
  const { stage } = body;
  const { leader } = plan.words;
  if (stage === "submitted") return problem("submitted", { leader });
  if (stage !== "locked") {
    const status = stage === "agreed" ? stage : missingState({ ...body, ...fillingOf(body, sheet) });
    return problem("wrongStage", { stage: STATUSES[status] });
  }
  // Nothing is written to a locked sheet, so its newest version is the lock itself.
  return problem("locked", { lockedOn: vietnamDay(new Date(current?.at ?? 0)), leader });
}

interface MoveInput {
  readonly scope: UnitScope;
  readonly move: SheetMove;
  readonly scoring: Scoring;
}

function editStage(input: MoveInput, current: Version<FilledSheet> | null): Edit<FilledSheet> {
  const { scope, scoring } = input;
  const { move, action, by, revision, isDone, change } = input.move;
  const isNext = current?.revision === revision + 1 && current.action === action && current.by === by;
  if (isNext && isDone(current.body)) return { kind: "none" };
  const newest = current?.revision ?? 0;
  if (current !== null && current.body.stage === "locked") {
    return { kind: "refuse", problem: stageRefusal(scope, scoring, current) };
  }
  if (newest !== revision)
    return { kind: "refuse", problem: problem("stale", { kind: "filledSheet", revision: newest }) };
  const sheet = current?.body ?? { ...EMPTY_FILLED_SHEET, sheetRevision: scoring.sheetRevision };
  if (!mayMove(move, sheet.stage)) {
    return { kind: "refuse", problem: stageRefusal(scope, scoring, current) };
  }
  const changed = change(sheet, current);
  if (changed === null) return { kind: "none" };
  if ("refused" in changed) return { kind: "refuse", problem: changed.refused };
  return {
    kind: "append",
    body: { ...sheet, ...changed, stage: stageAfter(move, sheet.stage) },
    written: [],
  };
}
