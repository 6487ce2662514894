// Cells that a person has edited and not yet saved, as typed. They survive a reload and a new sign-in of
// this tab, and remember the value they started from, so that a later save still meets conflicts.
import { useCallback, useEffect, useReducer } from "react";
import * as z from "zod/mini";
import { cellAt, type Cells, type CellValue } from "../../shared/document/cells.ts";
import { isField, type Field } from "../../shared/filled-sheet.ts";
import { fromSession, keepInSession } from "../sync/session-store.ts";
import { toTyped } from "../sync/typed-value.ts";

export interface Edit {
  readonly field: Field;
  readonly was: CellValue | null;
  readonly typed: string;
}

/** line -> field -> edit */
export type Edits = Readonly<Record<string, Readonly<Record<string, Edit>>>>;

export interface EditSheet {
  readonly edits: Edits;
  /** @param stored the cells that the person sees now */
  readonly edit: (cell: { line: string; field: Field; typed: string; stored: Cells }) => void;
  /** Lets go of edits: those of some cells, or all. */
  readonly drop: (cells: readonly { line: string; field: string }[] | "all") => void;
}

type Step =
  | { readonly do: "edit"; line: string; field: Field; typed: string; stored: Cells }
  | { readonly do: "drop"; cells: readonly { line: string; field: string }[] | "all" };

/** @param key names the document, e.g. "plan~unit" */
export function useEdits(key: string): EditSheet {
  const place = `thidua.edits.${key}`;
  const [edits, take] = useReducer(stepEdits, place, keptEdits);
  useEffect(() => {
    keepInSession(place, Object.keys(edits).length === 0 ? null : JSON.stringify(edits));
  }, [edits, place]);
  return {
    edits,
    edit: useCallback((cell) => take({ do: "edit", ...cell }), []),
    drop: useCallback((cells) => take({ do: "drop", cells }), []),
  };
}

function stepEdits(before: Edits, step: Step): Edits {
  if (step.do === "drop") return step.cells === "all" ? {} : step.cells.reduce(without, before);
  const { line, field, typed, stored } = step;
  const was = before[line]?.[field]?.was ?? cellAt(stored, line, field);
  if (typed === toTyped(was)) return without(before, step);
  return { ...before, [line]: { ...before[line], [field]: { field, was, typed } } };
}

function without(before: Edits, { line, field }: { line: string; field: string }): Edits {
  const { [line]: fields, ...others } = before;
  if (fields === undefined) return before;
  const left = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
  return Object.keys(left).length === 0 ? others : { ...others, [line]: left };
}

const keptSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({
      field: z.custom<Field>((name) => typeof name === "string" && isField(name)),
      was: z.nullable(z.union([z.number(), z.string()])),
      typed: z.string(),
    }),
  ),
);

function keptEdits(place: string): Edits {
  const kept = fromSession(place);
  if (kept === null) return {};
  const parsed = keptSchema.safeParse(JSON.parse(kept));
  return parsed.success ? parsed.data : {};
}
