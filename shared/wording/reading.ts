// What the reader of a filled workbook finds.
import { formatNumber, say, type Text } from "../text.ts";

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

/** A number without thousands, so that it can't be misread. */
export function plainNumber(value: number): string {
  return UNGROUPED.format(value);
}

const UNGROUPED = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20, useGrouping: false });
