// A stretch of the emulation year with its theme: a wave (đợt) or a quarter.
import { firstDay, lastValidDay } from "../due.ts";
import type { IsoDate } from "../vietnam-time.ts";
import type { Cited } from "./citation.ts";

export interface Phase extends Cited {
  readonly id: string;
  /** "Đợt thứ nhất", "Quý I" */
  readonly label: string;
  readonly span: Span;
  readonly theme: string | null;
  readonly slogan: string | null;
  /** What the phase is to achieve. */
  readonly goal: string | null;
}

export type Span =
  /** null: with the beginning, or the end, of the plan's year ("từ đầu năm", "đến hết năm"). */
  | { readonly kind: "days"; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 };

/** The first and the last day of a phase, both within it. */
export function daysOf(span: Span, year: number): { readonly first: IsoDate; readonly last: IsoDate } {
  const first = span.kind === "days" ? span.from : firstDay(span);
  const last = span.kind === "days" ? span.to : lastValidDay(span);
  return { first: first ?? `${year}-01-01`, last: last ?? `${year}-12-31` };
}
