// Handing in: asks once and names the recipient. What shows afterwards is the receipt with its check code.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "./ask.tsx";
import { BeforeSubmit } from "./before-submit.tsx";
import { useLanguage } from "./language.tsx";
import { SubmitWords } from "./submit-words.tsx";

interface SubmitButtonProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly unsaved: number;
  /** Somebody saved meanwhile: what they saved is to be seen before it is handed in. */
  readonly onStale: () => Promise<void>;
  readonly onSubmitted: (filled: FilledSheetView) => void;
}

export function SubmitButton({
  plan,
  sheet,
  terms,
  filled,
  unsaved,
  onStale,
  onSubmitted,
}: SubmitButtonProps) {
  const { say } = useLanguage();
  const { leader } = plan.words;

  async function submit(): Promise<Failure | null> {
    const outcome = await call("submit", {
      plan: plan.id,
      unit: filled.unit,
      body: { revision: filled.revision },
    });
    if (!outcome.ok) {
      if (outcome.problem.code === "stale") await onStale();
      return outcome.problem;
    }
    onSubmitted(outcome.answer);
    return null;
  }

  return (
    <Ask
      open={say(UNIT_SCREEN.submit(leader))}
      title={say(UNIT_SCREEN.submitTitle(leader))}
      confirm={say(UNIT_SCREEN.submit(leader))}
      appearance="primary"
      disabled={filled.revision === 0 || unsaved > 0}
      act={submit}
    >
      <SubmitWords plan={plan} filled={filled} total={filled.score.totalBeforeBonus} />
      <BeforeSubmit sheet={sheet} terms={terms} filled={filled} />
    </Ask>
  );
}
