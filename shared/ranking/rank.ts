// Places of units by their totals. Equal units share a place and the next place is skipped (1, 1, 3),
// unless a tie-break parts them. The order in which units come in never matters.

/**
 * The place of each unit, 1 for the best, in the order of the input.
 *
 * @param columns the totals of all units, then each tie-break's keys; at least the totals
 */
export function placesOf(columns: readonly ArrayLike<number>[]): Int32Array {
  const totals = columns[0] ?? [];
  const order = descending(columns);
  const places = new Int32Array(totals.length);
  let place = 0;
  for (let position = 0; position < order.length; position++) {
    const unit = order[position] ?? 0;
    const previous = position === 0 ? -1 : (order[position - 1] ?? 0);
    if (previous < 0 || differ(columns, unit, previous)) place = position + 1;
    places[unit] = place;
  }
  return places;
}

function differ(columns: readonly ArrayLike<number>[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return true;
  return false;
}

/** Indices of units, best first. */
function descending(columns: readonly ArrayLike<number>[]): ArrayLike<number> {
  const totals = columns[0] ?? [];
  if (columns.length === 1) return descendingByOne(totals);
  return Array.from(totals, (_, index) => index).sort((a, b) => {
    for (const column of columns) {
      const difference = (column[b] ?? 0) - (column[a] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

// Totals are whole ten-thousandths of a point, far below 2^53: total and index fit into one double, and
// a typed array of doubles sorts without a comparator.
const INDEX_ROOM = 2 ** 17;

function descendingByOne(totals: ArrayLike<number>): ArrayLike<number> {
  const packed = new Float64Array(totals.length);
  let fits = totals.length < INDEX_ROOM;
  for (let index = 0; index < totals.length; index++) {
    const total = totals[index] ?? 0;
    fits &&= Number.isInteger(total) && Math.abs(total) < 2 ** 35;
    packed[index] = -total * INDEX_ROOM + index;
  }
  if (!fits)
    return Array.from(totals, (_, index) => index).sort(
      (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b,
    );
  packed.sort();
  const order = new Int32Array(totals.length);
  for (let position = 0; position < order.length; position++) {
    const value = packed[position] ?? 0;
    order[position] = value - Math.floor(value / INDEX_ROOM) * INDEX_ROOM;
  }
  return order;
}
