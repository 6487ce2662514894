// The bloc's score table as a worksheet that sorts and filters freely: it is not protected, and every number
// is a value, since it was computed for the whole bloc. The leader signs it for the bloc.
import type { Ranking, Standing } from "../contract/blocs.ts";
import type { Bloc, Plan } from "../plan.ts";
import type { Text } from "../text.ts";
import type { IsoDate } from "../vietnam-time.ts";
import { COLUMN_WORDS } from "../wording/fields.ts";
import { STATUSES } from "../wording/leader-screen.ts";
import { PAPER } from "../wording/papers.ts";
import { unitHeading } from "../wording/plan-words.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../wording/score-table.ts";
import { TOTALS } from "../wording/unit-screen.ts";
import { planWords, RESULT_TABLE, SHEET_PAPER, WORKSHEETS } from "../wording/workbook.ts";
import {
  EMPTY,
  number,
  plainWorksheet,
  text,
  type Content,
  type WorkbookLayout,
  type Worksheet,
} from "./layout.ts";
import { leftSpan, newPage, put, putSignatures, putSpan, rightSpan, type Page } from "./page-builder.ts";
import { rowHeight } from "./row-height.ts";
import type { StyleName } from "./styles.ts";

export interface ResultWorkbook {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly ranking: Ranking;
  readonly today: IsoDate;
}

export function resultLayout(input: ResultWorkbook): WorkbookLayout {
  return {
    title: `${PAPER.tableTitle} - ${input.bloc.name} - ${input.plan.year}`,
    worksheets: [resultWorksheet(input)],
    names: [],
  };
}

/** One line of the table: a unit that is ranked, shown without a rank, or missing. */
interface ResultLine {
  readonly name: string;
  readonly standing: Standing | null;
  readonly note: string;
}

interface ResultColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly content: (line: ResultLine, index: number) => Content;
}

function resultWorksheet(input: ResultWorkbook): Worksheet {
  const { ranking } = input;
  const columns = resultColumns(input);
  const page = newPage(columns);
  const last = columns.length - 1;
  const head = putTitle(input, page, last);
  columns.forEach(({ heading }, column) =>
    putSpan(page, head, { first: column, last: column }, heading, "head"),
  );
  const lines = linesOf(ranking);
  lines.forEach((line, index) => {
    const row = head + 1 + index;
    const contents = columns.map(({ content }) => content(line, index));
    contents.forEach((content, column) =>
      put(page, { row, column }, content, columns[column]?.style ?? "centre"),
    );
    const shown = contents.map(({ value }, column) => ({
      text: String(value ?? ""),
      width: columns[column]?.width ?? 0,
      style: columns[column]?.style ?? "centre",
    }));
    page.rows.set(row, { height: Math.max(21, rowHeight(shown)) });
  });
  const lastRow = head + lines.length;
  const foot = putFoot(input, page, { row: lastRow + 1, last });
  return {
    ...plainWorksheet(WORKSHEETS.ranking),
    columns,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    frozen: { rows: head + 1, columns: 2 },
    autofilter: { row: head, column: 0, lastRow, lastColumn: last },
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, lastRow: foot, lastColumn: last },
      repeat: { row: head, lastRow: head },
      foot: null,
    },
  };
}

/** Columns that say nothing here are left out: no penalty, no bonus, no grades. */
function resultColumns({ plan, ranking: { rows } }: ResultWorkbook): readonly ResultColumn[] {
  const some = (test: (standing: Standing) => boolean) => rows.some(test);
  const points = (heading: string, pick: (standing: Standing) => number, style: StyleName = "points") => ({
    heading,
    width: 10.5,
    style,
    content: ({ standing }: ResultLine): Content => (standing === null ? EMPTY : number(pick(standing))),
  });
  const hasBonus = some(
    ({ total, totalBeforeBonus, agreedBonus }) => total !== totalBeforeBonus || agreedBonus > 0,
  );
  const columns: (ResultColumn | false)[] = [
    { heading: COLUMN_WORDS.code.vi, width: 5, style: "centre", content: (_, index) => number(index + 1) },
    { heading: unitHeading(plan.words).vi, width: 22, style: "label", content: ({ name }) => text(name) },
    some(({ penalty }) => penalty > 0) && points(SCORE_TABLE.main.vi, ({ main }) => main),
    some(({ penalty }) => penalty > 0) && points(TOTALS.penalty.vi, ({ penalty }) => penalty),
    points(TOTALS.before.vi, ({ totalBeforeBonus }) => totalBeforeBonus),
    hasBonus && points(TOTALS.agreedBonus.vi, (row) => row.agreedBonus),
    hasBonus && points(TOTALS.after.vi, ({ total }) => total, "totalPoints"),
    hasBonus && place(RESULT_TABLE.placeBefore.vi, ({ placeBeforeBonus }) => placeBeforeBonus, "centre"),
    place(SCORE_TABLE.rank.vi, (row) => row.place, "totalPoints"),
    some(({ grade }) => grade !== null) && {
      heading: SCORE_TABLE.grade.vi,
      width: 11,
      style: "centre",
      content: ({ standing }) => text(standing?.grade?.label ?? ""),
    },
    { heading: RESULT_TABLE.note.vi, width: 19, style: "label", content: ({ note }) => text(note) },
  ];
  return columns.filter((column) => column !== false);
}

function place(heading: string, pick: (standing: Standing) => number | null, style: StyleName): ResultColumn {
  return {
    heading,
    width: 8.5,
    style,
    content({ standing }) {
      const place = standing === null ? null : pick(standing);
      return place === null ? EMPTY : number(place);
    },
  };
}

function linesOf({ rows, missing }: Ranking): readonly ResultLine[] {
  return [
    ...rows.map((standing): ResultLine => ({ name: standing.name, standing, note: noteOf(standing) })),
    ...missing.map(({ name, state }): ResultLine => ({
      name,
      standing: null,
      note: MISSING_NOTE[state].vi,
    })),
  ];
}

const MISSING_NOTE: Record<Ranking["missing"][number]["state"], Text> = {
  notStarted: BOARD_SCREEN.missing,
  onPaper: STATUSES.onPaper,
  saved: STATUSES.saved,
  returned: STATUSES.returned,
};

function noteOf({ notRanked, tiedWith, place, provisional }: Standing): string {
  const notes = [
    ...(notRanked === null ? [] : [SCORE_TABLE.notRanked(notRanked).vi]),
    ...(tiedWith.length > 0 && place !== null ? [SCORE_TABLE.tied(place).vi] : []),
    ...(provisional ? [TOTALS.provisional.vi] : []),
  ];
  return notes.join("; ");
}

/** @returns the row of the headings */
function putTitle({ plan, bloc, ranking, today }: ResultWorkbook, page: Page, last: number): number {
  const right = rightSpan(page, last, 46);
  const left = leftSpan(page, right.first - 1, 34);
  const whole = { first: 0, last };
  putSpan(page, 0, left, plan.words.board.toLocaleUpperCase("vi"), "bodyAbove");
  putSpan(page, 0, right, PAPER.country, "body");
  putSpan(page, 1, left, bloc.name.toLocaleUpperCase("vi"), "body");
  putSpan(page, 1, right, PAPER.motto, "motto");
  putSpan(page, 2, left, SHEET_PAPER.number.vi, "documentNumber");
  putSpan(page, 2, right, SHEET_PAPER.placeAndDate.vi, "placeAndDate");
  putSpan(
    page,
    3,
    whole,
    `${PAPER.tableTitle}\n${SHEET_PAPER.blocAndYear(bloc.name, plan.year).vi}`,
    "title",
  );
  let row = 4;
  for (const words of [`${ranking.sheetTitle}. ${planWords(plan).vi}.`, stateOf(ranking)]) {
    putSpan(page, row++, whole, words, "subtitle");
  }
  if (plan.fictitious) putSpan(page, row++, whole, SHEET_PAPER.example(today).vi, "exampleMark");
  return row;
}

function stateOf({ conference, state, stale }: Ranking): string {
  const day = conference?.closedOn ?? null;
  const meeting =
    conference?.date == null || conference.minutesNumber === null
      ? []
      : [PAPER.minutes(conference.minutesNumber, conference.date)];
  const closing = state === "closed" && day !== null ? PAPER.closedOn(day) : PAPER.provisional;
  return [...meeting, closing, ...(stale ? [`${SCORE_TABLE.stale.vi}.`] : [])].join(" ");
}

function putFoot(
  { bloc, ranking }: ResultWorkbook,
  page: Page,
  { row, last }: { row: number; last: number },
): number {
  const rule =
    ranking.tieBreaks.length === 0
      ? SCORE_TABLE.noTieBreaks
      : SCORE_TABLE.tieBreaks(ranking.tieBreaks.join("; "));
  putSpan(page, row, { first: 0, last }, rule.vi, "note");
  page.rows.set(row + 1, { height: 10, fixed: true });
  const right = rightSpan(page, last, 46);
  const left = leftSpan(page, right.first - 1, 30);
  const { onBehalf, office, position, name } = bloc.signature;
  return (
    putSignatures(page, row + 2, [
      { span: left, lines: [PAPER.preparedBy], hint: PAPER.preparedSign, name: "" },
      {
        span: right,
        lines: [onBehalf, office, position].filter((line) => line !== ""),
        hint: null,
        name,
      },
    ]) - 1
  );
}
