// The plan of bloc 4 against the text of 277/KH-KTĐ4, and what every example plan must hold.
import { expect, test } from "vitest";
import { daysLate, formatDue } from "../../../shared/due.ts";
import { examplePeople, officerOf, PERSON } from "../../../shared/examples/people.ts";
import { bloc4Plan, EXAMPLE_PROVINCE, examplePlans } from "../../../shared/examples/plans.ts";
import { dutyOf } from "../../../shared/plan.ts";
import { rolesFor } from "../../../shared/rights.ts";

test("the self-score goes with the year-end report, before 31/12/2020: 30/12 is the last day", () => {
  const due = dutyOf(bloc4Plan, "selfScore")?.due ?? { kind: "none" };
  expect(due).toEqual(dutyOf(bloc4Plan, "yearEndReport")?.due);
  expect(formatDue(due).vi).toBe("Trước ngày 31/12/2020 (hạn cuối: hết ngày 30/12/2020)");
  expect([daysLate(due, "2020-12-30"), daysLate(due, "2020-12-31")]).toEqual([0, 1]);
});

test("the conference falls in January of the next year, and bonus counts only from there", () => {
  expect(dutyOf(bloc4Plan, "conference")?.due).toEqual({ kind: "month", month: "2021-01" });
  expect(bloc4Plan.scoring?.bonus.counts).toBe("agreed");
});

test("bloc 4 has twelve units, led by Văn phòng A, with a deputy and no cross-check", () => {
  const [bloc] = bloc4Plan.blocs;
  expect(bloc?.members).toHaveLength(12);
  expect([bloc?.leader, bloc?.deputy, bloc4Plan.scoring?.crossCheck]).toEqual(["van-phong-a", "so-g", false]);
});

test.each(examplePlans)("$plan.id is marked as fictitious and belongs to 2020", ({ plan }) => {
  expect([plan.fictitious, plan.province, plan.year]).toEqual([true, EXAMPLE_PROVINCE, 2020]);
});

test("every unit has an officer, and no id is given twice", () => {
  for (const { plan } of examplePlans) {
    for (const { members } of plan.blocs) {
      for (const { unit } of members) expect(officerOf(unit).memberships).toHaveLength(1);
    }
  }
  expect(new Set(examplePeople.map(({ id }) => id)).size).toBe(examplePeople.length);
});

test.each([
  [PERSON.assistant, ["leader", "unit"]],
  [PERSON.leader, ["leader", "unit"]],
  [PERSON.deputy, ["deputy", "unit"]],
  [PERSON.officerB, ["unit"]],
  [PERSON.board, ["board"]],
])("%s meets bloc 4 as %j", (id, roles) => {
  const person = examplePeople.find((candidate) => candidate.id === id);
  expect(rolesFor(person?.memberships ?? [], { plan: bloc4Plan, bloc: "khoi-4" })).toEqual(roles);
});
