// How often each action of a unit's sheet speaks with Excel and with the server, for a sheet of so many rows in
// which every cell moves: the add-in's own code, Microsoft's library, our host and our API in one process.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  checkSheet,
  insertSheet,
  look,
  restoreVersion,
  settle,
  syncSheet,
  undoLastSync,
} from "../../addin/excel/sheet-actions.ts";
import { submitSheet } from "../../addin/excel/submit-sheet.ts";
import type { Work } from "../../addin/excel/sheet.ts";
import { beginSession } from "../../addin/sync/session.ts";
import { createApp } from "../../functions/app.ts";
import { createLocalIssuer } from "../../functions/local/issuer.ts";
import { startLocalEngine } from "../../functions/store/local-engine.ts";
import { putPerson } from "../../functions/store/people.ts";
import { connect, createTableIfMissing } from "../../functions/store/table.ts";
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import { leavesOf, type Branch, type ScoreSheet } from "../../shared/score-sheet.ts";
import { excelInNode } from "../excel-host/in-node.ts";
import { cellKey } from "../excel-host/model/cells.ts";
import { worksheetNamed } from "../excel-host/people.ts";
import { openSession, type Session } from "../excel-host/protocol/session.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";
import { PEOPLE, PLAN, plan, WHO, type Who } from "../functions/small-plan.ts";
import { countingActions, countRows, STEPS, type ActionCount } from "./count-actions.ts";
import type { Row } from "./measure.ts";

const ROWS = 2_000;

export async function excelRows(): Promise<readonly Row[]> {
  return countRows(await excelActionCounts(ROWS), `${ROWS} rows`);
}

/** @param rows of the table: groups, headings and criteria */
export async function excelActionCounts(rows: number): Promise<readonly ActionCount[]> {
  const folder = await mkdtemp(join(tmpdir(), "thi-dua-excel-"));
  const engine = await startLocalEngine();
  const nodeFetch = globalThis.fetch;
  try {
    const store = connect({ table: "excel", ...engine.connection });
    await createTableIfMissing(store);
    for (const [id, name, membership] of PEOPLE)
      await putPerson(store, { id, name, memberships: [membership] });
    const issuer = await createLocalIssuer({
      env: {},
      address: "http://localhost/issuer",
      redirectUris: [],
      keyFile: join(folder, "key.json"),
      people: () => Promise.resolve([]),
    });
    const app = createApp({
      store,
      now: () => new Date("2020-12-01T01:00:00Z"),
      issuer: () => Promise.resolve(issuer.settings),
      signingKey: "a key that is long enough",
      example: false,
      version: "bench",
      log: () => undefined,
    });
    const requests: string[] = [];
    globalThis.fetch = async (path: unknown, init) => {
      requests.push(String(path));
      return await app.request(String(path), init);
    };
    const ask: Ask = async (as, { method, path, body }) => {
      const Authorization = `Bearer ${await issuer.accessTokenFor(as)}`;
      const answer = await app.request(`/v1/plans/${PLAN}${path}`, {
        method,
        headers: { Authorization },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
    const sheet = sheetOfRows(rows);
    await ask(WHO.board, { method: "PUT", path: "", body: { baseRevision: 0, plan } });
    await ask(WHO.board, { method: "PUT", path: "/score-sheet", body: { baseRevision: 0, sheet } });
    beginSession(await issuer.accessTokenFor(WHO.binh));
    return await countAll({ sheet, ask, requests });
  } finally {
    globalThis.fetch = nodeFetch;
    await engine.stop();
    await rm(folder, { recursive: true });
  }
}

type Ask = (as: Who, request: { method: string; path: string; body: unknown }) => Promise<void>;

interface Counting {
  readonly sheet: ScoreSheet;
  readonly ask: Ask;
  readonly requests: readonly string[];
}

async function countAll({ sheet, ask, requests }: Counting): Promise<readonly ActionCount[]> {
  const session = openSession();
  globalThis.Excel = excelInNode(session);
  const { scoring: terms } = plan;
  if (terms === null) throw new Error("The plan does not score.");
  const work: Work = { plan, sheet, sheetRevision: 1, terms, unit: "so-b", person: "Trần Văn Bình" };
  const lines = leavesOf(sheet).map(({ criterion }) => criterion.id);
  const { counts, count } = countingActions(session, requests);
  /** Another officer of the unit, in the page. */
  async function edited(baseRevision: number, was: CellValue | null, now: CellValue): Promise<void> {
    const changes = lines.map((line): CellChange => ({ line, field: "result", was, now }));
    const request = { clientId: `tab-${crypto.randomUUID()}`.slice(0, 40), seq: 1, sheetRevision: 1 };
    const body = { ...request, baseRevision, changes, invalid: "refuseAll" };
    await ask(WHO.mai, { method: "POST", path: "/units/so-b/filled-sheet/sync", body });
  }

  await count("insert", () => insertSheet(work, STEPS));
  typeAll(session, { lines, value: 0.5 });
  await count("look", () => look(work));
  await count("check", () => checkSheet(work, STEPS));
  await count("sync-send", () => syncSheet(work, STEPS));
  await edited(1, 0.5, 0.25);
  await count("sync-receive", () => syncSheet(work, STEPS));
  await edited(2, 0.25, 0.75);
  typeAll(session, { lines, value: 1 });
  await count("sync-differ", () => syncSheet(work, STEPS));
  const changes = lines.map((line): CellChange => ({ line, field: "result", was: 0.75, now: 1 }));
  await count("settle", () => settle(work, { changes, cells: changes }, STEPS));
  await count("undo", () => undoLastSync(work, STEPS));
  await count("restore", () => restoreVersion(work, 1, STEPS));
  typeAll(session, { lines, value: "nửa điểm" });
  await count("repair", () => insertSheet(work, STEPS));
  typeAll(session, { lines, value: 0.75 });
  await count("submit", () => submitSheet(work, STEPS));
  return counts;
}

/** Into every cell for a result, found by the marks of rows and columns. */
function typeAll(
  session: Session,
  { lines, value }: { readonly lines: readonly string[]; readonly value: CellValue },
): void {
  const { cells } = worksheetNamed(session, "Chấm điểm");
  const places = new Map([...cells].map(([key, cell]) => [cell.value, key.split(",").map(Number)] as const));
  const [, ids = 0] = places.get("#id") ?? [];
  const [, results = 0] = places.get("#result") ?? [];
  const known = new Set(lines);
  for (const [key, { value: id }] of cells) {
    const [at = 0, column] = key.split(",").map(Number);
    if (column !== ids || !known.has(String(id))) continue;
    const cell = cells.get(cellKey(at, results));
    if (cell !== undefined) cell.value = value;
  }
}

/** One group, then criteria each below headings of its own: short rows, since a stored sheet has a limit. */
function sheetOfRows(rows: number): ScoreSheet {
  const depth = 2;
  const criteria: Branch[] = [];
  let left = rows - 1;
  for (let index = 0; left > 0; index++) {
    const headings = Math.min(depth, left - 1);
    const only = leaf(`c${index}`, 1, { shape: "direct", step: 0.25 }, { code: "", label: "a" });
    let below: Branch["children"][number] = only;
    for (let level = headings; level > 0; level--) {
      below = { id: `h${index}-${level}`, code: "", label: "b", maxPoints: 1, children: [below] };
    }
    if ("children" in below) criteria.push(below);
    left -= headings + 1;
  }
  return sheetOf([group("I", criteria)]);
}
