// Grades of the draft framework for councils in Thanh Hóa: thresholds, the innovation condition, blocks,
// and at most 25 % Xuất sắc.
import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import { rankBloc, type BlocUnit } from "../../../shared/ranking/rank-bloc.ts";
import { mostWithGrade } from "../../../shared/ranking/grade.ts";
import type { Grading, ScoreSheet, ShareLimit } from "../../../shared/score-sheet.ts";
import { group, leaf, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const LIMIT: ShareLimit = {
  grade: "xs",
  maxPercent: 25,
  base: "ranked",
  rounding: "down",
  overflowTo: "tot",
  source: "đơn vị cùng nhóm",
};
const grading: Grading = {
  grades: [
    { id: "xs", label: "Xuất sắc", from: 90 },
    { id: "tot", label: "Tốt", from: 80 },
    { id: "kha", label: "Khá", from: 65 },
    { id: "yeu", label: "Yếu", from: null },
  ],
  conditions: [
    { grade: "xs", needs: { kind: "groupShare", group: "V", atLeastPercent: 60 }, source: "dự thảo" },
    { grade: "tot", needs: { kind: "groupShare", group: "V", atLeastPercent: 40 }, source: "dự thảo" },
  ],
  blocks: [
    {
      criterion: "illegal",
      atLeast: 1,
      effect: { kind: "notAbove", grade: "tot" },
      source: "nghị quyết trái luật",
    },
    {
      criterion: "disciplined",
      atLeast: 1,
      effect: { kind: "notAbove", grade: "kha" },
      source: "người đứng đầu bị kỷ luật",
    },
    {
      criterion: "dishonest",
      atLeast: 1,
      effect: { kind: "down", by: 1 },
      source: "minh chứng không trung thực",
    },
  ],
  shareLimit: null,
};
const DIRECT = { shape: "direct", step: 0.25 } as const;
const sheet = sheetOf(
  [
    group("I", [leaf("a", 90, DIRECT)]),
    group("V", [leaf("v", 10, DIRECT)]),
    group("IX", [leaf("illegal", 5, { shape: "perUnit", each: 0.25 })], { kind: "penalty" }),
    group("X", [leaf("disciplined", 0, { shape: "event" }), leaf("dishonest", 0, { shape: "event" })], {
      kind: "event",
      maxPoints: 0,
    }),
  ],
  { grading },
);

function gradesOf(within: ScoreSheet, units: readonly Omit<BlocUnit, "name" | "excluded">[]) {
  const named = units.map((unit) => ({ ...unit, name: unit.unit, excluded: null }));
  return Object.fromEntries(
    rankBloc({ sheet: within, terms: TERMS, units: named }).map((row) => [row.unit, row.grade?.id]),
  );
}

describe("one unit", () => {
  test.each([
    ["90 points and 60 % of group V are Xuất sắc", { a: { result: 84 }, v: { result: 6 } }, "xs"],
    ["just below the threshold is Tốt", { a: { result: 83.75 }, v: { result: 6 } }, "tot"],
    [
      "without the innovation condition Xuất sắc falls to Tốt",
      { a: { result: 90 }, v: { result: 5.75 } },
      "tot",
    ],
    ["and on to Khá where that of Tốt is missed too", { a: { result: 90 }, v: { result: 3.75 } }, "kha"],
    [
      "an unlawful resolution is never Xuất sắc",
      { a: { result: 90 }, v: { result: 10 }, illegal: { result: 1 } },
      "tot",
    ],
    [
      "a disciplined head is never Tốt",
      { a: { result: 90 }, v: { result: 10 }, disciplined: { result: "yes" } },
      "kha",
    ],
    [
      "an event that did not happen blocks nothing",
      { a: { result: 90 }, v: { result: 10 }, disciplined: { result: "no" } },
      "xs",
    ],
    [
      "dishonest evidence goes down one",
      { a: { result: 90 }, v: { result: 10 }, dishonest: { result: "yes" } },
      "tot",
    ],
    ["the lowest grade has nothing below it", { a: { result: 0 }, dishonest: { result: "yes" } }, "yeu"],
  ] as const)("%s", (_name, lines, grade) => {
    expect(gradesOf(sheet, [{ unit: "A", lines }])).toEqual({ A: grade });
  });
});

describe("what was found of a penalty line counts before what the unit says", () => {
  const twice: Grading["blocks"][number] = {
    criterion: "twice",
    atLeast: 2,
    effect: { kind: "notAbove", grade: "yeu" },
    source: "tái phạm",
  };
  const within = sheetOf(
    [
      ...sheet.groups.slice(0, 2),
      group(
        "IX",
        [
          leaf("illegal", 5, { shape: "perUnit", each: 5 }),
          leaf("twice", 2, { shape: "perUnit", each: 0.5 }),
          leaf("late", 2, { shape: "lateness", bands: [{ toDays: 0, points: 0 }], beyond: 2 }),
        ],
        { kind: "penalty" },
      ),
      ...sheet.groups.slice(3),
    ],
    {
      grading: {
        ...grading,
        blocks: [
          ...grading.blocks,
          twice,
          { ...twice, criterion: "late", atLeast: 1, effect: { kind: "notAbove", grade: "kha" } },
        ],
      },
    },
  );
  const found = (more: Cells) => [{ unit: "A", lines: { a: { result: 90 }, v: { result: 10 }, ...more } }];
  test.each([
    ["denied by the unit, found by the checker", { illegal: { result: 0, checkedScore: 5 } }, "tot"],
    ["never answered, agreed by the conference", { illegal: { agreedScore: 5 } }, "tot"],
    ["claimed by the unit, found to be none", { illegal: { result: 1, checkedScore: 0 } }, "xs"],
    ["agreed as none after it was checked", { illegal: { checkedScore: 5, agreedScore: 0 } }, "xs"],
    [
      "points for one time are one time, whatever is claimed",
      { twice: { result: 3, checkedScore: 0.5 } },
      "xs",
    ],
    ["points for two times are two", { twice: { result: 0, checkedScore: 1 } }, "yeu"],
    ["points of a line that does not count times", { late: { result: 0, checkedScore: 1 } }, "kha"],
  ] as const)("%s", (_name, more, grade) => {
    expect(gradesOf(within, found(more))).toEqual({ A: grade });
  });
  test("at the maximum the unit's own count may be the higher", () => {
    const capped = { ...twice, criterion: "illegal" };
    const sheetOfOne = { ...within, grading: { ...grading, blocks: [capped] } };
    const twoTimes = { illegal: { result: 2, checkedScore: 5 } };
    expect(gradesOf(sheetOfOne, found(twoTimes))).toEqual({ A: "yeu" });
    expect(gradesOf(sheetOfOne, found({ illegal: { checkedScore: 5 } }))).toEqual({ A: "xs" });
  });
});

describe("the share limit", () => {
  test.each([
    [25, 8, "down", 2],
    [25, 11, "down", 2],
    [25, 3, "down", 0],
    [20, 7, "nearest", 1],
    [20, 8, "nearest", 2],
    [15, 20, "down", 3],
    [15, 7, "up", 2],
    [33.33, 3, "down", 0],
  ] as const)("%d %% of %d, rounded %s, is %d", (maxPercent, ranked, rounding, most) => {
    expect(mostWithGrade({ ...LIMIT, maxPercent, rounding }, ranked)).toBe(most);
  });

  const limited = { ...sheet, grading: { ...grading, shareLimit: LIMIT } };
  const unit = (name: string, a: number) => ({ unit: name, lines: { a: { result: a }, v: { result: 10 } } });

  test("the best keep the grade, the rest fall to Tốt", () => {
    const units = [
      unit("A", 88),
      unit("B", 87),
      unit("C", 86),
      unit("D", 70),
      unit("E", 71),
      unit("F", 72),
      unit("G", 73),
      unit("H", 74),
    ];
    expect(gradesOf(limited, units)).toMatchObject({ A: "xs", B: "xs", C: "tot", D: "tot" });
  });
  test("units tied across the limit fall together: no tie is broken by chance", () => {
    expect(
      gradesOf(limited, [
        unit("A", 88),
        unit("B", 87),
        unit("C", 87),
        unit("D", 70),
        unit("E", 70),
        unit("F", 70),
        unit("G", 70),
        unit("H", 70),
      ]),
    ).toMatchObject({ A: "xs", B: "tot", C: "tot" });
  });
  test("a unit kept from the grade by a block leaves its seat to the next", () => {
    const blocked = { unit: "A", lines: { a: { result: 90 }, v: { result: 10 }, illegal: { result: 1 } } };
    expect(gradesOf(limited, [blocked, unit("B", 87), unit("C", 70), unit("D", 70)])).toMatchObject({
      A: "tot",
      B: "xs",
    });
  });
  test.each([
    ["ranked", "A", "7 đơn vị được xếp hạng, tức 1 đơn vị"],
    ["handedIn", "A B", "8 đơn vị đã nộp, tức 2 đơn vị"],
    ["members", "A B C", "12 đơn vị thành viên, tức 3 đơn vị"],
  ] as const)("a share of the units that are %s", (base, best, words) => {
    const within = { ...sheet, grading: { ...grading, shareLimit: { ...LIMIT, base } } };
    const names = ["A", "B", "C", "D", "E", "F", "G", "H"];
    const rows = rankBloc({
      sheet: within,
      terms: TERMS,
      members: 12,
      units: names.map((name, index) => ({
        ...unit(name, 88 - index / 4),
        name,
        excluded: name === "H" ? "bị kỷ luật" : null,
      })),
    });
    const holders = rows.filter(({ grade }) => grade?.id === "xs").map((row) => row.unit);
    expect(holders.join(" ")).toBe(best);
    expect(rows.find((row) => row.unit === "G")?.grade?.why).toContain(`Tối đa 25% của ${words} (`);
  });
  test("the reason names share and numbers", () => {
    const units = [unit("A", 88), unit("B", 87)].map((each) => ({
      ...each,
      name: each.unit,
      excluded: null,
    }));
    expect(rankBloc({ sheet: limited, terms: TERMS, units })[1]?.grade?.why).toBe(
      "Tổng 97 điểm: Xuất sắc. Tối đa 25% của 2 đơn vị được xếp hạng, tức 0 đơn vị (đơn vị cùng nhóm): xuống Tốt.",
    );
  });
});

test("a sheet without grades gives none", () => {
  expect(gradesOf({ ...sheet, grading: null }, [{ unit: "A", lines: {} }])).toEqual({ A: undefined });
});
