// Which of several plans, blocs or units a cell means.
import { cleanText } from "../../shared/text.ts";
import { CellError } from "./cell-error.ts";
import { wordKey } from "./read-cells.ts";

export interface Nameable {
  readonly id: string;
  /** As a message calls it. */
  readonly name: string;
  /** Further names that it answers to. */
  readonly also?: readonly string[];
}

/**
 * The one whose id or name is written just so. Without marks and capitals only where one alone is meant: "Xã
 * Hưng Lộc" and "Xã Hùng Lộc" are two.
 * @throws CellError #N/A where there is none, #VALUE! with the names and ids where there are several
 */
export function named<Item extends Nameable>(
  items: readonly Item[],
  typed: string,
  words: {
    readonly none: (typed: string) => string;
    readonly many: (typed: string, names: string) => string;
  },
): Item {
  const exact = answeringTo(items, typed, cleanText);
  const meant = exact.length > 0 ? exact : answeringTo(items, typed, wordKey);
  const [one] = meant;
  if (one === undefined) throw new CellError("#N/A", words.none(typed));
  if (meant.length > 1) throw new CellError("#VALUE!", words.many(typed, listed(meant)));
  return one;
}

function answeringTo<Item extends Nameable>(
  items: readonly Item[],
  typed: string,
  keyOf: (name: string) => string,
): readonly Item[] {
  const key = keyOf(typed);
  return items.filter(({ id, name, also = [] }) => [id, name, ...also].some((each) => keyOf(each) === key));
}

/** Excel shows a few lines: a year may have many plans. */
const MOST_LISTED = 5;

function listed(items: readonly Nameable[]): string {
  const names = items.slice(0, MOST_LISTED).map(({ id, name }) => `${name} (${id})`);
  return [...names, ...(items.length > MOST_LISTED ? ["…"] : [])].join(", ");
}
