// Findings about bands of quantities and of days late: bounds out of order, bands that give no fewer points
// than better ones.
import type { Rule } from "../score-sheet.ts";
import { formatNumber } from "../text.ts";
import { error, warning, type RuleFinding } from "./rule-finding.ts";

type Bands = Extract<Rule, { shape: "bands" }>;
type Lateness = Extract<Rule, { shape: "lateness" }>;

/** Whether less and later ought to give fewer points; of a penalty it gives more. */
type Order = "falling" | "any";

export function checkBands({ bands, below }: Bands, order: Order): readonly RuleFinding[] {
  if (bands.length === 0)
    return [error("impossibleBands", "Phải có ít nhất một khoảng.", "There must be at least one band.")];
  const findings: RuleFinding[] = [];
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    if (next === undefined) continue;
    const [upper, lower] = [formatNumber(band.from), formatNumber(next.from)];
    const isSameBound = band.from === next.from && band.exclusive === true && next.exclusive !== true;
    if (next.from > band.from || (next.from === band.from && !isSameBound)) {
      findings.push(
        error(
          "impossibleBands",
          `Khoảng từ ${lower} không thể đứng sau khoảng từ ${upper}.`,
          `The band from ${lower} cannot come after the one from ${upper}.`,
        ),
      );
    } else if (order === "falling" && next.points >= band.points) {
      findings.push(
        warning(
          "bandsNotFalling",
          `Khoảng từ ${lower} không ít điểm hơn khoảng từ ${upper}.`,
          `The band from ${lower} gives no fewer points than the one from ${upper}.`,
        ),
      );
    }
  }
  if (order === "falling" && below >= (bands.at(-1)?.points ?? 0)) {
    findings.push(
      warning(
        "bandsNotFalling",
        "Dưới khoảng thấp nhất không ít điểm hơn khoảng đó.",
        "Below the lowest band there are no fewer points than in it.",
      ),
    );
  }
  return findings;
}

export function checkLateness({ bands, beyond }: Lateness, order: Order): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const [index, band] of bands.entries()) {
    const next = bands[index + 1];
    const days = formatNumber(band.toDays);
    if (next !== undefined && next.toDays <= band.toDays) {
      findings.push(
        error(
          "impossibleBands",
          `Mức trễ đến ${formatNumber(next.toDays)} ngày đặt sai thứ tự.`,
          `The band up to ${formatNumber(next.toDays)} days late is out of order.`,
        ),
      );
    } else if (order === "falling" && (next?.points ?? beyond) >= band.points) {
      findings.push(
        warning(
          "bandsNotFalling",
          `Trễ quá ${days} ngày không ít điểm hơn trễ đến ${days} ngày.`,
          `More than ${days} days late gives no fewer points than up to ${days}.`,
        ),
      );
    }
  }
  return findings;
}
