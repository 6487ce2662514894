// What a plan sets out to reach (chỉ tiêu), with the threshold as written. Reaching a target is asked for;
// going beyond a quota is not allowed: see Quota in recognition.ts.
import type { Cited } from "./citation.ts";

export interface Target extends Cited {
  readonly id: string;
  readonly label: string;
  readonly aim: Aim;
}

export type Aim =
  | {
      readonly kind: "share";
      readonly percent: number;
      /** "từ 95%", "100% trở lên" */
      readonly orMore: boolean;
      readonly counts: Counted;
      readonly of: readonly Base[];
      /** Other bases that the text may mean; empty where it is plain. */
      readonly otherReadings: readonly Base[];
    }
  /** A collective is to be given this title. */
  | { readonly kind: "title"; readonly title: string; readonly holder: string }
  /** An organisation is to be rated so. */
  | {
      readonly kind: "rating";
      readonly of: "partyOrganisation" | "massOrganisations";
      readonly rating: string;
      readonly orBetter: boolean;
    }
  /** Nothing of the kind may happen. */
  | {
      readonly kind: "none";
      readonly of: "complaints" | "discipline" | "trafficViolations" | "corruption";
      /** Discipline counts from this form on, e.g. "cảnh cáo". */
      readonly from: string | null;
    }
  /** A reasonable share between categories of people; the text gives no number. */
  | { readonly kind: "balance"; readonly between: readonly PersonCategory[] };

export type PersonCategory = "managers" | "civilServants" | "employees";

export type Counted =
  | { readonly kind: "title"; readonly title: string }
  /** Rated so for their tasks, e.g. "hoàn thành tốt nhiệm vụ"; a collective too. */
  | { readonly kind: "rated"; readonly rating: string }
  /** Registered for a movement, or taking part in it. */
  | { readonly kind: "inMovement"; readonly movement: string }
  /** Targets and tasks carried out. */
  | { readonly kind: "done" };

/** What a percentage is taken of: one of the head counts that a unit states. */
export type Base =
  | { readonly kind: "staff" }
  | { readonly kind: "partyMembers" }
  | { readonly kind: "collectives" }
  | { readonly kind: "units" }
  | { readonly kind: "assignedTasks" }
  | { readonly kind: "holders"; readonly title: string };
