// Who sees which cells of a sheet in which stage, and which of them count.
import { expect, test } from "vitest";
import type { Cells } from "../../shared/document/cells.ts";
import { EMPTY_FILLED_SHEET, FIELDS, type FilledSheet } from "../../shared/filled-sheet.ts";
import type { Role } from "../../shared/rights.ts";
import type { Stage } from "../../shared/stage.ts";
import {
  answeredLines,
  countedLines,
  isBegun,
  isHandedIn,
  resultLines,
  seesField,
  standingStage,
  visibleLines,
} from "../../shared/view.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";

const sheet = sheetOf([group("I", [leaf("I.1", 8, { shape: "direct", step: 0.5 }, { bonusMax: 3 })])]);

const OWN = ["target", "result", "explanation", "evidence", "proposedBonus", "question"];
const OTHERS = ["checkedScore", "checkReason", "agreedScore", "agreedReason", "agreedBonus"];

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

test.each<[Role[], Stage, "all" | "own"]>([
  [["unit"], "draft", "own"],
  [["unit"], "submitted", "own"],
  [["unit"], "returned", "own"],
  [["unit"], "agreed", "all"],
  [["unit"], "locked", "all"],
  [["leader", "unit"], "draft", "all"],
  [["deputy"], "submitted", "all"],
  [["board"], "returned", "all"],
])("as %s, a sheet in stage %s: %s", (roles, stage, seen) => {
  const fields = FIELDS.filter((field) => seesField({ roles, stage, sheet }, field));
  expect(fields).toEqual(seen === "all" ? FIELDS : FIELDS.filter((field) => OWN.includes(field)));
  const shown = visibleLines({ roles, stage, sheet }, LINES);
  expect(Object.keys(shown["I.1"] ?? {}).some((field) => OTHERS.includes(field))).toBe(seen === "all");
});

test("a question is nothing that the unit answers for, and no part of a result", () => {
  const lines: Cells = { "I.1": { result: 7, question: "Nêu số liệu" }, "I.9": { question: "?" } };
  expect(answeredLines(lines, sheet)).toEqual({ "I.1": { result: 7 } });
  expect(resultLines(lines)).toEqual({ "I.1": { result: 7 } });
  expect(isBegun({ lines: { "I.1": { question: "Nêu số liệu" } } }, sheet)).toBe(false);
});

test("a field that no sheet has is seen by nobody", () => {
  expect(seesField({ roles: ["board"], stage: "agreed", sheet }, "constructor")).toBe(false);
});

test("a line of which nothing is seen does not show", () => {
  const viewer = { roles: ["unit"], stage: "submitted", sheet } as const;
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

test("assigned targets do not begin a sheet, unless the unit declares its own", () => {
  const lines = { "I.1": { target: 10 } };
  expect(isBegun({ lines }, { ...sheet, targets: "assigned" })).toBe(false);
  expect(isBegun({ lines }, { ...sheet, targets: "declared" })).toBe(true);
  expect(isBegun({ lines: { "I.1": { result: 0 } } }, sheet)).toBe(true);
});
