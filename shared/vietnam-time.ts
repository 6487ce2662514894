// Days and hours in Viet Nam, wherever the server runs. The country keeps UTC+7 all year.

/** A day, e.g. "2020-12-31". */
export type IsoDate = string;

const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in Viet Nam at an instant. */
export function vietnamDay(at: Date): IsoDate {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Days from one day to another; negative when `to` lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** "2020-12-31" is written "31/12/2020". */
export function formatDay(day: IsoDate): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

/** "16 giờ 30". */
export function formatTime(at: Date): string {
  const [hours, minutes] = clockOf(at);
  return `${hours} giờ ${minutes}`;
}

/** "16 giờ 30 ngày 28/12/2020". */
export function formatInstant(at: Date): string {
  return `${formatTime(at)} ngày ${formatDay(vietnamDay(at))}`;
}

export function isSunday(day: IsoDate): boolean {
  return new Date(day).getUTCDay() === 0;
}

export function isSaturday(day: IsoDate): boolean {
  return new Date(day).getUTCDay() === 6;
}

function clockOf(at: Date): [hours: string, minutes: string] {
  const iso = new Date(at.getTime() + OFFSET_MS).toISOString();
  return [iso.slice(11, 13), iso.slice(14, 16)];
}
