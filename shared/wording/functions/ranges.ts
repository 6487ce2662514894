// Words of the THIDUA functions that rank a range: the range itself, the order, the share.
import { formatNumber } from "../../text.ts";

export const RANGES = {
  points: {
    name: { vi: "vùng_điểm", en: "points" },
    description: {
      vi: "Vùng điểm, mỗi đơn vị một dòng. Các cột sau phân hạng khi bằng điểm. Ô trống không xếp hạng.",
      en: "The points, one row a unit; further columns part ties. Blank cells are not ranked.",
    },
  },
  order: {
    name: { vi: "thứ_tự", en: "order" },
    description: {
      vi: '"giảm" (khi bỏ qua): cao nhất đứng đầu; "tăng": thấp nhất đứng đầu; mỗi cột một từ: "giảm; tăng".',
      en: '"descending" (when left out) or "ascending"; one word a column: "descending; ascending".',
    },
  },
  tooMany: (most: number): string =>
    `Vùng có quá ${formatNumber(most)} dòng. Đề nghị chọn vùng có số liệu, không chọn cả cột. More than ${most} rows.`,
  badOrder: 'Thứ tự là "giảm" hoặc "tăng". The order is "descending" or "ascending".',
  orderCount: ({ columns, words }: { columns: number; words: number }): string =>
    `Vùng có ${columns} cột nhưng thứ tự ghi ${words} từ. ${columns} columns but ${words} orders.`,
} as const;
