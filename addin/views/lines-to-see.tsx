// Findings about lines, kind by kind: one sentence with their count, and each criterion's number as a link
// to its row.
import type { Finding } from "../../shared/finding.ts";
import type { Text } from "../../shared/text.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";

interface LinesToSeeProps {
  readonly findings: readonly Finding[];
  /** Leads to the row of a criterion. */
  readonly onGo: (line: string) => void;
}

const KINDS: readonly (readonly [code: string, words: (lines: number) => Text])[] = [
  ["questionOpen", UNIT_SCREEN.questionOpen],
  ["unanswered", UNIT_SCREEN.unanswered],
  ["targetMissing", UNIT_SCREEN.targetMissing],
  ["evidenceMissing", UNIT_SCREEN.evidenceMissing],
  ["explanationMissing", UNIT_SCREEN.explanationMissing],
];

export function LinesToSee({ findings, onGo }: LinesToSeeProps) {
  const { say } = useLanguage();
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
                  onGo(line);
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
