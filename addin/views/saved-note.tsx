// What became of a save, line by line counted, and the reminder that saving is not handing in.
import type { Plan } from "../../shared/plan.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { FindingList } from "./finding-list.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import type { SaveReport } from "./use-sheet-editor.ts";

interface SavedNoteProps {
  readonly report: SaveReport;
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  /** The unit still has to hand in. */
  readonly toSubmit: boolean;
}

export function SavedNote({ report, plan, sheet, toSubmit }: SavedNoteProps) {
  const { say } = useLanguage();
  const { counts, findings, combined, elsewhere, newest } = report;
  const codes = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion.code]));
  const wrote = counts.taken > 0 || counts.unchanged > 0;
  const at = newest !== null && wrote ? new Date(newest.at) : null;
  if (counts.lines === 0) return null;
  return (
    <Note kind={counts.left > 0 ? "warning" : toSubmit ? "shout" : "good"}>
      <p>{say(UNIT_SCREEN.outcome(counts))}</p>
      {at !== null && (
        <p>
          <strong>
            {say(toSubmit ? UNIT_SCREEN.savedNow(at, plan.words.leader) : UNIT_SCREEN.savedAgreed(at))}
          </strong>
        </p>
      )}
      {combined.length > 0 && (
        <p>{say(UNIT_SCREEN.combined(combined.map((id) => codes.get(id) ?? id).join("; ")))}</p>
      )}
      {elsewhere.length > 0 && <p>{say(UNIT_SCREEN.elsewhere(elsewhere.length))}</p>}
      <FindingList findings={findings} />
    </Note>
  );
}
