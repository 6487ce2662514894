// A bloc's ranking with all that a score table must show: a tie, bonus that changes a place, a unit that is
// not ranked, one that is missing.
import type { Ranking, Standing } from "../../../shared/contract/blocs.ts";
import { standingOf } from "../../fixtures/standing.ts";

const names = [
  "Văn phòng A",
  "Sở B",
  "Ban C",
  "Thanh tra D",
  "Sở E có tên rất dài để xuống dòng",
  "Chi cục G",
];

export const someRanking: Ranking = {
  plan: "ke-hoach-thu",
  bloc: "khoi-1",
  blocName: "Khối thi đua số 1",
  sheetTitle: "Bảng điểm mọi dạng",
  mainTotal: 100,
  state: "closed",
  stale: true,
  reopened: null,
  conference: {
    revision: 4,
    date: "2021-01-12",
    minutesNumber: "02/BB-KTĐ4",
    excluded: [{ unit: "u5", reason: "bị xử lý kỷ luật" }],
    closedOn: "2021-01-15",
  },
  rows: [
    standing(0, { totalBeforeBonus: 92, total: 92, place: 2, placeBeforeBonus: 1 }),
    standing(1, { totalBeforeBonus: 91.25, agreedBonus: 2, total: 93.25, place: 1, placeBeforeBonus: 2 }),
    standing(2, { totalBeforeBonus: 91.25, total: 91.25, place: 3, placeBeforeBonus: 2, tiedWith: ["u3"] }),
    standing(3, { totalBeforeBonus: 91.25, total: 91.25, place: 3, placeBeforeBonus: 2, tiedWith: ["u2"] }),
    standing(4, { totalBeforeBonus: 88.75, penalty: 1.5, total: 88.75, place: 5, placeBeforeBonus: 5 }),
    standing(5, { totalBeforeBonus: 95, total: 95, place: null, notRanked: "bị xử lý kỷ luật" }),
  ],
  missing: [
    { unit: "u6", name: "Sở L", state: "saved" },
    { unit: "u7", name: "Sở M", state: "notStarted" },
  ],
  tieBreaks: ["điểm thưởng", "điểm nhóm V"],
};

function standing(index: number, more: Partial<Standing>): Standing {
  const main = more.totalBeforeBonus ?? 0;
  return standingOf(`u${index}`, names[index] ?? "", { revision: 3, main, ...more });
}
