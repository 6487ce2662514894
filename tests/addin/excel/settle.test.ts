// Choosing between two values of a cell in the workbook: mine, the stored one, or another.
import { beforeEach, expect, test } from "vitest";
import { settle, syncSheet } from "../../../addin/excel/sheet-actions.ts";
import { WHO } from "../../functions/small-plan.ts";
import { cell, sync } from "../../functions/world.ts";
import {
  stored,
  done,
  laidOffice,
  lookedAt,
  openWorkbook,
  refusal,
  saved,
  shown,
  stateOf,
  STEPS,
  type,
  WORK,
  type Office,
} from "./office.ts";

const I1 = { line: "I.1", field: "result" };
const I2 = { line: "I.2", field: "result" };

let office: Office;
beforeEach(async () => {
  office = await laidOffice();
  await sync(office.world, { as: WHO.mai, changes: [cell("I.1", 8), cell("I.2", 80)] });
  type(office, "I.1", 7.5);
  type(office, "I.2", 92);
  await done(syncSheet(WORK, STEPS));
});

test("mine is sent on what is stored; theirs is written into the cell", async () => {
  const report = await done(settle(WORK, { changes: [{ ...I1, was: 8, now: 7.5 }], cells: [I1, I2] }, STEPS));
  expect(report).toMatchObject({ conflicts: 0, counts: { taken: 1 } });
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7.5, 80]);
  expect([stateOf(office, "I.1"), stateOf(office, "I.2")]).toEqual(["Đã lưu", "Đã lưu"]);
  expect(await lookedAt()).toMatchObject({ unsaved: 0, record: { differing: [] } });
  expect((await stored(office)).lines).toMatchObject({ "I.1": { result: 7.5 }, "I.2": { result: 80 } });
});

test("another value is sent and stands in the cell; what was not chosen goes on waiting", async () => {
  await done(settle(WORK, { changes: [{ ...I1, was: 8, now: 7 }], cells: [I1] }, STEPS));
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7, 92]);
  expect((await stored(office)).lines).toMatchObject({ "I.1": { result: 7 }, "I.2": { result: 80 } });
  expect((await lookedAt()).record.differing).toMatchObject([{ line: "I.2", mine: 92, stored: 80 }]);
});

test("taking what is stored needs no network; other unsaved cells stay as they are", async () => {
  type(office, "I.3", "Đạt");
  office.trouble = "offline";
  const from = office.requests.length;
  await done(settle(WORK, { changes: [], cells: [I1, I2] }, STEPS));
  expect(office.requests.length).toBe(from);
  expect([shown(office, "I.1"), shown(office, "I.2"), shown(office, "I.3")]).toEqual([8, 80, "Đạt"]);
  expect(await lookedAt()).toMatchObject({ changes: [cell("I.3", "pass")], unsaved: 1 });
});

test("typed meanwhile, what was chosen is not written and is to be chosen again", async () => {
  const onStep = (step: string, stepsDone: number) => {
    if (step === "writing" && stepsDone === 0) type(office, "I.1", 7);
  };
  const settled = { changes: [{ ...I2, was: 80, now: 85 }], cells: [I1, I2] };
  const problem = await refusal(settle(WORK, settled, { ...STEPS, onStep }));
  expect(problem.code).toBe("typedMeanwhile");
  expect([shown(office, "I.1"), shown(office, "I.2")]).toEqual([7, 92]);
  await done(syncSheet(WORK, STEPS));
  expect((await lookedAt()).record.differing).toMatchObject([
    { line: "I.1", mine: 7, stored: 8 },
    { line: "I.2", mine: 92, stored: 85 },
  ]);
  expect((await stored(office)).lines).toMatchObject({ "I.1": { result: 8 }, "I.2": { result: 85 } });
});

test("a choice that was made without a network waits in the file like any edit", async () => {
  office.trouble = "offline";
  const settled = { changes: [{ ...I1, was: 8, now: 7 }], cells: [I1, I2] };
  expect(await done(settle(WORK, settled, STEPS))).toMatchObject({ queued: 1 });
  openWorkbook(office, saved(office));
  office.trouble = null;
  await done(syncSheet(WORK, STEPS));
  expect((await stored(office)).lines).toMatchObject({ "I.1": { result: 7 }, "I.2": { result: 80 } });
  expect(await lookedAt()).toMatchObject({ unsaved: 0 });
});

test("somebody who was quicker again is met again", async () => {
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 8 })] });
  const settled = { changes: [{ ...I1, was: 8, now: 7.5 }], cells: [I1] };
  expect(await done(settle(WORK, settled, STEPS))).toMatchObject({ conflicts: 1 });
  const { record } = await lookedAt();
  expect(record.differing.find(({ line }) => line === "I.1")).toMatchObject({ mine: 7.5, stored: 6 });
});

test("somebody who writes a cell with two values again is named, with the time", async () => {
  office.world.at("2020-12-05T08:30");
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 8 })] });
  await done(syncSheet(WORK, STEPS));
  const { record } = await lookedAt();
  expect(record.differing.find(({ line }) => line === "I.1")).toMatchObject({
    ...{ mine: 7.5, stored: 6, by: "Võ Thị Mai", at: "2020-12-05T01:30:00.000Z" },
  });
});

test("what was chosen against a value that is not the stored one any more is to be chosen again", async () => {
  await sync(office.world, { as: WHO.mai, base: 1, changes: [cell("I.1", 6, { was: 8 })] });
  await done(syncSheet(WORK, STEPS));
  await done(settle(WORK, { changes: [{ ...I1, was: 8, now: 7.5 }], cells: [I1] }, STEPS));
  expect((await stored(office)).lines["I.1"]).toEqual({ result: 6 });
  const { record } = await lookedAt();
  expect(record.differing.find(({ line }) => line === "I.1")).toMatchObject({ mine: 7.5, stored: 6 });
});

test("a third value that is typed into the cell is mine from then on", async () => {
  type(office, "I.1", 7.25);
  await done(syncSheet(WORK, STEPS));
  expect((await lookedAt()).record.differing.find(({ line }) => line === "I.1")).toMatchObject({
    ...{ mine: 7.25, mineBy: "Trần Văn Bình", mineAt: null },
    stored: 8,
  });
  expect((await stored(office)).lines["I.1"]).toEqual({ result: 8 });
});
