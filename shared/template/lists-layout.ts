// The hidden worksheet with the words of criteria that are chosen from a list: option labels are too long
// for a validation's own list, and formulas compare the result with these cells.
import { leavesOf, type ScoreSheet } from "../score-sheet.ts";
import { absoluteArea, columnName } from "./address.ts";
import { resultWords, ruleWords } from "./answer-words.ts";
import { plainWorksheet, text, type Cell, type Worksheet } from "./layout.ts";

export const LISTS_WORKSHEET = "_danhmuc";

export interface Lists {
  readonly worksheet: Worksheet;
  /** By criterion id. */
  readonly of: ReadonlyMap<string, WordList>;
}

export interface WordList {
  /** All words a result cell offers. */
  readonly range: string;
  /** One cell a word of the rule, in its order. */
  readonly words: readonly string[];
}

/** One column a criterion with options: the id on top, its words below. */
export function layListsOf(sheet: ScoreSheet): Lists {
  const cells: Cell[] = [];
  const of = new Map<string, WordList>();
  for (const { criterion: leaf } of leavesOf(sheet)) {
    if (leaf.rule.shape !== "options") continue;
    const column = of.size;
    const words = resultWords(leaf);
    cells.push({ row: 0, column, content: text(leaf.id), style: "normal" });
    words.forEach(({ word }, index) =>
      cells.push({ row: index + 1, column, content: text(word), style: "normal" }),
    );
    of.set(leaf.id, {
      range: `${LISTS_WORKSHEET}!${absoluteArea({ row: 1, column, lastRow: words.length, lastColumn: column })}`,
      words: ruleWords(leaf).map((_, index) => `${LISTS_WORKSHEET}!$${columnName(column)}$${index + 2}`),
    });
  }
  if (cells.length === 0) cells.push({ row: 0, column: 0, content: text("-"), style: "normal" });
  return { worksheet: { ...plainWorksheet(LISTS_WORKSHEET), visibility: "veryHidden", cells }, of };
}
