// A unit's work on its sheet in Excel: what the workbook holds, what is to be done with it, and what came of
// it. The sheet in Excel is the only place where figures are entered.
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { selectCell } from "../excel/select-cell.ts";
import type { Sheet, Work } from "../excel/sheet.ts";
import type { Place } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import { mayMove, type Stage } from "../../shared/stage.ts";
import { EXCEL } from "../../shared/wording/excel.ts";
import { CHECKS, DOING, PANE } from "../../shared/wording/pane.ts";
import { FRAME, STAGES } from "../../shared/wording/screens.ts";
import { onCommand } from "../commands.ts";
import type { Failure } from "../sync/failure.ts";
import { useLanguage } from "../views/language.tsx";
import type { SheetData, SheetReader } from "../views/use-sheet-data.ts";
import { ActionBar } from "./action-bar.tsx";
import { CameNote } from "./came-note.tsx";
import { PaneTabs, type PaneView } from "./pane-tabs.tsx";
import type { RoleViewProps } from "./pane-work.tsx";
import { Scoring } from "./scoring.tsx";
import { useDoing } from "./use-doing.ts";
import { useQueue } from "./use-queue.ts";
import { useSheetActions, type Came } from "./use-sheet-actions.ts";
import { useWorkbook } from "./use-workbook.ts";
import { UNIT_PARTS, warmUpLater } from "./warm-up.ts";

const UnitHelp = lazy(async () => ({ default: (await import("./unit-help.tsx")).UnitHelp }));
const UnitResult = lazy(async () => ({ default: (await import("./unit-result.tsx")).UnitResult }));
const PaneHistory = lazy(async () => ({ default: (await import("./pane-history.tsx")).PaneHistory }));

const SubmitInPane = lazy(async () => ({ default: (await import("./submit-in-pane.tsx")).SubmitInPane }));

interface SheetPaneProps extends RoleViewProps, Pick<SheetReader, "reload" | "reloadFilled"> {
  readonly data: SheetData;
  readonly terms: ScoringTerms;
}

export function SheetPane({ me, role, onOtherRole, data, terms, reload, reloadFilled }: SheetPaneProps) {
  const { say } = useLanguage();
  const { plan, sheet, sheetRevision, filled } = data;
  const { unit, stage } = filled;
  const work = useMemo<Work>(
    () => ({ plan, sheet, sheetRevision, terms, unit }),
    [plan, sheet, sheetRevision, terms, unit],
  );
  const [view, setView] = useState<PaneView>("scoring");
  const [submitAsked, setSubmitAsked] = useState<object | null>(null);
  const workbook = useWorkbook(work);
  const { show, lookAgain } = workbook;
  const after = useCallback(
    async (came: Came) => {
      if (came.kind === "problem") {
        // A part may have been done, and what the pane knew of the sheet's standing may be old.
        await lookAgain();
        if (came.problem.status === 409 || came.problem.code === "otherSheetPublished") await reload();
        return;
      }
      show(sheetAfter(came));
      const reached = came.kind === "submitted" || (came.kind === "report" && came.report.queued === 0);
      if (reached) await reloadFilled();
    },
    [show, lookAgain, reload, reloadFilled],
  );
  const doing = useDoing(after);
  const { run, tell } = doing;
  const ours = workbook.looked?.kind === "ours" ? workbook.looked.sheet : null;
  const mayEnter = may("enter", [role.role]) && mayMove("enter", stage);
  const maySubmit = ours !== null && may("submit", [role.role]) && mayMove("submit", stage);

  const { insert, check, sync, submit, settle, undo, restore, sendQueue } = useSheetActions(work, run);
  const begin = useCallback(() => {
    // A question that found no sheet does not come up with the new one.
    setSubmitAsked(null);
    // Nobody waits: what comes of it shows below.
    void insert();
  }, [insert]);
  const isRead = workbook.looked !== null;
  const holdsOurs = ours !== null;
  const askToSubmit = useCallback(() => {
    // Still reading: the question comes when it is known what there is to submit.
    if (maySubmit || !isRead) setSubmitAsked({});
    else tell({ kind: "problem", problem: notToSubmit(holdsOurs, stage) });
  }, [maySubmit, isRead, holdsOurs, stage, tell]);
  useQueue(ours !== null && ours.record.outbox !== null, sendQueue);

  useEffect(
    () =>
      onCommand((command) => {
        if (command === "consolidate") {
          onOtherRole(command);
          return;
        }
        setView(command === "help" ? "help" : command === "rank" ? "result" : "scoring");
        if (command === "rank") onOtherRole(command);
        // Nobody waits: what comes of it shows below.
        if (command === "newSheet") begin();
        if (command === "check") void check();
        if (command === "sync") void sync();
        if (command === "submit") askToSubmit();
      }),
    [begin, check, sync, askToSubmit, onOtherRole],
  );

  useEffect(() => warmUpLater(UNIT_PARTS), []);

  async function go({ worksheet, cell, criterion, field }: Place) {
    const given = worksheet !== undefined && cell !== undefined ? { worksheet, cell } : null;
    const place = given ?? (criterion === undefined ? null : ours?.placeOf(criterion, field ?? "result"));
    const found = place == null ? null : await selectCell(place);
    if (found !== null && found.ok && found.answer) return;
    const problem =
      found === null || found.ok
        ? { code: "noCell", status: 0, text: CHECKS.noCell, findings: [] }
        : found.problem;
    tell({ kind: "problem", problem });
  }
  // Nobody waits: Excel shows the cell.
  const onGo = (where: Place) => void go(where);

  return (
    <>
      <main id="content" tabIndex={-1} className="content">
        <h1 className="read-out">{say(PANE.scoring)}</h1>
        <PaneTabs current={view} onTurn={setView} />
        <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
          {view === "help" && <UnitHelp />}
          {view === "result" && <UnitResult me={me} role={role} />}
          {view === "history" && (
            <PaneHistory
              key={filled.revision}
              plan={plan.id}
              unit={unit}
              newest={filled.revision}
              mayRestore={mayEnter && ours !== null}
              restore={restore}
            />
          )}
        </Suspense>
        {view === "scoring" && (
          <Scoring
            me={me}
            role={role}
            data={data}
            terms={terms}
            workbook={workbook}
            busy={doing.running !== null}
            mayEnter={mayEnter}
            onGo={onGo}
            // Nobody waits: what comes of them shows below.
            onInsert={begin}
            onSettle={(settled) => void settle(settled)}
            undo={undo}
          />
        )}
      </main>
      <ActionBar
        unsent={ours?.unsaved ?? null}
        running={doing.running}
        onCheck={() => void check()}
        onSync={() => void sync()}
        onStop={doing.stop}
        submit={
          maySubmit && (
            <Suspense fallback={null}>
              <SubmitInPane
                plan={plan}
                sheet={sheet}
                terms={terms}
                filled={filled}
                ours={ours}
                attend={submitAsked}
                busy={doing.running !== null}
                submit={submit}
                onGo={onGo}
              />
            </Suspense>
          )
        }
      >
        <CameNote came={doing.came} plan={plan} sheet={sheet} onGo={onGo} onDismiss={doing.dismiss} />
      </ActionBar>
    </>
  );
}

function sheetAfter(came: Exclude<Came, { kind: "problem" }>): Sheet {
  switch (came.kind) {
    case "report":
      return came.report.sheet;
    case "submitted":
      return came.submitted.report.sheet;
    case "checked":
      return came.sheet;
  }
}

function notToSubmit(holdsOurs: boolean, stage: Stage): Failure {
  const text = holdsOurs ? DOING.notToSubmit(STAGES[stage]) : EXCEL.noSheet;
  return { code: "notToSubmit", status: 0, text, findings: [] };
}
