// What the add-in lays a workbook out from, and the sheet as an older revision left it: who gets what.
import { expect, test } from "vitest";
import { verifyIdentity } from "../../../functions/workbooks/identity.ts";
import { sheet, WHO } from "../small-plan.ts";
import {
  cell,
  countedCommands,
  editOf,
  handedInWorld,
  handIn,
  publishedWorld,
  RECORD,
  sync,
} from "../world.ts";

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

test("a template reads no more of the store than the sheet itself, the bloc's figures included", async () => {
  const world = await handedInWorld();
  const read = () => world.ask("readFilledSheet", { as: WHO.leader });
  await read();
  const alone = await countedCommands(world, read);
  expect(alone.QueryCommand).toBeGreaterThan(1);
  expect(await countedCommands(world, () => world.ask("readTemplate", { as: WHO.leader }))).toEqual(alone);
});

test("an older revision is scored on the score sheet that it was saved on", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.2", 95)] });
  const [main] = sheet.groups;
  const bands = [99, 70].map((from, index) => ({ from, points: [10, 6][index] }));
  const stricter = { shape: "bands", bands, below: 0 };
  const criteria = main?.criteria.map((leaf) => (leaf.id === "I.2" ? { ...leaf, rule: stricter } : leaf));
  const next = { ...sheet, groups: [{ ...main, criteria }] };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  await sync(world, { base: 1, sheetRevision: 2, changes: [cell("I.1", 7)] });
  const past = await world.ask("readFilledSheet", { as: WHO.binh, query: { revision: "1" } });
  expect(past).toMatchObject({ revision: 1, sheetRevision: 1, score: { main: 10 } });
  const now = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(now).toMatchObject({ revision: 2, sheetRevision: 2, score: { main: 13 } });
});

test("the bloc's figures show in the past, too, once the closed result shows them", async () => {
  const world = await publishedWorld();
  for (const unit of ["so-a", "so-b"]) {
    const changes = [cell("I.4", 10, { field: "target" })];
    await world.ask("assign", editOf({ as: WHO.leader, unit, changes }));
  }
  await handIn(world, { as: WHO.leader, unit: "so-a", base: 1, changes: [cell("I.4", 20)] });
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", base: 1, changes: [cell("I.4", 15)] });
  const past = async () => {
    const view = await world.ask("readFilledSheet", { as: WHO.binh, query: { revision: String(revision) } });
    return view.score.leaves["I.4"];
  };
  expect(await past()).toMatchObject({ provisional: true });
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).score.leaves["I.4"]).toEqual(await past());
  expect(await past()).toMatchObject({ points: 3.75, provisional: false });
});
