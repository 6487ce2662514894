// A unit's work on its sheet in Excel: what the workbook holds, what is to be done with it, and what came of
// it. The sheet in Excel is the only place where figures are entered.
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Sheet, Work } from "../excel/sheet.ts";
import type { Place } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import { mayMove, type Stage } from "../../shared/stage.ts";
import { EXCEL } from "../../shared/wording/excel.ts";
import { DOING } from "../../shared/wording/pane.ts";
import { FRAME, STAGES } from "../../shared/wording/screens.ts";
import type { Command } from "../commands.ts";
import type { Failure } from "../sync/failure.ts";
import { useLanguage } from "../views/language.tsx";
import { onDemand } from "../views/on-demand.tsx";
import type { SheetData, SheetReader } from "../views/use-sheet-data.ts";
import { ActionBar } from "./action-bar.tsx";
import { CameNote } from "./came-note.tsx";
import { goTo } from "./go-to.ts";
import { PaneTabs, viewWords, type PaneView } from "./pane-tabs.tsx";
import type { RoleViewProps } from "./pane-work.tsx";
import { Scoring } from "./scoring.tsx";
import { useCommands } from "./use-commands.ts";
import { useDoing } from "./use-doing.ts";
import { useQueue } from "./use-queue.ts";
import { useSheetActions, type Came } from "./use-sheet-actions.ts";
import { useWorkbook } from "./use-workbook.ts";
import { UNIT_PARTS, warmUpLater } from "./warm-up.ts";

const UnitHelp = onDemand(async () => (await import("./unit-help.tsx")).UnitHelp);
const UnitResult = onDemand(async () => (await import("./unit-result.tsx")).UnitResult);
const PaneHistory = onDemand(async () => (await import("./pane-history.tsx")).PaneHistory);

const SubmitInPane = onDemand(async () => (await import("./submit-in-pane.tsx")).SubmitInPane);

interface SheetPaneProps extends RoleViewProps, Pick<SheetReader, "reload" | "reloadFilled"> {
  readonly data: SheetData;
  readonly terms: ScoringTerms;
}

export function SheetPane(props: SheetPaneProps) {
  const { me, role, onOtherRole, onRole, data, terms, reload, reloadFilled } = props;
  const { say } = useLanguage();
  const { plan, sheet, sheetRevision, filled } = data;
  const { unit, stage } = filled;
  const person = me.person.name;
  const work = useMemo<Work>(
    () => ({ plan, sheet, sheetRevision, terms, unit, person }),
    [plan, sheet, sheetRevision, terms, unit, person],
  );
  const [view, setView] = useState<PaneView>("scoring");
  /** The ribbon's Nộp was pressed: asked for, then to be opened. */
  const [submitAsked, setSubmitAsked] = useState<"pressed" | object | null>(null);
  const workbook = useWorkbook(work);
  const { show, lookAgain } = workbook;
  /** What the server has now is being read after an action. */
  const reading = useRef(false);
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
      if (!reached) return;
      reading.current = true;
      await reloadFilled();
      reading.current = false;
    },
    [show, lookAgain, reload, reloadFilled],
  );
  const doing = useDoing(after);
  const { run, tell } = doing;
  const ours = workbook.looked?.kind === "ours" ? workbook.looked.sheet : null;
  const mayEnter = may("enter", [role.role]) && mayMove("enter", stage);
  const maySubmit = ours !== null && may("submit", [role.role]) && mayMove("submit", stage);

  const { insert, check, sync, submit, settle, undo, restore, sendQueue } = useSheetActions(work, run);
  const holdsOurs = ours !== null;
  const isKnown = workbook.looked !== null || workbook.problem !== null;
  // While the workbook is still being read it waits: then it is known what there is to submit.
  if (submitAsked === "pressed" && isKnown) {
    setSubmitAsked(maySubmit ? {} : null);
    if (!maySubmit) tell({ kind: "problem", problem: workbook.problem ?? notToSubmit(holdsOurs, stage) });
  }
  const onAttended = useCallback(() => setSubmitAsked(null), []);
  const onRefused = useCallback((problem: Failure) => tell({ kind: "problem", problem }), [tell]);
  useQueue({ waiting: ours?.record.outbox != null, send: sendQueue, onRefused });

  // An action that saved a part, or another window of the same workbook: points and totals follow.
  const saved = ours?.record.baseRevision ?? 0;
  const isOld = saved > filled.revision;
  useEffect(() => {
    // Nobody waits: the view redraws itself when the answer comes.
    if (isOld && !reading.current) void reloadFilled();
  }, [isOld, saved, reloadFilled]);

  const heed = useCallback(
    (command: Command) => {
      if (command === "consolidate") {
        onOtherRole(command);
        return;
      }
      setView(command === "help" ? "help" : command === "rank" ? "result" : "scoring");
      if (command === "rank") onOtherRole(command);
      // Nobody waits: what comes of it shows below.
      if (command === "newSheet") void insert();
      if (command === "check") void check();
      if (command === "sync") void sync();
      if (command === "submit") setSubmitAsked("pressed");
    },
    [insert, check, sync, onOtherRole],
  );
  useCommands(heed);

  useEffect(() => warmUpLater(UNIT_PARTS), []);

  const onGo = (where: Place) => {
    const { criterion, field } = where;
    // Rows move; an address is as old as the sentence that names it.
    const known = criterion === undefined ? null : (ours?.placeOf(criterion, field ?? "result") ?? null);
    // Nobody waits: Excel shows the cell.
    void goTo(known ?? where, tell);
  };

  return (
    <>
      <main id="content" tabIndex={-1} className="content">
        <h1 className="read-out">{say(viewWords(view))}</h1>
        <PaneTabs current={view} onTurn={setView} />
        <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
          {view === "help" && <UnitHelp role={role} />}
          {view === "result" && <UnitResult me={me} role={role} />}
          {view === "history" && (
            <PaneHistory
              key={filled.revision}
              plan={plan.id}
              unit={unit}
              newest={filled.revision}
              stored={mayEnter ? (ours?.record.base ?? null) : null}
              busy={doing.running !== null}
              restore={restore}
            />
          )}
        </Suspense>
        {/* Kept while another part is looked at: what was chosen and unfolded is found again. */}
        <div hidden={view !== "scoring"}>
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
            onInsert={() => void insert()}
            onRole={onRole}
            repair={insert}
            onSettle={(settled) => void settle(settled)}
            undo={undo}
          />
        </div>
      </main>
      <ActionBar
        unsent={ours?.unsaved ?? null}
        isNewer={ours !== null && filled.revision > saved}
        isProblem={doing.came?.kind === "problem"}
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
                attend={typeof submitAsked === "string" ? null : submitAsked}
                onAttended={onAttended}
                busy={doing.running !== null}
                submit={submit}
                onGo={onGo}
              />
            </Suspense>
          )
        }
      >
        <CameNote
          came={doing.came}
          plan={plan}
          sheet={sheet}
          terms={terms}
          questions={filled.questions}
          onGo={onGo}
          onDismiss={doing.dismiss}
        />
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
