// The row of one criterion: what is printed, its formulas, the open cells with what they take, and when a cell
// turns red or orange.
import { takesBonus } from "../plan.ts";
import { hasField, isField, lineOf, TEXT_LIMIT, writerOf, type Field } from "../filled-sheet.ts";
import { needsBlocFigures } from "../scoring/bloc-figures.ts";
import { toDecimal } from "../scoring/points.ts";
import { formatNumber } from "../text.ts";
import { KIND_WORDS } from "../wording/fields.ts";
import { CELL } from "../wording/workbook.ts";
import { cellName } from "./address.ts";
import { NOT_ARISEN_WORD, ruleWords, shownValue } from "./answer-words.ts";
import { leftOutFormula, pointsFormula, type LeafCells } from "./formula.ts";
import { EMPTY, number, oneCell, text, type Content, type Highlight, type Validation } from "./layout.ts";
import { listFormula } from "./list-formula.ts";
import { putRow, type Filled } from "./put-row.ts";
import { rowStateWord } from "./row-state.ts";
import type { SheetColumn } from "./score-sheet-columns.ts";
import { cellRule } from "./score-sheet-entry.ts";
import type { LeafRow } from "./table-rows.ts";
import type { Sheeting } from "./unit-workbook.ts";

/** What the rows bring together for the whole worksheet. */
export interface Growing {
  readonly validations: Validation[];
  readonly highlights: Highlight[];
}

export function putCriterion(sheeting: Sheeting, row: LeafRow, growing: Growing): void {
  const { columns } = sheeting;
  const cells = cellsOf(sheeting, row);
  putRow(sheeting, row.row, (column) => leafCell(sheeting, row, column, cells));
  for (const { id } of columns) {
    if (isField(id) && isOpen(sheeting, row, id)) putEntry(sheeting, row, id, growing);
  }
}

function cellsOf({ indexOf, lists }: Sheeting, { row, leaf }: LeafRow): LeafCells {
  const target = indexOf("target");
  return {
    result: cellName(row, indexOf("result")),
    target: target < 0 ? null : cellName(row, target),
    list: cellName(row, indexOf("list")),
    words: lists.of.get(leaf.id)?.words ?? ruleWords(leaf).map(({ word }) => `"${word}"`),
  };
}

function leafCell(sheeting: Sheeting, row: LeafRow, column: SheetColumn, cells: LeafCells): Filled {
  const { input, score } = sheeting;
  const { leaf, group } = row;
  const figures = input.figures?.get(leaf.id) ?? null;
  switch (column.id) {
    case "code":
      return { content: text(leaf.code), style: "centre" };
    case "criterion":
      return { content: text(labelOf(row)), style: "label" };
    case "kind":
      return { content: text(KIND_WORDS[leaf.kind].vi), style: "centre" };
    case "maxPoints":
      return { content: leaf.rule.shape === "event" ? EMPTY : number(leaf.maxPoints), style: "points" };
    case "unit":
      return { content: leaf.unit === null ? EMPTY : text(leaf.unit), style: "centre" };
    case "leader":
      return { content: leaderContent(figures), style: "centre" };
    case "points": {
      if (leaf.rule.shape === "event" || (group.kind === "bonus" && !takesBonus(leaf, input.terms)))
        return { content: EMPTY, style: "closed" };
      const points = score.leaves.get(leaf.id)?.points ?? null;
      return {
        content: {
          kind: "formula",
          formula: pointsFormula({ leaf, sheet: input.sheet, figures, cells }),
          value: points === null ? "" : toDecimal(points),
        },
        style: input.figures === null && needsBlocFigures(leaf) ? "provisionalPoints" : "points",
      };
    }
    case "state": {
      const state = input.rowStates?.get(leaf.id);
      return { content: state === undefined ? EMPTY : text(rowStateWord(state)), style: "state" };
    }
    case "id":
      return { content: text(leaf.id), style: "normal" };
    case "leftOut": {
      const formula = leftOutFormula(leaf, group, cells);
      if (formula === null) return { content: EMPTY, style: "normal" };
      const value = score.leaves.get(leaf.id)?.leftOut === true ? leaf.maxPoints : 0;
      return { content: { kind: "formula", formula, value }, style: "normal" };
    }
    case "list": {
      const formula = listFormula(leaf, cells.result);
      if (formula === null) return { content: EMPTY, style: "normal" };
      const shown = String(lineOf(input.lines, leaf.id).result ?? "");
      const value = ` ${shown
        .replaceAll(/[;,\s]+/g, " ")
        .trim()
        .replaceAll(" ", "  ")} `;
      return { content: { kind: "formula", formula, value }, style: "normal" };
    }
    default:
      return fieldCell(sheeting, row, column.id);
  }
}

function fieldCell(sheeting: Sheeting, row: LeafRow, field: Field): Filled {
  const { input } = sheeting;
  const { leaf } = row;
  const value = lineOf(input.lines, leaf.id)[field];
  if (!hasField(leaf, field, input.sheet) || (field === "proposedBonus" && !takesBonus(leaf, input.terms))) {
    return { content: field === "proposedBonus" ? text(CELL.noBonus.vi) : EMPTY, style: "closed" };
  }
  const isProse = TEXT_LIMIT[field] !== undefined;
  const shown =
    value === undefined ? EMPTY : ({ kind: "value", value: shownValue(leaf, field, value) } as const);
  if (isOpen(sheeting, row, field)) return { content: shown, style: isProse ? "inputText" : "input" };
  return { content: shown, style: isProse ? "label" : "centre" };
}

/** Whether the unit writes the cell, now. */
function isOpen({ input }: Sheeting, { leaf }: LeafRow, field: Field): boolean {
  if (!input.mayEnter || writerOf(field, input.sheet) !== "enter") return false;
  return hasField(leaf, field, input.sheet) && (field !== "proposedBonus" || takesBonus(leaf, input.terms));
}

function putEntry(sheeting: Sheeting, { row, leaf, group }: LeafRow, field: Field, growing: Growing): void {
  const { input, indexOf, lists } = sheeting;
  const column = indexOf(field);
  const area = oneCell(row, column);
  const result = cellName(row, indexOf("result"));
  const listRange = lists.of.get(leaf.id)?.range ?? null;
  const hintWords = { ...input.plan.words, penalty: group.kind === "penalty" };
  const rule = cellRule({ leaf, field, cell: cellName(row, column), hintWords, listRange });
  if (rule !== null) {
    growing.validations.push({ area, takes: rule.takes, hint: rule.hint, refusal: rule.refusal });
    growing.highlights.push({ area, formula: rule.wrong, tone: "error" });
  }
  if ((field === "evidence" || field === "explanation") && leaf[field] === "required") {
    // What did not arise has nothing to prove, as the entry check says.
    const arose =
      field === "evidence" && leaf.notArisen !== "refused" ? `,${result}<>"${NOT_ARISEN_WORD}"` : "";
    const missing = `AND(${result}<>""${arose},${cellName(row, column)}="")`;
    growing.highlights.push({ area, formula: missing, tone: "attention" });
  }
}

/** Lists that are answered by numbers are printed under the label, since no cell offers them. */
function labelOf({ leaf }: LeafRow): string {
  const options = CELL.options(leaf);
  return options === "" ? leaf.label : `${leaf.label}\n${options}`;
}

function leaderContent(
  figures: { leader: { result: number; target: number } | null; best: number | null } | null,
): Content {
  if (figures === null) return EMPTY;
  if (figures.leader !== null) {
    return text(`${formatNumber(figures.leader.result)}/${formatNumber(figures.leader.target)}`);
  }
  return figures.best === null ? EMPTY : number(figures.best);
}
