// Vietnamese text: both languages of a sentence, one form for names, and numbers and dates as an
// office writes them.

/** One sentence in both languages. Vietnamese is what people see first. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export function say(vi: string, en: string): Text {
  return { vi, en };
}

// Zero-width spaces, and what XML and people cannot read: control characters, halves of pairs, non-characters.
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u200B-\u200D\u2060\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/gu;

/** NFC, no invisible spaces, single spaces, trimmed: how every text is kept. */
export function cleanText(text: string): string {
  // What parts a letter from its mark goes first, so that they can join.
  return text.replace(UNPRINTABLE, "").normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Like {@link cleanText}, but line breaks stay: explanations are written in paragraphs. */
export function cleanParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map(cleanText)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A key under which two spellings of one text meet: case and kinds of space do not matter. */
export function foldText(text: string): string {
  return cleanText(text).toLocaleLowerCase("vi");
}

/** 1234.5 is written "1.234,5": as short as it is exact. */
export function formatNumber(value: number): string {
  return GROUPED.format(value);
}

// Made once: a large sheet has thousands of numbers.
const GROUPED = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 20, useGrouping: "always" });
