// Words of the printed papers; they are Vietnamese whatever the screen speaks.
import { formatDay, type IsoDate } from "../vietnam-time.ts";

export const PAPER = {
  number: "Số: ........../..........",
  placeAndDate: "...................., ngày ...... tháng ...... năm ..........",
  progressTitle: "TIẾN ĐỘ NỘP BẢNG TỰ CHẤM ĐIỂM",
  asOf: (day: IsoDate) => `(Tính đến ngày ${formatDay(day)})`,
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  sheetTitle: (year: number) => `BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM ${year}`,
  tableTitle: "BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG",
  blocAndYear: (bloc: string, year: number) => `${bloc.toLocaleUpperCase("vi")}, NĂM ${year}`,
  provisional: "(Số liệu tạm tính, kết quả chưa chốt)",
  trial: "TÍNH THỬ, CHƯA GHI, KHÔNG DÙNG ĐỂ KÝ",
  unsaved: (cells: number) => `Bản in có ${cells} ô chưa lưu, không dùng để ký. Đề nghị lưu rồi in lại.`,
  closed: (day: IsoDate, minutes: { number: string; day: IsoDate } | null) =>
    minutes === null
      ? `Kết quả chốt ngày ${formatDay(day)}.`
      : `Kết quả chốt ngày ${formatDay(day)} (kèm theo Biên bản số ${minutes.number} ngày ${formatDay(minutes.day)}).`,
  preparedBy: "NGƯỜI LẬP BIỂU",
  preparedSign: "(ký, ghi rõ họ tên)",
  unitHead: "THỦ TRƯỞNG ĐƠN VỊ",
  headSign: "(ký, ghi rõ họ tên, đóng dấu)",
  checkCode: (code: string) => `Mã đối chiếu: ${code}`,
  notSubmitted: "Bảng này chưa nộp, chưa có mã đối chiếu.",
} as const;
