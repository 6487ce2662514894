// What a person agrees to by handing in: to whom, and with which points.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { findBloc, unitName, type Plan } from "../../shared/plan.ts";
import { formatNumber } from "../../shared/text.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";

interface SubmitWordsProps {
  readonly plan: Plan;
  readonly filled: Pick<FilledSheetView, "bloc" | "unitName">;
  /** Points before bonus, as a decimal. */
  readonly total: number;
}

export function SubmitWords({ plan, filled, total }: SubmitWordsProps) {
  const { say } = useLanguage();
  const { words } = plan;
  const leadingUnit = unitName(plan, findBloc(plan, filled.bloc)?.leader ?? "");
  const unit = filled.unitName;
  return <p>{say(UNIT_SCREEN.submitBody({ words, leadingUnit, unit, total: formatNumber(total) }))}</p>;
}
