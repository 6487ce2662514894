// The JSON of a plan: what may be left out, what is kept, and the limits of its lists and texts.
import { expect, test } from "vitest";
import { planSchema } from "../../../shared/contract/plans.ts";
import { examplePlans } from "../../../shared/examples/plans.ts";
import { sourcePlans } from "../../../shared/examples/source-plans.ts";
import { UNSAID } from "../../fixtures/plans.ts";
import { plan } from "../../functions/small-plan.ts";

const said = Object.fromEntries(Object.entries(plan).filter(([key]) => !(key in UNSAID)));

test("what a plan leaves out is empty or null", () => {
  expect(Object.keys(said).length).toBe(Object.keys(plan).length - Object.keys(UNSAID).length);
  expect(planSchema.parse(said)).toEqual(plan);
});

test("what a duty leaves out is empty or null", () => {
  const bare = { id: "a", label: "A", due: { kind: "none" }, place: "" };
  const duties = [
    { ...bare, kind: "compact", year: 2020 },
    { ...bare, kind: "registration" },
    { ...bare, kind: "activity" },
  ];
  const terms = {
    ...bare,
    ...{ from: { kind: "eachUnit" }, to: [], onward: [], quote: null },
    ...{ dueCoversOnward: false, dueWith: null, form: null },
  };
  expect(planSchema.parse({ ...said, duties }).duties).toEqual([
    { ...terms, kind: "compact", year: 2020, signatories: [{ kind: "eachUnit" }], signed: null },
    { ...terms, kind: "registration", covers: [], commitments: [] },
    { ...terms, kind: "activity" },
  ]);
});

test("a unit may come from others, go into others and be there for a time", () => {
  const [bloc] = plan.blocs;
  const times = { validFrom: "2020-07-01", validTo: "2020-12-31" };
  const member = { unit: "so-n", name: "Sở N", ...times, predecessors: ["so-a"], successors: ["so-o"] };
  const read = planSchema.parse({ ...said, blocs: [{ ...bloc, members: [member] }] });
  expect(read.blocs[0]?.members).toEqual([member]);
  const wrong = { ...member, validTo: "2020-31-12" };
  expect(planSchema.safeParse({ ...said, blocs: [{ ...bloc, members: [wrong] }] }).success).toBe(false);
});

test("every shipped plan is kept whole on the wire", () => {
  for (const one of [...sourcePlans, ...examplePlans.map((each) => each.plan)]) {
    expect(planSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
  }
});

const [duty] = plan.duties;
const target = {
  ...{ id: "a", label: "A", place: "" },
  aim: { kind: "share", percent: 15, orMore: false, counts: { kind: "done" }, of: [{ kind: "staff" }] },
};
const recognition = { id: "advancedWorker", written: "LĐTT", place: "" };
const nested = (depth: number): object =>
  depth === 0 ? { kind: "leadsBloc" } : { kind: "anyOf", of: [nested(depth - 1)] };

test.each<[string, object, boolean]>([
  ["100 duties", { duties: Array(100).fill(duty) }, true],
  ["101 duties", { duties: Array(101).fill(duty) }, false],
  ["a quote of 2000 signs", { duties: [{ ...duty, quote: "a".repeat(2000) }] }, true],
  ["a quote of 2001 signs", { duties: [{ ...duty, quote: "a".repeat(2001) }] }, false],
  ["a duty of a kind that nobody knows", { duties: [{ ...duty, kind: "party" }] }, false],
  ["a recipient of a kind that nobody knows", { duties: [{ ...duty, to: [{ kind: "all" }] }] }, false],
  ["a day that is none", { date: "2021-02-29" }, false],
  [
    "25 phases",
    {
      phases: Array(25).fill({
        id: "a",
        label: "A",
        span: { kind: "days", from: null, to: null },
        place: "",
      }),
    },
    false,
  ],
  ["a target", { targets: [target] }, true],
  ["a target of 101 %", { targets: [{ ...target, aim: { ...target.aim, percent: 101 } }] }, false],
  ["a target of nothing", { targets: [{ ...target, aim: { ...target.aim, of: [] } }] }, false],
  [
    "a title with what it needs, one of several",
    { recognitions: [{ ...recognition, requires: [nested(2)] }] },
    true,
  ],
  [
    "a requirement that nobody knows",
    { recognitions: [{ ...recognition, requires: [{ kind: "luck" }] }] },
    false,
  ],
  ["a scanning error without what it means", { corrections: [{ place: "", scanned: "a" }] }, false],
])("%s", (_what, change, isTaken) => {
  expect(planSchema.safeParse({ ...said, ...change }).success).toBe(isTaken);
});
