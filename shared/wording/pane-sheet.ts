// Words of Excel's pane about cells of the unit's sheet: those that wait, the selected row, what asks for a look.
import type { PlanWords } from "../plan.ts";
import type { Text } from "../text.ts";
import { formatInstant } from "../vietnam-time.ts";
import { counted, instantInEnglish } from "./english.ts";
import { blocInside } from "./plan-words.ts";

/** Cells that wait for the network. The server has not seen them: only this machine can say since when. */
export const QUEUE = {
  title: (cells: number): Text => ({ vi: `Chờ gửi (${cells} ô)`, en: `Waiting (${counted(cells, "cell")})` }),
  since: (at: string): Text => ({
    vi: `Từ lúc ${formatInstant(new Date(at))} theo giờ máy này. Tự gửi khi có mạng trong lúc ngăn này mở. Nếu đóng tệp: lưu tệp trước; khi mở lại thì mở ngăn Thi đua và đăng nhập.`,
    en: `Since ${instantInEnglish(new Date(at))} by this machine's clock. Sent by itself when the network is back, while this pane is open. Before closing the file, save it; when it is open again, open the Emulation pane and sign in.`,
  }),
} as const;

/** The row of the cell that is selected in Excel. */
export const ROW = {
  title: { vi: "Dòng đang chọn", en: "Selected row" },
  none: {
    vi: "Chọn một ô trong bảng để xem điểm của dòng đó và vì sao.",
    en: "Select a cell of the sheet to see the row's points and why.",
  },
  points: { vi: "Điểm", en: "Points" },
  newer: {
    vi: "Trên máy chủ, dòng này đã có số mới hơn trong tệp. Điểm dưới đây theo số trên máy chủ; nhấn Đồng bộ để nhận về.",
    en: "The server has newer figures of this row. The points follow the server; press Sync to receive them.",
  },
  ofMaximum: (max: string): Text => ({ vi: `trên ${max}`, en: `of ${max}` }),
  wrong: {
    vi: "Dòng này có ô phải sửa, chưa được tính. Điểm dưới đây theo số đã đồng bộ.",
    en: "A cell of this row must be corrected and does not count. The points follow what is synced.",
  },
  laterFromBloc: (words: PlanWords): Text => ({
    vi: `Điểm của dòng này cần số liệu của cả ${blocInside(words)}, được tính khi đồng bộ.`,
    en: "These points need the figures of the whole bloc and are computed at the next sync.",
  }),
} as const;

export const CHECKS = {
  title: { vi: "Lỗi phải sửa, chỗ cần xem lại", en: "To correct, to look at" },
  none: { vi: "Không có lỗi phải sửa trong bảng.", en: "Nothing in the sheet has to be corrected." },
  count: (errors: number, others: number): Text => ({
    vi: `${errors} lỗi phải sửa, ${others} chỗ cần xem lại`,
    en: `${counted(errors, "error")}, ${counted(others, "warning")}`,
  }),
  toComplete: (criteria: number): Text => ({
    vi: `Trước khi nộp (${criteria})`,
    en: `Before submitting (${criteria})`,
  }),
  claimedAndCounted: (claimed: string, counted: string): Text => ({
    vi: `Tự chấm ${claimed}, được tính ${counted}`,
    en: `Claimed ${claimed}, counted ${counted}`,
  }),
  scoredOtherwise: ({ bloc }: PlanWords, lines: number): Text => ({
    vi: `${bloc} chấm khác điểm tự chấm (${lines})`,
    en: `Scored differently by the bloc (${lines})`,
  }),
  noCell: {
    vi: "Ô này không còn trong bảng. Có thể sửa lại biểu mẫu để lấy lại.",
    en: "This cell is no longer in the sheet. Repairing the template brings it back.",
  },
  filteredCell: {
    vi: "Dòng của ô này đang bị ẩn do lọc hoặc ẩn dòng. Đề nghị bỏ lọc hoặc cho hiện dòng để xem.",
    en: "The row of this cell is hidden, by a filter or by hand. Clear the filter or unhide the row to see it.",
  },
} as const;
