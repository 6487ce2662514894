// Unsaved edits of one sheet as a view's state. They survive a reload and a new sign-in of this tab, for
// the same person in the same role.
import { useCallback, useEffect, useReducer } from "react";
import * as z from "zod/mini";
import type { Cells } from "../../shared/document/cells.ts";
import { isField, type Field } from "../../shared/filled-sheet.ts";
import { fromSession, keepInSession, UNSAVED } from "../sync/session-store.ts";
import { stepEdits, type Edits, type SavedEdit } from "./edits.ts";

export interface EditSheet {
  readonly edits: Edits;
  /** @param stored the cells that the person sees now */
  readonly edit: (cell: { line: string; field: Field; typed: string; stored: Cells }) => void;
  readonly saved: (cells: readonly SavedEdit[]) => void;
  /** Lets go of edits: those of some cells, or all. */
  readonly drop: (cells: readonly { line: string; field: string }[] | "all") => void;
}

/** @param key names person, role and document */
export function useEdits(key: string): EditSheet {
  const place = UNSAVED + key;
  const [edits, take] = useReducer(stepEdits, place, keptEdits);
  useEffect(() => {
    keepInSession(place, Object.keys(edits).length === 0 ? null : JSON.stringify(edits));
  }, [edits, place]);
  return {
    edits,
    edit: useCallback((cell) => take({ do: "type", ...cell }), []),
    saved: useCallback((cells) => take({ do: "saved", cells }), []),
    drop: useCallback((cells) => take({ do: "drop", cells }), []),
  };
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
