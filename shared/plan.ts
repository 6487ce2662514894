// A year's emulation plan as data: who takes part, who leads, what is due when, what is to be reached and
// rewarded, and on which terms the blocs score. A plan has only what its text has: a role, a stage or a
// column it lacks is null or empty here and never shows.
import type { Cited, Correction, Reference, Signer } from "./plan/citation.ts";
import type { Duty } from "./plan/duty.ts";
import type { Phase } from "./plan/phase.ts";
import type { LeadingUnits, PlanRecognition } from "./plan/recognition.ts";
import type { Target } from "./plan/target.ts";
import type { Leaf, Source } from "./score-sheet.ts";
import type { IsoDate } from "./vietnam-time.ts";

export interface Plan {
  readonly id: string;
  readonly province: string;
  /** The emulation year. The plan may be issued in the year before, and closing may fall in the next. */
  readonly year: number;
  /** Number and symbol, e.g. "277/KH-KTĐ4"; null where the text bears none. */
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly title: string;
  readonly issuer: string;
  /** Who signed; null where nothing is known of it. */
  readonly signer: Signer | null;
  /** Who is sent the plan (Nơi nhận), as written. */
  readonly recipients: readonly string[];
  readonly words: PlanWords;
  readonly references: readonly Reference[];
  /** Boards, councils and others that are no member unit. */
  readonly bodies: readonly Body[];
  /** The blocs, or the one office whose units take part. */
  readonly blocs: readonly Bloc[];
  /** Theme and slogan of the whole year. */
  readonly theme: Passage | null;
  readonly slogan: Passage | null;
  readonly phases: readonly Phase[];
  /** What people emulate in, heading by heading: the substance of a compact. */
  readonly contents: readonly Content[];
  readonly duties: readonly Duty[];
  readonly targets: readonly Target[];
  readonly recognitions: readonly PlanRecognition[];
  /** null: the plan names no leading units. */
  readonly leadingUnits: LeadingUnits | null;
  /** null: the plan does not score. */
  readonly scoring: ScoringTerms | null;
  readonly source: Source;
  readonly corrections: readonly Correction[];
  /** Invented units: said on every page and print. */
  readonly fictitious: boolean;
}

/** A sentence of the text. */
export interface Passage {
  readonly text: string;
  readonly place: string;
}

export interface Content extends Cited {
  readonly id: string;
  readonly label: string;
}

export interface Body {
  readonly id: string;
  readonly name: string;
  /** "council" decides or advises, "secretariat" receives for it, "organisation" is a union or the like. */
  readonly kind: "board" | "council" | "initiativeCouncil" | "secretariat" | "authority" | "organisation";
  readonly place: string;
}

/** The plan's own words, lower case: they win over ours on every screen and paper. */
export interface PlanWords {
  /** "đơn vị", "xã, phường", "bộ phận" */
  readonly unit: string;
  /** "Khối", "Cụm"; of one office what it calls itself: "cơ quan" */
  readonly bloc: string;
  /** "Khối trưởng"; of one office the part that collects: "Phòng Hành chính - Tổ chức" */
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
  /** "office": no bloc, but the parts of one office or commune, which one of them collects for. */
  readonly kind: "bloc" | "cluster" | "office";
  readonly members: readonly Member[];
  /** The units that hold the offices in this plan; the part that collects, in an office. */
  readonly leader: string;
  readonly deputy: string | null;
  /** Who leads next; null where the plan does not say. */
  readonly nextLeader: NextLeader | null;
  /** null where nothing is known of it. */
  readonly signature: Signature | null;
}

export interface Member {
  readonly unit: string;
  readonly name: string;
  /** The days between which the unit exists or takes part, both included; left out where not said. */
  readonly validFrom?: IsoDate;
  readonly validTo?: IsoDate;
  /** Units it came from and went into, members of this plan or not. */
  readonly predecessors?: readonly string[];
  readonly successors?: readonly string[];
  /** The text does not name it. */
  readonly invented?: true;
}

export interface NextLeader extends Cited {
  readonly unit: string;
  readonly year: number;
  /** The duty after which the office changes hands. */
  readonly after: string | null;
}

/** How the leader signs for the bloc. */
export interface Signature {
  /** "TM. KHỐI THI ĐUA SỐ 4" */
  readonly onBehalf: string;
  readonly office: string;
  readonly position: string;
  readonly name: string;
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
