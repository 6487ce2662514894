// The stages of a filled sheet and what moves it, as one table; who may is in rights.ts. Saving is not
// submitting, and an edit of what is agreed takes the agreement away.

export type Stage = "draft" | "submitted" | "returned" | "agreed" | "locked";

/** What moves a sheet from stage to stage, or edits it within one. */
export type StageAction =
  | "enter"
  | "assign"
  | "ask"
  | "submit"
  | "receivePaper"
  | "withdrawReceipt"
  | "return"
  | "check"
  | "agree"
  | "lock"
  | "unlock";

interface Move {
  readonly from: readonly Stage[];
  /** "stay" keeps the stage; "back" is the stage before the lock. */
  readonly to: Stage | "stay" | "back";
}

/**
 *   draft ----submit----> submitted ----agree----> agreed
 *     |                    |  ^  ^                   |        lock: from every stage to locked
 *   (enter)           return  |  \----- check ------/         unlock: back to where it was
 *     |                    v  |
 *     '-----enter----- returned -- submit
 *
 * A unit does not edit what it has handed in: the leader returns the sheet first, with a reason. A paper
 * whose figures nobody has typed yet hands nothing in: its day is recorded, or taken back, and the sheet
 * stays where it is.
 * A question edits no points, so it takes no agreement away.
 */
const MOVES: Record<StageAction, Move> = {
  enter: { from: ["draft", "returned"], to: "stay" },
  assign: { from: ["draft", "returned", "submitted"], to: "stay" },
  ask: { from: ["draft", "returned", "submitted", "agreed"], to: "stay" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  receivePaper: { from: ["draft", "returned"], to: "stay" },
  withdrawReceipt: { from: ["draft", "returned"], to: "stay" },
  return: { from: ["submitted", "agreed"], to: "returned" },
  check: { from: ["submitted", "agreed"], to: "submitted" },
  agree: { from: ["submitted", "agreed"], to: "agreed" },
  lock: { from: ["draft", "submitted", "returned", "agreed"], to: "locked" },
  unlock: { from: ["locked"], to: "back" },
};

export function mayMove(action: StageAction, stage: Stage): boolean {
  return MOVES[action].from.includes(stage);
}

/** @param before the stage before the lock, for "unlock" */
export function stageAfter(action: StageAction, stage: Stage, before: Stage | null = null): Stage {
  const { to } = MOVES[action];
  if (to === "stay") return stage;
  return to === "back" ? (before ?? "draft") : to;
}
