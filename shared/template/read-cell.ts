// One cell of a filled workbook, whatever a person or a program left in it, as the value the engine knows.
import type { CellValue } from "../document/cells.ts";
import type { Field } from "../filled-sheet.ts";
import type { Leaf } from "../score-sheet.ts";
import { cleanParagraphs, cleanText, type Text } from "../text.ts";
import { READING } from "../wording/workbook.ts";
import { fieldWords, ruleWords, valueOfWord } from "./answer-words.ts";
import { readNumber } from "./read-number.ts";

/**
 * What a spreadsheet program gives for a cell. A formula counts by its value; `Date` is a number that wears
 * a date's format; an error is its text ("#REF!").
 */
export type GridValue = number | string | boolean | Date | NotCalculated | null;

/** A formula without a value: written by a program that does not calculate. */
export interface NotCalculated {
  readonly kind: "notCalculated";
}

export type CellReading =
  | { readonly kind: "value"; readonly value: CellValue | null }
  | { readonly kind: "unreadable"; readonly code: string; readonly text: Text };

const ERRORS = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!)$/;

export function readCell(leaf: Leaf, field: Field, content: GridValue): CellReading {
  if (content === null) return { kind: "value", value: null };
  if (content instanceof Date) return unreadable("date", READING.date);
  if (typeof content === "object") return unreadable("notCalculated", READING.notCalculated);
  if (typeof content === "boolean") return unreadable("truthValue", READING.truthValue);
  if (typeof content === "number")
    return { kind: "value", value: isProse(field) ? String(content) : content };
  const typed = cleanText(content);
  if (typed === "") return { kind: "value", value: null };
  if (ERRORS.test(typed)) return unreadable("formulaError", READING.formulaError(typed));
  if (isProse(field)) return { kind: "value", value: cleanParagraphs(content) };
  const word = fieldWords(leaf, field).length > 0 ? valueOfWord(leaf, field, typed) : null;
  if (word !== null) return { kind: "value", value: word };
  if (field === "result" && takesOtherThanNumbers(leaf)) return { kind: "value", value: typed };
  return readTypedNumber(leaf, field, typed);
}

function readTypedNumber(leaf: Leaf, field: Field, typed: string): CellReading {
  const reading = readNumber(typed);
  switch (reading.kind) {
    case "number":
      if (reading.percent && (leaf.unit !== "%" || field === "proposedBonus"))
        return unreadable("percentSign", READING.percentSign(typed));
      return { kind: "value", value: reading.value };
    case "ambiguous":
      return unreadable("ambiguousNumber", READING.ambiguousNumber(typed, reading.readings));
    case "notANumber":
      return unreadable("notANumber", READING.notANumber(typed));
  }
}

function isProse(field: Field): boolean {
  return (
    field === "explanation" || field === "evidence" || field === "checkReason" || field === "agreedReason"
  );
}

/** Words of a list, or lists of numbers: what is wrong with them the entry check says. */
function takesOtherThanNumbers(leaf: Leaf): boolean {
  const { shape } = leaf.rule;
  return ruleWords(leaf).length > 0 || shape === "byRank" || shape === "eventAverage";
}

function unreadable(code: string, text: Text): CellReading {
  return { kind: "unreadable", code, text };
}
