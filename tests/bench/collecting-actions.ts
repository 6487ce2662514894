// How often the leader's collecting sheet speaks with Excel and with the server: written, refreshed, and the checks of
// every unit sent from it.
import type { Collecting } from "../../addin/excel/collecting-round.ts";
import { sendChecks, writeCollectingSheet } from "../../addin/excel/collecting-sheet.ts";
import { beginSession } from "../../addin/sync/session.ts";
import { leavesOf } from "../../shared/score-sheet.ts";
import { typeCheck } from "../addin/excel/collecting-cells.ts";
import { answerOf, inventedBloc, takenAnswer } from "../addin/excel/some-bloc-sheets.ts";
import { excelInNode } from "../excel-host/in-node.ts";
import { openSession } from "../excel-host/protocol/session.ts";
import { countingActions, countRows, STEPS } from "./count-actions.ts";
import type { Row } from "./measure.ts";

const UNITS = 12;
const CRITERIA = 80;

export async function collectingRows(): Promise<readonly Row[]> {
  const some = inventedBloc({ units: UNITS, criteria: CRITERIA });
  const { plan, bloc, sheet, members } = some;
  if (plan.scoring === null) throw new Error("The plan does not score.");
  const of = { plan, bloc, terms: plan.scoring, unit: null };
  const given: Collecting = { ...of, today: "2021-01-04", person: "Nguyễn Thu Trang" };
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  beginSession("bench");
  const requests: string[] = [];
  const answer = answerOf(some);
  const nodeFetch = globalThis.fetch;
  globalThis.fetch = (path: unknown) => {
    requests.push(String(path));
    return Promise.resolve(Response.json(String(path).endsWith("/check") ? takenAnswer() : answer));
  };
  try {
    const { counts, count } = countingActions(session, requests);
    await count("collect-write", () => writeCollectingSheet(given, STEPS));
    await count("collect-refresh", () => writeCollectingSheet(given, STEPS));
    const [first] = leavesOf(sheet);
    for (const { unit } of members)
      typeCheck({ session }, first?.criterion.id ?? "", [unit, "checkedScore"], 0);
    await count("collect-send", () => sendChecks(given, STEPS));
    return countRows(counts, `${UNITS} units, ${CRITERIA} criteria`);
  } finally {
    globalThis.fetch = nodeFetch;
  }
}
