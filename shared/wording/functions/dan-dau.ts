// Words of THIDUA.DANDAU.
import { counted } from "../english.ts";

export const DAN_DAU = {
  description: {
    vi: "Đơn vị dẫn đầu, kể cả các đơn vị đồng hạng: tên, hoặc số thứ tự dòng khi không có vùng tên.",
    en: "The leading units with all that share the place: their names, or their rows where no names are given.",
  },
  names: {
    name: { vi: "vùng_tên", en: "names" },
    description: {
      vi: "Tên các đơn vị, cùng thứ tự với vùng điểm.",
      en: "The units' names, in the order of the points.",
    },
  },
  upTo: {
    name: { vi: "đến_hạng", en: "up_to_place" },
    description: {
      vi: "Lấy từ hạng 1 đến hạng này; bỏ qua là 1.",
      en: "The last place to give; 1 when left out.",
    },
  },
  badUpTo: "Hạng cuối là số nguyên từ 1. The last place is a whole number from 1.",
  nameCount: ({ names, units }: { names: number; units: number }): string =>
    `Vùng tên có ${names} ô, vùng điểm có ${units} đơn vị. ${counted(names, "name")} for ${counted(units, "unit")}.`,
  noPoints: "Chưa có điểm nào để xếp hạng. There are no points to rank.",
  nameless: (row: number): string => `Dòng ${row}`,
  wrongRow: (row: number, why: string): string => `Đơn vị thứ ${row} của vùng: ${why} (Unit ${row}.)`,
} as const;
