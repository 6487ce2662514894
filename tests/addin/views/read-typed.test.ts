// Edited fields of a real sheet, read by the rule of their criterion.
import { expect, test } from "vitest";
import { cellKey, readEdits } from "../../../addin/views/read-typed.ts";
import type { Edits } from "../../../addin/views/edits.ts";
import type { ScoringTerms } from "../../../shared/plan.ts";
import type { Field } from "../../../shared/filled-sheet.ts";
import { bloc4Plan } from "../../../shared/examples/plans.ts";
import { illustrativeSheet } from "../../../shared/examples/sheets.ts";

const terms = scoringTerms();

function read(line: string, field: Field, typed: string) {
  const edits: Edits = { [line]: { [field]: { field, was: null, typed } } };
  const { changes, findings, refused } = readEdits(edits, illustrativeSheet, terms);
  return {
    now: changes.map((change) => change.now),
    codes: findings.get(cellKey(line, field))?.map((f) => f.code),
    refused,
  };
}

test.each([
  ["a number with a comma is sent", "I.1.c", "result", "7,5", { now: [7.5], refused: 0 }],
  ["an emptied cell is sent as empty", "I.1.c", "result", "", { now: [null], refused: 0 }],
  ["a choice is sent as its word", "I.2.c", "result", "pass", { now: ["pass"], refused: 0 }],
  ["above the maximum is not sent", "I.1.c", "result", "9,5", { now: [], refused: 1 }],
  [
    "an ambiguous number is not sent",
    "I.1.b",
    "result",
    "1.250",
    { now: [], refused: 1, codes: ["ambiguousNumber"] },
  ],
  [
    "text for a number is not sent",
    "I.1.b",
    "result",
    "chín",
    { now: [], refused: 1, codes: ["notANumber"] },
  ],
  [
    "1,250.5 has one reading, as in a workbook",
    "I.1.b",
    "result",
    "1,250.5",
    { refused: 1, codes: ["aboveResultMax"] },
  ],
  ["a plus sign and a typographic minus are signs", "I.1.b", "result", "\u22123", { refused: 1 }],
  ["90% on a criterion in percent is 90", "I.1.b", "result", "90%", { now: [90], refused: 0 }],
  [
    "a percent sign on points is asked back",
    "I.1.c",
    "result",
    "7%",
    { now: [], refused: 1, codes: ["percentSign"] },
  ],
  [
    "text keeps its paragraphs",
    "I.1.c",
    "explanation",
    " Báo\u00A0cáo \r\nsố 5 ",
    { now: ["Báo cáo\nsố 5"] },
  ],
  ["nothing but spaces empties the cell", "I.1.c", "explanation", " \n ", { now: [null] }],
  ["0,9 for a percentage is sent with a question", "I.1.b", "result", "0,9", { now: [0.9], refused: 0 }],
] as const)("%s", (_rule, line, field, typed, expected) => {
  expect(read(line, field, typed)).toMatchObject(expected);
});

function scoringTerms(): ScoringTerms {
  if (bloc4Plan.scoring === null) throw new Error("The example plan scores");
  return bloc4Plan.scoring;
}
