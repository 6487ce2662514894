// Handing in from Excel: asks once and names the recipient. What is not synced goes first.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Place } from "../../shared/finding.ts";
import { findBloc, unitName, type Plan, type ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { DOING } from "../../shared/wording/pane.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import type { Sheet } from "../excel/sheet.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "../views/ask.tsx";
import { BeforeSubmit } from "../views/before-submit.tsx";
import { useLanguage } from "../views/language.tsx";
import { liveScore } from "../views/live-score.ts";

interface SubmitInPaneProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly ours: Sheet;
  /** Each new one opens the question, as the button does. */
  readonly attend: object | null;
  readonly busy: boolean;
  readonly submit: () => Promise<Failure | null>;
  readonly onGo: (where: Place) => void;
}

export function SubmitInPane(props: SubmitInPaneProps) {
  const { plan, sheet, terms, filled, ours, attend, busy, submit, onGo } = props;
  const { say } = useLanguage();
  const { leader } = plan.words;
  const { lines, score } = filled;
  const live = liveScore({ sheet, terms, lines, score, changes: ours.changes });
  const total = (live?.sums ?? score).totalBeforeBonus;
  return (
    <Ask
      open={say(UNIT_SCREEN.submit(leader))}
      title={say(UNIT_SCREEN.submitTitle(leader))}
      confirm={say(UNIT_SCREEN.submit(leader))}
      appearance="primary"
      size="small"
      disabled={busy}
      attend={attend}
      act={submit}
    >
      <p>
        {say(
          UNIT_SCREEN.submitBody({
            words: plan.words,
            leadingUnit: unitName(plan, findBloc(plan, filled.bloc)?.leader ?? ""),
            unit: filled.unitName,
            total: formatNumber(total),
          }),
        )}
      </p>
      {ours.unsaved > 0 && <p>{say(DOING.submitSyncsFirst(ours.unsaved))}</p>}
      <BeforeSubmit
        sheet={sheet}
        terms={terms}
        filled={{ lines: ours.lines, questions: filled.questions }}
        onGo={(line) => onGo({ criterion: line, field: "result" })}
      />
    </Ask>
  );
}
