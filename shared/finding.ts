// What is wrong with something a person entered, published or uploaded: what, where and what to do.
// Checkers return all findings at once; they never throw on bad input.
import type { Text } from "./text.ts";

export interface Finding {
  /** An error blocks (Lỗi phải sửa), a warning asks for a look (Cần xem lại), a note tells (Để biết). */
  readonly severity: "error" | "warning" | "note";
  /** Stable name of the kind of finding, e.g. "aboveMaximum". */
  readonly code: string;
  readonly where: Place;
  /** What is wrong and what to do; the place is not repeated in it. */
  readonly text: Text;
}

/** A place in a workbook, a score sheet or a plan; what does not apply is left out. */
export interface Place {
  readonly worksheet?: string;
  /** A1 notation, as the person sees it in the workbook. */
  readonly cell?: string;
  /** Id of the criterion, and its number as printed in the sheet. */
  readonly criterion?: string;
  readonly printed?: string;
  readonly field?: string;
  /** Where in a plan's text, e.g. "Mục III.2". */
  readonly passage?: string;
}

export function errorAt(code: string, where: Place, text: Text): Finding {
  return { severity: "error", code, where, text };
}

export function warningAt(code: string, where: Place, text: Text): Finding {
  return { severity: "warning", code, where, text };
}

export function noteAt(code: string, where: Place, text: Text): Finding {
  return { severity: "note", code, where, text };
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}

const ORDER = { error: 0, warning: 1, note: 2 } as const;

/** Blocking findings first; within a severity the order of discovery stays. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The finding as one sentence with its place, e.g. "Trang Chấm điểm, ô F14 (tiêu chí I.3): ...". */
export function sentenceOf({ where, text }: Finding): Text {
  const vi = placeOf(where, { worksheet: "Trang", cell: "ô", criterion: "tiêu chí" });
  const en = placeOf(where, { worksheet: "Sheet", cell: "cell", criterion: "criterion" });
  return { vi: vi === "" ? text.vi : `${vi}: ${text.vi}`, en: en === "" ? text.en : `${en}: ${text.en}` };
}

function placeOf(
  { worksheet, cell, criterion, printed, passage }: Place,
  words: Record<"worksheet" | "cell" | "criterion", string>,
): string {
  if (passage !== undefined) return passage;
  const inWorkbook = [
    ...(worksheet === undefined ? [] : [`${words.worksheet} ${worksheet}`]),
    ...(cell === undefined ? [] : [`${words.cell} ${cell}`]),
  ].join(", ");
  if (criterion === undefined) return capitalised(inWorkbook);
  const named = `${words.criterion} ${printed ?? criterion}`;
  return capitalised(inWorkbook === "" ? named : `${inWorkbook} (${named})`);
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
