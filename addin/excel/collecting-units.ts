// The units of a collecting sheet, each as a sheet of its own in which only checked points are typed: what a sync
// reads, sends and settles is then the same as in a unit's workbook.
import type { BlocSheets, UnitSheet } from "../../shared/contract/bloc-sheets.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { CHECK_COLUMNS, unitMark, unitOfMark } from "../../shared/template/collecting-marks.ts";
import { isOpen } from "../../shared/template/collecting-columns.ts";
import { LAYOUT_VERSION } from "../../shared/template/identity.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import type { TableKey } from "../../shared/template/result-table.ts";
import { columnMark, MARKS } from "../../shared/template/score-sheet-columns.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import { checkCells, checksAlone } from "./collecting-record.ts";
import { beginCourse, takeStored, type Course } from "./course.ts";
import { newClient } from "./find-sheet.ts";
import { contentAt, type TableReading } from "./read-results.ts";
import type { TableReading as SheetTable } from "./read-workbook.ts";
import type { SheetRecord } from "./record.ts";
import type { Work } from "./sheet.ts";
import { readMarks, type TableMarks } from "./table-marks.ts";

interface Collected {
  readonly plan: Plan;
  readonly terms: ScoringTerms;
  readonly person: string;
  readonly answer: BlocSheets;
  readonly table: TableReading;
  readonly key: TableKey;
  readonly records: ReadonlyMap<string, SheetRecord>;
}

/** By unit of the answer, with what is stored now taken in; null where the table cannot be recognised any more. */
export function unitCourses(given: Collected): ReadonlyMap<string, Course> | null {
  const { plan, terms, person, answer, table, key, records } = given;
  const marks = readMarks(table, key);
  if (marks === null) return null;
  const { sheet, sheetRevision } = answer;
  return new Map(
    answer.units.map((unit) => {
      const work: Work = { plan, sheet, sheetRevision, terms, person, unit: unit.unit, writes: "check" };
      const known = records.get(unit.unit);
      const record = known ? { ...checksAlone(known), sheetRevision } : emptyRecord(unit, { plan, answer });
      const course = beginCourse({
        work,
        table: unitTable(table, { marks, unit: unit.unit, sheet }),
        record,
        copies: [],
      });
      if (course === null) throw new Error("A unit's part of the table has its marks.");
      return [unit.unit, takeStored(course, { ...unit, lines: checkCells(unit.lines) })];
    }),
  );
}

/** What is kept of a unit that is shown for the first time. */
export function newRecord(unit: UnitSheet, given: Pick<Collected, "plan" | "answer">): SheetRecord {
  const { revision: baseRevision, stage, lines } = unit;
  const known = { baseRevision, stage, mayEnter: isOpen(unit), base: checkCells(lines) };
  return { ...emptyRecord(unit, given), ...known };
}

function emptyRecord(
  { unit, name }: UnitSheet,
  { plan, answer: { sheetRevision } }: Pick<Collected, "plan" | "answer">,
): SheetRecord {
  return {
    ...{ version: 1, plan: plan.id, unit, planName: planWords(plan).vi, unitName: name, sheetRevision },
    ...{ layoutVersion: LAYOUT_VERSION, baseRevision: 0, stage: "draft", mayEnter: false, guide: null },
    ...{
      base: {},
      client: newClient(),
      outbox: null,
      differing: [],
      unseen: [],
      lastSync: null,
      laying: null,
    },
  };
}

interface Part {
  readonly marks: TableMarks;
  readonly unit: string;
  readonly sheet: ScoreSheet;
}

/** The cells of one unit where they lie, under the marks of a unit's sheet; of the others nothing. */
function unitTable(table: TableReading, { marks, unit, sheet }: Part): SheetTable {
  const { grid, origin, worksheet, worksheetId } = table;
  if (grid === null) throw new Error("The table was read without its formats.");
  const { corner, columns } = marks;
  const fields = CHECK_COLUMNS.flatMap((field) => {
    const column = columns.get(unitMark(unit, field));
    return column === undefined ? [] : [{ field, index: column - origin.column }];
  });
  const ids = corner.column - origin.column;
  const values = grid.values.map((line, down): GridValue[] => {
    const part: GridValue[] = Array.from({ length: line.length }, () => null);
    const row = origin.row + down;
    if (row === corner.row) {
      part[ids] = MARKS.corner;
      for (const { field, index } of fields) part[index] = columnMark(field);
    }
    const id = contentAt(table, row, corner.column);
    if (row <= corner.row || typeof id !== "string" || leafById(sheet, id) === undefined) return part;
    part[ids] = id;
    for (const { index } of fields) part[index] = line[index] ?? null;
    return part;
  });
  const known = {
    worksheet,
    worksheetId,
    protected: false,
    hasHidden: false,
    formats: [],
    read: null,
    far: null,
  };
  return { ...known, grid: { worksheet, origin, values } };
}

/** Cells that were typed and are not what is stored, by unit, line and field: nobody writes over them. */
export function unsavedIn(courses: ReadonlyMap<string, Course>): ReadonlySet<string> {
  return new Set(
    [...courses].flatMap(([unit, { open }]) => {
      const { changes, wrong, record } = open.sheet;
      return [...changes, ...wrong, ...record.differing].map(({ line, field }) => keyIn(unit, line, field));
    }),
  );
}

export function keyIn(unit: string, line: string, field: string): string {
  return `${unit}\n${line}\n${field}`;
}

/** @returns null for a column that is no unit's */
export function keyOfCell(line: string, mark: string): string | null {
  const of = unitOfMark(mark);
  return of === null ? null : keyIn(of.unit, line, of.column);
}
