// Results written into the open workbook: one at a time, with how far it is and what came of it.
import { useCallback } from "react";
import type { Me } from "../../shared/contract/people.ts";
import { findBloc } from "../../shared/plan.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import type { Steps } from "../excel/sheet.ts";
import type { Collected } from "../excel/collecting-report.ts";
import type { Written } from "../excel/plan-results.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { useDoing, type Doing } from "./use-doing.ts";

export interface Writing {
  readonly doing: Doing<CameOfWriting>;
  readonly writeRanking: (plan: string, bloc: string) => void;
  /** @param year null: the newest in which the board has plans */
  readonly writeResults: (year: number | null) => void;
}

/** What became of the workbook. */
export type CameOfWriting =
  | { readonly kind: "written"; readonly written: Written }
  | { readonly kind: "collected"; readonly collected: Collected };

export function useWriting({ today }: Pick<Me, "today">): Writing {
  const doing = useDoing<CameOfWriting>(nothing);
  const { run } = doing;
  // Nobody waits for either: what comes of it shows below.
  const writeRanking = useCallback<Writing["writeRanking"]>(
    (plan, bloc) =>
      void run("ranking", async (steps) => written(await ranking({ plan, bloc, today }, steps))),
    [run, today],
  );
  const writeResults = useCallback<Writing["writeResults"]>(
    (year) => void run("results", async (steps) => written(await results({ year, today }, steps))),
    [run, today],
  );
  return { doing, writeRanking, writeResults };
}

async function nothing(): Promise<void> {
  // The pages read what they show; writing into the workbook changes none of it.
}

function written(outcome: Outcome<Written>): Outcome<CameOfWriting> {
  return outcome.ok ? { ok: true, answer: { kind: "written", written: outcome.answer } } : outcome;
}

export interface OfBloc extends Pick<Me, "today"> {
  readonly plan: string;
  readonly bloc: string;
}

async function ranking({ plan: id, bloc, today }: OfBloc, steps: Steps): Promise<Outcome<Written>> {
  steps.onStep("sending", 0, 1);
  const [asked, { writeResultSheet }] = await Promise.all([
    call("readPlan", { plan: id }),
    import("../excel/result-sheet.ts"),
  ]);
  if (!asked.ok) return asked;
  const { plan } = asked.answer;
  const found = findBloc(plan, bloc);
  if (found === undefined) return NO_BLOC;
  return await writeResultSheet({ plan, bloc: found, today }, steps);
}

export const NO_BLOC: Outcome<never> = {
  ok: false,
  problem: { code: "noBloc", status: 0, text: LEADER_SCREEN.noBloc, findings: [] },
};

interface OfYear extends Pick<Me, "today"> {
  readonly year: number | null;
}

async function results({ year, today }: OfYear, steps: Steps): Promise<Outcome<Written>> {
  const { writeConsolidatedSheet } = await import("../excel/consolidated-sheet.ts");
  return await writeConsolidatedSheet({ year, today }, steps);
}
