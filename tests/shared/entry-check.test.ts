import { describe, expect, test } from "vitest";
import { checkCell, checkLines } from "../../shared/entry-check.ts";
import { NOT_ARISEN, NOT_ASSIGNED } from "../../shared/filled-sheet.ts";
import { sentenceOf } from "../../shared/finding.ts";
import { everyShape, group, leaf, plainSheet, sheetOf, TERMS } from "../fixtures/sheets.ts";

const DIRECT = { shape: "direct", step: 0.25 } as const;

function codes(line: string, field: string, value: number | string | null, sheet = everyShape()) {
  return checkCell({ sheet, terms: TERMS, line, field, value }).map((finding) => finding.code);
}

describe("results", () => {
  test.each([
    ["direct", 5, []],
    ["direct", 5.25, ["aboveMaximum"]],
    ["direct", -1, ["negative"]],
    ["direct", 4.1, ["offStep"]],
    ["direct", "năm", ["notANumber"]],
    ["passFail", "pass", []],
    ["passFail", "đạt", ["wrongChoice"]],
    ["passFail", 1, ["wrongChoice"]],
    ["options", "part", []],
    ["options", "Một phần", ["wrongChoice"]],
    ["options", NOT_ARISEN, []],
    ["bands", 100, []],
    ["bands", 100.5, ["aboveResultMax"]],
    ["bands", 0.9, ["percentSuspected"]],
    ["bands", 1, ["percentSuspected"]],
    ["bands", 0, []],
    ["bands", NOT_ARISEN, ["notArisenRefused"]],
    ["lateness", 1.5, ["notWhole"]],
    ["perUnit", 2, []],
    ["perUnit", 2.5, ["notWhole"]],
    ["deduct", -1, ["negative"]],
    ["ratioTarget", 1e9, []],
    ["byRank", "1; 3", []],
    ["byRank", 2, []],
    ["byRank", "nhất", ["wrongList"]],
    ["eventAverage", "4", ["wrongList"]],
    ["event", "yes", []],
    ["event", "có", ["wrongChoice"]],
  ] as const)("%s: %s", (line, value, expected) => {
    expect(codes(line, "result", value)).toEqual(expected);
  });
});

describe("targets", () => {
  test.each([
    ["ratioTarget", 10, []],
    ["ratioTarget", 0, ["targetNotPositive"]],
    ["ratioTarget", "mười", ["notANumber"]],
    ["ratioTarget", NOT_ASSIGNED, ["notAssignedRefused"]],
    ["halfThenLeader", NOT_ASSIGNED, []],
    ["direct", 5, ["unknownField"]],
  ] as const)("%s: %s", (line, value, expected) => {
    expect(codes(line, "target", value)).toEqual(expected);
  });
});

describe("bonus", () => {
  const sheet = sheetOf([
    group("I", [
      leaf("q", 8, DIRECT, { bonusMax: 2 }),
      leaf("d", 2, DIRECT, { kind: "qualitative", bonusMax: 2 }),
      leaf("n", 2, DIRECT),
    ]),
  ]);
  test.each([
    ["within the line's maximum", "q", 2, []],
    ["above it", "q", 2.25, ["aboveMaximum"]],
    ["never on a qualitative line where the plan forbids it", "d", 1, ["bonusOnQualitative"]],
    ["nor where the sheet gives none", "n", 1, ["unknownField"]],
  ] as const)("%s", (_name, line, value, expected) => {
    expect(codes(line, "proposedBonus", value, sheet)).toEqual(expected);
  });
  test("the refusal names the plan's rule", () => {
    const [finding] = checkCell({ sheet, terms: TERMS, line: "d", field: "proposedBonus", value: 1 });
    expect(finding && sentenceOf(finding).vi).toBe(
      "Tiêu chí d: Đây là tiêu chí định tính, không tính điểm thưởng (Kế hoạch số 277/KH-KTĐ4, mục III). Đề nghị xóa điểm thưởng ở ô này.",
    );
  });
});

test("points that a formula left beside a decimal are refused, not rounded in silence", () => {
  const sheet = sheetOf([group("I", [leaf("q", 8, { shape: "direct", step: 0.1 }, { bonusMax: 2 })])]);
  expect(codes("q", "proposedBonus", 0.1 + 0.2, sheet)).toEqual(["offStep"]);
  expect(codes("q", "proposedBonus", 0.3, sheet)).toEqual([]);
  expect(codes("q", "result", 0.3, sheet)).toEqual([]);
});

test("emptying a cell is allowed also on a line that the sheet no longer has", () => {
  expect(codes("gone", "result", null)).toEqual([]);
});

test.each([
  ["an unknown criterion", "none", "result", 1, ["unknownCriterion"]],
  ["an unknown field", "direct", "rank", 1, ["unknownField"]],
  ["the constructor of an object is no field", "direct", "constructor", 1, ["unknownField"]],
  ["a text of 2.000 characters", "direct", "explanation", "a".repeat(2000), []],
  ["a longer one", "direct", "explanation", "a".repeat(2001), ["tooLong"]],
  ["a number where text belongs", "direct", "evidence", 5, ["notText"]],
  ["emptying a cell is always allowed", "direct", "result", null, []],
] as const)("%s", (_name, line, field, value, expected) => {
  expect(codes(line, field, value)).toEqual(expected);
});

test("a finding reads as place, what is wrong, what to do", () => {
  const sheet = sheetOf([group("I", [leaf("I.3", 8, DIRECT)])]);
  const [finding] = checkCell({ sheet, terms: TERMS, line: "I.3", field: "result", value: 9.5 });
  const placed = finding && { ...finding, where: { ...finding.where, worksheet: "Chấm điểm", cell: "F14" } };
  expect(placed && sentenceOf(placed).vi).toBe(
    "Trang Chấm điểm, ô F14 (tiêu chí I.3): 9,5 lớn hơn điểm tối đa 8. Đề nghị nhập số từ 0 đến 8.",
  );
});

describe("a whole sheet before it is handed in", () => {
  const sheet = sheetOf([
    group("I", [
      leaf("a", 5, DIRECT, { evidence: "required", explanation: "required" }),
      leaf("t", 5, { shape: "halfThenLeader" }, { notAssigned: "relativeToBest" }),
    ]),
    group("IX", [leaf("p", 5, { shape: "perUnit", each: 1 })], { kind: "penalty" }),
  ]);
  const found = (lines: Parameters<typeof checkLines>[2]) =>
    checkLines(sheet, TERMS, lines).map((finding) => `${finding.where.criterion ?? ""} ${finding.code}`);

  test("names every unanswered line of the main groups", () => {
    expect(found({})).toEqual(["a unanswered", "t unanswered"]);
  });
  test("asks for neither target nor evidence of what did not arise", () => {
    const line = leaf(
      "a",
      5,
      { shape: "ratio", base: "target", step: 0.25 },
      { notArisen: "fullPoints", evidence: "required" },
    );
    const codesOf = (result: number | string) =>
      checkLines(plainSheet(line), TERMS, { a: { result } }).map(({ code }) => code);
    expect(codesOf(NOT_ARISEN)).toEqual([]);
    expect(codesOf(5)).toEqual(["targetMissing", "evidenceMissing"]);
  });
  test("asks for evidence and explanation where the sheet requires them", () => {
    expect(found({ a: { result: 5 }, t: { target: NOT_ASSIGNED } })).toEqual([
      "a evidenceMissing",
      "a explanationMissing",
    ]);
  });
  test("asks for the target that the rule needs", () => {
    expect(found({ a: { result: 5, evidence: "x", explanation: "y" }, t: { result: 5 } })).toEqual([
      "t targetMissing",
    ]);
  });
  test("finds invalid cells too", () => {
    expect(found({ a: { result: 6, evidence: "x", explanation: "y" }, t: { target: 1, result: 1 } })).toEqual(
      ["a aboveMaximum"],
    );
  });
});
