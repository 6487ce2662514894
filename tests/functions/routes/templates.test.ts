// What the add-in lays a workbook out from, and the sheet as an older revision left it: who gets what.
import { expect, test } from "vitest";
import { verifyIdentity } from "../../../functions/workbooks/identity.ts";
import { WHO } from "../small-plan.ts";
import { cell, editOf, handedInWorld, handIn, publishedWorld, sync } from "../world.ts";

const KEY = "a key for tests that is long enough";

test("a template goes to whoever may read the sheet, and to nobody else", async () => {
  const world = await publishedWorld();
  expect(await world.refused("readTemplate", { as: null })).toBe("notSignedIn");
  for (const as of [WHO.cuc, WHO.otherLeader, WHO.otherBoard, WHO.stranger]) {
    expect([as, await world.refused("readTemplate", { as })]).toEqual([as, "notFound"]);
  }
});

test("a template carries the sheet as it stands and an identity that only the server signs", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  const template = await world.ask("readTemplate", { as: WHO.binh });
  expect(template).toMatchObject({
    filled: { revision: 1, lines: { "I.1": { result: 7 } } },
    figures: null,
    mayEnter: true,
    today: "2020-12-01",
  });
  const verified = verifyIdentity(template.identity, KEY);
  expect(verified).toMatchObject({
    ok: true,
    identity: { unit: "so-b", unitName: "Sở B", sheetRevision: 1, baseRevision: 1 },
  });
  const forged = { ...template.identity, content: template.identity.content.replace("so-b", "so-c") };
  expect(verifyIdentity(forged, KEY)).toMatchObject({ ok: false, problem: { code: "tamperedIdentity" } });
});

test("after handing in the cells are closed; who only reads never gets them open", async () => {
  const world = await publishedWorld();
  expect((await world.ask("readTemplate", { as: WHO.leader })).mayEnter).toBe(false);
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  const template = await world.ask("readTemplate", { as: WHO.binh });
  expect(template).toMatchObject({ mayEnter: false, filled: { stage: "submitted" } });
});

test("the bloc's figures come with the template where the person may know them", async () => {
  const world = await publishedWorld();
  const target = [cell("I.4", 10, { field: "target" })];
  await world.ask("assign", { ...editOf({ as: WHO.leader, changes: target }), params: { unit: "so-c" } });
  await handIn(world, { as: WHO.cuc, unit: "so-c", changes: [cell("I.4", 12)] });
  const figures = { "I.4": { leader: { result: 12, target: 10 }, best: null } };
  expect((await world.ask("readTemplate", { as: WHO.leader })).figures).toEqual(figures);
  expect((await world.ask("readTemplate", { as: WHO.binh })).figures).toBeNull();
});

test("a sheet is read as an older revision left it; 0 is the empty sheet, and what never was is not found", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  await sync(world, { base: 1, changes: [cell("I.1", 8, { was: 7 }), cell("I.2", 95)] });
  const at = (revision: string) => world.ask("readFilledSheet", { as: WHO.binh, query: { revision } });
  expect(await at("1")).toMatchObject({ revision: 1, lines: { "I.1": { result: 7 } }, score: { main: 7 } });
  expect(await at("2")).toEqual(await world.ask("readFilledSheet", { as: WHO.binh }));
  expect(await at("0")).toMatchObject({ revision: 0, lines: {}, savedAt: null });
  expect(await world.refused("readFilledSheet", { as: WHO.binh, query: { revision: "3" } })).toBe("notFound");
  expect(await world.refused("readFilledSheet", { as: WHO.binh, query: { revision: "x" } })).toBe(
    "badRequest",
  );
});

test("the stage as it stands now decides what is seen of the past", async () => {
  const world = await handedInWorld();
  const checks = [cell("I.1", 6, { field: "checkedScore" }), cell("I.1", "Thiếu", { field: "checkReason" })];
  const { revision } = await world.ask("check", editOf({ as: WHO.deputy, base: 2, changes: checks }));
  const seen = async () => {
    const query = { revision: String(revision) };
    return (await world.ask("readFilledSheet", { as: WHO.binh, query })).lines["I.1"];
  };
  expect(await seen()).toEqual({ result: 7, proposedBonus: 2 });
  await world.ask("agree", editOf({ as: WHO.leader, base: revision, changes: [] }));
  expect(await seen()).toMatchObject({ result: 7, checkedScore: 6, checkReason: "Thiếu" });
});
