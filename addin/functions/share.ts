// A highest share as people write it: 15 for 15 %, and the way it is rounded.
import type { ShareLimit } from "../../shared/score-sheet.ts";
import { SO_TOI_DA } from "../../shared/wording/functions/so-toi-da.ts";
import { CellError } from "./cell-error.ts";
import { meaningOf, oneNumber, oneText } from "./read-cells.ts";

const ROUNDINGS: Readonly<Record<string, ShareLimit["rounding"]>> = {
  "": "down",
  down: "down",
  xuống: "down",
  nearest: "nearest",
  "gần nhất": "nearest",
  up: "up",
  lên: "up",
};

/**
 * @param percent 15 for 15 %; 0,15, which a cell formatted as a percentage holds, is refused
 * @param rounding "xuống" (also null and ""), "gần nhất", "lên", or the English word
 * @throws CellError with what to correct
 */
export function shareOf(percent: unknown, rounding: unknown): Pick<ShareLimit, "maxPercent" | "rounding"> {
  const maxPercent = oneNumber(percent);
  if (maxPercent === null || maxPercent < 0 || maxPercent > 100)
    throw new CellError("#VALUE!", SO_TOI_DA.badPercent);
  if (maxPercent > 0 && maxPercent < 1)
    throw new CellError("#VALUE!", SO_TOI_DA.percentSuspected(maxPercent));
  const way = meaningOf(ROUNDINGS, oneText(rounding));
  if (way === undefined) throw new CellError("#VALUE!", SO_TOI_DA.badRounding);
  return { maxPercent, rounding: way };
}
