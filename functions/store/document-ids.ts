// Which documents there are, what each holds, and how its id is made from a plan.
import type { Conference, Result } from "../../shared/conference.ts";
import type { Ranking } from "../../shared/contract/blocs.ts";
import type { DocumentId, DocumentKind } from "../../shared/document/version.ts";
import type { FilledSheet } from "../../shared/filled-sheet.ts";
import type { Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";

/** What a version of each kind of document holds. */
export interface Bodies {
  readonly plan: Plan;
  readonly scoreSheet: ScoreSheet;
  readonly filledSheet: FilledSheet;
  readonly conference: Conference;
  readonly result: Result<Ranking>;
}

/** A document's id that knows its kind, and so the type of its versions. */
export type IdOf<Kind extends DocumentKind> = DocumentId & { readonly kind: Kind };

/** What a plan's documents are found by; a plan itself will do. */
export type PlanRef = Pick<Plan, "province" | "year" | "id">;

export function planId({ province, year, id }: PlanRef): IdOf<"plan"> {
  return { province, year, plan: id, kind: "plan" };
}

export function scoreSheetId({ province, year, id }: PlanRef): IdOf<"scoreSheet"> {
  return { province, year, plan: id, kind: "scoreSheet" };
}

export function filledSheetId(
  { province, year, id }: PlanRef,
  { bloc, unit }: { bloc: string; unit: string },
): IdOf<"filledSheet"> {
  return { province, year, plan: id, kind: "filledSheet", bloc, unit };
}

export function conferenceId({ province, year, id }: PlanRef, bloc: string): IdOf<"conference"> {
  return { province, year, plan: id, kind: "conference", bloc };
}

export function resultId({ province, year, id }: PlanRef, bloc: string): IdOf<"result"> {
  return { province, year, plan: id, kind: "result", bloc };
}
