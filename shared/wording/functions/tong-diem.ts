// Words of THIDUA.TONGDIEM.

export const TONG_DIEM = {
  description: {
    vi: "Tổng điểm của một đơn vị: điểm chính cộng điểm thưởng, trừ điểm trừ, trong mức thấp nhất và cao nhất.",
    en: "The total of one unit: main plus bonus less penalty, within floor and ceiling.",
  },
  main: {
    name: { vi: "điểm_chính", en: "main" },
    description: { vi: "Điểm các nội dung chính, một hoặc nhiều ô.", en: "Main points, one or more cells." },
  },
  bonus: {
    name: { vi: "điểm_thưởng", en: "bonus" },
    description: { vi: "Điểm thưởng, một hoặc nhiều ô.", en: "Bonus points, one or more cells." },
  },
  penalty: {
    name: { vi: "điểm_trừ", en: "penalty" },
    description: {
      vi: "Điểm trừ, ghi số dương, một hoặc nhiều ô.",
      en: "Points taken off, without a minus sign, one or more cells.",
    },
  },
  bonusMax: {
    name: { vi: "thưởng_tối_đa", en: "bonus_max" },
    description: {
      vi: "Điểm thưởng nhiều nhất được tính; bỏ qua: không giới hạn.",
      en: "The most bonus that counts; left out: no limit.",
    },
  },
  penaltyMax: {
    name: { vi: "trừ_tối_đa", en: "penalty_max" },
    description: {
      vi: "Điểm trừ nhiều nhất; bỏ qua: không giới hạn.",
      en: "The most that is taken off; left out: no limit.",
    },
  },
  floor: {
    name: { vi: "tổng_thấp_nhất", en: "floor" },
    description: { vi: "Tổng điểm không thấp hơn; bỏ qua là 0.", en: "The lowest total; 0 when left out." },
  },
  ceiling: {
    name: { vi: "tổng_cao_nhất", en: "ceiling" },
    description: {
      vi: "Tổng điểm không cao hơn; bỏ qua: không giới hạn.",
      en: "The highest total; left out: no limit.",
    },
  },
  decimals: {
    name: { vi: "số_lẻ", en: "decimals" },
    description: { vi: "Số chữ số lẻ, 1 đến 4; bỏ qua là 2.", en: "Decimals, 1 to 4; 2 when left out." },
  },
  badCap:
    "Mức tối đa phải lớn hơn 0; không giới hạn thì bỏ qua tham số. A cap must be above 0; leave it out for none.",
  ceilingBelowFloor: "Tổng cao nhất phải lớn hơn tổng thấp nhất. The ceiling must be above the floor.",
  badDecimals:
    "Số lẻ là số nguyên từ 1 đến 4; lấy điểm tròn thì ghi 4 rồi dùng ROUND(…; 0). Decimals are a whole number from 1 to 4; for whole points write 4 and use ROUND(…, 0).",
} as const;
