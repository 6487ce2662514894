// The deadline of one unit: the plan's, the leader's earlier day, or more time.
import { expect, test } from "vitest";
import type { Due } from "../../../shared/due.ts";
import { dueFor, type Arrangements } from "../../../shared/plan/due-for.ts";
import { duty } from "../../fixtures/plans.ts";

const plans: Due = { kind: "before", date: "2021-11-15" };
const report = duty("yearEndReport", { due: plans });
const inner = (until: string) => ({ duty: report.id, until });
const more = (unit: string, until: string) => ({ duty: report.id, unit, until });
const on = (date: string): Due => ({ kind: "atTheLatest", date });

test.each<[string, Partial<Arrangements>, Due, string]>([
  ["nothing is arranged", {}, plans, "plan"],
  ["an earlier inner day", { inner: [inner("2021-11-10")] }, on("2021-11-10"), "inner"],
  ["an inner day on the plan's last day changes nothing", { inner: [inner("2021-11-14")] }, plans, "plan"],
  ["an inner day after the plan's is none", { inner: [inner("2021-11-20")] }, plans, "plan"],
  [
    "the inner day set last",
    { inner: [inner("2021-11-01"), inner("2021-11-08")] },
    on("2021-11-08"),
    "inner",
  ],
  ["more time for the unit", { extensions: [more("a", "2021-11-20")] }, on("2021-11-20"), "extended"],
  ["more time for another unit", { extensions: [more("b", "2021-11-20")] }, plans, "plan"],
  [
    "more time of two grants is the longer",
    { extensions: [more("a", "2021-11-22"), more("a", "2021-11-20")] },
    on("2021-11-22"),
    "extended",
  ],
  [
    "more time beyond the inner day, within the plan's",
    { inner: [inner("2021-11-05")], extensions: [more("a", "2021-11-09")] },
    on("2021-11-09"),
    "extended",
  ],
  ["more time that is less", { extensions: [more("a", "2021-11-01")] }, plans, "plan"],
  ["arrangements of another duty", { inner: [{ duty: "x", until: "2021-01-01" }] }, plans, "plan"],
])("%s", (_case, given, due, because) => {
  expect(dueFor(report, "a", { inner: [], extensions: [], ...given })).toEqual({ due, because });
});

test("a duty without a deadline takes the leader's day, and more time needs a deadline first", () => {
  const open = duty("yearEndReport");
  const extensions = [more("a", "2021-11-20")];
  expect(dueFor(open, "a", { inner: [], extensions }).because).toBe("plan");
  const both = dueFor(open, "a", { inner: [inner("2021-11-10")], extensions });
  expect(both).toEqual({ due: on("2021-11-20"), because: "extended" });
});
