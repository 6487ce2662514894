// Excel on the web answers each context.sync over the network: writing, refreshing and sending cost as many for
// 2.000 rows as for 20.
import { afterEach, expect, test } from "vitest";
import type { Collecting } from "../../../addin/excel/collecting-round.ts";
import { sendChecks, writeCollectingSheet } from "../../../addin/excel/collecting-sheet.ts";
import { beginSession } from "../../../addin/sync/session.ts";
import { leavesOf } from "../../../shared/score-sheet.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { openSession, syncCount } from "../../excel-host/protocol/session.ts";
import { typeCheck } from "./collecting-cells.ts";
import { done, STEPS } from "./office.ts";
import { answerOf, inventedBloc, takenAnswer } from "./some-bloc-sheets.ts";

const nodeFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = nodeFetch;
});

async function counts(criteria: number) {
  const some = inventedBloc({ units: 2, criteria });
  const { plan, bloc } = some;
  if (plan.scoring === null) throw new Error("The plan does not score.");
  const given: Collecting = {
    plan,
    bloc,
    terms: plan.scoring,
    unit: null,
    today: "2021-01-04",
    person: "Nguyễn Thu Trang",
  };
  const answer = answerOf(some);
  const requests: string[] = [];
  beginSession("a token");
  globalThis.fetch = (path: unknown) => {
    requests.push(String(path));
    return Promise.resolve(Response.json(String(path).endsWith("/check") ? takenAnswer() : answer));
  };
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  const cost = async (act: () => Promise<unknown>) => {
    const from = { syncs: session.requests.length, asked: requests.length };
    await act();
    return [syncCount(session, from.syncs), requests.length - from.asked];
  };
  const laid = await cost(() => done(writeCollectingSheet(given, STEPS)));
  const refreshed = await cost(() => done(writeCollectingSheet(given, STEPS)));
  for (const { criterion } of leavesOf(some.sheet).slice(0, 10)) {
    typeCheck({ session }, criterion.id, ["dv-1", "checkedScore"], 0);
  }
  const sent = await cost(() => done(sendChecks(given, STEPS)));
  return { laid, refreshed, sent };
}

test("writing, refreshing and sending cost as many syncs and requests for 2.000 rows as for 20", async () => {
  const small = await counts(20);
  expect(small).toEqual({ laid: [2, 1], refreshed: [2, 1], sent: [3, 3] });
  expect(await counts(2_000)).toEqual(small);
}, 120_000);
