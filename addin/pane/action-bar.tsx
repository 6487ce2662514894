// Always in sight below: what is not synced yet, and the three things that are done again and again. Above
// them what the last one came to, and how far a running one is.
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { DOING } from "../../shared/wording/pane.ts";
import { useLanguage } from "../views/language.tsx";
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
    <section className="pane-bar" aria-label={say(DOING.bar)}>
      <div className="pane-bar-report" role="status" aria-live="polite">
        {children}
      </div>
      {running !== null && <Progress running={running} onStop={onStop} />}
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
    </section>
  );
}

function Progress({ running, onStop }: { readonly running: Running; readonly onStop: () => void }) {
  const { say } = useLanguage();
  const { action, step, done, of } = running;
  const waits = useWaiting(step === "writing");
  const words = say(DOING.running[action]) + (step === null ? "…" : `: ${say(DOING.steps[step])}…`);
  return (
    <div className="pane-progress">
      <p role="status">
        {words} {waits && say(DOING.pressEnter)}
      </p>
      <progress aria-label={words} max={Math.max(of, 1)} {...(step !== null && of > 1 && { value: done })} />
      <Button size="small" onClick={onStop}>
        {say(DOING.stop)}
      </Button>
    </div>
  );
}

/** Long for writing: Excel holds a batch back for as long as somebody is editing a cell. */
const LONG_MS = 3000;

function useWaiting(writing: boolean): boolean {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!writing) return;
    const timer = setTimeout(() => setWaits(true), LONG_MS);
    return () => {
      clearTimeout(timer);
      setWaits(false);
    };
  }, [writing]);
  return waits;
}
