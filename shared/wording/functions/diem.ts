// Words of THIDUA.DIEM.
import type { Rule } from "../../score-sheet.ts";
import { formatNumber } from "../../text.ts";
import { counted } from "../english.ts";

/** What people call the shapes of rules that fit into one cell. */
const SHAPES: Readonly<Record<string, Rule["shape"]>> = {
  "tỷ lệ": "ratio",
  "tỉ lệ": "ratio",
  ratio: "ratio",
  khoảng: "bands",
  bands: "bands",
  "trễ hạn": "lateness",
  lateness: "lateness",
  "mỗi việc": "perUnit",
  "per unit": "perUnit",
  "trừ mỗi lần": "deduct",
  deduct: "deduct",
  "vượt chỉ tiêu": "overTarget",
  "over target": "overTarget",
  "nửa và dẫn đầu": "halfThenLeader",
  "half then leader": "halfThenLeader",
  "so với cao nhất": "relativeToBest",
  "relative to best": "relativeToBest",
  "theo hạng": "byRank",
  "by rank": "byRank",
};

export const DIEM = {
  shapes: SHAPES,
  /** Instead of a bound: what no other row of the table bounds. */
  rest: { "còn lại": true, rest: true },
  description: {
    vi: "Điểm của một tiêu chí theo cách chấm, điểm tối đa, kết quả và chỉ tiêu.",
    en: "The points of a criterion by rule, maximum, result and target.",
  },
  shape: {
    name: { vi: "cách_chấm", en: "rule" },
    description: {
      vi: '"tỷ lệ", "khoảng", "trễ hạn", "mỗi việc", "trừ mỗi lần", "vượt chỉ tiêu", "nửa và dẫn đầu", "so với cao nhất" hoặc "theo hạng".',
      en: '"ratio", "bands", "lateness", "per unit", "deduct", "over target", "half then leader", "relative to best" or "by rank".',
    },
  },
  max: {
    name: { vi: "điểm_tối_đa", en: "maximum" },
    description: { vi: "Điểm tối đa của tiêu chí.", en: "The criterion's maximum." },
  },
  result: {
    name: { vi: "kết_quả", en: "result" },
    description: {
      vi: "Kết quả thực hiện: số lượng, số lần, số ngày trễ; theo hạng ghi các hạng: 1; 3.",
      en: "The result: a quantity, a count, days late; by rank the ranks: 1; 3.",
    },
  },
  target: {
    name: { vi: "chỉ_tiêu", en: "target" },
    description: {
      vi: "Chỉ tiêu được giao; cần cho tỷ lệ, vượt chỉ tiêu, nửa và dẫn đầu.",
      en: "The target; for ratio, over target, half then leader.",
    },
  },
  terms: {
    name: { vi: "tham_số", en: "terms" },
    description: {
      vi: 'Khoảng, trễ hạn: bảng hai cột (từ hoặc đến; điểm), dòng cuối ghi "còn lại". Mỗi việc, trừ mỗi lần: điểm một lần. Theo hạng: điểm từng hạng. Vượt chỉ tiêu: điểm khi đạt; điểm mỗi 1%. Còn lại: bước làm tròn.',
      en: 'Bands, lateness: two columns (from or to; points), the last row "rest". Per unit, deduct: points for each. By rank: points of each rank. Over target: points on target; for each 1%. Otherwise the rounding step.',
    },
  },
  leader: {
    name: { vi: "dẫn_đầu", en: "leader" },
    description: {
      vi: "Kết quả của đơn vị dẫn đầu khối; ô sau là chỉ tiêu của đơn vị đó nếu khác.",
      en: "The leading unit's result; its target in the next cell where it differs.",
    },
  },
  badShape:
    'Không có cách chấm này. Đề nghị ghi một trong: tỷ lệ, khoảng, trễ hạn, mỗi việc, trừ mỗi lần, vượt chỉ tiêu, nửa và dẫn đầu, so với cao nhất, theo hạng. Unknown rule; write e.g. "ratio".',
  badMax: "Điểm tối đa là số lớn hơn 0. The maximum is a number above 0.",
  badTarget: "Cách chấm này cần chỉ tiêu là số lớn hơn 0. This rule needs a target above 0.",
  badLeaderTarget:
    "Chỉ tiêu của đơn vị dẫn đầu phải lớn hơn 0; bỏ qua nếu bằng chỉ tiêu của đơn vị. The leader's target must be above 0; leave it out where it is the unit's own.",
  badStep: "Bước làm tròn là 1; 0,1; 0,01; 0,001 hoặc 0,0001. The step is 1, 0.1, 0.01, 0.001 or 0.0001.",
  termCount: (least: number, most: number): string => {
    const count = least === most ? String(least) : `${least} - ${most}`;
    const inEnglish = least === most ? counted(least, "number") : `${count} numbers`;
    return `Tham số của cách chấm này gồm ${count} số. This rule takes ${inEnglish} as its terms.`;
  },
  noTable:
    "Cách chấm này cần bảng hai cột: mức và điểm. This rule needs a table of two columns: bound and points.",
  badTable: (row: number): string =>
    `Dòng ${row} của bảng tham số phải có mức rồi điểm, đều là số. Row ${row} of the terms must be a bound and points.`,
  secondRest: (row: number): string =>
    `Dòng ${row} của bảng tham số là dòng "còn lại" thứ hai. Đề nghị chỉ để một dòng. Row ${row} is a second row for the rest; keep one.`,
  risingLateness: (days: number): string =>
    `Trễ quá ${formatNumber(days)} ngày lại được nhiều điểm hơn. Đề nghị xem lại bảng; dòng cuối ghi "còn lại". More points beyond ${counted(days, "day")} late: look at the table; the last row is "rest".`,
  percentSuspected: (given: number): string => {
    const percent = formatNumber(Math.round(given * 1e6) / 1e4);
    return `${formatNumber(given)} có phải là ${percent}%? Bảng ghi theo phần trăm, đề nghị ghi ${percent}. Write ${percent} for ${percent}%.`;
  },
  leaderNeeded:
    "Vượt chỉ tiêu thì cần kết quả của đơn vị dẫn đầu khối. Above the target the leader's result is needed.",
  bestNeeded: "Cần kết quả cao nhất của khối. The bloc's best result is needed.",
} as const;
