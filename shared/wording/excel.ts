// What the add-in says of the workbook it lies in: what Excel refused, what was found, what was done.
import { say, type Text } from "../text.ts";
import { counted } from "./english.ts";

export const EXCEL = {
  cellEditing: say(
    "Ô đang được sửa. Nhấn Enter để kết thúc rồi thử lại.",
    "A cell is being edited. Press Enter to finish and try again.",
  ),
  leftOpen: say(
    "Có ô đang sửa dở nên chưa ghi được vào bảng. Nhấn Enter để kết thúc; Excel sẽ ghi tiếp phần còn lại.",
    "A cell is left open, so the sheet could not be written yet. Press Enter to finish; Excel then writes the rest.",
  ),
  accessDenied: say(
    "Excel không cho ghi vào tệp này (tệp chỉ đọc, hoặc trang tính được bảo vệ bằng mật khẩu riêng). Đề nghị mở bản được sửa hoặc bỏ mật khẩu rồi thử lại.",
    "Excel does not let this file be written (read-only, or protected with a password of its own). Open an editable copy or take the password off and try again.",
  ),
  tooLarge: say(
    "Trang tính có quá nhiều nội dung nên Excel không chuyển được. Đề nghị chuyển nội dung ngoài bảng sang trang khác rồi thử lại.",
    "The worksheet holds too much for Excel to hand over. Move what lies outside the table to another worksheet and try again.",
  ),
  sessionLost: say(
    "Excel đã ngắt phiên làm việc với tệp này. Đề nghị tải lại trang rồi mở lại ngăn Thi đua; số liệu trong bảng vẫn còn.",
    "Excel has ended the session with this file. Reload the page and open the pane again; the figures are still in the sheet.",
  ),
  busy: say(
    "Excel đang bận. Đề nghị chờ ít giây rồi thử lại.",
    "Excel is busy. Wait a few seconds and try again.",
  ),
  changedMeanwhile: say(
    "Trang tính vừa bị xóa hoặc đổi trong lúc thực hiện. Đề nghị thử lại.",
    "The worksheet was deleted or changed meanwhile. Try again.",
  ),
  layingStopped: say(
    "Chưa lập xong bảng. Những gì đã nhập vẫn được giữ trong tệp này; đề nghị lập lại bảng.",
    "The sheet is not laid completely. All that was entered is kept in this file; make the sheet again.",
  ),
  typedMeanwhile: say(
    "Vừa có ô được nhập, hoặc dòng, cột bị dời hay bị lọc ẩn trong lúc ghi, nên bảng được giữ nguyên như đang nhập. Đề nghị thử lại.",
    "A cell was typed into, or rows or columns moved or were filtered out, meanwhile, so the sheet was left as typed. Try again.",
  ),
  refused: (code: string): Text =>
    say(
      `Excel không thực hiện được (${code}). Đề nghị thử lại; nếu vẫn lỗi, báo mã này cho cán bộ kỹ thuật.`,
      `Excel could not do this (${code}). Try again; if it fails again, report this code to the IT officer.`,
    ),
  cancelled: say(
    "Đã dừng theo yêu cầu. Chưa gửi, chưa ghi gì.",
    "Stopped as asked. Nothing was sent or written.",
  ),
  noSheet: say(
    "Tệp này chưa có bảng tự chấm điểm. Đề nghị lập bảng trước.",
    "This file has no score sheet of the unit yet. Make one first.",
  ),
  worksheetGone: say(
    "Không tìm thấy trang bảng tự chấm điểm (đã bị xóa, hoặc mất dòng, cột ẩn). Số liệu đã gửi vẫn còn; đề nghị lập lại bảng.",
    "The score sheet's worksheet was not found (deleted, or a hidden row or column is gone). What was sent is kept; make the sheet again.",
  ),
  anotherUnit: (d: { file: string; expected: string }): Text =>
    say(
      `Tệp này là của ${d.file}, đang làm việc với ${d.expected}. Chưa ghi gì; đề nghị mở tệp khác.`,
      `This file belongs to ${d.file}; you are working with ${d.expected}. Nothing was written; open another file.`,
    ),
  anotherPlan: (d: { file: string; expected: string }): Text =>
    say(
      `Tệp này thuộc ${d.file}, đang mở ${d.expected}. Chưa ghi gì; đề nghị mở tệp khác.`,
      `This file belongs to ${d.file}; open is ${d.expected}. Nothing was written; open another file.`,
    ),
  closedOnOlder: say(
    "Bảng này đã chốt theo bảng điểm cũ nên không lập lại được trong Excel. Đề nghị xem trên trang web.",
    "This sheet was closed on an older score sheet and cannot be laid anew in Excel. See it on the web page.",
  ),
  otherSheetPublished: say(
    "Bảng điểm vừa được công bố lại và đã được tải về ngăn này. Đề nghị sửa lại biểu mẫu để theo bảng điểm mới; số liệu đã nhập được giữ theo tiêu chí.",
    "The score sheet was just published again, and the pane has fetched it. Repair the template to follow it; what was entered follows its criteria.",
  ),
  farContent: (cell: string): Text =>
    say(
      `Trang có nội dung ở xa bảng (đến ô ${cell}) nên chưa lập lại bảng, để không làm mất nội dung đó. Đề nghị xóa hoặc chuyển nội dung đó rồi thử lại.`,
      `There is content far from the table (down to ${cell}), so the sheet was not laid anew, lest it be lost. Delete or move it and try again.`,
    ),
  wrongCells: (errors: number): Text =>
    say(
      `Chưa nộp. Còn ${errors} lỗi phải sửa trước khi nộp.`,
      `Not submitted. ${counted(errors, "error")} must be corrected first.`,
    ),
  differingCells: (cells: number): Text =>
    say(
      `Chưa nộp. Còn ${cells} ô có số liệu khác nhau; đề nghị chọn trước khi nộp.`,
      `Not submitted. ${counted(cells, "cell")} with different values; choose first.`,
    ),
  lookAgain: (cells: number): Text =>
    say(
      `Chưa nộp. Vừa nhận ${cells} ô do người khác sửa; đề nghị xem lại rồi nộp.`,
      `Not submitted. ${counted(cells, "cell")} changed by others just came in; look at them and submit again.`,
    ),
  offlineSubmit: say(
    "Chưa kết nối được nên chưa nộp. Số liệu vẫn nằm trong tệp này; đề nghị nộp lại khi có mạng.",
    "The server cannot be reached, so nothing was submitted. The figures are in this file; submit when the network is back.",
  ),
  submitUnclear: say(
    "Mất kết nối trong lúc nộp nên chưa rõ bảng đã nộp hay chưa. Khi có mạng, đề nghị bấm Nộp lần nữa; bảng không bị nộp hai lần.",
    "The connection was lost while submitting, so it is not known whether the sheet was submitted. Submit again when the network is back; it is never submitted twice.",
  ),
  savedNotSubmitted: say(
    "Đã dừng. Số liệu đã lưu, CHƯA NỘP.",
    "Stopped. The figures are saved, NOT SUBMITTED.",
  ),
  stoppedNotSubmitted: say(
    "Đã dừng, CHƯA NỘP. Số liệu vẫn nằm trong tệp này; lần đồng bộ sau gửi tiếp.",
    "Stopped, NOT SUBMITTED. The figures are in this file; the next sync sends them.",
  ),
  nothingToUndo: say("Không có lần đồng bộ nào để hoàn tác.", "There is no sync to take back."),
} as const;

/** Findings about the workbook as a whole. */
export const WORKBOOK_FINDINGS = {
  copies: (names: readonly string[]): Text =>
    say(
      `Trang ${names.join(", ")} là bản sao của bảng; số liệu ở bản sao không được gửi.`,
      `${names.join(", ")} ${names.length === 1 ? "is a copy" : "are copies"} of the sheet; what stands there is not sent.`,
    ),
  locked: (heading: string): Text =>
    say(
      `Cột "${heading}" có ô bị khóa, mất danh sách chọn và kiểm tra do dán đè. Số đã nhập vẫn được đọc; đề nghị sửa lại biểu mẫu để nhập tiếp.`,
      `Pasting has locked cells of "${heading}" and taken their lists and checks. What was entered is still read; repair the template to go on typing.`,
    ),
  far: (cell: string): Text =>
    say(
      `Trang tính có nội dung ở xa bảng (đến ô ${cell}), phần này không được đọc.`,
      `There is content far from the table (down to ${cell}); it is not read.`,
    ),
} as const;

/** What was done beside writing cells. */
export const WORKBOOK_NOTES = {
  moved: (worksheet: string): Text =>
    say(
      `Nội dung ngoài bảng đã được chuyển sang trang ${worksheet}.`,
      `What lay outside the table was moved to the worksheet ${worksheet}.`,
    ),
  rowsBack: (lines: number): Text =>
    say(
      `${lines} dòng đã bị xóa được đưa trở lại với số liệu đã lưu.`,
      `${counted(lines, "deleted row")} came back with the saved figures.`,
    ),
  opened: say("Các ô để nhập trong bảng đã được mở lại.", "The cells for entering are open again."),
  keptUnsaved: (cells: number): Text =>
    say(
      `${cells} ô đang nhập, chưa gửi, được giữ nguyên.`,
      `${counted(cells, "unsaved cell")} left as typed.`,
    ),
  keptOthers: (cells: number): Text =>
    say(
      `${cells} ô đã có người khác sửa sau đó nên được giữ nguyên.`,
      `${counted(cells, "cell")} changed by others since then left as ${cells === 1 ? "it is" : "they are"}.`,
    ),
  notClosed: say(
    "Đã nộp, nhưng chưa đóng được các ô trong bảng. Đề nghị lập lại bảng sau.",
    "Submitted, but the cells of the sheet could not be closed. Lay the sheet anew later.",
  ),
  notShown: (cells: number): Text =>
    say(
      `${cells} ô vừa nhận chưa có chỗ trong bảng. Đề nghị cập nhật bảng để xem.`,
      `${counted(cells, "cell")} that came in ${cells === 1 ? "has" : "have"} no place in the sheet. Update the sheet to see them.`,
    ),
} as const;

/** The worksheet that takes what lay outside the table. */
export const MOVED_CONTENT = {
  worksheet: "Ghi chú",
  cell: say("Ô cũ", "Cell before"),
  content: say("Nội dung", "Content"),
} as const;
