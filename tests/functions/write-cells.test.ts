// What a write comes to when little or nothing of it is taken, and when it comes late.
import { expect, test } from "vitest";
import { sheet, WHO } from "./small-plan.ts";
import { cell, editOf, handedInWorld, publishedWorld, sync, type World } from "./world.ts";

async function agreed(world: World): Promise<number> {
  const changes = [cell("I.1", 1, { field: "agreedBonus" })];
  const answer = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes }));
  expect(answer.stage).toBe("agreed");
  return answer.revision;
}

test.each([
  ["nothing", [], "refuseAll"],
  ["only what is refused", [cell("I.1", 99, { field: "checkedScore" })], "skip"],
] as const)("a check of %s takes no agreement away", async (_what, changes, invalid) => {
  const world = await handedInWorld();
  const base = await agreed(world);
  const answer = await world.ask("check", editOf({ as: WHO.deputy, base, changes, invalid }));
  expect(answer).toMatchObject({ stage: "agreed", revision: base, counts: { taken: 0 } });
});

test("agreeing without a change agrees the claims as they stand", async () => {
  const world = await handedInWorld();
  const answer = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes: [] }));
  expect(answer).toMatchObject({ stage: "agreed", revision: 3 });
});

test("agreeing points of which none is taken agrees nothing", async () => {
  const world = await handedInWorld();
  const changes = [cell("I.1", 99, { field: "agreedScore" })];
  const refused = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes, invalid: "skip" }));
  expect(refused).toMatchObject({ stage: "submitted", revision: 2, counts: { refused: 1 } });
  const other = [cell("I.1", 6, { field: "agreedScore", was: 5 })];
  const lost = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes: other }));
  expect(lost).toMatchObject({ stage: "submitted", revision: 2, counts: { conflict: 1 } });
});

test("a sync that came to nothing undoes nobody's later edit when it is sent again late", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 5)] });
  await sync(world, { as: WHO.mai, base: 1, changes: [cell("I.1", 7, { was: 5 })] });
  const request = editOf({ base: 1, changes: [cell("I.1", 7, { was: 5 })] });
  expect((await world.ask("sync", request)).counts.unchanged).toBe(1);
  await sync(world, { as: WHO.mai, base: 2, changes: [cell("I.1", 5, { was: 7 })] });
  expect((await world.ask("sync", request)).outcomes).toMatchObject([{ kind: "conflict", stored: 5 }]);
  expect((await world.ask("readFilledSheet", { as: WHO.mai })).lines["I.1"]).toEqual({ result: 5 });
});

test("a repeated request is judged by the score sheet of its own version", async () => {
  const world = await publishedWorld();
  const request = editOf({ changes: [cell("I.3", "pass"), cell("I.1", 8)] });
  const first = await world.ask("sync", request);
  const [main] = sheet.groups;
  const criteria = main?.criteria
    .filter(({ id }) => id !== "I.3")
    .map((one) => (one.id === "I.1" ? { ...one, maxPoints: 4 } : one));
  const next = {
    ...sheet,
    groups: [{ ...main, criteria, maxPoints: 19 }],
    total: { ...sheet.total, main: 19 },
  };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  expect(await world.ask("sync", request)).toEqual(first);
});
