// The conference: closing, what members see from then on, reopening, staleness.
import { expect, test } from "vitest";
import { appendVersion } from "../../../functions/store/append.ts";
import { conferenceId, filledSheetId, scoreSheetId } from "../../../functions/store/document-ids.ts";
import { putPerson } from "../../../functions/store/people.ts";
import { lockSheet } from "../../../functions/store/sheet-lock.ts";
import { plan, sheet, WHO } from "../small-plan.ts";
import { cell, comparedWorld, editOf, handedInWorld, RECORD, vietnam, type World } from "../world.ts";

async function close(world: World): Promise<void> {
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
}

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
    conference: { date: RECORD.date, minutesNumber: "01/BB-KTĐ4", closedOn: "2021-01-15" },
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
    title:
      "Bảng đã khóa ngày 15/01/2021 để chốt kết quả. Muốn sửa, đề nghị Khối trưởng mở lại kết quả đã chốt.",
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
    editOf({
      as: WHO.leader,
      base: revision,
      changes: [
        cell("I.1", 8, { field: "checkedScore" }),
        cell("I.1", "Đã rà soát", { field: "checkReason" }),
      ],
    }),
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

test("what is recorded after a reopening stays out of the closed result", async () => {
  const world = await handedInWorld();
  world.at("2021-01-15T10:00");
  await close(world);
  const frozen = await world.ask("readRanking", { as: WHO.binh });
  const opened = await world.ask("reopen", { as: WHO.leader, body: { reason: "xem lại" } });
  await world.ask("recordConference", {
    as: WHO.leader,
    body: {
      baseRevision: opened.conference?.revision,
      date: "2021-02-20",
      minutesNumber: "09/BB",
      excluded: [{ unit: "so-c", reason: "đang thanh tra" }],
    },
  });
  const reopened = { at: "2021-01-15T03:00:00.000Z", reason: "xem lại" };
  const still = { ...frozen, reopened };
  expect(await world.ask("readRanking", { as: WHO.binh })).toEqual(still);
  expect((await world.ask("readResults", { as: WHO.cuc })).blocs).toEqual([still]);
  expect((await world.ask("readProvinceResults", { as: WHO.board })).blocs[0]).toEqual(still);
  expect(await world.ask("readRanking", { as: WHO.leader })).toMatchObject({
    state: "open",
    reopened,
    conference: { date: "2021-02-20", minutesNumber: "09/BB", closedOn: null },
  });
});

test("whoever sees the bloc sees why it was opened again, until it is closed again", async () => {
  const world = await handedInWorld();
  world.at("2021-01-15T10:00");
  await close(world);
  const tables = async () => [
    await world.ask("readRanking", { as: WHO.leader }),
    await world.ask("readRanking", { as: WHO.binh }),
    (await world.ask("readResults", { as: WHO.cuc })).blocs[0],
    (await world.ask("readProvinceResults", { as: WHO.board })).blocs[0],
  ];
  const reopenings = async () => (await tables()).map((table) => table?.reopened);
  expect(await reopenings()).toEqual([null, null, null, null]);
  for (const [moment, reason] of [
    ["2021-01-16T08:00", "Rà soát tiêu chí I.1"],
    ["2021-01-18T08:00", "Rà soát tiêu chí I.2"],
  ] as const) {
    world.at(moment);
    const opened = await world.ask("reopen", { as: WHO.leader, body: { reason } });
    const at = vietnam(moment).toISOString();
    expect(opened.reopened).toEqual({ at, reason });
    for (const one of await reopenings()) expect(one).toEqual({ at, reason });
    const body = { revision: opened.conference?.revision };
    expect((await world.ask("close", { as: WHO.leader, body })).reopened).toBeNull();
    expect(await reopenings()).toEqual([null, null, null, null]);
  }
  const { entries } = await world.ask("readHistory", { as: WHO.binh });
  expect(
    entries.filter(({ action }) => action === "lock" || action === "unlock").map(({ note }) => note),
  ).toEqual([null, "Rà soát tiêu chí I.2", null, "Rà soát tiêu chí I.1", null]);
});

test("a closing that stopped halfway shows a member nothing of the others", async () => {
  const world = await comparedWorld();
  const before = await world.ask("readFilledSheet", { as: WHO.binh });
  const id = filledSheetId(plan, { bloc: "khoi-4", unit: "so-b" });
  await lockSheet(world.store, { id, by: WHO.leader, summarise: () => null }, 1);
  const locked = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(locked.stage).toBe("locked");
  expect(locked.score).toEqual(before.score);
  // Closed, the own points are those of the table.
  await close(world);
  const closed = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(closed.score.leaves["I.4"]).toMatchObject({ points: 3.75, provisional: false });
});

test("while closing runs nothing is recorded and no score sheet published, and the refusal says why", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await appendVersion(world.store, {
    id: conferenceId(plan, "khoi-4"),
    by: WHO.leader,
    action: "closing",
    edit: (current) =>
      current === null
        ? { kind: "none" }
        : { kind: "append", body: { ...current.body, state: "closing" }, written: [] },
  });
  const record = { as: WHO.leader, body: { ...RECORD, baseRevision: 2 } };
  const publish = { as: WHO.board, body: { baseRevision: 1, sheet } };
  for (const refusal of [
    await world.problem("recordConference", record),
    await world.problem("publishScoreSheet", publish),
  ]) {
    expect(refusal.code).toBe("closed");
    expect(refusal.title).toContain("Kết quả đang được chốt");
  }
});

test("closing takes the plan and the score sheet as they stand, whatever this process remembers", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  // Another process publishes: this one still remembers the first sheet.
  const id = scoreSheetId(plan);
  const body = { ...sheet, title: "Bảng điểm mới" };
  const edit = () => ({ kind: "append", body, written: [] }) as const;
  await appendVersion(world.store, { id, by: WHO.board, action: "publish", edit });
  expect((await world.ask("readRanking", { as: WHO.leader })).sheetTitle).toBe(sheet.title);
  const closed = await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  expect(closed.sheetTitle).toBe("Bảng điểm mới");
});

test("the board reads a province's blocs of a year side by side, each by itself", async () => {
  const world = await handedInWorld();
  await close(world);
  for (const as of [WHO.leader, WHO.binh]) {
    expect([as, await world.refused("readProvinceResults", { as })]).toEqual([as, "notFound"]);
  }
  const { head, blocs } = await world.ask("readProvinceResults", { as: WHO.board });
  expect(head).toEqual({ year: 2020, board: plan.words.board, fictitious: plan.fictitious });
  expect(await world.ask("readProvinceResults", { as: WHO.board, params: { year: "newest" } })).toEqual({
    head,
    blocs,
  });
  expect(blocs.map(({ bloc, state }) => [bloc, state])).toEqual([
    ["khoi-4", "closed"],
    ["khoi-5", "open"],
  ]);
  expect(await world.ask("readProvinceResults", { as: WHO.board, params: { year: "2019" } })).toEqual({
    head: null,
    blocs: [],
  });
  for (const year of ["2020", "newest"])
    expect(await world.ask("readProvinceResults", { as: WHO.otherBoard, params: { year } })).toEqual({
      head: null,
      blocs: [],
    });
});

test("a province's overview says of each bloc what the bloc's own table says", async () => {
  const world = await handedInWorld();
  for (const unit of ["so-b", "so-c"]) {
    const { revision } = await world.ask("readFilledSheet", { as: WHO.leader, params: { unit } });
    const target = [cell("I.4", 10, { field: "target" })];
    await world.ask("assign", editOf({ as: WHO.leader, unit, base: revision, changes: target }));
  }
  const own = async () => world.ask("readRanking", { as: WHO.board });
  const overview = async () => (await world.ask("readProvinceResults", { as: WHO.board })).blocs[0];
  expect(await overview()).toEqual(await own());
  const excluded = [{ unit: "so-c", reason: "có vụ việc đang xem xét" }];
  await world.ask("recordConference", { as: WHO.leader, body: { ...RECORD, excluded } });
  expect(await overview()).toEqual(await own());
  // Other terms published since: heads were made on the older ones.
  const scoring = plan.scoring && { ...plan.scoring, bonus: { ...plan.scoring.bonus, counts: "scored" } };
  await world.ask("publishPlan", {
    as: WHO.board,
    body: { baseRevision: 1, plan: { ...plan, scoring } },
  });
  expect((await own()).rows.find(({ unit }) => unit === "so-b")?.total).toBe(19);
  expect(await overview()).toEqual(await own());
  // A sheet published since: heads were made by the older one, so the sheets themselves are read.
  await world.ask("publishScoreSheet", {
    as: WHO.board,
    body: { baseRevision: 1, sheet: { ...sheet, decimals: 1 } },
  });
  expect(await overview()).toEqual(await own());
  const { conference } = await own();
  await world.ask("close", { as: WHO.leader, body: { revision: conference?.revision } });
  expect(await overview()).toEqual(await own());
  await world.ask("reopen", { as: WHO.leader, body: { reason: "xem lại" } });
  expect(await overview()).toMatchObject({ state: "closed", stale: false });
  const { revision } = await world.ask("readFilledSheet", { as: WHO.leader });
  const checked = [
    cell("I.1", 5, { field: "checkedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
  ];
  await world.ask("check", editOf({ as: WHO.leader, base: revision, sheetRevision: 2, changes: checked }));
  expect(await overview()).toMatchObject({ state: "closed", stale: true });
});

test("a conference that is still to come closes nothing, and no unit is left out twice", async () => {
  const world = await handedInWorld();
  const ahead = { ...RECORD, date: "2020-12-02" };
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: ahead });
  const body = { revision: conference?.revision };
  expect(await world.refused("close", { as: WHO.leader, body })).toBe("conferenceAhead");
  world.at("2020-12-02T00:00");
  expect(await world.ask("close", { as: WHO.leader, body })).toMatchObject({ state: "closed" });
  const twice = [
    { unit: "so-c", reason: "một" },
    { unit: "so-c", reason: "hai" },
  ];
  const other = await handedInWorld();
  expect(
    await other.refused("recordConference", { as: WHO.leader, body: { ...RECORD, excluded: twice } }),
  ).toBe("badRequest");
});

test("reopening again with the same reason is the repetition of a lost answer", async () => {
  const world = await handedInWorld();
  await close(world);
  const body = { reason: "xem lại" };
  const first = await world.ask("reopen", { as: WHO.leader, body });
  expect(await world.ask("reopen", { as: WHO.leader, body })).toEqual(first);
  expect(await world.refused("reopen", { as: WHO.leader, body: { reason: "khác" } })).toBe("notClosed");
});

test("a closed result is stale once another score sheet is published", async () => {
  const world = await handedInWorld();
  await close(world);
  await world.ask("reopen", { as: WHO.leader, body: { reason: "đổi bảng điểm" } });
  const seen = async () => [
    (await world.ask("readRanking", { as: WHO.leader })).stale,
    (await world.ask("readRanking", { as: WHO.binh })).stale,
    (await world.ask("readProvinceResults", { as: WHO.board })).blocs[0]?.stale,
  ];
  expect(await seen()).toEqual([false, false, false]);
  const next = { ...sheet, title: "Bảng điểm sửa đổi" };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  expect(await seen()).toEqual([true, true, true]);
});

test("who is on the boards of two provinces sees the figures of both", async () => {
  const world = await handedInWorld();
  const province = "tinh-khac";
  const other = { as: WHO.otherBoard, params: { plan: "ke-hoach-khac" } };
  const theirs = { ...plan, province, id: "ke-hoach-khac" };
  await world.ask("publishPlan", { ...other, body: { baseRevision: 0, plan: theirs } });
  await world.ask("publishScoreSheet", { ...other, body: { baseRevision: 0, sheet } });
  const own = (await world.ask("readProvinceResults", { as: WHO.board })).blocs;
  const memberships = [plan.province, province].map((one) => ({ kind: "board" as const, province: one }));
  await putPerson(world.store, { id: WHO.otherBoard, name: "Mai Xuân Mạnh", memberships });
  const { blocs } = await world.ask("readProvinceResults", { as: WHO.otherBoard });
  expect(blocs).toHaveLength(4);
  expect(blocs.filter((bloc) => bloc.plan === plan.id)).toEqual(own);
  expect(blocs.map(({ rows }) => rows.length).toSorted()).toEqual([0, 0, 0, 3]);
});
