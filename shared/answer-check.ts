// What is wrong with an answer to a criterion, by the rule it is scored with: words, counts, bounds,
// percentages typed as fractions. Points that people enter are checked here too.
import type { CellValue } from "./document/cells.ts";
import { NOT_ARISEN } from "./filled-sheet.ts";
import type { Finding } from "./finding.ts";
import { isOnGrid, nearestPoints } from "./scoring/points.ts";
import { answerReader, readList } from "./scoring/read-answer.ts";
import type { Leaf, ScoreSheet } from "./score-sheet.ts";
import { formatNumber, say, type Text } from "./text.ts";

/** A finding whose place is still to be said. */
export type Found = Omit<Finding, "where">;

export interface Answer {
  readonly leaf: Leaf;
  readonly sheet: Pick<ScoreSheet, "decimals">;
  readonly value: CellValue;
}

export function checkResult({ leaf, sheet, value }: Answer): readonly Found[] {
  const { rule } = leaf;
  if (value === NOT_ARISEN) {
    if (leaf.notArisen !== "refused") return [];
    return [
      found(
        "notArisenRefused",
        say(
          'Tiêu chí này không nhận "Không phát sinh". Đề nghị nhập kết quả.',
          'This criterion does not take "Not arisen". Enter a result.',
        ),
      ),
    ];
  }
  if (rule.shape === "direct") return checkPoints(value, leaf.maxPoints, rule.step);
  if (answerReader(leaf, sheet)(value) === null) return [wrongAnswer(leaf, value)];
  return typeof value === "number" && rule.shape !== "byRank" && rule.shape !== "eventAverage"
    ? checkQuantity(leaf, value)
    : [];
}

/** Points from 0 to a maximum, in steps. */
export function checkPoints(value: CellValue, max: number, step = 0.0001): readonly Found[] {
  if (typeof value !== "number") return [notANumber(`"${value}"`)];
  const [shown, most] = [formatNumber(value), formatNumber(max)];
  if (value > max)
    return [
      found(
        "aboveMaximum",
        say(
          `${shown} lớn hơn điểm tối đa ${most}. Đề nghị nhập số từ 0 đến ${most}.`,
          `${shown} is above the maximum ${most}. Enter 0 to ${most}.`,
        ),
      ),
    ];
  if (value < 0)
    return [
      found(
        "negative",
        say(
          `${shown} nhỏ hơn 0. Đề nghị nhập số từ 0 đến ${most}.`,
          `${shown} is below 0. Enter 0 to ${most}.`,
        ),
      ),
    ];
  if (!isOnGrid(value) || nearestPoints(value) % nearestPoints(step) !== 0) {
    const each = formatNumber(step);
    return [
      found(
        "offStep",
        say(
          `${shown} có quá nhiều số lẻ. Đề nghị làm tròn đến ${each}.`,
          `${shown} has too many decimals. Round it to ${each}.`,
        ),
      ),
    ];
  }
  return [];
}

/** Real blocs had 90, 0.9 and 9 for one percentage (Cụm 347). A share at or below 1 is asked about. */
export function percentSuspected({ unit }: Leaf, value: number): readonly Found[] {
  if (unit !== "%" || value <= 0 || value > 1) return [];
  const meant = formatNumber(Math.round(value * 1e6) / 1e4);
  return [
    {
      severity: "warning",
      code: "percentSuspected",
      text: say(
        `${formatNumber(value)} có phải là ${meant}%? Tiêu chí này tính theo phần trăm, ví dụ: 90.`,
        `Does ${formatNumber(value)} mean ${meant}%? This criterion is in percent, e.g. 90.`,
      ),
    },
  ];
}

function wrongAnswer(leaf: Leaf, value: CellValue): Found {
  const { rule } = leaf;
  const shown = typeof value === "number" ? formatNumber(value) : `"${value}"`;
  switch (rule.shape) {
    case "passFail":
      return found(
        "wrongChoice",
        say(
          `${shown} không phải là "Đạt" hoặc "Không đạt". Đề nghị chọn lại.`,
          `${shown} is neither "Đạt" nor "Không đạt". Choose again.`,
        ),
      );
    case "event":
      return found(
        "wrongChoice",
        say(
          `${shown} không phải là "Có" hoặc "Không". Đề nghị chọn lại.`,
          `${shown} is neither "Có" nor "Không". Choose again.`,
        ),
      );
    case "options": {
      const labels = rule.options.map((option) => `"${option.label}"`).join(", ");
      return found(
        "wrongChoice",
        say(
          `${shown} không có trong danh sách. Đề nghị chọn một trong các mức: ${labels}.`,
          `${shown} is not in the list. Choose one of: ${labels}.`,
        ),
      );
    }
    case "byRank":
    case "eventAverage": {
      const most =
        rule.shape === "eventAverage" && readList(value) !== null ? `, từ 1 đến ${rule.options.length}` : "";
      return found(
        "wrongList",
        say(
          `${shown} không đúng cách ghi. Đề nghị ghi các số, cách nhau bằng dấu chấm phẩy${most}, ví dụ: 1; 3.`,
          `${shown} is not a list. Write numbers with semicolons between them, e.g. 1; 3.`,
        ),
      );
    }
    default:
      return notANumber(shown);
  }
}

function checkQuantity(leaf: Leaf, value: number): readonly Found[] {
  const findings: Found[] = [];
  if (!Number.isFinite(value) || value < 0)
    return [
      found(
        "negative",
        say(
          `${formatNumber(value)} nhỏ hơn 0. Đề nghị nhập số từ 0 trở lên.`,
          `${formatNumber(value)} is below 0. Enter 0 or more.`,
        ),
      ),
    ];
  if (isCounted(leaf) && !Number.isInteger(value)) {
    findings.push(
      found(
        "notWhole",
        say(
          `${formatNumber(value)} không phải số nguyên. Đề nghị nhập số đếm, ví dụ: 2.`,
          `${formatNumber(value)} is not a whole number. Enter a count, e.g. 2.`,
        ),
      ),
    );
  }
  if (leaf.resultMax !== null && value > leaf.resultMax) {
    const [shown, max] = [formatNumber(value), formatNumber(leaf.resultMax)];
    findings.push(
      found(
        "aboveResultMax",
        say(
          `${shown} lớn hơn mức cao nhất ${max}. Đề nghị nhập số từ 0 đến ${max}.`,
          `${shown} is above the most that can be, ${max}. Enter 0 to ${max}.`,
        ),
      ),
    );
  }
  return [...findings, ...percentSuspected(leaf, value)];
}

function isCounted({ rule }: Leaf): boolean {
  return rule.shape === "perUnit" || rule.shape === "deduct" || rule.shape === "lateness";
}

/** `shown` is the value as the person sees it. */
export function notANumber(shown: string): Found {
  return found(
    "notANumber",
    say(
      `${shown} là chữ, không phải số. Đề nghị nhập số.`,
      `${shown} is text, not a number. Enter a number.`,
    ),
  );
}

export function found(code: string, text: Text): Found {
  return { severity: "error", code, text };
}
