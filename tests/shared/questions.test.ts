// Which questions stand on a sheet and which still wait for the unit's explanation.
import { expect, test } from "vitest";
import type { Cells, Stamps } from "../../shared/document/cells.ts";
import { openQuestions, questionsOf } from "../../shared/questions.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";

const rule = { shape: "direct", step: 0.5 } as const;
const sheet = sheetOf([group("I", [leaf("I.1", 8, rule), leaf("I.2", 2, rule)])]);

const asked = {
  "I.1": { by: "p-1", at: "2020-12-01T02:00:00.000Z" },
  "I.2": { by: "p-2", at: "2020-12-02T02:00:00.000Z" },
  "II.1": { by: "p-1", at: "2020-12-03T02:00:00.000Z" },
};

function open(fields: Cells[string], stamps: Stamps[string]): boolean | undefined {
  return questionsOf({ lines: { "I.1": fields }, asked, stamps: { "I.1": stamps } }, sheet)[0]?.open;
}

test("a question waits for what is explained after it", () => {
  expect(open({ question: "?" }, { question: 2 })).toBe(true);
  expect(open({ question: "?", explanation: "đủ" }, { explanation: 1, question: 2 })).toBe(true);
  expect(open({ question: "?", explanation: "đủ" }, { explanation: 3, question: 2 })).toBe(false);
});

test("an explanation that was taken away again answers nothing", () => {
  expect(open({ question: "?" }, { explanation: 3, question: 2 })).toBe(true);
});

test("a withdrawn question is none, and a line that the sheet no longer has asks nothing", () => {
  expect(open({ explanation: "đủ" }, { explanation: 1, question: 2 })).toBeUndefined();
  const lines = { "II.1": { question: "?" } };
  expect(questionsOf({ lines, asked, stamps: { "II.1": { question: 1 } } }, sheet)).toEqual([]);
});

test("questions stand in the order of the sheet, each open one is a warning at its explanation", () => {
  const lines: Cells = { "I.2": { question: "?" }, "I.1": { question: "?", explanation: "đủ" } };
  const stamps: Stamps = { "I.2": { question: 3 }, "I.1": { question: 1, explanation: 2 } };
  const questions = questionsOf({ lines, asked, stamps }, sheet);
  expect(questions.map(({ line, by, at }) => [line, by, at])).toEqual([
    ["I.1", "p-1", "2020-12-01T02:00:00.000Z"],
    ["I.2", "p-2", "2020-12-02T02:00:00.000Z"],
  ]);
  expect(openQuestions(questions, sheet)).toMatchObject([
    { severity: "warning", code: "questionOpen", where: { criterion: "I.2", field: "explanation" } },
  ]);
});
