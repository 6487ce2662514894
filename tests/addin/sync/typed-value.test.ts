import { describe, expect, test } from "vitest";
import { readTypedNumber, readTypedText, toTyped } from "../../../addin/sync/typed-value.ts";

describe("a number as a person types it", () => {
  test.each([
    ["9,5", 9.5],
    ["9.5", 9.5],
    ["90", 90],
    [" 90 % ", 90],
    ["-3", -3],
    ["0,125", 0.125],
    ["0.125", 0.125],
    ["1.000.000", 1_000_000],
    ["1.250,5", 1250.5],
    ["8,75\u00A0", 8.75],
    ["", null],
    ["   ", null],
  ])("%j is read as %j", (typed, value) => {
    expect(readTypedNumber(typed)).toEqual({ kind: "value", value });
  });

  test.each(["1.250", "1,250", "12.500", "-1.250"])(
    "%j may be thousands or decimals and is asked back",
    (typed) => {
      expect(readTypedNumber(typed)).toEqual({ kind: "ambiguous", text: typed });
    },
  );

  test.each(["tám", "8..5", "1.25.0", "8,5,5", "12.5000.000", "1e3"])("%j is not a number", (typed) => {
    expect(readTypedNumber(typed).kind).toBe("notANumber");
  });

  test.each([0, 8.75, 1250, 1250.5, 0.125, -2.5])(
    "a stored %d stands in its field so that it reads back the same",
    (value) => {
      const read = readTypedNumber(toTyped(value));
      // Thousands with exactly three decimals are the one form that is asked back.
      expect(read).toEqual({ kind: "value", value });
    },
  );
});

test("text keeps its paragraphs, loses invisible spaces, and nothing but spaces empties the cell", () => {
  expect(readTypedText("  Báo\u00A0cáo \r\nsố 5 ")).toEqual({ kind: "value", value: "Báo cáo\nsố 5" });
  expect(readTypedText(" \n ")).toEqual({ kind: "value", value: null });
});
