// The actions on the unit's sheet as the pane runs them: one at a time, each with what it came to.
import { useMemo } from "react";
import * as actions from "../excel/sheet-actions.ts";
import { submitSheet } from "../excel/submit-sheet.ts";
import type { Report, Sheet, Steps, Submitted, Work } from "../excel/sheet.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Settled } from "../sync/saved-cells.ts";
import type { Action, Doing, Refused } from "./use-doing.ts";

type Done =
  | { readonly kind: "report"; readonly action: Action; readonly report: Report }
  | { readonly kind: "checked"; readonly sheet: Sheet }
  | { readonly kind: "submitted"; readonly submitted: Submitted };

/** What an action on the unit's sheet came to. */
export type Came = Done | Refused;

/** All tell what they came to; `sendQueue`, which the pane does by itself, only where nothing else is told. */
export function useSheetActions(work: Work, run: Doing<Done>["run"]) {
  return useMemo(() => {
    const report = (
      action: Action,
      act: (steps: Steps) => Promise<Outcome<Report>>,
      own?: typeof isWaiting,
    ) =>
      run(
        action,
        async (steps) => cameTo(await act(steps), (report) => ({ kind: "report", action, report })),
        own,
      );
    return {
      insert: () => report("insert", (steps) => actions.insertSheet(work, steps)),
      sync: () => report("sync", (steps) => actions.syncSheet(work, steps)),
      settle: (settled: Settled) => report("settle", (steps) => actions.settle(work, settled, steps)),
      undo: () => report("undo", (steps) => actions.undoLastSync(work, steps)),
      restore: (revision: number) =>
        report("restore", (steps) => actions.restoreVersion(work, revision, steps)),
      check: () =>
        run("check", async (steps) =>
          cameTo(await actions.checkSheet(work, steps), (sheet) => ({ kind: "checked", sheet })),
        ),
      submit: () =>
        run("submit", async (steps) =>
          cameTo(await submitSheet(work, steps), (submitted) => ({ kind: "submitted", submitted })),
        ),
      /** @returns null when sent, else why not */
      sendQueue: () => report("sync", (steps) => actions.syncSheet(work, steps), isWaiting),
    };
  }, [work, run]);
}

/** News that cells wait, which sending them makes old. */
function isWaiting(shown: Came): boolean {
  return shown.kind === "report" && shown.report.queued > 0;
}

function cameTo<T>(outcome: Outcome<T>, came: (answer: T) => Done): Outcome<Done> {
  return outcome.ok ? { ok: true, answer: came(outcome.answer) } : outcome;
}
