// What people do in Excel while the add-in looks on: typing, pasting, another person's edit in the same
// workbook, filtering, renaming, copying and deleting. Every act sends the events that Excel sends.
import { columnName } from "../../shared/template/address.ts";
import type { Area } from "../../shared/template/layout.ts";
import { localAddress, parseAddress } from "./model/area.ts";
import { cellKey, clearValidation, openCell, openLine, styleAt, typeInto, valueAt } from "./model/cells.ts";
import { activeWorksheet, newId } from "./model/new-workbook.ts";
import { deletedLine, insertedLines, shiftLines } from "./model/shift.ts";
import { NORMAL } from "./model/style.ts";
import type { CellValue, Worksheet } from "./model/workbook.ts";
import { changeDetails } from "./protocol/classes/range-content.ts";
import { activate } from "./protocol/classes/worksheet.ts";
import { raise, sendEvents, type Source } from "./protocol/events.ts";
import type { Session } from "./protocol/session.ts";

/** Typed into one cell and confirmed. Throws where Excel would only beep: a locked cell of a protected sheet. */
export function type(session: Session, address: string, value: CellValue, source: Source = "Local"): void {
  const { worksheet, area } = at(session, address);
  const { row, column } = area;
  if (worksheet.protection !== null && styleAt(worksheet, row, column).locked) {
    throw new Error(`${address} is locked.`);
  }
  const before = valueAt(worksheet, row, column);
  typeInto(openCell(worksheet, row, column), value);
  const details = changeDetails(before, valueAt(worksheet, row, column));
  changed(session, worksheet, { address: localAddress(area), changeType: "RangeEdited", source, ...details });
}

/** "New Note" on a cell; protection is not asked. */
export function addNote(session: Session, address: string, words: string): void {
  const { worksheet, area } = at(session, address);
  openCell(worksheet, area.row, area.column).note = words;
}

export function noteAt(session: Session, address: string): string | undefined {
  const { worksheet, area } = at(session, address);
  return worksheet.cells.get(cellKey(area.row, area.column))?.note;
}

/** Another person, in the same workbook (https://github.com/OfficeDev/office-js/issues/1813). */
export function typeRemotely(session: Session, address: string, value: CellValue): void {
  type(session, address, value, "Remote");
}

/**
 * Pasted from a plain sheet: values replace, and with them go the rule and the look of the cells, which
 * become locked like any Normal cell (XlsxWriter issue 218, sequencescape issue 2114).
 */
export function paste(session: Session, address: string, values: readonly (readonly CellValue[])[]): void {
  const { worksheet, area } = at(session, address);
  const lastRow = area.row + values.length - 1;
  const lastColumn = area.column + (values[0]?.length ?? 1) - 1;
  const pasted = { ...area, lastRow, lastColumn };
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      const cell = openCell(worksheet, area.row + row, area.column + column);
      cell.style = NORMAL;
      typeInto(cell, value);
    }
  }
  clearValidation(worksheet, pasted);
  changed(session, worksheet, { address: localAddress(pasted), changeType: "RangeEdited", source: "Local" });
}

export function select(session: Session, address: string): void {
  const { worksheet, area } = at(session, address);
  activate({ session, worksheet });
  worksheet.selection = area;
  raise(session, worksheet, { kind: "selectionChanged", message: { address: localAddress(area) } });
  sendEvents(session);
}

/** A click on the worksheet's tab: its own selection stands as it was left, and none is told. */
export function turnTo(session: Session, name: string): void {
  activate({ session, worksheet: worksheetNamed(session, name) });
  sendEvents(session);
}

/** As a filter does: rows that do not match are hidden. Rows count from 0. */
export function hideRows(session: Session, name: string, rows: readonly number[]): void {
  const worksheet = worksheetNamed(session, name);
  for (const row of rows) openLine(worksheet.rows, row).hidden = true;
}

export function renameWorksheet(session: Session, name: string, newName: string): void {
  const worksheet = worksheetNamed(session, name);
  for (const named of [
    ...session.workbook.names,
    ...session.workbook.worksheets.flatMap(({ names }) => names),
  ]) {
    named.formula = named.formula.replaceAll(`'${name}'!`, `'${newName}'!`);
  }
  worksheet.name = newName;
  const message = { nameBefore: name, nameAfter: newName, source: "Local" };
  raise(session, worksheet, { kind: "nameChanged", message });
  sendEvents(session);
}

/**
 * "Move or copy…": everything comes along, worksheet names and custom properties too; of the workbook's names
 * for its cells it gets names of its own
 * (https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1).
 */
export function copyWorksheet(session: Session, name: string): Worksheet {
  const { workbook } = session;
  const copyName = `${name} (2)`;
  const copy: Worksheet = {
    ...structuredClone(worksheetNamed(session, name)),
    id: newId(workbook),
    name: copyName,
  };
  const wide = workbook.names.filter(({ formula }) => formula.includes(`'${name}'!`));
  copy.names.push(...wide.map((named) => ({ ...named })));
  for (const named of copy.names) named.formula = named.formula.replaceAll(`'${name}'!`, `'${copyName}'!`);
  workbook.worksheets.push(copy);
  raise(session, copy, { kind: "added", message: { source: "Local" } });
  sendEvents(session);
  return copy;
}

/** Whole columns, before the one at `at` (from 0). */
export function insertColumns(session: Session, name: string, given: { at: number; count: number }): void {
  const worksheet = worksheetNamed(session, name);
  shiftLines(session.workbook, worksheet, insertedLines("columns", given));
  const address = `${columnName(given.at)}:${columnName(given.at + given.count - 1)}`;
  changed(session, worksheet, { address, changeType: "ColumnInserted", source: "Local" });
}

/** Whole rows, before the one at `at` (from 0). */
export function insertRows(session: Session, name: string, given: { at: number; count: number }): void {
  const worksheet = worksheetNamed(session, name);
  shiftLines(session.workbook, worksheet, insertedLines("rows", given));
  const address = `${given.at + 1}:${given.at + given.count}`;
  changed(session, worksheet, { address, changeType: "RowInserted", source: "Local" });
}

/** A whole row (from 0): what it held is gone, what was below moves up. */
export function deleteRow(session: Session, name: string, row: number): void {
  const worksheet = worksheetNamed(session, name);
  shiftLines(session.workbook, worksheet, deletedLine("rows", row));
  changed(session, worksheet, {
    address: `${row + 1}:${row + 1}`,
    changeType: "RowDeleted",
    source: "Local",
  });
}

export function startEditingCell(session: Session): void {
  session.trouble.cellEditing = true;
}

/** Enter was pressed: waiting batches go on. */
export function finishEditingCell(session: Session): void {
  session.trouble.cellEditing = false;
  for (const goOn of session.afterCellEditing.splice(0)) goOn();
}

export function worksheetNamed({ workbook }: Session, name: string): Worksheet {
  const worksheet = workbook.worksheets.find((known) => known.name === name);
  if (worksheet === undefined) throw new Error(`There is no worksheet ${name}.`);
  return worksheet;
}

function at(session: Session, address: string): { readonly worksheet: Worksheet; readonly area: Area } {
  const parsed = parseAddress(address);
  if (parsed === null) throw new Error(`${address} is no address.`);
  const { worksheet, area } = parsed;
  return {
    worksheet: worksheet === null ? activeWorksheet(session.workbook) : worksheetNamed(session, worksheet),
    area,
  };
}

function changed(session: Session, worksheet: Worksheet, message: Readonly<Record<string, unknown>>): void {
  raise(session, worksheet, { kind: "changed", message: { triggerSource: "Unknown", ...message } });
  sendEvents(session);
}
