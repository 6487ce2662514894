// Before a sheet is handed in: questions that wait for an answer, and what is still to be seen to, kind by
// kind; each criterion's number leads to its row.
import type { Cells } from "../../shared/document/cells.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { LinesToSee } from "./lines-to-see.tsx";
import type { Asked } from "./question.tsx";
import { showLine } from "./show-line.ts";
import { stillToSee } from "./still-to-see.ts";

interface BeforeSubmitProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: { readonly lines: Cells; readonly questions?: readonly Asked[] };
  /** Leads to the row of a criterion; on the page the row is in the table below. */
  readonly onGo?: (line: string) => void;
}

export function BeforeSubmit({ sheet, terms, filled, onGo = showLine }: BeforeSubmitProps) {
  const { lines, questions = [] } = filled;
  return <LinesToSee findings={stillToSee({ sheet, terms, lines, questions })} onGo={onGo} />;
}
