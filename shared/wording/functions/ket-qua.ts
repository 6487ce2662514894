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
    vi: "Kết quả trên máy chủ của một đơn vị hoặc cả khối. Cần đăng nhập tại ngăn Thi đua; Ctrl+Alt+F9 để lấy lại.",
    en: "The server's result of a unit or a whole bloc. Sign in in the Emulation pane; Ctrl+Alt+F9 asks again.",
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
    "Chưa kết nối được với máy chủ. Đề nghị kiểm tra mạng rồi bấm Ctrl+Alt+F9. The server cannot be reached.",
  noAnswer: "Máy chủ chưa trả lời. Đề nghị bấm Ctrl+Alt+F9 sau ít phút. The server has not answered in time.",
  tooMany: (most: number): string =>
    `Có quá ${most} khối được hỏi cùng lúc. Đề nghị chia ra nhiều lần. More than ${most} blocs at once.`,
  noPlan: (given: string): string =>
    `Không tìm thấy kế hoạch "${given}" trong các kế hoạch đồng chí được xem. No plan "${given}".`,
  manyPlans: (given: string): string =>
    `"${given}" là của nhiều kế hoạch. Đề nghị ghi số kế hoạch. More than one plan is "${given}".`,
  noBloc: (given: string): string => `Không tìm thấy khối "${given}" trong kế hoạch. No bloc "${given}".`,
  noUnit: (given: string): string => `Không tìm thấy đơn vị "${given}" trong khối. No unit "${given}".`,
  notHandedIn: "Chưa nộp",
  notRanked: "Không xếp hạng",
} as const;
