// Words of the THIDUA functions: what Excel shows while a formula is typed, and why one gives an error.
import type { Text } from "../text.ts";
import { formatNumber } from "../text.ts";

export const SO_TOI_DA = {
  description: {
    vi: "Số lượng tối đa theo một tỷ lệ: 15% của 28 người, làm tròn xuống, là 4.",
    en: "How many a percentage allows: 15% of 28 people, rounded down, is 4.",
  },
  count: {
    vi: "Tổng số người, tập thể hoặc đơn vị làm căn cứ: số nguyên từ 0.",
    en: "How many people, collectives or units it is counted from: a whole number.",
  },
  percent: {
    vi: "Tỷ lệ tối đa, ghi 15 cho 15%: từ 1 đến 100.",
    en: "The highest percentage, 15 for 15%: from 1 to 100.",
  },
  rounding: {
    vi: 'Cách làm tròn: "xuống" (khi để trống), "gần nhất" hoặc "lên".',
    en: 'How to round: "down" (when left out), "nearest" or "up".',
  },
  badCount: "Tổng số phải là số nguyên từ 0. A whole number is needed.",
  badPercent: "Tỷ lệ phải là số từ 1 đến 100. The percentage must be from 1 to 100.",
  percentSuspected: (given: number): string => {
    const percent = formatNumber(Math.round(given * 1e6) / 1e4);
    return `${formatNumber(given)} có phải là ${percent}%? Đề nghị ghi ${percent}. Write ${percent} for ${percent}%.`;
  },
  badRounding: 'Cách làm tròn là "xuống", "gần nhất" hoặc "lên". Rounding is "down", "nearest" or "up".',
} as const satisfies Record<string, Text | string | ((given: number) => string)>;
