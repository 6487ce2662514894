// Places of units whose points stand in a range: the first column ranks, further columns part ties. Shared
// by every function that asks for an order.
import { placesOf } from "../../shared/ranking/rank.ts";
import { RANGES, type Direction } from "../../shared/wording/functions/ranges.ts";
import { CellError } from "./cell-error.ts";
import { gridOf, meaningOf, numberIn, oneText, type Grid } from "./read-cells.ts";

/** More rows are a whole column chosen by mistake, and Excel on the web would not come to an end. */
export const MOST_UNITS = 20_000;

export interface RankedRows {
  /** The first column's number, a unit an item; null where it is blank. */
  readonly totals: readonly (number | null | CellError)[];
  /** 1 for the first. null: blank, not ranked; an error: no number, not ranked. */
  readonly places: readonly (number | null | CellError)[];
  /** The units stand side by side, so the answer does. */
  readonly isRow: boolean;
}

/**
 * A blank further cell counts as 0, as in the ranking of a bloc.
 * @param order "giảm" (also null), "tăng", or one word a column: "giảm; tăng"; 0 and 1 as in RANK
 * @throws CellError for errors in the range, an unknown order, too many rows
 */
export function rankRows(given: unknown, order: unknown): RankedRows {
  const cells = gridOf(given);
  const grid: Grid = cells.length === 0 ? [[null]] : cells;
  const isRow = grid.length === 1 && (grid[0]?.length ?? 0) > 1;
  const rows: Grid = isRow ? (grid[0] ?? []).map((cell) => [cell]) : grid;
  if (rows.length > MOST_UNITS) throw new CellError("#VALUE!", RANGES.tooMany(MOST_UNITS));
  const width = rows[0]?.length ?? 0;
  const directions = directionsOf(order, width);
  const read = rows.map((row) => row.map(numberIn));
  const ranked: number[] = [];
  const places = read.map((cells, unit) => {
    const wrong = cells.find((cell) => cell instanceof CellError);
    if (wrong !== undefined && cells[0] !== null) return wrong;
    if (typeof cells[0] === "number") ranked.push(unit);
    return null;
  });
  const columns = directions.map((direction, column) =>
    Float64Array.from(ranked, (unit) => -direction * Number(read[unit]?.[column] ?? 0)),
  );
  const found = placesOf(columns);
  const placeOf = new Map(ranked.map((unit, index) => [unit, found[index] ?? 0]));
  return {
    totals: read.map((cells) => cells[0] ?? null),
    places: places.map((place, unit) => placeOf.get(unit) ?? place),
    isRow,
  };
}

/** One value a unit, laid as the units are; "" for null, which Excel would show as 0. */
export function spill(values: readonly unknown[], { isRow }: Pick<RankedRows, "isRow">): unknown[][] {
  const cells = values.map((value) => value ?? "");
  return isRow ? [cells] : cells.map((cell) => [cell]);
}

function directionsOf(order: unknown, width: number): readonly Direction[] {
  const words = oneText(order).split(/[;,]/u);
  const directions = words.map((word) => {
    const direction = meaningOf(RANGES.directions, word);
    if (direction === undefined) throw new CellError("#VALUE!", RANGES.badOrder);
    return direction;
  });
  const [only = -1] = directions;
  if (directions.length === 1) return Array.from({ length: width }, () => only);
  if (directions.length !== width)
    throw new CellError("#VALUE!", RANGES.orderCount({ columns: width, words: directions.length }));
  return directions;
}
