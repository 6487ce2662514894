// A sentence set apart by kind; the kind is said by mark and border, never by colour alone.
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

export type NoteKind = "error" | "warning" | "good" | "plain" | "shout";

export function Note({ kind, children }: { readonly kind: NoteKind; readonly children: ReactNode }) {
  return (
    <div className={`note note-${kind}`}>
      <span className="note-mark" aria-hidden="true">
        {kind === "good" || kind === "error" ? <Mark sign={kind} /> : kind === "plain" ? "i" : "!"}
      </span>
      <div className="note-body">{children}</div>
    </div>
  );
}
