import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanParagraphs, cleanText, foldText, formatNumber } from "../../shared/text.ts";

test.each([
  ["letters and marks apart become one letter", "Kế hoạch".normalize("NFD"), "Kế hoạch"],
  ["spaces of every kind are one space", "  Sở\u00A0 Nội\tvụ \n", "Sở Nội vụ"],
  ["invisible characters go", "Sở\u200B B\uFEFF", "Sở B"],
  ["a letter and its mark meet where something invisible stood between", "Sa\u200B\u0301ng", "Sáng"],
  ["control characters and non-characters go", "a\u0001b\uFFFEc\u0000", "abc"],
  ["halves of pairs go, pairs stay", "x\uD83Dy \u{1F600}", "xy \u{1F600}"],
  ["old and new tone placement stay two words", "Hoà Hòa", "Hoà Hòa"],
])("%s", (_name, written, kept) => {
  expect(cleanText(written)).toBe(kept);
});

test("what was cleaned is in NFC and stays as it is", () => {
  const parts = fc.constantFrom(
    "a",
    "ă",
    "Đ",
    "\u0301",
    "\u0309",
    "\u200B",
    "\u0000",
    " ",
    "\u00A0",
    "\n",
    "\uD83D",
    "\uDE00",
  );
  fc.assert(
    fc.property(
      fc.array(parts).map((each) => each.join("")),
      (text) => {
        const cleaned = cleanText(text);
        expect([cleaned.normalize("NFC"), cleanText(cleaned)]).toEqual([cleaned, cleaned]);
      },
    ),
    { numRuns: 2000 },
  );
});

test("paragraphs keep their lines", () => {
  expect(cleanParagraphs(" Một \r\n\r\n\r\n\r\n Hai\rBa ")).toBe("Một\n\nHai\nBa");
});

test("names meet whatever their case and form", () => {
  expect(foldText(" VĂN  PHÒNG ".normalize("NFD"))).toBe(foldText("Văn phòng"));
  expect(foldText("Hoà")).not.toBe(foldText("Hòa"));
});

test.each([
  [8, "8"],
  [8.5, "8,5"],
  [1234.25, "1.234,25"],
  [0.0001, "0,0001"],
  [0, "0"],
])("%d is written %s", (value, written) => {
  expect(formatNumber(value)).toBe(written);
});
