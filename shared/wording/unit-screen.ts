// Words of a unit's sheet on screen: what is to be done, saving, uploading, settling, submitting.
import type { PlanWords } from "../plan.ts";
import type { Text } from "../text.ts";
import { formatDay, formatInstant, formatTime, vietnamDay, type IsoDate } from "../vietnam-time.ts";
import { clockInEnglish, counted, instantInEnglish } from "./english.ts";
import { HOW } from "./statuses.ts";
import { unitHeading } from "./plan-words.ts";

interface Received {
  readonly on: IsoDate;
  readonly how: "workbook" | "paper";
  readonly by: string;
  readonly at: string;
}

interface LineCount {
  readonly lines: number;
  readonly taken: number;
  readonly unchanged: number;
  /** Refused, or somebody else wrote another value. */
  readonly left: number;
}

export const UNIT_SCREEN = {
  duties: { vi: "Việc phải làm", en: "Duties" },
  standing: { vi: "Tình trạng", en: "Standing" },
  sheet: { vi: "Chấm điểm", en: "Scoring" },
  result: { vi: "Kết quả", en: "Result" },
  deadline: { vi: "Thời hạn nộp bảng tự chấm điểm", en: "Deadline of the score sheet" },
  otherDuties: { vi: "Các mốc khác của Kế hoạch", en: "Other dates of the plan" },
  notDue: (days: number): Text => ({ vi: `Còn ${days} ngày`, en: `${counted(days, "day")} left` }),
  dueToday: { vi: "Đến hạn hôm nay", en: "Due today" },
  overdue: (days: number): Text => ({
    vi: `Quá hạn ${days} ngày, chưa gửi`,
    en: `Overdue by ${counted(days, "day")}, not sent`,
  }),
  onTime: { vi: "Đã gửi đúng hạn", en: "Sent on time" },
  lateBy: (days: number): Text => ({
    vi: `Đã gửi, trễ ${days} ngày`,
    en: `Sent, ${counted(days, "day")} late`,
  }),
  /** Of a paper whose figures nobody handed in yet. */
  paperCame: (late: number): Text => ({
    vi: `Đã nhận bản giấy${late > 0 ? `, trễ ${late} ngày` : " đúng hạn"}`,
    en: `Paper received ${late > 0 ? `${counted(late, "day")} late` : "on time"}`,
  }),
  /** Before it was returned. */
  sentOn: (day: IsoDate, late: number): Text => ({
    vi: `Đã gửi ${late > 0 ? `trễ ${late} ngày, ` : "đúng hạn "}ngày ${formatDay(day)}`,
    en: `Sent ${late > 0 ? `${counted(late, "day")} late` : "on time"} on ${formatDay(day)}`,
  }),
  notSent: { vi: "Chưa nộp", en: "Not submitted" },
  returnedAt: (at: string | null, leader: string): Text => {
    const when = at === null ? null : new Date(at);
    return {
      vi: `${leader} đã trả lại để bổ sung${when === null ? "" : ` lúc ${formatInstant(when)}`}. CHƯA NỘP LẠI.`,
      en: `The ${leader} returned the sheet for correction${when === null ? "" : ` at ${instantInEnglish(when)}`}. NOT SUBMITTED AGAIN.`,
    };
  },
  lockedNotSubmitted: ({ unit }: PlanWords): Text => ({
    vi: `Bảng của ${unit} CHƯA NỘP nên không có trong kết quả.`,
    en: "The unit's sheet was NOT SUBMITTED and is not part of the result.",
  }),
  notStarted: {
    vi: "Chưa nhập số liệu nào. Có thể tải biểu mẫu Excel hoặc nhập ngay vào bảng dưới đây.",
    en: "Nothing is entered yet. Download the workbook or type into the table below.",
  },
  /** For those who do not enter them. */
  noFigures: { vi: "Chưa nhập số liệu nào.", en: "Nothing is entered yet." },
  paperReceived: (day: IsoDate): Text => ({
    vi: `Đã nhận bản giấy ngày ${formatDay(day)}; ngày này được tính là ngày nộp khi nộp số liệu.`,
    en: `The paper was received on ${formatDay(day)}; that day counts once the figures are submitted.`,
  }),
  /** The day that counts, and who wrote it down on which day. */
  received: ({ on, how }: Received): Text => ({
    vi: `Nhận ${HOW[how].vi} ngày ${formatDay(on)}.`,
    en: `The ${HOW[how].en} was received on ${formatDay(on)}.`,
  }),
  recorded: ({ by, at }: Received): Text => ({
    vi: `${by} ghi nhận lúc ${formatInstant(new Date(at))}.`,
    en: `Recorded by ${by} at ${instantInEnglish(new Date(at))}.`,
  }),
  savedNotSubmitted: (at: string, leader: string): Text => ({
    vi: `Đã lưu lúc ${formatInstant(new Date(at))}. CHƯA NỘP cho ${leader}.`,
    en: `Saved at ${instantInEnglish(new Date(at))}. NOT SUBMITTED to the ${leader}.`,
  }),
  returnedBecause: (reason: string): Text => ({
    vi: `Lý do: ${reason}`,
    en: `Reason: ${reason}`,
  }),
  submittedAt: (at: string): Text => ({
    vi: `Đã nộp lúc ${formatInstant(new Date(at))}. Mã đối chiếu:`,
    en: `Submitted at ${instantInEnglish(new Date(at))}. Check code:`,
  }),
  onBehalf: { vi: "Nộp thay.", en: "Submitted on behalf." },
  /** Where the day is the unit's own, from before a return. */
  onBehalfOf: (day: IsoDate): Text => ({
    vi: `Nộp thay; ngày được tính là ngày nộp: ${formatDay(day)}.`,
    en: `Submitted on behalf; the day that counts is ${formatDay(day)}.`,
  }),
  agreed: ({ conference }: PlanWords): Text => ({
    vi: `Điểm đã được thống nhất tại ${conference}. Điểm thống nhất khác điểm tự chấm có ghi lý do; điểm thưởng theo biên bản.`,
    en: "Points have been agreed at the conference. Points that differ carry a reason; bonus is by the minutes.",
  }),
  toChange: (leader: string): Text => ({
    vi: `Muốn sửa, đề nghị ${leader} trả lại để bổ sung.`,
    en: `To change it, ask the ${leader} to return it for correction.`,
  }),
  locked: (leader: string): Text => ({
    vi: `Kết quả đã chốt, bảng đã khóa. Muốn sửa, đề nghị ${leader} mở lại.`,
    en: `The result is closed and the sheet is locked. Ask the ${leader} to reopen it.`,
  }),
  answered: (done: number, all: number): Text => ({
    vi: `Đã nhập ${done}/${all} tiêu chí`,
    en: `${done} of ${all} criteria entered`,
  }),
  unsaved: (cells: number): Text => ({
    vi: `${cells} ô đã sửa, chưa lưu`,
    en: `${counted(cells, "cell")} changed, not saved`,
  }),
  nothingUnsaved: { vi: "Không có ô nào chưa lưu", en: "Nothing unsaved" },
  save: { vi: "Lưu", en: "Save" },
  undoEdits: { vi: "Bỏ các ô chưa lưu", en: "Drop unsaved cells" },
  undoNow: (cells: number): Text => ({
    vi: `Bỏ ${cells} ô`,
    en: `Drop ${counted(cells, "cell")}`,
  }),
  undoBody: {
    vi: "Các ô đã sửa mà chưa lưu trở về số đang lưu. Những gì vừa nhập không lấy lại được.",
    en: "Cells that were edited and not saved go back to what is stored. What was entered cannot be brought back.",
  },
  submit: (leader: string): Text => ({ vi: `Nộp ${leader}`, en: `Submit to the ${leader}` }),
  download: { vi: "Tải biểu mẫu Excel", en: "Download workbook" },
  upload: { vi: "Nạp biểu mẫu đã điền", en: "Upload a filled workbook" },
  printForSignature: { vi: "In để trình ký", en: "Print for signature" },
  outcome: (count: LineCount): Text => ({
    vi: `Đã nhận ${count.lines} dòng: ${count.taken} dòng mới, ${count.unchanged} dòng không đổi, ${count.left} dòng chưa nhận.`,
    en: `${counted(count.lines, "line")} received: ${count.taken} new, ${count.unchanged} unchanged, ${count.left} not taken.`,
  }),
  savedNow: (at: Date, leader: string): Text => ({
    vi: `Đã lưu lúc ${formatTime(at)}. CHƯA NỘP cho ${leader}.`,
    en: `Saved at ${clockInEnglish(at)}. NOT SUBMITTED to the ${leader}.`,
  }),
  savedAgreed: (at: Date): Text => ({
    vi: `Đã lưu lúc ${formatTime(at)}.`,
    en: `Saved at ${clockInEnglish(at)}.`,
  }),
  combined: (lines: string): Text => ({
    vi: `Cùng lúc có người sửa ô khác của các tiêu chí ${lines}; số liệu đã được gộp, đề nghị xem lại.`,
    en: `Others changed other cells of criteria ${lines} meanwhile; both were kept, have a look.`,
  }),
  elsewhere: (cells: number): Text => ({
    vi: `${cells} ô do người khác sửa đã được cập nhật vào bảng.`,
    en: `${counted(cells, "cell")} changed by others brought in.`,
  }),
  saveBeforeSubmit: {
    vi: "Còn ô chưa lưu. Đề nghị lưu trước khi nộp hoặc in để trình ký.",
    en: "Some cells are unsaved. Save before submitting or printing.",
  },
  saveBeforePrint: {
    vi: "Còn ô chưa lưu. Đề nghị lưu trước khi in để trình ký.",
    en: "Some cells are unsaved. Save before printing.",
  },
  submitTitle: (leader: string): Text => ({
    vi: `Nộp bảng tự chấm điểm cho ${leader}`,
    en: `Submit the score sheet to the ${leader}`,
  }),
  submitBody: (d: { words: PlanWords; unit: string; leadingUnit: string; total: string }): Text => ({
    vi: `Nơi nhận: ${d.words.leader} (${d.leadingUnit}). ${unitHeading(d.words).vi} nộp: ${d.unit}. Tổng điểm tự chấm: ${d.total}. Sau khi nộp, ${d.words.unit} không sửa được; muốn sửa, đề nghị ${d.words.leader} trả lại để bổ sung.`,
    en: `Recipient: ${d.words.leader} (${d.leadingUnit}). From: ${d.unit}. Self-scored total: ${d.total}. After submitting, the unit can no longer edit unless the ${d.words.leader} returns the sheet.`,
  }),
  unanswered: (lines: number): Text => ({
    vi: `Còn ${lines} tiêu chí chưa nhập, được tính là chưa có điểm.`,
    en: `${lines} ${lines === 1 ? "criterion is" : "criteria are"} not entered and count no points.`,
  }),
  targetMissing: (lines: number): Text => ({
    vi: `${lines} tiêu chí chưa có chỉ tiêu được giao nên chưa tính được điểm.`,
    en: `No target yet, so no points: ${lines}.`,
  }),
  evidenceMissing: (lines: number): Text => ({
    vi: `${lines} tiêu chí thiếu tài liệu minh chứng.`,
    en: `Evidence missing: ${lines}.`,
  }),
  explanationMissing: (lines: number): Text => ({
    vi: `${lines} tiêu chí thiếu giải trình của đơn vị.`,
    en: `Explanation missing: ${lines}.`,
  }),
  questionOpen: (lines: number): Text => ({
    vi: `${lines} đề nghị giải trình chưa được trả lời.`,
    en: `Explanations asked for and not given: ${lines}.`,
  }),
  questionBy: (name: string, at: string): Text => ({
    vi: `${name}, ngày ${formatDay(vietnamDay(new Date(at)))}`,
    en: `${name}, on ${formatDay(vietnamDay(new Date(at)))}`,
  }),
  notExplained: { vi: "Chưa giải trình", en: "Not explained" },
  explained: { vi: "Đã giải trình", en: "Explained" },
  /** What the unit does about it. */
  explain: {
    vi: 'Đề nghị ghi vào ô "Giải trình của đơn vị" của từng tiêu chí rồi lưu (trong Excel: đồng bộ).',
    en: 'Answer in the cell "Unit\'s explanation" of each criterion and save (in Excel: sync).',
  },
  explainOnceReturned: ({ leader, unit }: PlanWords): Text => ({
    vi: `Bảng đã nộp: ${unit} ghi giải trình được sau khi ${leader} trả lại để bổ sung.`,
    en: `The sheet is submitted: the unit can explain once the ${leader} returns it for correction.`,
  }),
  otherFindings: (lines: number): Text => ({
    vi: `${lines} tiêu chí có ô cần xem lại.`,
    en: `To look at: ${lines}.`,
  }),
  goToCriterion: (code: string): Text => ({
    vi: `Đến tiêu chí ${code}`,
    en: `Go to criterion ${code}`,
  }),
} as const;

export const TOTALS = {
  main: { vi: "Điểm các nội dung", en: "Main points" },
  outOf: (max: string): Text => ({ vi: `trên ${max}`, en: `of ${max}` }),
  penalty: { vi: "Điểm trừ", en: "Penalty" },
  proposedBonus: { vi: "Điểm thưởng đề nghị", en: "Bonus proposed" },
  agreedBonus: { vi: "Điểm thưởng được thống nhất", en: "Bonus agreed" },
  scaled: (assigned: string, whole: string): Text => ({
    vi: `Điểm tối đa của các tiêu chí được giao và có phát sinh là ${assigned} trên ${whole}; điểm các nội dung được quy đổi theo thang ${whole} khi tính tổng điểm.`,
    en: `What was assigned and arose has a maximum of ${assigned} of ${whole}; main points are scaled to ${whole} in the total.`,
  }),
  total: { vi: "Tổng điểm", en: "Total" },
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  before: { vi: "Tổng điểm chưa có điểm thưởng", en: "Total before bonus" },
  after: { vi: "Tổng điểm đã có điểm thưởng", en: "Total after bonus" },
  provisional: { vi: "Điểm tạm tính", en: "Provisional points" },
  provisionalShort: { vi: "tạm tính", en: "provisional" },
  live: { vi: "Tạm tính theo số đang nhập", en: "Computed from what is being entered" },
  atSave: {
    vi: "Tổng điểm chưa kể các ô vừa nhập; được tính lại khi máy chủ nhận các ô đó",
    en: "Totals leave out what was just entered and are computed again once the server has it",
  },
  bonusLater: ({ bloc, conference }: PlanWords): Text => ({
    vi: `Điểm thưởng chỉ cộng vào tổng điểm sau khi ${bloc} thống nhất tại ${conference}.`,
    en: "Bonus counts only after the bloc has agreed it at the year-end conference.",
  }),
} as const;
