// Main points, penalty, bonus and totals, always apart and never mixed.
import type { FilledSheetView } from "../../shared/contract/schemas.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber, type Text } from "../../shared/text.ts";
import { TOTALS, UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";

export type Sums = Pick<
  FilledSheetView["score"],
  | "main"
  | "denominator"
  | "penalty"
  | "proposedBonus"
  | "agreedBonus"
  | "totalBeforeBonus"
  | "total"
  | "answered"
  | "leafCount"
>;

interface TotalsProps {
  readonly sums: Sums;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly provisional: boolean;
  /** Computed here from unsaved edits, not yet by the server. */
  readonly live: boolean;
}

export function Totals({ sums, sheet, terms, provisional, live }: TotalsProps) {
  const { say } = useLanguage();
  const hasBonus =
    sheet.groups.some((group) => group.kind === "bonus") ||
    leavesOf(sheet).some(({ criterion }) => criterion.bonusMax !== null);
  const rows: readonly (readonly [Text, string, string?])[] = [
    [TOTALS.main, formatNumber(sums.main), say(TOTALS.outOf(formatNumber(sums.denominator)))],
    [TOTALS.penalty, formatNumber(sums.penalty)],
    [TOTALS.before, formatNumber(sums.totalBeforeBonus)],
    ...(hasBonus ? ([[TOTALS.proposedBonus, formatNumber(sums.proposedBonus)]] as const) : []),
    ...(sums.agreedBonus > 0 ? ([[TOTALS.agreedBonus, formatNumber(sums.agreedBonus)]] as const) : []),
    [TOTALS.after, formatNumber(sums.total)],
  ];
  return (
    <section className="totals" aria-live="polite">
      <dl>
        {rows.map(([words, value, beside]) => (
          <div key={words.vi}>
            <dt>{say(words)}</dt>
            <dd>
              {value} {beside !== undefined && <small>{beside}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="muted">
        {say(UNIT_SCREEN.answered(sums.answered, sums.leafCount))}
        {provisional && <> · {say(TOTALS.provisional)}</>}
        {live && <> · {say(TOTALS.live)}</>}
        {hasBonus && terms.bonus.counts === "agreed" && sums.agreedBonus === 0 && (
          <> · {say(TOTALS.bonusLater)}</>
        )}
      </p>
    </section>
  );
}
