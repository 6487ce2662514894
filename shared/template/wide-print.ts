// How a table is printed that may be wider than a page: on one page of A4 or A3 while it can be read there,
// otherwise on several of A3, each with whole groups of columns and the first columns again on its left.
import { MARGINS_MM, type Column, type WidePrint } from "./layout.ts";

interface WideTable {
  /** Those that are printed. */
  readonly columns: readonly Column[];
  /** Printed on every page. */
  readonly fixed: number;
  /** First columns of groups that stay together, in order. */
  readonly groups: readonly number[];
}

/** Millimetres between the margins of a page that lies. */
const ROOM = { A4: roomOf(297), A3: roomOf(420) } as const;
const PIXEL_MM = 25.4 / 96;

/** Smaller than this nobody reads a paper in a meeting. */
const SMALLEST = { A4: 70, A3: 65 } as const;
const LARGEST = 90;

export function widePrint({ columns, fixed, groups }: WideTable): WidePrint {
  const repeat = { column: 0, lastColumn: fixed - 1 };
  const whole = widthOf(columns);
  for (const paper of ["A4", "A3"] as const) {
    if ((whole * SMALLEST[paper]) / 100 <= ROOM[paper]) return { paper, repeat, pages: null };
  }
  const onEach = widthOf(columns.slice(0, fixed));
  const widths = groups.map((first, index) => widthOf(columns.slice(first, groups[index + 1])));
  const widest = Math.max(...widths);
  const room = (ROOM.A3 * 100) / SMALLEST.A3 - onEach;
  const most = Math.max(1, Math.floor(room / widest));
  const count = Math.ceil(groups.length / Math.ceil(groups.length / most));
  const percent = Math.floor((ROOM.A3 / (onEach + count * widest)) * 100);
  return {
    ...{ paper: "A3", repeat },
    pages: {
      percent: Math.min(LARGEST, Math.max(10, percent)),
      from: groups.filter((_, index) => index > 0 && index % count === 0),
    },
  };
}

function roomOf(side: number): number {
  return side - MARGINS_MM.left - MARGINS_MM.right;
}

/** In millimetres: 7 pixels a digit and 5 of padding. Nothing that is hidden is printed. */
function widthOf(columns: readonly Column[]): number {
  const pixels = columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width * 7 + 5), 0);
  return pixels * PIXEL_MM * SLACK;
}

/** Programs other than Excel do not round a digit down to 7 pixels. */
const SLACK = 1.06;
