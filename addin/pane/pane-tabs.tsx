// The parts of the pane, as buttons: the host owns the address, so there is nothing to link to.
import type { Text } from "../../shared/text.ts";
import { PANE } from "../../shared/wording/pane.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "../views/language.tsx";

export type PaneView = "scoring" | "result" | "history" | "help";

const VIEWS: readonly (readonly [PaneView, Text])[] = [
  ["scoring", PANE.scoring],
  ["result", UNIT_SCREEN.result],
  ["history", PANE.history],
  ["help", PANE.help],
];

export function viewWords(view: PaneView): Text {
  return VIEWS.find(([each]) => each === view)?.[1] ?? PANE.scoring;
}

interface PaneTabsProps {
  readonly current: PaneView;
  readonly onTurn: (view: PaneView) => void;
}

export function PaneTabs({ current, onTurn }: PaneTabsProps) {
  const { say } = useLanguage();
  return (
    <nav className="tabs" aria-label={say(PANE.views)}>
      <ul>
        {VIEWS.map(([view, words]) => (
          <li key={view}>
            <button
              type="button"
              aria-current={view === current ? "page" : undefined}
              onClick={() => onTurn(view)}
            >
              {say(words)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
