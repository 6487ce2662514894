// Words of Excel's pane for a bloc's leader and the board: results written into the workbook, roles, the guide.
import type { Text } from "../text.ts";
import { counted } from "./english.ts";
import type { Guide } from "./pane-help.ts";

export const WRITING = {
  title: { vi: "Bảng trong tệp này", en: "In this workbook" },
  ranking: { vi: "Ghi bảng xếp hạng vào Excel", en: "Write the ranking into Excel" },
  rankingLead: {
    vi: "Bảng tổng hợp điểm và xếp hạng được ghi thành một trang in được trên A4. Có rồi thì cập nhật; cột, định dạng và ghi chú thêm bên cạnh được giữ nguyên.",
    en: "The score table becomes a worksheet that prints on A4. If it is there already it is refreshed; columns, formats and notes beside it stay.",
  },
  results: { vi: "Ghi tổng hợp kết quả vào Excel", en: "Write the results into Excel" },
  resultsLead: {
    vi: "Mỗi đơn vị một dòng, lọc được, và một trang theo cụm, khối có biểu đồ. Có rồi thì cập nhật; phần ghi thêm bên cạnh được giữ nguyên.",
    en: "A row for each unit, to be filtered, and a worksheet by bloc with a chart. If they are there already they are refreshed; what stands beside them stays.",
  },
  collect: { vi: "Ghi bảng tổng hợp điểm vào Excel", en: "Write the units' points into Excel" },
  collectTitle: { vi: "Bảng tổng hợp điểm", en: "The units' points" },
  collectLead: {
    vi: "Điểm theo từng tiêu chí của tất cả các bảng đặt cạnh nhau, hoặc chi tiết một bảng. Có rồi thì cập nhật; phần ghi thêm bên cạnh được giữ nguyên.",
    en: "The points of all units by criterion side by side, or one unit in detail. If it is there already it is refreshed; what stands beside it stays.",
  },
  collectWhat: { vi: "Chọn bảng", en: "Which" },
  collectAll: (unit: string): Text => ({ vi: `Tất cả ${unit}`, en: "All units" }),
  collectOne: (name: string): Text => ({ vi: `Chi tiết ${name}`, en: `${name} in detail` }),
  checkLead: {
    vi: "Nhập điểm kiểm tra chéo và lý do vào các ô màu vàng của bảng đó rồi gửi. Chỉ gửi ô đã sửa; ô người khác vừa sửa được hỏi lại.",
    en: "Type checked points and reasons into the yellow cells of that sheet, then send them. Only changed cells go; where somebody else was quicker you are asked.",
  },
  sendChecks: { vi: "Gửi điểm kiểm tra chéo", en: "Send the checked points" },
  laid: (worksheet: string, units: number): Text => ({
    vi: `Đã ghi ${units} dòng vào trang ${worksheet}.`,
    en: `${counted(units, "row")} written into the worksheet ${worksheet}.`,
  }),
  refreshed: (worksheet: string): Text => ({
    vi: `Đã cập nhật trang ${worksheet}. Phần ghi thêm bên cạnh được giữ nguyên.`,
    en: `The worksheet ${worksheet} is up to date. What stands beside the table was kept.`,
  }),
  added: (units: readonly string[]): Text => ({
    vi: `Mới có: ${units.join(", ")}.`,
    en: `New: ${units.join(", ")}.`,
  }),
} as const;

/** A button of the ribbon that is another role's. */
export const OTHER_ROLE = {
  units: {
    vi: "Việc này của đơn vị, làm trên bảng tự chấm điểm.",
    en: "This is done by a unit, on its score sheet.",
  },
  officers: {
    vi: "Việc này của Cụm trưởng, Khối trưởng và cơ quan thường trực.",
    en: "This is done by the bloc's leader and by the board.",
  },
  workingAs: (role: string): Text => ({
    vi: `Đang làm việc với tư cách ${role}.`,
    en: `You work as ${role}.`,
  }),
  change: (role: string): Text => ({ vi: `Chuyển sang ${role}`, en: `Change to ${role}` }),
} as const;

export const LEADER_HELP: Guide = [
  {
    title: { vi: "Theo dõi tiến độ", en: "Follow the progress" },
    text: {
      vi: "Xem đơn vị nào chưa lập, đã lưu nhưng chưa nộp, đã nộp, nộp trễ. Sao chép lời nhắc rồi dán vào Zalo hoặc thư điện tử.",
      en: "See who has not begun, saved, submitted or is late. Copy the reminder into Zalo or an e-mail.",
    },
  },
  {
    title: { vi: "Nạp tệp gửi về", en: "Take in returned files" },
    text: {
      vi: "Thả các tệp .xlsx vào ngăn hoặc chọn tệp. Tệp có lỗi thì chưa ghi gì, nêu rõ ô; tệp đúng được nhận là nộp thay.",
      en: "Drop .xlsx files here. A file with errors writes nothing and names the cells; a right one is taken in on behalf.",
    },
  },
  {
    title: { vi: "Tổng hợp điểm theo tiêu chí", en: "Points by criterion" },
    text: {
      vi: "Ghi bảng tổng hợp điểm vào Excel: điểm của các bảng đặt cạnh nhau, hoặc chi tiết một bảng. Có rồi thì cập nhật; phần ghi thêm bên cạnh được giữ nguyên.",
      en: "Write the units' points into Excel, side by side or one in detail. Refreshing keeps what stands beside them.",
    },
  },
  {
    title: { vi: "Thống nhất tại Hội nghị", en: "Agree at the conference" },
    text: {
      vi: "Ghi ngày họp, số biên bản. Điểm thống nhất nhập ở bảng của từng đơn vị; điểm thưởng nhập ở Xếp hạng, Tính thử rồi mới Thống nhất.",
      en: "Record date and minutes number. Agreed points go into each unit's sheet; bonus into Ranking: try it out, then agree.",
    },
  },
  {
    title: { vi: "Xếp hạng và chốt", en: "Rank and close" },
    text: {
      vi: "Vì sao? nêu lý do hạng của từng đơn vị. Ghi bảng xếp hạng vào Excel để in, trình ký. Chốt kết quả khóa bảng của các đơn vị; muốn sửa thì mở lại và nêu lý do.",
      en: "Why? tells each unit's reason. Write the ranking into Excel to print and sign. Closing locks the sheets; reopening needs a reason.",
    },
  },
  {
    title: { vi: "Tải tệp, in từ trang web", en: "Files and prints on the web page" },
    text: {
      vi: "Biểu mẫu của tất cả đơn vị (.zip) và bản in của từng bảng lấy tại trang web.",
      en: "All units' workbooks (.zip) and prints of single sheets are on the web page.",
    },
  },
];

export const BOARD_HELP: Guide = [
  {
    title: { vi: "Các cụm, khối cạnh nhau", en: "Blocs side by side" },
    text: {
      vi: "Xem cụm, khối nào đã nộp đủ, đơn vị nào còn thiếu, ai dẫn đầu, đã chốt hay chưa. Tổng điểm của các bảng điểm khác nhau không so sánh.",
      en: "See which blocs are complete, who is missing, who leads and what is closed. Totals of different sheets are not compared.",
    },
  },
  {
    title: { vi: "Tổng hợp vào Excel", en: "Consolidate in Excel" },
    text: {
      vi: "Nhấn Ghi tổng hợp kết quả vào Excel. Lần sau nhấn lại để cập nhật; cột và ghi chú thêm bên cạnh được giữ nguyên.",
      en: "Press Write the results into Excel. Press again later to refresh; columns and notes beside the table stay.",
    },
  },
  {
    title: { vi: "Vào từng cụm, khối", en: "Into one bloc" },
    text: {
      vi: "Xem bảng xếp hạng với Vì sao? của từng đơn vị, tiến độ, và ghi bảng xếp hạng của cụm, khối đó vào Excel.",
      en: "See its ranking with each unit's reason, its progress, and write that bloc's ranking into Excel.",
    },
  },
];
