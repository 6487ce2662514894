// The parts of a role's pages.
import type { Text } from "../../shared/text.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";
import { Way } from "./way.tsx";

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
            <Way to={{ role, view, item: "" }} isCurrent={view === current}>
              {say(words)}
            </Way>
          </li>
        ))}
      </ul>
    </nav>
  );
}
