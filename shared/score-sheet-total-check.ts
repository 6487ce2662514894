// Findings about the totals of a score sheet: sums that miss the declared total, bounds that a total cannot
// keep to or that shut each other out.
import { errorAt, type Finding } from "./finding.ts";
import { exactSum, isOnGrid } from "./scoring/points.ts";
import type { ScoreSheet } from "./score-sheet.ts";
import { formatNumber, say, type Text } from "./text.ts";

export function checkTotals(sheet: ScoreSheet): readonly Finding[] {
  const { groups, total, decimals } = sheet;
  const findings: Finding[] = [];
  const refuse = (code: string, text: Text) => findings.push(errorAt(code, {}, text));
  for (const group of groups) {
    if (!isOnGrid(group.maxPoints))
      findings.push(errorAt("tooManyDecimals", { criterion: group.id }, tooFine(group.maxPoints, 4)));
  }
  const declared: readonly (readonly [number | null, Text])[] = [
    [total.main, TOTALS.main],
    [total.floor, TOTALS.floor],
    [total.ceiling, TOTALS.ceiling],
  ];
  for (const [value, name] of declared) {
    if (value === null || isRoundTo(value, decimals)) continue;
    const text = tooFine(value, decimals);
    refuse(name === TOTALS.main ? "mainTotal" : "tooManyDecimals", named(name, text));
  }
  if (total.bonusMax !== null && !isOnGrid(total.bonusMax))
    refuse("tooManyDecimals", named(TOTALS.bonusMax, tooFine(total.bonusMax, 4)));
  const sum = exactSum(groups.filter((group) => group.kind === "main").map((group) => group.maxPoints));
  if (sum !== total.main) {
    const [got, main] = [formatNumber(sum), formatNumber(total.main)];
    refuse(
      "mainTotal",
      say(
        `Tổng điểm tối đa các mục là ${got}, khác tổng điểm của bảng ${main}.`,
        `The groups add up to ${got}, not the declared ${main}.`,
      ),
    );
  }
  if (total.main <= 0) refuse("mainTotal", mustBe(TOTALS.main, "lớn hơn 0", "above 0"));
  const main = formatNumber(total.main);
  if (total.floor >= total.main)
    refuse(
      "floorAboveMain",
      mustBe(TOTALS.floor, `nhỏ hơn tổng điểm của bảng ${main}`, `below the total ${main}`),
    );
  if (total.ceiling !== null && total.ceiling < total.main)
    refuse(
      "ceilingBelowMain",
      mustBe(TOTALS.ceiling, `không nhỏ hơn tổng điểm của bảng ${main}`, `no less than the total ${main}`),
    );
  if (total.bonusMax !== null && total.bonusMax < 0)
    refuse("negativePoints", mustBe(TOTALS.bonusMax, "từ 0 trở lên", "0 or more"));
  return findings;
}

const TOTALS = {
  main: { vi: "Tổng điểm của bảng", en: "The main total" },
  floor: { vi: "Mức điểm thấp nhất của tổng", en: "The floor of the total" },
  ceiling: { vi: "Mức điểm cao nhất của tổng", en: "The ceiling of the total" },
  bonusMax: { vi: "Điểm thưởng tối đa của bảng", en: "The most bonus in all" },
} as const;

/** Otherwise a total cut off there would be rounded beyond it. */
function isRoundTo(value: number, decimals: number): boolean {
  return Math.round(value * 10 ** decimals) / 10 ** decimals === value;
}

function tooFine(value: number, decimals: number): Text {
  const shown = formatNumber(value);
  return say(
    `${shown} có quá ${decimals} số lẻ.`,
    `${shown} has more than ${decimals} decimal${decimals === 1 ? "" : "s"}.`,
  );
}

function named(name: Text, { vi, en }: Text): Text {
  return say(`${name.vi}: ${vi}`, `${name.en}: ${en}`);
}

function mustBe(name: Text, vi: string, en: string): Text {
  return say(`${name.vi} phải ${vi}.`, `${name.en} must be ${en}.`);
}
