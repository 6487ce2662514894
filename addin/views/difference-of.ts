// A saved cell that somebody else was quicker with, as a choice between two values.
import type { CellChange } from "../../shared/document/cells.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { differenceWords } from "../../shared/wording/difference.ts";
import type { SavedCell } from "../sync/saved-cells.ts";
import type { Difference } from "./settle.tsx";

interface Typed {
  readonly sheet: ScoreSheet;
  /** Edits as they stand now: one may have typed on since the save. */
  readonly typed: readonly CellChange[];
  /** Name of the person who types. */
  readonly name: string;
}

export function differenceOf(
  { change, outcome, sentAt }: SavedCell,
  { sheet, typed, name }: Typed,
): readonly Difference[] {
  const leaf = leafById(sheet, change.line)?.criterion;
  if (outcome.kind !== "conflict" || leaf === undefined) return [];
  const { field } = change;
  const mine = (typed.find((edit) => isSameCell(edit, change)) ?? change).now;
  const { stored, at } = outcome;
  const told = differenceWords(leaf, {
    ...{ field, mine, mineBy: name, mineAt: mine === change.now ? sentAt : null },
    ...{ stored, by: outcome.by?.name ?? null, at },
  });
  return [{ leaf, field, stored, mine, told }];
}

type Cell = Pick<CellChange, "line" | "field">;

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.line === b.line && a.field === b.field;
}
