// What the open cells of a criterion take: validation with its messages, and when a filled cell turns red.
// Pasting passes validation by, so the same condition colours the cell, and the server checks again.
import type { Field } from "../filled-sheet.ts";
import type { Leaf } from "../score-sheet.ts";
import { FIELD_WORDS } from "../wording/fields.ts";
import { ruleHint, type HintWords } from "../wording/rule-hints.ts";
import { CELL } from "../wording/workbook.ts";
import { NOT_ASSIGNED_WORD, resultWords, ruleWords } from "./answer-words.ts";
import type { Message, Validation } from "./layout.ts";

export interface CellRule {
  readonly takes: Validation["takes"];
  /** True for content that is not taken. */
  readonly wrong: string;
  readonly hint: Message;
  readonly refusal: Message;
}

export interface CellRuleInput {
  readonly leaf: Leaf;
  readonly field: Field;
  /** A1 notation. */
  readonly cell: string;
  readonly hintWords: HintWords;
  /** Where the words of the result are listed; null where they fit into the validation itself. */
  readonly listRange: string | null;
}

/** null where anything may be typed. */
export function cellRule(input: CellRuleInput): CellRule | null {
  const { leaf, field, cell } = input;
  switch (field) {
    case "result":
      return resultRule(input);
    case "target": {
      const words = leaf.notAssigned === "refused" ? [] : [NOT_ASSIGNED_WORD];
      return numberRule(input, { words, limits: `${cell}>0`, sentence: CELL.aboveZero.vi, takes: null });
    }
    case "proposedBonus": {
      const max = leaf.bonusMax ?? 0;
      return numberRule(input, {
        words: [],
        limits: `${cell}>=0,${cell}<=${max}`,
        sentence: CELL.bonus(max).vi,
        takes: { kind: "decimal", min: 0, max },
      });
    }
    default:
      return null;
  }
}

function resultRule(input: CellRuleInput): CellRule {
  const { leaf, cell, listRange, hintWords } = input;
  const words = resultWords(leaf).map(({ word }) => word);
  const { shape } = leaf.rule;
  if (shape === "byRank" || shape === "eventAverage") {
    const right = either(cell, words, `${strangers(cell)}=0`);
    return {
      takes: { kind: "custom", formula: right },
      wrong: `AND(${cell}<>"",NOT(${right}))`,
      ...messages(input, [CELL.numbers.vi, ...orWords(words), ruleHint(leaf, hintWords).vi]),
    };
  }
  if (ruleWords(leaf).length > 0) {
    const known =
      listRange === null
        ? `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`
        : // COUNTIF would read "<= 3 lỗi" as a comparison and "?" as any letter.
          `SUMPRODUCT(--(${listRange}=${cell}))>0`;
    return {
      takes: listRange === null ? { kind: "list", words } : { kind: "listRange", range: listRange },
      wrong: `AND(${cell}<>"",NOT(${known}))`,
      ...messages(input, [CELL.list.vi, ruleHint(leaf, hintWords).vi]),
    };
  }
  const max = shape === "direct" ? leaf.maxPoints : leaf.resultMax;
  return numberRule(input, {
    words,
    limits: max === null ? `${cell}>=0` : `${cell}>=0,${cell}<=${max}`,
    sentence: CELL.between(max).vi,
    takes: { kind: "decimal", min: 0, max },
  });
}

/** How many signs of a list of numbers are none of its signs; short, since Excel takes 255 characters. */
function strangers(cell: string): string {
  return `SUMPRODUCT(--ISERROR(FIND(MID(${cell}&REPT(" ",${LIST_LENGTH}),ROW($1:$${LIST_LENGTH}),1),"0123456789;, ")))`;
}

/** Longer lists are not looked at to their end here; the server does. */
const LIST_LENGTH = 200;

function numberRule(
  input: CellRuleInput,
  number: {
    words: readonly string[];
    limits: string;
    sentence: string;
    takes: Validation["takes"] | null;
  },
): CellRule {
  const { leaf, cell, field, hintWords } = input;
  const right = either(cell, number.words, `AND(ISNUMBER(${cell}),${number.limits})`);
  const unit = field === "proposedBonus" || leaf.unit === null ? [] : [CELL.unit(leaf.unit).vi];
  const hints = field === "result" ? [ruleHint(leaf, hintWords).vi] : [];
  return {
    takes:
      number.takes !== null && number.words.length === 0 ? number.takes : { kind: "custom", formula: right },
    wrong: `AND(${cell}<>"",NOT(${right}))`,
    ...messages(input, [number.sentence, ...unit, ...orWords(number.words), ...hints]),
  };
}

function either(cell: string, words: readonly string[], right: string): string {
  if (words.length === 0) return right;
  return `OR(${words.map((word) => `${cell}="${word}"`).join(",")},${right})`;
}

function orWords(words: readonly string[]): readonly string[] {
  return words.map((word) => CELL.orWord(word).vi);
}

/**
 * The sentences one after another, leaving out what no longer fits and what was said already. The row says
 * which criterion it is: criteria with equal rules share their messages, and Excel is told of them once.
 */
function messages(
  { field }: CellRuleInput,
  sentences: readonly string[],
): { hint: Message; refusal: Message } {
  let text = "";
  for (const sentence of sentences) {
    const longer = text === "" ? sentence : `${text} ${sentence}`;
    if (longer.length > 220 || text.includes(sentence)) continue;
    text = longer;
  }
  return {
    hint: { title: FIELD_WORDS[field].vi, text },
    refusal: { title: CELL.refusalTitle.vi, text },
  };
}
