// The three answers that a unit's sheet is drawn from, read side by side and shown together.
import { useCallback, useMemo } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { useAnswer, type Reader, type Reading } from "./use-answer.ts";

export interface SheetData {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly sheetRevision: number;
  readonly filled: FilledSheetView;
}

export interface SheetReader extends Reader<SheetData> {
  /** Shows the filled sheet that a write brought back. */
  readonly showFilled: (filled: FilledSheetView) => void;
  readonly reloadFilled: () => Promise<void>;
}

export function useSheetData(planId: string, unit: string): SheetReader {
  const plan = useAnswer("readPlan", { plan: planId });
  const published = useAnswer("readScoreSheet", { plan: planId });
  const filled = useAnswer("readFilledSheet", { plan: planId, unit });
  const reading = useMemo<Reading<SheetData>>(() => {
    for (const { reading } of [plan, published, filled]) if (reading.kind === "problem") return reading;
    if (plan.reading.kind !== "answer") return { kind: "loading" };
    if (published.reading.kind !== "answer") return { kind: "loading" };
    if (filled.reading.kind !== "answer") return { kind: "loading" };
    const { sheet, revision: sheetRevision } = published.reading.answer;
    const answer = { plan: plan.reading.answer.plan, sheet, sheetRevision, filled: filled.reading.answer };
    return { kind: "answer", answer };
  }, [plan, published, filled]);
  const [readPlan, readPublished, readFilled] = [plan.reload, published.reload, filled.reload];
  const reload = useCallback(async () => {
    await Promise.all([readPlan(), readPublished(), readFilled()]);
  }, [readPlan, readPublished, readFilled]);
  return {
    reading,
    failed: plan.failed ?? published.failed ?? filled.failed,
    reload,
    show: ({ filled: answer }) => filled.show(answer),
    showFilled: filled.show,
    reloadFilled: filled.reload,
  };
}
