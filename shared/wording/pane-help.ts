// The unit's guide inside Excel's pane, read on demand.
import type { Text } from "../text.ts";

/** The work in the order in which it is done. */
export type Guide = readonly { readonly title: Text; readonly text: Text }[];

export const UNIT_HELP: Guide = [
  {
    title: { vi: "Lập bảng", en: "Insert" },
    text: {
      vi: "Nhấn Lập bảng tự chấm điểm. Bảng được thêm thành trang mới; chỉ các ô nền vàng nhạt là ô để nhập.",
      en: "Press Insert the score sheet. It comes as new worksheets; only pale yellow cells are for entering.",
    },
  },
  {
    title: { vi: "Nhập", en: "Enter" },
    text: {
      vi: "Nhập như thường lệ, số thập phân dùng dấu phẩy. Ngăn này báo ngay ô sai và điểm của dòng đang chọn.",
      en: "Type as usual. The pane tells at once what is wrong and what points the selected row has.",
    },
  },
  {
    title: { vi: "Kiểm tra", en: "Check" },
    text: {
      vi: "Tìm lỗi phải sửa và chỗ cần xem lại, ghi tình trạng từng dòng vào cột Tình trạng. Không gửi gì đi.",
      en: "Finds errors and warnings and writes each row's state into its column. Nothing is sent.",
    },
  },
  {
    title: { vi: "Đồng bộ", en: "Sync" },
    text: {
      vi: "Gửi phần đã sửa, nhận phần người khác đã sửa. Đồng bộ là lưu, chưa phải nộp. Mất mạng thì số liệu chờ trong tệp, tự gửi khi có mạng trong lúc ngăn này mở. Nếu đóng tệp thì lưu tệp trước; khi mở lại, mở ngăn Thi đua và đăng nhập.",
      en: "Sends your changes and receives those of others. Syncing saves; it does not submit. Without a network the figures wait in the file and are sent while this pane is open. Before closing the file, save it; when it is open again, open the pane and sign in.",
    },
  },
  {
    title: { vi: "Nộp", en: "Submit" },
    text: {
      vi: "Hỏi lại một lần, nêu rõ nơi nhận. Nộp xong có mã đối chiếu; muốn sửa thì đề nghị nơi nhận trả lại để bổ sung.",
      en: "Asks once and names the recipient. You get a check code; to change it, ask for the sheet to be returned.",
    },
  },
  {
    title: { vi: "Khi bảng bị xê dịch", en: "When the sheet was moved about" },
    text: {
      vi: "Chèn cột, lọc, đổi tên trang đều được. Mất dòng hoặc mất quy tắc nhập thì nhấn Sửa lại biểu mẫu; số đã nhập được giữ.",
      en: "Inserting columns, filtering and renaming are fine. If rows or rules are lost, repair the template; entries are kept.",
    },
  },
];
