// What the terminal says when the product runs on one machine: where to open it, and the five minutes in
// which it shows what it is for.
import { formatDay, type IsoDate } from "../vietnam-time.ts";

export const LOCAL = {
  starting: "Thi Đua đang khởi động trên máy này...",
  settingUp: "Đang lập số liệu ví dụ (chỉ lần đầu, chưa đến một phút)...",
  portTaken: (port: number): string =>
    [
      `Cổng ${port} đang có chương trình khác dùng nên chưa chạy được.`,
      `Đề nghị chạy lại với cổng khác, ví dụ: PORT=${port + 1} npm start`,
      `(trong PowerShell: $env:PORT=${port + 1}; npm start).`,
    ].join("\n"),
  alreadyRunning: (folder: string): string =>
    [
      `Số liệu trong thư mục ${folder} đang được một cửa sổ khác mở.`,
      "Đề nghị dừng chương trình ở cửa sổ kia (Ctrl+C) rồi chạy lại.",
    ].join("\n"),
  oldData: (folder: string): string =>
    [
      `Số liệu trong thư mục ${folder} do một bản phần mềm cũ ghi nên bản này không đọc được. Chưa sửa gì trong đó.`,
      "Đề nghị đổi tên hoặc xóa thư mục này rồi chạy lại; số liệu ví dụ được lập lại từ đầu.",
      `The data in ${folder} were written by an older version. Nothing was changed; rename or delete the folder and start again.`,
    ].join("\n"),
  certificateNeeded: [
    "Chạy https cần một chứng thư và khóa của nó.",
    "Đề nghị chạy: npm start -- --https --cert TỆP.crt --key TỆP.key (cách tạo: README, mục Excel).",
    "https needs a certificate and its key: npm start -- --https --cert FILE --key FILE (README, Excel).",
  ].join("\n"),
  certificateMissing: (file: string): string =>
    [
      `Không đọc được tệp ${file}. Đề nghị kiểm tra đường dẫn sau --cert, --key.`,
      `${file} cannot be read. Check the paths after --cert and --key.`,
    ].join("\n"),
  certificateUnreadable: (file: string): string =>
    [
      `${file}: không phải chứng thư và khóa dạng PEM đi cùng nhau. Đề nghị tạo lại (README, mục Excel).`,
      `${file}: not a PEM certificate with its own key. Make them anew (README, Excel).`,
    ].join("\n"),
  certificateExpired: (file: string): string =>
    [
      `Chứng thư ${file} đã hết hạn. Đề nghị tạo lại (README, mục Excel).`,
      `The certificate ${file} has expired. Make a new one (README, Excel).`,
    ].join("\n"),
  certificateTooEarly: (file: string, from: IsoDate): string =>
    [
      `Chứng thư ${file} chỉ dùng được từ ngày ${formatDay(from)}. Đề nghị kiểm tra ngày giờ của máy hoặc tạo lại (README, mục Excel).`,
      `The certificate ${file} is valid from ${formatDay(from)} on. Check this machine's clock, or make a new one (README, Excel).`,
    ].join("\n"),
  httpsMissing: [
    "Có --cert hoặc --key mà không có --https nên chưa chạy https.",
    "Đề nghị chạy: npm start -- --https --cert TỆP.crt --key TỆP.key, hoặc bỏ --cert, --key.",
    "--cert and --key need --https: npm start -- --https --cert FILE --key FILE, or leave them out.",
  ].join("\n"),
  running: (address: string): string =>
    [
      "",
      `  Thi Đua đang chạy tại  ${address}`,
      "  Dừng: Ctrl+C. Số liệu còn nguyên cho lần chạy sau.",
      "",
    ].join("\n"),
  fiveMinutes: (d: { day: string; folder: string; files: readonly string[] }): string =>
    [
      `  Số liệu ví dụ, đơn vị hư cấu. Ngày giả định: ${d.day}.`,
      "",
      "  Năm phút dùng thử, Khối thi đua số 4:",
      "  0:00  Đăng nhập: Nguyễn Thu Trang (Người giúp việc Khối trưởng). Xem tiến độ, sao chép lời nhắc.",
      "  1:00  Nạp tệp Sở M gửi qua thư điện tử, lần 1 rồi tệp đã sửa; các tệp để sẵn trong",
      `        ${d.folder}:`,
      ...d.files.map((file) => `        - ${file}`),
      '  2:00  Xếp hạng: Sở B và Ban C cùng 91,25 điểm. Bấm "Vì sao?".',
      "  3:00  Thống nhất điểm thưởng 2 điểm cho Sở B, xem trước và sau; ghi ngày họp, số biên bản của",
      "        Hội nghị, chốt kết quả, in bảng điểm.",
      '  4:00  Đăng nhập: Trần Văn Bình (Sở B): bảng đã khóa, điểm thưởng đã thống nhất. Bấm "Vì sao?" ở I.1.b,',
      "        rồi Kết quả thực hiện: lịch sử của ô. Sau đó đăng nhập:",
      "        Lê Thị Thanh Hà (Ban Thi đua - Khen thưởng tỉnh), xem các khối cạnh nhau.",
      "",
    ].join("\n"),
} as const;
