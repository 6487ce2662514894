// What is wrong with an entry: one cell as it is typed, and a whole sheet before it is handed in. Called
// by the server for every request, by the page as one types, and by the reader of workbooks, which adds
// the cell's address.
import type { Cells, CellValue } from "./document/cells.ts";
import {
  hasField,
  isField,
  lineOf,
  needsTarget,
  NOT_ARISEN,
  NOT_ASSIGNED,
  TEXT_LIMIT,
  type Field,
} from "./filled-sheet.ts";
import type { Finding } from "./finding.ts";
import type { ScoringTerms } from "./plan.ts";
import { raterOf, readList } from "./scoring/rater.ts";
import { leavesOf, type Leaf, type PlacedLeaf, type ScoreSheet } from "./score-sheet.ts";
import { formatNumber, say, type Text } from "./text.ts";

export interface Entry {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  /** Id of the criterion. */
  readonly line: string;
  readonly field: string;
  /** null empties the cell, which is always allowed. */
  readonly value: CellValue | null;
}

/** Findings about one cell; none when it may be stored. */
export function checkCell({ sheet, terms, line, field, value }: Entry): readonly Finding[] {
  const placed = leavesOf(sheet).find(({ criterion }) => criterion.id === line);
  if (placed === undefined) {
    return [
      error(
        "unknownCriterion",
        { criterion: line, field },
        say("Bảng điểm hiện hành không có tiêu chí này.", "The current score sheet has no such criterion."),
      ),
    ];
  }
  const { criterion: leaf } = placed;
  const where = { criterion: line, printed: leaf.code === "" ? leaf.id : leaf.code, field };
  if (!isField(field) || !hasField(leaf, field, sheet)) {
    const text =
      field === "proposedBonus" || field === "agreedBonus"
        ? noBonusHere(leaf, terms)
        : say("Tiêu chí này không có ô đó.", "This criterion has no such cell.");
    return [error("unknownField", where, text)];
  }
  if (value === null) return [];
  return checkValue({ leaf, sheet, terms, field, value }).map((found) => ({ ...found, where }));
}

/** Findings about a sheet as a whole, before it is handed in. */
export function checkLines(sheet: ScoreSheet, terms: ScoringTerms, lines: Cells): readonly Finding[] {
  const findings: Finding[] = [];
  for (const [line, fields] of Object.entries(lines)) {
    for (const [field, value] of Object.entries(fields))
      findings.push(...checkCell({ sheet, terms, line, field, value }));
  }
  for (const placed of leavesOf(sheet)) findings.push(...checkComplete(placed, lines));
  return findings;
}

type Found = Omit<Finding, "where">;

interface Value {
  readonly leaf: Leaf;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly field: Field;
  readonly value: CellValue;
}

function checkValue(input: Value): readonly Found[] {
  const { leaf, field, value, terms } = input;
  switch (field) {
    case "result":
      return checkResult(input);
    case "target":
      return checkTarget(leaf, value);
    case "proposedBonus":
    case "agreedBonus":
      if (leaf.kind === "qualitative" && !terms.bonus.onQualitative)
        return [found("bonusOnQualitative", noBonusHere(leaf, terms))];
      return checkPoints(value, leaf.bonusMax ?? 0);
    case "checkedScore":
    case "agreedScore":
      return checkPoints(value, leaf.maxPoints);
    case "explanation":
    case "evidence":
    case "checkReason":
    case "agreedReason":
      return checkText(value, TEXT_LIMIT[field] ?? Infinity);
  }
}

function checkResult({ leaf, sheet, value }: Value): readonly Found[] {
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
  if (raterOf(leaf, sheet, null).read(value) === null) return [wrongAnswer(leaf, value)];
  return typeof value === "number" && rule.shape !== "byRank" && rule.shape !== "eventAverage"
    ? checkQuantity(leaf, value)
    : [];
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

/** Real blocs had 90, 0.9 and 9 for one percentage (Cụm 347). A share at or below 1 is asked about. */
function percentSuspected({ unit }: Leaf, value: number): readonly Found[] {
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

function isCounted({ rule }: Leaf): boolean {
  return rule.shape === "perUnit" || rule.shape === "deduct" || rule.shape === "lateness";
}

function checkTarget(leaf: Leaf, value: CellValue): readonly Found[] {
  if (value === NOT_ASSIGNED) {
    if (leaf.notAssigned !== "refused") return [];
    return [
      found(
        "notAssignedRefused",
        say(
          'Tiêu chí này giao cho mọi đơn vị, không ghi "Không được giao".',
          'This criterion is assigned to every unit; "Not assigned" is not taken.',
        ),
      ),
    ];
  }
  if (typeof value !== "number") return [notANumber(`"${value}"`)];
  if (value > 0) return percentSuspected(leaf, value);
  return [
    found(
      "targetNotPositive",
      say(
        'Chỉ tiêu phải lớn hơn 0. Nếu không được giao, đề nghị ghi "Không được giao".',
        'A target is above 0. Where none was assigned, choose "Không được giao".',
      ),
    ),
  ];
}

function checkPoints(value: CellValue, max: number, step = 0.0001): readonly Found[] {
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
  if (Math.abs(value / step - Math.round(value / step)) > 1e-6) {
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

function checkText(value: CellValue, limit: number): readonly Found[] {
  const { length } = String(value);
  if (typeof value === "string" && length <= limit) return [];
  if (typeof value !== "string")
    return [found("notText", say("Ô này ghi bằng chữ.", "This cell takes text."))];
  return [
    found(
      "tooLong",
      say(
        `Nội dung dài ${formatNumber(length)} ký tự, nhiều nhất là ${formatNumber(limit)}. Đề nghị rút gọn.`,
        `The text has ${length} characters, ${limit} at most. Shorten it.`,
      ),
    ),
  ];
}

function checkComplete({ criterion: leaf, group }: PlacedLeaf, lines: Cells): readonly Finding[] {
  const line = lineOf(lines, leaf.id);
  const where = { criterion: leaf.id, printed: leaf.code === "" ? leaf.id : leaf.code };
  const isAnswered = line.result !== undefined || line.target === NOT_ASSIGNED;
  if (!isAnswered) {
    if (group.kind !== "main") return [];
    return [
      {
        severity: "warning",
        code: "unanswered",
        where: { ...where, field: "result" },
        text: say("Chưa nhập kết quả; tính là 0 điểm.", "Not answered; counts as 0 points."),
      },
    ];
  }
  const findings: Finding[] = [];
  if (needsTarget(leaf) && line.target === undefined) {
    findings.push({
      severity: "warning",
      code: "targetMissing",
      where: { ...where, field: "target" },
      text: say(
        "Chưa có chỉ tiêu được giao nên chưa tính được điểm.",
        "No target, so there are no points yet.",
      ),
    });
  }
  if (leaf.evidence === "required" && line.evidence === undefined && line.result !== undefined) {
    findings.push({
      severity: "warning",
      code: "evidenceMissing",
      where: { ...where, field: "evidence" },
      text: say("Thiếu tài liệu minh chứng.", "The evidence is missing."),
    });
  }
  if (leaf.explanation === "required" && line.explanation === undefined && line.result !== undefined) {
    findings.push({
      severity: "warning",
      code: "explanationMissing",
      where: { ...where, field: "explanation" },
      text: say("Thiếu giải trình của đơn vị.", "The unit's explanation is missing."),
    });
  }
  return findings;
}

function noBonusHere(leaf: Leaf, terms: ScoringTerms): Text {
  if (leaf.kind === "qualitative" && !terms.bonus.onQualitative) {
    return say(
      `Đây là tiêu chí định tính, không tính điểm thưởng (${terms.bonus.source}). Đề nghị xóa điểm thưởng ở ô này.`,
      `A qualitative criterion takes no bonus (${terms.bonus.source}). Clear the bonus in this cell.`,
    );
  }
  return say(
    "Tiêu chí này không có điểm thưởng. Đề nghị xóa điểm thưởng ở ô này.",
    "This criterion has no bonus. Clear the bonus in this cell.",
  );
}

function notANumber(shown: string): Found {
  return found(
    "notANumber",
    say(
      `${shown} là chữ, không phải số. Đề nghị nhập số.`,
      `${shown} is text, not a number. Enter a number.`,
    ),
  );
}

function found(code: string, text: Text): Found {
  return { severity: "error", code, text };
}

function error(code: string, where: Finding["where"], text: Text): Finding {
  return { severity: "error", code, where, text };
}
