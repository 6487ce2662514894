// A score sheet of ours with every rule shape, every way a line can stay unanswered, and the inputs at which
// a rule may go wrong: both sides of each edge, each rounding tie.
import type { Cells } from "../../../shared/document/cells.ts";
import { needsTarget, NOT_ARISEN, NOT_ASSIGNED, type Line } from "../../../shared/filled-sheet.ts";
import type { Bloc, Plan } from "../../../shared/plan.ts";
import { stepOf } from "../../../shared/scoring/rule-columns.ts";
import { leavesOf, type Leaf, type Option, type Rule, type ScoreSheet } from "../../../shared/score-sheet.ts";

const source = { number: null, date: null, issuer: "Bài kiểm tra", title: "Mọi dạng chấm điểm", url: null };

function leaf(id: string, maxPoints: number, rule: Rule, more: Partial<Leaf> = {}): Leaf {
  return {
    id,
    code: id,
    label: `Tiêu chí ${id} (${rule.shape})`,
    kind: "quantitative",
    maxPoints,
    unit: null,
    rule,
    resultMax: null,
    notArisen: "refused",
    notAssigned: "refused",
    evidence: "optional",
    explanation: "optional",
    bonusMax: null,
    ...more,
  };
}

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
  signature: {
    onBehalf: "TM. KHỐI THI ĐUA SỐ 1",
    office: "KHỐI TRƯỞNG",
    position: "GIÁM ĐỐC SỞ B",
    name: "",
  },
};

export const plan: Plan = {
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

/** The inputs at which the rule of a criterion may go wrong. Also what nobody should type. */
export function edgeLines(leaf: Leaf, sheet: ScoreSheet): readonly Line[] {
  const lines: Line[] = edgeResults(leaf, sheet).flatMap((result, index): Line[] => {
    const target = edgeTargets(leaf)[index % 4];
    if (!needsTarget(leaf) || target === undefined || typeof result !== "number") return [{ result }];
    return [{ result: times(result, target), target }, ...(index % 5 === 0 ? [{ result, target }] : [])];
  });
  if (leaf.notArisen !== "refused") lines.push({ result: NOT_ARISEN }, { result: NOT_ARISEN, target: 10 });
  if (leaf.notAssigned !== "refused" && sheet.targets !== "none") {
    lines.push(
      { target: NOT_ASSIGNED },
      { target: NOT_ASSIGNED, result: 7 },
      { target: NOT_ASSIGNED, result: 0 },
    );
    if (leaf.notArisen !== "refused") lines.push({ target: NOT_ASSIGNED, result: NOT_ARISEN });
  }
  if (needsTarget(leaf)) lines.push({ result: 5 }, { target: 10 });
  return [{}, ...lines];
}

/** Scenarios that together give every criterion each of its edges. */
export function edgeScenarios(sheet: ScoreSheet): readonly Cells[] {
  const edges = leavesOf(sheet).map(({ criterion }) => ({ criterion, lines: edgeLines(criterion, sheet) }));
  const count = Math.max(...edges.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, scenario) => {
    const cells: Record<string, Record<string, number | string>> = {};
    edges.forEach(({ criterion, lines }, index) => {
      // Each criterion starts elsewhere, so that neighbours do not all stand at their first edge at once.
      const line = lines[(scenario + index) % lines.length] ?? {};
      const bonus = criterion.bonusMax === null ? {} : { proposedBonus: times(scenario % 5, 0.35) };
      const filled = { ...line, ...bonus };
      if (Object.keys(filled).length > 0) cells[criterion.id] = filled;
    });
    return cells;
  });
}

function edgeTargets({ maxPoints }: Leaf): readonly number[] {
  return [10, 0.9, 7, 95 + maxPoints / 10];
}

function edgeResults(leaf: Leaf, sheet: ScoreSheet): readonly (number | string)[] {
  const { rule, maxPoints } = leaf;
  switch (rule.shape) {
    case "direct":
      return [0, rule.step, maxPoints - rule.step, maxPoints, maxPoints / 2];
    case "passFail":
      return ["pass", "fail"];
    case "event":
      return ["yes", "no"];
    case "options":
      return rule.options.map(({ id }) => id);
    case "bands":
      return rule.bands.flatMap(({ from }) => [from, from - 0.01, from + 0.01]).concat(0, 100);
    case "lateness":
      return rule.bands.flatMap(({ toDays }) => [toDays, toDays + 1]);
    case "perUnit":
      return [0, 1, 2, 3, Math.floor(maxPoints / rule.each), Math.ceil(maxPoints / rule.each) + 1];
    case "deduct":
      return [
        0,
        1,
        2,
        Math.floor((maxPoints - rule.floor) / rule.each),
        Math.ceil(maxPoints / rule.each) + 1,
      ];
    case "byRank":
      return ["0", "1", "1; 3", "2;2; 5", "1, 2 3", "9; 1", 2, "11; 1", "5"];
    case "eventAverage":
      return ["0", "1; 1; 3", "2", "1;2", "3; 3; 2; 2", "1; 2; 2; 2; 3; 1; 1", 1];
    case "ratio":
    case "halfThenLeader":
    case "relativeToBest":
    case "overTarget":
      return [...tieResults(leaf, sheet), 0, 1.2, 2.005, 33.3, 100];
  }
}

/**
 * Results on a rounding tie, an odd number of half steps, and a hair to both sides. Seven digits: where no
 * decimal lies on the tie, the nearest that a person could type.
 */
function tieResults(leaf: Leaf, sheet: ScoreSheet): readonly number[] {
  const { rule, maxPoints } = leaf;
  const step = stepOf(rule, sheet) / 10_000;
  const base = rule.shape === "ratio" && rule.base !== "target" ? rule.base : 1;
  const full =
    rule.shape === "halfThenLeader" ? maxPoints / 2 : rule.shape === "overTarget" ? rule.base : maxPoints;
  return [1, 3, 7, 57, 100, 115].flatMap((k) => {
    const below = (base * (k + 0.5) * step) / full;
    const above = rule.shape === "overTarget" ? [1 + ((k + 0.5) * step) / (rule.eachPercent * 100)] : [];
    return [below, ...above].flatMap((tie) => {
      const typed = Number(tie.toPrecision(7));
      return [typed, times(typed, 1.00001), times(typed, 0.99999)];
    });
  });
}

function times(a: number, b: number): number {
  return Number((a * b).toPrecision(12));
}
