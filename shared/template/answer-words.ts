// The words that a result or target cell shows for the answers the engine knows: "Đạt" for "pass", an
// option's label for its id. Used both ways, by the layouts and by the reader.
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../filled-sheet.ts";
import type { Leaf, Option } from "../score-sheet.ts";
import { foldText } from "../text.ts";
import { ANSWER_WORDS } from "../wording/fields.ts";
import type { CellValue } from "../document/cells.ts";

/** As formulas compare them. */
export const NOT_ARISEN_WORD = ANSWER_WORDS.notArisen.vi;
export const NOT_ASSIGNED_WORD = ANSWER_WORDS.notAssigned.vi;

/** One choice of a cell: what is stored and what is shown. */
export interface AnswerWord {
  readonly value: string;
  readonly word: string;
}

/** The words a result cell offers besides numbers, in the order of the rule. */
export function resultWords(leaf: Leaf): readonly AnswerWord[] {
  const words = ruleWords(leaf);
  return leaf.notArisen === "refused" ? words : [...words, { value: NOT_ARISEN, word: NOT_ARISEN_WORD }];
}

/** The words of the rule alone; empty where the result is a number or a list of numbers. */
export function ruleWords({ rule }: Leaf): readonly AnswerWord[] {
  switch (rule.shape) {
    case "passFail":
      return [
        { value: "pass", word: ANSWER_WORDS.pass.vi },
        { value: "fail", word: ANSWER_WORDS.fail.vi },
      ];
    case "event":
      return [
        { value: "no", word: ANSWER_WORDS.no.vi },
        { value: "yes", word: ANSWER_WORDS.yes.vi },
      ];
    case "options":
      return optionWords(rule.options);
    default:
      return [];
  }
}

/** Every word a cell of the field may hold. */
export function fieldWords(leaf: Leaf, field: Field): readonly AnswerWord[] {
  if (field === "result") return resultWords(leaf);
  if (field === "target" && leaf.notAssigned !== "refused") {
    return [{ value: NOT_ASSIGNED, word: NOT_ASSIGNED_WORD }];
  }
  return [];
}

/** The stored value as the cell shows it. */
export function shownValue(leaf: Leaf, field: Field, value: CellValue): CellValue {
  return fieldWords(leaf, field).find((answer) => answer.value === value)?.word ?? value;
}

/** The value behind a word that a person typed or chose; null where the cell knows no such word. */
export function valueOfWord(leaf: Leaf, field: Field, typed: string): string | null {
  const folded = foldText(typed);
  const words = fieldWords(leaf, field);
  const shown = words.find((answer) => foldText(answer.word) === folded);
  return (shown ?? words.find((answer) => foldText(answer.value) === folded))?.value ?? null;
}

/** Two options that read the same are told apart by a number. */
function optionWords(options: readonly Option[]): readonly AnswerWord[] {
  const seen = new Map<string, number>();
  return options.map(({ id, label }) => {
    const times = (seen.get(foldText(label)) ?? 0) + 1;
    seen.set(foldText(label), times);
    return { value: id, word: times === 1 ? label : `${label} (${times})` };
  });
}
