// The unit's sheet as it stands in the workbook beside what the record knows: what is unsaved, what may be
// sent, what is wrong. Pure: the same grid and record give the same sheet.
import { cellAt, cellKey, withCells, type CellChange } from "../../shared/document/cells.ts";
import { FIELDS, hasField, isField, writerOf, type Field } from "../../shared/filled-sheet.ts";
import { warningAt, type Finding } from "../../shared/finding.ts";
import { leafById, leavesOf } from "../../shared/score-sheet.ts";
import { mayMove } from "../../shared/stage.ts";
import { cellName } from "../../shared/template/address.ts";
import { findTable, valueAt, type TablePlace } from "../../shared/template/grid.ts";
import { LAYOUT_VERSION } from "../../shared/template/identity.ts";
import { readCell } from "../../shared/template/read-cell.ts";
import { readGrid } from "../../shared/template/read-grid.ts";
import { differenceWords } from "../../shared/wording/difference.ts";
import { WORKBOOK_FINDINGS } from "../../shared/wording/excel.ts";
import type { Differing, SheetRecord } from "./record.ts";
import type { TableReading } from "./read-workbook.ts";
import type { Sheet, Work } from "./sheet.ts";

/** The sheet with where everything lies, for the actions. */
export interface OpenSheet {
  readonly sheet: Sheet;
  readonly table: TableReading;
  readonly place: TablePlace;
}

export interface Opening {
  readonly work: Work;
  readonly table: TableReading;
  readonly record: SheetRecord;
  readonly copies: readonly string[];
}

/** null where the hidden row or column that names rows and columns is gone. */
export function openSheet({ work, table, record, copies }: Opening): OpenSheet | null {
  const { sheet, terms } = work;
  const { grid } = table;
  const place = findTable(grid, ["id", "state", ...FIELDS]);
  if (place === null) return null;
  const read = readGrid({ grid, sheet, terms, base: record.base, action: work.writes ?? "enter" });
  const wrong = wrongCells(read.findings);
  const differing = stillDiffering({ work, record, changes: read.changes, wrong });
  const heldOut = new Set([...wrong, ...differing].map(cellKey));
  const changes = read.changes.filter((change) => !heldOut.has(cellKey(change)));
  const placeOf: Sheet["placeOf"] = (line, field) => {
    const [row] = place.rowsOf.get(line) ?? [];
    const column = isField(field) ? place.columnOf.get(field) : undefined;
    if (row === undefined || column === undefined) return null;
    return { worksheet: table.worksheet, cell: cellName(row, column) };
  };
  const wrongKeys = new Set(wrong.map(cellKey));
  return {
    table,
    place,
    sheet: {
      worksheet: table.worksheet,
      worksheetId: table.worksheetId,
      record: { ...record, differing },
      lines: withCells(
        record.base,
        read.changes.filter((change) => !wrongKeys.has(cellKey(change))),
      ),
      changes,
      wrong,
      unsaved: changes.length + heldOut.size,
      findings: [
        ...read.findings,
        ...differing.map((cell) => differenceFinding(cell, { work, placeOf })),
        ...aroundFindings(table, copies),
      ],
      placeOf,
      lineAt: (row) => lineAt(place, row),
      fieldAt: (column) => FIELDS.find((field) => place.columnOf.get(field) === column) ?? null,
      copies,
      outdated: outdatedBy({ work, record, place }),
      missing: missingParts(work, place),
    },
  };
}

type CellPart = Pick<CellChange, "line" | "field">;

/** Cells of the unit in which an error stands; each once. */
function wrongCells(findings: readonly Finding[]): readonly CellPart[] {
  const wrong = new Map<string, CellPart>();
  for (const { severity, where } of findings) {
    const { criterion: line, field } = where;
    if (severity !== "error" || line === undefined || field === undefined) continue;
    wrong.set(cellKey({ line, field }), { line, field });
  }
  return [...wrong.values()];
}

/** A cell in which the stored value was typed is settled; where another one was typed, that is now mine. */
function stillDiffering(given: {
  readonly work: Work;
  readonly record: SheetRecord;
  readonly changes: readonly CellChange[];
  readonly wrong: readonly CellPart[];
}): SheetRecord["differing"] {
  const { work, record, changes, wrong } = given;
  const typed = new Map(changes.map((change) => [cellKey(change), change]));
  const unreadable = new Set(wrong.map(cellKey));
  return record.differing.flatMap((cell) => {
    const change = typed.get(cellKey(cell));
    if (change?.now === cell.mine) return [cell];
    if (change !== undefined) return [{ ...cell, mine: change.now, mineBy: work.person, mineAt: null }];
    return unreadable.has(cellKey(cell)) ? [cell] : [];
  });
}

function differenceFinding(
  cell: Differing,
  { work, placeOf }: { readonly work: Work; readonly placeOf: Sheet["placeOf"] },
): Finding {
  const { line, field } = cell;
  const leaf = leafById(work.sheet, line)?.criterion;
  const where = { ...placeOf(line, field), criterion: line, printed: leaf?.code ?? line, field };
  return warningAt("conflict", where, differenceWords(leaf, cell));
}

function aroundFindings({ worksheet, far }: TableReading, copies: readonly string[]): readonly Finding[] {
  return [
    ...(far === null ? [] : [warningAt("outside", { worksheet, cell: far }, WORKBOOK_FINDINGS.far(far))]),
    ...(copies.length === 0 ? [] : [warningAt("copiedSheet", {}, WORKBOOK_FINDINGS.copies(copies))]),
  ];
}

function lineAt({ rowsOf }: TablePlace, row: number): string | null {
  for (const [line, rows] of rowsOf) if (rows.includes(row)) return line;
  return null;
}

function outdatedBy(given: {
  readonly work: Work;
  readonly record: SheetRecord;
  readonly place: TablePlace;
}): Sheet["outdated"] {
  const { work, record, place } = given;
  if (record.sheetRevision !== work.sheetRevision) return "sheet";
  const isAsLaid =
    record.layoutVersion === LAYOUT_VERSION &&
    record.mayEnter === mayMove("enter", record.stage) &&
    place.columnOf.has("state");
  return isAsLaid ? "no" : "layout";
}

function missingParts({ sheet }: Work, { rowsOf, columnOf }: TablePlace): Sheet["missing"] {
  const leaves = leavesOf(sheet).map(({ criterion }) => criterion);
  const isEntered = (field: Field) => writerOf(field, sheet) === "enter";
  return {
    lines: leaves.flatMap(({ id }) => (rowsOf.has(id) ? [] : [id])),
    fields: FIELDS.filter(
      (field) =>
        isEntered(field) && !columnOf.has(field) && leaves.some((leaf) => hasField(leaf, field, sheet)),
    ),
  };
}

/** What stands in a cell now, as far as it can be read; undefined where it cannot, or where there is no such cell. */
export function typedValue(
  { table, place }: OpenSheet,
  { work, line, field }: { readonly work: Work; readonly line: string; readonly field: string },
) {
  const leaf = leafById(work.sheet, line)?.criterion;
  const rows = place.rowsOf.get(line) ?? [];
  const column = isField(field) ? place.columnOf.get(field) : undefined;
  const [row] = rows;
  if (leaf === undefined || !isField(field) || row === undefined || column === undefined) return undefined;
  const read = readCell(leaf, field, valueAt(table.grid, row, column));
  return read.kind === "value" ? read.value : undefined;
}

/** The stored value that a change of this cell starts from. */
export function storedValue({ base }: SheetRecord, { line, field }: CellPart) {
  return cellAt(base, line, field);
}
