// A small plan to test with: two blocs, their people, and a score sheet with a criterion of each kind that
// the API treats in its own way.
import type { Plan } from "../../shared/plan.ts";
import type { Membership } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { duty, UNSAID } from "../fixtures/plans.ts";
import { group, leaf, sheetOf, TERMS } from "../fixtures/sheets.ts";

export const PROVINCE = "dak-nong";
export const PLAN = "277-KH-KTD4";
export const BLOC = "khoi-4";

const NAMES: Record<string, string> = {
  "so-a": "Sở A",
  "so-b": "Sở B",
  "so-c": "Sở C",
  "so-d": "Sở D",
  "so-x": "Sở X",
  "so-y": "Sở Y",
};

export const plan: Plan = {
  ...UNSAID,
  id: PLAN,
  province: PROVINCE,
  year: 2020,
  number: "277/KH-KTĐ4",
  date: "2020-03-30",
  title: "Kế hoạch tổ chức phong trào thi đua năm 2020",
  issuer: "Khối thi đua số 4",
  words: {
    unit: "đơn vị",
    bloc: "Khối",
    leader: "Khối trưởng",
    deputy: "Khối phó",
    board: "Ban Thi đua - Khen thưởng tỉnh",
    conference: "Hội nghị tổng kết",
  },
  blocs: [
    bloc(BLOC, "Khối thi đua số 4", ["so-a", "so-b", "so-c", "so-d"]),
    bloc("khoi-5", "Khối thi đua số 5", ["so-x", "so-y"]),
  ],
  duties: [
    duty("selfScore", {
      id: "nop-bang-diem",
      label: "Nộp bảng tự chấm điểm",
      to: [{ kind: "leader" }],
      due: { kind: "before", date: "2020-12-31" },
      place: "mục III",
    }),
  ],
  scoring: { ...TERMS, crossCheck: true },
  source: {
    number: "277/KH-KTĐ4",
    date: "2020-03-30",
    issuer: "Khối thi đua số 4",
    title: "Kế hoạch",
    url: null,
  },
  fictitious: true,
};

export const sheet: ScoreSheet = sheetOf(
  [
    group("I", [
      leaf("I.1", 8, { shape: "direct", step: 0.25 }, { bonusMax: 3 }),
      leaf(
        "I.2",
        10,
        {
          shape: "bands",
          bands: [
            { from: 90, points: 10 },
            { from: 70, points: 6 },
          ],
          below: 0,
        },
        { unit: "%", resultMax: 100 },
      ),
      leaf("I.3", 4, { shape: "passFail", pass: 4, fail: 0 }, { kind: "qualitative" }),
      leaf("I.4", 5, { shape: "halfThenLeader" }, { notAssigned: "leaveOut" }),
    ]),
  ],
  { targets: "assigned", tieBreaks: [{ by: "bonus" }] },
);

/** Person ids by what they are in this world. */
export const WHO = {
  board: "p-board",
  leader: "p-leader",
  deputy: "p-deputy",
  binh: "p-binh",
  mai: "p-mai",
  cuc: "p-cuc",
  otherLeader: "p-other-leader",
  otherUnit: "p-other-unit",
  otherBoard: "p-other-board",
  stranger: "p-stranger",
} as const;
export type Who = (typeof WHO)[keyof typeof WHO];

export const PEOPLE: readonly [id: string, name: string, membership: Membership][] = [
  [WHO.board, "Lê Thị Hà", { kind: "board", province: PROVINCE }],
  [WHO.leader, "Nguyễn Thu Trang", { kind: "unit", province: PROVINCE, unit: "so-a" }],
  [WHO.deputy, "Trịnh Văn Đức", { kind: "unit", province: PROVINCE, unit: "so-d" }],
  [WHO.binh, "Trần Văn Bình", { kind: "unit", province: PROVINCE, unit: "so-b" }],
  [WHO.mai, "Võ Thị Mai", { kind: "unit", province: PROVINCE, unit: "so-b" }],
  [WHO.cuc, "Phạm Thị Cúc", { kind: "unit", province: PROVINCE, unit: "so-c" }],
  [WHO.otherLeader, "Hồ Minh Phúc", { kind: "unit", province: PROVINCE, unit: "so-x" }],
  [WHO.otherUnit, "Đỗ Thị Yến", { kind: "unit", province: PROVINCE, unit: "so-y" }],
  [WHO.otherBoard, "Mai Xuân Mạnh", { kind: "board", province: "tinh-khac" }],
];

function bloc(id: string, name: string, units: readonly string[]): Plan["blocs"][number] {
  return {
    id,
    name,
    kind: "bloc",
    members: units.map((unit) => ({ unit, name: NAMES[unit] ?? unit })),
    leader: units[0] ?? "",
    deputy: units[3] ?? null,
    nextLeader: null,
    signature: { onBehalf: `TM. ${name}`, office: "Khối trưởng", position: "Giám đốc", name: "Nguyễn Văn A" },
  };
}
