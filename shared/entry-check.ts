// What is wrong with an entry: one cell as it is typed, and a whole sheet before it is handed in. Called
// by the server for every request, by the page as one types, and by the reader of workbooks, which adds
// the cell's address.
import { checkPoints, checkResult, found, notANumber, percentSuspected, type Found } from "./answer-check.ts";
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
import { errorAt, warningAt, type Finding } from "./finding.ts";
import { takesBonus, type ScoringTerms } from "./plan.ts";
import {
  leafById,
  leavesOf,
  printedCode,
  type Leaf,
  type PlacedLeaf,
  type ScoreSheet,
} from "./score-sheet.ts";
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
  if (value === null) return [];
  const placed = leafById(sheet, line);
  if (placed === undefined) {
    return [
      errorAt(
        "unknownCriterion",
        { criterion: line, field },
        say("Bảng điểm hiện hành không có tiêu chí này.", "The current score sheet has no such criterion."),
      ),
    ];
  }
  const { criterion: leaf } = placed;
  const where = { criterion: line, printed: printedCode(leaf), field };
  if (!isField(field) || !hasField(leaf, field, sheet)) {
    const text =
      field === "proposedBonus" || field === "agreedBonus"
        ? noBonusHere(leaf, terms)
        : say("Tiêu chí này không có ô đó.", "This criterion has no such cell.");
    return [errorAt("unknownField", where, text)];
  }
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
      if (!takesBonus(leaf, terms)) return [found("bonusOnQualitative", noBonusHere(leaf, terms))];
      return checkPoints(value, leaf.bonusMax ?? 0);
    case "checkedScore":
    case "agreedScore":
      return checkPoints(value, leaf.maxPoints);
    case "explanation":
    case "evidence":
    case "question":
    case "checkReason":
    case "agreedReason":
      return checkText(value, TEXT_LIMIT[field] ?? Infinity);
  }
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
  const where = { criterion: leaf.id, printed: printedCode(leaf) };
  const isAnswered = line.result !== undefined || line.target === NOT_ASSIGNED;
  if (!isAnswered) {
    if (group.kind !== "main") return [];
    return [
      warningAt(
        "unanswered",
        { ...where, field: "result" },
        say("Chưa nhập kết quả; tính là 0 điểm.", "Not answered; counts as 0 points."),
      ),
    ];
  }
  const findings: Finding[] = [];
  // What did not arise has its points without a target, and nothing to prove.
  const arose = line.result !== NOT_ARISEN;
  if (arose && needsTarget(leaf) && line.target === undefined) {
    findings.push(
      warningAt(
        "targetMissing",
        { ...where, field: "target" },
        say("Chưa có chỉ tiêu được giao nên chưa tính được điểm.", "No target, so there are no points yet."),
      ),
    );
  }
  if (arose && leaf.evidence === "required" && line.evidence === undefined && line.result !== undefined) {
    findings.push(
      warningAt(
        "evidenceMissing",
        { ...where, field: "evidence" },
        say("Thiếu tài liệu minh chứng.", "The evidence is missing."),
      ),
    );
  }
  if (leaf.explanation === "required" && line.explanation === undefined && line.result !== undefined) {
    findings.push(
      warningAt(
        "explanationMissing",
        { ...where, field: "explanation" },
        say("Thiếu giải trình của đơn vị.", "The unit's explanation is missing."),
      ),
    );
  }
  return findings;
}

function noBonusHere(leaf: Leaf, terms: ScoringTerms): Text {
  if (!takesBonus(leaf, terms)) {
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
