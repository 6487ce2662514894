import { describe, expect, test } from "vitest";
import { hasErrors, sentenceOf } from "../../shared/finding.ts";
import { checkScoreSheet } from "../../shared/score-sheet-check.ts";
import type { Grading, Group, Rule, ScoreSheet } from "../../shared/score-sheet.ts";
import { everyShape, group, leaf, plainSheet, sheetOf, TERMS } from "../fixtures/sheets.ts";

const DIRECT = { shape: "direct", step: 0.25 } as const;

function codes(sheet: ScoreSheet) {
  return checkScoreSheet(sheet, TERMS).map((finding) => finding.code);
}

test("a sheet with every rule shape has no findings", () => {
  expect(checkScoreSheet(everyShape(), TERMS)).toEqual([]);
});

describe("sums", () => {
  const withMax = (max: number, kind: Group["kind"] = "main") =>
    sheetOf([group("I", [leaf("a", 9, DIRECT), leaf("b", 10, DIRECT)], { maxPoints: max, kind })], {
      total: { main: kind === "main" ? max : 1, bonusMax: null, floor: 0, ceiling: null },
    });

  test("criteria that do not reach the maximum of their heading", () => {
    const findings = checkScoreSheet(withMax(20), TERMS);
    expect(findings.map((finding) => sentenceOf(finding).vi)).toEqual([
      "Tiêu chí I: Tổng điểm các tiêu chí con là 19, khác điểm tối đa 20.",
    ]);
    expect(hasErrors(findings)).toBe(true);
  });
  test("criteria that exceed it are a warning: the excess never counts", () => {
    const findings = checkScoreSheet(withMax(18), TERMS);
    expect(findings.map((finding) => [finding.code, finding.severity])).toEqual([["sums", "warning"]]);
  });
  test("quarter points add up exactly", () => {
    expect(
      codes(
        plainSheet(
          ...[0.1, 0.2, 0.3, 0.15, 0.25].map((max, index) =>
            leaf(String(index), max, { shape: "direct", step: 0.05 }),
          ),
        ),
      ),
    ).toEqual([]);
  });
  test("the lines of a penalty group may exceed its cap", () => {
    const sheet = sheetOf([
      group("I", [leaf("m", 5, DIRECT)]),
      group("IX", [leaf("a", 9, DIRECT), leaf("b", 10, DIRECT)], { kind: "penalty", maxPoints: 15 }),
    ]);
    expect(codes(sheet)).toEqual([]);
  });
  test("groups that miss the declared total", () => {
    expect(
      codes(
        sheetOf([group("I", [leaf("a", 9, DIRECT)])], {
          total: { main: 100, bonusMax: null, floor: 0, ceiling: null },
        }),
      ),
    ).toEqual(["mainTotal"]);
  });
  test("a heading without criteria", () => {
    expect(codes(sheetOf([group("I", [leaf("a", 9, DIRECT)]), group("II", [], { maxPoints: 0 })]))).toEqual([
      "emptyHeading",
    ]);
  });
});

describe("rules that cannot work", () => {
  const bands = (...froms: readonly number[]): Rule => ({
    shape: "bands",
    bands: froms.map((from, index) => ({ from, points: 5 - index })),
    below: 0,
  });
  test.each([
    ["bands out of order", bands(50, 90), ["impossibleBands"]],
    ["a bound that stands twice", bands(90, 90), ["impossibleBands"]],
    ["no bands", { shape: "bands", bands: [], below: 5 }, ["impossibleBands"]],
    [
      "more points for less",
      {
        shape: "bands",
        bands: [
          { from: 90, points: 4 },
          { from: 50, points: 5 },
        ],
        below: 0,
      },
      ["bandsNotFalling"],
    ],
    [
      "an option above the maximum",
      { shape: "options", options: [{ id: "a", label: "A", points: 6 }] },
      ["aboveMaximum"],
    ],
    ["a maximum that no answer reaches", { shape: "passFail", pass: 4, fail: 0 }, ["maximumUnreachable"]],
    [
      "an option that stands twice",
      {
        shape: "options",
        options: [
          { id: "a", label: "A", points: 5 },
          { id: "b", label: "A", points: 0 },
        ],
      },
      ["repeatedOption"],
    ],
    ["a step of nothing", { shape: "direct", step: 0 }, ["impossibleStep"]],
    ["a ratio to nothing", { shape: "ratio", base: 0, step: 0.25 }, ["impossibleBase"]],
    ["nothing for each", { shape: "perUnit", each: 0 }, ["impossibleEach"]],
    ["a floor at the maximum", { shape: "deduct", each: 1, floor: 5 }, ["impossibleFloor"]],
    [
      "lateness out of order",
      {
        shape: "lateness",
        bands: [
          { toDays: 5, points: 5 },
          { toDays: 2, points: 1 },
        ],
        beyond: 0,
      },
      ["impossibleBands"],
    ],
    ["points with five decimals", { shape: "passFail", pass: 4.99999, fail: 0 }, ["tooManyDecimals"]],
    [
      "a target met above the maximum",
      { shape: "overTarget", base: 6, eachPercent: 0.1 },
      ["impossibleOverTarget"],
    ],
  ] as const)("%s", (_name, rule, expected) => {
    expect(codes(plainSheet(leaf("a", 5, rule)))).toEqual(expected);
  });
  test.each([
    ["a ratio", 7.2, { shape: "ratio", base: 100, step: 0.5 }],
    ["half, then the leader", 7.24, { shape: "halfThenLeader" }],
    ["relative to the best", 7.24, { shape: "relativeToBest" }],
    ["ranks", 7.24, { shape: "byRank", points: [7.24, 2] }],
    ["points on target", 10, { shape: "overTarget", base: 7.25, eachPercent: 0.1 }],
  ] as const)("%s between two steps", (_name, max, rule) => {
    const rest = Math.round((20 - max) * 100) / 100;
    const sheet = plainSheet(leaf("a", max, rule), leaf("b", rest, { shape: "direct", step: 0.01 }));
    const findings = checkScoreSheet({ ...sheet, decimals: 1 }, TERMS);
    expect(findings.map(({ code, where }) => [code, where.criterion])).toEqual([["offStep", "a"]]);
  });
  test("lateness that gives more points for later, but not where points are taken off", () => {
    const rule: Rule = {
      shape: "lateness",
      bands: [
        { toDays: 0, points: 1 },
        { toDays: 5, points: 5 },
      ],
      beyond: 5,
    };
    expect(codes(plainSheet(leaf("a", 5, rule)))).toEqual(["bandsNotFalling", "bandsNotFalling"]);
    const penalty = sheetOf([
      group("I", [leaf("m", 5, DIRECT)]),
      group("IX", [leaf("a", 5, rule)], { kind: "penalty" }),
    ]);
    expect(codes(penalty)).toEqual([]);
  });
  test.each([
    ["points for failing below zero", { shape: "passFail", pass: 5, fail: -4 }],
    ["points for lateness below zero", { shape: "lateness", bands: [{ toDays: 0, points: 5 }], beyond: -2 }],
    ["points of a band below zero", { shape: "bands", bands: [{ from: 1, points: 5 }], below: -1 }],
    ["points of a rank below zero", { shape: "byRank", points: [5, -5] }],
  ] as const)("%s", (_name, rule) => {
    expect(codes(plainSheet(leaf("a", 5, rule)))).toEqual(["negativePoints"]);
  });
  test("an option that calls itself not arisen", () => {
    const options = [{ id: "notArisen", label: "Không", points: 5 }];
    expect(codes(plainSheet(leaf("a", 5, { shape: "options", options })))).toEqual(["reservedOption"]);
  });
  test("an option that reads like it, where the criterion takes that answer", () => {
    const options = [
      { id: "x", label: "không  phát sinh", points: 0 },
      { id: "y", label: "Có", points: 5 },
    ];
    const rule = { shape: "options", options } as const;
    expect(codes(plainSheet(leaf("a", 5, rule, { notArisen: "fullPoints" })))).toEqual(["reservedOption"]);
    expect(codes(plainSheet(leaf("a", 5, rule)))).toEqual([]);
  });
  test("an exclusive bound may stand beside the same inclusive one", () => {
    const rule: Rule = {
      shape: "bands",
      bands: [
        { from: 95, exclusive: true, points: 5 },
        { from: 95, points: 3 },
      ],
      below: 0,
    };
    expect(codes(plainSheet(leaf("a", 5, rule)))).toEqual([]);
  });
});

describe("lines", () => {
  test.each([
    ["repeated ids", plainSheet(leaf("a", 1, DIRECT), leaf("a", 1, DIRECT)), ["repeatedId"]],
    ["a criterion named like its group", plainSheet(leaf("I", 1, DIRECT)), ["repeatedId"]],
    [
      "bonus on a qualitative line where the plan forbids it",
      plainSheet(leaf("a", 1, DIRECT, { kind: "qualitative", bonusMax: 1 })),
      ["bonusOnQualitative"],
    ],
    [
      "a qualitative bonus line where the plan forbids it",
      sheetOf([
        group("I", [leaf("a", 1, DIRECT)]),
        group("VIII", [leaf("b", 1, DIRECT, { kind: "qualitative" })], { kind: "bonus" }),
      ]),
      ["bonusOnQualitative"],
    ],
    [
      "full points for a penalty that did not arise",
      sheetOf([
        group("I", [leaf("a", 1, DIRECT, { notArisen: "fullPoints" })]),
        group("IX", [leaf("b", 1, DIRECT, { notArisen: "fullPoints" })], { kind: "penalty" }),
      ]),
      ["fullPointsOutsideMain"],
    ],
    [
      "an event among points",
      plainSheet(leaf("a", 1, DIRECT), leaf("e", 0, { shape: "event" })),
      ["eventGroup"],
    ],
    [
      "targets where the sheet has none",
      { ...plainSheet(leaf("a", 1, { shape: "halfThenLeader" })), targets: "none" as const },
      ["noTargets"],
    ],
    [
      "relative to the best without targets",
      plainSheet(leaf("a", 1, DIRECT, { notAssigned: "relativeToBest" })),
      ["relativeToBest"],
    ],
  ] as const)("%s", (_name, sheet, expected) => {
    expect(codes(sheet)).toEqual(expected);
  });
});

describe("grades", () => {
  const grading: Grading = {
    grades: [
      { id: "xs", label: "Xuất sắc", from: 90 },
      { id: "yeu", label: "Yếu", from: null },
    ],
    conditions: [],
    blocks: [],
    shareLimit: null,
  };
  const graded = (more: Partial<Grading>) =>
    sheetOf([group("I", [leaf("a", 100, DIRECT)])], { grading: { ...grading, ...more } });
  const limit = {
    grade: "xs",
    maxPercent: 25,
    base: "ranked",
    rounding: "down",
    overflowTo: "yeu",
    source: "",
  } as const;
  test.each([
    ["reachable", {}, []],
    [
      "out of reach",
      {
        grades: [
          { id: "xs", label: "Xuất sắc", from: 101 },
          { id: "yeu", label: "Yếu", from: null },
        ],
      },
      ["unreachableGrade"],
    ],
    [
      "not below the grade above",
      {
        grades: [
          { id: "a", label: "A", from: 80 },
          { id: "b", label: "B", from: 80 },
          { id: "c", label: "C", from: null },
        ],
      },
      ["unreachableGrade"],
    ],
    [
      "open above",
      {
        grades: [
          { id: "a", label: "A", from: null },
          { id: "c", label: "C", from: 5 },
        ],
      },
      ["openGrade", "openGrade"],
    ],
    [
      "an unknown criterion",
      { blocks: [{ criterion: "z", atLeast: 1, effect: { kind: "down", by: 1 }, source: "" }] },
      ["unknownReference"],
    ],
    [
      "a share limit that overflows upwards",
      { shareLimit: { ...limit, overflowTo: "xs" } },
      ["unknownReference"],
    ],
    ["a share of nothing", { shareLimit: { ...limit, maxPercent: 0 } }, ["impossibleShare"]],
  ] as const)("%s", (_name, more, expected) => {
    expect(codes(graded(more as Partial<Grading>))).toEqual(expected);
  });
  const threshold = { id: "xs", label: "Xuất sắc", from: 90 };
  const event = group("X", [leaf("e", 0, { shape: "event" })], { kind: "event", maxPoints: 0 });
  const penalty = group("IX", [leaf("p", 9, { shape: "perUnit", each: 1 })], { kind: "penalty" });
  const branch = { id: "h", code: "h", label: "h", maxPoints: 60, children: [leaf("a", 60, DIRECT)] };
  const choice = leaf("c", 40, { shape: "passFail", pass: 40, fail: 0 });
  const named = (more: Partial<Grading>, tieBreaks: ScoreSheet["tieBreaks"] = []) =>
    sheetOf([group("I", [branch, choice]), penalty, event], { tieBreaks, grading: { ...grading, ...more } });
  const needs = (criterion: string) => ({
    conditions: [{ grade: "xs", needs: { kind: "result" as const, criterion, atLeast: 1 }, source: "" }],
  });
  const share = (of: string) => ({
    conditions: [
      { grade: "xs", needs: { kind: "groupShare" as const, group: of, atLeastPercent: 50 }, source: "" },
    ],
  });
  const block = (criterion: string) => ({
    blocks: [{ criterion, atLeast: 1, effect: { kind: "down" as const, by: 1 }, source: "" }],
  });
  test.each([
    ["no grades", named({ grades: [] }), "noGrades", undefined],
    [
      "a repeated grade",
      named({ grades: [threshold, { ...threshold, from: 80 }, { id: "y", label: "Y", from: null }] }),
      "repeatedGrade",
      undefined,
    ],
    ["a condition on a heading", named(needs("h")), "voidReference", "h"],
    ["a condition on words", named(needs("c")), "voidReference", "c"],
    ["a share of penalties", named(share("IX")), "voidReference", "IX"],
    ["a block by a heading", named(block("h")), "voidReference", "h"],
    ["a block by words", named(block("c")), "voidReference", "c"],
    ["a tie-break by a heading", named({}, [{ by: "criterion", criterion: "h" }]), "voidTieBreak", "h"],
    ["a tie-break by an event", named({}, [{ by: "criterion", criterion: "e" }]), "voidTieBreak", "e"],
    ["a tie-break by a group of events", named({}, [{ by: "group", group: "X" }]), "voidTieBreak", "X"],
    ["a tie-break by nothing", named({}, [{ by: "criterion", criterion: "z" }]), "unknownTieBreak", "z"],
  ] as const)("%s", (_name, sheet, code, criterion) => {
    const findings = checkScoreSheet(sheet, TERMS);
    expect(findings.map((finding) => [finding.code, finding.where.criterion])).toEqual([[code, criterion]]);
  });
  test("what can decide is taken", () => {
    const sheet = named({ ...needs("a"), ...block("e") }, [
      { by: "criterion", criterion: "p" },
      { by: "group", group: "I" },
      { by: "criterion", criterion: "c" },
    ]);
    expect(codes(sheet)).toEqual([]);
  });
  test("a grade that only the bonus of lines reaches", () => {
    const sheet = sheetOf([group("I", [leaf("a", 100, DIRECT, { bonusMax: 5 })])], {
      grading: {
        ...grading,
        grades: [
          { id: "xs", label: "Xuất sắc", from: 101 },
          { id: "yeu", label: "Yếu", from: null },
        ],
      },
    });
    expect(codes(sheet)).toEqual([]);
  });
  test("a share of a group that lines may leave is worth a look", () => {
    const sheet = sheetOf([group("I", [leaf("a", 100, DIRECT, { notArisen: "leaveOut" })])], {
      grading: {
        ...grading,
        conditions: [
          { grade: "xs", needs: { kind: "groupShare", group: "I", atLeastPercent: 60 }, source: "" },
        ],
      },
    });
    expect(codes(sheet)).toEqual(["shareOfWholeGroup"]);
  });
  test.each([
    ["floor", { floor: 0.00001 }],
    ["bonus maximum", { bonusMax: 0.00001 }],
    ["ceiling", { ceiling: 100.00001 }],
  ])("a %s with five decimals", (_name, more) => {
    const sheet = sheetOf([group("I", [leaf("a", 100, DIRECT)])]);
    expect(codes({ ...sheet, total: { ...sheet.total, ...more } })).toEqual(["tooManyDecimals"]);
  });
  test.each([
    ["a floor at the main total", { floor: 100 }, "floorAboveMain"],
    ["a ceiling between two decimals", { ceiling: 100.005 }, "tooManyDecimals"],
    ["a floor between two decimals", { floor: -0.125 }, "tooManyDecimals"],
    ["a bonus maximum below zero", { bonusMax: -5 }, "negativePoints"],
  ])("%s", (_name, more, code) => {
    const sheet = sheetOf([group("I", [leaf("a", 100, DIRECT)])]);
    expect(codes({ ...sheet, total: { ...sheet.total, ...more } })).toEqual([code]);
  });
  test("every sentence says what it is about", () => {
    const sheet = sheetOf([group("I", [leaf("a", 100, DIRECT)])], {
      tieBreaks: [{ by: "group", group: "V" }],
    });
    const off = { ...sheet, total: { ...sheet.total, ceiling: 100.005, bonusMax: -5 } };
    expect(checkScoreSheet(off, TERMS).map((finding) => sentenceOf(finding).vi)).toEqual([
      "Mức điểm cao nhất của tổng: 100,005 có quá 2 số lẻ.",
      "Điểm thưởng tối đa của bảng phải từ 0 trở lên.",
      "Tiêu chí V: Tiêu chí phụ thứ 1 khi bằng điểm không có trong bảng.",
    ]);
  });
  test("a tie-break by a group that is not there", () => {
    expect(
      codes(sheetOf([group("I", [leaf("a", 1, DIRECT)])], { tieBreaks: [{ by: "group", group: "V" }] })),
    ).toEqual(["unknownTieBreak"]);
  });
});
