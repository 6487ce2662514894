// Words of THIDUA.XEPLOAI.

export const XEP_LOAI = {
  description: {
    vi: "Xếp loại cả vùng điểm theo bảng mức và tỷ lệ tối đa của loại cao nhất. Chỉ là xếp loại dự kiến.",
    en: "Grades of a whole range by thresholds and the highest share of the best grade. Provisional.",
  },
  grades: {
    name: { vi: "bảng_mức", en: "grades" },
    description: {
      vi: "Hai cột, loại cao nhất đứng đầu: tên loại, điểm từ. Loại cuối để trống điểm.",
      en: "Two columns, best first: the grade, its lowest total. The last has none.",
    },
  },
  percent: {
    name: { vi: "tỷ_lệ_tối_đa", en: "percent" },
    description: {
      vi: 'Tỷ lệ tối đa của loại cao nhất, ghi 25 hoặc "25%"; số vượt xuống loại kế tiếp. Bỏ qua: không giới hạn.',
      en: 'The highest share of the best grade, 25 or "25%"; the rest falls to the next. Left out: no limit.',
    },
  },
  noGrades: "Bảng mức đang trống. The table of grades is empty.",
  badGrade: (row: number): string =>
    `Dòng ${row} của bảng mức phải có tên loại rồi điểm từ. Row ${row} of the grades must be a name and a number.`,
  wrongThreshold: (label: string): string =>
    `Điểm của loại "${label}" phải thấp hơn loại đứng trước. The threshold of "${label}" must be below the one before it.`,
  noShare:
    "Tỷ lệ tối đa phải lớn hơn 0 và cần ít nhất hai loại; không giới hạn thì bỏ qua tham số. The share must be above 0 and needs two grades; leave it out for no limit.",
  belowLowest: "Thấp hơn mức của loại cuối. Below the lowest grade.",
} as const;
