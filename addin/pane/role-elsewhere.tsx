// A role whose work is done on the web page: one sentence and the way there.
import { useEffect, useRef } from "react";
import { PANE } from "../../shared/wording/pane.ts";
import { onCommand } from "../commands.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { hrefTo, keyOfRole, type WorkRole } from "../views/where.ts";

export function RoleElsewhere({ role }: { readonly role: WorkRole }) {
  const { say } = useLanguage();
  const main = useRef<HTMLElement>(null);
  // The ribbon's buttons are a unit's: here they lead to the sentence that says where to go.
  useEffect(() => onCommand(() => main.current?.focus()), []);
  return (
    <main id="content" ref={main} tabIndex={-1} className="content">
      <h1 className="read-out">{role.label}</h1>
      <Note kind="plain">
        <p>{say(PANE.elsewhere(role.label))}</p>
        <p>
          <a
            href={`/page.html${hrefTo({ role: keyOfRole(role), view: "", item: "" })}`}
            target="_blank"
            rel="noopener noreferrer"
          >
            {say(PANE.openWebPage)}
          </a>
        </p>
      </Note>
    </main>
  );
}
