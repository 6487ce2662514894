// One of something is not many of it, in English.
import { expect, test } from "vitest";
import { carriedCells, WHAT } from "../../../shared/wording/answers.ts";

test.each([
  [carriedCells("lost", { cells: 1, units: 1 }).text.en, "1 saved cell of 1 unit has no criterion"],
  [carriedCells("lost", { cells: 5, units: 2 }).text.en, "5 saved cells of 2 units have no criterion"],
  [carriedCells("invalid", { cells: 1, units: 1 }).text.en, "1 saved cell of 1 unit is not valid"],
  [carriedCells("invalid", { cells: 1, units: 1 }).text.en, "Ask the unit to look again."],
  [carriedCells("invalid", { cells: 5, units: 2 }).text.en, "5 saved cells of 2 units are not valid"],
  [WHAT.longLines(["I.1"]).en, "(longest in criterion I.1)"],
  [WHAT.longLines(["I.1", "I.2"]).en, "(longest in criteria I.1, I.2)"],
])("%s", (sentence, words) => {
  expect(sentence).toContain(words);
});
