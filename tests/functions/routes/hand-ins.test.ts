// Handing in, in time or late, by the unit or for it, and returning; what a repetition is answered.
import { expect, test } from "vitest";
import { WHO } from "../small-plan.ts";
import { cell, handedInWorld, publishedWorld, RECORD, sync } from "../world.ts";

const FILLED = [
  cell("I.1", 7),
  cell("I.2", 95),
  cell("I.3", "pass"),
  cell("I.1", 2, { field: "proposedBonus" }),
];

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

test("a sheet that was never begun can be handed in by nobody", async () => {
  const world = await publishedWorld();
  expect(await world.refused("submit", { as: WHO.binh, body: { revision: 0 } })).toBe("wrongStage");
  const body = { revision: 0, receivedOn: "2020-12-01", how: "paper" };
  expect(await world.refused("submitOnBehalf", { as: WHO.leader, body })).toBe("wrongStage");
});

test("handing in gives a receipt with a check code that names the revision", async () => {
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
