// The collecting sheet: the points of all units of a bloc by criterion, or one unit in detail, as a worksheet
// that sorts freely. Where the plan has a cross-check, its cells are typed into and sent from here.
import type { BlocSheets } from "../contract/bloc-sheets.ts";
import { TEXT_LIMIT } from "../filled-sheet.ts";
import type { Bloc, Plan, ScoringTerms } from "../plan.ts";
import type { IsoDate } from "../vietnam-time.ts";
import { COLLECTING } from "../wording/collecting.ts";
import { FIELD_WORDS } from "../wording/fields.ts";
import { PAPER } from "../wording/papers.ts";
import { planWords } from "../wording/plan-words.ts";
import { STATUSES } from "../wording/statuses.ts";
import { CELL, RESULT_TABLE, SHEET_PAPER } from "../wording/workbook.ts";
import { cellName, columnName } from "./address.ts";
import {
  collectingColumns,
  FIXED_COLUMNS,
  hasSelfAlone,
  isOpen,
  type CollectingColumn,
} from "./collecting-columns.ts";
import { collectingLines } from "./collecting-lines.ts";
import { unitMark, unitOfMark } from "./collecting-marks.ts";
import { plainWorksheet, type Validation, type WorkbookLayout, type Worksheet } from "./layout.ts";
import { leftSpan, newPage, putSignatures, putSpan, rightSpan, type Page } from "./page-builder.ts";
import { markRow, putTable, sheetColumns, type Mark, type TableKey } from "./result-table.ts";
import { widePrint } from "./wide-print.ts";

export interface CollectingWorkbook {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly terms: ScoringTerms;
  readonly answer: BlocSheets;
  /** The one unit of `answer`, in detail; null: all, side by side. */
  readonly unit: string | null;
  readonly today: IsoDate;
  /** Columns that a table which is refreshed has already. */
  readonly keep?: ReadonlySet<string>;
}

export function collectingKey(given: {
  readonly plan: Pick<Plan, "id">;
  readonly bloc: Pick<Bloc, "id">;
  readonly unit: string | null;
}): TableKey {
  const { plan, bloc, unit } = given;
  return unit === null
    ? { kind: "TONGHOP", of: [plan.id, bloc.id] }
    : { kind: "CHITIET", of: [plan.id, bloc.id, unit] };
}

export function collectingLayout(input: CollectingWorkbook): WorkbookLayout {
  const { worksheet, corner } = collectingWorksheet(input);
  return {
    title: `${COLLECTING.title} - ${input.bloc.name} - ${input.plan.year}`,
    worksheets: [worksheet],
    names: [{ ...corner, worksheet: worksheet.name }],
  };
}

function collectingWorksheet(input: CollectingWorkbook) {
  const { answer, terms } = input;
  const columns = collectingColumns(columnsInput(input));
  const lines = collectingLines(answer.sheet, { terms, units: answer.units });
  const page = newPage(sheetColumns(columns));
  const last = columns.length - 1;
  const wide = widePrint({
    columns: columns.map(({ width }) => ({ width })),
    fixed: FIXED_COLUMNS,
    groups: groupsOf(columns),
  });
  // Words around the table stand on the first page.
  const firstPage = (wide.pages?.from[0] ?? columns.length) - 1;
  const table = putTable(page, putTitle(input, page, { last, firstPage }), {
    ...{ columns, lines, key: collectingKey(input), ownHeading: RESULT_TABLE.own.vi },
  });
  const { head, lastRow, corner } = table;
  const foot = putFoot(input, page, { row: lastRow + 1, last, firstPage });
  const placed = new Map(columns.map(({ mark }, index) => [mark as string, index]));
  const worksheet: Worksheet = {
    ...plainWorksheet(worksheetName(input)),
    columns: page.columns,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    validations: checkValidations(answer, { columns: placed, body: { row: head + 1, lastRow } }),
    frozen: { rows: head + 1, columns: FIXED_COLUMNS },
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, lastRow: foot, lastColumn: last },
      repeat: { row: head, lastRow: head },
      foot: null,
      wide,
    },
  };
  return { worksheet, corner };
}

function columnsInput({ plan, terms, answer, unit, keep = new Set() }: CollectingWorkbook) {
  return { plan, terms, answer, keep, isDetail: unit !== null };
}

/** A unit's columns stay together on a page; in detail each may begin one. */
function groupsOf(columns: readonly CollectingColumn[]): readonly number[] {
  const unitAt = (index: number) => unitOfMark(columns[index]?.mark ?? "")?.unit;
  const firsts = columns.flatMap((_, index) =>
    index >= FIXED_COLUMNS && unitAt(index) !== unitAt(index - 1) ? [index] : [],
  );
  return firsts.length === 1 ? columns.flatMap((_, index) => (index < FIXED_COLUMNS ? [] : [index])) : firsts;
}

/** Excel takes 31 characters without some signs. */
function worksheetName({ answer, unit }: CollectingWorkbook): string {
  if (unit === null) return COLLECTING.worksheet;
  const name = answer.units.find((known) => known.unit === unit)?.name ?? unit;
  return COLLECTING.detailWorksheet(name.replaceAll(/[\\/*?:[\]]/g, " "))
    .slice(0, 27)
    .trim();
}

interface Placing {
  /** By mark. */
  readonly columns: ReadonlyMap<string, number>;
  readonly body: { readonly row: number; readonly lastRow: number };
}

/** What the open columns of the units take, wherever they lie. */
export function checkValidations(
  { units }: Pick<BlocSheets, "units">,
  { columns, body }: Placing,
): readonly Validation[] {
  const max = columns.get("#max");
  const refusal = { title: CELL.refusalTitle.vi };
  return units.filter(isOpen).flatMap(({ unit }) => {
    const score = columns.get(unitMark(unit, "checkedScore"));
    const reason = columns.get(unitMark(unit, "checkReason"));
    const rules: Validation[] = [];
    if (score !== undefined && max !== undefined) {
      const cell = cellName(body.row, score);
      rules.push({
        area: { ...body, column: score, lastColumn: score },
        takes: {
          kind: "custom",
          formula: `AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=$${columnName(max)}${body.row + 1})`,
        },
        hint: { title: FIELD_WORDS.checkedScore.vi, text: COLLECTING.scoreHint.vi },
        refusal: { ...refusal, text: COLLECTING.scoreHint.vi },
      });
    }
    if (reason !== undefined) {
      rules.push({
        area: { ...body, column: reason, lastColumn: reason },
        takes: {
          kind: "custom",
          formula: `LEN(${cellName(body.row, reason)})<=${TEXT_LIMIT.checkReason ?? 0}`,
        },
        hint: { title: FIELD_WORDS.checkReason.vi, text: COLLECTING.reasonHint.vi },
        refusal: { ...refusal, text: COLLECTING.reasonHint.vi },
      });
    }
    return rules;
  });
}

interface Width {
  /** The last column of the table, and of the first page. */
  readonly last: number;
  readonly firstPage: number;
}

/** @returns the row below */
function putTitle(input: CollectingWorkbook, page: Page, { last, firstPage }: Width): number {
  const { plan, bloc, answer, today, unit } = input;
  const whole = { first: 0, last: firstPage };
  const [only] = answer.units;
  const head =
    unit === null || only === undefined ? COLLECTING.title : `${COLLECTING.detailTitle}: ${only.name}`;
  putSpan(page, 0, whole, `${head}\n${PAPER.blocAndYear(bloc.name, plan.year)}`, "title");
  let row = 1;
  const state = answer.state === "closed" ? COLLECTING.closed.vi : COLLECTING.open.vi;
  const status = unit === null || only === undefined ? "" : `${STATUSES[only.status].vi}. `;
  const what = hasSelfAlone(columnsInput(input)) ? `${COLLECTING.selfAlone(plan.words).vi} ` : "";
  const how = answer.units.some(isOpen) ? ` ${COLLECTING.how.vi}` : "";
  const live: readonly (readonly [Mark, string])[] = [
    ["#sheet", `${answer.sheet.title}. ${planWords(plan).vi}.`],
    ["#state", `${what}${status}${state}${how}`],
  ];
  for (const [mark, words] of live) {
    markRow(page, row, { mark, last });
    putSpan(page, row++, whole, words, "subtitle");
  }
  if (plan.fictitious) putSpan(page, row++, whole, SHEET_PAPER.example(today).vi, "exampleMark");
  return row;
}

/** @returns the last row of the paper */
function putFoot(
  { bloc }: CollectingWorkbook,
  page: Page,
  { row, last, firstPage }: Width & { readonly row: number },
): number {
  markRow(page, row, { mark: "#foot", last });
  page.rows.set(row, { height: 10, fixed: true });
  const right = rightSpan(page, firstPage, 40);
  const left = leftSpan(page, right.first - 1, 40);
  const { onBehalf = "", office = "", position = "", name = "" } = bloc.signature ?? {};
  const lines = [onBehalf, office, position].filter((line) => line !== "");
  return (
    putSignatures(page, row + 1, [
      { span: left, lines: [PAPER.preparedBy], hint: PAPER.preparedSign, name: "" },
      { span: right, lines, hint: null, name },
    ]) - 1
  );
}
