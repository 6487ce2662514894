// Findings about the rule of one criterion: bands that can't be reached, options above the maximum, steps
// that points can't have. A rule without findings can be scored.
import type { Group, Leaf, Option, ScoreSheet } from "../score-sheet.ts";
import { NOT_ARISEN } from "../filled-sheet.ts";
import { formatNumber } from "../text.ts";
import { checkBands, checkLateness } from "./band-check.ts";
import { isOnGrid, points, toDecimal } from "./points.ts";
import { stepOf } from "./rule-columns.ts";
import { error, warning, type RuleFinding } from "./rule-finding.ts";
import { bestOf, pointsIn, stepwisePoints } from "./rule-points.ts";

/** What a rule's own findings hang on besides the criterion. */
export interface RulePlace {
  readonly sheet: Pick<ScoreSheet, "decimals">;
  readonly group: Pick<Group, "kind">;
}

export function checkRule(leaf: Leaf, place: RulePlace): readonly RuleFinding[] {
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
  const findings = [...checkShape(leaf, place), ...checkBest(leaf)];
  return findings.some(({ severity }) => severity === "error")
    ? findings
    : [...findings, ...checkSteps(leaf, place)];
}

/**
 * Points that come in steps never reach a maximum between two of them: it would be 7 or 7.2 by who computes
 * it (roundings of 0.25, 0.1 and 0.01, domain.md 1.3).
 */
function checkSteps(leaf: Leaf, { sheet }: RulePlace): readonly RuleFinding[] {
  const step = stepOf(leaf.rule, sheet);
  const off = stepwisePoints(leaf).find((value) => points(value) % step !== 0);
  if (off === undefined) return [];
  const [shown, each] = [formatNumber(off), formatNumber(toDecimal(step))];
  return [
    error(
      "offStep",
      `Điểm ${shown} không chia hết cho bước làm tròn ${each}. Đề nghị sửa điểm hoặc bước làm tròn.`,
      `${shown} points are no whole number of steps of ${each}. Change the points or the rounding.`,
    ),
  ];
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

function checkShape(leaf: Leaf, { group }: RulePlace): readonly RuleFinding[] {
  const { rule, maxPoints } = leaf;
  const order = group.kind === "penalty" ? "any" : "falling";
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
      return checkBands(rule, order);
    case "lateness":
      return checkLateness(rule, order);
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
