// The two blocks on top of an official paper: who issues it on the left, the country's name with its motto
// on the right (Nghị định 30/2020/NĐ-CP).
import { PAPER } from "../wording/papers.ts";
import { putSpan, type Page, type Span } from "./page-builder.ts";

interface Letterhead {
  /** One or two lines: the body above, then who issues. */
  readonly issuers: readonly string[];
  readonly left: Span;
  readonly right: Span;
  /** A paper that goes out: with room for its number, and for place and date. */
  readonly numbered: boolean;
}

/** @returns the row below */
export function putLetterhead(page: Page, { issuers, left, right, numbered }: Letterhead): number {
  const [first = "", second = ""] = issuers;
  putSpan(page, 0, left, first, second === "" ? "body" : "bodyAbove");
  putSpan(page, 0, right, PAPER.country, "body");
  putSpan(page, 1, left, second, "body");
  putSpan(page, 1, right, PAPER.motto, "motto");
  if (!numbered) return 2;
  putSpan(page, 2, left, PAPER.number, "documentNumber");
  putSpan(page, 2, right, PAPER.placeAndDate, "placeAndDate");
  return 3;
}
