// Before a sheet is handed in: questions that wait for an answer, and what is still to be seen to, kind by
// kind; each criterion's number leads to its row.
import { checkLines } from "../../shared/entry-check.ts";
import type { Cells } from "../../shared/document/cells.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { openQuestions } from "../../shared/questions.ts";
import { answeredLines } from "../../shared/view.ts";
import { LinesToSee } from "./lines-to-see.tsx";
import type { Asked } from "./question.tsx";
import { showLine } from "./show-line.ts";

interface BeforeSubmitProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: { readonly lines: Cells; readonly questions?: readonly Asked[] };
  /** Leads to the row of a criterion; on the page the row is in the table below. */
  readonly onGo?: (line: string) => void;
}

export function BeforeSubmit({ sheet, terms, filled, onGo = showLine }: BeforeSubmitProps) {
  const findings = [
    ...openQuestions(filled.questions ?? [], sheet),
    ...checkLines(sheet, terms, answeredLines(filled.lines, sheet)),
  ];
  return <LinesToSee findings={findings} onGo={onGo} />;
}
