// Cells of the unit that pasting has locked: with the lock went the list and the check of the cell. They are
// still read, but nobody can type into them until the sheet is laid anew.
import { FIELDS, hasField, writerOf, type Field } from "../../shared/filled-sheet.ts";
import { warningAt, type Finding } from "../../shared/finding.ts";
import { takesBonus } from "../../shared/plan.ts";
import { leafById } from "../../shared/score-sheet.ts";
import { WORKBOOK_FINDINGS } from "../../shared/wording/excel.ts";
import { FIELD_WORDS } from "../../shared/wording/fields.ts";
import { addressLists, rectangles, type CellPlace } from "./areas.ts";
import type { OpenSheet } from "./open-sheet.ts";
import type { Looked, Work } from "./sheet.ts";

export interface OpenColumn {
  readonly field: Field;
  readonly cells: readonly CellPlace[];
}

/** The cells that were laid open, by field; none where nothing is entered or nothing is protected. */
export function openColumns(
  { sheet, terms }: Work,
  { place, table, sheet: found }: OpenSheet,
): readonly OpenColumn[] {
  if (!found.record.mayEnter || !table.protected) return [];
  return FIELDS.flatMap((field): OpenColumn[] => {
    const column = place.columnOf.get(field);
    if (column === undefined || writerOf(field, sheet) !== "enter") return [];
    const cells = [...place.rowsOf].flatMap(([line, rows]) => {
      const leaf = leafById(sheet, line)?.criterion;
      if (leaf === undefined || !hasField(leaf, field, sheet)) return [];
      if (field === "proposedBonus" && !takesBonus(leaf, terms)) return [];
      return rows.map((row) => ({ row, column }));
    });
    return cells.length === 0 ? [] : [{ field, cells }];
  });
}

/** As many as fit into an address each: few, however many rows there are. */
export function queueLocks(sheet: Excel.Worksheet, { cells }: OpenColumn): readonly Excel.FormatProtection[] {
  return addressLists(rectangles(cells)).map((list) => {
    const { protection } = sheet.getRanges(list).format;
    protection.load("locked");
    return protection;
  });
}

/** Which of the column's cells it is was not asked. */
export function lockedFinding(worksheet: string, { field }: OpenColumn): Finding {
  return warningAt(LOCKED, { worksheet, field }, WORKBOOK_FINDINGS.locked(FIELD_WORDS[field].vi));
}

const LOCKED = "lockedCells";

/** Looking does not ask for locks: what the last action found holds until the next one. */
export function stillLocked(looked: Looked, before: Looked | null): Looked {
  if (looked.kind !== "ours" || before?.kind !== "ours") return looked;
  if (looked.sheet.worksheetId !== before.sheet.worksheetId) return looked;
  const locked = before.sheet.findings.filter(({ code }) => code === LOCKED);
  return { ...looked, sheet: { ...looked.sheet, findings: [...looked.sheet.findings, ...locked] } };
}
