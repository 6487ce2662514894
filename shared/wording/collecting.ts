// Words of the collecting sheet: the points of a bloc's units by criterion, side by side or one in detail, and
// the checked points that are typed there.
import type { PlanWords } from "../plan.ts";
import { formatNumber, say, type Text } from "../text.ts";
import { counted } from "./english.ts";

export const COLLECTING = {
  worksheet: "Tổng hợp điểm",
  /** @param unit short enough for the tab of a worksheet */
  detailWorksheet: (unit: string) => `Chi tiết ${unit}`,
  title: "BẢNG TỔNG HỢP ĐIỂM",
  detailTitle: "BẢNG CHI TIẾT ĐIỂM",
  open: say("Số liệu tạm tính, kết quả chưa chốt.", "Provisional figures, the result is not closed."),
  closed: say("Kết quả đã chốt, các bảng đã khóa.", "The result is closed and the sheets are locked."),
  self: say("Điểm tự chấm", "Self points"),
  selfAlone: ({ unit }: Pick<PlanWords, "unit">): Text =>
    say(`Điểm tự chấm của từng ${unit}.`, "The self points of each unit."),
  agreed: say("Điểm thống nhất", "Agreed points"),
  main: say("Cộng điểm các nội dung chính", "Main points"),
  denominator: say(
    "Điểm tối đa của các tiêu chí được giao và có phát sinh",
    "Maximum of what was assigned and arose",
  ),
  bonus: say("Điểm thưởng", "Bonus"),
  bonusProposed: say(
    "Điểm thưởng (đề nghị; ở cột Điểm thống nhất là được thống nhất)",
    "Bonus (proposed; under agreed points, agreed)",
  ),
  penalty: say("Điểm trừ", "Penalty"),
  total: say("TỔNG ĐIỂM", "TOTAL"),
  /** In place of the maximum of a criterion that the score sheet has no more. */
  gone: "Đã bỏ",
  goneUnit: say("Không còn trong danh sách", "No longer on the list"),
  how: say(
    "Điểm kiểm tra chéo và lý do nhập ở các ô màu vàng, rồi gửi từ ngăn Thi đua.",
    "Type checked points and reasons into the yellow cells, then send them from the pane.",
  ),
  scoreHint: say(
    "Số từ 0 đến điểm tối đa của tiêu chí. Khác điểm tự chấm thì ghi lý do ở ô bên cạnh.",
    "A number from 0 to the criterion's maximum. Where it differs from the self points, give the reason beside it.",
  ),
  reasonHint: say(
    "Lý do điểm kiểm tra chéo khác điểm tự chấm, nhiều nhất 1.000 ký tự.",
    "Why the checked points differ from the self points, at most 1,000 characters.",
  ),
} as const;

/** What came of the collecting sheet in the workbook. */
export const COLLECTED = {
  laid: (worksheet: string): Text =>
    say(`Đã ghi vào trang ${worksheet}.`, `Written into the worksheet ${worksheet}.`),
  kept: (cells: number): Text =>
    say(
      `${cells} ô điểm kiểm tra chéo đang nhập, chưa gửi, được giữ nguyên.`,
      `${counted(cells, "checked cell")} typed and not sent, left as typed.`,
    ),
  nothing: say("Không có điểm kiểm tra chéo nào mới để gửi.", "There are no new checked points to send."),
  sent: (cells: number): Text =>
    say(`Đã ghi ${cells} ô điểm kiểm tra chéo.`, `${counted(cells, "checked cell")} saved.`),
  ofUnit: (d: { name: string; taken: number; left: number }): Text =>
    say(
      `${d.name}: ${formatNumber(d.taken)} ô đã ghi${d.left > 0 ? `, ${d.left} ô chưa nhận` : ""}.`,
      `${d.name}: ${counted(d.taken, "cell")} saved${d.left > 0 ? `, ${d.left} not taken` : ""}.`,
    ),
  differ: (cells: number): Text =>
    say(
      `${cells} ô có người khác đã sửa trong lúc nhập; đề nghị chọn ở phần Bảng tổng hợp điểm.`,
      `${counted(cells, "cell")} changed by somebody else meanwhile; choose under The units' points.`,
    ),
  stopped: say(
    "Đã dừng. Phần chưa gửi vẫn nằm trong bảng; lần gửi sau gửi tiếp.",
    "Stopped. What was not sent is still in the sheet; the next sending goes on.",
  ),
  notRefreshed: say(
    "Chưa cập nhật được số liệu trong bảng. Những gì đã nhập vẫn còn; đề nghị thử lại.",
    "The figures in the sheet could not be brought up to date. What was typed is still there; try again.",
  ),
  noSheet: say(
    "Tệp này chưa có bảng đó, hoặc bảng đã mất dòng, cột ẩn. Đề nghị ghi bảng trước rồi nhập điểm kiểm tra chéo.",
    "This workbook has no such sheet, or its hidden row or column is gone. Write it first, then type checked points.",
  ),
  notOpen: (unit: string, status: Text): Text =>
    say(
      `${unit} đang ở trạng thái "${status.vi}" nên chưa nhận điểm kiểm tra chéo; ô này được giữ trong tệp, chưa gửi.`,
      `${unit} stands as "${status.en}" and takes no checked points; this cell stays in the workbook, unsent.`,
    ),
  agreedAlready: (unit: string): Text =>
    say(
      `Điểm của ${unit} đã thống nhất tại Hội nghị; ghi điểm kiểm tra chéo sẽ hủy phần đã thống nhất. Ô này được giữ trong tệp, chưa gửi; nếu cần sửa, đề nghị sửa trong bảng của đơn vị.`,
      `The points of ${unit} are agreed; checked points would take that away. This cell stays in the workbook, unsent; change it in the unit's own sheet if it must be.`,
    ),
} as const;
