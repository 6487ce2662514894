// Words of the frame around every screen: sign-in, header, roles, stages, loading and closing. Each
// screen's own words are in the file named after it.
import type { Stage } from "../stage.ts";
import type { Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";

export const FRAME = {
  product: { vi: "Thi đua", en: "Emulation" },
  skip: { vi: "Đến phần nội dung", en: "Skip to content" },
  language: { vi: "Ngôn ngữ", en: "Language" },
  workingAs: { vi: "Đang làm việc với tư cách:", en: "Working as:" },
  signOut: { vi: "Đăng xuất", en: "Sign out" },
  signIn: { vi: "Đăng nhập", en: "Sign in" },
  signInTitle: {
    vi: "Chấm điểm và xếp hạng thi đua của cụm, khối",
    en: "Score sheets and ranking for emulation blocs",
  },
  signInLead: {
    vi: "Đơn vị tự chấm điểm; cụm, khối tổng hợp và xếp hạng; cơ quan thường trực nhận kết quả. Điền bằng Excel hoặc ngay trên trang này.",
    en: "Units score themselves, the bloc consolidates and ranks, the board receives the result. In Excel or on this page.",
  },
  signInSteps: [
    {
      vi: "Đơn vị thành viên: điền bảng tự chấm điểm, đính số, ngày tài liệu minh chứng, nộp cho Cụm trưởng, Khối trưởng.",
      en: "Member units fill in the score sheet, cite evidence and submit it to the leader.",
    },
    {
      vi: "Cụm trưởng, Khối trưởng, người giúp việc: theo dõi tiến độ, nạp tệp đơn vị gửi về, xếp hạng, chốt kết quả.",
      en: "The leader and assistants follow progress, take in returned files, rank and close the result.",
    },
    {
      vi: "Cơ quan thường trực: xem kết quả các cụm, khối cạnh nhau, biết nơi nào còn thiếu.",
      en: "The board sees all blocs side by side and what is missing.",
    },
  ],
  signingIn: { vi: "Đang đăng nhập…", en: "Signing in…" },
  loading: { vi: "Đang tải…", en: "Loading…" },
  tryAgain: { vi: "Thử lại", en: "Try again" },
  broken: {
    vi: "Trang này gặp lỗi, chưa hiển thị được. Số liệu đã lưu không bị ảnh hưởng. Đề nghị kiểm tra kết nối mạng rồi thử lại.",
    en: "The page met an error and cannot be shown. What was saved is not affected. Check the network and try again.",
  },
  cancel: { vi: "Không thực hiện", en: "Cancel" },
  why: { vi: "Vì sao?", en: "Why?" },
  history: { vi: "Lịch sử chỉnh sửa", en: "History" },
  help: { vi: "Hướng dẫn", en: "Help" },
  menu: { vi: "Các phần của trang", en: "Parts of the page" },
  noRole: {
    vi: "Tài khoản chưa được giao việc trong kế hoạch nào. Đề nghị liên hệ cơ quan thường trực thi đua, khen thưởng.",
    en: "This account has no role in any plan yet. Contact the emulation board.",
  },
  noScores: {
    vi: "Kế hoạch này không chấm điểm.",
    en: "This plan does not score.",
  },
  noSheet: {
    vi: "Kế hoạch này chưa công bố bảng điểm. Khi có bảng điểm, bảng tự chấm sẽ hiện tại đây.",
    en: "This plan has no published score sheet yet.",
  },
  empty: { vi: "(trống)", en: "(empty)" },
  assumedDate: (today: IsoDate): Text => ({
    vi: `Số liệu ví dụ, đơn vị hư cấu. Ngày giả định: ${formatDay(today)}.`,
    en: `Example data, invented units. Assumed date: ${formatDay(today)}.`,
  }),
} as const;

export const STAGES: Record<Stage, Text> = {
  draft: { vi: "Đang nhập", en: "Draft" },
  submitted: { vi: "Đã nộp", en: "Submitted" },
  returned: { vi: "Trả lại để bổ sung", en: "Returned" },
  agreed: { vi: "Đã thống nhất tại Hội nghị", en: "Agreed" },
  locked: { vi: "Đã chốt", en: "Closed, locked" },
};

/** What a version of a document was made by. */
const ACTIONS: Record<string, Text> = {
  enter: { vi: "Lưu số liệu", en: "Saved" },
  upload: { vi: "Nạp tệp Excel", en: "Uploaded a workbook" },
  assign: { vi: "Giao chỉ tiêu", en: "Assigned targets" },
  ask: { vi: "Đề nghị giải trình", en: "Asked for explanations" },
  check: { vi: "Ghi điểm kiểm tra chéo", en: "Entered checked points" },
  agree: { vi: "Ghi điểm thống nhất", en: "Agreed points" },
  submit: { vi: "Nộp", en: "Submitted" },
  submitOnBehalf: { vi: "Nộp thay", en: "Submitted on behalf" },
  receivePaper: { vi: "Ghi nhận bản giấy", en: "Recorded a paper" },
  withdrawReceipt: { vi: "Hủy ngày nhận đã ghi", en: "Took a receipt back" },
  return: { vi: "Trả lại để bổ sung", en: "Returned" },
  discardProposals: { vi: "Bỏ số chưa nhận của tệp", en: "Let go of values of a file" },
  lock: { vi: "Khóa khi chốt kết quả", en: "Locked at closing" },
  unlock: { vi: "Mở lại kết quả đã chốt", en: "Reopened" },
};

export function actionWords(action: string): Text {
  return ACTIONS[action] ?? { vi: action, en: action };
}
