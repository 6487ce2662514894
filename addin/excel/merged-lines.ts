// What the cells of a sheet that is laid anew show, and what they are compared with: the stored values, with all
// that is not saved yet.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { cellAt, cellKey, withCells, type Cells } from "../../shared/document/cells.ts";
import { placeIn, type CellWrite } from "./course.ts";
import type { OpenSheet } from "./open-sheet.ts";
import type { SheetRecord } from "./record.ts";

export interface MergedLines {
  readonly shown: Cells;
  readonly base: Cells;
  readonly unseen: SheetRecord["unseen"];
}

/**
 * Everything typed stays, and where somebody else wrote meanwhile the old base stays too, so that the difference is found.
 */
export function mergedLines(old: OpenSheet, stored: Cells): MergedLines {
  const { record, changes, wrong } = old.sheet;
  const differing = record.differing.map(({ line, field, mine }) => ({ line, field, now: mine }));
  const unsaved = new Set([...changes, ...wrong, ...differing].map(cellKey));
  // Sent and not answered: in a cell that shows the old value it was taken back, in one that is gone it was not.
  const sent = (record.outbox?.changes ?? []).filter((change) => !unsaved.has(cellKey(change)));
  const showing = sent.map(({ line, field, was, now }) => {
    const isGone = placeIn(old, { line, field }) === null;
    return { line, field, now: isGone ? now : was };
  });
  // What others wrote just so, too, is settled; two values of a cell stand apart already.
  const apart = [
    ...changes.filter(({ line, field, now }) => cellAt(stored, line, field) !== now),
    ...wrong.filter((cell) => !differing.some((other) => cellKey(other) === cellKey(cell))),
    ...sent,
  ];
  const keep = apart.map(({ line, field }) => ({ line, field, now: cellAt(record.base, line, field) }));
  return {
    shown: withCells(stored, [...changes, ...differing, ...showing]),
    base: withCells(stored, keep),
    unseen: unseenIn(keep, stored),
  };
}

/** The worksheet is gone: what was sent and not answered, and what waits to be settled, outlive it. */
export function keptLines({ outbox, differing, sheetRevision }: SheetRecord, filled: FilledSheetView) {
  const stored = filled.lines;
  const sent = outbox?.changes ?? [];
  const mine = differing.map(({ line, field, mine: now }) => ({ line, field, now }));
  // A request by an older score sheet is not repeated: its cells are edits that start from where it did.
  const isCurrent = sheetRevision === filled.sheetRevision;
  const keep = isCurrent ? [] : sent.map(({ line, field, was }) => ({ line, field, now: was }));
  return {
    shown: withCells(stored, [...sent, ...mine]),
    base: withCells(stored, keep),
    unseen: unseenIn(keep, stored),
  };
}

function unseenIn(keep: readonly CellWrite[], stored: Cells): SheetRecord["unseen"] {
  return keep.flatMap(({ line, field, now: was }) => {
    const now = cellAt(stored, line, field);
    return now === was ? [] : [{ line, field, now }];
  });
}
