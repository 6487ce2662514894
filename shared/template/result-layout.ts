// The bloc's score table as a worksheet that sorts and filters freely: it is not protected, and every number
// is a value, since it was computed for the whole bloc. The leader signs it for the bloc.
import type { Ranking } from "../contract/blocs.ts";
import type { Bloc, Plan } from "../plan.ts";
import type { IsoDate } from "../vietnam-time.ts";
import { PAPER } from "../wording/papers.ts";
import { SCORE_TABLE } from "../wording/score-table.ts";
import { scoreTablePaper } from "../wording/score-table-paper.ts";
import { RESULT_TABLE, SHEET_PAPER, WORKSHEETS } from "../wording/workbook.ts";
import { plainWorksheet, type WorkbookLayout, type Worksheet } from "./layout.ts";
import { putLetterhead } from "./letterhead.ts";
import { leftSpan, newPage, putSignatures, putSpan, rightSpan, type Page } from "./page-builder.ts";
import { resultColumns, resultLines } from "./result-columns.ts";
import { markRow, putTable, sheetColumns, type Mark, type TableKey } from "./result-table.ts";

export interface ResultWorkbook {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly ranking: Ranking;
  readonly today: IsoDate;
  /** Columns that a table which is refreshed has already; they stay where they say nothing any more, too. */
  readonly keep?: ReadonlySet<string>;
}

export function resultLayout(input: ResultWorkbook): WorkbookLayout {
  const { worksheet, corner } = resultWorksheet(input);
  return {
    title: `${PAPER.tableTitle} - ${input.bloc.name} - ${input.plan.year}`,
    worksheets: [worksheet],
    names: [{ ...corner, worksheet: worksheet.name }],
  };
}

export function resultKey({ plan, bloc }: { plan: Pick<Plan, "id">; bloc: Pick<Bloc, "id"> }): TableKey {
  return { kind: "XEPHANG", of: [plan.id, bloc.id] };
}

function resultWorksheet(input: ResultWorkbook) {
  const columns = resultColumns(input.ranking, {
    words: input.plan.words,
    terms: input.plan.scoring,
    keep: input.keep ?? new Set(),
  });
  const page = newPage(sheetColumns(columns));
  const last = columns.length - 1;
  const table = putTable(page, putTitle(input, page, last), {
    columns,
    lines: resultLines(input.ranking),
    key: resultKey(input),
    ownHeading: RESULT_TABLE.own.vi,
  });
  const { head, lastRow, lastOwn, corner } = table;
  const foot = putFoot(input, page, { row: lastRow + 1, last });
  const worksheet: Worksheet = {
    ...plainWorksheet(WORKSHEETS.ranking),
    columns: page.columns,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    frozen: { rows: head + 1, columns: 2 },
    autofilter: { row: head, column: 0, lastRow, lastColumn: lastOwn },
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, lastRow: foot, lastColumn: last },
      repeat: { row: head, lastRow: head },
      foot: null,
    },
  };
  return { worksheet, corner };
}

/** @returns the row below */
function putTitle({ plan, bloc, ranking, today }: ResultWorkbook, page: Page, last: number): number {
  const right = rightSpan(page, last, 46);
  const left = leftSpan(page, right.first - 1, 42);
  const whole = { first: 0, last };
  const paper = scoreTablePaper({ plan, bloc, ranking });
  let row = putLetterhead(page, { issuers: paper.issuers, left, right, numbered: true });
  putSpan(page, row++, whole, paper.title.join("\n"), "title");
  const live: readonly (readonly [Mark, string])[] = [
    ["#sheet", paper.basis],
    ["#state", [paper.state, ...paper.since.map(asSentence)].join(" ")],
  ];
  for (const [mark, words] of live) {
    markRow(page, row, { mark, last });
    putSpan(page, row++, whole, words, "subtitle");
  }
  if (plan.fictitious) putSpan(page, row++, whole, SHEET_PAPER.example(today).vi, "exampleMark");
  return row;
}

function asSentence(words: string): string {
  return words.endsWith(".") ? words : `${words}.`;
}

function putFoot(
  { plan, bloc, ranking }: ResultWorkbook,
  page: Page,
  { row, last }: { row: number; last: number },
): number {
  const { signed, signedBy } = scoreTablePaper({ plan, bloc, ranking });
  markRow(page, row, { mark: "#rule", last });
  putSpan(page, row, { first: 0, last }, SCORE_TABLE.tieBreaks(ranking.tieBreaks).vi, "note");
  page.rows.set(row + 1, { height: 10, fixed: true });
  const right = rightSpan(page, last, 46);
  const left = leftSpan(page, right.first - 1, 30);
  return (
    putSignatures(page, row + 2, [
      { span: left, lines: [PAPER.preparedBy], hint: PAPER.preparedSign, name: "" },
      { span: right, lines: signed, hint: null, name: signedBy },
    ]) - 1
  );
}
