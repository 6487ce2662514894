// A score sheet of ours with every rule shape and every way a line can stay unanswered, and a plan around it.
import type { Bloc, Plan } from "../../../shared/plan.ts";
import type { Option, ScoreSheet } from "../../../shared/score-sheet.ts";
import { UNSAID } from "../../fixtures/plans.ts";
import { leaf } from "../../fixtures/sheets.ts";

const source = { number: null, date: null, issuer: "Bài kiểm tra", title: "Mọi dạng chấm điểm", url: null };

const levels: readonly Option[] = [
  { id: "tot", label: "Tốt, đúng hạn?", points: 3 },
  { id: "kha", label: "Khá * có sai sót nhỏ", points: 1.75 },
  { id: "khong", label: "Không thực hiện", points: 0, zeroesParent: true },
];

export const allShapesSheet: ScoreSheet = {
  id: "moi-dang",
  title: "Bảng điểm mọi dạng",
  status: "illustrative",
  source,
  notes: ["Chỉ dùng để kiểm tra."],
  decimals: 2,
  targets: "declared",
  groups: [
    {
      id: "I",
      label: "Nhóm một",
      kind: "main",
      maxPoints: 60,
      criteria: [
        leaf("I.1", 8, { shape: "direct", step: 0.25 }, { evidence: "required", bonusMax: 2 }),
        {
          id: "I.2",
          code: "I.2",
          label: "Mục có mục con",
          maxPoints: 15,
          children: [
            leaf("I.2.a", 3, { shape: "options", options: levels }, { kind: "qualitative", bonusMax: 1 }),
            leaf("I.2.b", 4, { shape: "passFail", pass: 4, fail: 0 }, { notArisen: "fullPoints" }),
            {
              id: "I.2.c",
              code: "I.2.c",
              label: "Mục con của mục con",
              maxPoints: 6,
              children: [
                leaf("I.2.c1", 2, { shape: "ratio", base: 100, step: 0.25 }, { unit: "%", resultMax: 100 }),
                leaf(
                  "I.2.c2",
                  5,
                  { shape: "ratio", base: 95, step: 0.01 },
                  { unit: "%", notArisen: "leaveOut" },
                ),
              ],
            },
            leaf("I.2.d", 3, { shape: "ratio", base: "target", step: 0.01 }, { notAssigned: "leaveOut" }),
          ],
        },
        leaf(
          "I.3",
          2,
          {
            shape: "bands",
            bands: [
              { from: 95, exclusive: true, points: 2 },
              { from: 75, points: 1.25 },
              { from: 50, points: 0.5 },
            ],
            below: 0,
          },
          { unit: "%", resultMax: 100, notArisen: "leaveOut" },
        ),
        leaf("I.4", 2, {
          shape: "lateness",
          bands: [
            { toDays: 0, points: 2 },
            { toDays: 2, points: 1.5 },
            { toDays: 5, points: 1 },
          ],
          beyond: 0,
        }),
        leaf("I.5", 5, { shape: "perUnit", each: 1.15 }, { unit: "mô hình" }),
        leaf("I.6", 4, { shape: "deduct", each: 0.7, floor: 0.5 }, { notArisen: "fullPoints" }),
        leaf("I.7", 5, { shape: "halfThenLeader" }, { notAssigned: "relativeToBest", notArisen: "leaveOut" }),
        leaf("I.8", 7, { shape: "halfThenLeader" }, { notAssigned: "leaveOut" }),
      ],
    },
    {
      id: "II",
      label: "Nhóm hai",
      kind: "main",
      maxPoints: 40,
      criteria: [
        leaf("II.1", 3, { shape: "relativeToBest" }, { bonusMax: 1.5 }),
        leaf("II.2", 60, { shape: "byRank", points: [60, 45, 30, 15, 0] }),
        leaf(
          "II.3",
          10,
          { shape: "overTarget", base: 7, eachPercent: 0.15 },
          { notAssigned: "relativeToBest" },
        ),
        leaf("II.4", 4, { shape: "eventAverage", options: levels }),
        leaf(
          "II.5",
          6,
          { shape: "direct", step: 0.01 },
          { notAssigned: "leaveOut", notArisen: "fullPoints" },
        ),
      ],
    },
    {
      id: "III",
      label: "Điểm thưởng",
      kind: "bonus",
      maxPoints: 6,
      criteria: [
        leaf("III.1", 5, { shape: "perUnit", each: 2.5 }),
        leaf("III.2", 4, { shape: "passFail", pass: 4, fail: 0 }, { kind: "qualitative" }),
      ],
    },
    {
      id: "IV",
      label: "Điểm trừ",
      kind: "penalty",
      maxPoints: 9,
      criteria: [
        leaf("IV.1", 5, { shape: "perUnit", each: 1 }),
        leaf("IV.2", 10, { shape: "perUnit", each: 5.05 }),
      ],
    },
    {
      id: "V",
      label: "Sự việc xét khi xếp loại",
      kind: "event",
      maxPoints: 0,
      criteria: [leaf("V.1", 0, { shape: "event" })],
    },
  ],
  total: { main: 100, bonusMax: 7, floor: 0, ceiling: 110 },
  grading: null,
  tieBreaks: [],
};

export const bloc: Bloc = {
  id: "khoi-1",
  name: "Khối thi đua số 1",
  kind: "bloc",
  members: [
    { unit: "so-b", name: "Sở B" },
    { unit: "so-c", name: "Sở C" },
  ],
  leader: "so-b",
  deputy: null,
  nextLeader: null,
  signature: {
    onBehalf: "TM. KHỐI THI ĐUA SỐ 1",
    office: "KHỐI TRƯỞNG",
    position: "GIÁM ĐỐC SỞ B",
    name: "",
  },
};

export const plan: Plan = {
  ...UNSAID,
  id: "ke-hoach-thu",
  province: "tinh-thu",
  year: 2020,
  number: "01/KH",
  date: "2020-03-04",
  title: "Kế hoạch kiểm tra",
  issuer: "Khối thi đua số 1",
  words: {
    unit: "đơn vị",
    bloc: "Khối",
    leader: "Khối trưởng",
    deputy: null,
    board: "Ban Thi đua - Khen thưởng tỉnh",
    conference: "Hội nghị tổng kết",
  },
  blocs: [bloc],
  duties: [],
  scoring: {
    bonus: { counts: "agreed", onQualitative: false, source: "Kế hoạch số 01/KH, mục III" },
    crossCheck: false,
    membersSee: "ownOnly",
  },
  source,
  fictitious: true,
};
