// Words of uploading workbooks, of findings, and of settling values that two people wrote differently.
import type { PlanWords } from "../plan.ts";
import type { Text } from "../text.ts";
import { formatInstant } from "../vietnam-time.ts";
import { counted, instantInEnglish } from "./english.ts";
import { unitHeading } from "./plan-words.ts";

const OTHER_FORMATS: Text = {
  vi: "Tệp .ods, .xls: đề nghị mở bằng Excel, LibreOffice hoặc WPS rồi lưu thành .xlsx.",
  en: "Open .ods or .xls files in Excel, LibreOffice or WPS and save them as .xlsx.",
};

export const UPLOAD = {
  choose: { vi: "Chọn tệp .xlsx", en: "Choose .xlsx files" },
  dropUnit: {
    vi: `Kéo tệp .xlsx vào đây hoặc chọn tệp. Tệp được kiểm tra thử trước, chưa ghi gì. ${OTHER_FORMATS.vi}`,
    en: `Drop the .xlsx file here or choose it. It is checked first; nothing is written. ${OTHER_FORMATS.en}`,
  },
  dropLeader: (words: PlanWords): Text => ({
    vi: `Kéo một hoặc nhiều tệp ${words.unit} gửi về vào đây. ${unitHeading(words).vi} được đọc từ trong tệp. Tệp có lỗi phải sửa thì không ghi gì. ${OTHER_FORMATS.vi}`,
    en: `Drop one or several returned files. The unit is read from the file. A file with errors is not written. ${OTHER_FORMATS.en}`,
  }),
  notTaken: (why: Text): Text => ({ vi: `Chưa nhận tệp nào. ${why.vi}`, en: `No file was taken. ${why.en}` }),
  stillBusy: {
    vi: "Đang nạp tệp trước. Đề nghị chờ xong rồi nạp tiếp.",
    en: "The file before is still being uploaded. Wait until it is done.",
  },
  writtenNotHandedIn: (d: { unit: string; cells: number }): Text => ({
    vi: `Đã ghi số liệu của ${d.unit}, CHƯA NỘP: còn ${d.cells} ô khác số đang lưu, đề nghị ${d.unit} chọn.`,
    en: `Saved the figures of ${d.unit}, NOT SUBMITTED: ${d.cells} cells differ from what is stored; ${d.unit} has to choose.`,
  }),
  same: (unit: string): Text => ({
    vi: `Tệp này giống số liệu đang lưu của ${unit}, không có gì để ghi.`,
    en: `This file equals what is stored for ${unit}; there is nothing to save.`,
  }),
  nothingNew: (unit: string): Text => ({
    vi: `Tệp này không có số liệu mới của ${unit}, không có gì để ghi.`,
    en: `This file has no new figures of ${unit}; there is nothing to save.`,
  }),
  sameAsHandedIn: (unit: string): Text => ({
    vi: `${unit} đã nộp; tệp này giống số liệu đã nộp, không có gì thay đổi.`,
    en: `${unit} has submitted; this file equals what was submitted. Nothing changes.`,
  }),
  notHandedIn: (unit: string): Text => ({
    vi: `${unit} CHƯA NỘP.`,
    en: `${unit} has NOT SUBMITTED.`,
  }),
  writtenOnly: (unit: string): Text => ({
    vi: `Đã ghi số liệu của ${unit}, CHƯA NỘP.`,
    en: `Saved the figures of ${unit}, NOT SUBMITTED.`,
  }),
  unreadable: {
    vi: "Không đọc được tệp: tệp đã thay đổi hoặc bị dời đi sau khi chọn, hoặc đang bị chương trình khác giữ. Đề nghị lưu, đóng tệp rồi chọn lại.",
    en: "The file cannot be read: it was changed or moved after it was chosen, or another program keeps it shut. Save and close it, then choose it again.",
  },
  checking: (file: string): Text => ({ vi: `Đang kiểm tra ${file}…`, en: `Checking ${file}…` }),
  nothingWritten: (errors: number, warnings: number): Text => ({
    vi: `Chưa ghi gì. Có ${errors} lỗi phải sửa và ${warnings} chỗ cần xem lại.`,
    en: `Nothing was written. ${counted(errors, "error")} to correct, ${counted(warnings, "warning")}.`,
  }),
  notYet: (cells: number, warnings: number): Text => ({
    vi: `Chưa ghi gì. ${cells} ô hợp lệ sẽ được ghi; ${warnings} chỗ cần xem lại.`,
    en: `Nothing is written yet. ${cells} valid cells would be saved; ${counted(warnings, "warning")}.`,
  }),
  saveValid: (cells: number): Text => ({
    vi: `Ghi nhận ${cells} ô hợp lệ`,
    en: `Save the ${cells} valid cells`,
  }),
  keepToChoose: (cells: number): Text => ({
    vi: `Giữ ${cells} ô khác nhau để chọn`,
    en: `Keep ${cells} differing cells to choose from`,
  }),
  counts: (d: { taken: number; unchanged: number; conflict: number; refused: number }): Text => ({
    vi: `${d.taken} ô mới, ${d.unchanged} ô không đổi, ${d.conflict} ô khác số đang lưu, ${d.refused} ô chưa nhận.`,
    en: `${d.taken} cells new, ${d.unchanged} unchanged, ${d.conflict} differing from what is stored, ${d.refused} not taken.`,
  }),
  written: (unit: string): Text => ({
    vi: `Đã ghi số liệu của ${unit}.`,
    en: `Saved the figures of ${unit}.`,
  }),
  onBehalf: (unit: string): Text => ({
    vi: `Đã tiếp nhận, nộp thay cho ${unit}.`,
    en: `Received, submitted on behalf of ${unit}.`,
  }),
  proposals: (cells: number): Text => ({
    vi: `Tệp có ${cells} ô khác với số đang lưu. Số đang lưu được giữ; đề nghị chọn từng ô.`,
    en: `${cells} cells of the file differ from what is stored. The stored values stand; choose cell by cell.`,
  }),
} as const;

export const FINDINGS = {
  error: { vi: "Lỗi phải sửa", en: "Errors" },
  warning: { vi: "Cần xem lại", en: "Warnings" },
  note: { vi: "Để biết", en: "Notes" },
  count: (words: string, count: number): string => `${words} (${count})`,
} as const;

export const SETTLE = {
  title: { vi: "Số liệu khác nhau, đề nghị chọn", en: "Different values, please choose" },
  changedBy: (d: {
    by: string;
    at: string | null;
    stored: string;
    mine: string;
    mineBy: string | null;
    mineAt: string | null;
  }): Text => {
    const [time, mineTime] = [timeOf(d.at), timeOf(d.mineAt)];
    const sent = d.mineAt === null ? "chưa gửi" : `gửi${mineTime.vi}`;
    const sentEn = d.mineAt === null ? "not sent yet" : `sent${mineTime.en}`;
    return {
      vi: `${d.by} đã sửa ô này thành ${d.stored}${time.vi}; số đang nhập là ${d.mine}${d.mineBy === null ? "" : ` (${d.mineBy}, ${sent})`}.`,
      en: `${d.by} changed this cell to ${d.stored}${time.en}; being entered is ${d.mine}${d.mineBy === null ? "" : ` (${d.mineBy}, ${sentEn})`}.`,
    };
  },
  fromFile: (d: {
    file: string;
    by: string;
    at: string;
    mine: string;
    stored: string;
    storedBy: string | null;
    storedAt: string | null;
  }): Text => {
    const [time, storedTime] = [timeOf(d.at), timeOf(d.storedAt)];
    return {
      vi: `Tệp ${d.file} (${d.by} nạp${time.vi}) ghi ${d.mine}; số đang lưu là ${d.stored}${d.storedBy === null ? "" : ` (${d.storedBy} ghi${storedTime.vi})`}.`,
      en: `The file ${d.file} (uploaded by ${d.by}${time.en}) says ${d.mine}; stored is ${d.stored}${d.storedBy === null ? "" : ` (by ${d.storedBy}${storedTime.en})`}.`,
    };
  },
  somebody: { vi: "Có người", en: "Somebody" },
  mine: { vi: "Giữ số của tôi", en: "Keep mine" },
  fileValue: { vi: "Lấy số trong tệp", en: "Take the file's" },
  theirs: { vi: "Lấy số đang lưu", en: "Take the stored value" },
  another: { vi: "Nhập số khác", en: "Another value" },
  anotherValue: { vi: "Số khác", en: "Another value" },
  apply: { vi: "Ghi các ô đã chọn", en: "Save the choices" },
  remaining: (cells: number): Text => ({
    vi: `Còn ${cells} ô chưa chọn`,
    en: `${counted(cells, "cell")} still to choose`,
  }),
} as const;

/** " lúc 09 giờ 12 ngày 02/12/2020"; nothing where it is not known. */
function timeOf(at: string | null): Text {
  if (at === null) return { vi: "", en: "" };
  return { vi: ` lúc ${formatInstant(new Date(at))}`, en: ` at ${instantInEnglish(new Date(at))}` };
}
