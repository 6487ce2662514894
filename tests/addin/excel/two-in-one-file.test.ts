// Two officers of one unit in the same file at the same time, each with the add-in: one record, one sheet.
import { expect, test } from "vitest";
import { syncSheet } from "../../../addin/excel/sheet-actions.ts";
import { WHO } from "../../functions/small-plan.ts";
import { typeRemotely } from "../../excel-host/people.ts";
import {
  addressOf,
  done,
  laidOffice,
  lookedAt,
  refusal,
  shown,
  signIn,
  STEPS,
  type,
  WORK,
} from "./office.ts";

test("each sends what stands in the sheet; what the other has sent is not sent again", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await done(syncSheet(WORK, STEPS));
  typeRemotely(office.session, addressOf(office, "I.2"), 85);
  await signIn(office, WHO.mai);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { lines: 1, taken: 1 }, conflicts: 0 });
  await signIn(office, WHO.binh);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ counts: { lines: 0 }, elsewhere: 0 });
  const { entries } = await office.world.ask("readHistory", { as: WHO.binh });
  expect(entries.map(({ by, changes }) => [by.id, changes.length])).toEqual([
    [WHO.mai, 1],
    [WHO.binh, 1],
  ]);
});

test("a request that one of them left waiting is taken up by the other under a name of its own", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  office.trouble = "answerLost";
  await done(syncSheet(WORK, STEPS));
  office.trouble = null;
  const before = (await lookedAt()).record.client.id;
  await signIn(office, WHO.mai);
  expect(await done(syncSheet(WORK, STEPS))).toMatchObject({ conflicts: 0, queued: 0 });
  const { record, unsaved } = await lookedAt();
  expect([record.client.id === before, record.outbox, unsaved]).toEqual([false, null, 0]);
});

test("who has no part in the unit gets nothing out of the file", async () => {
  const office = await laidOffice();
  type(office, "I.1", 7);
  await signIn(office, WHO.cuc);
  expect(await refusal(syncSheet(WORK, STEPS))).toMatchObject({ code: "notFound", status: 404 });
  expect([shown(office, "I.1"), (await lookedAt()).unsaved]).toEqual([7, 1]);
});
