// What is still to be seen to before a sheet is handed in.
import type { Cells } from "../../shared/document/cells.ts";
import { checkLines } from "../../shared/entry-check.ts";
import type { Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { openQuestions, type Question } from "../../shared/questions.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { answeredLines } from "../../shared/view.ts";

export interface Entered {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  readonly questions: readonly Pick<Question, "line" | "open">[];
}

/** Questions that wait for an answer, then what is not entered or not in order. */
export function stillToSee({ sheet, terms, lines, questions }: Entered): readonly Finding[] {
  return [...openQuestions(questions, sheet), ...checkLines(sheet, terms, answeredLines(lines, sheet))];
}
