// Cells that a person has edited and not yet saved, as typed, and how they change by typing, saving and
// letting go. Pure: what must never be lost is decided here and nowhere else.
import { cellAt, type Cells, type CellValue } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import { toTyped } from "../sync/typed-value.ts";

export interface Edit {
  readonly field: Field;
  /** The stored value that the person started from: with it the server meets what others wrote since. */
  readonly was: CellValue | null;
  readonly typed: string;
}

/** line -> field -> edit */
export type Edits = Readonly<Record<string, Readonly<Record<string, Edit>>>>;

interface Place {
  readonly line: string;
  readonly field: string;
}

/** A cell that the server has taken: what stood in the field when it was sent, and what is stored now. */
export interface SavedEdit extends Place {
  readonly sent: string | null;
  readonly now: CellValue | null;
}

export type EditStep =
  /** @property stored the cells that the person sees now */
  | {
      readonly do: "type";
      readonly line: string;
      readonly field: Field;
      readonly typed: string;
      readonly stored: Cells;
    }
  | { readonly do: "saved"; readonly cells: readonly SavedEdit[] }
  | { readonly do: "drop"; readonly cells: readonly Place[] | "all" };

export function stepEdits(before: Edits, step: EditStep): Edits {
  switch (step.do) {
    case "type":
      return afterTyping(before, step);
    case "saved":
      return step.cells.reduce(afterSaving, before);
    case "drop":
      return step.cells === "all" ? {} : step.cells.reduce(without, before);
  }
}

/** What is typed as it is stored now is no edit; what was stored when the person began does not matter. */
function afterTyping(before: Edits, step: Extract<EditStep, { do: "type" }>): Edits {
  const { line, field, typed } = step;
  const stored = cellAt(step.stored, line, field);
  if (typed === toTyped(stored)) return without(before, step);
  const was = before[line]?.[field]?.was ?? stored;
  return { ...before, [line]: { ...before[line], [field]: { field, was, typed } } };
}

/** An edit goes only when it is still what was sent; typed on meanwhile, it now starts from what was stored. */
function afterSaving(before: Edits, cell: SavedEdit): Edits {
  const { line, field, sent, now } = cell;
  const edit = before[line]?.[field];
  if (edit === undefined) return before;
  if (edit.typed === sent || edit.typed === toTyped(now)) return without(before, cell);
  return { ...before, [line]: { ...before[line], [field]: { ...edit, was: now } } };
}

function without(before: Edits, { line, field }: Place): Edits {
  const { [line]: fields, ...others } = before;
  if (fields?.[field] === undefined) return before;
  const left = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
  return Object.keys(left).length === 0 ? others : { ...others, [line]: left };
}
