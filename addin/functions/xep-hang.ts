// =THIDUA.XEPHANG(points; [order]): the places of a whole range at once, as RANK.EQ gives them one by one.
import { rankRows, spill } from "./rank-rows.ts";

/**
 * | the range | answers |
 * |---|---|
 * | a column; a row; one cell | a column; a row; one cell |
 * | further columns | part ties, in order; blank ones count as 0 |
 * | a blank cell | stays blank, and is not ranked |
 * | text "9,5" | the number 9,5 |
 * | other text, a boolean | #VALUE! in its own cell; the others are ranked without it, as RANK does |
 * | an error | #VALUE! with its place; nothing is ranked, as RANK does |
 * @throws CellError
 */
export function xepHang(points: unknown, order: unknown): unknown[][] {
  const ranked = rankRows(points, order);
  return spill(ranked.places, ranked);
}
