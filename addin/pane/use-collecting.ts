// The collecting sheet as the leader's pane works with it: written, checks sent, differences settled. What differs
// is remembered beside what the last action came to, until it is settled.
import { useCallback, useMemo, useState } from "react";
import type { Me } from "../../shared/contract/people.ts";
import { findBloc, type Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import type { Collected, UnitDifferences } from "../excel/collecting-report.ts";
import type * as collectingSheet from "../excel/collecting-sheet.ts";
import type { Collecting } from "../excel/collecting-round.ts";
import type { Steps } from "../excel/sheet.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Settled } from "../sync/saved-cells.ts";
import type { Action, Doing } from "./use-doing.ts";
import { NO_BLOC, type CameOfWriting } from "./use-writing.ts";

/** Which sheet: of all units of a bloc, or of one. */
export interface Which {
  readonly plan: string;
  readonly bloc: string;
  readonly unit: string | null;
}

export interface CollectingActions {
  readonly write: (which: Which) => void;
  readonly send: (which: Which) => void;
  readonly settle: (which: Which, unit: string, settled: Settled) => void;
  /** Cells with two values, as the last action found them, with the score sheet that they answer. */
  readonly differing: (which: Which) => Differing | null;
  /** How often something was sent. */
  readonly sendings: number;
}

interface Differing {
  readonly sheet: ScoreSheet;
  readonly units: readonly UnitDifferences[];
}

type Actions = typeof collectingSheet;
type Act = (actions: Actions, given: Collecting, steps: Steps) => Promise<Outcome<Collected>>;

export function useCollecting(
  { today, person }: Pick<Me, "today" | "person">,
  run: Doing<CameOfWriting>["run"],
): CollectingActions {
  const [found, setFound] = useState<Readonly<Record<string, Differing>>>({});
  const [sendings, setSendings] = useState(0);

  const begin = useCallback(
    (action: Action, which: Which, act: Act) =>
      // Nobody waits: what comes of it shows below.
      void run(action, async (steps) => {
        const outcome = await collect({ which, today, person, steps }, act);
        if (!outcome.ok) return outcome;
        const { differing, scoreSheet, sent } = outcome.answer;
        setFound((before) => ({ ...before, [keyOf(which)]: { sheet: scoreSheet, units: differing } }));
        if (sent?.some(({ taken }) => taken > 0) === true) setSendings((before) => before + 1);
        return { ok: true, answer: { kind: "collected", collected: outcome.answer } };
      }),
    [run, today, person],
  );

  return useMemo(
    () => ({
      write: (which) =>
        begin("collect", which, (actions, given, steps) => actions.writeCollectingSheet(given, steps)),
      send: (which) => begin("checks", which, (actions, given, steps) => actions.sendChecks(given, steps)),
      settle: (which, unit, settled) =>
        begin("settle", which, (actions, given, steps) =>
          actions.settleChecks(given, { unit, settled }, steps),
        ),
      differing: (which) => found[keyOf(which)] ?? null,
      sendings,
    }),
    [begin, found, sendings],
  );
}

function keyOf({ plan, bloc, unit }: Which): string {
  return [plan, bloc, unit ?? ""].join("~");
}

interface Asked extends Pick<Me, "today" | "person"> {
  readonly which: Which;
  readonly steps: Steps;
}

async function collect({ which, today, person, steps }: Asked, act: Act): Promise<Outcome<Collected>> {
  steps.onStep("reading", 0, 1);
  const [asked, actions] = await Promise.all([
    call("readPlan", { plan: which.plan }, steps.signal),
    import("../excel/collecting-sheet.ts"),
  ]);
  if (!asked.ok) return asked;
  const given = givenIn(asked.answer.plan, which);
  return given === null ? NO_BLOC : await act(actions, { ...given, today, person: person.name }, steps);
}

function givenIn(plan: Plan, { bloc: id, unit }: Which): Omit<Collecting, "today" | "person"> | null {
  const bloc = findBloc(plan, id);
  return bloc === undefined || plan.scoring === null ? null : { plan, bloc, terms: plan.scoring, unit };
}
