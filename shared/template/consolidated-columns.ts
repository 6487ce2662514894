// The columns and lines of the consolidated results: one line a unit, ranked within its bloc, and one line a bloc.
import type { Ranking, Standing } from "../contract/blocs.ts";
import { countedBonus } from "../scoring/decimal-sums.ts";
import type { Text } from "../text.ts";
import { CONSOLIDATED } from "../wording/consolidated.ts";
import { COLUMN_WORDS } from "../wording/fields.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../wording/score-table.ts";
import { TOTALS } from "../wording/unit-screen.ts";
import { RESULT_TABLE } from "../wording/workbook.ts";
import { EMPTY, number, text } from "./layout.ts";
import { MISSING_NOTE, noteOf } from "./result-columns.ts";
import type { Mark, TableColumn, TableLine } from "./result-table.ts";
import type { StyleName } from "./styles.ts";

/** A unit that is ranked, shown without a rank, or missing. */
export interface UnitLine extends TableLine {
  readonly name: string;
  readonly bloc: BlocLine;
  readonly standing: Standing | null;
  readonly note: string;
}

export interface BlocLine extends TableLine {
  readonly name: string;
  readonly sheet: string;
  readonly state: string;
  readonly handedIn: number;
  readonly members: number;
  /** Units of the first place, by name. */
  readonly leading: readonly string[];
  readonly missing: readonly string[];
}

/** Marks of the columns that others than the writer of the tables ask for. */
export const CONSOLIDATED_MARKS = {
  bloc: "#bloc",
  unit: "#unit",
  handedIn: "#handedIn",
  notHandedIn: "#notHandedIn",
  note: "#note",
  state: "#blocState",
} as const satisfies Record<string, Mark>;

export function blocLine(ranking: Ranking): BlocLine {
  const { plan, bloc, blocName, sheetTitle, rows, missing } = ranking;
  return {
    ...{ id: `${plan}/${bloc}`, name: blocName, sheet: sheetTitle, state: stateWords(ranking) },
    ...{ handedIn: rows.length, members: rows.length + missing.length },
    leading: rows.filter(({ place }) => place === 1).map(({ name }) => name),
    missing: missing.map(({ name }) => name),
  };
}

/** In the order of the bloc's own table. A unit keeps its line where a plan moves it to another bloc. */
export function unitLines(ranking: Ranking): readonly UnitLine[] {
  const { plan, rows, missing, mainTotal } = ranking;
  const bloc = blocLine(ranking);
  return [
    ...rows.map((standing): UnitLine => {
      const { unit, name } = standing;
      return { id: `${plan}/${unit}`, name, bloc, standing, note: noteOf(standing, mainTotal) };
    }),
    ...missing.map(({ unit, name, state }): UnitLine => {
      return { id: `${plan}/${unit}`, name, bloc, standing: null, note: MISSING_NOTE[state].vi };
    }),
  ];
}

function stateWords({ state, stale, reopened, conference }: Ranking): string {
  const day = conference?.closedOn ?? null;
  const isClosed = state === "closed" && day !== null;
  const closing: Text = isClosed ? CONSOLIDATED.closedOn(day) : SCORE_TABLE.states[state];
  const standing = reopened === null ? closing : SCORE_TABLE.openedAgain;
  return [standing.vi, ...(stale ? [SCORE_TABLE.stale.vi] : [])].join("; ");
}

/** More names than these would fill a page with one bloc; each of them has a line of its own. */
const NAMES_SHOWN = 3;

function shortNames(names: readonly string[]): string {
  const first = names.slice(0, NAMES_SHOWN).join(", ");
  const more = names.length - NAMES_SHOWN;
  return more > 0 ? CONSOLIDATED.andMore(first, more).vi : first;
}

/** @param given.hasGrades grades show where any of the plans has them */
export function unitColumns({
  hasGrades,
}: {
  readonly hasGrades: boolean;
}): readonly TableColumn<UnitLine>[] {
  const { bloc, unit, note, state } = CONSOLIDATED_MARKS;
  const columns: readonly (TableColumn<UnitLine> | false)[] = [
    {
      ...{ mark: "#number", heading: COLUMN_WORDS.code.vi, width: 5, style: "centre" },
      content: (_, index) => number(index + 1),
    },
    words({ mark: bloc, heading: CONSOLIDATED.bloc, width: 17 }, (line: UnitLine) => line.bloc.name),
    words({ mark: unit, heading: CONSOLIDATED.unit, width: 20 }, (line: UnitLine) => line.name),
    points("#main", SCORE_TABLE.main, ({ main }) => main),
    points("#bonus", TOTALS.bonus, countedBonus),
    points("#penalty", TOTALS.penalty, ({ penalty }) => penalty),
    points("#before", TOTALS.before, ({ totalBeforeBonus }) => totalBeforeBonus),
    { ...points("#after", TOTALS.after, ({ total }) => total), style: "totalPoints" },
    { ...points("#place", CONSOLIDATED.place, ({ place }) => place), style: "totalPoints" },
    hasGrades &&
      words(
        { mark: "#grade", heading: SCORE_TABLE.grade, width: 10, style: "centre" },
        ({ standing }: UnitLine) => standing?.grade?.label ?? "",
      ),
    words(
      { mark: "#leading", heading: CONSOLIDATED.leading, width: 8.5, style: "centre" },
      ({ standing }: UnitLine) => (standing?.place === 1 ? CONSOLIDATED.leading.vi : ""),
    ),
    words({ mark: state, heading: CONSOLIDATED.state, width: 16 }, (line: UnitLine) => line.bloc.state),
    words(
      { mark: "#completeness", heading: CONSOLIDATED.completenessHead, width: 9, style: "centre" },
      (line: UnitLine) => CONSOLIDATED.completeness(line.bloc),
    ),
    words({ mark: "#missing", heading: CONSOLIDATED.missingUnits, width: 20 }, (line: UnitLine) =>
      shortNames(line.bloc.missing),
    ),
    words({ mark: note, heading: RESULT_TABLE.note, width: 17 }, (line: UnitLine) => line.note),
  ];
  return columns.filter((column) => column !== false);
}

export function blocColumns(): readonly TableColumn<BlocLine>[] {
  const { bloc, handedIn, notHandedIn, note, state } = CONSOLIDATED_MARKS;
  return [
    {
      ...{ mark: "#number", heading: COLUMN_WORDS.code.vi, width: 5, style: "centre" },
      content: (_, index) => number(index + 1),
    },
    words({ mark: bloc, heading: CONSOLIDATED.bloc, width: 22 }, ({ name }: BlocLine) => name),
    words({ mark: "#sheet", heading: BOARD_SCREEN.sheet, width: 26 }, ({ sheet }: BlocLine) => sheet),
    amount("#members", CONSOLIDATED.members, ({ members }) => members),
    amount(handedIn, CONSOLIDATED.handedIn, (line) => line.handedIn),
    amount(notHandedIn, CONSOLIDATED.notHandedIn, ({ missing }) => missing.length),
    words({ mark: "#leading", heading: CONSOLIDATED.leadingUnits, width: 20 }, ({ leading }: BlocLine) =>
      leading.join(", "),
    ),
    words({ mark: state, heading: CONSOLIDATED.state, width: 20 }, (line: BlocLine) => line.state),
    words({ mark: "#missing", heading: CONSOLIDATED.missingUnits, width: 26 }, ({ missing }: BlocLine) =>
      missing.join(", "),
    ),
    words({ mark: note, heading: RESULT_TABLE.note, width: 14 }, () => ""),
  ];
}

interface WordColumn {
  readonly mark: Mark;
  readonly heading: Text;
  readonly width: number;
  readonly style?: StyleName;
}

function words<Line extends TableLine>(
  { mark, heading, width, style = "label" }: WordColumn,
  pick: (line: Line) => string,
): TableColumn<Line> {
  return { mark, heading: heading.vi, width, style, content: (line) => text(pick(line)) };
}

function points(mark: Mark, heading: Text, pick: (row: Standing) => number | null): TableColumn<UnitLine> {
  return {
    ...{ mark, heading: heading.vi, width: 9, style: "points" },
    content({ standing }) {
      const value = standing === null ? null : pick(standing);
      return value === null ? EMPTY : number(value);
    },
  };
}

function amount(mark: Mark, heading: Text, pick: (line: BlocLine) => number): TableColumn<BlocLine> {
  return {
    ...{ mark, heading: heading.vi, width: 9.5, style: "points" },
    content: (line) => number(pick(line)),
  };
}
