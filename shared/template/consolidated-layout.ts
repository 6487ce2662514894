// The results of all blocs as a workbook that sorts and filters freely: a worksheet with a row for each unit and
// one with a row for each bloc. Ranks are within a bloc, and totals of different score sheets are never put in
// one order: rows follow the blocs, and within a bloc its own table.
import type { Ranking } from "../contract/blocs.ts";
import type { IsoDate } from "../vietnam-time.ts";
import { CONSOLIDATED } from "../wording/consolidated.ts";
import { PAPER } from "../wording/papers.ts";
import { RESULT_TABLE, SHEET_PAPER } from "../wording/workbook.ts";
import { blocColumns, blocLine, unitColumns, unitLines } from "./consolidated-columns.ts";
import { plainWorksheet, type DefinedName, type WorkbookLayout, type Worksheet } from "./layout.ts";
import { putLetterhead } from "./letterhead.ts";
import { leftSpan, newPage, putSignatures, putSpan, rightSpan, type Page } from "./page-builder.ts";
import {
  markRow,
  putTable,
  sheetColumns,
  type Mark,
  type TableColumn,
  type TableKey,
  type TableLine,
} from "./result-table.ts";

/** All blocs of a province in a year, or those of one plan. */
export type ResultScope =
  | { readonly kind: "province"; readonly year: number }
  | { readonly kind: "plan"; readonly plan: string; readonly year: number };

export interface ConsolidatedWorkbook {
  readonly scope: ResultScope;
  /** The board's own name, for the head of the paper. */
  readonly board: string;
  /** Invented units: said on the paper. */
  readonly fictitious: boolean;
  readonly blocs: readonly Ranking[];
  readonly today: IsoDate;
  /** The table has a column for grades already. */
  readonly keep?: ReadonlySet<string>;
}

export function consolidatedLayout(input: ConsolidatedWorkbook): WorkbookLayout {
  const { scope, blocs, keep } = input;
  const hasGrades =
    keep?.has("#grade") === true || blocs.some(({ rows }) => rows.some(({ grade }) => grade !== null));
  const sheets = [
    consolidatedSheet(input, {
      ...{ name: CONSOLIDATED.units.vi, title: CONSOLIDATED.title.vi, key: unitsKey(scope) },
      ...{ columns: unitColumns({ hasGrades }), lines: blocs.flatMap(unitLines), frozenColumns: 3 },
    }),
    consolidatedSheet(input, {
      ...{ name: CONSOLIDATED.blocs.vi, title: CONSOLIDATED.blocsTitle.vi, key: blocsKey(scope) },
      ...{ columns: blocColumns(), lines: blocs.map(blocLine), frozenColumns: 2 },
    }),
  ];
  return {
    title: `${CONSOLIDATED.title.vi} - ${scope.year}`,
    worksheets: sheets.map(({ worksheet }) => worksheet),
    names: sheets.map(({ name }) => name),
  };
}

export function unitsKey(scope: ResultScope): TableKey {
  return { kind: "TONGHOP", of: scopeIds(scope) };
}

export function blocsKey(scope: ResultScope): TableKey {
  return { kind: "CUMKHOI", of: scopeIds(scope) };
}

function scopeIds(scope: ResultScope): readonly string[] {
  return scope.kind === "province" ? [`${scope.year}`] : [`${scope.year}`, scope.plan];
}

interface SheetInput<Line extends TableLine> {
  readonly name: string;
  readonly title: string;
  readonly key: TableKey;
  readonly columns: readonly TableColumn<Line>[];
  readonly lines: readonly Line[];
  readonly frozenColumns: number;
}

function consolidatedSheet<Line extends TableLine>(
  input: ConsolidatedWorkbook,
  { name, title, key, columns, lines, frozenColumns }: SheetInput<Line>,
): { readonly worksheet: Worksheet; readonly name: DefinedName } {
  const page = newPage(sheetColumns(columns));
  const last = columns.length - 1;
  const row = putTitle(input, page, { title, last });
  const table = putTable(page, row, { columns, lines, key, ownHeading: RESULT_TABLE.own.vi });
  const { head, lastRow, lastOwn, corner } = table;
  page.rows.set(lastRow + 1, { height: 10, fixed: true });
  const span = rightSpan(page, last, 46);
  const foot = putSignatures(page, lastRow + 2, [
    { span, lines: [PAPER.preparedBy], hint: PAPER.preparedSign, name: "" },
  ]);
  const worksheet: Worksheet = {
    ...plainWorksheet(name),
    columns: page.columns,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    frozen: { rows: head + 1, columns: frozenColumns },
    autofilter: { row: head, column: 0, lastRow, lastColumn: lastOwn },
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, lastRow: foot - 1, lastColumn: last },
      repeat: { row: head, lastRow: head },
      foot: null,
    },
  };
  return { worksheet, name: { ...corner, worksheet: name } };
}

/** @returns the row below */
function putTitle(
  { scope, board, blocs, fictitious, today }: ConsolidatedWorkbook,
  page: Page,
  { title, last }: { readonly title: string; readonly last: number },
): number {
  const right = rightSpan(page, last, 46);
  const left = leftSpan(page, right.first - 1, 34);
  const whole = { first: 0, last };
  const issuers = [board.toLocaleUpperCase("vi")];
  let row = putLetterhead(page, { issuers, left, right, numbered: false });
  putSpan(page, row++, whole, `${title}\n${CONSOLIDATED.ofYear(scope.year).vi}`, "title");
  const live: readonly (readonly [Mark, string])[] = [
    ["#asOf", PAPER.asOf(today)],
    ["#apart", blocs.length === 0 ? CONSOLIDATED.none.vi : CONSOLIDATED.apart.vi],
  ];
  for (const [mark, words] of live) {
    markRow(page, row, { mark, last });
    putSpan(page, row++, whole, words, "subtitle");
  }
  if (fictitious) putSpan(page, row++, whole, SHEET_PAPER.example(today).vi, "exampleMark");
  return row;
}
