// The example's clock: its assumed day with the real hour in Viet Nam.
import { expect, test } from "vitest";
import { formatInstant } from "../../../shared/vietnam-time.ts";
import { movable, onDay } from "../../../functions/local/clock.ts";

test.each([
  ["2026-11-20T09:30:00Z", "16 giờ 30 ngày 04/01/2021"],
  ["2026-11-20T17:00:00Z", "00 giờ 00 ngày 04/01/2021"],
  ["2026-11-20T16:59:00Z", "23 giờ 59 ngày 04/01/2021"],
])("%s is shown as %s", (real, shown) => {
  expect(formatInstant(onDay("2021-01-04", () => new Date(real))())).toBe(shown);
});

test("a held clock stands still until it is released", () => {
  const clock = movable(() => new Date("2021-01-04T01:00:00Z"));
  clock.hold(new Date("2020-12-28T09:30:00Z"));
  expect(clock.now().toISOString()).toBe("2020-12-28T09:30:00.000Z");
  clock.release();
  expect(clock.now().toISOString()).toBe("2021-01-04T01:00:00.000Z");
});
