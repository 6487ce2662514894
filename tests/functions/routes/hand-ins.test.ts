// Handing in, in time or late, by the unit or for it, and returning; what a repetition is answered.
import { describe, expect, test } from "vitest";
import { sheet, WHO, type Who } from "../small-plan.ts";
import { cell, editOf, handedInWorld, handIn, publishedWorld, RECORD, sync, type World } from "../world.ts";

const FILLED = [
  cell("I.1", 7),
  cell("I.2", 95),
  cell("I.3", "pass"),
  cell("I.1", 2, { field: "proposedBonus" }),
];

function assignTarget(world: World) {
  const changes = [cell("I.4", 10, { field: "target" })];
  return world.ask("assign", editOf({ as: WHO.leader, changes }));
}

test("only the unit hands in; the bloc's officers hand in on behalf", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  for (const as of [WHO.cuc, WHO.leader, WHO.board, WHO.otherLeader]) {
    expect([as, await world.refused("submit", { as, body: { revision } })]).toEqual([as, "notFound"]);
  }
  const body = { revision, receivedOn: "2020-12-01", how: "paper" };
  for (const as of [WHO.binh, WHO.cuc, WHO.board, WHO.otherLeader]) {
    expect([as, await world.refused("submitOnBehalf", { as, body })]).toEqual([as, "notFound"]);
  }
});

test("handed in is what was seen: a newer save is looked at first", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  await sync(world, { as: WHO.mai, base: revision, changes: [cell("I.1", 6, { was: 7 })] });
  expect(await world.refused("submit", { as: WHO.binh, body: { revision } })).toBe("stale");
});

test("a sheet that was never begun can be handed in by nobody, targets assigned or not", async () => {
  const world = await publishedWorld();
  const body = { revision: 0, receivedOn: "2020-12-01", how: "workbook" };
  expect(await world.refused("submit", { as: WHO.binh, body: { revision: 0 } })).toBe("nothingEntered");
  expect(await world.refused("submitOnBehalf", { as: WHO.leader, body })).toBe("nothingEntered");
  const back = { as: WHO.leader, body: { revision: 0, reason: "bổ sung" } };
  expect(await world.problem("returnSheet", back)).toMatchObject({
    code: "wrongStage",
    title:
      'Bảng đang ở trạng thái "Chưa lập" nên chưa thực hiện được việc này. Đề nghị tải lại trang để xem bảng hiện tại.',
  });
  const { revision } = await assignTarget(world);
  expect(await world.refused("submit", { as: WHO.binh, body: { revision } })).toBe("nothingEntered");
  expect(await world.refused("submitOnBehalf", { as: WHO.leader, body: { ...body, revision } })).toBe(
    "nothingEntered",
  );
});

test.each([
  ["an explanation", cell("I.1", "Đủ hồ sơ", { field: "explanation" })],
  ["evidence", cell("I.2", "Báo cáo số 12", { field: "evidence" })],
  ["a bonus asked for", cell("I.1", 2, { field: "proposedBonus" })],
])("%s without a single result is nothing to hand in, by nobody", async (_what, change) => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: [change] });
  expect(await world.refused("submit", { as: WHO.binh, body: { revision } })).toBe("nothingEntered");
  for (const how of ["paper", "workbook"]) {
    const body = { revision, receivedOn: "2020-12-01", how };
    expect(await world.refused("submitOnBehalf", { as: WHO.leader, body })).toBe("nothingEntered");
  }
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows[1]).toMatchObject({ status: "saved", hasResults: false, total: null });
});

test("results of criteria that the score sheet no longer has rank nobody", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: [cell("I.1", 7)] });
  const [main] = sheet.groups;
  const criteria = main?.criteria.map((leaf) => (leaf.id === "I.1" ? { ...leaf, id: "I.9" } : leaf));
  const next = { ...sheet, groups: [{ ...main, criteria }] };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const body = { revision, receivedOn: "2020-12-01", how: "paper" };
  expect(await world.refused("submitOnBehalf", { as: WHO.leader, body })).toBe("nothingEntered");
  expect(await world.refused("submit", { as: WHO.binh, body: { revision } })).toBe("nothingEntered");
});

describe("a paper whose figures nobody has entered", () => {
  const PAPER = { revision: 0, receivedOn: "2021-01-02" };
  const receive = (world: World, body: object, as: Who = WHO.leader) =>
    world.ask("receivePaper", { as, body: { ...PAPER, ...body } });
  const atOffice = async () => {
    const world = await publishedWorld();
    world.at("2021-01-04T10:00");
    return world;
  };

  test("is recorded with its day, hands nothing in, has no check code and ranks nobody", async () => {
    const world = await atOffice();
    const view = await receive(world, {});
    expect(view).toMatchObject({
      revision: 1,
      sheetRevision: 1,
      stage: "draft",
      lines: {},
      submission: null,
      receipt: {
        on: "2021-01-02",
        how: "paper",
        by: "Nguyễn Thu Trang",
        at: "2021-01-04T03:00:00.000Z",
      },
    });
    const { entries } = await world.ask("readHistory", { as: WHO.binh });
    expect(entries.map(({ action, note, by }) => [action, note, by.name])).toEqual([
      ["receivePaper", "Đã nhận bản giấy ngày 02/01/2021, chưa có số liệu", "Nguyễn Thu Trang"],
    ]);
    const missing = { unit: "so-b", name: "Sở B", state: "onPaper" };
    const ranking = await world.ask("readRanking", { as: WHO.leader });
    expect(ranking.rows).toEqual([]);
    expect(ranking.missing).toContainEqual(missing);
    const [overview] = (await world.ask("readProvinceResults", { as: WHO.board })).blocs;
    expect(overview?.missing).toContainEqual(missing);
    expect(await world.refused("submit", { as: WHO.binh, body: { revision: 1 } })).toBe("nothingEntered");
  });

  test("is recorded also where targets were assigned or an explanation was typed before", async () => {
    const world = await atOffice();
    await assignTarget(world);
    const explained = [cell("I.1", "Gửi bản giấy", { field: "explanation" })];
    const { revision } = await sync(world, { base: 1, changes: explained });
    const view = await receive(world, { revision });
    expect(view).toMatchObject({ stage: "draft", lines: { "I.4": { target: 10 } } });
    expect(view.receipt?.on).toBe("2021-01-02");
    expect((await world.ask("readProgress", { as: WHO.leader })).rows[1]).toMatchObject({
      status: "onPaper",
    });
  });

  test("is recorded by the bloc's officers alone, not on a day to come and not unseen", async () => {
    const world = await atOffice();
    for (const as of [WHO.binh, WHO.cuc, WHO.board, WHO.otherLeader]) {
      expect([as, await world.refused("receivePaper", { as, body: PAPER })]).toEqual([as, "notFound"]);
    }
    const future = { as: WHO.leader, body: { ...PAPER, receivedOn: "2021-01-05" } };
    expect(await world.refused("receivePaper", future)).toBe("badRequest");
    const early = { as: WHO.leader, body: { ...PAPER, revision: 1 } };
    expect(await world.refused("receivePaper", early)).toBe("stale");
    await sync(world, { changes: FILLED });
    expect(await world.refused("receivePaper", { as: WHO.leader, body: PAPER })).toBe("stale");
  });

  test("recorded twice is one version; of two days the earlier counts", async () => {
    const world = await atOffice();
    const first = await receive(world, {});
    expect(await receive(world, {})).toEqual(first);
    expect(await receive(world, { revision: 1 }, WHO.deputy)).toEqual(first);
    expect(await receive(world, { revision: 1, receivedOn: "2021-01-03" })).toEqual(first);
    const other = { as: WHO.leader, body: { ...PAPER, receivedOn: "2020-12-30" } };
    expect(await world.refused("receivePaper", other)).toBe("stale");
    const earlier = await receive(world, { revision: 1, receivedOn: "2020-12-30" });
    expect(earlier).toMatchObject({ revision: 2, receipt: { on: "2020-12-30" } });
    expect((await world.ask("readProgress", { as: WHO.leader })).rows[1]?.daysLate).toBe(0);
  });

  test("keeps its day when the unit enters the figures and hands them in", async () => {
    const world = await atOffice();
    await receive(world, { receivedOn: "2020-12-30" });
    const saved = await sync(world, { base: 1, changes: FILLED });
    expect((await world.ask("readProgress", { as: WHO.leader })).rows[1]).toMatchObject({
      status: "saved",
      daysLate: 0,
      submission: null,
      receipt: { on: "2020-12-30" },
    });
    const view = await world.ask("submit", { as: WHO.binh, body: { revision: saved.revision } });
    expect(view).toMatchObject({
      stage: "submitted",
      submission: { how: "software", onBehalf: false, receivedOn: "2020-12-30", daysLate: 0 },
    });
  });

  test("is refused by a closed bloc, and hands nobody in when the bloc closes over it", async () => {
    const world = await handedInWorld();
    world.at("2021-01-15T10:00");
    const params = { unit: "so-d" };
    await world.ask("receivePaper", { as: WHO.leader, params, body: PAPER });
    await world.ask("recordConference", { as: WHO.leader, body: RECORD });
    const closed = await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
    expect(closed.missing).toEqual([{ unit: "so-d", name: "Sở D", state: "onPaper" }]);
    const locked = await world.ask("readFilledSheet", { as: WHO.leader, params });
    expect(locked).toMatchObject({ stage: "locked", lockedFrom: "draft" });
    const { revision } = locked;
    const again = { ...PAPER, revision, receivedOn: "2020-12-30" };
    expect(await world.refused("receivePaper", { as: WHO.leader, params, body: again })).toBe("locked");
    const back = { revision, reason: "của đơn vị khác" };
    expect(await world.refused("withdrawReceipt", { as: WHO.leader, params, body: back })).toBe("locked");
    const reopened = { as: WHO.leader, body: { reason: "sai số liệu" } };
    await world.ask("reopen", reopened);
    const open = await world.ask("readFilledSheet", { as: WHO.leader, params });
    expect(open).toMatchObject({ stage: "draft", receipt: { on: "2021-01-02" } });
  });
});

describe("a receipt that was recorded wrongly", () => {
  const REASON = "Bản giấy của Sở C, ghi nhầm";
  const withdraw = (world: World, revision: number, as: Who = WHO.leader) =>
    world.ask("withdrawReceipt", { as, body: { revision, reason: REASON } });
  const received = async () => {
    const world = await publishedWorld();
    world.at("2021-01-04T10:00");
    await world.ask("receivePaper", { as: WHO.leader, body: { revision: 0, receivedOn: "2020-12-20" } });
    return world;
  };

  test("is taken back with a reason, and the history keeps both", async () => {
    const world = await received();
    const view = await withdraw(world, 1, WHO.deputy);
    expect(view).toMatchObject({ revision: 2, stage: "draft", submission: null, receipt: null });
    const { rows, reminder } = await world.ask("readProgress", { as: WHO.leader });
    expect(rows[1]).toMatchObject({ status: "notStarted", receipt: null, daysLate: 5 });
    expect(reminder).not.toContain("bản giấy");
    const { entries } = await world.ask("readHistory", { as: WHO.binh });
    expect(entries.map(({ action, note, by }) => [action, note, by.name])).toEqual([
      ["withdrawReceipt", REASON, "Trịnh Văn Đức"],
      ["receivePaper", "Đã nhận bản giấy ngày 20/12/2020, chưa có số liệu", "Nguyễn Thu Trang"],
    ]);
    expect(await withdraw(world, 1, WHO.deputy)).toEqual(view);
    const again = { revision: 2, receivedOn: "2021-01-03" };
    const right = await world.ask("receivePaper", { as: WHO.leader, body: again });
    expect(right.receipt?.on).toBe("2021-01-03");
  });

  test("is taken back by the bloc's officers alone, with a reason, and only where there is one", async () => {
    const world = await received();
    const body = { revision: 1, reason: REASON };
    for (const as of [WHO.binh, WHO.cuc, WHO.board, WHO.otherLeader]) {
      expect([as, await world.refused("withdrawReceipt", { as, body })]).toEqual([as, "notFound"]);
    }
    const wordless = { as: WHO.leader, body: { ...body, reason: " " } };
    expect(await world.refused("withdrawReceipt", wordless)).toBe("badRequest");
    const unseen = { as: WHO.leader, body: { ...body, revision: 0 } };
    expect(await world.refused("withdrawReceipt", unseen)).toBe("stale");
    const none = { as: WHO.leader, params: { unit: "so-d" }, body: { ...body, revision: 0 } };
    expect(await world.refused("withdrawReceipt", none)).toBe("nothingReceived");
  });

  test("of a sheet that is handed in is taken back after it is returned; its own day counts from then on", async () => {
    const world = await received();
    const saved = await sync(world, { base: 1, changes: FILLED });
    const view = await world.ask("submit", { as: WHO.binh, body: { revision: saved.revision } });
    expect(view.submission).toMatchObject({ receivedOn: "2020-12-20", daysLate: 0 });
    const body = { revision: view.revision, reason: REASON };
    expect(await world.refused("withdrawReceipt", { as: WHO.leader, body })).toBe("submitted");
    const returned = await world.ask("returnSheet", { as: WHO.leader, body });
    world.at("2021-01-06T10:00");
    const open = await withdraw(world, returned.revision);
    expect(open.submission).toMatchObject({ receivedOn: "2021-01-04", daysLate: 5 });
    const { rows } = await world.ask("readProgress", { as: WHO.leader });
    expect(rows[1]).toMatchObject({ status: "returned", daysLate: 5, receipt: null });
    const again = await world.ask("submit", { as: WHO.binh, body: { revision: open.revision } });
    expect(again.submission).toMatchObject({ receivedOn: "2021-01-04", daysLate: 5 });
  });

  test("handed in on behalf on a wrong day: the day goes with the receipt", async () => {
    const world = await publishedWorld();
    world.at("2021-01-04T10:00");
    const { revision } = await sync(world, { changes: FILLED });
    const onBehalf = (seen: number, receivedOn: string) =>
      world.ask("submitOnBehalf", { as: WHO.leader, body: { revision: seen, receivedOn, how: "workbook" } });
    const wrong = await onBehalf(revision, "2020-01-02");
    expect(wrong.receipt).toMatchObject({ on: "2020-01-02", how: "workbook" });
    const back = { revision: wrong.revision, reason: REASON };
    const returned = await world.ask("returnSheet", { as: WHO.leader, body: back });
    const open = await withdraw(world, returned.revision);
    expect(open).toMatchObject({ stage: "returned", returned: REASON, submission: null, receipt: null });
    const right = await onBehalf(open.revision, "2021-01-02");
    expect(right.submission).toMatchObject({ receivedOn: "2021-01-02", daysLate: 3 });
  });

  test("an earlier paper of a returned sheet counts at once", async () => {
    const world = await handedInWorld();
    world.at("2021-01-08T10:00");
    const body = { revision: 2, reason: "bổ sung" };
    const returned = await world.ask("returnSheet", { as: WHO.leader, body });
    const paper = { revision: returned.revision, receivedOn: "2020-11-30" };
    const view = await world.ask("receivePaper", { as: WHO.leader, body: paper });
    expect(view).toMatchObject({
      stage: "returned",
      submission: { how: "software", receivedOn: "2020-11-30" },
    });
    const { entries } = await world.ask("readHistory", { as: WHO.binh });
    expect(entries[0]?.note).toBe("Đã nhận bản giấy ngày 30/11/2020");
  });
});

test("handing in gives a check code that names the revision", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  world.at("2020-12-28T16:30");
  const view = await world.ask("submit", { as: WHO.binh, body: { revision } });
  expect(view).toMatchObject({ revision: 2, stage: "submitted" });
  expect(view.submission).toMatchObject({
    at: "2020-12-28T09:30:00.000Z",
    by: "Trần Văn Bình",
    receivedOn: "2020-12-28",
    how: "software",
    onBehalf: false,
    daysLate: 0,
  });
  expect(view.submission?.checkCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-1$/);
});

test("a request repeated after a lost answer is answered as done, not as stale", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  const first = await world.ask("submit", { as: WHO.binh, body: { revision } });
  expect(await world.ask("submit", { as: WHO.binh, body: { revision } })).toEqual(first);
  expect(await world.refused("submit", { as: WHO.mai, body: { revision } })).toBe("stale");
});

// The deadline of the plan: "trước ngày 31/12/2020".
test.each([
  ["in the last minute of the last valid day", "2020-12-30T23:59", 0],
  ["in the first minute after it, although it is still that day elsewhere", "2020-12-31T00:00", 1],
  ["days later", "2021-01-04T08:00", 5],
])("lateness goes by the server's clock in Viet Nam: %s", async (_when, moment, late) => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  world.at(moment);
  const view = await world.ask("submit", { as: WHO.binh, body: { revision } });
  expect(view.submission?.daysLate).toBe(late);
});

test("a paper counts from the day it was received, never from a day to come", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: FILLED });
  world.at("2021-01-04T08:00");
  const body = { revision, receivedOn: "2020-12-30", how: "paper" };
  const future = { ...body, receivedOn: "2021-01-05" };
  expect(await world.refused("submitOnBehalf", { as: WHO.leader, body: future })).toBe("badRequest");
  const view = await world.ask("submitOnBehalf", { as: WHO.leader, body });
  expect(view.submission).toMatchObject({
    onBehalf: true,
    how: "paper",
    receivedOn: "2020-12-30",
    daysLate: 0,
  });
  const { entries } = await world.ask("readHistory", { as: WHO.binh });
  expect(entries[0]).toMatchObject({
    action: "submitOnBehalf",
    by: { name: "Nguyễn Thu Trang" },
    note: "Nộp thay từ bản giấy, nhận ngày 30/12/2020",
  });
});

test("returning needs a reason and a sheet that was handed in; then the unit edits again", async () => {
  const world = await publishedWorld();
  const saved = await sync(world, { changes: FILLED });
  const reason = "Đề nghị bổ sung minh chứng tiêu chí I.2";
  const asDraft = { as: WHO.leader, body: { revision: saved.revision, reason } };
  expect(await world.refused("returnSheet", asDraft)).toBe("wrongStage");
  const { revision } = await world.ask("submit", { as: WHO.binh, body: { revision: saved.revision } });
  expect(await world.refused("returnSheet", { as: WHO.leader, body: { revision, reason: "" } })).toBe(
    "badRequest",
  );
  expect(await world.refused("returnSheet", { as: WHO.binh, body: { revision, reason } })).toBe("notFound");
  expect(await world.refused("returnSheet", asDraft)).toBe("stale");
  const returned = await world.ask("returnSheet", { as: WHO.deputy, body: { revision, reason } });
  expect(returned).toMatchObject({ stage: "returned", returned: reason });
  const corrected = await sync(world, {
    base: returned.revision,
    changes: [cell("I.2", "số 12", { field: "evidence" })],
  });
  world.at("2021-01-04T08:00");
  const again = await world.ask("submit", { as: WHO.binh, body: { revision: corrected.revision } });
  // It came in time first: being corrected does not make it late.
  expect(again).toMatchObject({
    stage: "submitted",
    returned: null,
    submission: { at: "2021-01-04T01:00:00.000Z", receivedOn: "2020-12-01", daysLate: 0 },
  });
});

// The plan's last valid day is 30/12/2020.
test.each([
  ["late, then corrected: late from its first day", "2021-01-02", "2021-01-06", "2021-01-02", 3],
  ["in time, then corrected after the deadline", "2020-12-29", "2021-01-06", "2020-12-29", 0],
  ["late, then found to have come in time on paper", "2021-01-02", "2020-12-30", "2020-12-30", 0],
])("a returned sheet counts from its earliest day: %s", async (_what, first, second, earliest, late) => {
  const world = await publishedWorld();
  world.at("2021-01-08T10:00");
  const { revision } = await sync(world, { changes: FILLED });
  const receive = async (seen: number, receivedOn: string) => {
    const body = { revision: seen, receivedOn, how: "paper" };
    return world.ask("submitOnBehalf", { as: WHO.leader, body });
  };
  const before = await receive(revision, first);
  const back = { revision: before.revision, reason: "bổ sung" };
  const returned = await world.ask("returnSheet", { as: WHO.leader, body: back });
  world.at("2021-01-09T10:00");
  const after = await receive(returned.revision, second);
  expect(after.submission).toMatchObject({
    receivedOn: earliest,
    daysLate: late,
    at: "2021-01-09T03:00:00.000Z",
  });
  expect(await receive(returned.revision, second)).toEqual(after);
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows[1]).toMatchObject({ daysLate: late, submission: { receivedOn: earliest, daysLate: late } });
});

test("handing in on behalf again with another day or another kind is no repetition", async () => {
  const world = await publishedWorld();
  world.at("2021-01-04T10:00");
  const { revision } = await sync(world, { changes: [cell("I.1", 7)] });
  const body = { revision, receivedOn: "2021-01-02", how: "paper" };
  const first = await world.ask("submitOnBehalf", { as: WHO.leader, body });
  expect(await world.ask("submitOnBehalf", { as: WHO.leader, body })).toEqual(first);
  for (const other of [{ receivedOn: "2020-12-30" }, { how: "workbook" }]) {
    const again = { as: WHO.leader, body: { ...body, ...other } };
    expect(await world.refused("submitOnBehalf", again)).toBe("stale");
  }
});

test("returning again with another reason is no repetition", async () => {
  const world = await handedInWorld();
  const body = { revision: 2, reason: "Thiếu minh chứng" };
  const first = await world.ask("returnSheet", { as: WHO.leader, body });
  expect(await world.ask("returnSheet", { as: WHO.leader, body })).toEqual(first);
  expect(await world.refused("returnSheet", { as: WHO.leader, body: { ...body, reason: "Khác" } })).toBe(
    "stale",
  );
});

test.each(["", "  \n", "\u00a0\u200b", "\u0001"])(
  "a reason or number of nothing is none: %j",
  async (blank) => {
    const world = await handedInWorld();
    const asked = { as: WHO.leader, body: { revision: 2, reason: blank } };
    expect(await world.refused("returnSheet", asked)).toBe("badRequest");
    const record = { as: WHO.leader, body: { ...RECORD, minutesNumber: blank } };
    expect(await world.refused("recordConference", record)).toBe("badRequest");
    expect(await world.refused("reopen", { as: WHO.leader, body: { reason: blank } })).toBe("badRequest");
  },
);

test("the submitted revision is scored by the score sheet that it was handed in on", async () => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: [cell("I.1", 6), cell("I.2", 95)] });
  const [main] = sheet.groups;
  const criteria = main?.criteria.map((leaf) =>
    leaf.id === "I.2"
      ? { ...leaf, rule: { shape: "bands", bands: [{ from: 99, points: 10 }], below: 0 } }
      : leaf,
  );
  const next = { ...sheet, groups: [{ ...main, criteria }] };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const handed = await world.ask("submit", { as: WHO.binh, body: { revision } });
  expect(handed).toMatchObject({ sheetRevision: 2, score: { total: 6 } });
  const ask = [cell("I.1", "Nêu số liệu", { field: "question" })];
  await world.ask("ask", editOf({ as: WHO.leader, base: handed.revision, sheetRevision: 2, changes: ask }));
  const query = { revision: String(handed.revision) };
  const past = await world.ask("readFilledSheet", { as: WHO.binh, query });
  expect(past).toMatchObject({ sheetRevision: 2, score: { total: 6 } });
});

test("a target that is assigned after handing in gives the paper another check code", async () => {
  const world = await publishedWorld();
  const target = cell("I.4", 10, { field: "target" });
  await world.ask("assign", editOf({ as: WHO.leader, changes: [target] }));
  const changes = [cell("I.1", 6), cell("I.4", 10)];
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", base: 1, changes });
  const codeOf = async () => (await world.ask("readFilledSheet", { as: WHO.binh })).submission?.checkCode;
  const first = await codeOf();
  const more = { ...target, was: 10, now: 20 };
  await world.ask("assign", editOf({ as: WHO.leader, base: revision, changes: [more] }));
  expect([first, await codeOf()]).toEqual([expect.stringMatching(/-2$/), expect.stringMatching(/-3$/)]);
});

test("a day before the plan's year is nobody's day of receipt", async () => {
  const world = await publishedWorld();
  const body = { revision: 0, receivedOn: "2019-12-31" };
  expect(await world.refused("receivePaper", { as: WHO.leader, body })).toBe("badRequest");
  await world.ask("receivePaper", { as: WHO.leader, body: { ...body, receivedOn: "2020-01-01" } });
});
