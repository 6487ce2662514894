// One cell of a filled workbook, whatever a person or a program left in it, as the value the engine knows.
import type { CellValue } from "../document/cells.ts";
import { TEXT_LIMIT, type Field } from "../filled-sheet.ts";
import type { Leaf } from "../score-sheet.ts";
import { cleanParagraphs, cleanText, type Text } from "../text.ts";
import { formatDay } from "../vietnam-time.ts";
import { plainNumber, READING } from "../wording/reading.ts";
import { fieldWords, ruleWords, valueOfWord } from "./answer-words.ts";
import { readNumber } from "./read-number.ts";

/**
 * What a spreadsheet program gives for a cell. A formula counts by its value; `Date` is a number that wears
 * a date's format, its day and hour read in UTC.
 */
export type GridValue = number | string | boolean | Date | PercentNumber | ErrorValue | NotCalculated | null;

/** A number that wears a format with a percent sign: 90% is 0.9. */
export interface PercentNumber {
  readonly kind: "percent";
  readonly value: number;
}

/** What a formula gives that fails, e.g. "#REF!". The same letters as typed text are text. */
export interface ErrorValue {
  readonly kind: "error";
  readonly code: string;
}

/** A formula without a value: written by a program that does not calculate. */
export interface NotCalculated {
  readonly kind: "notCalculated";
}

export type CellReading =
  | {
      readonly kind: "value";
      readonly value: CellValue | null;
      /** How the cell was understood, where a person might not expect it. */
      readonly note: { readonly code: string; readonly text: Text } | null;
    }
  | { readonly kind: "unreadable"; readonly code: string; readonly text: Text };

const ERRORS = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!)$/;

export function readCell(leaf: Leaf, field: Field, content: GridValue): CellReading {
  if (content === null) return value(null);
  if (isObject(content) && content.kind === "notCalculated")
    return unreadable("notCalculated", READING.notCalculated);
  if (isObject(content) && content.kind === "error")
    return unreadable("formulaError", READING.formulaError(content.code));
  if (content instanceof Date && !isDay(content)) return unreadable("date", READING.date);
  // Text first: what stands in a cell of text is what the person sees there.
  if (isProse(field)) return value(cleanParagraphs(shownText(content)) || null);
  if (content instanceof Date) return unreadable("date", READING.date);
  if (typeof content === "boolean") return unreadable("truthValue", READING.truthValue);
  if (typeof content === "number") return readNumberCell(leaf, field, content);
  if (typeof content === "object") return readPercentCell(leaf, field, content);
  return readTyped(leaf, field, cleanText(content));
}

/** Without the noise of binary fractions: 8.1 + 0.2 is 8.3, as every spreadsheet program shows it. */
export function withoutNoise(number: number): number {
  return Number(number.toPrecision(15));
}

function readTyped(leaf: Leaf, field: Field, typed: string): CellReading {
  if (typed === "") return value(null);
  const word = wordOf(leaf, field, typed);
  if (word !== null) return value(word);
  if (ERRORS.test(typed)) return unreadable("formulaError", READING.formulaError(typed));
  if (field === "result" && takesOtherThanNumbers(leaf)) return value(typed);
  return readTypedNumber(leaf, field, typed);
}

function readTypedNumber(leaf: Leaf, field: Field, typed: string): CellReading {
  const reading = readNumber(typed);
  switch (reading.kind) {
    case "number":
      if (reading.percent && !isInPercent(leaf, field))
        return unreadable("percentSign", READING.percentSign(typed));
      return value(reading.value);
    case "ambiguous":
      return unreadable("ambiguousNumber", READING.ambiguousNumber(typed, reading.readings));
    case "notANumber":
      return unreadable("notANumber", READING.notANumber(typed));
  }
}

/** A word of the list may look like a number ("2020"), and spreadsheet programs then make it one. */
function readNumberCell(leaf: Leaf, field: Field, content: number): CellReading {
  return value(wordOf(leaf, field, plainNumber(content)) ?? withoutNoise(content));
}

/** "120%" is 1.2 in the file: Excel moves the point, the criterion is counted in percent. */
function readPercentCell(leaf: Leaf, field: Field, content: PercentNumber): CellReading {
  const shown = shownText(content);
  const word = wordOf(leaf, field, shown);
  if (word !== null) return value(word);
  if (!isInPercent(leaf, field)) return unreadable("percentSign", READING.percentSign(shown));
  const percent = percentOf(content);
  return {
    kind: "value",
    value: percent,
    note: { code: "percentFormat", text: READING.percentFormat(percent) },
  };
}

function wordOf(leaf: Leaf, field: Field, typed: string): string | null {
  return fieldWords(leaf, field).length > 0 ? valueOfWord(leaf, field, typed) : null;
}

/** As a Vietnamese reader sees it, without thousands, which could be misread. */
function shownText(content: string | number | boolean | Date | PercentNumber): string {
  if (content instanceof Date) return shownDate(content);
  switch (typeof content) {
    case "string":
      return content;
    case "number":
      return plainNumber(withoutNoise(content));
    case "boolean":
      return (content ? READING.yes : READING.no).vi;
    default:
      return `${plainNumber(percentOf(content))}%`;
  }
}

/** Day, hour or both, as far as the cell has them; seconds are rounded away. */
function shownDate(date: Date): string {
  const [day = "", time = ""] = new Date(Math.round(date.getTime() / MINUTE) * MINUTE)
    .toISOString()
    .split("T");
  const clock = time.slice(0, 5);
  if (day < FIRST_DAY) return clock;
  return clock === "00:00" ? formatDay(day) : `${formatDay(day)} ${clock}`;
}

const MINUTE = 60_000;

/** An hour without a day lies in 1899. */
const FIRST_DAY = "1900-01-01";

/** Within the years that spreadsheets know. */
function isDay(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 1899 && year <= 9999;
}

function percentOf(content: PercentNumber): number {
  return withoutNoise(content.value * 100);
}

function isInPercent(leaf: Leaf, field: Field): boolean {
  return leaf.unit === "%" && (field === "result" || field === "target");
}

function isProse(field: Field): boolean {
  return TEXT_LIMIT[field] !== undefined;
}

/** Words of a list, or lists of numbers: what is wrong with them the entry check says. */
function takesOtherThanNumbers(leaf: Leaf): boolean {
  const { shape } = leaf.rule;
  return ruleWords(leaf).length > 0 || shape === "byRank" || shape === "eventAverage";
}

function isObject(content: GridValue): content is PercentNumber | ErrorValue | NotCalculated {
  return typeof content === "object" && content !== null && !(content instanceof Date);
}

function value(read: CellValue | null): CellReading {
  return { kind: "value", value: read, note: null };
}

function unreadable(code: string, text: Text): CellReading {
  return { kind: "unreadable", code, text };
}
