// What was chosen for cells with two values, taken into a unit's course. Pure.
import { cellKey } from "../../shared/document/cells.ts";
import type { Settled } from "../sync/saved-cells.ts";
import { proceed, type CellWrite, type Course } from "./course.ts";
import { storedValue, typedValue } from "./open-sheet.ts";

interface SettledCourse {
  readonly next: Course;
  readonly writes: readonly CellWrite[];
  /** Keys of the cells that were chosen. */
  readonly only: ReadonlySet<string>;
  /** Some of them got a value that is not stored yet. */
  readonly sends: boolean;
}

/** What was chosen against a value that is not the stored one any more is to be chosen again. */
export function settledCourse(course: Course, settled: Settled): SettledCourse {
  const { record } = course.open.sheet;
  const { work } = course.opening;
  const chosen = new Map(settled.changes.map((change) => [cellKey(change), change.now]));
  const old = new Set(
    settled.changes.filter((change) => storedValue(record, change) !== change.was).map(cellKey),
  );
  const cells = settled.cells.filter((cell) => !old.has(cellKey(cell)));
  const only = new Set(cells.map(cellKey));
  const writes = cells.flatMap((cell): CellWrite[] => {
    const now = chosen.get(cellKey(cell)) ?? (chosen.has(cellKey(cell)) ? null : storedValue(record, cell));
    return typedValue(course.open, { work, ...cell }) === now ? [] : [{ ...cell, now }];
  });
  const differing = record.differing.filter((cell) => !only.has(cellKey(cell)));
  const sends = cells.some((cell) => chosen.has(cellKey(cell)));
  return { next: proceed(course, { record: { ...record, differing }, writes }), writes, only, sends };
}
