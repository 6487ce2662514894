// Words of the THIDUA functions that rank a range: the range itself, the order, the share.
import { formatNumber } from "../../text.ts";
import { counted } from "../english.ts";

/** -1: the highest is first. */
export type Direction = -1 | 1;

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  "": -1,
  "0": -1,
  giảm: -1,
  "giảm dần": -1,
  descending: -1,
  "1": 1,
  tăng: 1,
  "tăng dần": 1,
  ascending: 1,
};

export const RANGES = {
  directions: DIRECTIONS,
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
    `Vùng có ${columns} cột nhưng thứ tự ghi ${words} từ. ${counted(columns, "column")} but ${counted(words, "order")}.`,
} as const;
