// One action on the workbook at a time: how far it is, stopping it, and what it came to.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Step, Steps } from "../excel/sheet.ts";
import { DOING } from "../../shared/wording/pane.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { onSessionBegin } from "../sync/session.ts";
import { keepFocus } from "../views/keep-focus.ts";
import { beginAction, BUSY, endAction } from "./one-at-a-time.ts";

export type Action = keyof typeof DOING.running;

export interface Running {
  readonly action: Action;
  readonly step: Step | null;
  readonly done: number;
  readonly of: number;
}

export interface Refused {
  readonly kind: "problem";
  readonly problem: Failure;
}

/** `Done`: what an action comes to where it is not refused. */
export interface Doing<Done> {
  readonly running: Running | null;
  /** What the last action came to. */
  readonly came: Done | Refused | null;
  /**
   * Does it; while something else is being done, it is refused.
   * @param own of what the pane tries by itself: a refusal is no news, and what it comes to takes no
   *   other news away but what this says is old by it
   * @returns null when done, else why not
   */
  readonly run: (
    action: Action,
    act: (steps: Steps) => Promise<Outcome<Done>>,
    own?: (shown: Done | Refused) => boolean,
  ) => Promise<Failure | null>;
  /** Says something that is no action's outcome. */
  readonly tell: (came: Done | Refused) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

const FAULT: Failure = { code: "fault", status: 0, text: DOING.fault, findings: [] };

/** What stands below, and whether the pane came to it by itself. */
interface Shown<Done> {
  readonly came: Done | Refused;
  readonly byItself: boolean;
}

/** @param after follows each action, done or refused, e.g. reading the standing anew */
export function useDoing<Done extends object>(after: (came: Done | Refused) => Promise<void>): Doing<Done> {
  const [running, setRunning] = useState<Running | null>(null);
  const [shown, setShown] = useState<Shown<Done> | null>(null);
  const current = useRef<AbortController | null>(null);

  const run = useCallback<Doing<Done>["run"]>(
    async (action, act, own) => {
      const show = (came: Done | Refused) =>
        setShown((before) => {
          const isOld = own === undefined || before === null || before.byItself || own(before.came);
          return isOld ? { came, byItself: own !== undefined } : before;
        });
      const controller = beginAction();
      if (controller === null) {
        if (own === undefined) show({ kind: "problem", problem: BUSY });
        return BUSY;
      }
      current.current = controller;
      setRunning({ action, step: null, done: 0, of: 0 });
      if (own === undefined) setShown(null);
      const steps: Steps = {
        onStep: (step, done, of) => setRunning({ action, step, done, of }),
        signal: controller.signal,
      };
      let isTold = false;
      // The workbook is free as soon as the action is done; reading the standing anew takes none of it.
      const release = () => {
        if (current.current !== controller) return;
        current.current = null;
        endAction(controller);
        setRunning(null);
      };
      try {
        const outcome = await act(steps);
        const came: Done | Refused = outcome.ok
          ? outcome.answer
          : { kind: "problem", problem: outcome.problem };
        const following = after(came);
        // What was done is told, whatever becomes of the reading after it.
        if (outcome.ok || own === undefined) show(came);
        isTold = true;
        release();
        await following;
        return outcome.ok ? null : outcome.problem;
      } catch (error) {
        // A fault of ours: the person is told that nothing is lost, the console keeps the rest.
        if (own === undefined && !isTold) show(FAULTY);
        throw error;
      } finally {
        release();
        keepFocus();
      }
    },
    [after],
  );

  // Who leaves the view lets go of what it began; what is on its way already is finished.
  useEffect(() => () => current.current?.abort(), []);
  // That nobody was signed in is no news to who is.
  useEffect(
    () =>
      onSessionBegin(() =>
        setShown((before) => (before !== null && isOfSession(before.came) ? null : before)),
      ),
    [],
  );

  const tell = useCallback((came: Done | Refused) => setShown({ came, byItself: false }), []);
  const stop = useCallback(() => current.current?.abort(), []);
  const dismiss = useCallback(() => {
    setShown(null);
    keepFocus();
  }, []);
  return { running, came: shown?.came ?? null, run, tell, stop, dismiss };
}

const FAULTY: Refused = { kind: "problem", problem: FAULT };

function isOfSession(came: object): boolean {
  return "problem" in came && (came as Refused).problem.status === 401;
}
