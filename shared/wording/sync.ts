// What stands between the page or the pane and the server, in words: connection, session, signing in.
import type { Text } from "../text.ts";

export const SYNC = {
  offline: {
    vi: "Chưa kết nối được với máy chủ. Số liệu vừa nhập vẫn còn nguyên; đề nghị kiểm tra mạng rồi thử lại.",
    en: "The server cannot be reached. What was entered is still there; check the network and try again.",
  },
  stopped: {
    vi: "Đã dừng trước khi máy chủ trả lời. Số liệu vẫn còn trong tệp này; lần đồng bộ sau gửi lại, không ghi hai lần.",
    en: "Stopped before the server answered. The figures are in this file; the next sync sends them again, and nothing is saved twice.",
  },
  unreadable: (status: number): Text => ({
    vi: `Máy chủ trả lời không đọc được (mã ${status}). Đề nghị tải lại trang (trong Excel: mở lại ngăn Thi đua); nếu vẫn lỗi, báo cán bộ kỹ thuật.`,
    en: `The server's answer cannot be read (${status}). Reload the page (in Excel: open the Emulation pane anew); if it fails again, report it to the IT officer.`,
  }),
  signInStateLost: {
    vi: "Lần đăng nhập này không còn khớp với lần đã bắt đầu. Chưa đăng nhập; đề nghị đăng nhập lại.",
    en: "This answer does not match the sign-in that was started. Not signed in; sign in again.",
  },
  signInRefused: {
    vi: "Nơi cấp tài khoản không cho đăng nhập. Đề nghị đăng nhập lại hoặc chọn tài khoản khác.",
    en: "The account provider refused the sign-in. Try again or choose another account.",
  },
} as const;

/** Signing in from Excel, in a window of Office. */
export const DIALOG = {
  missing: {
    vi: "Phiên bản Excel này không mở được cửa sổ đăng nhập. Có thể làm việc tại trang web hoặc điền biểu mẫu Excel.",
    en: "This Excel cannot open the sign-in window. The web page and the downloaded workbook remain.",
  },
  closed: {
    vi: "Cửa sổ đăng nhập đã đóng trước khi xong. Chưa đăng nhập.",
    en: "The sign-in window was closed before it finished. Not signed in.",
  },
  alreadyOpen: {
    vi: "Đang có một cửa sổ khác của phần bổ trợ. Đề nghị đóng cửa sổ đó rồi đăng nhập lại.",
    en: "Another window of the add-in is open. Close it, then sign in again.",
  },
  blocked: {
    vi: "Trình duyệt đã chặn cửa sổ đăng nhập. Đề nghị cho phép cửa sổ của phần bổ trợ rồi đăng nhập lại.",
    en: "The browser blocked the sign-in window. Allow windows of the add-in, then sign in again.",
  },
  offline: {
    vi: "Cửa sổ đăng nhập chưa kết nối được với máy chủ. Đề nghị kiểm tra mạng rồi đăng nhập lại.",
    en: "The sign-in window could not reach the server. Check the network, then sign in again.",
  },
  unreadable: {
    vi: "Cửa sổ đăng nhập trả lời không đọc được. Chưa đăng nhập; đề nghị đăng nhập lại.",
    en: "The answer of the sign-in window cannot be read. Not signed in; sign in again.",
  },
  notInExcel: {
    vi: "Trang này chỉ mở từ ngăn Thi đua trong Excel. Đề nghị đóng cửa sổ rồi đăng nhập lại tại ngăn đó.",
    en: "This page opens only from the Emulation pane in Excel. Close the window and sign in there again.",
  },
  fault: {
    vi: "Chưa đăng nhập được do lỗi của phần mềm. Đề nghị thử lại; nếu vẫn lỗi, báo cán bộ kỹ thuật.",
    en: "Not signed in: a fault of the software. Try again; if it fails again, report it to the IT officer.",
  },
  notOpened: (code: number): Text => ({
    vi: `Không mở được cửa sổ đăng nhập (mã ${code}). Đề nghị thử lại; nếu vẫn lỗi, báo cán bộ kỹ thuật.`,
    en: `The sign-in window did not open (${code}). Try again; if it fails again, report it to the IT officer.`,
  }),
} as const;
