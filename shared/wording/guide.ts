// The guide inside a unit's workbook: how to fill in and send the sheet, or why no cell is open and what to do.
import type { FilledSheet } from "../filled-sheet.ts";
import type { PlanWords } from "../plan.ts";
import { say, type Text } from "../text.ts";
import { isHandedIn } from "../view.ts";

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
  notes: say("GHI CHÚ CỦA BẢNG ĐIỂM", "NOTES OF THE SCORE SHEET"),
} as const;

/** The guide of a sheet without open cells: what may be done about it where it stands, and by whom. */
export function closedGuide(words: PlanWords, standing: Standing): readonly Text[] {
  return [...closedBecause(words, standing), printing];
}

type Standing = Pick<FilledSheet, "stage" | "lockedFrom">;

/** A file stays as it was laid: what it says of a sheet that is handed in stays right once the result is closed. */
function closedBecause({ unit, leader, conference }: PlanWords, standing: Standing): readonly Text[] {
  const then = "tải tệp mới tại trang web, hoặc nhấn Đồng bộ trong Excel, sửa rồi nộp lại";
  const thenEn = "download it anew or sync in Excel, edit and submit again";
  switch (standing.stage) {
    case "draft":
    case "returned":
      return [say("Không có ô nào để điền trong bảng này.", "No cell of this sheet may be edited.")];
    case "submitted":
      return [
        say("Bảng đã nộp: không có ô nào để điền.", "The sheet is handed in: no cell may be edited."),
        say(
          `Muốn sửa, đề nghị ${leader} trả lại để bổ sung (kết quả đã chốt thì phải mở lại trước). Khi bảng được trả lại, ${then}.`,
          `To change it, ask the ${leader} to return it (a closed result has to be reopened first). Then ${thenEn}.`,
        ),
      ];
    case "agreed":
      return [
        say(
          `Điểm đã được thống nhất tại ${conference}: không có ô nào để điền.`,
          "The points are agreed: no cell may be edited.",
        ),
        say(
          `Muốn sửa, đề nghị ${leader} trả lại để bổ sung; điểm khi đó phải được thống nhất lại (kết quả đã chốt thì phải mở lại trước). Khi bảng được trả lại, ${then}.`,
          `To change it, ask the ${leader} to return it; its points then have to be agreed again (a closed result has to be reopened first). Then ${thenEn}.`,
        ),
      ];
    case "locked":
      return isHandedIn(standing)
        ? [
            say(
              "Kết quả đã chốt, bảng đã khóa: không có ô nào để điền.",
              "The result is closed and the sheet locked: no cell may be edited.",
            ),
            say(
              `Muốn sửa, đề nghị ${leader} mở lại kết quả đã chốt rồi trả lại bảng để bổ sung. Khi bảng được trả lại, ${then}.`,
              `To change it, ask the ${leader} to reopen the closed result and return the sheet. Then ${thenEn}.`,
            ),
          ]
        : [
            say(
              `Kết quả đã chốt, bảng đã khóa; ${unit} chưa nộp nên không có trong kết quả.`,
              "The result is closed and the sheet locked; it was not submitted and is not part of the result.",
            ),
            say(
              `Muốn nộp, đề nghị ${leader} mở lại kết quả đã chốt. Khi đó tải tệp mới tại trang web, hoặc nhấn Đồng bộ trong Excel, rồi điền và nộp.`,
              `To submit it, ask the ${leader} to reopen the closed result. Then download it anew or sync in Excel, fill it in and submit.`,
            ),
          ];
  }
}
