// The guide inside the pane: the work in the order in which it is done.
import type { Guide } from "../../shared/wording/pane-help.ts";
import { PANE } from "../../shared/wording/pane.ts";
import { useLanguage } from "../views/language.tsx";
import { hrefTo, keyOfRole, type WorkRole } from "../views/where.ts";

interface HelpProps {
  readonly guide: Guide;
  /** Who the person works as there, too. */
  readonly role: WorkRole;
}

export function Help({ guide, role }: HelpProps) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="help-title">
      <h2 id="help-title">{say(PANE.help)}</h2>
      <ol className="help">
        {guide.map(({ title, text }) => (
          <li key={title.vi}>
            <h3>{say(title)}</h3>
            <p>{say(text)}</p>
          </li>
        ))}
      </ol>
      <p>
        <a
          href={`/page.html${hrefTo({ role: keyOfRole(role), view: "", item: "" })}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {say(PANE.openWebPage)}
        </a>
      </p>
    </section>
  );
}
