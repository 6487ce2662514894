// Words of the leader's screens: progress, files and papers received, returning, the conference, closing.
import type { Progress } from "../contract/schemas.ts";
import type { Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";

type Status = Progress["rows"][number]["status"];

export const STATUSES: Record<Status, Text> = {
  notStarted: { vi: "Chưa lập", en: "Not started" },
  saved: { vi: "Đã lưu, chưa nộp", en: "Saved, not submitted" },
  returned: { vi: "Trả lại để bổ sung", en: "Returned" },
  submitted: { vi: "Đã nộp", en: "Submitted" },
  agreed: { vi: "Đã thống nhất tại Hội nghị", en: "Agreed" },
  locked: { vi: "Đã chốt", en: "Closed, locked" },
};

export const HOW: Record<"software" | "workbook" | "paper", Text> = {
  software: { vi: "phần mềm", en: "software" },
  workbook: { vi: "tệp Excel", en: "workbook" },
  paper: { vi: "bản giấy", en: "paper" },
};

export const LEADER_SCREEN = {
  progress: { vi: "Tiến độ", en: "Progress" },
  progressTable: { vi: "Bảng tiến độ các đơn vị", en: "Progress of the units" },
  ranking: { vi: "Xếp hạng", en: "Ranking" },
  back: { vi: "Về danh sách đơn vị", en: "Back to the units" },
  unit: { vi: "Đơn vị", en: "Unit" },
  status: { vi: "Trạng thái", en: "Status" },
  received: { vi: "Ngày nhận", en: "Received on" },
  how: { vi: "Hình thức nhận", en: "How received" },
  entered: { vi: "Đã nhập", en: "Entered" },
  selfTotal: { vi: "Tổng điểm tự chấm", en: "Self-scored total" },
  actions: { vi: "Việc", en: "Actions" },
  late: (days: number): Text => ({ vi: `trễ ${days} ngày`, en: `${days} days late` }),
  overdue: (days: number): Text => ({ vi: `quá hạn ${days} ngày`, en: `overdue by ${days} days` }),
  onBehalf: { vi: "nộp thay", en: "on behalf" },
  proposals: (cells: number): Text => ({
    vi: `${cells} ô chờ đơn vị chọn`,
    en: `${cells} cells wait for the unit's choice`,
  }),
  open: { vi: "Mở bảng", en: "Open" },
  noUnits: { vi: "Khối chưa có đơn vị thành viên.", en: "The bloc has no members yet." },
  counts: {
    handedIn: { vi: "Đã nộp", en: "Submitted" },
    late: { vi: "Trong đó trễ hạn", en: "Of these late" },
    saved: { vi: "Đã lưu, CHƯA NỘP", en: "Saved, NOT SUBMITTED" },
    returned: { vi: "Trả lại để bổ sung", en: "Returned" },
    notStarted: { vi: "Chưa lập", en: "Not started" },
  },
  deadline: { vi: "Thời hạn", en: "Deadline" },
  reminder: { vi: "Lời nhắc", en: "Reminder" },
  reminderLead: {
    vi: "Văn bản thuần, dán được vào Zalo hoặc thư điện tử.",
    en: "Plain text for Zalo or e-mail.",
  },
  copyReminder: { vi: "Sao chép lời nhắc", en: "Copy the reminder" },
  copied: { vi: "Đã sao chép lời nhắc.", en: "The reminder is copied." },
  copyByHand: {
    vi: "Lời nhắc đã được bôi đen. Nhấn Ctrl+C để sao chép.",
    en: "The reminder is selected. Press Ctrl+C to copy it.",
  },
  nobodyMissing: { vi: "Không còn đơn vị nào cần nhắc.", en: "Nobody needs a reminder." },
  files: { vi: "Nạp tệp đơn vị gửi về", en: "Upload workbooks received" },
  downloadAll: { vi: "Tải biểu mẫu của tất cả đơn vị (.zip)", en: "Download all units' workbooks (.zip)" },
  recordPaper: { vi: "Nộp thay", en: "Submit on behalf" },
  recordTitle: (unit: string): Text => ({ vi: `Nộp thay cho ${unit}`, en: `Submit on behalf of ${unit}` }),
  recordBody: {
    vi: "Số liệu đang lưu của đơn vị được nộp. Phần mềm ghi ai nộp thay, từ tệp hay bản giấy, nhận ngày nào.",
    en: "What is stored for the unit is submitted. Who did it, from which file or paper and on which day it came are recorded.",
  },
  receivedOn: { vi: "Ngày nhận (dd/mm/yyyy)", en: "Received on (dd/mm/yyyy)" },
  badDay: { vi: "Đề nghị ghi ngày theo dạng dd/mm/yyyy.", en: "Write the day as dd/mm/yyyy." },
  howReceived: { vi: "Hình thức nhận", en: "How received" },
  paper: { vi: "Bản giấy", en: "Paper" },
  workbook: { vi: "Tệp Excel", en: "Workbook" },
  return: { vi: "Trả lại để bổ sung", en: "Return for correction" },
  returnTitle: (unit: string): Text => ({
    vi: `Trả lại bảng của ${unit} để bổ sung`,
    en: `Return the sheet of ${unit} for correction`,
  }),
  returnBody: {
    vi: "Đơn vị sửa được bảng và phải nộp lại. Phần đã thống nhất (nếu có) không còn hiệu lực.",
    en: "The unit may edit again and has to submit again. What was agreed no longer holds.",
  },
  reason: { vi: "Lý do", en: "Reason" },
  reasonNeeded: { vi: "Đề nghị ghi lý do.", en: "Give a reason." },
  agreeHint: {
    vi: "Nhập điểm thống nhất, lý do và điểm thưởng được thống nhất vào bảng rồi lưu. Điểm khác điểm tự chấm thì ghi lý do.",
    en: "Enter agreed points, reasons and agreed bonus in the table and save. A difference needs a reason.",
  },
} as const;

export const CONFERENCE = {
  title: { vi: "Hội nghị tổng kết", en: "Year-end conference" },
  none: { vi: "Chưa ghi ngày họp và số biên bản.", en: "Date and minutes number are not recorded yet." },
  held: (day: IsoDate | null, minutes: string | null): Text => ({
    vi: `Họp ngày ${day === null ? "(chưa ghi)" : formatDay(day)}, biên bản số ${minutes ?? "(chưa ghi)"}.`,
    en: `Held on ${day === null ? "(not recorded)" : formatDay(day)}, minutes no. ${minutes ?? "(not recorded)"}.`,
  }),
  record: { vi: "Ghi ngày họp, số biên bản", en: "Record date and minutes" },
  save: { vi: "Lưu", en: "Save" },
  date: { vi: "Ngày họp (dd/mm/yyyy)", en: "Date (dd/mm/yyyy)" },
  minutes: { vi: "Số biên bản", en: "Minutes number" },
  minutesNeeded: { vi: "Đề nghị ghi số biên bản.", en: "Write the minutes number." },
  excluded: { vi: "Đơn vị không xếp hạng", en: "Units not ranked" },
  excludedHint: {
    vi: "Ghi lý do ở đơn vị không xếp hạng; đơn vị không ghi lý do thì được xếp hạng.",
    en: "Give a reason for a unit that is not ranked; units without a reason are ranked.",
  },
  reasonFor: (unit: string): Text => ({ vi: `${unit}: lý do`, en: `${unit}: reason` }),
  close: { vi: "Chốt kết quả", en: "Close the result" },
  closeTitle: { vi: "Chốt kết quả của Khối", en: "Close the bloc's result" },
  closeBody: (sheets: number): Text => ({
    vi: `Bảng của ${sheets} đơn vị được khóa, kết quả được giữ nguyên theo đúng các lần lưu hiện tại. Đơn vị thành viên xem được bảng điểm theo quy định của Kế hoạch.`,
    en: `The sheets of ${sheets} units are locked and the result is frozen from exactly the present versions. Members may then see the score table as the plan allows.`,
  }),
  closeMissing: (units: string): Text => ({
    vi: `Chưa nộp, không có trong kết quả: ${units}.`,
    en: `Not submitted, left out of the result: ${units}.`,
  }),
  closeReopen: {
    vi: "Muốn sửa sau khi chốt thì phải mở lại và nêu lý do.",
    en: "A change after closing needs reopening, with a reason.",
  },
  reopen: { vi: "Mở lại (nêu lý do)", en: "Reopen (with a reason)" },
  reopenTitle: { vi: "Mở lại kết quả đã chốt", en: "Reopen the closed result" },
  reopenBody: {
    vi: "Bảng của các đơn vị được mở khóa. Kết quả đã chốt vẫn giữ nguyên và hiện là đã thay đổi khi có bảng được sửa.",
    en: "The units' sheets are unlocked. The closed result stays and shows as stale once a sheet changes.",
  },
} as const;
