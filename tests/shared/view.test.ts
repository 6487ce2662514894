// Who sees which cells of a sheet in which stage, and which of them count.
import { expect, test } from "vitest";
import type { Cells } from "../../shared/document/cells.ts";
import { EMPTY_FILLED_SHEET, FIELDS, NOT_ARISEN, type FilledSheet } from "../../shared/filled-sheet.ts";
import type { Role } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import type { Stage } from "../../shared/stage.ts";
import {
  answeredLines,
  countedLines,
  fillingOf,
  isHandedIn,
  missingState,
  resultLines,
  seesField,
  standingStage,
  visibleLines,
} from "../../shared/view.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";

const sheet = sheetOf([group("I", [leaf("I.1", 8, { shape: "direct", step: 0.5 }, { bonusMax: 3 })])]);

const OWN = ["target", "result", "explanation", "evidence", "proposedBonus", "question"];
const CHECKED = ["checkedScore", "checkReason"];

const LINES: Cells = {
  "I.1": {
    result: 7,
    explanation: "đủ",
    checkedScore: 6,
    checkReason: "thiếu",
    agreedScore: 6.5,
    agreedBonus: 1,
  },
};

const filled = (stage: Stage, lockedFrom: Stage | null = null): FilledSheet => ({
  ...EMPTY_FILLED_SHEET,
  stage,
  lockedFrom,
  lines: LINES,
});

test.each<[Role[], FilledSheet, "all" | "own" | "own and checked"]>([
  [["unit"], filled("draft"), "own"],
  [["unit"], filled("submitted"), "own"],
  [["unit"], filled("returned"), "own"],
  [["unit"], filled("agreed"), "all"],
  [["unit"], filled("locked", "agreed"), "all"],
  [["unit"], filled("locked", "submitted"), "own and checked"],
  [["leader", "unit"], filled("draft"), "all"],
  [["deputy"], filled("submitted"), "all"],
  [["board"], filled("returned"), "all"],
])("as %s, a sheet (%#): %s", (roles, standing, seen) => {
  const viewer = { roles, standing, sheet };
  const expected = FIELDS.filter(
    (field) => seen === "all" || OWN.includes(field) || (seen !== "own" && CHECKED.includes(field)),
  );
  expect(FIELDS.filter((field) => seesField(viewer, field))).toEqual(expected);
  const shown = Object.keys(visibleLines(viewer, LINES)["I.1"] ?? {});
  expect(shown).toEqual(
    Object.keys(LINES["I.1"] ?? {}).filter((field) => expected.some((one) => one === field)),
  );
});

test("a question is nothing that the unit answers for, and no part of a result", () => {
  const lines: Cells = { "I.1": { result: 7, question: "Nêu số liệu" }, "I.9": { question: "?" } };
  expect(answeredLines(lines, sheet)).toEqual({ "I.1": { result: 7 } });
  expect(resultLines(lines)).toEqual({ "I.1": { result: 7 } });
  expect(fillingOf({ lines: { "I.1": { question: "Nêu số liệu" } } }, sheet).begun).toBe(false);
});

test("a field that no sheet has is seen by nobody", () => {
  expect(seesField({ roles: ["board"], standing: filled("agreed"), sheet }, "constructor")).toBe(false);
});

test("a line of which nothing is seen does not show", () => {
  const viewer = { roles: ["unit"], standing: filled("submitted"), sheet } as const;
  expect(visibleLines(viewer, { "I.1": { checkedScore: 6 } })).toEqual({});
});

test.each<[FilledSheet, boolean]>([
  [filled("draft"), false],
  [filled("submitted"), false],
  [filled("returned"), false],
  [filled("agreed"), true],
  [filled("locked", "agreed"), true],
  [filled("locked", "submitted"), false],
])("what was agreed counts only while the sheet stands as agreed (%#)", (given, counts) => {
  const fields = Object.keys(countedLines(given, sheet)["I.1"] ?? {});
  expect(fields).toEqual(
    counts
      ? ["result", "explanation", "checkedScore", "checkReason", "agreedScore", "agreedBonus"]
      : ["result", "explanation", "checkedScore", "checkReason"],
  );
});

test.each<[FilledSheet, Stage, boolean]>([
  [filled("draft"), "draft", false],
  [filled("submitted"), "submitted", true],
  [filled("returned"), "returned", false],
  [filled("agreed"), "agreed", true],
  [filled("locked", "agreed"), "agreed", true],
  [filled("locked", "draft"), "draft", false],
  [filled("locked"), "draft", false],
])("the lock hides no stage: only what was handed in is ranked (%#)", (given, standing, ranked) => {
  expect([standingStage(given), isHandedIn(given)]).toEqual([standing, ranked]);
});

const ASSIGNED = { ...sheet, targets: "assigned" } as const;
const DECLARED = { ...sheet, targets: "declared" } as const;

test.each<[string, ScoreSheet, Cells, { begun: boolean; hasResults: boolean }]>([
  ["nothing", sheet, {}, { begun: false, hasResults: false }],
  ["an assigned target", ASSIGNED, { "I.1": { target: 10 } }, { begun: false, hasResults: false }],
  ["a target of its own", DECLARED, { "I.1": { target: 10 } }, { begun: true, hasResults: false }],
  ["an explanation", sheet, { "I.1": { explanation: "đủ" } }, { begun: true, hasResults: false }],
  ["evidence", sheet, { "I.1": { evidence: "số 12" } }, { begun: true, hasResults: false }],
  ["a bonus", sheet, { "I.1": { proposedBonus: 1 } }, { begun: true, hasResults: false }],
  ["a result of a line that is gone", sheet, { "I.9": { result: 7 } }, { begun: true, hasResults: false }],
  ["points of others", sheet, { "I.1": { checkedScore: 5 } }, { begun: false, hasResults: false }],
  ["a result of zero", sheet, { "I.1": { result: 0 } }, { begun: true, hasResults: true }],
  [
    "a result that did not arise",
    sheet,
    { "I.1": { result: NOT_ARISEN } },
    { begun: true, hasResults: true },
  ],
])("how much is filled in: %s", (_what, given, lines, filling) => {
  expect(fillingOf({ lines }, given)).toEqual(filling);
});

test("a paper without figures stands apart, whatever else was typed; with figures the sheet is saved", () => {
  const receipt = { on: "2021-01-02", how: "paper", by: "p-1", at: "2021-01-04T03:00:00.000Z" } as const;
  const draft = { ...EMPTY_FILLED_SHEET, begun: true, hasResults: false };
  expect(missingState({ ...draft, receipt })).toBe("onPaper");
  expect(missingState({ ...draft, receipt, hasResults: true })).toBe("saved");
  expect(missingState({ ...draft, receipt, stage: "returned" })).toBe("returned");
  expect(missingState(draft)).toBe("saved");
  expect(missingState({ ...draft, begun: false })).toBe("notStarted");
});
