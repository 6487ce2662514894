// Words of THIDUA.SOTOIDA: what Excel shows while the formula is typed, and why it gives an error.
import type { ShareLimit } from "../../score-sheet.ts";
import { formatNumber } from "../../text.ts";

const ROUNDINGS: Readonly<Record<string, ShareLimit["rounding"]>> = {
  "": "down",
  down: "down",
  xuống: "down",
  nearest: "nearest",
  "gần nhất": "nearest",
  up: "up",
  lên: "up",
};

export const SO_TOI_DA = {
  roundings: ROUNDINGS,
  description: {
    vi: "Số lượng tối đa theo một tỷ lệ: 15% của 28 người, làm tròn xuống, là 4.",
    en: "How many a percentage allows: 15% of 28 people, rounded down, is 4.",
  },
  count: {
    name: { vi: "tổng_số", en: "count" },
    description: {
      vi: "Tổng số người, tập thể hoặc đơn vị làm căn cứ: số nguyên từ 0.",
      en: "How many people, collectives or units it is counted from: a whole number.",
    },
  },
  percent: {
    name: { vi: "tỷ_lệ", en: "percent" },
    description: {
      vi: 'Tỷ lệ tối đa, ghi 15 hoặc "15%": lớn hơn 0, nhiều nhất 100.',
      en: 'The highest percentage, 15 or "15%": above 0, at most 100.',
    },
  },
  rounding: {
    name: { vi: "làm_tròn", en: "rounding" },
    description: {
      vi: 'Cách làm tròn: "xuống" (khi để trống), "gần nhất" hoặc "lên".',
      en: 'How to round: "down" (when left out), "nearest" or "up".',
    },
  },
  badCount: "Tổng số phải là số nguyên từ 0. A whole number is needed.",
  badPercent: "Tỷ lệ phải lớn hơn 0 và nhiều nhất là 100. The percentage must be above 0 and at most 100.",
  percentSuspected: (given: number): string => {
    const percent = formatNumber(Math.round(given * 1e6) / 1e4);
    const [meant, asWritten] = [`${percent}%`, `${formatNumber(given)}%`];
    return `${formatNumber(given)} là ${meant} hay ${asWritten}? Đề nghị ghi "${meant}" hoặc "${asWritten}". Write "${meant}" or "${asWritten}".`;
  },
  badRounding: 'Cách làm tròn là "xuống", "gần nhất" hoặc "lên". Rounding is "down", "nearest" or "up".',
} as const;
