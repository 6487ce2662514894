// Syncing cells: who may write what, what becomes of each cell, and what a repeated request is answered.
import { expect, test } from "vitest";
import { sheet, WHO } from "../small-plan.ts";
import { cell, countedCommands, editOf, handIn, publishedWorld, sync } from "../world.ts";

test("nobody but the unit's own officers enters its results", async () => {
  const world = await publishedWorld();
  const changes = [cell("I.1", 7.5)];
  expect(await world.refused("sync", { ...editOf({ changes }), as: null })).toBe("notSignedIn");
  for (const as of [WHO.cuc, WHO.leader, WHO.board, WHO.otherLeader, WHO.otherBoard, WHO.stranger]) {
    expect([as, await world.refused("sync", editOf({ as, changes }))]).toEqual([as, "notFound"]);
  }
});

test("a cell belongs to one action: the unit does not write targets, checked or agreed points", async () => {
  const world = await publishedWorld();
  for (const [field, value] of [
    ["target", 10],
    ["question", "Vì sao?"],
    ["checkedScore", 5],
    ["agreedScore", 5],
    ["agreedBonus", 1],
  ] as const) {
    const line = field === "target" ? "I.4" : "I.1";
    const refusal = await world.problem("sync", editOf({ changes: [cell(line, value, { field })] }));
    expect([field, refusal.code, refusal.findings?.[0]?.code]).toEqual([field, "invalid", "otherWriter"]);
  }
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view).toMatchObject({ revision: 0, lines: {} });
});

test("a sheet that was handed in is not edited by its unit", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7.5)] });
  const edit = { base: revision, changes: [cell("I.1", 8, { was: 7.5 })] };
  expect(await world.refused("sync", editOf(edit))).toBe("submitted");
});

test("an invalid cell keeps everything out, and every finding is told", async () => {
  const world = await publishedWorld();
  const changes = [
    cell("I.1", 9.5),
    cell("I.2", 95),
    cell("I.3", 1, { field: "proposedBonus" }),
    cell("IX", 1),
  ];
  const refusal = await world.problem("sync", editOf({ changes }));
  expect(refusal.status).toBe(422);
  expect(refusal.findings?.map(({ code }) => code).toSorted()).toEqual([
    "aboveMaximum",
    "unknownCriterion",
    "unknownField",
  ]);
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).revision).toBe(0);
});

test("where asked to skip, valid cells are written and invalid ones refused, in the order of the request", async () => {
  const world = await publishedWorld();
  const changes = [
    cell("I.1", 9.5),
    cell("I.2", 95),
    cell("I.3", "maybe"),
    cell("I.1", "có", { field: "evidence" }),
  ];
  const answer = await sync(world, { changes, invalid: "skip" });
  expect(answer.outcomes.map(({ kind }) => kind)).toEqual(["refused", "taken", "refused", "taken"]);
  expect(answer.counts).toEqual({ taken: 2, unchanged: 0, conflict: 0, refused: 2 });
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view.lines).toEqual({ "I.1": { evidence: "có" }, "I.2": { result: 95 } });
});

test("saving is not handing in: the sheet stays a draft, and the server counts the points", async () => {
  const world = await publishedWorld();
  const answer = await sync(world, { changes: [cell("I.1", 7.5), cell("I.2", 89), cell("I.3", "pass")] });
  expect(answer).toMatchObject({ revision: 1, stage: "draft", dryRun: false });
  expect(answer.score).toMatchObject({ main: 17.5, answered: 3, leafCount: 4 });
  expect(answer.score.leaves["I.2"]?.points).toBe(6);
});

test("two officers of one unit: other cells merge, the same cell is theirs to settle, nothing is lost", async () => {
  const world = await publishedWorld();
  const first = await sync(world, { as: WHO.binh, changes: [cell("I.1", 7), cell("I.2", 80)] });
  world.at("2020-12-02T09:12");
  const mai = await sync(world, {
    as: WHO.mai,
    base: first.revision,
    changes: [cell("I.1", 8, { was: 7 }), cell("I.2", "đủ hồ sơ", { field: "evidence" })],
  });
  expect(mai.revision).toBe(2);
  const late = await sync(world, {
    as: WHO.binh,
    base: first.revision,
    changes: [cell("I.1", 7.5, { was: 7 }), cell("I.2", 92, { was: 80 }), cell("I.3", "pass")],
  });
  expect(late.outcomes).toEqual([
    { kind: "conflict", stored: 8, by: { id: WHO.mai, name: "Võ Thị Mai" }, at: "2020-12-02T02:12:00.000Z" },
    { kind: "taken" },
    { kind: "taken" },
  ]);
  expect(late.combined).toEqual(["I.2"]);
  const byMai = { by: { id: WHO.mai, name: "Võ Thị Mai" }, at: "2020-12-02T02:12:00.000Z" };
  expect(late.elsewhere).toEqual([{ line: "I.2", field: "evidence", now: "đủ hồ sơ", ...byMai }]);
  // The choice is an edit like any other, made on what is stored.
  const chosen = await sync(world, { base: late.revision, changes: [cell("I.1", 7.5, { was: 8 })] });
  expect(chosen.counts.taken).toBe(1);
  const view = await world.ask("readFilledSheet", { as: WHO.mai });
  expect(view.lines).toEqual({
    "I.1": { result: 7.5 },
    "I.2": { result: 92, evidence: "đủ hồ sơ" },
    "I.3": { result: "pass" },
  });
});

test("an answer says when its version was written, also to a repeated request; without one, when it came", async () => {
  const world = await publishedWorld();
  world.at("2020-12-02T09:12");
  const request = editOf({ clientId: "tab-binh-1", seq: 1, changes: [cell("I.1", 7)] });
  const { at } = await world.ask("sync", request);
  expect(at).toBe("2020-12-02T02:12:00.000Z");
  world.at("2020-12-03T10:00");
  expect((await world.ask("sync", request)).at).toBe(at);
  const same = await sync(world, { base: 1, changes: [cell("I.1", 7)] });
  expect([same.counts.unchanged, same.at]).toEqual([1, "2020-12-03T03:00:00.000Z"]);
});

test("who was away for long learns the writers of the newest versions, and reads no more of them", async () => {
  const world = await publishedWorld();
  const texts = Array.from({ length: 12 }, (_, index) => `lần ${index + 1}`);
  const fields = ["I.1", "I.2", "I.3", "I.4"].flatMap((line) =>
    ["result", "evidence", "explanation"].map((field) => ({ line, field })),
  );
  const values = { "I.1": 7, "I.2": 80, "I.3": "pass", "I.4": 5 };
  for (const [base, { line, field }] of fields.entries()) {
    const value = field === "result" ? values[line as keyof typeof values] : (texts[base] ?? "");
    await sync(world, { as: WHO.mai, base, changes: [cell(line, value, { field })] });
  }
  const late = () => sync(world, { changes: [] });
  const { elsewhere } = await late();
  const names = elsewhere.map(({ by }) => by?.name ?? null);
  expect([names.length, names.filter((name) => name === null).length]).toEqual([12, 2]);
  const recent = await countedCommands(world, () => sync(world, { base: 11, changes: [] }));
  const longAgo = await countedCommands(world, late);
  expect((longAgo.GetItemCommand ?? 0) - (recent.GetItemCommand ?? 0)).toBe(9);
});

test("a sync of nothing but conflicts makes no version", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  const answer = await sync(world, { as: WHO.mai, changes: [cell("I.1", 6)] });
  expect(answer).toMatchObject({ revision: 1, counts: { conflict: 1, taken: 0 } });
});

test("a conflict with the newest version reads that version once", async () => {
  const world = await publishedWorld();
  await sync(world, { as: WHO.mai, changes: [cell("I.1", 7)] });
  const dryRun = (now: number) => () => sync(world, { changes: [cell("I.1", now)], dryRun: true });
  await dryRun(7)();
  const unchanged = await countedCommands(world, dryRun(7));
  const { GetItemCommand, QueryCommand } = await countedCommands(world, dryRun(6));
  expect([GetItemCommand, QueryCommand]).toEqual([unchanged.GetItemCommand, unchanged.QueryCommand]);
  expect((await dryRun(6)()).outcomes).toMatchObject([{ kind: "conflict", by: { name: "Võ Thị Mai" } }]);
});

test("a repeated request gets its old answer, however much was saved since", async () => {
  const world = await publishedWorld();
  const request = editOf({
    clientId: "tab-binh-1",
    seq: 1,
    changes: [cell("I.1", 7), cell("I.9", 1)],
    invalid: "skip",
  });
  const answer = await world.ask("sync", request);
  for (const value of [6, 5, 4]) {
    const { revision, lines } = await world.ask("readFilledSheet", { as: WHO.mai });
    const was = Number(lines["I.1"]?.result);
    await sync(world, { as: WHO.mai, base: revision, changes: [cell("I.1", value, { was })] });
  }
  expect(await world.ask("sync", request)).toEqual(answer);
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view).toMatchObject({ revision: 4, lines: { "I.1": { result: 4 } } });
});

test.each([
  ["the same number with other cells is a copied file", { seq: 2, changes: [cell("I.1", 5)] }, "copiedFile"],
  ["an older number was overtaken", { seq: 1, changes: [cell("I.1", 7)] }, "superseded"],
])("%s", async (_rule, repeated, code) => {
  const world = await publishedWorld();
  await sync(world, { clientId: "tab-binh-1", seq: 1, changes: [cell("I.1", 7)] });
  await sync(world, { clientId: "tab-binh-1", seq: 2, base: 1, changes: [cell("I.1", 8, { was: 7 })] });
  expect(await world.refused("sync", editOf({ clientId: "tab-binh-1", ...repeated }))).toBe(code);
});

test("another person with the same client id does not get the first one's answer", async () => {
  const world = await publishedWorld();
  const edit = { clientId: "tab-binh-1", changes: [cell("I.1", 7)] };
  await sync(world, edit);
  expect(await world.refused("sync", editOf({ ...edit, as: WHO.mai }))).toBe("copiedFile");
});

test("a dry run says what would come of it and writes nothing", async () => {
  const world = await publishedWorld();
  const answer = await sync(world, { changes: [cell("I.1", 7), cell("I.2", 101)], dryRun: true });
  expect(answer).toMatchObject({ revision: 0, dryRun: true, counts: { taken: 1, refused: 1 } });
  expect(answer.score.main).toBe(7);
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).revision).toBe(0);
});

test("a workbook on an older score sheet is told which lines moved, and its saved values stay", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  const [main] = sheet.groups;
  const criteria = main?.criteria
    .filter(({ id }) => id !== "I.3")
    .map((one) => (one.id === "I.1" ? { ...one, maxPoints: 12 } : one));
  const next = { ...sheet, groups: [{ ...main, criteria }], total: { ...sheet.total, main: 27 } };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const refusal = await world.problem("sync", editOf({ base: 1, changes: [cell("I.2", 90)] }));
  expect(refusal).toMatchObject({ code: "olderSheet", status: 409 });
  expect(refusal.findings?.map(({ code, where }) => [code, where.criterion])).toEqual([
    ["lineChanged", "I.1"],
    ["lineRemoved", "I.3"],
  ]);
  const answer = await sync(world, { base: 1, sheetRevision: 2, changes: [cell("I.2", 90)] });
  expect(answer.score.main).toBe(17);
});

test("a score sheet that nobody published is malformed", async () => {
  const world = await publishedWorld();
  expect(await world.refused("sync", editOf({ sheetRevision: 9, changes: [cell("I.1", 1)] }))).toBe(
    "badRequest",
  );
});

test("the leading office assigns targets; a sheet with nothing but those is not begun", async () => {
  const world = await publishedWorld();
  const target = editOf({ as: WHO.leader, changes: [cell("I.4", 10, { field: "target" })] });
  expect(await world.refused("assign", { ...target, as: WHO.binh })).toBe("notFound");
  expect((await world.ask("assign", target)).counts.taken).toBe(1);
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view.lines).toEqual({ "I.4": { target: 10 } });
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows.find(({ unit }) => unit === "so-b")).toMatchObject({
    status: "notStarted",
    revision: 1,
    savedAt: null,
  });
});

test("what the conference agrees is for the revision that was seen", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  const changes = [
    cell("I.1", 6.5, { field: "agreedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "agreedReason" }),
  ];
  expect(await world.refused("agree", editOf({ as: WHO.binh, base: revision, changes }))).toBe("notFound");
  expect(await world.refused("agree", editOf({ as: WHO.deputy, base: revision, changes }))).toBe("notFound");
  expect(await world.refused("agree", editOf({ as: WHO.leader, base: revision - 1, changes }))).toBe("stale");
  const answer = await world.ask("agree", editOf({ as: WHO.leader, base: revision, changes }));
  expect(answer).toMatchObject({ stage: "agreed", counts: { taken: 2 }, score: { main: 6.5 } });
});

test("a draft is not agreed", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  const changes = [cell("I.1", 6.5, { field: "agreedScore" })];
  expect(await world.refused("agree", editOf({ as: WHO.leader, base: 1, changes }))).toBe("wrongStage");
});

test("a line that the unit corrects after a return loses what was decided on the older figure", async () => {
  const world = await publishedWorld();
  const changes = [cell("I.1", 8), cell("I.2", 95)];
  let revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes });
  const checks = [cell("I.1", 8, { field: "checkedScore" }), cell("I.2", 10, { field: "checkedScore" })];
  ({ revision } = await world.ask("check", editOf({ as: WHO.leader, base: revision, changes: checks })));
  const returned = { as: WHO.leader, body: { revision, reason: "I.1 sai số liệu" } };
  ({ revision } = await world.ask("returnSheet", returned));
  await handIn(world, { as: WHO.binh, unit: "so-b", base: revision, changes: [cell("I.1", 5, { was: 8 })] });
  const { lines, score } = await world.ask("readFilledSheet", { as: WHO.leader });
  expect(lines).toMatchObject({ "I.1": { result: 5 }, "I.2": { result: 95, checkedScore: 10 } });
  expect(lines["I.1"]).not.toHaveProperty("checkedScore");
  const own = await world.ask("readFilledSheet", { as: WHO.binh });
  const [row] = (await world.ask("readRanking", { as: WHO.leader })).rows;
  expect([own.score.total, score.total, row?.total]).toEqual([15, 15, 15]);
  // A checker who still sees the older check is told, and overwrites nothing.
  const late = [
    cell("I.1", 7, { field: "checkedScore", was: 8 }),
    cell("I.1", "x", { field: "checkReason" }),
  ];
  const answer = await world.ask(
    "check",
    editOf({ as: WHO.deputy, base: 2, changes: late, invalid: "skip" }),
  );
  expect(answer.outcomes[0]).toMatchObject({ kind: "conflict", stored: null });
  const history = await world.ask("readHistory", {
    as: WHO.leader,
    query: { line: "I.1", field: "checkedScore" },
  });
  expect(history.entries.map(({ changes: [change] }) => [change?.was, change?.now])).toEqual([
    [8, null],
    [null, 8],
  ]);
});
