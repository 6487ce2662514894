// The sums of a scored sheet as they are sent and shown: decimals instead of ten-thousandths.
import { toDecimal } from "./points.ts";
import type { UnitScore } from "./score-unit.ts";

type Sum =
  "main" | "denominator" | "penalty" | "proposedBonus" | "agreedBonus" | "totalBeforeBonus" | "total";

export function decimalSums(score: Pick<UnitScore, Sum>): Record<Sum, number> {
  return {
    main: toDecimal(score.main),
    denominator: toDecimal(score.denominator),
    penalty: toDecimal(score.penalty),
    proposedBonus: toDecimal(score.proposedBonus),
    agreedBonus: toDecimal(score.agreedBonus),
    totalBeforeBonus: toDecimal(score.totalBeforeBonus),
    total: toDecimal(score.total),
  };
}

/** What the bonus added within floor and ceiling; decimals are subtracted exactly to their places. */
export function countedBonus({
  total,
  totalBeforeBonus,
}: Readonly<Pick<Record<Sum, number>, "total" | "totalBeforeBonus">>): number {
  return Number((total - totalBeforeBonus).toFixed(6));
}
