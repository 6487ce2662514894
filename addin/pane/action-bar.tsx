// The bar of a unit's sheet: what is not synced yet, and the three things that are done again and again.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DOING } from "../../shared/wording/pane.ts";
import { useLanguage } from "../views/language.tsx";
import { PaneBar } from "./pane-bar.tsx";
import type { Running } from "./use-doing.ts";

interface ActionBarProps {
  /** Cells that are not synced; null: there is no sheet to sync. */
  readonly unsent: number | null;
  readonly running: Running | null;
  readonly onCheck: () => void;
  readonly onSync: () => void;
  readonly onStop: () => void;
  readonly submit: ReactNode;
  /** What the last action came to. */
  readonly children: ReactNode;
}

export function ActionBar({ unsent, running, onCheck, onSync, onStop, submit, children }: ActionBarProps) {
  const { say } = useLanguage();
  const busy = running !== null;
  return (
    <PaneBar running={running} onStop={onStop} report={children}>
      {unsent !== null && (
        <>
          <p className="pane-bar-unsent">{say(unsent > 0 ? DOING.unsent(unsent) : DOING.allSent)}</p>
          <div className="pane-bar-row">
            <Button size="small" disabledFocusable={busy} onClick={onCheck}>
              {say(DOING.check)}
            </Button>
            <Button size="small" disabledFocusable={busy} title={say(DOING.syncWhole)} onClick={onSync}>
              {say(DOING.sync)}
            </Button>
            {submit}
          </div>
        </>
      )}
    </PaneBar>
  );
}
