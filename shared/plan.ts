// A year's emulation plan as data: who takes part, who leads, what is due when, and on which terms the
// blocs score. A plan has only what its text has: a role, a stage or a column it lacks never shows.
import type { Due } from "./due.ts";
import type { Leaf, Source } from "./score-sheet.ts";
import type { IsoDate } from "./vietnam-time.ts";

export interface Plan {
  readonly id: string;
  readonly province: string;
  /** The emulation year. Closing may fall in the next calendar year. */
  readonly year: number;
  /** Number and symbol, e.g. "277/KH-KTĐ4"; null where the text bears none. */
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly title: string;
  readonly issuer: string;
  readonly words: PlanWords;
  readonly blocs: readonly Bloc[];
  readonly duties: readonly Duty[];
  /** null: the plan does not score. */
  readonly scoring: ScoringTerms | null;
  readonly source: Source;
  /** Invented units: said on every page and print. */
  readonly fictitious: boolean;
}

/** The plan's own words, lower case: they win over ours on every screen and paper. */
export interface PlanWords {
  /** "đơn vị", "xã, phường", "bộ phận" */
  readonly unit: string;
  /** "Khối", "Cụm" */
  readonly bloc: string;
  readonly leader: string;
  readonly deputy: string | null;
  /** The body above that receives the result, e.g. "Ban Thi đua - Khen thưởng tỉnh". */
  readonly board: string;
  /** Where the bloc agrees points, e.g. "Hội nghị tổng kết". */
  readonly conference: string;
}

export interface Bloc {
  readonly id: string;
  /** "Khối thi đua số 4" */
  readonly name: string;
  readonly kind: "bloc" | "cluster";
  readonly members: readonly Member[];
  /** The units that hold the offices in this plan. */
  readonly leader: string;
  readonly deputy: string | null;
  readonly signature: Signature;
}

export interface Member {
  readonly unit: string;
  readonly name: string;
}

/** How the leader signs for the bloc. */
export interface Signature {
  /** "TM. KHỐI THI ĐUA SỐ 4" */
  readonly onBehalf: string;
  readonly office: string;
  readonly position: string;
  readonly name: string;
}

export interface Duty {
  readonly id: string;
  readonly kind: "selfScore" | "registration" | "compact" | "midYearReport" | "yearEndReport" | "conference";
  readonly label: string;
  readonly due: Due;
  /** Where the plan says so. */
  readonly place: string;
}

export interface ScoringTerms {
  readonly bonus: {
    /** "agreed": counts once the conference agreed it. "scored": counts as scored. */
    readonly counts: "agreed" | "scored";
    readonly onQualitative: boolean;
    readonly source: string;
  };
  readonly crossCheck: boolean;
  /** Members see the others' scores once the bloc has closed, or never. */
  readonly membersSee: "blocAfterClosing" | "ownOnly";
}

/** Whether bonus points may stand on a criterion: a plan may keep them to quantitative ones (277/KH-KTĐ4, III). */
export function takesBonus({ kind }: Pick<Leaf, "kind">, { bonus }: ScoringTerms): boolean {
  return kind === "quantitative" || bonus.onQualitative;
}

export function findBloc(plan: Plan, blocId: string): Bloc | undefined {
  return plan.blocs.find((bloc) => bloc.id === blocId);
}

/** The bloc a unit belongs to in this plan. */
export function blocOfUnit(plan: Plan, unit: string): Bloc | undefined {
  return plan.blocs.find((bloc) => bloc.members.some((member) => member.unit === unit));
}

export function unitName(plan: Plan, unit: string): string {
  for (const bloc of plan.blocs) {
    const member = bloc.members.find((candidate) => candidate.unit === unit);
    if (member) return member.name;
  }
  return unit;
}

export function dutyOf(plan: Plan, kind: Duty["kind"]): Duty | undefined {
  return plan.duties.find((duty) => duty.kind === kind);
}
