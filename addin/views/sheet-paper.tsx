// What a printed sheet has around its table: the heading of an official paper, signature blocks and the
// check code that ties it to what was submitted.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { isHandedIn } from "../../shared/view.ts";
import { PAPER } from "../../shared/wording/papers.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import { issuersOf } from "../../shared/wording/score-table-paper.ts";
import { OfficialHead } from "./official-head.tsx";

interface SheetHeadProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly filled: FilledSheetView;
}

export function SheetHead({ plan, sheet, filled }: SheetHeadProps) {
  const bloc = plan.blocs.find(({ id }) => id === filled.bloc);
  return (
    <>
      <OfficialHead issuers={issuersOf(bloc?.name ?? plan.issuer, filled.unitName)} numbered />
      <h2 className="paper-title" lang="vi">
        {PAPER.sheetTitle(plan.year)}
      </h2>
      <p className="paper-subtitle" lang="vi">
        <strong>{filled.unitName}</strong>
        <br />
        {sheet.title}. {planWords(plan).vi}.
      </p>
    </>
  );
}

interface SheetFootProps {
  readonly filled: FilledSheetView;
  /** Cells that are typed and not saved. */
  readonly unsaved: number;
}

export function SheetFoot({ filled, unsaved }: SheetFootProps) {
  const { submission } = filled;
  if (unsaved > 0) {
    return (
      <p className="print-only check-code" lang="vi">
        {PAPER.unsaved(unsaved)}
      </p>
    );
  }
  return (
    <div className="print-only paper-foot" lang="vi">
      <div className="signatures">
        <div>
          <strong>{PAPER.preparedBy}</strong>
          <em>{PAPER.preparedSign}</em>
        </div>
        <div>
          <strong>{PAPER.unitHead}</strong>
          <em>{PAPER.headSign}</em>
        </div>
      </div>
      <p className="check-code">
        {submission !== null && isHandedIn(filled)
          ? PAPER.checkCode(submission.checkCode)
          : PAPER.notSubmitted}
      </p>
    </div>
  );
}
