// Which fields of a score sheet a person sees as columns, and which of them they may write now.
import { hasField, writerOf, type Field, type WritingAction } from "../../shared/filled-sheet.ts";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { may, type Role } from "../../shared/rights.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { mayMove } from "../../shared/stage.ts";
import { seesField } from "../../shared/view.ts";

const BEFORE_POINTS = ["target", "result"] as const;
const AFTER_POINTS = [
  "explanation",
  "evidence",
  "proposedBonus",
  "checkedScore",
  "checkReason",
  "agreedScore",
  "agreedReason",
  "agreedBonus",
] as const;

export interface Columns {
  readonly beforePoints: readonly Field[];
  readonly afterPoints: readonly Field[];
  readonly writable: ReadonlySet<Field>;
  /** What counts may differ from what the unit claims, so both stand side by side. */
  readonly counted: boolean;
}

export interface Viewing {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly role: Role;
}

export function columnsOf(viewing: Viewing): Columns {
  const { sheet, terms, filled, role } = viewing;
  const leaves = leavesOf(sheet);
  const shown = (field: Field) =>
    leaves.some(({ criterion }) => hasField(criterion, field, sheet)) &&
    seesField({ roles: [role], standing: filled, sheet }, field) &&
    (terms.crossCheck || (field !== "checkedScore" && field !== "checkReason"));
  const beforePoints = BEFORE_POINTS.filter(shown);
  const afterPoints = AFTER_POINTS.filter(shown);
  // Questions stand with the explanations, in no column of their own.
  const writable = [...beforePoints, ...afterPoints, "question" as const].filter((field) =>
    mayWrite(writerOf(field, sheet), role, filled),
  );
  const counted = afterPoints.some((field) => field === "checkedScore" || field === "agreedScore");
  return { beforePoints, afterPoints, writable: new Set(writable), counted };
}

function mayWrite(action: WritingAction, role: Role, { stage }: FilledSheetView): boolean {
  return may(action, [role]) && mayMove(action, stage);
}
