// Main points, penalty, bonus and totals, always apart and never mixed.
import { useEffect, useState } from "react";
import type { PlanWords, ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { countedBonus } from "../../shared/scoring/decimal-sums.ts";
import { formatNumber, type Text } from "../../shared/text.ts";
import { TOTALS, UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { hasBonus } from "./has-bonus.ts";
import { useLanguage } from "./language.tsx";
import type { Sums } from "./live-score.ts";

interface TotalsProps {
  readonly sums: Sums;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly provisional: boolean;
  readonly words: PlanWords;
  /** "live": computed here from unsaved edits. "atSave": unsaved edits will move them. */
  readonly state: "stored" | "live" | "atSave";
}

export function Totals({ sums, sheet, terms, words: planWords, provisional, state }: TotalsProps) {
  const { say } = useLanguage();
  const withBonus = hasBonus(sheet);
  const scored = terms.bonus.counts === "scored";
  const isScaled = sums.denominator < sheet.total.main;
  const rows: readonly (readonly [Text, string, string?])[] = [
    [TOTALS.main, formatNumber(sums.main), say(TOTALS.outOf(formatNumber(sums.denominator)))],
    [TOTALS.penalty, formatNumber(sums.penalty)],
    ...(withBonus ? ([[TOTALS.before, formatNumber(sums.totalBeforeBonus)]] as const) : []),
    ...(withBonus && scored ? ([[TOTALS.bonus, formatNumber(countedBonus(sums))]] as const) : []),
    ...(withBonus && !scored ? ([[TOTALS.proposedBonus, formatNumber(sums.proposedBonus)]] as const) : []),
    ...(sums.agreedBonus > 0 && !scored
      ? ([[TOTALS.agreedBonus, formatNumber(sums.agreedBonus)]] as const)
      : []),
    [withBonus ? TOTALS.after : TOTALS.total, formatNumber(sums.total)],
  ];
  return (
    <section className="totals">
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
        {state !== "stored" && <> · {say(TOTALS[state])}</>}
        {withBonus && terms.bonus.counts === "agreed" && sums.agreedBonus === 0 && (
          <> · {say(TOTALS.bonusLater(planWords))}</>
        )}
      </p>
      {isScaled && (
        <p className="muted">
          {say(TOTALS.scaled(formatNumber(sums.denominator), formatNumber(sheet.total.main)))}
        </p>
      )}
      <ReadOut text={state === "live" ? `${say(TOTALS.after)}: ${formatNumber(sums.total)}` : ""} />
    </section>
  );
}

const PAUSE_MS = 1000;

/** The total alone, read out once a person pauses: nobody can listen to six numbers at each key. */
function ReadOut({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const waiting = setTimeout(() => setSaid(text), PAUSE_MS);
    return () => clearTimeout(waiting);
  }, [text]);
  return (
    <p role="status" className="read-out">
      {said}
    </p>
  );
}
