// A highest share as people write it: 15 or "15%", and the way it is rounded.
import type { ShareLimit } from "../../shared/score-sheet.ts";
import { readNumber } from "../../shared/template/read-number.ts";
import { SO_TOI_DA } from "../../shared/wording/functions/so-toi-da.ts";
import { CellError } from "./cell-error.ts";
import { gridOf, meaningOf, oneNumber, oneText } from "./read-cells.ts";

/**
 * A cell formatted as a percentage holds 0,15 for 15 % and 1 for 100 %, so numbers up to 1 are refused; "1%" as
 * text is one percent. 0 is refused: versions of Excel for Windows and Mac hand a blank cell over as 0.
 * @param rounding "xuống" (also null and ""), "gần nhất", "lên", or the English word
 * @throws CellError with what to correct
 */
export function shareOf(percent: unknown, rounding: unknown): Pick<ShareLimit, "maxPercent" | "rounding"> {
  const written = writtenPercent(percent);
  const maxPercent = written ?? oneNumber(percent);
  if (maxPercent === null || maxPercent <= 0 || maxPercent > 100)
    throw new CellError("#VALUE!", SO_TOI_DA.badPercent);
  if (written === null && maxPercent <= 1)
    throw new CellError("#VALUE!", SO_TOI_DA.percentSuspected(maxPercent));
  const way = meaningOf(SO_TOI_DA.roundings, oneText(rounding));
  if (way === undefined) throw new CellError("#VALUE!", SO_TOI_DA.badRounding);
  return { maxPercent, rounding: way };
}

/** 15 for the text "15%"; null for anything else. */
function writtenPercent(given: unknown): number | null {
  const [cell, ...more] = gridOf(given).flat();
  if (typeof cell !== "string" || more.length > 0) return null;
  const reading = readNumber(cell);
  return reading.kind === "number" && reading.percent ? reading.value : null;
}
