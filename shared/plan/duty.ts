// What a plan asks for: who does it, to whom it goes and who passes it on, and until when. Who was given
// more time, and what a leader wants earlier, lies in documents: see due-for.ts.
import type { Due } from "../due.ts";
import type { IsoDate } from "../vietnam-time.ts";
import type { Cited } from "./citation.ts";

/** Somebody who acts, receives or signs under a plan. */
export type Party =
  | { readonly kind: "eachUnit" }
  | { readonly kind: "leader" }
  | { readonly kind: "deputy" }
  /** The bloc, or the office, as a whole. */
  | { readonly kind: "bloc" }
  | { readonly kind: "unit"; readonly unit: string }
  /** One of the plan's bodies: a board, a council, a union. */
  | { readonly kind: "body"; readonly body: string };

/** A further step: who puts together what came and passes it on. */
export interface Handover {
  readonly by: Party;
  readonly to: readonly Party[];
}

interface DutyTerms extends Cited {
  readonly id: string;
  readonly label: string;
  readonly from: Party;
  /** Empty where the text names nobody. */
  readonly to: readonly Party[];
  readonly onward: readonly Handover[];
  readonly due: Due;
  /** The deadline covers the further steps too: whoever puts together needs an earlier day of their own. */
  readonly dueCoversOnward: boolean;
  /** The duty whose deadline is taken, where the text gives this one none of its own. */
  readonly dueWith: string | null;
  /** The form that the plan says is attached. */
  readonly form: string | null;
}

export interface CompactDuty extends DutyTerms {
  readonly kind: "compact";
  /** The year it is made for: a deputy may prepare next year's. */
  readonly year: number;
  /** Those who sign, which need not be the member units. */
  readonly signatories: readonly Party[];
  /** Signed already when the plan was written. */
  readonly signed: (Cited & { readonly on: IsoDate }) | null;
}

export interface RegistrationDuty extends DutyTerms {
  readonly kind: "registration";
  readonly covers: readonly ("titles" | "commendations" | "initiatives")[];
  /** What people pledge, e.g. "5 xây, 3 chống"; heads are counted, titles are not. */
  readonly commitments: readonly string[];
}

export interface CrossCheckDuty extends DutyTerms {
  readonly kind: "crossCheck";
  readonly among: readonly Party[];
}

export interface OtherDuty extends DutyTerms {
  readonly kind:
    | "midYearReport"
    | "yearEndReport"
    | "initiativeDossier"
    | "commendationDossier"
    | "selfScore"
    /** The meeting at the start of the year. */
    | "launchConference"
    | "midYearReview"
    /** The year-end conference, at which the bloc agrees and closes. */
    | "conference"
    | "quarterEvaluation"
    /** Judging who is put forward (bình xét) apart from a conference. */
    | "assessment"
    | "inspection"
    | "activity"
    /** Exemplars (điển hình tiên tiến), at any time of the year. */
    | "exemplars";
}

export type Duty = CompactDuty | RegistrationDuty | CrossCheckDuty | OtherDuty;

/** Everybody a duty names. */
export function partiesOf(duty: Duty): readonly Party[] {
  return [
    duty.from,
    ...duty.to,
    ...duty.onward.flatMap(({ by, to }) => [by, ...to]),
    ...(duty.kind === "compact" ? duty.signatories : []),
    ...(duty.kind === "crossCheck" ? duty.among : []),
  ];
}
