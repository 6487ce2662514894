// A sentence set apart by kind; the kind is said by mark and border, never by colour alone.
import type { ReactNode } from "react";

export type NoteKind = "error" | "warning" | "good" | "plain" | "shout";

const MARK: Record<NoteKind, string> = { error: "✕", warning: "!", good: "✓", plain: "i", shout: "!" };

export function Note({ kind, children }: { readonly kind: NoteKind; readonly children: ReactNode }) {
  return (
    <div className={`note note-${kind}`}>
      <span className="note-mark" aria-hidden="true">
        {MARK[kind]}
      </span>
      <div className="note-body">{children}</div>
    </div>
  );
}
