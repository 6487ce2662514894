// The rows of a score sheet's table: one a group, a heading, a criterion, in printed order, each knowing the
// rows it sums.
import {
  isLeaf,
  type Branch,
  type Criterion,
  type Group,
  type Leaf,
  type ScoreSheet,
} from "../score-sheet.ts";

export type TableRow = GroupRow | BranchRow | LeafRow;

export interface GroupRow {
  readonly kind: "group";
  readonly row: number;
  readonly group: Group;
  readonly below: readonly (BranchRow | LeafRow)[];
}

export interface BranchRow {
  readonly kind: "branch";
  readonly row: number;
  readonly branch: Branch;
  readonly below: readonly (BranchRow | LeafRow)[];
}

export interface LeafRow {
  readonly kind: "leaf";
  readonly row: number;
  readonly leaf: Leaf;
  readonly group: Group;
}

/** @param first the row of the first group */
export function tableRows(sheet: ScoreSheet, first: number): readonly GroupRow[] {
  let next = first;

  function rowsOf(criteria: readonly Criterion[], group: Group): (BranchRow | LeafRow)[] {
    return criteria.map((criterion): BranchRow | LeafRow => {
      const row = next++;
      return isLeaf(criterion)
        ? { kind: "leaf", row, leaf: criterion, group }
        : { kind: "branch", row, branch: criterion, below: rowsOf(criterion.children, group) };
    });
  }

  return sheet.groups.map((group): GroupRow => {
    const row = next++;
    return { kind: "group", row, group, below: rowsOf(group.criteria, group) };
  });
}

/** Every row, in order. */
export function* eachRow(rows: readonly TableRow[]): Generator<TableRow> {
  for (const row of rows) {
    yield row;
    if (row.kind !== "leaf") yield* eachRow(row.below);
  }
}

export function leafRows(rows: readonly TableRow[]): readonly LeafRow[] {
  return [...eachRow(rows)].filter((row) => row.kind === "leaf");
}
