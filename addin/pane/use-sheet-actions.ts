// The actions on the unit's sheet as the pane runs them: one at a time, each with what it came to.
import { useMemo } from "react";
import * as actions from "../excel/sheet-actions.ts";
import type { Report, Sheet, Steps, Submitted, Work } from "../excel/sheet.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Settled } from "../views/settle.tsx";
import type { Action, Doing, Refused } from "./use-doing.ts";

type Done =
  | { readonly kind: "report"; readonly action: Action; readonly report: Report }
  | { readonly kind: "checked"; readonly sheet: Sheet }
  | { readonly kind: "submitted"; readonly submitted: Submitted };

/** What an action on the unit's sheet came to. */
export type Came = Done | Refused;

/** All but `sendQueue` tell why they were refused; that one is what the pane does by itself. */
export function useSheetActions(work: Work, run: Doing<Done>["run"]) {
  return useMemo(() => {
    const report = (action: Action, act: (steps: Steps) => Promise<Outcome<Report>>, quiet?: "quiet") =>
      run(
        action,
        async (steps) => cameTo(await act(steps), (report) => ({ kind: "report", action, report })),
        quiet,
      );
    return {
      insert: () => report("insert", (steps) => actions.insertSheet(work, steps)),
      sync: () => report("sync", (steps) => actions.syncSheet(work, steps)),
      settle: (settled: Settled) => report("settle", (steps) => actions.settle(work, settled, steps)),
      undo: () => report("undo", (steps) => actions.undoLastSync(work, steps)),
      restore: (revision: number) =>
        report("restore", (steps) => actions.restoreVersion(work, revision, steps)),
      check: () =>
        run("check", async () =>
          cameTo(await actions.checkSheet(work), (sheet) => ({ kind: "checked", sheet })),
        ),
      submit: () =>
        run("submit", async (steps) =>
          cameTo(await actions.submitSheet(work, steps), (submitted) => ({ kind: "submitted", submitted })),
        ),
      sendQueue: async () => {
        await report("sync", (steps) => actions.syncSheet(work, steps), "quiet");
      },
    };
  }, [work, run]);
}

function cameTo<T>(outcome: Outcome<T>, came: (answer: T) => Done): Outcome<Done> {
  return outcome.ok ? { ok: true, answer: came(outcome.answer) } : outcome;
}
