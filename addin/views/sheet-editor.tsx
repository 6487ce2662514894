// A sheet with its editing around it: duties on top, notes of what happened, the table, and a bar that
// stays in sight with what is unsaved.
import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FilledSheetView, Me } from "../../shared/contract/schemas.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { Duties } from "./duties.tsx";
import { useLanguage } from "./language.tsx";
import { Proposals } from "./proposals.tsx";
import { SavedNote } from "./saved-note.tsx";
import { Settle } from "./settle.tsx";
import { SheetActions } from "./sheet-actions.tsx";
import { columnsOf } from "./sheet-columns.ts";
import { SheetFoot, SheetHead } from "./sheet-paper.tsx";
import { SheetTable } from "./sheet-table.tsx";
import { Totals } from "./totals.tsx";
import type { SheetData } from "./use-sheet-data.ts";
import { useSheetEditor } from "./use-sheet-editor.ts";
import type { WorkRole } from "./where.ts";

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
  const editor = useSheetEditor(data, terms, reloadFilled);
  const { live } = editor;
  const columns = useMemo(
    () => columnsOf({ sheet, terms, filled, role: role.role }),
    [sheet, terms, filled, role.role],
  );
  const provisional =
    live?.provisional ?? Object.values(filled.score.leaves).some((leaf) => leaf.provisional);
  const mayEdit = columns.writable.size > 0;
  const toSubmit = role.role === "unit" && (filled.stage === "draft" || filled.stage === "returned");
  return (
    <>
      <div className="no-print">
        <Duties plan={plan} filled={filled} today={me.today} own={role.role === "unit"} />
      </div>
      <SheetActions
        role={role}
        plan={plan}
        filled={filled}
        today={me.today}
        unsaved={editor.unsaved}
        showFilled={showFilled}
        reloadFilled={reloadFilled}
      />
      {role.role === "unit" && (
        <Proposals sheet={sheet} filled={filled} send={editor.send} showFilled={showFilled} />
      )}
      {editor.differences.length > 0 && (
        // Nobody waits: the view redraws itself when the answer comes.
        <Settle
          differences={editor.differences}
          mineWords={SETTLE.mine}
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
          live={live !== null}
        />
        <SheetTable
          plan={plan.id}
          unit={filled.unit}
          sheet={sheet}
          lines={filled.lines}
          score={filled.score}
          live={live}
          self={editor.self}
          columns={columns}
          edits={editor.edits}
          findings={editor.findings}
          onType={editor.onType}
        />
        <SheetFoot filled={filled} />
      </div>
      {(mayEdit || editor.unsaved > 0) && (
        <div className="save-bar">
          <div role="status" aria-live="polite" className="save-report">
            {editor.report !== null && (
              <SavedNote
                report={editor.report}
                plan={plan}
                sheet={sheet}
                toSubmit={toSubmit}
                savedAt={filled.savedAt ?? me.today}
              />
            )}
          </div>
          <div className="save-bar-row">
            <span>
              {say(editor.unsaved > 0 ? UNIT_SCREEN.unsaved(editor.unsaved) : UNIT_SCREEN.nothingUnsaved)}
            </span>
            {editor.unsaved > 0 && (
              <Button appearance="subtle" onClick={editor.dropAll}>
                {say(UNIT_SCREEN.undoEdits)}
              </Button>
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
