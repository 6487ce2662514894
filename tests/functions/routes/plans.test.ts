// Plans and score sheets: who publishes, who reads, and as what a person works.
import { expect, test } from "vitest";
import { putPerson } from "../../../functions/store/people.ts";
import { sourcePlans } from "../../../shared/examples/source-plans.ts";
import { checkPlan } from "../../../shared/plan-check.ts";
import { plan, PLAN, PROVINCE, sheet, WHO } from "../small-plan.ts";
import { emptyWorld, handedInWorld, publishedWorld, RECORD } from "../world.ts";

test("only the board of the province named publishes a plan", async () => {
  const world = await emptyWorld();
  const body = { baseRevision: 0, plan };
  for (const as of [WHO.leader, WHO.binh, WHO.otherBoard, WHO.stranger]) {
    expect([as, await world.refused("publishPlan", { as, body })]).toEqual([as, "notFound"]);
  }
  expect(await world.ask("publishPlan", { as: WHO.board, body })).toEqual({ revision: 1, findings: [] });
  expect(await world.refused("publishPlan", { as: WHO.board, body })).toBe("stale");
  const renamed = { ...body, plan: { ...plan, id: "khac" } };
  expect(await world.refused("publishPlan", { as: WHO.board, body: renamed })).toBe("badRequest");
  const moved = { baseRevision: 1, plan: { ...plan, year: 2021 } };
  expect(await world.refused("publishPlan", { as: WHO.board, body: moved })).toBe("badRequest");
});

test("a board cannot take over another province's plan by naming it its own", async () => {
  const world = await publishedWorld();
  const body = { baseRevision: 1, plan: { ...plan, title: "Kế hoạch khác" } };
  expect(await world.refused("publishPlan", { as: WHO.otherBoard, body })).toBe("notFound");
  const own = { baseRevision: 0, plan: { ...plan, province: "tinh-khac" } };
  await world.ask("publishPlan", { as: WHO.otherBoard, body: own });
  expect((await world.ask("readPlan", { as: WHO.binh })).plan.province).toBe("dak-nong");
});

test("a republished plan counts at once", async () => {
  const world = await publishedWorld();
  const next = { ...plan, title: "Kế hoạch sửa đổi" };
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 1, plan: next } });
  expect(await world.ask("readPlan", { as: WHO.binh })).toMatchObject({
    revision: 2,
    plan: { title: "Kế hoạch sửa đổi" },
  });
});

test.each(sourcePlans)("the plan $id is published as it was issued, with its findings", async (source) => {
  const world = await emptyWorld();
  const own = { ...source, province: PROVINCE };
  const asked = { as: WHO.board, params: { plan: own.id } };
  const { revision, findings } = await world.ask("publishPlan", {
    ...asked,
    body: { baseRevision: 0, plan: own },
  });
  expect([revision, findings.map(({ code }) => code).toSorted()]).toEqual([
    1,
    checkPlan(own)
      .map(({ code }) => code)
      .toSorted(),
  ]);
  expect(findings.filter(({ where }) => where.passage !== undefined).length).toBeGreaterThan(5);
  expect((await world.ask("readPlan", asked)).plan).toEqual(own);
});

test("a plan that is refused registers nothing", async () => {
  const world = await publishedWorld();
  const other = { ...plan, id: "ke-hoach-2", year: 2012 };
  const params = { plan: "ke-hoach-2" };
  const asked = { as: WHO.board, params };
  expect(await world.refused("publishPlan", { ...asked, body: { baseRevision: 3, plan: other } })).toBe(
    "stale",
  );
  const right = { baseRevision: 0, plan: { ...other, year: 2021 } };
  expect((await world.ask("publishPlan", { ...asked, body: right })).revision).toBe(1);
});

test("a plan with errors is refused with all of them, one with warnings is published with them", async () => {
  const world = await publishedWorld();
  const [first, second] = plan.blocs;
  const wrong = {
    ...plan,
    blocs: [
      { ...first, leader: "nobody" },
      { ...second, id: first?.id },
    ],
  };
  const body = { baseRevision: 1, plan: wrong };
  const refusal = await world.problem("publishPlan", { as: WHO.board, body });
  expect(refusal).toMatchObject({ code: "invalid", status: 422 });
  expect(refusal.findings?.map(({ code }) => code)).toEqual(["repeatedBloc", "foreignLeader"]);
  const conference = { kind: "conference", due: { kind: "month", month: "2020-11" } };
  const duties = [...plan.duties, { ...plan.duties[0], id: "hoi-nghi", ...conference }];
  const late = await world.ask("publishPlan", {
    as: WHO.board,
    body: { baseRevision: 1, plan: { ...plan, duties } },
  });
  expect(late.findings.map(({ severity, code }) => [severity, code])).toEqual([
    ["warning", "dueAfterConference"],
    ["note", "closesBeforeYearEnd"],
  ]);
});

test("the terms and members that a closed result was made of are not replaced under it", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const publish = (next: object) => ({
    as: WHO.board,
    body: { baseRevision: 1, plan: { ...plan, ...next } },
  });
  const scoring = plan.scoring && { ...plan.scoring, bonus: { ...plan.scoring.bonus, counts: "scored" } };
  expect(await world.refused("publishPlan", publish({ scoring }))).toBe("closed");
  expect(await world.refused("publishPlan", publish({ blocs: plan.blocs.slice(1) }))).toBe("closed");
  expect((await world.ask("publishPlan", publish({ title: "Kế hoạch sửa đổi" }))).revision).toBe(2);
});

test("a plan without a published sheet says so", async () => {
  const world = await emptyWorld();
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 0, plan } });
  expect(await world.ask("readPlan", { as: WHO.binh })).toMatchObject({ revision: 1, sheetRevision: null });
  expect(await world.refused("readScoreSheet", { as: WHO.binh })).toBe("noScoreSheet");
  expect(await world.refused("readFilledSheet", { as: WHO.binh })).toBe("noScoreSheet");
  expect(await world.ask("readResults", { as: WHO.board })).toEqual({ blocs: [] });
});

test("a score sheet with errors is never published, and checking writes nothing", async () => {
  const world = await publishedWorld();
  const wrong = { ...sheet, total: { ...sheet.total, main: 100 } };
  const checked = await world.ask("checkScoreSheet", { as: WHO.leader, body: wrong });
  expect(checked.findings.some(({ severity }) => severity === "error")).toBe(true);
  const refusal = await world.problem("publishScoreSheet", {
    as: WHO.board,
    body: { baseRevision: 1, sheet: wrong },
  });
  expect(refusal).toMatchObject({ code: "invalid", findings: checked.findings });
  expect(await world.refused("checkScoreSheet", { as: WHO.binh, body: sheet })).toBe("notFound");
  expect((await world.ask("readScoreSheet", { as: WHO.binh })).revision).toBe(1);
});

test("a person works as what the memberships and the plan say", async () => {
  const world = await publishedWorld();
  const roles = async (as: (typeof WHO)[keyof typeof WHO]) =>
    (await world.ask("me", { as })).roles.map(({ label }) => label);
  expect(await roles(WHO.leader)).toEqual([
    "Khối trưởng Khối thi đua số 4",
    "Cán bộ phụ trách thi đua, Sở A",
  ]);
  expect(await roles(WHO.deputy)).toEqual(["Khối phó Khối thi đua số 4", "Cán bộ phụ trách thi đua, Sở D"]);
  expect(await roles(WHO.binh)).toEqual(["Cán bộ phụ trách thi đua, Sở B"]);
  expect(await roles(WHO.board)).toEqual(["Ban Thi đua - Khen thưởng tỉnh"]);
  expect(await roles(WHO.otherBoard)).toEqual([]);
  const { plans } = await world.ask("listPlans", { as: WHO.binh });
  expect(plans).toEqual([{ id: PLAN, year: 2020, number: "277/KH-KTĐ4", title: plan.title, blocs: 2 }]);
});

test("today is the server's day in Viet Nam", async () => {
  const world = await publishedWorld();
  world.at("2020-12-31T00:30");
  expect(await world.ask("me", { as: WHO.binh })).toMatchObject({ today: "2020-12-31", example: false });
});

test("a document over 256 KB is refused with its size, nothing is written", async () => {
  const world = await publishedWorld();
  const long = { ...sheet, notes: Array.from({ length: 270 }, () => "a".repeat(1000)) };
  const refusal = await world.problem("publishScoreSheet", {
    as: WHO.board,
    body: { baseRevision: 1, sheet: long },
  });
  expect(refusal).toMatchObject({ code: "tooLarge", status: 413 });
  expect(refusal.title).toContain("256 KB");
  expect((await world.ask("readScoreSheet", { as: WHO.board })).revision).toBe(1);
});

test("a unit that is moved to another bloc and back shows as it stands in the bloc it is in", async () => {
  const world = await handedInWorld();
  const moved = {
    ...plan,
    blocs: plan.blocs.map((bloc) => ({
      ...bloc,
      members: [
        ...bloc.members.filter(({ unit }) => unit !== "so-c"),
        ...(bloc.id === "khoi-5" ? [{ unit: "so-c", name: "Sở C" }] : []),
      ],
    })),
  };
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 1, plan: moved } });
  const params = { unit: "so-c" };
  const { revision } = await world.ask("readFilledSheet", { as: WHO.otherLeader, params });
  const body = { revision, reason: "bổ sung" };
  await world.ask("returnSheet", { as: WHO.otherLeader, params, body });
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 2, plan } });
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows.find(({ unit }) => unit === "so-c")).toMatchObject({
    status: "returned",
    revision: revision + 1,
  });
});

test("a plan of the same id in another province hides nobody's own", async () => {
  const world = await publishedWorld();
  const own = { baseRevision: 0, plan: { ...plan, province: "tinh-khac" } };
  await world.ask("publishPlan", { as: WHO.otherBoard, body: own });
  const memberships = [
    { kind: "unit", province: plan.province, unit: "so-khac" },
    { kind: "board", province: "tinh-khac" },
  ] as const;
  await putPerson(world.store, { id: WHO.otherBoard, name: "Mai Xuân Mạnh", memberships });
  expect((await world.ask("readPlan", { as: WHO.otherBoard })).plan.province).toBe("tinh-khac");
});
