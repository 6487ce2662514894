// Always in sight below: what the last action came to, and how far a running one is; below that what a view
// has to offer again and again.
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { DOING } from "../../shared/wording/pane.ts";
import { mayStop } from "../excel/sheet.ts";
import { useLanguage } from "../views/language.tsx";
import type { Running } from "./use-doing.ts";

interface PaneBarProps {
  readonly running: Running | null;
  readonly onStop: () => void;
  /** What the last action came to. */
  readonly report: ReactNode;
  /** It is a refusal, which is read out at once by itself. */
  readonly isProblem?: boolean;
  readonly children?: ReactNode;
}

export function PaneBar({ running, onStop, report, isProblem = false, children }: PaneBarProps) {
  const { say } = useLanguage();
  return (
    <section className="pane-bar" aria-label={say(DOING.bar)}>
      <div className="pane-bar-report" role="status" aria-live="polite">
        {!isProblem && report}
      </div>
      {isProblem && <div className="pane-bar-report">{report}</div>}
      {running !== null && <Progress running={running} onStop={onStop} />}
      {children}
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
      {mayStop(step) && (
        <Button size="small" onClick={onStop}>
          {say(DOING.stop)}
        </Button>
      )}
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
