// Turns the grid of a filled workbook into changes against what it showed when it was made, with every
// finding at its own cell. The add-in and the server both call it; it reads declared rows and columns only
// and says what it left.
import { cellAt, type CellChange, type Cells, type CellValue } from "../document/cells.ts";
import { checkCell } from "../entry-check.ts";
import { FIELDS, hasField, writerOf, type Field, type WritingAction } from "../filled-sheet.ts";
import type { Finding, Place } from "../finding.ts";
import { takesBonus, type ScoringTerms } from "../plan.ts";
import { leavesOf, printedCode, type Leaf, type ScoreSheet } from "../score-sheet.ts";
import { cleanParagraphs } from "../text.ts";
import { FIELD_WORDS } from "../wording/fields.ts";
import { READING } from "../wording/reading.ts";
import { CELL } from "../wording/workbook.ts";
import { cellName } from "./address.ts";
import { cellsOutside, findTable, valueAt, type Grid, type TablePlace } from "./grid.ts";
import { readCell, withoutNoise } from "./read-cell.ts";

export interface ReadInput {
  readonly grid: Grid;
  /** The published score sheet that the workbook follows. */
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  /** The cells of the revision the workbook was made from. */
  readonly base: Cells;
  /** Whose cells are read; the unit's own without it. */
  readonly action?: WritingAction;
}

export interface ReadResult {
  /** Cells that differ from the base, also those an error was found in; unreadable cells are not among them. */
  readonly changes: readonly CellChange[];
  readonly findings: readonly Finding[];
  /** Where a cell lies in the workbook; null where it has no such cell. */
  readonly placeOf: (line: string, field: string) => Place | null;
}

export function readGrid(input: ReadInput): ReadResult {
  const { grid, sheet } = input;
  const table = findTable(grid, ["id", ...FIELDS]);
  if (table === null) {
    const where = { worksheet: grid.worksheet };
    return {
      changes: [],
      findings: [{ severity: "error", code: "noTable", where, text: READING.noTable }],
      placeOf: () => null,
    };
  }
  const reading: Reading = { input, table, changes: [], findings: [] };
  reportColumns(reading);
  for (const { criterion } of leavesOf(sheet)) readLine(reading, criterion);
  reportStrangers(reading);
  return {
    changes: reading.changes,
    findings: reading.findings,
    placeOf(line, field) {
      const [row] = table.rowsOf.get(line) ?? [];
      const column = FIELDS.find((candidate) => candidate === field);
      const at = column === undefined ? undefined : table.columnOf.get(column);
      if (row === undefined || at === undefined) return null;
      return { worksheet: grid.worksheet, cell: cellName(row, at) };
    },
  };
}

interface Reading {
  readonly input: ReadInput;
  readonly table: TablePlace;
  readonly changes: CellChange[];
  readonly findings: Finding[];
}

/** A column that some line should have and the workbook has not. */
function reportColumns({ input, table, findings }: Reading): void {
  const leaves = leavesOf(input.sheet).map(({ criterion }) => criterion);
  for (const field of FIELDS) {
    if (table.columnOf.has(field) || isForeign(field, input)) continue;
    if (!leaves.some((leaf) => hasField(leaf, field, input.sheet))) continue;
    findings.push({
      severity: "warning",
      code: "missingColumn",
      where: { worksheet: input.grid.worksheet, field },
      text: READING.missingColumn(FIELD_WORDS[field].vi),
    });
  }
}

function readLine(reading: Reading, leaf: Leaf): void {
  const { input, table, findings } = reading;
  const rows = table.rowsOf.get(leaf.id) ?? [];
  const where = { worksheet: input.grid.worksheet, criterion: leaf.id, printed: printedCode(leaf) };
  const [row] = rows;
  if (row === undefined) {
    findings.push({ severity: "warning", code: "missingRow", where, text: READING.missingRow });
    return;
  }
  if (rows.length > 1) {
    const column = table.columnOf.get("result") ?? 0;
    const cells = rows.map((repeated) => cellName(repeated, column));
    findings.push({ severity: "error", code: "repeatedRow", where, text: READING.repeatedRow(cells) });
    return;
  }
  for (const field of FIELDS) {
    const column = table.columnOf.get(field);
    if (column !== undefined) readField(reading, { leaf, field, row, column });
  }
}

interface FieldCell {
  readonly leaf: Leaf;
  readonly field: Field;
  readonly row: number;
  readonly column: number;
}

function readField(reading: Reading, { leaf, field, row, column }: FieldCell): void {
  const { input, findings, changes } = reading;
  const { grid, sheet, terms, base } = input;
  const content = valueAt(grid, row, column);
  const where = {
    worksheet: grid.worksheet,
    cell: cellName(row, column),
    criterion: leaf.id,
    printed: printedCode(leaf),
    field,
  };
  const was = cellAt(base, leaf.id, field);
  const isAbsent = !hasField(leaf, field, sheet) || (field === "proposedBonus" && !takesBonus(leaf, terms));
  const isClosed = isForeign(field, input);
  // A closed cell is empty or bears a word of ours; what is kept there but not shown is not taken away.
  if ((isAbsent || isClosed) && (content === null || content === CELL.noBonus.vi)) return;
  const read = readCell(leaf, field, content);
  if (read.kind === "value" && isSame(read.value, was)) return;
  if (isClosed || (isAbsent && typeof content === "string")) {
    const text = READING.closedCell(FIELD_WORDS[field].vi);
    findings.push({ severity: "warning", code: "closedCell", where, text });
    return;
  }
  if (read.kind === "unreadable") {
    findings.push({ severity: "error", code: read.code, where, text: read.text });
    return;
  }
  if (read.note !== null) findings.push({ severity: "note", ...read.note, where });
  changes.push({ line: leaf.id, field, was, now: read.value });
  for (const finding of checkCell({ sheet, terms, line: leaf.id, field, value: read.value })) {
    findings.push({ ...finding, where: { ...finding.where, ...where } });
  }
}

function isForeign(field: Field, { sheet, action = "enter" }: ReadInput): boolean {
  return writerOf(field, sheet) !== action;
}

/** Whether the cell says what is kept already, as far as a workbook can show it. */
function isSame(read: CellValue | null, was: CellValue | null): boolean {
  if (typeof read === "number" && typeof was === "number") return read === withoutNoise(was);
  if (typeof read === "string" && typeof was === "string") return read === cleanParagraphs(was);
  return read === was;
}

/** Rows of unknown criteria, and content outside the table. */
function reportStrangers({ input, table, findings }: Reading): void {
  const known = new Set(leavesOf(input.sheet).map(({ criterion }) => criterion.id));
  for (const [id, [row = 0]] of table.rowsOf) {
    if (known.has(id)) continue;
    const where = { worksheet: input.grid.worksheet, cell: cellName(row, 0) };
    findings.push({ severity: "warning", code: "unknownRow", where, text: READING.unknownRow(id) });
  }
  const outside = cellsOutside(input.grid, table);
  const [first] = outside;
  if (first === undefined) return;
  const where = { worksheet: input.grid.worksheet };
  findings.push({ severity: "warning", code: "outside", where, text: READING.outside(outside) });
}
