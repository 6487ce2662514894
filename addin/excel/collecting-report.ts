// What an action on the collecting sheet tells: what was sent of each unit, what is wrong in which cell, what
// differs, what still waits.
import type { UnitSheet } from "../../shared/contract/bloc-sheets.ts";
import { cellKey } from "../../shared/document/cells.ts";
import { isField } from "../../shared/filled-sheet.ts";
import { errorAt, type Finding } from "../../shared/finding.ts";
import { leafById, printedCode, type ScoreSheet } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { cellName } from "../../shared/template/address.ts";
import { isOpen } from "../../shared/template/collecting-columns.ts";
import { isCheckColumn, unitMark } from "../../shared/template/collecting-marks.ts";
import { tableName } from "../../shared/template/result-table.ts";
import { COLLECTED } from "../../shared/wording/collecting.ts";
import { STATUSES } from "../../shared/wording/statuses.ts";
import type { Failure } from "../sync/failure.ts";
import type { Round } from "./collecting-round.ts";
import { unsavedIn } from "./collecting-units.ts";
import type { Course } from "./course.ts";
import type { Planned, Written } from "./plan-results.ts";
import type { Differing } from "./record.ts";
import { marksOfLayout, readMarks, type TableMarks } from "./table-marks.ts";

/** Cells of a unit that somebody else was quicker with. */
export interface UnitDifferences {
  readonly unit: string;
  readonly name: string;
  readonly cells: readonly Differing[];
}

/** What became of the cells that one unit was sent. */
export interface UnitSent {
  readonly unit: string;
  readonly name: string;
  readonly taken: number;
  /** Typed still: refused, differing, or not on their way yet. */
  readonly left: number;
  /** Why the unit's sheet took none of them. */
  readonly problem: Failure | null;
}

export interface Collected {
  /** What the points are by. */
  readonly scoreSheet: ScoreSheet;
  /** null: the figures in the sheet are as they were. */
  readonly written: Written | null;
  /** Typed cells that are not sent. */
  readonly kept: number;
  /** null: nothing was to be sent. Of the units that had something to send. */
  readonly sent: readonly UnitSent[] | null;
  readonly findings: readonly Finding[];
  readonly differing: readonly UnitDifferences[];
  readonly notes: readonly Text[];
}

/** All but where it stands and what is wrong. */
export function reportOf(
  { answer, courses }: Round,
  sent: readonly Course[] | null,
): Omit<Collected, "written" | "findings"> {
  const nameOf = (unit: string) => answer.units.find((known) => known.unit === unit)?.name ?? unit;
  return {
    scoreSheet: answer.sheet,
    kept: unsavedIn(courses ?? new Map()).size,
    sent: sent?.map((course) => sentOf(course, nameOf)) ?? null,
    differing: [...(courses ?? [])].flatMap(([unit, { open }]) => {
      const { differing } = open.sheet.record;
      return differing.length === 0 ? [] : [{ unit, name: nameOf(unit), cells: differing }];
    }),
    notes: [],
  };
}

function sentOf({ opening, open, cells, problem }: Course, nameOf: (unit: string) => string): UnitSent {
  const { unit } = opening.record;
  const taken = cells.filter(({ outcome }) => outcome.kind === "taken" || outcome.kind === "unchanged");
  return { unit, name: nameOf(unit), taken: taken.length, left: open.sheet.unsaved, problem };
}

/** Why a unit takes no checked points. */
export function closedWords({ name, status }: Pick<UnitSheet, "name" | "status">): Text {
  return status === "agreed" ? COLLECTED.agreedAlready(name) : COLLECTED.notOpen(name, STATUSES[status]);
}

/** What is wrong with typed cells, what the server said of them, and cells of units that take none now. */
export function findingsOf({ answer, courses }: Round, sent: readonly Course[]): readonly UnitFinding[] {
  return answer.units.flatMap(({ unit, name, status, ...standing }) => {
    const sheet = courses?.get(unit)?.open.sheet;
    if (sheet === undefined) return [];
    const told = sent.find(({ opening }) => opening.record.unit === unit);
    const unsaved = new Set(sheet.changes.map(cellKey));
    const ofServer = (told?.findings ?? []).filter(({ where: { criterion: line = "", field = "" } }) =>
      unsaved.has(cellKey({ line, field })),
    );
    const closed = isOpen(standing)
      ? []
      : sheet.changes.map(({ line, field }) => {
          const leaf = leafById(answer.sheet, line)?.criterion;
          const where = { criterion: line, ...(leaf && { printed: printedCode(leaf) }), field };
          return errorAt("notOpen", where, closedWords({ name, status }));
        });
    const errors = sheet.findings.filter(({ severity, code }) => severity === "error" && code !== "conflict");
    return [...errors, ...ofServer, ...closed].map((finding) => ({ unit, name, finding }));
  });
}

/** A finding of a unit's cell. */
interface UnitFinding {
  readonly unit: string;
  readonly name: string;
  readonly finding: Finding;
}

/** Where the cells of a table lie. */
interface Places extends Pick<TableMarks, "rows" | "columns"> {
  readonly worksheet: string;
}

/** As the sheet was read; null where it has none. */
export function placesNow({ reading, key }: Round): Places | null {
  const table = reading.tables.get(tableName(key));
  const marks = table && readMarks(table, key);
  return table && marks ? { ...marks, worksheet: table.worksheet } : null;
}

/** Once all is written. */
export function placesAfter(
  { tables: [table] }: Planned,
  { isSorted }: { readonly isSorted: boolean },
): Places | null {
  if (table === undefined) return null;
  const { refreshed, worksheet, job, name } = table;
  if (refreshed === null) return { ...marksOfLayout(worksheet, job.key).marks, worksheet: name };
  const { columns, lines, unsorted } = refreshed.refresh;
  return { columns, rows: isSorted ? lines : unsorted, worksheet: name };
}

/** With the cells where they are, each finding once. */
export function placedFindings(places: Places | null, findings: readonly UnitFinding[]): readonly Finding[] {
  if (places === null) return [];
  const { rows, columns, worksheet } = places;
  const once = new Map<string, Finding>();
  for (const { unit, name, finding } of findings) {
    const { criterion, field } = finding.where;
    const row = rows.get(criterion ?? "");
    const column =
      field !== undefined && isField(field) && isCheckColumn(field)
        ? columns.get(unitMark(unit, field))
        : undefined;
    const at = row === undefined || column === undefined ? {} : { cell: cellName(row, column) };
    const { vi, en } = finding.text;
    const text = { vi: `${name}: ${vi}`, en: `${name}: ${en}` };
    const key = JSON.stringify([finding.code, unit, criterion, field]);
    once.set(key, { ...finding, where: { ...finding.where, worksheet, ...at }, text });
  }
  return [...once.values()];
}
