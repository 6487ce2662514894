// =THIDUA.DANDAU(points; [names]; [places]; [order]): who leads, with all who share the place.
import { cleanText } from "../../shared/text.ts";
import { DAN_DAU } from "../../shared/wording/functions/dan-dau.ts";
import { CellError } from "./cell-error.ts";
import { gridOf, isBlank, oneNumber } from "./read-cells.ts";
import { rankRows } from "./rank-rows.ts";

/**
 * A column of names, best first, units of one place in the order of the range; without names, which row of
 * the range each is. Text or a boolean among the points is refused: it may hide the leader.
 * @param upTo the last place to give; 1 when left out
 * @throws CellError; #N/A where nothing is ranked
 */
export function danDau(points: unknown, names: unknown, upTo: unknown, order: unknown): unknown[][] {
  const { places } = rankRows(points, order);
  const wrong = places.findIndex((place) => place instanceof CellError);
  if (wrong >= 0) throw new CellError("#VALUE!", DAN_DAU.wrongRow(wrong + 1, messageOf(places[wrong])));
  const last = oneNumber(upTo) ?? 1;
  if (!Number.isSafeInteger(last) || last < 1) throw new CellError("#VALUE!", DAN_DAU.badUpTo);
  const given = gridOf(names).flat();
  if (given.length > 0 && given.length !== places.length)
    throw new CellError("#VALUE!", DAN_DAU.nameCount({ names: given.length, units: places.length }));
  const leading = places
    .flatMap((place, unit) => (typeof place === "number" && place <= last ? [{ place, unit }] : []))
    .sort((a, b) => a.place - b.place || a.unit - b.unit);
  if (leading.length === 0) throw new CellError("#N/A", DAN_DAU.noPoints);
  return leading.map(({ unit }) => {
    const name = given[unit];
    if (given.length === 0) return [unit + 1];
    return [isBlank(name) ? DAN_DAU.nameless(unit + 1) : typeof name === "string" ? cleanText(name) : name];
  });
}

function messageOf(error: unknown): string {
  return error instanceof CellError ? error.message : "";
}
