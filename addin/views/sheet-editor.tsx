// A sheet with its editing around it: duties on top, notes of what happened, the table, and a bar that
// stays in sight with what is unsaved.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Me } from "../../shared/contract/people.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { Ask } from "./ask.tsx";
import { Duties } from "./duties.tsx";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { Proposals } from "./proposals.tsx";
import { SavedNote } from "./saved-note.tsx";
import { Settle } from "./settle.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import { columnsOf } from "./sheet-columns.ts";
import { SheetFoot, SheetHead } from "./sheet-paper.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { showLine } from "./show-line.ts";
import { Totals } from "./totals.tsx";
import type { SheetData } from "./use-sheet-data.ts";
import { useSheetEditor } from "./use-sheet-editor.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import { keyOfRole, type WorkRole } from "./where.ts";

export interface SheetEditorProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly data: SheetData;
  readonly terms: ScoringTerms;
  readonly showFilled: (filled: FilledSheetView) => void;
  readonly reloadFilled: () => Promise<void>;
}

export function SheetEditor({ me, role, data, terms, showFilled, reloadFilled }: SheetEditorProps) {
  const { say } = useLanguage();
  const { plan, sheet, filled } = data;
  const person = `${me.person.id}~${keyOfRole(role)}`;
  const { name } = me.person;
  const editor = useSheetEditor({ data, terms, person, name, showFilled, reloadFilled });
  const { live } = editor;
  // A file's value that lost once more is to be chosen where it was.
  const differences = editor.differences.filter(({ leaf, field, mine }) =>
    filled.proposals.every(
      (proposal) => proposal.line !== leaf.id || proposal.field !== field || proposal.value !== mine,
    ),
  );
  useLeaveWarning(editor.unsaved > 0);
  const columns = useMemo(
    () => columnsOf({ sheet, terms, filled, role: role.role }),
    [sheet, terms, filled, role.role],
  );
  const isExact = live !== null && live.sums !== null;
  const provisional = !isExact && Object.values(filled.score.leaves).some((leaf) => leaf.provisional);
  const mayEdit = columns.writable.size > 0;
  const toSubmit = role.role === "unit" && (filled.stage === "draft" || filled.stage === "returned");
  return (
    <>
      <div className="no-print">
        <Duties
          plan={plan}
          sheet={sheet}
          filled={filled}
          today={me.today}
          own={role.role === "unit"}
          onGo={showLine}
        />
      </div>
      <SheetActions
        role={role}
        plan={plan}
        sheet={sheet}
        terms={terms}
        filled={filled}
        today={me.today}
        unsaved={editor.unsaved}
        showFilled={showFilled}
        reloadFilled={reloadFilled}
      />
      {role.role === "unit" && (
        <Proposals {...{ sheet, terms, filled, showFilled }} send={editor.send} letGo={editor.letGo} />
      )}
      {differences.length > 0 && (
        // Nobody waits: the view redraws itself when the answer comes.
        <Settle
          sheet={sheet}
          terms={terms}
          differences={differences}
          mineWords={SETTLE.mine}
          busy={editor.saving}
          attend={editor.report !== null && editor.report.conflicts > 0 ? editor.report : null}
          onSettle={(settled) => void editor.settle(settled)}
        />
      )}
      <div className="paper">
        <SheetHead plan={plan} sheet={sheet} filled={filled} />
        <Totals
          sums={live?.sums ?? filled.score}
          sheet={sheet}
          terms={terms}
          provisional={provisional}
          words={plan.words}
          state={live === null ? "stored" : isExact ? "live" : "atSave"}
        />
        <SheetTable
          plan={plan.id}
          unit={filled.unit}
          sheet={sheet}
          lines={filled.lines}
          questions={filled.questions}
          score={filled.score}
          live={live !== null}
          counted={editor.counted}
          claimed={editor.claimed}
          words={plan.words}
          columns={columns}
          edits={editor.edits}
          findings={editor.findings}
          onType={editor.onType}
        />
        <SheetFoot filled={filled} unsaved={editor.unsaved} />
      </div>
      {(mayEdit || editor.unsaved > 0) && (
        <div className="save-bar">
          <div className="save-report">
            {editor.report?.problem && <ProblemNote problem={editor.report.problem} />}
            <div role="status" aria-live="polite">
              {editor.report !== null && (
                <SavedNote report={editor.report} plan={plan} sheet={sheet} toSubmit={toSubmit} />
              )}
            </div>
          </div>
          <div className="save-bar-row">
            <span>
              {say(editor.unsaved > 0 ? UNIT_SCREEN.unsaved(editor.unsaved) : UNIT_SCREEN.nothingUnsaved)}
            </span>
            {editor.unsaved > 0 && (
              <Ask
                appearance="subtle"
                open={say(UNIT_SCREEN.undoEdits)}
                title={say(UNIT_SCREEN.undoEdits)}
                confirm={say(UNIT_SCREEN.undoNow(editor.unsaved))}
                act={() => {
                  editor.dropAll();
                  return Promise.resolve(null);
                }}
              >
                <p>{say(UNIT_SCREEN.undoBody)}</p>
              </Ask>
            )}
            {/* Nobody waits: the report shows when the answer comes. */}
            <Button
              appearance="primary"
              disabled={editor.saving || editor.unsaved === 0}
              onClick={() => void editor.save()}
            >
              {say(UNIT_SCREEN.save)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
