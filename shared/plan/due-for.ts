// Until when a unit has: the plan's deadline, an earlier day that the leader set inside the bloc, or more
// time given to that unit. The plan says the first; the others lie in documents.
import { lastValidDay, type Due } from "../due.ts";
import type { IsoDate } from "../vietnam-time.ts";
import type { Duty } from "./duty.ts";

export interface Arrangements {
  /** Earlier days set by the leader, the last day in time. */
  readonly inner: readonly { readonly duty: string; readonly until: IsoDate }[];
  readonly extensions: readonly Extension[];
}

export interface Extension {
  readonly duty: string;
  readonly unit: string;
  /** The last day in time. */
  readonly until: IsoDate;
}

export interface EffectiveDue {
  readonly due: Due;
  readonly because: "plan" | "inner" | "extended";
}

/**
 * An inner day counts where it is earlier than the plan's; an extension where it is later than both. Of
 * several extensions the latest counts.
 */
export function dueFor(duty: Duty, unit: string, { inner, extensions }: Arrangements): EffectiveDue {
  const planned = lastValidDay(duty.due);
  const set = inner.findLast((each) => each.duty === duty.id)?.until ?? null;
  const isEarlier = set !== null && (planned === null || set < planned);
  const last = isEarlier ? set : planned;
  const given = extensions
    .filter((each) => each.duty === duty.id && each.unit === unit)
    .map(({ until }) => until)
    .sort()
    .at(-1);
  if (given !== undefined && last !== null && given > last) {
    return { due: { kind: "atTheLatest", date: given }, because: "extended" };
  }
  if (isEarlier) return { due: { kind: "atTheLatest", date: set }, because: "inner" };
  return { due: duty.due, because: "plan" };
}
