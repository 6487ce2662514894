// =THIDUA.SOTOIDA(count; percent; [rounding]): how many a percentage allows, as the share limit of grades
// counts it.
import { mostWithGrade } from "../../shared/ranking/grade.ts";
import { SO_TOI_DA } from "../../shared/wording/functions/so-toi-da.ts";
import { CellError } from "./cell-error.ts";
import { oneNumber } from "./read-cells.ts";
import { shareOf } from "./share.ts";

/**
 * @param count whole number from 0
 * @throws CellError with what to correct
 */
export function soToiDa(count: unknown, percent: unknown, rounding: unknown): number {
  const whole = oneNumber(count);
  if (whole === null || !Number.isSafeInteger(whole) || whole < 0)
    throw new CellError("#VALUE!", SO_TOI_DA.badCount);
  return mostWithGrade(shareOf(percent, rounding), whole);
}
