// What a function gave, with the errors of single cells as the cell and its hover text show them.
import { CellError } from "../../../addin/functions/cell-error.ts";

export function shown(grid: readonly (readonly unknown[])[]): unknown[][] {
  return grid.map((row) =>
    row.map((cell) => (cell instanceof CellError ? `${cell.code} ${cell.message}` : cell)),
  );
}

/** Code and message of the error that a function throws. */
export function refusalOf(compute: () => unknown): string {
  try {
    return `no error: ${JSON.stringify(compute())}`;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return `${error.code} ${error.message}`;
  }
}
