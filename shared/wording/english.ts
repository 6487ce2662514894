// Times and counts as an English sentence writes them; the Vietnamese forms are in vietnam-time.ts.
import { formatDay, formatTime, vietnamDay } from "../vietnam-time.ts";

/** "17:05", in Viet Nam. */
export function clockInEnglish(at: Date): string {
  return formatTime(at).replace(" giờ ", ":");
}

/** "17:05 on 03/01/2021". */
export function instantInEnglish(at: Date): string {
  return `${clockInEnglish(at)} on ${formatDay(vietnamDay(at))}`;
}

/** "1 day", "2 days". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
