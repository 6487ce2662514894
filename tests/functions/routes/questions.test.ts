// The bloc's questions to a unit: who asks, who sees them, and what asking leaves as it was.
import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/document/cells.ts";
import type { SyncAnswer } from "../../../shared/contract/sync.ts";
import { filledSheetId } from "../../../functions/store/document-ids.ts";
import { newestVersion } from "../../../functions/store/documents.ts";
import { BLOC, plan, WHO, type Who } from "../small-plan.ts";
import {
  cell,
  countedCommands,
  editOf,
  handedInWorld,
  handIn,
  publishedWorld,
  RECORD,
  sync,
  type World,
} from "../world.ts";

const TEXT = "Nêu số văn bản và ngày ban hành";

const question = (now: CellValue | null, was?: CellValue) =>
  cell("I.1", now, { field: "question", ...(was !== undefined && { was }) });

function askIt(
  world: World,
  edit: { as?: Who; base?: number; changes?: ReturnType<typeof cell>[] } = {},
): Promise<SyncAnswer> {
  return world.ask("ask", editOf({ as: WHO.leader, changes: [question(TEXT)], ...edit }));
}

test("the leader and the deputy ask, nobody else does", async () => {
  const world = await publishedWorld();
  for (const as of [WHO.binh, WHO.cuc, WHO.board, WHO.otherLeader, WHO.otherBoard, WHO.stranger]) {
    const request = editOf({ as, changes: [question(TEXT)] });
    expect([as, await world.refused("ask", request)]).toEqual([as, "notFound"]);
  }
  expect((await askIt(world, { as: WHO.deputy })).counts.taken).toBe(1);
  const reworded = await askIt(world, { base: 1, changes: [question("Nêu số văn bản", TEXT)] });
  expect(reworded.counts.taken).toBe(1);
});

test("asking writes questions alone, as long as they are short", async () => {
  const world = await publishedWorld();
  for (const [field, value, code] of [
    ["explanation", "Đủ", "otherWriter"],
    ["checkedScore", 5, "otherWriter"],
    ["question", "a".repeat(1001), "tooLong"],
    ["question", 5, "notText"],
  ] as const) {
    const request = editOf({ as: WHO.leader, changes: [cell("I.1", value, { field })] });
    const refusal = await world.problem("ask", request);
    expect([field, refusal.findings?.[0]?.code]).toEqual([field, code]);
  }
  const longest = await askIt(world, { changes: [question("a".repeat(1000))] });
  expect(longest.counts.taken).toBe(1);
});

test("the unit sees at once what it is asked, by whom and when; other units do not", async () => {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  world.at("2020-12-29T09:00");
  expect(await askIt(world, { as: WHO.deputy, base: 2 })).toMatchObject({ stage: "submitted", revision: 3 });
  for (const as of [WHO.binh, WHO.leader, WHO.board]) {
    const view = await world.ask("readFilledSheet", { as });
    expect(view.lines["I.1"]).toEqual({ result: 7, question: TEXT });
    expect(view.questions).toEqual([
      {
        line: "I.1",
        by: { id: WHO.deputy, name: "Trịnh Văn Đức" },
        at: "2020-12-29T02:00:00.000Z",
        open: true,
      },
    ]);
  }
  expect(await world.refused("readFilledSheet", { as: WHO.cuc })).toBe("notFound");
  const { entries } = await world.ask("readHistory", { as: WHO.binh });
  expect(entries[0]).toMatchObject({ action: "ask", changes: [{ field: "question", now: TEXT }] });
});

test("questions cost a reader no further version, whenever and by whomever they were asked", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  const read = () => world.ask("readFilledSheet", { as: WHO.binh });
  await read();
  const before = await countedCommands(world, read);
  await askIt(world, { base: 1 });
  await askIt(world, { as: WHO.deputy, base: 2, changes: [cell("I.2", "Số liệu?", { field: "question" })] });
  await askIt(world, { base: 3, changes: [cell("I.3", "Vì sao?", { field: "question" })] });
  expect((await read()).questions.map(({ line, by }) => [line, by.name])).toEqual([
    ["I.1", "Nguyễn Thu Trang"],
    ["I.2", "Trịnh Văn Đức"],
    ["I.3", "Nguyễn Thu Trang"],
  ]);
  expect(await countedCommands(world, read)).toEqual(before);
});

test("an explanation answers what was asked before it, a question reworded waits anew", async () => {
  const world = await publishedWorld();
  const isOpen = async () => (await world.ask("readFilledSheet", { as: WHO.binh })).questions[0]?.open;
  await sync(world, { changes: [cell("I.1", "Đủ hồ sơ", { field: "explanation" })] });
  await askIt(world, { base: 1 });
  expect(await isOpen()).toBe(true);
  const explained = cell("I.1", "Văn bản 12/BC", { field: "explanation", was: "Đủ hồ sơ" });
  await sync(world, { base: 2, changes: [explained] });
  expect(await isOpen()).toBe(false);
  await askIt(world, { base: 3, changes: [question("Ban hành ngày nào?", TEXT)] });
  expect(await isOpen()).toBe(true);
});

test("an emptied question is withdrawn", async () => {
  const world = await publishedWorld();
  await askIt(world);
  await askIt(world, { base: 1, changes: [question("  ", TEXT)] });
  expect(await world.ask("readFilledSheet", { as: WHO.binh })).toMatchObject({ lines: {}, questions: [] });
  const id = filledSheetId(plan, { bloc: BLOC, unit: "so-b" });
  expect((await newestVersion(world.store, id))?.body.asked).toEqual({});
});

test("asking moves no sheet and takes no agreement away", async () => {
  const world = await publishedWorld();
  const asked = await askIt(world);
  expect(asked.stage).toBe("draft");
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows.find(({ unit }) => unit === "so-b")).toMatchObject({ status: "notStarted" });
  await handIn(world, { as: WHO.binh, unit: "so-b", base: 1, changes: [cell("I.1", 7)] });
  const bonus = [cell("I.1", 2, { field: "agreedBonus" })];
  await world.ask("agree", editOf({ as: WHO.leader, base: 3, changes: bonus }));
  const again = await askIt(world, { base: 4, changes: [question("Nêu số văn bản", TEXT)] });
  expect(again).toMatchObject({ stage: "agreed", score: { agreedBonus: 2 } });
});

test("an open question keeps nobody from handing in", async () => {
  const world = await publishedWorld();
  await askIt(world);
  await handIn(world, { as: WHO.binh, unit: "so-b", base: 1, changes: [cell("I.1", 7)] });
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view).toMatchObject({ stage: "submitted", questions: [{ open: true }] });
});

test("a locked sheet is asked nothing; once it is opened again a question makes the result no other", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const { revision } = await world.ask("readFilledSheet", { as: WHO.leader });
  const request = editOf({ as: WHO.leader, base: revision, changes: [question(TEXT)] });
  expect(await world.refused("ask", request)).toBe("locked");
  await world.ask("reopen", { as: WHO.board, body: { reason: "Rà soát lại" } });
  await askIt(world, { base: revision + 1 });
  expect(await world.ask("readRanking", { as: WHO.leader })).toMatchObject({ state: "open", stale: false });
});
