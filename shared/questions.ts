// What the bloc asks a unit to explain, line by line (đề nghị giải trình, domain.md 0.6), and which of it
// still waits for the unit's explanation (giải trình của đơn vị).
import type { Stamps } from "./document/cells.ts";
import type { Asked, FilledSheet } from "./filled-sheet.ts";
import { warningAt, type Finding } from "./finding.ts";
import { leafById, leavesOf, printedCode, type ScoreSheet } from "./score-sheet.ts";
import { say } from "./text.ts";

export interface Question extends Asked {
  /** Id of the criterion. */
  readonly line: string;
  /** Nothing was explained since: an explanation that was there before does not answer it. */
  readonly open: boolean;
}

/** In the order of the sheet; questions on lines that it no longer has are left out. */
export function questionsOf(
  { lines, asked, stamps }: Pick<FilledSheet, "lines" | "asked"> & { readonly stamps: Stamps },
  sheet: ScoreSheet,
): readonly Question[] {
  return leavesOf(sheet).flatMap(({ criterion: { id: line } }) => {
    const { question, explanation } = lines[line] ?? {};
    const asker = asked[line];
    if (question === undefined || asker === undefined) return [];
    const wasAsked = stamps[line]?.question ?? 0;
    const explained = stamps[line]?.explanation ?? 0;
    return [{ line, ...asker, open: explanation === undefined || explained < wasAsked }];
  });
}

/** A warning for each question that stands open. */
export function openQuestions(
  questions: readonly Pick<Question, "line" | "open">[],
  sheet: ScoreSheet,
): readonly Finding[] {
  return questions.flatMap(({ line, open }) => {
    const leaf = leafById(sheet, line)?.criterion;
    if (!open || leaf === undefined) return [];
    return [
      warningAt(
        "questionOpen",
        { criterion: line, printed: printedCode(leaf), field: "explanation" },
        say("Chưa giải trình theo đề nghị.", "Not explained yet, as was asked."),
      ),
    ];
  });
}
