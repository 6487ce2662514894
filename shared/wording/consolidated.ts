// Words of the consolidated results of all blocs: the worksheet that the board prints, and its charts.
import type { Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";
import { counted } from "./english.ts";

export const CONSOLIDATED = {
  units: { vi: "Tổng hợp kết quả", en: "Consolidated results" },
  blocs: { vi: "Theo cụm, khối", en: "By bloc" },
  title: { vi: "BẢNG TỔNG HỢP KẾT QUẢ THI ĐUA", en: "CONSOLIDATED RESULTS" },
  blocsTitle: { vi: "TÌNH HÌNH NỘP VÀ CHỐT KẾT QUẢ CỦA CÁC CỤM, KHỐI", en: "BLOCS: HANDED IN AND CLOSED" },
  ofYear: (year: number): Text => ({ vi: `NĂM ${year}`, en: `${year}` }),
  apart: {
    vi: "Xếp hạng là trong từng cụm, khối. Tổng điểm của các bảng điểm khác nhau không so sánh và không xếp chung.",
    en: "Ranks are within each bloc. Totals of different score sheets are neither compared nor ranked together.",
  },
  none: { vi: "Chưa có cụm, khối nào chấm điểm.", en: "No bloc scores yet." },
  bloc: { vi: "Cụm, khối", en: "Bloc" },
  unit: { vi: "Đơn vị", en: "Unit" },
  place: { vi: "Xếp hạng trong cụm, khối", en: "Rank in the bloc" },
  leading: { vi: "Dẫn đầu", en: "Leading" },
  leadingUnits: { vi: "Đơn vị dẫn đầu", en: "Leading unit" },
  state: { vi: "Kết quả của cụm, khối", en: "Result of the bloc" },
  handedIn: { vi: "Đã nộp", en: "Submitted" },
  notHandedIn: { vi: "Chưa nộp", en: "Not submitted" },
  members: { vi: "Số đơn vị", en: "Units" },
  /** Completeness of a bloc, as it stands in a cell: "9/12". */
  completeness: ({ handedIn, members }: { handedIn: number; members: number }) => `${handedIn}/${members}`,
  completenessHead: { vi: "Đã nộp / tổng số", en: "Submitted / all" },
  missingUnits: { vi: "Đơn vị chưa nộp", en: "Units missing" },
  /** The first names, and how many more. */
  andMore: (names: string, more: number): Text => ({
    vi: `${names} và ${more} đơn vị khác`,
    en: `${names} and ${counted(more, "other")}`,
  }),
  closedOn: (day: IsoDate): Text => ({
    vi: `Đã chốt ngày ${formatDay(day)}`,
    en: `Closed on ${formatDay(day)}`,
  }),
  chart: {
    vi: "Số đơn vị đã nộp và chưa nộp theo cụm, khối",
    en: "Units that have submitted and that have not, by bloc",
  },
  number: { vi: "Số đơn vị", en: "Units" },
} as const;
