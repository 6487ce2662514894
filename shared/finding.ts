// What is wrong with something a person entered, published or uploaded: what, where and what to do.
// Checkers return all findings at once; they never throw on bad input.
import type { Text } from "./text.ts";

export interface Finding {
  /** An error blocks (Lỗi phải sửa), a warning asks for a look (Cần xem lại), a note tells (Để biết). */
  readonly severity: "error" | "warning" | "note";
  /** Stable name of the kind of finding, e.g. "aboveMaximum". */
  readonly code: string;
  readonly where: Place;
  readonly text: Text;
}

/** A place in a workbook, a score sheet or a plan; what does not apply is left out. */
export interface Place {
  readonly worksheet?: string;
  /** A1 notation, as the person sees it in the workbook. */
  readonly cell?: string;
  readonly criterion?: string;
  readonly field?: string;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Blocking findings first; within a severity the order of discovery stays. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
