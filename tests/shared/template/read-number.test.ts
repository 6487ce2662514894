import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "../../../shared/template/read-number.ts";

describe("a number typed as text", () => {
  test.each([
    ["9,5", 9.5],
    ["9.5", 9.5],
    ["90", 90],
    [" 1 250 ", 1250],
    ["1\u00A0250,5", 1250.5],
    ["1\u202F250", 1250],
    ["1.250,5", 1250.5],
    ["1,250.5", 1250.5],
    ["1.250.000", 1_250_000],
    ["1,250,000", 1_250_000],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["12,50", 12.5],
    ["1,2505", 1.2505],
    ["-3,5", -3.5],
    ["\u22123", -3],
  ])("%j is %d with a comma or a point", (typed, value) => {
    expect(readNumber(typed)).toEqual({ kind: "number", value, percent: false });
  });

  test.each([
    ["1.250", [1250, 1.25]],
    ["1,250", [1250, 1.25]],
    ["12.500", [12_500, 12.5]],
    ["-1.250", [-1250, -1.25]],
    ["1.250%", [1250, 1.25]],
  ])("%j may be two numbers and is refused", (typed, readings) => {
    expect(readNumber(typed)).toEqual({ kind: "ambiguous", readings });
  });

  test.each([
    ["90%", 90],
    ["90 %", 90],
    ["87,5%", 87.5],
  ])("%j keeps its percent sign apart", (typed, value) => {
    expect(readNumber(typed)).toEqual({ kind: "number", value, percent: true });
  });

  test.each(["", "hai", "8 điểm", "1.25.5", "1,25,000", "12..5", ",5", "5,", "9/5", "1e5", "--3", "1.2.3,4"])(
    "%j is no number",
    (typed) => {
      expect(readNumber(typed)).toEqual({ kind: "notANumber" });
    },
  );

  test("whatever is typed, a number that comes out is finite and its point may be a comma", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }), (whole, places) => {
        const typed = `${whole},${String(places).padStart(2, "0")}`;
        expect(readNumber(typed)).toEqual(readNumber(typed.replace(",", ".")));
        expect(readNumber(typed)).toEqual({
          kind: "number",
          value: Number(typed.replace(",", ".")),
          percent: false,
        });
      }),
    );
  });
});
