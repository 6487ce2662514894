// Words of the workbooks: headings, hints and refusals of cells, totals, signatures, the guide, and what
// the reader of a filled workbook finds. The papers are Vietnamese; English is for those who help.
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

const printing = say(
  "In để trình ký: khổ A4 ngang, đã đặt sẵn; dòng tiêu đề lặp lại ở đầu mỗi trang.",
  "Printing: A4 landscape, already set up.",
);

export const GUIDE = {
  head: say("CÁCH ĐIỀN VÀ GỬI BẢNG TỰ CHẤM ĐIỂM", "HOW TO FILL IN AND SEND THE SCORE SHEET"),
  open: say("Ô nền vàng như ô này: điền được.", "Cells with this fill may be edited."),
  steps: (words: { leader: string; noBonus: string | null }): readonly Text[] => [
    say(
      "Chỉ điền vào ô nền vàng. Các ô khác là nội dung của bảng điểm và công thức; điểm tự tính khi nhập kết quả.",
      "Fill in yellow cells only; points compute themselves.",
    ),
    say(
      'Phần lẻ ghi sau dấu phẩy (8,75); phần trăm ghi 90, không ghi 0,9. Không có số liệu thì để trống; có làm nhưng bằng không thì ghi 0; việc không phát sinh thì ghi "Không phát sinh".',
      "Percentages are typed as 90. Empty means not answered, 0 means nothing was achieved.",
    ),
    say(
      "Ô nền đỏ: nội dung chưa đúng, đề nghị nhập lại. Ô nền cam: còn thiếu, đề nghị bổ sung.",
      "Red: not valid. Orange: something is missing.",
    ),
    say(
      "Khi dán số liệu từ tệp khác, chọn Dán giá trị (Paste Values) để giữ danh sách chọn và kiểm tra của ô.",
      "When pasting, choose Paste Values.",
    ),
    ...(words.noBonus === null
      ? []
      : [
          say(
            `Điểm thưởng không áp dụng cho tiêu chí định tính (${words.noBonus}).`,
            `No bonus on qualitative criteria (${words.noBonus}).`,
          ),
        ]),
    say(
      `Lưu tệp dạng .xlsx rồi nạp tại trang web, hoặc gửi tệp cho ${words.leader} để nộp thay. Lưu tệp chưa phải là nộp.`,
      "Save as .xlsx and upload it, or send it to the leader. Saving is not submitting.",
    ),
    printing,
  ],
  /** Where no cell is open: after handing in, or for who only reads. */
  closedHead: say("BẢNG TỰ CHẤM ĐIỂM CHỈ ĐỂ XEM VÀ IN", "A SCORE SHEET TO READ AND PRINT"),
  closedSteps: (words: { leader: string; isHandedIn: boolean }): readonly Text[] => [
    words.isHandedIn
      ? say(
          "Bảng đã nộp và đã khóa: không có ô nào để điền.",
          "The sheet is handed in and closed: no cell may be edited.",
        )
      : say("Không có ô nào để điền trong bảng này.", "No cell of this sheet may be edited."),
    ...(words.isHandedIn
      ? [
          say(
            `Muốn sửa, đề nghị ${words.leader} trả lại để bổ sung (kết quả đã chốt thì phải mở lại trước). Khi bảng được trả lại, tải tệp mới tại trang web hoặc mở lại bảng trong Excel, sửa rồi nộp lại.`,
            `To change it, ask the ${words.leader} to return it (a closed result has to be reopened first). Then download it anew or open it again in Excel, edit and submit again.`,
          ),
        ]
      : []),
    printing,
  ],
  notes: say("GHI CHÚ CỦA BẢNG ĐIỂM", "NOTES OF THE SCORE SHEET"),
} as const;

/** Findings of the reader; the place is added where they are shown. */
export const READING = {
  ambiguousNumber: (typed: string, readings: readonly [number, number]): Text =>
    say(
      `"${typed}" có thể là ${plainNumber(readings[0])} hoặc ${formatNumber(readings[1])}. Đề nghị nhập lại.`,
      `"${typed}" may be ${plainNumber(readings[0])} or ${readings[1]}. Enter it again.`,
    ),
  notANumber: (typed: string): Text =>
    say(
      `"${typed}" là chữ, không phải số. Đề nghị nhập số.`,
      `"${typed}" is text, not a number. Enter a number.`,
    ),
  percentSign: (typed: string): Text =>
    say(
      `"${typed}" có dấu % nhưng tiêu chí này không tính theo phần trăm. Đề nghị nhập số theo đơn vị tính.`,
      `"${typed}" has a percent sign, but this criterion is not in percent.`,
    ),
  percentFormat: (percent: number): Text =>
    say(
      `Ô ghi theo định dạng %, được nhận là ${plainNumber(percent)} (tiêu chí này tính theo phần trăm).`,
      `The cell has a percent format; it was taken as ${percent}, since this criterion is in percent.`,
    ),
  /** TRUE and FALSE in a cell of text. */
  yes: say("Đúng", "True"),
  no: say("Sai", "False"),
  date: say(
    "Ô này là ngày tháng, có thể do Excel tự đổi từ số có dấu chấm. Đề nghị nhập lại số, dùng dấu phẩy cho phần lẻ.",
    "The cell holds a date; Excel may have changed a number with a point into it. Enter the number again.",
  ),
  formulaError: (code: string): Text =>
    say(
      `Ô có lỗi công thức ${code}. Đề nghị nhập lại giá trị.`,
      `The cell holds the error ${code}. Enter the value again.`,
    ),
  notCalculated: say(
    "Ô có công thức chưa được tính. Đề nghị mở tệp bằng Excel, lưu lại rồi nạp.",
    "The formula in this cell has not been calculated. Open the file in Excel, save it and upload it again.",
  ),
  truthValue: say(
    "Ô này là giá trị TRUE/FALSE. Đề nghị chọn hoặc nhập lại.",
    "The cell holds TRUE or FALSE. Enter it again.",
  ),
  noTable: say(
    "Không tìm thấy bảng tự chấm điểm trong tệp (có thể cột hoặc dòng ẩn đã bị xóa). Đề nghị tải biểu mẫu mới rồi dán số liệu sang.",
    "The score table was not found (a hidden row or column may have been deleted). Download a new workbook and paste the figures.",
  ),
  severalTables: (worksheet: string): Text =>
    say(
      `Tệp có nhiều trang theo mẫu; chỉ nhận số liệu của trang ${worksheet}.`,
      `Several sheets follow the template; only "${worksheet}" was read.`,
    ),
  missingColumn: (heading: string): Text =>
    say(
      `Không tìm thấy cột "${heading}". Số liệu đã lưu của cột này giữ nguyên.`,
      `The column "${heading}" is missing. What was saved for it stays as it is.`,
    ),
  missingRow: say(
    "Không tìm thấy dòng của tiêu chí này trong tệp. Số liệu đã lưu giữ nguyên.",
    "The row of this criterion is missing from the file. What was saved stays as it is.",
  ),
  repeatedRow: (cells: readonly string[]): Text =>
    say(
      `Tiêu chí này có ${cells.length} dòng trong tệp (${cells.join(", ")}), chưa nhận dòng nào. Đề nghị chỉ giữ một dòng.`,
      `This criterion has ${cells.length} rows in the file (${cells.join(", ")}); none was taken. Keep one.`,
    ),
  unknownRow: (id: string): Text =>
    say(
      `Dòng này mang mã tiêu chí "${id}" không có trong bảng điểm, không được nhận.`,
      `This row names a criterion "${id}" that the score sheet does not have; it was not taken.`,
    ),
  outside: (cells: readonly string[]): Text => {
    const shown = cells.slice(0, 5).join(", ") + (cells.length > 5 ? ", ..." : "");
    return say(
      `Trang tính có nội dung ngoài bảng (ô ${shown}), phần này không được nhận.`,
      `There is content outside the table (${shown}); it was not taken.`,
    );
  },
  closedCell: (heading: string): Text =>
    say(
      `Cột "${heading}" không do đơn vị ghi; phần sửa trong tệp không được nhận.`,
      `"${heading}" is not the unit's to write; the change was not taken.`,
    ),
} as const;

/** Headings and notes of the bloc's table that only the workbook has. */
export const RESULT_TABLE = {
  placeBefore: say("Xếp hạng trước điểm thưởng", "Rank before bonus"),
  note: say("Ghi chú", "Note"),
  /** Head of a column beside the table, for the reader's own words. */
  own: say("Ghi thêm (không in)", "Own notes (not printed)"),
} as const;

/** A number without thousands, so that it can't be misread. */
export function plainNumber(value: number): string {
  return UNGROUPED.format(value);
}

const UNGROUPED = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20, useGrouping: false });
