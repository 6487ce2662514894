// What a person is told of a cell with two values.
import type { CellValue } from "../document/cells.ts";
import type { Leaf } from "../score-sheet.ts";
import type { Text } from "../text.ts";
import { valueWords } from "./fields.ts";
import { SETTLE } from "./upload.ts";

interface TwoValues {
  readonly field: string;
  readonly mine: CellValue | null;
  /** Name of who entered it; null where it is not known. */
  readonly mineBy: string | null;
  /** When it was sent; null: it has not been. */
  readonly mineAt: string | null;
  readonly stored: CellValue | null;
  /** Name of who wrote the stored value; null where it is not known, as the instant. */
  readonly by: string | null;
  readonly at: string | null;
}

/** @param leaf undefined where the sheet has no such criterion any more */
export function differenceWords(leaf: Leaf | undefined, cell: TwoValues): Text {
  const { field, mine, mineBy, mineAt, stored, by, at } = cell;
  const told = (language: "vi" | "en") =>
    SETTLE.changedBy({
      by: by ?? SETTLE.somebody[language],
      at,
      stored: valueWords(leaf, field, stored)[language],
      mine: valueWords(leaf, field, mine)[language],
      mineBy,
      mineAt,
    })[language];
  return { vi: told("vi"), en: told("en") };
}
