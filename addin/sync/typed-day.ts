// A day as it is written on papers, day/month/year, read strictly: 31/02 is no day.
import type { IsoDate } from "../../shared/vietnam-time.ts";

export function readTypedDay(typed: string): IsoDate | null {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(typed);
  if (match === null) return null;
  const [, date = "", month = "", year = ""] = match;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null;
}
