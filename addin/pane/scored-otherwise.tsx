// Criteria whose points the bloc checked or agreed otherwise than the unit claims, each a way to its row.
import type { Cells } from "../../shared/document/cells.ts";
import { lineOf } from "../../shared/filled-sheet.ts";
import type { Place } from "../../shared/finding.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { CHECKS } from "../../shared/wording/pane-sheet.ts";
import { useLanguage } from "../views/language.tsx";
import type { ShownPoints } from "../views/live-score.ts";

interface ScoredOtherwiseProps {
  readonly words: PlanWords;
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly counted: ShownPoints;
  readonly claimed: ShownPoints;
  readonly onGo: (where: Place) => void;
}

export function ScoredOtherwise({ words, sheet, lines, counted, claimed, onGo }: ScoredOtherwiseProps) {
  const { say } = useLanguage();
  const other = leavesOf(sheet).flatMap(({ criterion }) => {
    const { checkedScore, agreedScore } = lineOf(lines, criterion.id);
    const [own, now] = [claimed, counted].map(({ leaves }) => leaves.get(criterion.id) ?? null);
    const isJudged = checkedScore !== undefined || agreedScore !== undefined;
    return isJudged && own !== now ? [{ criterion, own, now }] : [];
  });
  if (other.length === 0) return null;
  return (
    <section aria-labelledby="otherwise-title">
      <h2 id="otherwise-title">{say(CHECKS.scoredOtherwise(words, other.length))}</h2>
      <ul className="changes">
        {other.map(({ criterion: { id, code, label }, own, now }) => (
          <li key={id}>
            <button
              type="button"
              className="to-cell"
              onClick={() => onGo({ criterion: id, field: "result" })}
            >
              {code} {label}. {say(CHECKS.claimedAndCounted(points(own), points(now)))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function points(value: number | null | undefined): string {
  return value == null ? "–" : formatNumber(value);
}
