import { expect, test } from "vitest";
import { readTypedDay } from "../../../addin/sync/typed-day.ts";

test.each([
  ["31/12/2020", "2020-12-31"],
  ["1/2/2021", "2021-02-01"],
  [" 04-01-2021 ", "2021-01-04"],
  ["29/02/2020", "2020-02-29"],
  ["29/02/2021", null],
  ["31/04/2021", null],
  ["2021-01-04", null],
  ["4/1/21", null],
  ["", null],
])("the day %j is read as %j", (typed, day) => {
  expect(readTypedDay(typed)).toBe(day);
});
