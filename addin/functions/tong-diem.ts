// =THIDUA.TONGDIEM(main; [bonus]; [penalty]; [bonus max]; [penalty max]; [floor]; [ceiling]; [decimals]): the
// total of one unit, as a score sheet adds it up.
import { capAt } from "../../shared/scoring/column.ts";
import { nearestPoints, toDecimal, type Points } from "../../shared/scoring/points.ts";
import { totalColumns } from "../../shared/scoring/total-columns.ts";
import { formatNumber } from "../../shared/text.ts";
import { CELLS } from "../../shared/wording/functions/cells.ts";
import { TONG_DIEM } from "../../shared/wording/functions/tong-diem.ts";
import { CellError } from "./cell-error.ts";
import { gridOf, LARGEST, numbersIn, oneNumber } from "./read-cells.ts";

/**
 * Main + bonus - penalty within floor and ceiling, rounded once. Points of each cell count to four decimals.
 * Text, booleans and numbers below 0 are refused, not passed over: a total that lacks a line is wrong.
 * @param penalty what is taken off, written without a minus sign
 * @param floor 0 when left out
 * @param decimals 1 to 4, 2 when left out; 0 is a blank cell that Excel handed over as 0, and is refused
 * @returns "" where no cell of the main range holds a number
 * @throws CellError
 */
export function tongDiem(
  main: unknown,
  bonus: unknown,
  penalty: unknown,
  bonusMax: unknown,
  penaltyMax: unknown,
  floor: unknown,
  ceiling: unknown,
  decimals: unknown,
): number | string {
  const scored = numbersIn(gridOf(main));
  const sums = {
    main: sumOf(scored),
    bonus: sumOf(numbersIn(gridOf(bonus))),
    penalty: sumOf(numbersIn(gridOf(penalty))),
  };
  const most = { bonus: capOf(bonusMax), penalty: capOf(penaltyMax) };
  const [lowest, highest, places] = [bound(floor) ?? 0, bound(ceiling), oneNumber(decimals) ?? 2];
  if (highest !== null && highest <= lowest) throw new CellError("#VALUE!", TONG_DIEM.ceilingBelowFloor);
  if (![1, 2, 3, 4].includes(places)) throw new CellError("#VALUE!", TONG_DIEM.badDecimals);
  if (scored.every((cell) => cell === null)) return "";
  capAt(most.bonus, sums.bonus);
  capAt(most.penalty, sums.penalty);
  const { total } = totalColumns(
    { decimals: places, total: { main: 0, bonusMax: null, floor: lowest, ceiling: highest } },
    { ...sums, denominator: new Float64Array(1) },
  );
  return toDecimal(total[0] as Points);
}

/** In ten-thousandths. */
function sumOf(cells: readonly (number | null)[]): Float64Array {
  let sum = 0;
  for (const cell of cells) {
    if (cell === null) continue;
    if (cell < 0) throw new CellError("#VALUE!", CELLS.notPoints(formatNumber(cell)));
    sum += nearestPoints(cell);
  }
  if (sum > nearestPoints(LARGEST)) throw new CellError("#NUM!");
  return Float64Array.of(sum);
}

/** A cap of 0 is a blank cell that Excel handed over as 0: nobody writes down a bonus that never counts. */
function capOf(given: unknown): number {
  const cap = bound(given);
  if (cap !== null && cap <= 0) throw new CellError("#VALUE!", TONG_DIEM.badCap);
  return cap === null ? Infinity : nearestPoints(cap);
}

function bound(given: unknown): number | null {
  const number = oneNumber(given);
  if (number !== null && Math.abs(number) > LARGEST) throw new CellError("#NUM!");
  return number === null ? null : toDecimal(nearestPoints(number));
}
