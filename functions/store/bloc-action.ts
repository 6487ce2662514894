// What closing and reopening have in common: one bloc's documents, who acts on them, how their heads are
// made, and changes that come back as a version or as the reason why there is none.
import type { Conference } from "../../shared/conference.ts";
import { problem, type Problem } from "../../shared/contract/problems.ts";
import type { Version } from "../../shared/document/version.ts";
import { appendVersion, type Appended, type Edit } from "./append.ts";
import { conferenceId, filledSheetId, type PlanRef } from "./document-ids.ts";
import type { Summarise } from "./heads.ts";
import type { SheetOf } from "./sheet-lock.ts";
import type { Store } from "./table.ts";

export interface BlocAction {
  readonly plan: PlanRef;
  readonly bloc: string;
  /** The person's id. */
  readonly by: string;
  readonly summarise: {
    readonly filledSheet: Summarise<"filledSheet">;
    readonly conference: Summarise<"conference">;
    readonly result: Summarise<"result">;
  };
}

export interface Refused {
  readonly kind: "refused";
  readonly problem: Problem;
}

export type Changed<Body> = { readonly kind: "changed"; readonly version: Version<Body> } | Refused;

interface ConferenceChange {
  readonly action: string;
  readonly edit: (current: Version<Conference> | null) => Edit<Conference>;
}

/** The conference after a change, also where the change had been made before. */
export async function changeConference(
  store: Store,
  { plan, bloc, by, summarise }: BlocAction,
  change: ConferenceChange,
): Promise<Changed<Conference>> {
  const id = conferenceId(plan, bloc);
  return changed(await appendVersion(store, { id, by, summarise: summarise.conference, ...change }));
}

export function changed<Body>(appended: Appended<Body>): Changed<Body> {
  if (appended.kind === "refused") return appended;
  if (appended.version === null) throw new Error("A change of nothing came to nothing");
  return { kind: "changed", version: appended.version };
}

/** Somebody changed the conference meanwhile: the person has to look again. */
export function stale(current: Version<unknown>): Edit<never> {
  return { kind: "refuse", problem: problem("stale", { kind: "conference", revision: current.revision }) };
}

export function sheetOf({ plan, bloc, by, summarise }: BlocAction, unit: string): SheetOf {
  return { id: filledSheetId(plan, { bloc, unit }), by, summarise: summarise.filledSheet };
}
