// How often the leader's and the board's tables speak with Excel and with the server, written and refreshed:
// the add-in's own code, Microsoft's library and our host in one process, answers as the server gives them.
import { writeConsolidatedSheet } from "../../addin/excel/consolidated-sheet.ts";
import { writeResultSheet } from "../../addin/excel/result-sheet.ts";
import { beginSession } from "../../addin/sync/session.ts";
import { excelInNode } from "../excel-host/in-node.ts";
import { openSession } from "../excel-host/protocol/session.ts";
import { inventedRanking } from "../fixtures/rankings.ts";
import { plan } from "../functions/small-plan.ts";
import { countingActions, countRows, STEPS } from "./count-actions.ts";
import type { Row } from "./measure.ts";

const UNITS = 25;
const BLOCS = 24;
const TODAY = "2021-01-04";

export async function resultRows(): Promise<readonly Row[]> {
  const [bloc] = plan.blocs;
  if (bloc === undefined) throw new Error("The plan has no bloc.");
  const blocs = Array.from({ length: BLOCS }, (_, index) => inventedRanking(`B${index}`, { units: UNITS }));
  const ranking = () => writeResultSheet({ plan, bloc, today: TODAY }, STEPS);
  const results = () => writeConsolidatedSheet({ year: null, today: TODAY }, STEPS);
  const head = { year: 2020, board: "Ban", fictitious: true };
  return [
    ...(await counted("ranking", { act: ranking, answer: blocs[0], size: `${UNITS} units` })),
    ...(await counted("results", { act: results, answer: { head, blocs }, size: `${BLOCS * UNITS} units` })),
  ];
}

interface Table {
  readonly act: Parameters<ReturnType<typeof countingActions>["count"]>[1];
  readonly answer: unknown;
  readonly size: string;
}

/** Written into an empty workbook, then refreshed in place. */
async function counted(table: string, { act, answer, size }: Table): Promise<readonly Row[]> {
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  beginSession("bench");
  const requests: string[] = [];
  const nodeFetch = globalThis.fetch;
  globalThis.fetch = (path: unknown) => {
    requests.push(String(path));
    return Promise.resolve(Response.json(answer));
  };
  try {
    const { counts, count } = countingActions(session, requests);
    await count(`${table}-write`, act);
    await count(`${table}-refresh`, act);
    return countRows(counts, size);
  } finally {
    globalThis.fetch = nodeFetch;
  }
}
