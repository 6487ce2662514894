// Merges edited cells into the newest state of a document. Never picks a winner: where somebody else
// changed the same cell to another value, the stored value stands and both go back to a person.
import {
  cellAt,
  cellKey,
  withCells,
  type CellChange,
  type Cells,
  type CellValue,
  type Stamps,
} from "./cells.ts";

/** What became of one edited cell. */
export type CellOutcome =
  | { readonly kind: "taken" }
  /** The stored value is already the same. */
  | { readonly kind: "unchanged" }
  /** Somebody else wrote another value, in this revision; `stored` stands. */
  | { readonly kind: "conflict"; readonly stored: CellValue | null; readonly revision: number };

export interface Merge {
  readonly cells: Cells;
  /** One outcome a change, in the order of the changes. */
  readonly outcomes: readonly CellOutcome[];
  readonly taken: readonly CellChange[];
  /** Lines in which others changed different cells since the base: merged, but worth a look. */
  readonly combined: readonly string[];
}

/** @param baseRevision the revision that the editor last saw */
export function mergeCells(
  current: { readonly cells: Cells; readonly stamps: Stamps },
  changes: readonly CellChange[],
  baseRevision: number,
): Merge {
  const outcomes = changes.map((change): CellOutcome => {
    const stored = cellAt(current.cells, change.line, change.field);
    const revision = current.stamps[change.line]?.[change.field] ?? 0;
    if (stored === change.now) return { kind: "unchanged" };
    // A cell that was changed since the base and changed back was somebody's decision, too.
    if (stored === change.was && revision <= baseRevision) return { kind: "taken" };
    return { kind: "conflict", stored, revision };
  });
  const taken = changes.filter((_, index) => outcomes[index]?.kind === "taken");
  return {
    cells: withCells(current.cells, taken),
    outcomes,
    taken,
    combined: combinedLines(current.stamps, changes, taken, baseRevision),
  };
}

/** The stamps after a revision wrote some cells. */
export function stampCells(
  stamps: Stamps,
  written: readonly Pick<CellChange, "line" | "field">[],
  revision: number,
): Stamps {
  const next: Record<string, Record<string, number>> = {};
  for (const { line, field } of written) {
    next[line] = { ...stamps[line], ...next[line], [field]: revision };
  }
  return { ...stamps, ...next };
}

function combinedLines(
  stamps: Stamps,
  changes: readonly CellChange[],
  taken: readonly CellChange[],
  baseRevision: number,
): readonly string[] {
  const mine = new Set(changes.map(cellKey));
  const lines = new Set(taken.map(({ line }) => line));
  return [...lines].filter((line) =>
    Object.entries(stamps[line] ?? {}).some(
      ([field, revision]) => revision > baseRevision && !mine.has(cellKey({ line, field })),
    ),
  );
}
