// When a duty is due and by how many days something came late. "Trước ngày" ends the day before,
// "chậm nhất ngày" with the day itself; a plan may also name a month, a quarter, or nothing.
import { addDays, daysBetween, formatDay, isSaturday, isSunday, type IsoDate } from "./vietnam-time.ts";
import type { Text } from "./text.ts";

export type Due =
  | { readonly kind: "before"; readonly date: IsoDate }
  | { readonly kind: "atTheLatest"; readonly date: IsoDate }
  /** e.g. "2021-06" */
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: "none" };

/** The last day on which the duty is met in time; null where the plan states none. */
export function lastValidDay(due: Due): IsoDate | null {
  switch (due.kind) {
    case "before":
      return addDays(due.date, -1);
    case "atTheLatest":
      return due.date;
    case "month":
      return lastDayOfMonth(Number(due.month.slice(0, 4)), Number(due.month.slice(5, 7)));
    case "quarter":
      return lastDayOfMonth(due.year, due.quarter * 3);
    case "none":
      return null;
  }
}

/** The first day that a month or a quarter may mean, or the last valid day; null where nothing is stated. */
export function firstDay(due: Due): IsoDate | null {
  switch (due.kind) {
    case "month":
      return `${due.month}-01`;
    case "quarter":
      return `${due.year}-${String(due.quarter * 3 - 2).padStart(2, "0")}-01`;
    default:
      return lastValidDay(due);
  }
}

/** 0 when in time, or where nothing is due. */
export function daysLate(due: Due, receivedOn: IsoDate): number {
  const last = lastValidDay(due);
  return last === null ? 0 : Math.max(0, daysBetween(last, receivedOn));
}

/** The deadline as written, with its last valid day. */
export function formatDue(due: Due): Text {
  const last = lastValidDay(due);
  switch (due.kind) {
    case "before":
      return withLastDay(`Trước ngày ${formatDay(due.date)}`, `Before ${formatDay(due.date)}`, last);
    case "atTheLatest":
      return withLastDay(
        `Chậm nhất ngày ${formatDay(due.date)}`,
        `No later than ${formatDay(due.date)}`,
        last,
      );
    case "month": {
      const month = `${Number(due.month.slice(5, 7))}/${due.month.slice(0, 4)}`;
      return withLastDay(`Trong tháng ${month}`, `Within ${month}`, last);
    }
    case "quarter": {
      const quarter = ["I", "II", "III", "IV"][due.quarter - 1] ?? "";
      return withLastDay(`Trong Quý ${quarter}/${due.year}`, `Within quarter ${quarter}/${due.year}`, last);
    }
    case "none":
      return { vi: "Kế hoạch không ghi thời hạn", en: "The plan states no deadline" };
  }
}

function withLastDay(vi: string, en: string, last: IsoDate | null): Text {
  if (last === null) return { vi, en };
  const [dayVi, dayEn] = isSunday(last)
    ? [", Chủ nhật", ", Sunday"]
    : isSaturday(last)
      ? [", Thứ Bảy", ", Saturday"]
      : ["", ""];
  return {
    vi: `${vi} (hạn cuối: hết ngày ${formatDay(last)}${dayVi})`,
    en: `${en} (last day: ${formatDay(last)}${dayEn})`,
  };
}

function lastDayOfMonth(year: number, month: number): IsoDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
