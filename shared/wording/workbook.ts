// Words of the workbooks: headings, hints and refusals of cells, totals, signatures. The papers are
// Vietnamese; English is for those who help.
import type { Due } from "../due.ts";
import { formatDue } from "../due.ts";
import type { Leaf } from "../score-sheet.ts";
import type { PlanWords } from "../plan.ts";
import { formatNumber, say, type Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";
import { blocInside } from "./plan-words.ts";

/** Names of worksheets as people see them. */
export const WORKSHEETS = { scores: "Chấm điểm", guide: "Hướng dẫn", ranking: "Xếp hạng" } as const;

/** Head and sides of our papers; what the printed page shares is in papers.ts. */
export const SHEET_PAPER = {
  example: (today: IsoDate): Text =>
    say(
      `Số liệu ví dụ, đơn vị hư cấu. Ngày giả định: ${formatDay(today)}.`,
      `Example data, invented units. Assumed date: ${formatDay(today)}.`,
    ),
  deadline: (leader: string, due: Due): Text => {
    const { vi, en } = formatDue(due);
    return say(`Thời hạn nộp ${leader}: ${vi}.`, `Deadline: ${en}.`);
  },
  /** Above the hidden identity, for whoever finds it. */
  identity: say(
    "Mã nhận dạng biểu mẫu Thi Đua, không sửa",
    "What this Thi Đua workbook is; not to be changed",
  ),
} as const;

export const COLUMNS = {
  kind: say("Loại", "Kind"),
  leader: (words: PlanWords): Text =>
    say(`Số liệu dẫn đầu ${blocInside(words)}`, "The bloc's leading figure"),
  state: say("Tình trạng", "State"),
} as const;

/** How a row stands beside what is stored. */
export const ROW_STATES = {
  saved: say("Đã lưu", "Saved"),
  waiting: say("Chờ gửi", "Waiting"),
  invalid: say("Sai", "Invalid"),
  differing: say("Số liệu khác nhau", "Different figures"),
  submitted: say("Đã nộp", "Submitted"),
  locked: say("Đã khóa", "Locked"),
} as const;

/** The totals below the table; "Điểm trừ" and bonus are named as everywhere. */
export const SHEET_TOTALS = {
  main: say("Cộng điểm các nội dung chính", "Main points"),
  denominator: say(
    "Điểm tối đa của các tiêu chí được giao và có phát sinh",
    "Maximum of what was assigned and arose",
  ),
  scaled: (full: number): Text =>
    say(`Điểm quy đổi theo thang ${formatNumber(full)} điểm`, `Points on the scale of ${full}`),
  beforeBonus: say("TỔNG ĐIỂM TỰ CHẤM (chưa có điểm thưởng)", "SELF TOTAL (before bonus)"),
  withBonus: say("TỔNG ĐIỂM TỰ CHẤM (đã có điểm thưởng)", "SELF TOTAL (with bonus)"),
  only: say("TỔNG ĐIỂM TỰ CHẤM", "SELF TOTAL"),
  agreed: say("TỔNG ĐIỂM ĐƯỢC THỐNG NHẤT", "TOTAL AGREED"),
} as const;

export const NOTES = {
  provisional: (words: PlanWords): Text =>
    say(
      `(*) Điểm tạm tính: còn phụ thuộc số liệu của các ${words.unit} khác, được tính lại khi đủ số liệu của cả ${blocInside(words)}.`,
      "(*) Provisional points: they depend on the other units and are computed again when all have reported.",
    ),
  bonusLater: ({ bloc, conference }: PlanWords): Text =>
    say(
      `Điểm thưởng chỉ cộng vào tổng điểm sau khi ${bloc} thống nhất tại ${conference}.`,
      "Bonus counts only after the conference has agreed it.",
    ),
} as const;

/** Messages of a cell: at most 32 characters of title and 225 of text. */
export const CELL = {
  refusalTitle: say("Đề nghị nhập lại", "Enter again"),
  unit: (unit: string): Text =>
    unit === "%"
      ? say("Tính theo %, ví dụ: 90.", "In percent, e.g. 90.")
      : say(`Đơn vị tính: ${unit}.`, `In ${unit}.`),
  between: (max: number | null): Text =>
    max === null
      ? say("Nhập số từ 0 trở lên.", "Enter 0 or more.")
      : say(`Nhập số từ 0 đến ${formatNumber(max)}.`, `Enter 0 to ${formatNumber(max)}.`),
  aboveZero: say("Nhập số lớn hơn 0.", "Enter a number above 0."),
  list: say("Chọn một mục trong danh sách.", "Choose from the list."),
  numbers: say(
    "Ghi các số, cách nhau bằng dấu chấm phẩy, ví dụ: 1; 3.",
    "Write numbers with semicolons between them, e.g. 1; 3.",
  ),
  orWord: (word: string): Text => say(`Hoặc ghi: ${word}.`, `Or write: ${word}.`),
  bonus: (max: number): Text =>
    say(`Điểm thưởng đề nghị, từ 0 đến ${formatNumber(max)}.`, `Bonus proposed, 0 to ${formatNumber(max)}.`),
  noBonus: say("Không thưởng", "No bonus"),
  options: (leaf: Leaf): string =>
    leaf.rule.shape === "eventAverage"
      ? leaf.rule.options
          .map(({ label, points }, index) => `(${index + 1}) ${label}: ${formatNumber(points)} điểm`)
          .join("; ")
      : "",
} as const;

/** Headings and notes of the bloc's table that only the workbook has. */
export const RESULT_TABLE = {
  placeBefore: say("Xếp hạng trước điểm thưởng", "Rank before bonus"),
  note: say("Ghi chú", "Note"),
  /** Head of a column beside the table, for the reader's own words. */
  own: say("Ghi thêm (không in)", "Own notes (not printed)"),
} as const;
