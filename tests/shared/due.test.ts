import { describe, expect, test } from "vitest";
import { daysLate, formatDue, lastValidDay, type Due } from "../../shared/due.ts";
import { formatInstant, vietnamDay } from "../../shared/vietnam-time.ts";

const before = (date: string): Due => ({ kind: "before", date });
const atTheLatest = (date: string): Due => ({ kind: "atTheLatest", date });

describe("days late", () => {
  test.each([
    ["trước ngày 20/01: on the 19th in time", before("2021-01-20"), "2021-01-19", 0],
    ["trước ngày 20/01: on the 20th late", before("2021-01-20"), "2021-01-20", 1],
    ["chậm nhất ngày 20/6: on the 20th in time", atTheLatest("2021-06-20"), "2021-06-20", 0],
    ["chậm nhất ngày 20/6: on the 21st late", atTheLatest("2021-06-20"), "2021-06-21", 1],
    ["trước ngày 01/01 ends with the old year", before("2021-01-01"), "2021-01-01", 1],
    ["within June 2021", { kind: "month", month: "2021-06" }, "2021-06-30", 0],
    ["after June 2021", { kind: "month", month: "2021-06" }, "2021-07-02", 2],
    ["within February of a leap year", { kind: "month", month: "2020-02" }, "2020-02-29", 0],
    ["within quarter II", { kind: "quarter", year: 2020, quarter: 2 }, "2020-07-01", 1],
    ["nothing is due", { kind: "none" }, "2030-01-01", 0],
  ] as const)("%s", (_name, due, day, late) => {
    expect(daysLate(due, day)).toBe(late);
  });
});

test.each([
  [before("2021-01-20"), "Trước ngày 20/01/2021 (hạn cuối: hết ngày 19/01/2021)"],
  [atTheLatest("2021-06-20"), "Chậm nhất ngày 20/06/2021 (hạn cuối: hết ngày 20/06/2021, Chủ nhật)"],
  [{ kind: "month", month: "2021-06" } as const, "Trong tháng 6/2021 (hạn cuối: hết ngày 30/06/2021)"],
  [{ kind: "quarter", year: 2020, quarter: 2 } as const, "Trong Quý II/2020 (hạn cuối: hết ngày 30/06/2020)"],
  [{ kind: "none" } as const, "Kế hoạch không ghi thời hạn"],
])("a deadline shows its last valid day: %o", (due, text) => {
  expect(formatDue(due).vi).toBe(text);
});

test("the day changes at midnight in Viet Nam, not in Greenwich", () => {
  expect(vietnamDay(new Date("2020-12-30T16:59:59Z"))).toBe("2020-12-30");
  expect(vietnamDay(new Date("2020-12-30T17:00:00Z"))).toBe("2020-12-31");
  expect(formatInstant(new Date("2020-12-28T09:30:00Z"))).toBe("16 giờ 30 ngày 28/12/2020");
  expect(lastValidDay(before("2021-01-01"))).toBe("2020-12-31");
});
