// One round of work on a collecting sheet: the server is asked first, then the workbook is read, so that between
// reading and writing nobody waits for the network.
import type { BlocSheets, UnitSheet } from "../../shared/contract/bloc-sheets.ts";
import { withCells } from "../../shared/document/cells.ts";
import type { Bloc, Plan, ScoringTerms } from "../../shared/plan.ts";
import { leafById } from "../../shared/score-sheet.ts";
import { isOpen } from "../../shared/template/collecting-columns.ts";
import {
  checkValidations,
  collectingKey,
  collectingLayout,
} from "../../shared/template/collecting-layout.ts";
import {
  CHECK_COLUMNS,
  isCheckColumn,
  unitMark,
  unitOfMark,
} from "../../shared/template/collecting-marks.ts";
import { tableName, type TableKey } from "../../shared/template/result-table.ts";
import { eachRow, tableRows } from "../../shared/template/table-rows.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { COLLECTING } from "../../shared/wording/collecting.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { recordWorksheet, recordWrite, unitRecordsOf } from "./collecting-record.ts";
import { keyIn, keyOfCell, newRecord, unitCourses, unsavedIn } from "./collecting-units.ts";
import type { CellWrite, Course } from "./course.ts";
import { planResults, type Planned } from "./plan-results.ts";
import { readResults, type ResultsReading } from "./read-results.ts";
import type { SheetRecord } from "./record.ts";

export interface Collecting {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly terms: ScoringTerms;
  /** null: all units side by side. */
  readonly unit: string | null;
  /** As /v1/me says; shown on papers of the example. */
  readonly today: IsoDate;
  /** Name of the person who works. */
  readonly person: string;
}

export interface Round {
  readonly answer: BlocSheets;
  readonly reading: ResultsReading;
  readonly key: TableKey;
  /** By unit; null where the workbook has no such sheet. */
  readonly courses: ReadonlyMap<string, Course> | null;
  /** As the workbook had them. */
  readonly before: ReadonlyMap<string, SheetRecord>;
}

/** @param records newer than those of the workbook: something was sent meanwhile */
export async function askAndRead(
  given: Collecting,
  { signal, records }: { readonly signal?: AbortSignal; readonly records?: ReadonlyMap<string, SheetRecord> },
): Promise<Outcome<Round>> {
  const { plan, bloc, unit } = given;
  const asked = await call(
    "readBlocSheets",
    { plan: plan.id, bloc: bloc.id, ...(unit !== null && { unit }) },
    signal,
  );
  if (!asked.ok) return asked;
  const answer = asked.answer;
  const key = collectingKey(given);
  const read = await readResults({
    ...{ names: [tableName(key)], records: [recordWorksheet(key)], typed: true },
    lines: [...eachRow(tableRows(answer.sheet, 0))].length,
    columns: bloc.members.length * COLUMNS_PER_UNIT + SPARE_COLUMNS,
  });
  if (!read.ok) return read;
  const reading = read.answer;
  const before = unitRecordsOf(reading.records.get(recordWorksheet(key)));
  const table = reading.tables.get(tableName(key));
  const courses = table ? unitCourses({ ...given, answer, table, key, records: records ?? before }) : null;
  return { ok: true, answer: { answer, reading, key, courses, before } };
}

/** Columns that people insert, and those of units that are gone. */
const SPARE_COLUMNS = 100;
const COLUMNS_PER_UNIT = 5;

/** Values that were chosen for cells in which something else stands. */
export type Chosen = ReadonlyMap<string, readonly CellWrite[]>;

/** How the workbook becomes what the server said. What was typed and not sent stays. */
export function planRound(given: Collecting, round: Round, chosen: Chosen = new Map()): Planned {
  const { answer, reading, key, courses, before } = round;
  const units = answer.units.map((unit): UnitSheet => {
    const course = courses?.get(unit.unit);
    const stored = withCells(unit.lines, chosen.get(unit.unit) ?? []);
    return { ...unit, lines: course === undefined ? unit.lines : stored };
  });
  const shown = { ...answer, units };
  const leaves = answer.sheet;
  const unsaved = new Set(unsavedIn(courses ?? new Map()));
  for (const [unit, writes] of chosen) {
    for (const { line, field } of writes) unsaved.delete(keyIn(unit, line, field));
  }
  const known = new Set(answer.units.map(({ unit }) => unit));
  const repeated = repeatedLines(courses);
  return planResults(
    {
      layout: (keep) => collectingLayout({ ...given, answer: shown, keep }),
      jobs: [
        {
          key,
          gone: { keeps: ["#code", "#criterion"], note: "#max", words: COLLECTING.gone },
          names: "#criterion",
          chart: null,
          typed: {
            isTyped: (mark) => isCheckColumn(unitOfMark(mark)?.column ?? ""),
            isKept: (line, mark) => {
              const of = unitOfMark(mark);
              if (of === null || !isCheckColumn(of.column) || line.startsWith("#")) return false;
              const isGone =
                !known.has(of.unit) || (leafById(leaves, line) === undefined && !line.includes(":"));
              return isGone || repeated.has(line) || unsaved.has(keyOfCell(line, mark) ?? "");
            },
            restyled: new Set(
              answer.units
                .filter((unit) => before.get(unit.unit)?.mayEnter !== isOpen(unit))
                .flatMap(({ unit }) => CHECK_COLUMNS.map((column) => unitMark(unit, column))),
            ),
            validations: (placing) => checkValidations(shown, placing),
          },
        },
      ],
      lines: 0,
      records: [recordWrite(key, recordsAfter(given, round))],
    },
    reading,
  );
}

/** Units that are gone from the plan keep theirs: they may come back. */
function recordsAfter({ plan }: Pick<Collecting, "plan">, round: Round): readonly SheetRecord[] {
  const { answer, courses, before } = round;
  const units = new Set(answer.units.map(({ unit }) => unit));
  return [
    ...answer.units.map((unit) => {
      const course = courses?.get(unit.unit);
      if (course === undefined) return newRecord(unit, { plan, answer });
      return { ...course.open.sheet.record, mayEnter: isOpen(unit) };
    }),
    ...[...before.values()].filter(({ unit }) => !units.has(unit)),
  ];
}

/** Of rows that a person copied nothing is read, and nothing is written over. */
function repeatedLines(courses: Round["courses"]): ReadonlySet<string> {
  const [course] = courses?.values() ?? [];
  return new Set(
    [...(course?.open.place.rowsOf ?? [])].flatMap(([line, rows]) => (rows.length > 1 ? [line] : [])),
  );
}
