// Findings about the rule of one criterion: bands that can't be reached, options above the maximum, steps
// that points can't have. A rule without findings can be scored.
import type { Leaf, Option, Rule } from "../score-sheet.ts";
import { NOT_ARISEN } from "../filled-sheet.ts";
import { formatNumber, say, type Text } from "../text.ts";
import { isOnGrid } from "./points.ts";
import { bestOf, pointsIn } from "./rule-points.ts";

export interface RuleFinding {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly text: Text;
}

export function checkRule(leaf: Leaf): readonly RuleFinding[] {
  const { rule } = leaf;
  const allPoints = [leaf.maxPoints, ...(leaf.bonusMax === null ? [] : [leaf.bonusMax]), ...pointsIn(rule)];
  const offGrid = allPoints.find((value) => !isOnGrid(value));
  if (offGrid !== undefined) {
    const value = formatNumber(offGrid);
    return [
      error(
        "tooManyDecimals",
        `Điểm ${value} có quá bốn số lẻ.`,
        `${value} points have more than four decimals.`,
      ),
    ];
  }
  const negative = allPoints.find((value) => value < 0);
  if (negative !== undefined) {
    const value = formatNumber(negative);
    return [
      error(
        "negativePoints",
        `Điểm ${value} nhỏ hơn 0. Điểm trừ đặt ở mục điểm trừ.`,
        `${value} points are below 0. Penalties belong in a penalty group.`,
      ),
    ];
  }
  return [...checkShape(leaf), ...checkBest(leaf)];
}

function checkBest(leaf: Leaf): readonly RuleFinding[] {
  const best = bestOf(leaf);
  const [shown, max] = [formatNumber(best ?? 0), formatNumber(leaf.maxPoints)];
  if (best === null || best === leaf.maxPoints) return [];
  if (best > leaf.maxPoints) {
    return [
      error(
        "aboveMaximum",
        `Mức cao nhất ${shown} lớn hơn điểm tối đa ${max}.`,
        `The best answer gives ${shown}, above the maximum ${max}.`,
      ),
    ];
  }
  return [
    warning(
      "maximumUnreachable",
      `Mức cao nhất chỉ được ${shown} điểm, không đạt điểm tối đa ${max}.`,
      `The best answer gives ${shown}; the maximum ${max} cannot be reached.`,
    ),
  ];
}

function checkShape(leaf: Leaf): readonly RuleFinding[] {
  const { rule, maxPoints } = leaf;
  switch (rule.shape) {
    case "direct":
    case "ratio": {
      const findings =
        rule.step > 0 && isOnGrid(rule.step)
          ? []
          : [error("impossibleStep", "Bước làm tròn phải lớn hơn 0.", "The rounding step must be above 0.")];
      if (rule.shape === "ratio" && rule.base !== "target" && rule.base <= 0) {
        findings.push(
          error(
            "impossibleBase",
            "Mức để tính tỷ lệ phải lớn hơn 0.",
            "The base of the ratio must be above 0.",
          ),
        );
      }
      return findings;
    }
    case "options":
    case "eventAverage":
      return checkOptions(rule.options);
    case "bands":
      return checkBands(rule);
    case "lateness":
      return checkLateness(rule);
    case "perUnit":
    case "deduct":
      if (rule.each <= 0)
        return [
          error("impossibleEach", "Điểm cho mỗi lần phải lớn hơn 0.", "The points for each must be above 0."),
        ];
      if (rule.shape === "deduct" && (rule.floor < 0 || rule.floor >= maxPoints)) {
        return [
          error(
            "impossibleFloor",
            "Điểm thấp nhất phải từ 0 và nhỏ hơn điểm tối đa.",
            "The floor must be from 0 and below the maximum.",
          ),
        ];
      }
      return [];
    case "byRank":
      return rule.points.length === 0 || rule.points.length > 9
        ? [
            error(
              "impossibleRanks",
              "Bảng điểm theo thứ hạng phải có từ 1 đến 9 hạng.",
              "The table of ranks must have 1 to 9 places.",
            ),
          ]
        : [];
    case "overTarget":
      return rule.base < 0 || rule.base > maxPoints || rule.eachPercent <= 0
        ? [
            error(
              "impossibleOverTarget",
              "Điểm khi đạt chỉ tiêu phải trong khoảng từ 0 đến điểm tối đa, điểm mỗi 1% vượt phải lớn hơn 0.",
              "Points on target must lie within the maximum and points for each percent above 0.",
            ),
          ]
        : [];
    case "passFail":
    case "halfThenLeader":
    case "relativeToBest":
    case "event":
      return [];
  }
}

function checkOptions(options: readonly Option[]): readonly RuleFinding[] {
  if (options.length === 0 || options.length > 9) {
    return [error("impossibleOptions", "Phải có từ 1 đến 9 mức để chọn.", "There must be 1 to 9 options.")];
  }
  const findings: RuleFinding[] = [];
  for (const key of ["id", "label"] as const) {
    const repeated = options.find(
      (option, index) => options.findIndex((other) => other[key] === option[key]) < index,
    );
    if (repeated)
      findings.push(
        error(
          "repeatedOption",
          `Mức "${repeated.label}" ghi hai lần.`,
          `The option "${repeated.label}" stands twice.`,
        ),
      );
  }
  if (options.some(({ id }) => id === NOT_ARISEN)) {
    findings.push(
      error(
        "reservedOption",
        `Mã "${NOT_ARISEN}" dành riêng cho "Không phát sinh".`,
        `The id "${NOT_ARISEN}" stands for "Not arisen".`,
      ),
    );
  }
  return findings;
}

function checkBands({ bands, below }: Extract<Rule, { shape: "bands" }>): readonly RuleFinding[] {
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
    } else if (next.points >= band.points) {
      findings.push(
        warning(
          "bandsNotFalling",
          `Khoảng từ ${lower} không ít điểm hơn khoảng từ ${upper}.`,
          `The band from ${lower} gives no fewer points than the one from ${upper}.`,
        ),
      );
    }
  }
  if (below >= (bands.at(-1)?.points ?? 0)) {
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

function checkLateness({ bands }: Extract<Rule, { shape: "lateness" }>): readonly RuleFinding[] {
  const unordered = bands.find((band, index) => index > 0 && band.toDays <= (bands[index - 1]?.toDays ?? 0));
  if (unordered === undefined) return [];
  return [
    error(
      "impossibleBands",
      `Mức trễ đến ${unordered.toDays} ngày đặt sai thứ tự.`,
      `The band up to ${unordered.toDays} days late is out of order.`,
    ),
  ];
}

function error(code: string, vi: string, en: string): RuleFinding {
  return { severity: "error", code, text: say(vi, en) };
}

function warning(code: string, vi: string, en: string): RuleFinding {
  return { severity: "warning", code, text: say(vi, en) };
}
