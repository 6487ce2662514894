// A document's content as cells: line (a criterion, a registered person) and field. The unit of merging,
// of conflict and of history, whatever the kind of document.

export type CellValue = number | string;

/** line id -> field -> value. An empty cell is absent. */
export type Cells = Readonly<Record<string, Readonly<Record<string, CellValue>>>>;

/** line id -> field -> the revision that wrote the cell last, also when it emptied it. */
export type Stamps = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One edited cell: what the editor started from and what is there now; null is empty. */
export interface CellChange {
  readonly line: string;
  readonly field: string;
  readonly was: CellValue | null;
  readonly now: CellValue | null;
}

/** A cell's place as one text, to look it up by. */
export function cellKey({ line, field }: Pick<CellChange, "line" | "field">): string {
  return `${line}\n${field}`;
}

export function cellAt(cells: Cells, line: string, field: string): CellValue | null {
  return cells[line]?.[field] ?? null;
}

/** The cells with some of them set; null empties a cell, and a line without cells is gone. */
export function withCells(
  cells: Cells,
  changes: readonly Pick<CellChange, "line" | "field" | "now">[],
): Cells {
  const next = new Map(
    Object.entries(cells).map(([line, fields]) => [line, new Map(Object.entries(fields))]),
  );
  for (const { line, field, now } of changes) {
    const fields = next.get(line) ?? new Map<string, CellValue>();
    if (now === null) fields.delete(field);
    else fields.set(field, now);
    if (fields.size === 0) next.delete(line);
    else next.set(line, fields);
  }
  return Object.fromEntries([...next].map(([line, fields]) => [line, Object.fromEntries(fields)]));
}

/** Every cell in which two states differ, in the order of lines and fields. */
export function differingCells(before: Cells, after: Cells): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const line of Object.keys({ ...before, ...after })) {
    for (const field of Object.keys({ ...before[line], ...after[line] })) {
      const was = cellAt(before, line, field);
      const now = cellAt(after, line, field);
      if (was !== now) changes.push({ line, field, was, now });
    }
  }
  return changes;
}
