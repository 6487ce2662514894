// One action on the workbook at a time: how far it is, stopping it, and what it came to.
import { useCallback, useRef, useState } from "react";
import type { Report, Sheet, Step, Steps, Submitted } from "../excel/sheet.ts";
import { DOING } from "../../shared/wording/pane.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { keepFocus } from "../views/keep-focus.ts";

export type Action = keyof typeof DOING.running;

export interface Running {
  readonly action: Action;
  readonly step: Step | null;
  readonly done: number;
  readonly of: number;
}

/** What the last action came to. */
export type Came =
  | { readonly kind: "report"; readonly action: Action; readonly report: Report }
  | { readonly kind: "checked"; readonly sheet: Sheet }
  | { readonly kind: "submitted"; readonly submitted: Submitted }
  | { readonly kind: "problem"; readonly problem: Failure };

export interface Doing {
  readonly running: Running | null;
  readonly came: Came | null;
  /**
   * Does it, unless something else is being done.
   * @param quiet a failure is let go: what the pane tries by itself is no news
   * @returns null when done, else why not
   */
  readonly run: (
    action: Action,
    act: (steps: Steps) => Promise<Outcome<Came>>,
    quiet?: "quiet",
  ) => Promise<Failure | null>;
  /** Says something that is no action's outcome. */
  readonly tell: (came: Came) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

const FAULT: Failure = { code: "fault", status: 0, text: DOING.fault, findings: [] };

/** @param after follows each action, done or refused, e.g. reading the standing anew */
export function useDoing(after: (came: Came) => Promise<void>): Doing {
  const [running, setRunning] = useState<Running | null>(null);
  const [came, setCame] = useState<Came | null>(null);
  const current = useRef<AbortController | null>(null);

  const run = useCallback<Doing["run"]>(
    async (action, act, quiet) => {
      if (current.current !== null) return null;
      const controller = new AbortController();
      current.current = controller;
      setRunning({ action, step: null, done: 0, of: 0 });
      const steps: Steps = {
        onStep: (step, done, of) => setRunning({ action, step, done, of }),
        signal: controller.signal,
      };
      try {
        const outcome = await act(steps);
        if (!outcome.ok) {
          const refused: Came = { kind: "problem", problem: outcome.problem };
          await after(refused);
          if (quiet === undefined) setCame(refused);
          return outcome.problem;
        }
        await after(outcome.answer);
        setCame(outcome.answer);
        return null;
      } catch (error) {
        // A fault of ours: the person is told that nothing is lost, the console keeps the rest.
        setCame({ kind: "problem", problem: FAULT });
        throw error;
      } finally {
        current.current = null;
        setRunning(null);
        keepFocus();
      }
    },
    [after],
  );
  const stop = useCallback(() => current.current?.abort(), []);
  const dismiss = useCallback(() => {
    setCame(null);
    keepFocus();
  }, []);
  return { running, came, run, tell: setCame, stop, dismiss };
}
