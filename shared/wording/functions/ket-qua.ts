// Words of THIDUA.KETQUA.

/** What may be asked of a unit's standing. */
export type Figure =
  "total" | "place" | "grade" | "main" | "agreedBonus" | "penalty" | "totalBeforeBonus" | "placeBeforeBonus";

const FIGURES: Readonly<Record<string, Figure>> = {
  "": "total",
  "tổng điểm": "total",
  total: "total",
  "xếp hạng": "place",
  hạng: "place",
  rank: "place",
  "xếp loại": "grade",
  grade: "grade",
  "điểm chính": "main",
  main: "main",
  "điểm thưởng": "agreedBonus",
  bonus: "agreedBonus",
  "điểm trừ": "penalty",
  penalty: "penalty",
  "tổng điểm chưa có điểm thưởng": "totalBeforeBonus",
  "total before bonus": "totalBeforeBonus",
  "xếp hạng chưa có điểm thưởng": "placeBeforeBonus",
  "rank before bonus": "placeBeforeBonus",
};

export const KET_QUA = {
  figures: FIGURES,
  description: {
    vi: "Kết quả trên máy chủ của một đơn vị hoặc cả khối. Cần đăng nhập tại ngăn Thi đua; sau nửa phút, Ctrl+Alt+F9 để lấy lại.",
    en: "The server's result of a unit or a whole bloc. Sign in in the Emulation pane; Ctrl+Alt+F9 asks again after half a minute.",
  },
  plan: {
    name: { vi: "kế_hoạch", en: "plan" },
    description: {
      vi: "Số, tên, mã hoặc năm của kế hoạch, ví dụ: 277/KH-KTĐ4 hoặc 2020.",
      en: "The plan's number, title, id or year.",
    },
  },
  bloc: {
    name: { vi: "khối", en: "bloc" },
    description: { vi: "Tên hoặc mã của khối, cụm.", en: "The bloc's or cluster's name or id." },
  },
  unit: {
    name: { vi: "đơn_vị", en: "unit" },
    description: {
      vi: "Tên hoặc mã của đơn vị; bỏ qua: cả khối, mỗi đơn vị một dòng.",
      en: "The unit's name or id; left out: the whole bloc, one row a unit.",
    },
  },
  what: {
    name: { vi: "mục", en: "figure" },
    description: {
      vi: '"tổng điểm" (khi bỏ qua), "xếp hạng", "xếp loại", "điểm chính", "điểm thưởng", "điểm trừ", "tổng điểm chưa có điểm thưởng" hoặc "xếp hạng chưa có điểm thưởng".',
      en: '"total" (when left out), "rank", "grade", "main", "bonus", "penalty", "total before bonus" or "rank before bonus".',
    },
  },
  whereMissing: "Cần kế hoạch và khối. The plan and the bloc are needed.",
  badFigure:
    'Không có mục này. Đề nghị ghi "tổng điểm", "xếp hạng", "xếp loại", "điểm chính", "điểm thưởng" hoặc "điểm trừ". Unknown figure; write e.g. "total".',
  notSignedIn:
    "Chưa đăng nhập. Đề nghị mở ngăn Thi đua, đăng nhập, rồi bấm Ctrl+Alt+F9. Not signed in: sign in in the Emulation pane, then press Ctrl+Alt+F9.",
  offline:
    "Chưa kết nối được với máy chủ. Đề nghị kiểm tra mạng rồi bấm Ctrl+Alt+F9. The server cannot be reached; check the network, then press Ctrl+Alt+F9.",
  noAnswer:
    "Máy chủ chưa trả lời. Đề nghị bấm Ctrl+Alt+F9 sau ít phút. The server has not answered in time; press Ctrl+Alt+F9 in a few minutes.",
  tooMany: (most: number): string =>
    `Có quá ${most} kế hoạch, khối được hỏi cùng lúc. Đề nghị bấm Ctrl+Alt+F9 sau ít phút. More than ${most} plans and blocs at once; press Ctrl+Alt+F9 in a few minutes.`,
  noPlan: (given: string): string =>
    `Không tìm thấy kế hoạch "${given}" trong các kế hoạch tài khoản này được xem. No plan "${given}".`,
  manyPlans: (given: string, plans: string): string =>
    `"${given}" có thể là nhiều kế hoạch: ${plans}. Đề nghị ghi đúng số hoặc mã. More than one plan may be meant; write its number or id.`,
  noBloc: (given: string): string => `Không tìm thấy khối "${given}" trong kế hoạch. No bloc "${given}".`,
  manyBlocs: (given: string, blocs: string): string =>
    `"${given}" có thể là nhiều khối: ${blocs}. Đề nghị ghi đúng tên có dấu hoặc mã. More than one bloc may be meant; write its exact name or id.`,
  noUnit: (given: string): string => `Không tìm thấy đơn vị "${given}" trong khối. No unit "${given}".`,
  manyUnits: (given: string, units: string): string =>
    `"${given}" có thể là nhiều đơn vị: ${units}. Đề nghị ghi đúng tên có dấu hoặc mã. More than one unit may be meant; write its exact name or id.`,
  nothingOf: (unit: string): string =>
    `${unit} chưa nộp bảng tự chấm điểm nên chưa có kết quả. Đề nghị bấm Ctrl+Alt+F9 sau khi đơn vị nộp. ${unit} has not submitted its sheet; press Ctrl+Alt+F9 when it has.`,
  /** In a cell of the whole bloc, instead of a place. */
  notHandedIn: "Chưa nộp",
  notRanked: "Không xếp hạng",
} as const;
