// What can be done with a sheet as a whole: workbook out and in, print, hand in, or send back.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import { openQuestions } from "../../shared/questions.ts";
import { may } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { mayMove } from "../../shared/stage.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { fillingOf } from "../../shared/view.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { call } from "../sync/api.ts";
import { DownloadButton } from "./download-button.tsx";
import { useLanguage } from "./language.tsx";
import { OnBehalfButton } from "./on-behalf-button.tsx";
import { ReasonButton } from "./reason-button.tsx";
import { SubmitButton } from "./submit-button.tsx";
import { UploadOwn } from "./upload-own.tsx";
import type { WorkRole } from "./where.ts";
import { WithdrawReceiptButton } from "./withdraw-receipt-button.tsx";

interface SheetActionsProps {
  readonly role: WorkRole;
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly today: IsoDate;
  readonly unsaved: number;
  readonly showFilled: (filled: FilledSheetView) => void;
  readonly reloadFilled: () => Promise<void>;
}

export function SheetActions(props: SheetActionsProps) {
  const { say } = useLanguage();
  const { role, plan, sheet, terms, filled, today, unsaved, showFilled, reloadFilled } = props;
  const [uploading, setUploading] = useState(false);
  const { unit, unitName, stage, revision, receipt } = filled;
  const mayEnter = may("enter", [role.role]) && mayMove("enter", stage);
  const maySubmit = may("submit", [role.role]) && mayMove("submit", stage);
  const mayActOnBehalf = may("actOnBehalf", [role.role]) && mayMove("submit", stage);
  const open = openQuestions(filled.questions, sheet).length;
  const { hasResults } = fillingOf(filled, sheet);
  const mayReturn = may("return", [role.role]) && mayMove("return", stage);
  return (
    <section className="actions no-print" aria-label={say(LEADER_SCREEN.actions)}>
      <div className="actions-row">
        <span className="page-only">
          <DownloadButton
            words={UNIT_SCREEN.download}
            fetchFile={() => call("downloadWorkbook", { plan: plan.id, unit })}
          />
        </span>
        {mayEnter && (
          <Button aria-expanded={uploading} onClick={() => setUploading(!uploading)}>
            {say(UNIT_SCREEN.upload)}
          </Button>
        )}
        <Button className="page-only" disabled={unsaved > 0} onClick={() => print()}>
          {say(UNIT_SCREEN.printForSignature)}
        </Button>
        {mayReturn && (
          <ReasonButton
            open={say(LEADER_SCREEN.return)}
            title={say(LEADER_SCREEN.returnTitle(unitName))}
            body={[
              say(LEADER_SCREEN.returnBody(plan.words)),
              ...(open === 0 ? [] : [say(LEADER_SCREEN.returnQuestions(open, plan.words))]),
            ].join(" ")}
            act={async (reason) => {
              const outcome = await call("returnSheet", { plan: plan.id, unit, body: { revision, reason } });
              if (!outcome.ok) {
                if (outcome.problem.code === "stale") await reloadFilled();
                return outcome.problem;
              }
              showFilled(outcome.answer);
              return null;
            }}
          />
        )}
        {mayActOnBehalf && (hasResults || receipt === null) && (
          <OnBehalfButton
            hasResults={hasResults}
            plan={plan.id}
            unit={unit}
            unitName={unitName}
            revision={revision}
            today={today}
            words={plan.words}
            onStale={reloadFilled}
            onDone={showFilled}
          />
        )}
        {mayActOnBehalf && receipt !== null && (
          <WithdrawReceiptButton
            plan={plan.id}
            unit={unit}
            unitName={unitName}
            revision={revision}
            receipt={receipt}
            onStale={reloadFilled}
            onDone={showFilled}
          />
        )}
        {maySubmit && (
          <SubmitButton
            plan={plan}
            sheet={sheet}
            terms={terms}
            filled={filled}
            unsaved={unsaved}
            onStale={reloadFilled}
            onSubmitted={showFilled}
          />
        )}
      </div>
      {mayActOnBehalf && !hasResults && <p className="muted">{say(LEADER_SCREEN.paperHint)}</p>}
      {unsaved > 0 && (
        <p className="muted">{say(maySubmit ? UNIT_SCREEN.saveBeforeSubmit : UNIT_SCREEN.saveBeforePrint)}</p>
      )}
      {may("agree", [role.role]) && mayMove("agree", stage) && (
        <p className="muted">{say(LEADER_SCREEN.agreeHint(plan.words))}</p>
      )}
      {uploading && mayEnter && <UploadOwn plan={plan.id} unit={unit} onWritten={reloadFilled} />}
    </section>
  );
}
