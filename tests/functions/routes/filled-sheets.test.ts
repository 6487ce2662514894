// A unit's sheet from saving to handing in, returning and agreeing: who sees what when, and what counts.
import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/document/cells.ts";
import { WHO } from "../small-plan.ts";
import { cell, editOf, handIn, publishedWorld, sync } from "../world.ts";

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
    submission: { receivedOn: "2021-01-04", daysLate: 0 },
  });
});

test("checked and agreed points show to the unit once they are agreed, not before", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: FILLED });
  const checked = await world.ask(
    "check",
    editOf({
      as: WHO.deputy,
      base: revision,
      changes: [
        cell("I.1", 6, { field: "checkedScore" }),
        cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
      ],
    }),
  );
  const unitsView = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(unitsView.lines["I.1"]).toEqual({ result: 7, proposedBonus: 2 });
  expect(unitsView.score.leaves["I.1"]?.points).toBe(7);
  const history = await world.ask("readHistory", { as: WHO.binh });
  expect(history.entries[0]).toMatchObject({ action: "check", changes: [] });
  expect((await world.ask("readFilledSheet", { as: WHO.leader })).score.leaves["I.1"]?.points).toBe(6);

  const agreement = editOf({
    as: WHO.leader,
    base: checked.revision,
    changes: [cell("I.1", 6.5, { field: "agreedScore" }), cell("I.1", 2, { field: "agreedBonus" })],
  });
  await world.ask("agree", agreement);
  const agreed = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(agreed.lines["I.1"]).toMatchObject({
    checkedScore: 6,
    checkReason: "Thiếu minh chứng",
    agreedScore: 6.5,
  });
  expect(agreed.score).toMatchObject({ agreedBonus: 2, main: 20.5, total: 22.5, totalBeforeBonus: 20.5 });
});

test("an edit takes the agreement away: what was agreed stays stored and stops counting", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: FILLED });
  const bonus = [cell("I.1", 2, { field: "agreedBonus" })];
  const agreed = await world.ask("agree", editOf({ as: WHO.leader, base: revision, changes: bonus }));
  const checked = await world.ask(
    "check",
    editOf({ as: WHO.deputy, base: agreed.revision, changes: [cell("I.1", 6, { field: "checkedScore" })] }),
  );
  expect(checked).toMatchObject({ stage: "submitted", score: { agreedBonus: 0 } });
  const again = await world.ask("agree", editOf({ as: WHO.leader, base: checked.revision, changes: [] }));
  expect(again).toMatchObject({ stage: "agreed", score: { agreedBonus: 2 } });
});

test("the history tells who changed which cell from what to what, twenty versions a page", async () => {
  const world = await publishedWorld();
  let was: CellValue | null = null;
  for (let count = 1; count <= 23; count += 1) {
    await sync(world, {
      as: count % 2 === 0 ? WHO.mai : WHO.binh,
      base: count - 1,
      changes: [{ line: "I.2", field: "result", was, now: 70 + count }],
    });
    was = 70 + count;
  }
  const first = await world.ask("readHistory", { as: WHO.binh });
  expect(first.entries.map(({ revision }) => revision)).toEqual(
    Array.from({ length: 20 }, (_, index) => 23 - index),
  );
  expect(first.entries[0]).toMatchObject({
    by: { id: WHO.binh, name: "Trần Văn Bình" },
    changes: [{ line: "I.2", field: "result", was: 92, now: 93 }],
  });
  const rest = await world.ask("readHistory", { as: WHO.binh, query: { before: String(first.next) } });
  expect(rest.entries.map(({ revision }) => revision)).toEqual([3, 2, 1]);
  expect(rest.next).toBeNull();
  expect(rest.entries.at(-1)?.changes).toEqual([{ line: "I.2", field: "result", was: null, now: 71 }]);
  const other = await world.ask("readHistory", { as: WHO.binh, query: { line: "I.1", field: "result" } });
  expect(other.entries).toEqual([]);
  expect(await world.refused("readHistory", { as: WHO.binh, query: { before: "first" } })).toBe("badRequest");
});

test("an explanation longer than 2.000 characters is refused", async () => {
  const world = await publishedWorld();
  const long = "ă".repeat(2000);
  const refusal = await world.problem(
    "sync",
    editOf({ changes: [cell("I.1", `${long}x`, { field: "explanation" })] }),
  );
  expect(refusal.findings?.[0]?.code).toBe("tooLong");
});
