// What became of cells that were sent, and what a person chose where a cell has two values.
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import type { CellChange } from "../../shared/document/cells.ts";

export interface SavedCell {
  readonly change: CellChange;
  readonly outcome: SyncAnswer["outcomes"][number];
  /** When it was sent. */
  readonly sentAt: string;
}

/** Nothing is left of it to be done. */
export function isDone({ outcome }: SavedCell): boolean {
  return outcome.kind === "taken" || outcome.kind === "unchanged";
}

/** How a person settled cells with two values. */
export interface Settled {
  /** To be sent, each starting from the stored value. */
  readonly changes: readonly CellChange[];
  /** All cells that were chosen, also those where the stored value stays. */
  readonly cells: readonly { readonly line: string; readonly field: string }[];
}

/** How many lines were new, unchanged, and not taken: a line with one cell left out counts as not taken. */
export function countLines(cells: readonly SavedCell[], refusedHere: readonly string[]) {
  const worst = new Map<string, "taken" | "unchanged" | "left">();
  for (const line of refusedHere) worst.set(line, "left");
  for (const { change, outcome } of cells) {
    const before = worst.get(change.line);
    const left = outcome.kind === "conflict" || outcome.kind === "refused" || before === "left";
    const taken = outcome.kind === "taken" || before === "taken";
    worst.set(change.line, left ? "left" : taken ? "taken" : "unchanged");
  }
  const count = (kind: string) => [...worst.values()].filter((each) => each === kind).length;
  return { lines: worst.size, taken: count("taken"), unchanged: count("unchanged"), left: count("left") };
}
