// The parts of a role's pages, as links, so that back and copied addresses work.
import type { Text } from "../../shared/text.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";
import { hrefTo } from "./where.ts";

export interface Tab {
  readonly view: string;
  readonly words: Text;
}

export function Tabs({
  role,
  tabs,
  current,
}: {
  readonly role: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
}) {
  const { say } = useLanguage();
  return (
    <nav className="tabs" aria-label={say(FRAME.menu)}>
      <ul>
        {tabs.map(({ view, words }) => (
          <li key={view}>
            <a href={hrefTo({ role, view, item: "" })} aria-current={view === current ? "page" : undefined}>
              {say(words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
