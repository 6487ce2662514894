// Works out how the workbook will stand when the sheet is laid into it, as plain data: what comes where.
import type { Template } from "../../shared/contract/filled-sheets.ts";
import { cellAt } from "../../shared/document/cells.ts";
import { unitName } from "../../shared/plan.ts";
import { findTable, type Grid } from "../../shared/template/grid.ts";
import { FIELDS } from "../../shared/filled-sheet.ts";
import { LAYOUT_VERSION } from "../../shared/template/identity.ts";
import type { WorkbookLayout } from "../../shared/template/layout.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import type { Text } from "../../shared/text.ts";
import { MOVED_CONTENT, WORKBOOK_NOTES } from "../../shared/wording/excel.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import { WORKSHEETS } from "../../shared/wording/workbook.ts";
import { newClient } from "./find-sheet.ts";
import {
  carriedWrong,
  contentAround,
  formatsOfLayout,
  freeName,
  gridOfLayout,
  homelessCells,
  layoutOf,
  type Carried,
  type Homeless,
} from "./lay-sheet.ts";
import { keptLines, mergedLines, type MergedLines } from "./merged-lines.ts";
import { openSheet, type OpenSheet } from "./open-sheet.ts";
import type { WorkbookReading } from "./read-workbook.ts";
import type { SheetRecord } from "./record.ts";
import { rowStates } from "./row-states.ts";
import type { Sheet, Work } from "./sheet.ts";
import type { Place } from "./write-layout.ts";

export interface Laying {
  readonly work: Work;
  readonly reading: WorkbookReading;
  readonly template: Template;
  /** The sheet that is there; null where there is none. */
  readonly old: OpenSheet | null;
  /** What is known of the document though its worksheet may be gone. */
  readonly record: SheetRecord | null;
  /** Content that found no place in the table when it was laid a moment ago, and has one by now. */
  readonly alreadyMoved: readonly Homeless[];
}

export interface Laid {
  readonly sheet: Sheet;
  readonly notes: readonly Text[];
  readonly layout: WorkbookLayout;
  readonly places: ReadonlyMap<string, Place>;
  readonly carried: readonly (Carried & { readonly format: string })[];
  readonly homeless: { readonly worksheet: string; readonly cells: readonly Homeless[] } | null;
}

/** Pure: how the workbook will stand. null where the unit is in no bloc of the plan. */
export function planLaying(laying: Laying): Laid | null {
  const { work, reading, template, old } = laying;
  const merged = mergedWith(laying);
  const lines = merged.shown;
  const bare = layoutOf(work, { template, lines, states: new Map() });
  const [worksheet] = bare?.worksheets ?? [];
  if (bare === null || worksheet === undefined) return null;
  const taken = reading.worksheets.map(({ name }) => name);
  const places = placesOf(laying, taken);
  const name = places.get(WORKSHEETS.scores)?.worksheet ?? WORKSHEETS.scores;
  const grid = gridOfLayout(name, worksheet);
  const place = findTable(grid, ["id", "state", ...FIELDS]);
  if (place === null) throw new Error("A layout has no table.");
  const formats = formatsOfLayout(worksheet, grid);
  const carried =
    old === null
      ? []
      : [...contentAround(old, { worksheet, place }).carried, ...carriedWrong(old, { place })];
  const record = recordAfter(laying, { merged, guide: places.get(WORKSHEETS.guide)?.worksheet });
  const { copies } = reading;
  const worksheetId = old?.table.worksheetId ?? "";
  const asLaid = { protected: true, far: null, read: null, hasHidden: false };
  const table = { worksheet: name, worksheetId, formats, ...asLaid };
  const open = openSheet({ work, record, copies, table: { ...table, grid: gridWith(grid, carried) } });
  if (open === null) throw new Error("A layout has no table.");
  const layout = layoutOf(work, { template, lines, states: rowStates(work, open.sheet) }) ?? bare;
  const moved = new Set(laying.alreadyMoved.map(homelessKey));
  const found = old === null ? [] : homelessCells(old, { work, worksheet, place });
  const cells = found.filter((cell) => !moved.has(homelessKey(cell)));
  const homeless =
    cells.length === 0 ? null : { worksheet: freeName(MOVED_CONTENT.worksheet, [...taken, name]), cells };
  const rowsBack = old?.sheet.missing.lines.length ?? 0;
  return {
    ...{ layout, places, homeless, sheet: open.sheet },
    carried: carried.map((cell) => ({ ...cell, format: formats[cell.row]?.[cell.column] ?? "" })),
    notes: [
      ...(rowsBack === 0 || laying.record?.sheetRevision !== record.sheetRevision
        ? []
        : [WORKBOOK_NOTES.rowsBack(rowsBack)]),
      ...(homeless === null ? [] : [WORKBOOK_NOTES.moved(homeless.worksheet)]),
    ],
  };
}

function homelessKey({ cell, value }: Homeless): string {
  return JSON.stringify([cell, value]);
}

function mergedWith({ template: { filled }, old, record }: Laying): MergedLines {
  if (old !== null) return mergedLines(old, filled.lines);
  if (record !== null) return keptLines(record, filled);
  return { shown: filled.lines, base: filled.lines, unseen: [] };
}

function recordAfter(
  { work, template: { filled, mayEnter }, old, record: known }: Laying,
  { merged, guide }: { readonly merged: MergedLines; readonly guide: string | undefined },
): SheetRecord {
  const before = old?.sheet.record ?? known;
  const { plan, unit } = work;
  const outbox = before?.outbox ?? null;
  return {
    ...{ version: 1, plan: plan.id, unit, planName: planWords(plan).vi, unitName: unitName(plan, unit) },
    ...{ sheetRevision: filled.sheetRevision, layoutVersion: LAYOUT_VERSION, mayEnter },
    ...{ baseRevision: filled.revision, stage: filled.stage, guide: guide ?? null },
    ...{ base: merged.base, unseen: merged.unseen, laying: null },
    client: before?.client ?? newClient(),
    // By an older score sheet nothing is taken any more; what was in it stands in the cells.
    outbox: outbox?.sheetRevision === filled.sheetRevision ? outbox : null,
    differing: (before?.differing ?? []).map((cell) => {
      const stored = cellAt(filled.lines, cell.line, cell.field);
      return stored === cell.stored ? cell : { ...cell, stored, by: null, at: null };
    }),
    lastSync: before?.lastSync ?? null,
  };
}

/** Ours are laid anew in their place; a name that somebody else's worksheet has is left to it. */
function placesOf({ reading, old, record }: Laying, taken: readonly string[]): ReadonlyMap<string, Place> {
  const existing = (name: string | null): Place | null => {
    const found = reading.worksheets.find((worksheet) => worksheet.name === name);
    return found ? { worksheet: found.name, existing: { protected: found.protected } } : null;
  };
  const added = (name: string): Place => ({ worksheet: freeName(name, taken), existing: null });
  const guide = record === null ? null : (record.guide ?? WORKSHEETS.guide);
  const places = new Map([
    [WORKSHEETS.scores, existing(old?.table.worksheet ?? null) ?? added(WORKSHEETS.scores)],
    [WORKSHEETS.guide, existing(guide) ?? added(WORKSHEETS.guide)],
  ] as [string, Place][]);
  // Hidden names are ours alone.
  for (const { name } of reading.worksheets) {
    const place = existing(name);
    if (name.startsWith("_") && place !== null) places.set(name, place);
  }
  return places;
}

function gridWith(grid: Grid, carried: readonly Carried[]): Grid {
  const values: GridValue[][] = grid.values.map((line) => [...line]);
  for (const { row, column, value } of carried) {
    const line = values[row];
    if (line) line[column] = value;
  }
  return { ...grid, values };
}
