// Titles (danh hiệu thi đua) and commendation forms (hình thức khen thưởng), and what a law asks for them.
// The law changes under the user: every rule carries its text and the days between which it holds.
import type { Base } from "../plan/target.ts";
import type { IsoDate } from "../vietnam-time.ts";

export interface LawText {
  readonly id: string;
  /** null where no source gives it. */
  readonly number: string | null;
  readonly name: string;
  /** null where no source gives the day. */
  readonly validFrom: IsoDate | null;
  /** The last day on which it holds unchanged. */
  readonly validTo: IsoDate | null;
  readonly note: string | null;
}

export interface Recognition {
  readonly id: string;
  /** As the law writes it. */
  readonly name: string;
  readonly kind: "title" | "commendationForm";
  readonly holder: "individual" | "collective" | "either";
  /** Other ways of writing it that mean the same. */
  readonly alsoWritten: readonly string[];
  readonly rules: readonly RecognitionRule[];
}

export interface RecognitionRule {
  /** Id of the law's text. */
  readonly law: string;
  readonly article: string | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** Only there, e.g. "Bộ Quốc phòng"; null: everywhere. */
  readonly scope: string | null;
  /** All of them. */
  readonly requires: readonly Requirement[];
  /** At most so many; what it is taken of is said in words where no head count gives it. */
  readonly ceiling: { readonly percent: number; readonly of: Base | string } | null;
}

export type Requirement =
  /** Tasks rated at least so for the year. */
  | { readonly kind: "tasks"; readonly atLeast: "well" | "excellently" }
  /** Holds, or meets the standard of, another title, in so many years on end. */
  | { readonly kind: "title"; readonly title: string; readonly consecutiveYears: number }
  /** A recognised initiative or accepted research; effect beyond the own unit where named. */
  | { readonly kind: "initiative"; readonly effect: "unit" | "province" | "nation" }
  | { readonly kind: "serviceMonths"; readonly atLeast: number }
  /** Share of a collective's people who hold a title. */
  | {
      readonly kind: "holders";
      readonly title: string;
      readonly percent: number;
      readonly bound: "atLeast" | "moreThan";
    }
  /** At least so many of a collective's people hold the title. */
  | { readonly kind: "someHolder"; readonly title: string; readonly atLeast: number }
  /** Share of a collective's people who completed their tasks. */
  | { readonly kind: "completed"; readonly percent: number }
  | { readonly kind: "noDiscipline"; readonly from: string }
  | { readonly kind: "leadsBloc" }
  /** What no program can decide, in the law's sense. */
  | { readonly kind: "judged"; readonly what: string }
  | { readonly kind: "anyOf"; readonly of: readonly Requirement[] };
