// From main points, penalty and bonus to the totals: scaled where lines were left out, within floor and
// ceiling, at the sheet's decimals.
import type { ScoreSheet } from "../score-sheet.ts";
import type { Column } from "./column.ts";
import { points, roundedQuotient, roundFraction } from "./points.ts";
import { lastDecimal } from "./rule-columns.ts";

/** What a sheet says of its totals. */
export type TotalSheet = Pick<ScoreSheet, "total" | "decimals">;

export interface Summands {
  readonly main: Column;
  readonly denominator: Column;
  readonly penalty: Column;
  /** The bonus that counts. */
  readonly bonus: Column;
}

export interface TotalColumns {
  /** Main points on the scale of the full sheet. */
  readonly scaledMain: Column;
  readonly totalBeforeBonus: Column;
  readonly total: Column;
}

/** The totals before and after bonus. */
export function totalColumns(
  sheet: TotalSheet,
  { main, denominator, penalty, bonus }: Summands,
): TotalColumns {
  const scaled = scaledUp(sheet, main, denominator);
  const totalBeforeBonus = totals(sheet, { scaled, penalty, bonus: null });
  const hasBonus = bonus.some((each) => each > 0);
  return {
    scaledMain: scaled,
    totalBeforeBonus,
    total: hasBonus ? totals(sheet, { scaled, penalty, bonus }) : totalBeforeBonus,
  };
}

/** Main points as if every line had been assigned: 985 of 990 count as 994,95 of 1000. */
function scaledUp(sheet: TotalSheet, main: Column, denominator: Column): Column {
  const full = points(sheet.total.main);
  if (denominator.every((assigned) => assigned === full)) return main;
  const step = lastDecimal(sheet);
  return main.map((sum, unit) => {
    const assigned = denominator[unit] ?? full;
    if (assigned === full) return sum;
    if (assigned <= 0) return 0;
    return (
      roundFraction({ numerator: BigInt(sum) * BigInt(full), denominator: BigInt(assigned) * BigInt(step) }) *
      step
    );
  });
}

/** Within floor and ceiling, at the sheet's decimals: what is shown is what is ranked. */
function totals(
  sheet: TotalSheet,
  { scaled, penalty, bonus }: { scaled: Column; penalty: Column; bonus: Column | null },
): Column {
  const floor = points(sheet.total.floor);
  const ceiling = sheet.total.ceiling === null ? Infinity : points(sheet.total.ceiling);
  const step = lastDecimal(sheet);
  const total = new Float64Array(scaled.length);
  for (let unit = 0; unit < total.length; unit++) {
    const sum = (scaled[unit] ?? 0) - (penalty[unit] ?? 0) + (bonus?.[unit] ?? 0);
    const within = Math.min(ceiling, Math.max(floor, sum));
    // Below zero a tie goes down, as ROUND does.
    total[unit] = (within < 0 ? 0 - roundedQuotient(-within, step) : roundedQuotient(within, step)) * step;
  }
  return total;
}
