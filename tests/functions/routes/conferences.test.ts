// From progress to a closed result: ranking, preview, closing, what members see, reopening, staleness.
import { expect, test } from "vitest";
import { cell, editOf, handIn, publishedWorld, sync, WHO, type World } from "../world.ts";

const RECORD = { baseRevision: 0, date: "2021-01-15", minutesNumber: "01/BB-KTĐ4", excluded: [] };

/** B and C handed in, the leading unit A too; D saved nothing. */
async function handedInWorld(): Promise<World> {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.leader, unit: "so-a", changes: [cell("I.1", 8), cell("I.2", 95)] });
  await handIn(world, {
    as: WHO.binh,
    unit: "so-b",
    changes: [cell("I.1", 7), cell("I.2", 95), cell("I.1", 2, { field: "proposedBonus" })],
  });
  await handIn(world, { as: WHO.cuc, unit: "so-c", changes: [cell("I.1", 7.5), cell("I.2", 95)] });
  return world;
}

async function close(world: World): Promise<void> {
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
}

test("progress counts apart what is handed in, saved and not begun, and the reminder names the missing", async () => {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  await sync(world, { as: WHO.cuc, unit: "so-c", changes: [cell("I.1", 7)] });
  world.at("2021-01-04T09:00");
  const progress = await world.ask("readProgress", { as: WHO.leader });
  expect(progress.rows.map(({ name, status, daysLate }) => [name, status, daysLate])).toEqual([
    ["Sở A", "notStarted", 5],
    ["Sở B", "submitted", 0],
    ["Sở C", "saved", 5],
    ["Sở D", "notStarted", 5],
  ]);
  expect(progress.due?.vi).toBe("Trước ngày 31/12/2020 (hạn cuối: hết ngày 30/12/2020)");
  expect(progress.reminder).toBe(
    [
      "Khối thi đua số 4: nhắc nộp bảng tự chấm điểm thi đua năm 2020.",
      "Thời hạn: trước ngày 31/12/2020 (hạn cuối: hết ngày 30/12/2020).",
      "Tính đến ngày 04/01/2021, còn 3 đơn vị chưa nộp:",
      "- Đã lưu trên phần mềm, chưa nộp: Sở C.",
      "- Chưa lập bảng: Sở A, Sở D.",
      "Đề nghị các đơn vị có tên nộp cho Khối trưởng; lưu trên phần mềm chưa phải là nộp.",
    ].join("\n"),
  );
});

test("nobody is reminded when all have handed in", async () => {
  const world = await handedInWorld();
  await handIn(world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 1)] });
  expect((await world.ask("readProgress", { as: WHO.deputy })).reminder).toBeNull();
});

test("only what was handed in is ranked; who is missing is named, saved or not", async () => {
  const world = await handedInWorld();
  await sync(world, {
    as: WHO.deputy,
    unit: "so-d",
    changes: [cell("I.1", 8), cell("I.2", 100), cell("I.3", "pass")],
  });
  const ranking = await world.ask("readRanking", { as: WHO.board });
  expect(ranking.rows.map(({ name, place, total }) => [place, name, total])).toEqual([
    [1, "Sở A", 18],
    [2, "Sở C", 17.5],
    [3, "Sở B", 17],
  ]);
  expect(ranking.missing).toEqual([{ unit: "so-d", name: "Sở D", saved: true }]);
  expect(ranking).toMatchObject({ state: "open", stale: false, conference: null });
});

test("points that need the whole bloc stay provisional while a unit is missing", async () => {
  const world = await publishedWorld();
  for (const unit of ["so-b", "so-c"]) {
    await world.ask(
      "assign",
      editOf({ as: WHO.leader, unit, changes: [cell("I.4", 10, { field: "target" })] }),
    );
  }
  const result = (now: number) => [cell("I.4", now)];
  const save = async (as: typeof WHO.binh | typeof WHO.cuc, unit: string, now: number) => {
    const { revision } = await sync(world, { as, unit, base: 1, changes: result(now) });
    await world.ask("submit", { as, params: { unit }, body: { revision } });
  };
  await save(WHO.binh, "so-b", 15);
  await save(WHO.cuc, "so-c", 20);
  const ranking = await world.ask("readRanking", { as: WHO.leader });
  // domain.md 1.2 A: maximum 5, target 10: the leader's 20 gives 5, 15 gives 3.75.
  expect(ranking.rows.map(({ name, main, provisional }) => [name, main, provisional])).toEqual([
    ["Sở C", 5, true],
    ["Sở B", 3.75, true],
  ]);
  // What the others achieved does not show through the unit's own points.
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).score.leaves["I.4"]).toMatchObject({
    provisional: true,
  });
});

test("the ranking as it would be if a bonus were agreed; nothing is written", async () => {
  const world = await handedInWorld();
  const changes = [{ unit: "so-b", line: "I.1", field: "agreedBonus", now: 2 }];
  expect(await world.refused("previewRanking", { as: WHO.binh, body: { changes } })).toBe("notFound");
  expect(
    await world.refused("previewRanking", {
      as: WHO.leader,
      body: { changes: [{ ...changes[0], unit: "so-x" }] },
    }),
  ).toBe("notFound");
  const foreign = [{ unit: "so-b", line: "I.1", field: "result", now: 8 }];
  expect(await world.refused("previewRanking", { as: WHO.leader, body: { changes: foreign } })).toBe(
    "invalid",
  );
  const table = await world.ask("previewRanking", { as: WHO.leader, body: { changes } });
  expect(
    table.rows.map(({ name, place, placeBeforeBonus, total }) => [name, placeBeforeBonus, place, total]),
  ).toEqual([
    ["Sở B", 3, 1, 19],
    ["Sở A", 1, 2, 18],
    ["Sở C", 2, 3, 17.5],
  ]);
  const stored = await world.ask("readRanking", { as: WHO.leader });
  expect(stored.rows.map(({ name }) => name)).toEqual(["Sở A", "Sở C", "Sở B"]);
});

test("closing needs the conference's day and minutes, and the leader", async () => {
  const world = await handedInWorld();
  expect(await world.refused("close", { as: WHO.leader, body: { revision: 0 } })).toBe("noConference");
  for (const as of [WHO.binh, WHO.deputy, WHO.board, WHO.otherLeader]) {
    expect([as, await world.refused("recordConference", { as, body: RECORD })]).toEqual([as, "notFound"]);
    expect([as, await world.refused("close", { as, body: { revision: 1 } })]).toEqual([as, "notFound"]);
  }
  const foreign = { ...RECORD, excluded: [{ unit: "so-x", reason: "khác khối" }] };
  expect(await world.refused("recordConference", { as: WHO.leader, body: foreign })).toBe("badRequest");
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  expect(await world.refused("recordConference", { as: WHO.leader, body: RECORD })).toBe("stale");
  expect(await world.refused("close", { as: WHO.leader, body: { revision: 7 } })).toBe("stale");
  expect(await world.refused("reopen", { as: WHO.leader, body: { reason: "xem lại" } })).toBe("notClosed");
});

test("an excluded unit is shown and not ranked", async () => {
  const world = await handedInWorld();
  const excluded = [{ unit: "so-c", reason: "có vụ việc đang xem xét" }];
  const table = await world.ask("recordConference", { as: WHO.leader, body: { ...RECORD, excluded } });
  expect(table.rows.map(({ name, place, notRanked }) => [name, place, notRanked])).toEqual([
    ["Sở A", 1, null],
    ["Sở B", 2, null],
    ["Sở C", null, "có vụ việc đang xem xét"],
  ]);
});

test("before the result is closed a member sees the own sheet only, then the table of the whole bloc", async () => {
  const world = await handedInWorld();
  expect(await world.refused("readRanking", { as: WHO.binh })).toBe("notFound");
  expect((await world.ask("readResults", { as: WHO.binh })).blocs).toEqual([]);
  world.at("2021-01-15T10:00");
  await close(world);
  const table = await world.ask("readRanking", { as: WHO.binh });
  expect(table).toMatchObject({
    state: "closed",
    stale: false,
    conference: { date: "2021-01-15", minutesNumber: "01/BB-KTĐ4", closedOn: "2021-01-15" },
  });
  expect(table.rows.map(({ name, place, stage }) => [name, place, stage])).toEqual([
    ["Sở A", 1, "locked"],
    ["Sở C", 2, "locked"],
    ["Sở B", 3, "locked"],
  ]);
  expect((await world.ask("readResults", { as: WHO.cuc })).blocs.map(({ bloc }) => bloc)).toEqual(["khoi-4"]);
  expect(await world.refused("readRanking", { as: WHO.otherUnit })).toBe("notFound");
});

test("a closed bloc is locked for everybody, and closing again answers the same", async () => {
  const world = await handedInWorld();
  world.at("2021-01-15T10:00");
  await close(world);
  const closed = await world.ask("readRanking", { as: WHO.leader });
  expect(await world.ask("close", { as: WHO.leader, body: { revision: 1 } })).toEqual(closed);
  const { revision } = await world.ask("readFilledSheet", { as: WHO.binh });
  const late = await world.problem("sync", editOf({ base: revision, changes: [cell("I.1", 8, { was: 7 })] }));
  expect(late).toMatchObject({
    code: "locked",
    title: "Bảng đã khóa sau khi chốt kết quả ngày 15/01/2021. Muốn sửa, đề nghị Khối trưởng mở lại.",
  });
  expect(await world.refused("submit", { as: WHO.binh, body: { revision } })).toBe("locked");
  expect(await world.refused("returnSheet", { as: WHO.leader, body: { revision, reason: "x" } })).toBe(
    "locked",
  );
  const changes = [cell("I.1", 1, { field: "agreedBonus" })];
  expect(await world.refused("agree", editOf({ as: WHO.leader, base: revision, changes }))).toBe("locked");
  // Also the unit that never saved anything.
  expect(
    await world.refused("sync", editOf({ as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 1)] })),
  ).toBe("locked");
  expect(
    await world.refused("recordConference", { as: WHO.leader, body: { ...RECORD, baseRevision: 4 } }),
  ).toBe("closed");
});

test("after a reopening the closed result stays, and says so once a sheet has changed", async () => {
  const world = await handedInWorld();
  await close(world);
  const body = { reason: "Rà soát lại tiêu chí I.1 của Sở B" };
  expect(await world.refused("reopen", { as: WHO.binh, body })).toBe("notFound");
  expect(await world.ask("reopen", { as: WHO.board, body })).toMatchObject({ state: "open", stale: false });
  expect(await world.ask("readRanking", { as: WHO.binh })).toMatchObject({ state: "closed", stale: false });
  const { revision } = await world.ask("readFilledSheet", { as: WHO.leader });
  await world.ask(
    "check",
    editOf({ as: WHO.leader, base: revision, changes: [cell("I.1", 8, { field: "checkedScore" })] }),
  );
  expect(await world.ask("readRanking", { as: WHO.leader })).toMatchObject({ state: "open", stale: true });
  const [frozen] = (await world.ask("readResults", { as: WHO.board })).blocs;
  expect(frozen).toMatchObject({ state: "closed", stale: true });
  expect(frozen?.rows.find(({ unit }) => unit === "so-b")?.total).toBe(17);
  // Closing again freezes what stands now.
  const { conference } = await world.ask("readRanking", { as: WHO.leader });
  const again = await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
  expect(again).toMatchObject({ state: "closed", stale: false });
  expect(again.rows.find(({ unit }) => unit === "so-b")?.total).toBe(18);
});

test("the board reads a province's blocs of a year side by side, each by itself", async () => {
  const world = await handedInWorld();
  await close(world);
  for (const as of [WHO.leader, WHO.binh]) {
    expect([as, await world.refused("readProvinceResults", { as })]).toEqual([as, "notFound"]);
  }
  const { blocs } = await world.ask("readProvinceResults", { as: WHO.board });
  expect(blocs.map(({ bloc, state }) => [bloc, state])).toEqual([
    ["khoi-4", "closed"],
    ["khoi-5", "open"],
  ]);
  expect(await world.ask("readProvinceResults", { as: WHO.board, params: { year: "2019" } })).toEqual({
    blocs: [],
  });
  expect(await world.ask("readProvinceResults", { as: WHO.otherBoard })).toEqual({ blocs: [] });
});
