// What a person typed into a field as a cell's value, and back. Comma and point both mark decimals;
// what could be thousands or decimals is not guessed.
import type { CellValue } from "../../shared/document/cells.ts";
import { cleanParagraphs, cleanText } from "../../shared/text.ts";

export type TypedValue =
  | { readonly kind: "value"; readonly value: CellValue | null }
  /** "1.250" may be 1250 or 1,25. */
  | { readonly kind: "ambiguous"; readonly text: string }
  | { readonly kind: "notANumber"; readonly text: string };

/** "9,5" and "9.5" are nine and a half; "1.250" is asked back; "1.250,5" and "1.250.000" have one reading. */
export function readTypedNumber(typed: string): TypedValue {
  const text = cleanText(typed).replace(/%$/, "").trim();
  if (text === "") return { kind: "value", value: null };
  if (/^-?\d+$/.test(text)) return { kind: "value", value: Number(text) };
  if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return { kind: "ambiguous", text };
  if (/^-?\d+[.,]\d+$/.test(text)) return { kind: "value", value: Number(text.replace(",", ".")) };
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) {
    return { kind: "value", value: Number(text.replaceAll(".", "").replace(",", ".")) };
  }
  return { kind: "notANumber", text };
}

export function readTypedText(typed: string): TypedValue {
  const text = cleanParagraphs(typed);
  return { kind: "value", value: text === "" ? null : text };
}

/** How a stored value stands in a field: decimal comma, no dots for thousands, so that it reads back the same. */
export function toTyped(value: CellValue | null): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}
