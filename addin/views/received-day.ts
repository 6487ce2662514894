// The day on which a file or a paper came, as the leader types it: a day that exists and has come.
import type { Text } from "../../shared/text.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { readTypedDay } from "../sync/typed-day.ts";

export type ReceivedDay =
  { readonly day: IsoDate; readonly wrong: null } | { readonly day: null; readonly wrong: Text };

export function readReceivedDay(typed: string, today: IsoDate): ReceivedDay {
  const day = readTypedDay(typed);
  if (day === null) return { day, wrong: LEADER_SCREEN.badDay };
  return day > today ? { day: null, wrong: LEADER_SCREEN.futureDay(today) } : { day, wrong: null };
}
