// The year-end conference of a bloc and the result it closes. A result names the revision of every sheet
// it was made of and never changes; whether it still agrees with the sheets is found by comparing.
import type { IsoDate } from "./vietnam-time.ts";

/** The document of one bloc in one plan. */
export interface Conference {
  /**
   *   open --close--> closing --every sheet locked and pinned, result written--> closed --reopen--> open
   *
   * "closing" lasts for a moment; a crash in it is continued by closing again.
   */
  readonly state: "open" | "closing" | "closed";
  readonly date: IsoDate | null;
  readonly minutesNumber: string | null;
  /** Shown, not ranked. */
  readonly excluded: readonly Exclusion[];
  /** The locked revisions that the result is made of; empty until every sheet is locked. */
  readonly pinned: readonly Pin[];
  /** The day of the result; null while there is none. */
  readonly closedOn: IsoDate | null;
  /** Every reopening, the last one last. */
  readonly reopened: readonly Reopening[];
}

interface Exclusion {
  readonly unit: string;
  readonly reason: string;
}

export interface Pin {
  readonly unit: string;
  readonly revision: number;
}

export interface Reopening {
  /** Server time, UTC, ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly reason: string;
}

export const NO_CONFERENCE: Conference = {
  state: "open",
  date: null,
  minutesNumber: null,
  excluded: [],
  pinned: [],
  closedOn: null,
  reopened: [],
};

/** When and why the bloc was opened again, while it is; null before its first closing and while it is closed. */
export function reopeningOf({
  state,
  reopened,
}: Pick<Conference, "state" | "reopened">): Pick<Reopening, "at" | "reason"> | null {
  const newest = reopened.at(-1);
  return state === "open" && newest !== undefined ? { at: newest.at, reason: newest.reason } : null;
}

/** A sheet as a result took it in. */
interface ResultSheet extends Pin {
  /** Digest of what counts: stage before the lock, and cells. Locking and unlocking change neither. */
  readonly content: string;
}

/** The frozen result of one bloc: the score table as it was answered, and what it was made of. */
export interface Result<Table> {
  /** The revision of the conference that pinned the sheets. */
  readonly conferenceRevision: number;
  /** The revision of the published score sheet that was scored by. */
  readonly sheetRevision: number;
  readonly closedOn: IsoDate;
  /** As it stood at closing: what is recorded after a reopening belongs to the next result. */
  readonly conference: Pick<Conference, "date" | "minutesNumber" | "excluded">;
  readonly sheets: readonly ResultSheet[];
  readonly table: Table;
}
