// What a plan rewards: the titles and commendation forms it names, from the catalogue of the law, with the
// plan's own prerequisites and quotas; and the leading units.
import type { Requirement } from "../law/recognition.ts";
import type { IsoDate } from "../vietnam-time.ts";
import type { Cited } from "./citation.ts";
import type { Base } from "./target.ts";

export interface PlanRecognition extends Cited {
  /** Id in the catalogue of titles and commendation forms. */
  readonly id: string;
  /** As this plan writes it; the law's name is printed. */
  readonly written: string;
  /** What the plan asks for beyond the law. */
  readonly requires: readonly Requirement[];
  readonly quota: Quota | null;
}

/** At most so many. */
export interface Quota {
  readonly percent: number;
  readonly of: Base;
  /** null: the source does not say. */
  readonly rounding: "down" | "nearest" | "up" | null;
  readonly source: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface LeadingUnits extends Cited {
  /** How many a bloc chooses; null where the text does not say. */
  readonly perBloc: number | null;
  /** The flag they are put forward for, an id of the catalogue. */
  readonly flag: string | null;
}
