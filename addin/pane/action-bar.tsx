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
  /** The server has what this workbook has not received. */
  readonly isNewer: boolean;
  readonly running: Running | null;
  readonly onCheck: () => void;
  readonly onSync: () => void;
  readonly onStop: () => void;
  readonly submit: ReactNode;
  /** What the last action came to is a refusal. */
  readonly isProblem: boolean;
  /** What the last action came to. */
  readonly children: ReactNode;
}

export function ActionBar(props: ActionBarProps) {
  const { unsent, isNewer, running, onCheck, onSync, onStop, submit, isProblem, children } = props;
  const { say } = useLanguage();
  const busy = running !== null;
  return (
    <PaneBar running={running} onStop={onStop} report={children} isProblem={isProblem}>
      {unsent !== null && (
        <>
          <p className="pane-bar-unsent">
            {(unsent > 0 || !isNewer) && say(unsent > 0 ? DOING.unsent(unsent) : DOING.allSent)}
            {unsent > 0 && isNewer && ". "}
            {isNewer && say(DOING.newer)}
          </p>
          <div className="pane-bar-row">
            <Button disabledFocusable={busy} onClick={onCheck}>
              {say(DOING.check)}
            </Button>
            <Button
              appearance={unsent > 0 || isNewer ? "primary" : "secondary"}
              disabledFocusable={busy}
              title={say(DOING.syncWhole)}
              onClick={onSync}
            >
              {say(DOING.sync)}
            </Button>
            {submit}
          </div>
        </>
      )}
    </PaneBar>
  );
}
