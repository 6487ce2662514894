// The course of one action between reading the workbook and writing it: the sheet as it will stand, the cells
// that are to be written for that, and what the server has answered so far. Pure.
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import {
  cellKey,
  differingCells,
  withCells,
  type CellChange,
  type CellValue,
} from "../../shared/document/cells.ts";
import { isField } from "../../shared/filled-sheet.ts";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { leafById } from "../../shared/score-sheet.ts";
import { shownValue } from "../../shared/template/answer-words.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import type { Failure, WireFinding } from "../sync/failure.ts";
import type { SavedCell } from "../sync/saved-cells.ts";
import { openSheet, storedValue, type Opening, type OpenSheet } from "./open-sheet.ts";
import type { Differing, SheetRecord } from "./record.ts";
import type { Work } from "./sheet.ts";

/** A cell that gets a value; null empties it. */
export type CellWrite = Pick<CellChange, "line" | "field" | "now">;

/** One request as it is sent, and sent again. */
export type Sent = NonNullable<SheetRecord["outbox"]>;

export interface Course {
  /** The grid as it will stand, and the record as it will be kept. */
  readonly opening: Opening;
  readonly open: OpenSheet;
  /** The record as it was read. */
  readonly before: SheetRecord;
  readonly writes: readonly CellWrite[];
  readonly cells: readonly SavedCell[];
  readonly findings: readonly WireFinding[];
  readonly combined: readonly string[];
  /** Cells that others changed. */
  readonly elsewhere: number;
  /** Of them, those that the worksheet has no place for. */
  readonly unplaced: number;
  readonly score: SyncAnswer["score"] | null;
  readonly savedAt: string | null;
  /** Why a request was refused as a whole. */
  readonly problem: Failure | null;
  /** A request waits for the network. */
  readonly waits: boolean;
  /** The workbook is a copy of one that has sent as it: it has taken a name of its own, and sends again. */
  readonly renamed: boolean;
}

/** null where the table cannot be found. */
export function beginCourse(opening: Opening): Course | null {
  const open = openSheet(opening);
  return (
    open && {
      ...{
        opening,
        open,
        before: opening.record,
        writes: [],
        cells: [],
        findings: [],
        combined: [],
        elsewhere: 0,
        unplaced: 0,
      },
      ...{ score: null, savedAt: null, problem: null, waits: false, renamed: false },
    }
  );
}

/** The course with another record and with cells written: later writes of a cell replace earlier ones. */
export function proceed(
  course: Course,
  { record, writes = [] }: { readonly record?: SheetRecord; readonly writes?: readonly CellWrite[] },
): Course {
  const { work, table, copies } = course.opening;
  const placed = writes.filter(({ line, field }) => placeIn(course.open, { line, field }) !== null);
  const opening: Opening = {
    ...{ work, copies, record: record ?? course.opening.record },
    table: placed.length === 0 ? table : { ...table, grid: gridWith(course.open, work, placed) },
  };
  const written = new Set(placed.map(cellKey));
  return {
    ...course,
    opening,
    open: openSheet(opening) ?? course.open,
    writes: [...course.writes.filter((write) => !written.has(cellKey(write))), ...placed],
    unplaced: course.unplaced + writes.length - placed.length,
  };
}

/** What the server said became of the cells, and what others changed, taken into record and sheet. */
export function takeAnswer(
  course: Course,
  { sent, answer }: { readonly sent: Sent; readonly answer: SyncAnswer },
): Course {
  const { record } = course.opening;
  // What waited for the network was sent long before it was answered.
  const sentAt = sent.at < answer.at ? sent.at : answer.at;
  const cells = sent.changes.flatMap((change, index): SavedCell[] => {
    const outcome = answer.outcomes[index];
    return outcome === undefined ? [] : [{ change, outcome, sentAt }];
  });
  const taken = cells.filter(({ outcome }) => outcome.kind === "taken");
  const undo = taken.map(({ change: { line, field, was, now } }) => ({ line, field, was: now, now: was }));
  const compared = new Set(
    cells.filter(({ outcome }) => outcome.kind !== "refused").map(({ change }) => cellKey(change)),
  );
  const answered: SheetRecord = {
    ...record,
    base: withCells(record.base, cells.flatMap(storedAfter)),
    baseRevision: answer.revision,
    stage: answer.stage,
    client: { ...record.client, seq: sent.seq },
    outbox: null,
    differing: differingAfter(record.differing, { cells, mineBy: sent.by }),
    unseen: record.unseen.filter((cell) => !compared.has(cellKey(cell))),
    lastSync: undo.length === 0 ? record.lastSync : { at: answer.at, revision: answer.revision, undo },
  };
  const next = bringIn(proceed(course, { record: answered }), {
    news: answer.elsewhere,
    mine: new Set(sent.changes.map(cellKey)),
  });
  return {
    ...next,
    cells: [...course.cells, ...cells],
    findings: [...course.findings, ...answer.findings],
    combined: [...course.combined, ...answer.combined],
    score: answer.score,
    savedAt: answer.at,
  };
}

function storedAfter({ change: { line, field, now }, outcome }: SavedCell): readonly CellWrite[] {
  if (outcome.kind === "refused") return [];
  return [{ line, field, now: outcome.kind === "conflict" ? outcome.stored : now }];
}

function differingAfter(
  before: SheetRecord["differing"],
  { cells, mineBy }: { readonly cells: readonly SavedCell[]; readonly mineBy: string | null },
): SheetRecord["differing"] {
  const answered = new Set(cells.map(({ change }) => cellKey(change)));
  const conflicts = cells.flatMap(({ change: { line, field, now }, outcome, sentAt }): Differing[] => {
    if (outcome.kind !== "conflict") return [];
    const { stored, by, at } = outcome;
    const mine = { mine: now, mineBy, mineAt: sentAt };
    return [{ line, field, ...mine, stored, by: by?.name ?? null, at }];
  });
  return [...before.filter((cell) => !answered.has(cellKey(cell))), ...conflicts];
}

/** The newest state of the sheet where nothing could be sent: it is closed, or its receipt came back. */
export function takeFilled(course: Course, filled: FilledSheetView): Course {
  const { record } = course.opening;
  return {
    ...takeStored(proceed(course, { record: { ...record, outbox: null } }), filled),
    score: filled.score,
  };
}

/** The cells as they are stored now; a request that was not answered goes on waiting. */
export function takeStored(
  course: Course,
  { lines, revision: baseRevision, stage }: Pick<FilledSheetView, "lines" | "revision" | "stage">,
): Course {
  const { record } = course.opening;
  const news = differingCells(record.base, lines);
  const next = proceed(course, { record: { ...record, baseRevision, stage, unseen: [] } });
  return bringIn(next, { news, mine: new Set() });
}

/**
 * What others wrote becomes the base and stands in its cells, but never over something unsaved. There the old
 * base stays, so that the server meets what the person started from and finds the difference; where the person
 * takes back what was unsaved, it comes in the next time.
 */
function bringIn(
  course: Course,
  { news, mine }: { readonly news: readonly News[]; readonly mine: ReadonlySet<string> },
): Course {
  const { record } = course.opening;
  const { sheet } = course.open;
  const unsaved = new Set([...sheet.changes, ...sheet.wrong].map(cellKey));
  const differing = new Set(sheet.record.differing.map(cellKey));
  const others = news.filter((cell) => !mine.has(cellKey(cell)));
  const changed = others.filter(({ line, field, now }) => (record.base[line]?.[field] ?? null) !== now);
  const newer = new Set(others.map(cellKey));
  const before = record.unseen.filter((cell) => !newer.has(cellKey(cell)));
  const isHidden = (cell: CellWrite) => unsaved.has(cellKey(cell)) && !differing.has(cellKey(cell));
  const known: readonly News[] = [...before, ...changed].filter((cell) => !isHidden(cell));
  const newest = new Map(known.map((cell) => [cellKey(cell), cell]));
  const next: SheetRecord = {
    ...record,
    base: withCells(record.base, known),
    unseen: [...before, ...changed].filter(isHidden).map(({ line, field, now }) => ({ line, field, now })),
    differing: record.differing.map((cell) => {
      const other = newest.get(cellKey(cell));
      if (other === undefined) return cell;
      return { ...cell, stored: other.now, by: other.by?.name ?? null, at: other.at ?? null };
    }),
  };
  const writes = known.filter((cell) => !differing.has(cellKey(cell)));
  const brought = proceed(course, { record: next, writes });
  const shownNow = before.filter((cell) => !isHidden(cell)).length;
  return { ...brought, elsewhere: course.elsewhere + changed.length + shownNow };
}

/**
 * The record where the worksheet was left as it was read: what the server has taken is taken, and the cells that were
 * to be written still show what they did, so that they come in the next time.
 */
export function recordUnwritten({ before, writes, open }: Course): SheetRecord {
  const { record } = open.sheet;
  const keys = new Set(writes.map(cellKey));
  const isUnwritten = (cell: Pick<CellWrite, "line" | "field">) => keys.has(cellKey(cell));
  const shown = writes.map(({ line, field }) => ({ line, field, now: storedValue(before, { line, field }) }));
  const coming = shown.flatMap(({ line, field, now: was }) => {
    const now = storedValue(record, { line, field });
    return now === was ? [] : [{ line, field, now }];
  });
  const { outbox } = record;
  const waiting = outbox?.changes.filter((change) => !isUnwritten(change)) ?? [];
  return {
    ...record,
    base: withCells(record.base, shown),
    unseen: [...record.unseen.filter((cell) => !isUnwritten(cell)), ...coming],
    differing: [
      ...record.differing.filter((cell) => !isUnwritten(cell)),
      ...before.differing.filter(isUnwritten),
    ],
    outbox: outbox === null || waiting.length === 0 ? null : { ...outbox, changes: waiting },
  };
}

/** A cell that somebody else wrote, and who and when where that was told. */
type News = CellWrite & Partial<Pick<SyncAnswer["elsewhere"][number], "by" | "at">>;

/** Row and column of a cell in the worksheet; null where it has no place there, or two. */
export function placeIn(
  { place }: OpenSheet,
  { line, field }: Pick<CellWrite, "line" | "field">,
): { readonly row: number; readonly column: number } | null {
  const rows = place.rowsOf.get(line) ?? [];
  const column = isField(field) ? place.columnOf.get(field) : undefined;
  const [row] = rows;
  return row === undefined || rows.length > 1 || column === undefined ? null : { row, column };
}

/** What a cell shows for a stored value. */
export function shownIn({ sheet }: Work, { line, field, now }: CellWrite): CellValue | null {
  const leaf = leafById(sheet, line)?.criterion;
  return leaf === undefined || !isField(field) || now === null ? now : shownValue(leaf, field, now);
}

function gridWith(open: OpenSheet, work: Work, writes: readonly CellWrite[]) {
  const { grid } = open.table;
  const values: GridValue[][] = grid.values.map((line) => [...line]);
  for (const write of writes) {
    const at = placeIn(open, write);
    const line = at && values[at.row - grid.origin.row];
    if (at && line) line[at.column - grid.origin.column] = shownIn(work, write);
  }
  return { ...grid, values };
}
