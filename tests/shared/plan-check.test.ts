// What a plan is refused for as a whole, and what its board is asked to look at.
import { expect, test } from "vitest";
import type { Duty, Plan } from "../../shared/plan.ts";
import { checkPlan } from "../../shared/plan-check.ts";
import { examplePlans } from "../../shared/examples/plans.ts";
import { plan } from "../functions/small-plan.ts";

const [first, second] = plan.blocs;
if (first === undefined || second === undefined) throw new Error("The small plan has two blocs");

const due = (kind: Duty["kind"], date: string): Duty => ({
  id: kind,
  kind,
  label: kind,
  due: { kind: "atTheLatest", date },
  place: "",
});

test("the small plan and the examples have no findings", () => {
  for (const one of [plan, ...examplePlans.map(({ plan: example }) => example)])
    expect(checkPlan(one)).toEqual([]);
});

test.each<[string, Partial<Plan>, string[]]>([
  ["a bloc id named twice", { blocs: [first, { ...second, id: first.id }] }, ["error repeatedBloc"]],
  [
    "a unit in two blocs",
    { blocs: [first, { ...second, members: [...second.members, { unit: "so-b", name: "Sở B" }] }] },
    ["error repeatedUnit"],
  ],
  [
    "a unit twice in one bloc",
    { blocs: [{ ...first, members: [...first.members, { unit: "so-b", name: "Sở B" }] }] },
    ["error repeatedUnit"],
  ],
  ["a leader from elsewhere", { blocs: [{ ...first, leader: "so-x" }, second] }, ["error foreignLeader"]],
  ["a deputy from elsewhere", { blocs: [{ ...first, deputy: "so-x" }, second] }, ["error foreignDeputy"]],
  ["a bloc of nobody", { blocs: [first, { ...second, members: [] }] }, ["error emptyBloc"]],
  [
    "a deadline after the conference",
    { duties: [due("selfScore", "2021-01-20"), due("conference", "2021-01-15")] },
    ["warning dueAfterConference"],
  ],
  [
    "a deadline on its day",
    { duties: [due("selfScore", "2021-01-15"), due("conference", "2021-01-15")] },
    [],
  ],
])("%s", (_case, change, expected) => {
  const findings = checkPlan({ ...plan, ...change });
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
});
