// The columns of the bloc's score table, and a line for each of its units. Columns that say nothing are left out.
import type { Ranking, Standing } from "../contract/blocs.ts";
import type { PlanWords, ScoringTerms } from "../plan.ts";
import { countedBonus } from "../scoring/decimal-sums.ts";
import type { Text } from "../text.ts";
import { COLUMN_WORDS } from "../wording/fields.ts";
import { STATUSES } from "../wording/statuses.ts";
import { unitHeading } from "../wording/plan-words.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../wording/score-table.ts";
import { TOTALS } from "../wording/unit-screen.ts";
import { RESULT_TABLE } from "../wording/workbook.ts";
import { EMPTY, number, text } from "./layout.ts";
import type { Mark, TableColumn, TableLine } from "./result-table.ts";
import type { StyleName } from "./styles.ts";

/** Marks of the columns that others than the writer of the table ask for. */
export const RESULT_MARKS = {
  unit: "#unit",
  before: "#before",
  after: "#after",
  note: "#note",
} as const satisfies Record<string, Mark>;

/** One line of the table: a unit that is ranked, shown without a rank, or missing. */
interface ResultLine extends TableLine {
  readonly name: string;
  readonly standing: Standing | null;
  readonly note: string;
}

export type ResultColumn = TableColumn<ResultLine>;

/** @param given.keep columns that stay though they say nothing: no penalty, no bonus, no grades */
export function resultColumns(
  { rows }: Pick<Ranking, "rows">,
  {
    words,
    terms,
    keep,
  }: {
    readonly words: PlanWords;
    readonly terms: ScoringTerms | null;
    readonly keep: ReadonlySet<string>;
  },
): readonly ResultColumn[] {
  const some = (test: (standing: Standing) => boolean) => rows.some(test);
  const hasPenalty = some(({ penalty }) => penalty > 0);
  const hasBonus = some(
    ({ total, totalBeforeBonus, agreedBonus }) => total !== totalBeforeBonus || agreedBonus > 0,
  );
  const hasGrades = some(({ grade }) => grade !== null);
  const { unit, before, after, note } = RESULT_MARKS;
  const columns: readonly (ResultColumn & { readonly shows: boolean })[] = [
    {
      ...{ mark: "#number", heading: COLUMN_WORDS.code.vi, width: 5, style: "centre", shows: true },
      content: (_, index) => number(index + 1),
    },
    {
      ...{ mark: unit, heading: unitHeading(words).vi, width: 22, style: "label", shows: true },
      content: ({ name }) => text(name),
    },
    { ...points("#main", SCORE_TABLE.main.vi, ({ main }) => main), shows: hasPenalty },
    { ...points("#penalty", TOTALS.penalty.vi, ({ penalty }) => penalty), shows: hasPenalty },
    { ...points(before, TOTALS.before.vi, (row) => row.totalBeforeBonus), shows: true },
    { ...bonusPoints(terms), shows: hasBonus },
    { ...points(after, TOTALS.after.vi, ({ total }) => total), style: "totalPoints", shows: hasBonus },
    {
      ...place("#placeBefore", RESULT_TABLE.placeBefore.vi, ({ placeBeforeBonus }) => placeBeforeBonus),
      shows: hasBonus,
    },
    { ...place("#place", SCORE_TABLE.rank.vi, (row) => row.place), style: "totalPoints", shows: true },
    {
      ...{ mark: "#grade", heading: SCORE_TABLE.grade.vi, width: 11, style: "centre", shows: hasGrades },
      content: ({ standing }) => text(standing?.grade?.label ?? ""),
    },
    {
      ...{ mark: note, heading: RESULT_TABLE.note.vi, width: 19, style: "label", shows: true },
      content: (line) => text(line.note),
    },
  ];
  return asWideAsPage(columns.filter(({ shows, mark }) => shows || keep.has(mark)));
}

/** In digits: what A4 leaves between its margins. */
const PAGE_WIDTH = 90;

/** Names and notes take the room that the columns leave, or head and signatures would be squeezed. */
function asWideAsPage(columns: readonly ResultColumn[]): readonly ResultColumn[] {
  const { unit, note } = RESULT_MARKS;
  const room = Math.max(0, PAGE_WIDTH - columns.reduce((sum, { width }) => sum + width, 0));
  return columns.map((column) =>
    column.mark === unit || column.mark === note ? { ...column, width: column.width + room / 2 } : column,
  );
}

function points(mark: Mark, heading: string, pick: (standing: Standing) => number): ResultColumn {
  return {
    ...{ mark, heading, width: 10.5, style: "points" satisfies StyleName },
    content: ({ standing }) => (standing === null ? EMPTY : number(pick(standing))),
  };
}

/** Bonus points that the conference agreed, or, where a plan counts what was scored, what they added. */
function bonusPoints(terms: ScoringTerms | null): ResultColumn {
  return terms?.bonus.counts === "scored"
    ? points("#bonus", TOTALS.bonus.vi, countedBonus)
    : points("#bonus", TOTALS.agreedBonus.vi, ({ agreedBonus }) => agreedBonus);
}

function place(mark: Mark, heading: string, pick: (standing: Standing) => number | null): ResultColumn {
  return {
    ...{ mark, heading, width: 8.5, style: "centre" satisfies StyleName },
    content({ standing }) {
      const place = standing === null ? null : pick(standing);
      return place === null ? EMPTY : number(place);
    },
  };
}

export function resultLines({ rows, missing, mainTotal }: Ranking): readonly ResultLine[] {
  return [
    ...rows.map((standing): ResultLine => ({
      ...{ id: standing.unit, name: standing.name, standing },
      note: noteOf(standing, mainTotal),
    })),
    ...missing.map(({ unit, name, state }): ResultLine => ({
      ...{ id: unit, name, standing: null },
      note: MISSING_NOTE[state].vi,
    })),
  ];
}

export const MISSING_NOTE: Record<Ranking["missing"][number]["state"], Text> = {
  notStarted: BOARD_SCREEN.missing,
  onPaper: STATUSES.onPaper,
  saved: STATUSES.saved,
  returned: STATUSES.returned,
};

/** Why a unit has no rank, shares one, or may still get another, and how its points were brought to the full scale. */
export function noteOf(
  { notRanked, tiedWith, place, provisional, main, denominator }: Standing,
  mainTotal: number,
): string {
  const notes = [
    ...(notRanked === null ? [] : [SCORE_TABLE.notRanked(notRanked).vi]),
    ...(tiedWith.length > 0 && place !== null ? [SCORE_TABLE.tied(place).vi] : []),
    ...(denominator === mainTotal ? [] : [SCORE_TABLE.scaled({ main, denominator, full: mainTotal }).vi]),
    ...(provisional ? [TOTALS.provisional.vi] : []),
  ];
  return notes.join("; ");
}
