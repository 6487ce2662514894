// Which columns the unit's score sheet has. A column that the plan or the sheet does not need never shows;
// the last ones are hidden and hold what programs need: ids and helpers of formulas.
import type { Cells } from "../document/cells.ts";
import { hasField, type Field } from "../filled-sheet.ts";
import type { Plan, ScoringTerms } from "../plan.ts";
import { needsBlocFigures, type BlocFigures } from "../scoring/bloc-figures.ts";
import { leavesOf, type ScoreSheet } from "../score-sheet.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../wording/fields.ts";
import { COLUMNS } from "../wording/workbook.ts";
import { resultWords } from "./answer-words.ts";
import type { RowState } from "./row-state.ts";

export type ColumnId =
  | "code"
  | "criterion"
  | "kind"
  | "maxPoints"
  | "unit"
  | "leader"
  | "points"
  /** Right of what is printed: how the row stands beside what is stored. */
  | "state"
  /** Hidden: the criterion's id, by which rows are found. */
  | "id"
  /** Hidden: the maximum that leaves the denominator. */
  | "leftOut"
  /** Hidden: a list of ranks or events, normalised. */
  | "list"
  | Field;

export interface SheetColumn {
  readonly id: ColumnId;
  readonly heading: string;
  readonly width: number;
  readonly hidden?: true;
  /** Beside the printed page. */
  readonly unprinted?: true;
}

/** Marks in the hidden column, where a row is no criterion; ids of criteria never begin so. */
export const MARKS = { corner: "#id", heading: "#heading", total: "#total", foot: "#foot" } as const;

/** On the cell in which the marks of rows and columns meet. A copied worksheet gets only a name of its own. */
export const TABLE_NAME = "THIDUA_BANG";

/** What the hidden row above the headings says of a column. */
export function columnMark(id: ColumnId): string {
  return id === "id" ? MARKS.corner : `#${id}`;
}

export interface ColumnsInput {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly lines: Cells;
  readonly figures: BlocFigures | null;
  readonly rowStates?: ReadonlyMap<string, RowState>;
}

export function scoreSheetColumns(input: ColumnsInput): readonly SheetColumn[] {
  const { plan, sheet, terms, figures } = input;
  const leaves = leavesOf(sheet).map(({ criterion }) => criterion);
  const given = (field: Field) => Object.values(input.lines).some((line) => line[field] !== undefined);
  const has = (field: Field) => leaves.some((leaf) => hasField(leaf, field, sheet));
  const hasChecks = terms.crossCheck || given("checkedScore");
  const longestWord = Math.max(0, ...leaves.flatMap(resultWords).map(({ word }) => word.length));
  const columns: (SheetColumn | false)[] = [
    { id: "code", heading: COLUMN_WORDS.code.vi, width: 7 },
    { id: "criterion", heading: COLUMN_WORDS.criterion.vi, width: 36 },
    { id: "kind", heading: COLUMNS.kind.vi, width: 10.5 },
    { id: "maxPoints", heading: COLUMN_WORDS.maxPoints.vi, width: 7 },
    { id: "unit", heading: COLUMN_WORDS.unit.vi, width: 8 },
    has("target") && fieldColumn("target", 9.5),
    fieldColumn("result", longestWord > 24 ? 22 : longestWord > 15 ? 15 : 10.5),
    figures !== null &&
      leaves.some(needsBlocFigures) && { id: "leader", heading: COLUMNS.leader(plan.words).vi, width: 10 },
    { id: "points", heading: COLUMN_WORDS.selfScore.vi, width: 8 },
    has("proposedBonus") && fieldColumn("proposedBonus", 8.5),
    given("question") && fieldColumn("question", 17),
    fieldColumn("explanation", 19),
    fieldColumn("evidence", 20),
    hasChecks && fieldColumn("checkedScore", 8),
    hasChecks && fieldColumn("checkReason", 15),
    given("agreedScore") && fieldColumn("agreedScore", 8),
    given("agreedReason") && fieldColumn("agreedReason", 15),
    given("agreedBonus") && fieldColumn("agreedBonus", 9),
    input.rowStates !== undefined && { id: "state", heading: COLUMNS.state.vi, width: 17, unprinted: true },
    { id: "id", heading: "", width: 10, hidden: true },
    { id: "leftOut", heading: "", width: 10, hidden: true },
    { id: "list", heading: "", width: 10, hidden: true },
  ];
  return columns.filter((column) => column !== false);
}

function fieldColumn(id: Field, width: number): SheetColumn {
  return { id, heading: FIELD_WORDS[id].vi, width };
}
