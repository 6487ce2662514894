import { expect, test } from "vitest";
import { daysOf, type Span } from "../../../shared/plan/phase.ts";

test.each<[string, Span, string, string]>([
  [
    "from the beginning of the year",
    { kind: "days", from: null, to: "2021-06-11" },
    "2021-01-01",
    "2021-06-11",
  ],
  ["to the end of the year", { kind: "days", from: "2021-06-11", to: null }, "2021-06-11", "2021-12-31"],
  ["quarter II", { kind: "quarter", year: 2021, quarter: 2 }, "2021-04-01", "2021-06-30"],
  ["quarter IV", { kind: "quarter", year: 2021, quarter: 4 }, "2021-10-01", "2021-12-31"],
])("%s", (_case, span, first, last) => {
  expect(daysOf(span, 2021)).toEqual({ first, last });
});
