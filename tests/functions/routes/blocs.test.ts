// A bloc as its officers see it: progress and reminder, the table as it stands, and as it would be.
import { expect, test } from "vitest";
import { plan, WHO } from "../small-plan.ts";
import { cell, editOf, handedInWorld, handIn, publishedWorld, RECORD, sync, vietnam } from "../world.ts";

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
  expect(progress.rows[1]?.submission).toMatchObject({ by: "Trần Văn Bình", daysLate: 0 });
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

test("a unit whose paper came stands apart from those that sent nothing, also in the reminder", async () => {
  const world = await publishedWorld();
  world.at("2021-01-04T09:00");
  const receive = (unit: string) =>
    world.ask("receivePaper", {
      as: WHO.leader,
      params: { unit },
      body: { revision: 0, receivedOn: "2021-01-02" },
    });
  await receive("so-b");
  const progress = await world.ask("readProgress", { as: WHO.leader });
  expect(progress.state).toBe("open");
  expect(progress.rows[1]).toMatchObject({
    status: "onPaper",
    revision: 1,
    savedAt: null,
    submission: null,
    receipt: { how: "paper", by: "Nguyễn Thu Trang", on: "2021-01-02" },
    daysLate: 3,
    hasResults: false,
    answered: 0,
    total: null,
  });
  expect(progress.reminder?.split("\n").slice(2)).toEqual([
    "Tính đến ngày 04/01/2021, còn 3 đơn vị chưa nộp:",
    "- Chưa lập bảng: Sở A, Sở C, Sở D.",
    "Đề nghị các đơn vị có tên nộp cho Khối trưởng; lưu trên phần mềm chưa phải là nộp.",
    "Đã nhận bản giấy, chưa có số liệu trên phần mềm: Sở B. Đề nghị nhập số liệu trên phần mềm hoặc gửi tệp Excel cho Khối trưởng.",
  ]);
  for (const unit of ["so-a", "so-c", "so-d"]) await receive(unit);
  expect((await world.ask("readProgress", { as: WHO.leader })).reminder).toBe(
    [
      "Khối thi đua số 4: nhắc nộp bảng tự chấm điểm thi đua năm 2020.",
      "Đã nhận bản giấy, chưa có số liệu trên phần mềm: Sở A, Sở B, Sở C, Sở D. Đề nghị nhập số liệu trên phần mềm hoặc gửi tệp Excel cho Khối trưởng.",
    ].join("\n"),
  );
});

test("the lock of a closed result hands nobody in, and nobody locked is reminded", async () => {
  const world = await handedInWorld();
  await sync(world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 8)] });
  await world.ask("returnSheet", {
    as: WHO.leader,
    params: { unit: "so-c" },
    body: { revision: 2, reason: "bổ sung" },
  });
  const states = (ranking: { missing: readonly { unit: string; state: string }[] } | undefined) =>
    ranking?.missing.map(({ unit, state }) => [unit, state]);
  const missing = [
    ["so-c", "returned"],
    ["so-d", "saved"],
  ];
  const overview = async () => (await world.ask("readProvinceResults", { as: WHO.board })).blocs[0];
  expect(states(await world.ask("readRanking", { as: WHO.leader }))).toEqual(missing);
  expect(states(await overview())).toEqual(missing);
  const statuses = async () =>
    (await world.ask("readProgress", { as: WHO.leader })).rows.map(({ status }) => status);
  expect(await statuses()).toEqual(["submitted", "submitted", "returned", "saved"]);
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  const closed = await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  expect(states(closed)).toEqual(missing);
  expect(states(await overview())).toEqual(missing);
  expect(await statuses()).toEqual(["locked", "locked", "returned", "saved"]);
  const closedProgress = await world.ask("readProgress", { as: WHO.leader });
  expect(closedProgress).toMatchObject({ state: "closed", reminder: null });
  await world.ask("reopen", { as: WHO.leader, body: { reason: "sai số liệu" } });
  const reopened = await world.ask("readProgress", { as: WHO.leader });
  expect(reopened.state).toBe("open");
  expect(reopened.reminder).toContain("Sở D");
});

test("when a unit saved is when its own cells were written, whatever the bloc does to the sheet after", async () => {
  const world = await publishedWorld();
  const body = { revision: 0 };
  const act = async (name: "receivePaper" | "withdrawReceipt" | "submit" | "returnSheet", more: object) => {
    const as = name === "submit" ? WHO.cuc : WHO.leader;
    const there = { as, params: { unit: "so-c" }, body: { ...body, ...more } };
    body.revision = (await world.ask(name, there)).revision;
  };
  const write = async (
    name: "sync" | "assign" | "ask" | "check" | "agree",
    field: string,
    now: number | string,
  ) => {
    const as = name === "sync" ? WHO.cuc : WHO.leader;
    const line = field === "target" ? "I.4" : "I.1";
    const edit = editOf({ as, unit: "so-c", base: body.revision, changes: [cell(line, now, { field })] });
    body.revision = (await world.ask(name, edit)).revision;
  };
  const saved = async () => {
    const { savedAt, savedBy } = await world.ask("readFilledSheet", {
      as: WHO.cuc,
      params: { unit: "so-c" },
    });
    const { rows } = await world.ask("readProgress", { as: WHO.leader });
    expect(rows.find(({ unit }) => unit === "so-c")?.savedAt).toBe(savedAt);
    return { savedAt, savedBy: savedBy?.name };
  };
  const at = (moment: string) => {
    world.at(moment);
    return { savedAt: vietnam(moment).toISOString(), savedBy: "Phạm Thị Cúc" };
  };

  await write("assign", "target", 10);
  expect(await saved()).toEqual({ savedAt: null, savedBy: undefined });
  const first = at("2020-12-20T08:00");
  await write("sync", "result", 7);
  at("2020-12-21T08:00");
  await write("ask", "question", "Đề nghị giải trình");
  expect(await saved()).toEqual(first);
  await act("receivePaper", { receivedOn: "2020-12-21" });
  expect(await saved()).toEqual(first);
  await act("withdrawReceipt", { reason: "Ghi nhầm" });
  expect(await saved()).toEqual(first);
  at("2021-01-15T10:00");
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  expect(await saved()).toEqual(first);
  at("2021-01-16T19:08");
  await world.ask("reopen", { as: WHO.leader, body: { reason: "sai số liệu" } });
  expect(await saved()).toEqual(first);

  const { revision } = await world.ask("readFilledSheet", { as: WHO.cuc, params: { unit: "so-c" } });
  body.revision = revision;
  const second = at("2021-01-17T08:00");
  await write("sync", "explanation", "Theo Quyết định số 5");
  expect(await saved()).toEqual(second);
  at("2021-01-18T08:00");
  await act("submit", {});
  await write("check", "checkedScore", 7);
  await write("agree", "agreedScore", 7);
  await act("returnSheet", { reason: "bổ sung" });
  expect(await saved()).toEqual(second);
});

test("the total of progress is the unit's own before bonus, whatever was checked and agreed", async () => {
  const world = await handedInWorld();
  const own = async () =>
    (await world.ask("readProgress", { as: WHO.leader })).rows.find(({ unit }) => unit === "so-b")?.total;
  expect(await own()).toBe(17);
  const changes = [
    cell("I.1", 5, { field: "agreedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "agreedReason" }),
    cell("I.1", 2, { field: "agreedBonus" }),
  ];
  const agreed = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes }));
  expect(agreed.score).toMatchObject({ totalBeforeBonus: 15, total: 17 });
  expect(await own()).toBe(17);
  const cut = [cell("I.1", 4, { field: "agreedScore", was: 5 })];
  await world.ask("agree", editOf({ as: WHO.leader, base: 3, changes: cut }));
  expect(await own()).toBe(17);
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
  expect(ranking.missing).toEqual([{ unit: "so-d", name: "Sở D", state: "saved" }]);
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

test("a unit that a republished plan moved here is as far as it was", async () => {
  const world = await handedInWorld();
  const [four, five] = plan.blocs;
  const moved = [
    { ...four, members: four?.members.filter(({ unit }) => unit !== "so-b") },
    { ...five, members: [...(five?.members ?? []), { unit: "so-b", name: "Sở B" }] },
  ];
  await world.ask("publishPlan", {
    as: WHO.board,
    body: { baseRevision: 1, plan: { ...plan, blocs: moved } },
  });
  const there = { params: { bloc: "khoi-5" } };
  const progress = await world.ask("readProgress", { as: WHO.otherLeader, ...there });
  expect(progress.rows.find(({ unit }) => unit === "so-b")).toMatchObject({
    status: "submitted",
    revision: 2,
  });
  expect(progress.reminder).not.toContain("Sở B");
  const [, overview] = (await world.ask("readProvinceResults", { as: WHO.board })).blocs;
  expect(overview).toEqual(await world.ask("readRanking", { as: WHO.board, ...there }));
  expect(overview?.rows.map(({ unit }) => unit)).toEqual(["so-b"]);
});

test("a preview ranks nobody who has not handed in", async () => {
  const world = await handedInWorld();
  await sync(world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 8)] });
  const changes = [{ unit: "so-d", line: "I.1", field: "agreedScore", now: 8 }];
  const table = await world.ask("previewRanking", { as: WHO.leader, body: { changes } });
  expect(table.rows.map(({ unit }) => unit)).toEqual(["so-a", "so-c", "so-b"]);
  expect(table.missing).toEqual([{ unit: "so-d", name: "Sở D", state: "saved" }]);
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
