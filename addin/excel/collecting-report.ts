// What an action on the collecting sheet tells: what was sent of each unit, what is wrong in which cell, what
// differs, what still waits.
import { cellKey } from "../../shared/document/cells.ts";
import { errorAt, type Finding } from "../../shared/finding.ts";
import { leafById, printedCode, type ScoreSheet } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { isOpen } from "../../shared/template/collecting-columns.ts";
import { COLLECTED } from "../../shared/wording/collecting.ts";
import { STATUSES } from "../../shared/wording/statuses.ts";
import type { Failure } from "../sync/failure.ts";
import { cellCount, type Round, type UnitFinding } from "./collecting-round.ts";
import type { Course } from "./course.ts";
import type { Written } from "./plan-results.ts";
import type { Differing } from "./record.ts";

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
    kept: cellCount(courses),
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
          const words =
            status === "agreed"
              ? COLLECTED.agreedAlready(name)
              : COLLECTED.notOpen(name, STATUSES[status].vi);
          return errorAt("notOpen", where, words);
        });
    const errors = sheet.findings.filter(({ severity, code }) => severity === "error" && code !== "conflict");
    return [...errors, ...ofServer, ...closed].map((finding) => ({ unit, name, finding }));
  });
}
