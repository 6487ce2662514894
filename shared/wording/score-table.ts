// Words of the bloc's score table, of trying bonus points out, and of the board's overview.
import type { PlanWords } from "../plan.ts";
import { formatNumber, type Text } from "../text.ts";
import { formatDay, formatInstant, type IsoDate } from "../vietnam-time.ts";
import type { MissingState } from "../view.ts";
import { counted, instantInEnglish } from "./english.ts";

export const SCORE_TABLE = {
  title: { vi: "BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG", en: "SCORE TABLE AND RANKING" },
  rank: { vi: "Xếp hạng", en: "Rank" },
  before: { vi: "Trước điểm thưởng", en: "Before bonus" },
  after: { vi: "Sau điểm thưởng", en: "After bonus" },
  bonus: { vi: "Điểm thưởng", en: "Bonus" },
  proposed: { vi: "Đề nghị", en: "Proposed" },
  agreed: { vi: "Được thống nhất", en: "Agreed" },
  main: { vi: "Điểm các nội dung", en: "Main points" },
  penalty: { vi: "Điểm trừ", en: "Penalty" },
  total: { vi: "Tổng điểm", en: "Total" },
  place: { vi: "Hạng", en: "Rank" },
  /** Said at each number where there is no room for a table's heading. */
  totalBefore: { vi: "Trước thưởng", en: "Before bonus" },
  totalAfter: { vi: "Sau thưởng", en: "After bonus" },
  placeBefore: { vi: "Hạng trước", en: "Rank before" },
  bonusProposed: { vi: "Thưởng đề nghị", en: "Bonus proposed" },
  bonusAgreed: { vi: "Thưởng thống nhất", en: "Bonus agreed" },
  grade: { vi: "Xếp loại dự kiến", en: "Provisional grade" },
  change: { vi: "Thay đổi", en: "Change" },
  up: (by: number): Text => ({ vi: `lên ${by} bậc`, en: `up ${by}` }),
  down: (by: number): Text => ({ vi: `xuống ${by} bậc`, en: `down ${by}` }),
  same: { vi: "giữ nguyên", en: "unchanged" },
  tied: (place: number): Text => ({ vi: `Đồng hạng ${place}`, en: `Tied ${place}` }),
  notRanked: (reason: string): Text => ({
    vi: `Không xếp hạng (lý do: ${reason})`,
    en: `Not ranked (reason: ${reason})`,
  }),
  /** Where criteria are left out, the main points and the total do not add up by themselves. */
  scaled: (d: { main: number; denominator: number; full: number }): Text => ({
    vi: `${formatNumber(d.main)} trên ${formatNumber(d.denominator)} điểm được giao, quy về thang ${formatNumber(d.full)}`,
    en: `${d.main} of ${d.denominator} points assigned, brought to the scale of ${d.full}`,
  }),
  provisional: { vi: "tạm tính", en: "provisional" },
  empty: ({ unit }: PlanWords): Text => ({
    vi: `Chưa ${unit} nào nộp bảng tự chấm điểm. Bảng xếp hạng hiện ở đây khi có ${unit} nộp.`,
    en: "No unit has submitted yet. The ranking appears here once one has.",
  }),
  notOpen: ({ bloc, conference }: PlanWords): Text => ({
    vi: `Kết quả của ${bloc} hiện ở đây sau khi được chốt tại ${conference}, theo quy định của Kế hoạch.`,
    en: "The bloc's result appears here after it has been closed at the conference, as the plan allows.",
  }),
  missing: (units: string): Text => ({ vi: `Chưa nộp: ${units}.`, en: `Not submitted: ${units}.` }),
  /** A unit that has not handed in, with how far it is. */
  missingUnit: (name: string, state: MissingState): Text => {
    switch (state) {
      case "notStarted":
        return { vi: name, en: name };
      case "onPaper":
        return {
          vi: `${name} (đã nhận bản giấy, chưa nhập số liệu)`,
          en: `${name} (paper received, figures not entered)`,
        };
      case "saved":
        return { vi: `${name} (đã lưu, chưa nộp)`, en: `${name} (saved, not submitted)` };
      case "returned":
        return { vi: `${name} (trả lại để bổ sung)`, en: `${name} (returned)` };
    }
  },
  /** How equal totals are told apart. */
  tieBreaks: (rules: readonly string[]): Text =>
    rules.length === 0
      ? {
          vi: "Bằng điểm thì đồng hạng, hạng kế tiếp bỏ trống.",
          en: "Equal totals share a place and the next is skipped.",
        }
      : {
          vi: `Bằng điểm thì lần lượt so: ${rules.join("; ")}. Vẫn bằng thì đồng hạng, hạng kế tiếp bỏ trống.`,
          en: `Equal totals are told apart by: ${rules.join("; ")}. If still equal, the place is shared and the next is skipped.`,
        },
  states: {
    open: { vi: "Chưa chốt", en: "Open" },
    closing: { vi: "Đang chốt", en: "Closing" },
    closed: { vi: "Đã chốt", en: "Closed" },
  },
  /** Opened again: to members and the board the closed result still stands until it is closed anew. */
  openedAgain: { vi: "Đã mở lại, chưa chốt lại", en: "Reopened, not closed again" },
  closedOn: (day: IsoDate): Text => ({
    vi: `Kết quả đã chốt ngày ${formatDay(day)}.`,
    en: `The result was closed on ${formatDay(day)}.`,
  }),
  reopened: ({ at, reason }: { at: string; reason: string }): Text => ({
    vi: `Đã mở lại lúc ${formatInstant(new Date(at))}, lý do: ${reason}`,
    en: `Reopened at ${instantInEnglish(new Date(at))}; reason: ${reason}`,
  }),
  stale: { vi: "Số liệu đã thay đổi sau khi chốt", en: "Figures have changed since closing" },
  download: { vi: "Xuất Excel", en: "Export to Excel" },
  print: { vi: "In bảng tổng hợp", en: "Print the score table" },
  preview: {
    vi: "Tính thử, chưa ghi gì. Bảng dưới đây là kết quả nếu thống nhất các điểm đang nhập; in và chốt được khi về kết quả đang lưu.",
    en: "A trial, nothing is written. The table shows the result if these points were agreed; print and close from the stored result.",
  },
  endPreview: { vi: "Về kết quả đang lưu", en: "Back to the stored result" },
} as const;

export const WHAT_IF = {
  title: { vi: "Thống nhất điểm thưởng", en: "Agree bonus points" },
  lead: ({ unit }: PlanWords): Text => ({
    vi: `Chọn ${unit}, ghi điểm thưởng được thống nhất từng tiêu chí, tính thử rồi mới ghi.`,
    en: "Choose a unit, enter the agreed bonus by criterion, try it out, then save.",
  }),
  choose: ({ unit }: PlanWords): Text => ({ vi: `Chọn ${unit}`, en: "Choose a unit" }),
  none: {
    vi: "Bảng điểm không có tiêu chí nào được tính điểm thưởng.",
    en: "No criterion of this sheet takes bonus points.",
  },
  tryOut: { vi: "Tính thử", en: "What if" },
  agree: { vi: "Thống nhất", en: "Agree" },
  agreed: (unit: string): Text => ({
    vi: `Đã ghi điểm thưởng được thống nhất của ${unit}.`,
    en: `The agreed bonus of ${unit} is saved.`,
  }),
  pending: { vi: "chưa ghi", en: "not saved" },
  unchanged: { vi: "Chưa có ô nào thay đổi.", en: "Nothing has changed." },
  wrong: (cells: number): Text => ({
    vi: `Còn ${cells} ô có lỗi, đề nghị sửa trước.`,
    en: `${counted(cells, "cell")} with errors, to be corrected first.`,
  }),
} as const;

export const BOARD_SCREEN = {
  results: { vi: "Tổng hợp kết quả", en: "Consolidated results" },
  lead: {
    vi: "Các cụm, khối đứng cạnh nhau. Tổng điểm của các bảng điểm khác nhau không so sánh và không xếp chung.",
    en: "Blocs side by side. Totals of different score sheets are never compared or ranked together.",
  },
  year: { vi: "Năm", en: "Year" },
  print: { vi: "In tổng hợp", en: "Print" },
  none: { vi: "Năm này chưa có cụm, khối nào chấm điểm.", en: "No bloc scores in this year yet." },
  submitted: { vi: "Đã nộp", en: "Submitted" },
  leading: { vi: "Dẫn đầu", en: "Leading" },
  missing: { vi: "Chưa nộp", en: "Not submitted" },
  nobodyMissing: { vi: "Không thiếu", en: "Nobody is missing" },
  state: { vi: "Kết quả", en: "Result" },
  openRanking: { vi: "Xem bảng xếp hạng", en: "Open the ranking" },
  openProgress: { vi: "Xem tiến độ", en: "Open the progress" },
  back: { vi: "Về tổng hợp kết quả", en: "Back to all blocs" },
  chart: (bloc: string): Text => ({
    vi: `Tổng điểm đã có điểm thưởng của ${bloc}`,
    en: `Totals after bonus of ${bloc}`,
  }),
  chartBonus: (points: string): Text => ({ vi: `thưởng ${points}`, en: `bonus ${points}` }),
  beforeBonus: { vi: "Tổng điểm chưa có điểm thưởng", en: "Total before bonus" },
  withBonus: { vi: "Điểm thưởng", en: "Bonus" },
  /** Chart of all blocs: how many units have handed in. */
  handedIn: {
    title: {
      vi: "Số đơn vị đã nộp, nộp trễ và chưa nộp bảng tự chấm điểm",
      en: "Units that submitted, submitted late and have not submitted",
    },
    bloc: { vi: "Cụm, khối", en: "Bloc" },
    onTime: { vi: "Đúng hạn", en: "On time" },
    late: { vi: "Trễ hạn", en: "Late" },
    missing: { vi: "Chưa nộp", en: "Missing" },
  },
  /** Title of a chart that shows them before and after bonus. */
  totalsOf: (bloc: string): Text => ({ vi: `Tổng điểm của ${bloc}`, en: `Totals of ${bloc}` }),
  closedFigures: {
    vi: "Số liệu ở đây là của kết quả đã chốt.",
    en: "The figures here are those of the closed result.",
  },
  sheet: { vi: "Bảng điểm", en: "Score sheet" },
} as const;
