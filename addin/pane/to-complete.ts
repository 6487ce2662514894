// What is still to be entered before a sheet is complete: no error, and counted by kind instead of listed row
// by row.
import type { Finding } from "../../shared/finding.ts";
import { stillToSee, type Entered } from "../views/still-to-see.ts";

const CODES: readonly string[] = [
  "questionOpen",
  "unanswered",
  "targetMissing",
  "evidenceMissing",
  "explanationMissing",
];

export function isToComplete({ code }: Finding): boolean {
  return CODES.includes(code);
}

export function findToComplete(entered: Entered): readonly Finding[] {
  return stillToSee(entered).filter(isToComplete);
}

/** Of findings, each criterion once. */
export function criteriaOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ where }) => where.criterion)).size;
}
