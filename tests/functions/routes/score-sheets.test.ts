// Publishing a score sheet again: by whom, when not, and what becomes of what was entered.
import { expect, test } from "vitest";
import { appendVersion } from "../../../functions/store/append.ts";
import { scoreSheetId } from "../../../functions/store/document-ids.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import { plan, sheet, WHO } from "../small-plan.ts";
import { cell, editOf, handedInWorld, handIn, publishedWorld, RECORD, sync, type World } from "../world.ts";

const [main] = sheet.groups;

/** The small sheet without a line, and with half the points on I.1. */
function changed(drop: string | null): ScoreSheet {
  if (main === undefined) throw new Error("The small sheet has a group");
  const criteria = main.criteria
    .filter(({ id }) => id !== drop)
    .map((one) => (one.id === "I.1" ? { ...one, maxPoints: 4 } : one));
  const maxPoints = criteria.reduce((sum, one) => sum + one.maxPoints, 0);
  return { ...sheet, groups: [{ ...main, criteria, maxPoints }], total: { ...sheet.total, main: maxPoints } };
}

function publish(world: World, next: ScoreSheet, baseRevision = 1) {
  return world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision, sheet: next } });
}

test("a bloc's leader publishes only where the plan has that bloc alone", async () => {
  const world = await publishedWorld();
  const body = { baseRevision: 1, sheet: { ...sheet, title: "Của tôi" } };
  for (const as of [WHO.leader, WHO.otherLeader, WHO.deputy, WHO.binh]) {
    expect([as, await world.refused("publishScoreSheet", { as, body })]).toEqual([as, "notFound"]);
  }
  const alone = { ...plan, blocs: plan.blocs.slice(0, 1) };
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 1, plan: alone } });
  expect(await world.refused("publishScoreSheet", { as: WHO.otherLeader, body })).toBe("notFound");
  expect((await world.ask("publishScoreSheet", { as: WHO.leader, body })).revision).toBe(2);
});

test("nobody publishes while a result of the plan is closed; reopened, they do", async () => {
  const world = await handedInWorld();
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
  const body = { baseRevision: 1, sheet: changed(null) };
  expect(await world.problem("publishScoreSheet", { as: WHO.board, body })).toMatchObject({
    code: "closed",
    status: 409,
  });
  await world.ask("reopen", { as: WHO.leader, body: { reason: "sửa bảng điểm" } });
  expect((await publish(world, changed(null))).revision).toBe(2);
});

test.each([
  ["publishScoreSheet", { baseRevision: 0, sheet }, "Bảng điểm đã có lần lưu mới hơn (lần 1)"],
  ["publishPlan", { baseRevision: 0, plan }, "Kế hoạch đã có lần lưu mới hơn (lần 1)"],
] as const)(
  "%s over a newer version is refused, and the refusal names the document",
  async (name, body, words) => {
    const world = await publishedWorld();
    const refusal = await world.problem(name, { as: WHO.board, body });
    expect(refusal.code).toBe("stale");
    expect(refusal.title).toContain(words);
  },
);

test("whoever publishes is told how many stored cells lost their line or became invalid", async () => {
  const world = await handedInWorld();
  await sync(world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.3", "pass"), cell("I.1", 3)] });
  const { findings } = await publish(world, changed("I.3"));
  const told = findings.filter(({ code }) => code.startsWith("cells"));
  expect(told.map(({ severity, code, text }) => [severity, code, text.en.slice(0, 27)])).toEqual([
    ["warning", "cellsWithoutLine", "1 saved cell of 1 unit has "],
    ["warning", "cellsNowInvalid", "3 saved cells of 3 units ar"],
  ]);
  expect((await publish(world, changed("I.3"), 2)).findings).toHaveLength(findings.length);
});

test("a value on a line that is gone stays stored and keeps nobody from handing in", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.3", "pass"), cell("I.2", 95)] });
  await publish(world, changed("I.3"));
  const view = await world.ask("submit", { as: WHO.binh, body: { revision: 1 } });
  expect(view).toMatchObject({ stage: "submitted", lines: { "I.3": { result: "pass" } } });
});

test("a value of the unit's own that became invalid is its to correct", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  await publish(world, changed(null));
  const refusal = await world.problem("submit", { as: WHO.binh, body: { revision: 1 } });
  expect(
    refusal.findings
      ?.filter(({ severity }) => severity === "error")
      .map(({ code, where }) => [code, where.field]),
  ).toEqual([["aboveMaximum", "result"]]);
});

test("what a checker wrote is never in the way of handing in, nor told by it", async () => {
  const world = await publishedWorld();
  const handed = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 3)] });
  const changes = [
    cell("I.1", 6.5, { field: "checkedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
  ];
  const { revision } = await world.ask("check", editOf({ as: WHO.deputy, base: handed, changes }));
  await world.ask("returnSheet", { as: WHO.leader, body: { revision, reason: "bổ sung" } });
  await publish(world, changed(null));
  const view = await world.ask("submit", { as: WHO.binh, body: { revision: revision + 1 } });
  expect(view).toMatchObject({ stage: "submitted", lines: { "I.1": { result: 3 } } });
});

test("a locked sheet is scored by the score sheet its result was made with", async () => {
  const world = await handedInWorld();
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
  const locked = await world.ask("readFilledSheet", { as: WHO.binh });
  // Published in the same moment as the closing began, past the check for it.
  await appendVersion(world.store, {
    id: scoreSheetId(plan),
    by: WHO.board,
    action: "publish",
    edit: () => ({ kind: "append", body: changed("I.3"), written: [] }),
  });
  await world.ask("recordConference", { as: WHO.otherLeader, params: { bloc: "khoi-5" }, body: RECORD });
  await world.ask("close", { as: WHO.otherLeader, params: { bloc: "khoi-5" }, body: { revision: 1 } });
  expect((await world.ask("readScoreSheet", { as: WHO.binh })).revision).toBe(2);
  const now = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(now).toEqual(locked);
  expect(now.sheetRevision).toBe(1);
});
