// What a plan is refused for as a whole, and what its board is asked to look at, each rule by itself.
import { expect, test } from "vitest";
import type { Phase } from "../../shared/plan/phase.ts";
import type { Target } from "../../shared/plan/target.ts";
import { checkPlan } from "../../shared/plan-check.ts";
import type { Plan } from "../../shared/plan.ts";
import { compact, crossCheck, duty, registration } from "../fixtures/plans.ts";
import { plan } from "../functions/small-plan.ts";

const [first, second] = plan.blocs;
if (first === undefined || second === undefined) throw new Error("The small plan has two blocs");

const codes = (one: Plan) => checkPlan(one).map(({ severity, code }) => `${severity} ${code}`);

test("the small plan has no findings", () => {
  expect(checkPlan(plan)).toEqual([]);
});

const atTheLatest = (date: string) => ({ kind: "atTheLatest", date }) as const;
const leader = [{ kind: "leader" }] as const;
const conference = (due: ReturnType<typeof atTheLatest> | { kind: "month"; month: string }) =>
  duty("conference", { due });
const score = (date: string) => duty("selfScore", { to: leader, due: atTheLatest(date) });
const phase = (id: string, from: string, to: string): Phase => ({
  ...{ id, label: id, theme: null, slogan: null, goal: null, place: "Mục I", quote: null },
  span: { kind: "days", from, to },
});
const titled = (title: string): Target => ({
  ...{ id: "target", label: "Chỉ tiêu", place: "Mục I", quote: null },
  aim: { kind: "title", title, holder: "Đơn vị" },
});
const member = { unit: "so-b", name: "Sở B" };
const basis = { number: "1", issuer: null, title: "", place: "", quote: null, year: null } as const;

test.each<[string, Partial<Plan>, string[]]>([
  ["a bloc id named twice", { blocs: [first, { ...second, id: first.id }] }, ["error repeatedBloc"]],
  [
    "a unit in two blocs",
    { blocs: [first, { ...second, members: [...second.members, member] }] },
    ["error repeatedUnit"],
  ],
  [
    "a unit twice in one bloc",
    { blocs: [{ ...first, members: [...first.members, member] }] },
    ["error repeatedUnit"],
  ],
  ["a leader from elsewhere", { blocs: [{ ...first, leader: "so-x" }, second] }, ["error foreignLeader"]],
  ["a deputy from elsewhere", { blocs: [{ ...first, deputy: "so-x" }, second] }, ["error foreignDeputy"]],
  ["a bloc of nobody", { blocs: [first, { ...second, members: [] }] }, ["error emptyBloc"]],
  ["a duty id named twice", { duties: [duty("activity"), duty("activity")] }, ["error repeatedId"]],
  [
    "a phase id named twice",
    { phases: [phase("a", "2020-01-01", "2020-02-01"), phase("a", "2020-03-01", "2020-04-01")] },
    ["error repeatedId"],
  ],
  [
    "a unit that is none",
    { duties: [compact({ signatories: [{ kind: "unit", unit: "so-z" }, { kind: "eachUnit" }] })] },
    ["error unknownUnit"],
  ],
  [
    "a recipient that is no body",
    { duties: [duty("activity", { to: [{ kind: "body", body: "ban" }] })] },
    ["error unknownBody"],
  ],
  [
    "somebody who passes on and is no body",
    { duties: [duty("activity", { onward: [{ by: { kind: "body", body: "ban" }, to: leader }] })] },
    ["error unknownBody"],
  ],
  [
    "a deputy's duty where a bloc has none",
    {
      blocs: [{ ...first, deputy: null }, second],
      words: { ...plan.words, deputy: null },
      duties: [duty("midYearReview", { from: { kind: "deputy" } })],
    },
    ["error noDeputy"],
  ],
  ["a deadline taken from no duty", { duties: [duty("activity", { dueWith: "x" })] }, ["error unknownDuty"]],
  [
    "a deadline that differs from the one it is taken from",
    {
      duties: [
        duty("yearEndReport", { to: leader, due: atTheLatest("2020-12-30") }),
        duty("activity", { dueWith: "yearEndReport" }),
      ],
    },
    ["error otherDue"],
  ],
  [
    "a next leader from elsewhere, after a duty that is none",
    {
      blocs: [
        { ...first, nextLeader: { unit: "so-x", year: 2021, after: "x", place: "Mục V", quote: null } },
        second,
      ],
    },
    ["error unknownUnit", "error unknownDuty"],
  ],
  ["a target's title that no catalogue knows", { targets: [titled("x")] }, ["error unknownTitle"]],
  ["a target's title of the catalogue", { targets: [titled("excellentWorkCollective")] }, []],
  [
    "a quota taken of a title that no catalogue knows",
    {
      recognitions: [
        {
          ...{ id: "advancedWorker", written: "LĐTT", requires: [], place: "Mục I", quote: null },
          quota: {
            ...{ percent: 15, rounding: "down", source: "Kế hoạch", validFrom: null, validTo: null },
            of: { kind: "holders", title: "x" },
          },
        },
      ],
    },
    ["error unknownTitle"],
  ],
  [
    "a phase that ends first",
    { phases: [phase("a", "2020-05-01", "2020-04-01")] },
    ["error impossibleDates"],
  ],
  [
    "a unit that ends first",
    {
      blocs: [
        {
          ...first,
          members: [
            ...first.members,
            { ...member, unit: "so-e", validFrom: "2020-02-01", validTo: "2020-01-01" },
          ],
        },
        second,
      ],
    },
    ["error impossibleDates"],
  ],
  [
    "a deadline after the conference",
    { duties: [score("2020-12-30"), conference(atTheLatest("2020-12-25"))] },
    ["warning dueAfterConference", "note closesBeforeYearEnd"],
  ],
  [
    "a deadline on the day of the conference",
    { duties: [score("2020-12-31"), conference(atTheLatest("2020-12-31"))] },
    [],
  ],
  [
    "a deadline in the month of the conference",
    { duties: [score("2020-12-15"), conference({ kind: "month", month: "2020-12" })] },
    ["warning dueInConferenceWindow"],
  ],
  [
    "a year that closes in the next",
    { duties: [score("2020-12-31"), conference({ kind: "month", month: "2021-01" })] },
    ["note closesNextYear"],
  ],
  [
    "a report after the mid-year review",
    {
      duties: [
        duty("midYearReport", { to: leader, due: atTheLatest("2020-07-01") }),
        duty("midYearReview", { due: { kind: "month", month: "2020-06" } }),
      ],
    },
    ["warning dueAfterConference"],
  ],
  [
    "a self-score without a day",
    { duties: [duty("selfScore", { to: leader })] },
    ["note selfScoreWithoutDate"],
  ],
  [
    "four working days to register, from a Monday to a Thursday",
    {
      date: "2020-03-30",
      duties: [registration({ to: leader, due: atTheLatest("2020-04-02") })],
    },
    ["warning shortRegistration"],
  ],
  [
    "five working days to register",
    { date: "2020-03-30", duties: [registration({ to: leader, due: atTheLatest("2020-04-03") })] },
    [],
  ],
  [
    "titles and a commitment are registered apart",
    {
      duties: [
        registration({ to: leader }),
        registration({ id: "pledge", to: leader, covers: [], commitments: ["5 xây, 3 chống"] }),
      ],
    },
    [],
  ],
  [
    "a duty before what the plan rests on",
    {
      references: [{ ...basis, role: "basis", date: "2020-02-11" }],
      duties: [registration({ to: leader, due: { kind: "month", month: "2020-01" } })],
    },
    ["warning dutyBeforeBasis"],
  ],
  [
    "a duty before a document that the text only names",
    {
      references: [{ ...basis, role: "named", date: "2020-02-11" }],
      duties: [registration({ to: leader, due: { kind: "month", month: "2020-01" } })],
    },
    [],
  ],
  [
    "phases that follow one another",
    { phases: [phase("a", "2020-01-01", "2020-06-10"), phase("b", "2020-06-11", "2020-12-31")] },
    [],
  ],
  [
    "some members are not cross-checked",
    { duties: [crossCheck(["so-a", "so-b"])] },
    ["note crossCheckPartial"],
  ],
  [
    "all members are cross-checked, by name",
    { duties: [crossCheck(["so-a", "so-b", "so-c", "so-d", "so-x", "so-y"])] },
    [],
  ],
])("%s", (_case, change, expected) => {
  expect(codes({ ...plan, ...change })).toEqual(expected);
});

test("initiatives that come after the dossiers of a title that needs one are told", () => {
  const change = (initiatives: string): Plan => ({
    ...plan,
    recognitions: [
      {
        ...{ id: "grassrootsEmulationFighter", written: "CSTĐCS", requires: [], quota: null },
        ...{ place: "Mục II", quote: null },
      },
    ],
    duties: [
      duty("initiativeDossier", { to: leader, due: atTheLatest(initiatives) }),
      duty("commendationDossier", { to: leader, due: atTheLatest("2020-11-13") }),
    ],
  });
  expect(codes(change("2020-11-16"))).toEqual(["warning initiativesAfterDossiers"]);
  expect(codes(change("2020-11-12"))).toEqual(["note initiativesFirst"]);
  // Since 2024 an initiative is one way among several.
  expect(codes({ ...change("2020-11-16"), year: 2024, date: "2024-03-29" })).toEqual([]);
});
