// Column headings of a score sheet and the words that stand for reserved answers.
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../filled-sheet.ts";
import type { Leaf } from "../score-sheet.ts";
import { formatNumber, type Text } from "../text.ts";
import { FRAME } from "./screens.ts";
import type { CellValue } from "../document/cells.ts";

export const FIELD_WORDS: Record<Field, Text> = {
  target: { vi: "Chỉ tiêu được giao", en: "Target" },
  result: { vi: "Kết quả thực hiện", en: "Result" },
  explanation: { vi: "Giải trình của đơn vị", en: "Unit's explanation" },
  evidence: { vi: "Tài liệu minh chứng (số, ngày, cơ quan ban hành)", en: "Evidence (number, date, issuer)" },
  proposedBonus: { vi: "Điểm thưởng đề nghị", en: "Bonus proposed" },
  question: { vi: "Đề nghị giải trình", en: "Explanation asked for" },
  checkedScore: { vi: "Điểm kiểm tra chéo", en: "Checked points" },
  checkReason: { vi: "Lý do chênh lệch", en: "Reason for the difference" },
  agreedScore: { vi: "Điểm thống nhất", en: "Agreed points" },
  agreedReason: { vi: "Lý do điểm thống nhất", en: "Reason for the agreed points" },
  agreedBonus: { vi: "Điểm thưởng được thống nhất", en: "Bonus agreed" },
};

export const COLUMN_WORDS = {
  code: { vi: "STT", en: "No." },
  criterion: { vi: "Nội dung, tiêu chí", en: "Criterion" },
  maxPoints: { vi: "Điểm tối đa", en: "Maximum" },
  unit: { vi: "Đơn vị tính", en: "Unit of measure" },
  selfScore: { vi: "Điểm tự chấm", en: "Self points" },
  countedScore: { vi: "Điểm được tính", en: "Counted points" },
} as const;

export const KIND_WORDS: Record<Leaf["kind"], Text> = {
  quantitative: { vi: "Định lượng", en: "Quantitative" },
  qualitative: { vi: "Định tính", en: "Qualitative" },
};

export const ANSWER_WORDS = {
  unanswered: { vi: "Chưa nhập", en: "Not entered" },
  pass: { vi: "Đạt", en: "Met" },
  fail: { vi: "Không đạt", en: "Not met" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  notArisen: { vi: "Không phát sinh", en: "Not arisen" },
  notAssigned: { vi: "Không được giao", en: "Not assigned" },
  /** Beside a box to tick, on one line. */
  notAssignedShort: { vi: "Không giao", en: "Not assigned" },
} as const;

/** A cell's value as it is read: words for reserved answers, a decimal comma for numbers. */
export function valueWords(leaf: Leaf | undefined, field: string, value: CellValue | null): Text {
  if (value === null) return FRAME.empty;
  if (typeof value === "number") return same(formatNumber(value));
  if (value === NOT_ARISEN) return ANSWER_WORDS.notArisen;
  if (value === NOT_ASSIGNED) return ANSWER_WORDS.notAssigned;
  if (field !== "result" || leaf === undefined) return same(value);
  switch (leaf.rule.shape) {
    case "passFail":
      return value === "pass" ? ANSWER_WORDS.pass : value === "fail" ? ANSWER_WORDS.fail : same(value);
    case "event":
      return value === "yes" ? ANSWER_WORDS.yes : value === "no" ? ANSWER_WORDS.no : same(value);
    case "options":
      return same(leaf.rule.options.find((option) => option.id === value)?.label ?? value);
    default:
      return same(value);
  }
}

function same(text: string): Text {
  return { vi: text, en: text };
}
