// Words of the leader's screens: progress, files and papers received, returning, the conference, closing.
import type { PlanWords } from "../plan.ts";
import type { Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";
import { counted } from "./english.ts";
import { unitHeading } from "./plan-words.ts";
import { HOW, STATUSES } from "./statuses.ts";

export const LEADER_SCREEN = {
  progress: { vi: "Tiến độ", en: "Progress" },
  progressTable: ({ unit }: PlanWords): Text => ({
    vi: `Bảng tiến độ các ${unit}`,
    en: "Progress of the units",
  }),
  ranking: { vi: "Xếp hạng", en: "Ranking" },
  back: { vi: "Về bảng tiến độ", en: "Back to the progress" },
  status: { vi: "Trạng thái", en: "Status" },
  received: { vi: "Ngày nhận", en: "Received on" },
  how: { vi: "Hình thức nhận", en: "How received" },
  entered: { vi: "Đã nhập", en: "Entered" },
  selfTotal: { vi: "Tổng điểm tự chấm", en: "Self-scored total" },
  actions: { vi: "Việc", en: "Actions" },
  late: (days: number): Text => ({ vi: `trễ ${days} ngày`, en: `${counted(days, "day")} late` }),
  overdue: (days: number): Text => ({ vi: `quá hạn ${days} ngày`, en: `overdue by ${counted(days, "day")}` }),
  onBehalf: { vi: "nộp thay", en: "on behalf" },
  /** Below an earlier day of receipt. */
  recorded: (by: string, day: IsoDate): Text => ({
    vi: `${by} ghi nhận ngày ${formatDay(day)}`,
    en: `recorded by ${by} on ${formatDay(day)}`,
  }),
  proposals: (cells: number, { unit }: PlanWords): Text => ({
    vi: `${cells} ô chờ ${unit} chọn`,
    en: `${counted(cells, "cell")} to be chosen by the unit`,
  }),
  open: { vi: "Mở bảng", en: "Open" },
  noUnits: ({ bloc, unit }: PlanWords): Text => ({
    vi: `${bloc} chưa có ${unit} thành viên.`,
    en: "The bloc has no members yet.",
  }),
  noBloc: {
    vi: "Chưa được xếp vào khối hoặc cụm nào trong kế hoạch này.",
    en: "Not placed in any bloc of this plan yet.",
  },
  counts: {
    handedIn: { vi: "Đã nộp", en: "Submitted" },
    late: { vi: "Trong đó trễ hạn", en: "Of these late" },
    saved: { vi: "Đã lưu, CHƯA NỘP", en: "Saved, NOT SUBMITTED" },
    returned: STATUSES.returned,
    onPaper: STATUSES.onPaper,
    notStarted: STATUSES.notStarted,
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
  nobodyMissing: ({ unit }: PlanWords): Text => ({
    vi: `Không còn ${unit} nào cần nhắc.`,
    en: "Nobody needs a reminder.",
  }),
  files: ({ unit }: PlanWords): Text => ({
    vi: `Nạp tệp ${unit} gửi về`,
    en: "Upload workbooks received",
  }),
  downloadAll: ({ unit }: PlanWords): Text => ({
    vi: `Tải biểu mẫu của tất cả ${unit} (.zip)`,
    en: "Download all units' workbooks (.zip)",
  }),
  handInFor: {
    open: { vi: "Nộp thay", en: "Submit on behalf" },
    title: (unit: string): Text => ({ vi: `Nộp thay cho ${unit}`, en: `Submit on behalf of ${unit}` }),
    body: ({ unit }: PlanWords): Text => ({
      vi: `Số liệu đang lưu của ${unit} được nộp. Phần mềm ghi ai nộp thay, từ tệp hay bản giấy, nhận ngày nào.`,
      en: "What is stored for the unit is submitted. Who did it, from which file or paper and on which day it came are recorded.",
    }),
  },
  receivePaper: {
    open: { vi: "Ghi nhận bản giấy", en: "Record a paper" },
    title: (unit: string): Text => ({
      vi: `Ghi nhận bản giấy của ${unit}`,
      en: `Record the paper of ${unit}`,
    }),
    body: (words: PlanWords): Text => ({
      vi: `Phần mềm ghi ai nhận bản giấy, nhận ngày nào; ngày này được tính là ngày nộp khi nộp số liệu. ${unitHeading(words).vi} chưa được xếp hạng khi chưa có số liệu.`,
      en: "Who received the paper and on which day are recorded; that day counts once the figures are submitted. The unit is not ranked until then.",
    }),
  },
  withdrawReceipt: {
    open: { vi: "Hủy ngày nhận", en: "Take the receipt back" },
    title: (unit: string): Text => ({
      vi: `Hủy ngày nhận đã ghi của ${unit}`,
      en: `Take back the receipt recorded for ${unit}`,
    }),
    body: (day: IsoDate, how: "workbook" | "paper"): Text => ({
      vi: `Đang ghi: nhận ${HOW[how].vi} ngày ${formatDay(day)}. Sau khi hủy, ngày này không được tính là ngày nộp; lịch sử vẫn giữ ngày đã ghi và lý do hủy.`,
      en: `Recorded: ${HOW[how].en} received on ${formatDay(day)}. That day will no longer count; the history keeps it with the reason.`,
    }),
  },
  receivedOn: { vi: "Ngày nhận (ngày/tháng/năm)", en: "Received on (day/month/year)" },
  badDay: {
    vi: "Không đọc được ngày này. Đề nghị ghi một ngày có thật theo dạng ngày/tháng/năm, ví dụ: 30/12/2020.",
    en: "This is no day. Write one that exists as day/month/year, e.g. 30/12/2020.",
  },
  futureDay: (today: IsoDate): Text => ({
    vi: `Ngày nhận ở tương lai. Đề nghị ghi ngày không sau ${formatDay(today)}.`,
    en: `The day lies in the future. Write a day not after ${formatDay(today)}.`,
  }),
  paperHint: {
    vi: "Có thể tải biểu mẫu, nhập từ bản giấy rồi nạp tệp.",
    en: "A paper can be typed into the downloaded workbook and uploaded.",
  },
  howReceived: { vi: "Hình thức nhận", en: "How received" },
  paper: { vi: "Bản giấy", en: "Paper" },
  workbook: { vi: "Tệp Excel", en: "Workbook" },
  return: { vi: "Trả lại để bổ sung", en: "Return for correction" },
  returnTitle: (unit: string): Text => ({
    vi: `Trả lại bảng của ${unit} để bổ sung`,
    en: `Return the sheet of ${unit} for correction`,
  }),
  returnBody: (words: PlanWords): Text => ({
    vi: `${unitHeading(words).vi} sửa được bảng và phải nộp lại. Phần đã thống nhất (nếu có) không còn hiệu lực.`,
    en: "The unit may edit again and has to submit again. What was agreed no longer holds.",
  }),
  ask: { vi: "Đề nghị giải trình", en: "Ask for an explanation" },
  returnQuestions: (open: number, { unit }: PlanWords): Text => ({
    vi: `Còn ${open} đề nghị giải trình chưa được trả lời; ${unit} thấy các đề nghị này ngay tại từng tiêu chí.`,
    en: `Explanations asked for and not given: ${open}. The unit sees each at its criterion.`,
  }),
  reason: { vi: "Lý do", en: "Reason" },
  reasonNeeded: { vi: "Đề nghị ghi lý do.", en: "Give a reason." },
  agreeHint: ({ unit }: PlanWords): Text => ({
    vi: `Nhập điểm thống nhất, lý do và điểm thưởng được thống nhất vào bảng rồi lưu. Điểm khác điểm tự chấm thì ghi lý do. Cần ${unit} giải trình tiêu chí nào thì chọn dòng đó rồi bấm "Đề nghị giải trình".`,
    en: 'Enter agreed points, reasons and agreed bonus in the table and save. A difference needs a reason. To have a criterion explained, go to its row and choose "Ask for an explanation".',
  }),
} as const;

export const CONFERENCE = {
  title: ({ conference }: PlanWords): Text => ({ vi: conference, en: "Year-end conference" }),
  none: { vi: "Chưa ghi ngày họp và số biên bản.", en: "Date and minutes number are not recorded yet." },
  held: (day: IsoDate | null, minutes: string | null): Text => ({
    vi: `Họp ngày ${day === null ? "(chưa ghi)" : formatDay(day)}, biên bản số ${minutes ?? "(chưa ghi)"}.`,
    en: `Held on ${day === null ? "(not recorded)" : formatDay(day)}, minutes no. ${minutes ?? "(not recorded)"}.`,
  }),
  record: { vi: "Ghi ngày họp, số biên bản", en: "Record date and minutes" },
  save: { vi: "Lưu", en: "Save" },
  date: { vi: "Ngày họp (ngày/tháng/năm)", en: "Date (day/month/year)" },
  minutes: { vi: "Số biên bản", en: "Minutes number" },
  minutesNeeded: { vi: "Đề nghị ghi số biên bản.", en: "Write the minutes number." },
  excluded: (words: PlanWords): Text => ({
    vi: `${unitHeading(words).vi} không xếp hạng`,
    en: "Units not ranked",
  }),
  excludedHint: ({ unit }: PlanWords): Text => ({
    vi: `Ghi lý do ở ${unit} không xếp hạng; ${unit} không ghi lý do thì được xếp hạng.`,
    en: "Give a reason for a unit that is not ranked; units without a reason are ranked.",
  }),
  reasonFor: (unit: string): Text => ({ vi: `${unit}: lý do`, en: `${unit}: reason` }),
  close: { vi: "Chốt kết quả", en: "Close the result" },
  closeNeeds: {
    vi: "Ghi ngày Hội nghị và số biên bản trước khi chốt.",
    en: "Record the conference's date and minutes number before closing.",
  },
  closeTitle: ({ bloc }: PlanWords): Text => ({
    vi: `Chốt kết quả của ${bloc}`,
    en: "Close the bloc's result",
  }),
  closeBody: (sheets: number, words: PlanWords): Text => ({
    vi: `Bảng của ${sheets} ${words.unit} được khóa, kết quả được giữ nguyên theo đúng các lần lưu hiện tại. ${unitHeading(words).vi} thành viên xem được bảng điểm theo quy định của Kế hoạch.`,
    en: `The sheets of ${counted(sheets, "unit")} are locked and the result is frozen from exactly the present versions. Members may then see the score table as the plan allows.`,
  }),
  closeMissing: (units: string): Text => ({
    vi: `Chưa nộp, không có trong kết quả: ${units}.`,
    en: `Not submitted, left out of the result: ${units}.`,
  }),
  closeUndecided: (units: string): Text => ({
    vi: `Có điểm thưởng đề nghị mà chưa có điểm thưởng thống nhất, tính là 0: ${units}.`,
    en: `Proposed a bonus and have none agreed, counted as 0: ${units}.`,
  }),
  closeReopen: {
    vi: "Muốn sửa sau khi chốt thì phải mở lại và nêu lý do.",
    en: "A change after closing needs reopening, with a reason.",
  },
  reopen: { vi: "Mở lại (nêu lý do)", en: "Reopen (with a reason)" },
  reopenTitle: { vi: "Mở lại kết quả đã chốt", en: "Reopen the closed result" },
  reopenBody: ({ unit }: PlanWords): Text => ({
    vi: `Bảng của các ${unit} được mở khóa. Kết quả đã chốt vẫn giữ nguyên và hiện là đã thay đổi khi có bảng được sửa.`,
    en: "The units' sheets are unlocked. The closed result stays and shows as stale once a sheet changes.",
  }),
} as const;
