// What is still to be seen to before a sheet is handed in, kind by kind; each criterion's number leads to
// its row.
import { checkLines } from "../../shared/entry-check.ts";
import type { FilledSheetView } from "../../shared/contract/schemas.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { answeredLines } from "../../shared/view.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";

interface BeforeSubmitProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
}

const KINDS: readonly (readonly [code: string, words: (lines: number) => Text])[] = [
  ["unanswered", UNIT_SCREEN.unanswered],
  ["targetMissing", UNIT_SCREEN.targetMissing],
  ["evidenceMissing", UNIT_SCREEN.evidenceMissing],
  ["explanationMissing", UNIT_SCREEN.explanationMissing],
];

export function BeforeSubmit({ sheet, terms, filled }: BeforeSubmitProps) {
  const { say } = useLanguage();
  const findings = checkLines(sheet, terms, answeredLines(filled.lines, sheet));
  const known = KINDS.map(([code]) => code);
  const kinds = [
    ...KINDS.map(([code, words]) => ({ words, found: findings.filter((one) => one.code === code) })),
    { words: UNIT_SCREEN.otherFindings, found: findings.filter((one) => !known.includes(one.code)) },
  ];
  return kinds.map(({ words, found }) => {
    const lines = new Map(
      found.map(({ where }) => [where.criterion ?? "", where.printed ?? where.criterion ?? ""]),
    );
    if (lines.size === 0) return null;
    const sentence = say(words(lines.size));
    return (
      <div key={sentence} className="before-submit">
        <p>
          <strong>{sentence}</strong>
        </p>
        <ul className="criterion-numbers" aria-label={sentence}>
          {[...lines].map(([line, printed]) => (
            <li key={line}>
              <button
                type="button"
                className="to-criterion"
                aria-label={say(UNIT_SCREEN.goToCriterion(printed))}
                onClick={({ currentTarget }) => {
                  currentTarget.closest("dialog")?.close();
                  showLine(line);
                }}
              >
                {printed}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

/** After the dialog has closed, which gives the focus back to its button first. */
function showLine(line: string) {
  requestAnimationFrame(() => {
    const row = document.getElementById(`line-${line}`);
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
  });
}
