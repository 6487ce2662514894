// Handing in from Excel: asks once and names the recipient. What is not synced goes first.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Place } from "../../shared/finding.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { DOING } from "../../shared/wording/pane.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import type { Sheet } from "../excel/sheet.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "../views/ask.tsx";
import { BeforeSubmit } from "../views/before-submit.tsx";
import { useLanguage } from "../views/language.tsx";
import { liveScore } from "../views/live-score.ts";
import { Note } from "../views/note.tsx";
import { SubmitWords } from "../views/submit-words.tsx";
import { FindingList } from "../views/finding-list.tsx";

interface SubmitInPaneProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly ours: Sheet;
  /** Each new one opens the question, as the button does. */
  readonly attend: object | null;
  readonly onAttended: () => void;
  readonly busy: boolean;
  readonly submit: () => Promise<Failure | null>;
  readonly onGo: (where: Place) => void;
}

export function SubmitInPane(props: SubmitInPaneProps) {
  const { plan, sheet, terms, filled, ours, attend, onAttended, busy, submit, onGo } = props;
  const { say } = useLanguage();
  const { leader } = plan.words;
  const errors = ours.findings.filter(({ severity }) => severity === "error");
  const differing = ours.record.differing.length;
  const toSync = ours.unsaved > 0 || filled.revision > ours.record.baseRevision;
  const isBlocked = errors.length + differing > 0;
  return (
    <Ask
      open={say(UNIT_SCREEN.submit(leader))}
      title={say(UNIT_SCREEN.submitTitle(leader))}
      confirm={say(UNIT_SCREEN.submit(leader))}
      // Syncing comes first.
      appearance={toSync ? "secondary" : "primary"}
      disabled={busy}
      blocked={isBlocked}
      attend={attend}
      onAttended={onAttended}
      act={submit}
    >
      {isBlocked && (
        <Note kind="warning">
          <p>{say(DOING.cannotSubmit(errors.length, differing))}</p>
          <FindingList findings={errors} onGo={onGo} />
        </Note>
      )}
      <LiveWords plan={plan} sheet={sheet} terms={terms} filled={filled} ours={ours} />
      {ours.unsaved > 0 && !isBlocked && <p>{say(DOING.submitSyncsFirst(ours.unsaved))}</p>}
      <BeforeSubmit
        sheet={sheet}
        terms={terms}
        filled={{ lines: ours.lines, questions: filled.questions }}
        onGo={(line) => onGo({ criterion: line, field: "result" })}
      />
    </Ask>
  );
}

/** Counted once the question stands, not at each key before. */
function LiveWords({
  plan,
  sheet,
  terms,
  filled,
  ours,
}: Pick<SubmitInPaneProps, "plan" | "sheet" | "terms" | "filled" | "ours">) {
  const { lines, score } = filled;
  const live = liveScore({ sheet, terms, lines, score, changes: ours.changes });
  return <SubmitWords plan={plan} filled={filled} total={(live?.sums ?? score).totalBeforeBonus} />;
}
