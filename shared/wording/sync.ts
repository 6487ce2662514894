// What stands between the page and the server, in words: connection, session, reading of answers.
import type { Text } from "../text.ts";

export const SYNC = {
  offline: {
    vi: "Chưa kết nối được với máy chủ. Số liệu vừa nhập vẫn còn trên trang này; đề nghị kiểm tra mạng rồi thử lại.",
    en: "The server cannot be reached. What was entered is still on this page; check the network and try again.",
  },
  unreadable: (status: number): Text => ({
    vi: `Máy chủ trả lời không đọc được (mã ${status}). Đề nghị tải lại trang; nếu vẫn lỗi, báo cán bộ kỹ thuật.`,
    en: `The server's answer cannot be read (${status}). Reload the page; if it fails again, report it to the IT officer.`,
  }),
  signInStateLost: {
    vi: "Lần đăng nhập này không còn khớp với trang đã mở. Chưa đăng nhập; đề nghị đăng nhập lại.",
    en: "This sign-in does not match the page that started it. Not signed in; sign in again.",
  },
  signInRefused: {
    vi: "Nơi cấp tài khoản không cho đăng nhập. Đề nghị đăng nhập lại hoặc chọn tài khoản khác.",
    en: "The account provider refused the sign-in. Try again or choose another account.",
  },
} as const;
