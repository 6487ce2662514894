// The add-in's own code in Node: Microsoft's library on our host, the API in the same process, and a person at
// the keyboard. Helpers read as what a person does or sees.
import { afterEach } from "vitest";
import { insertSheet } from "../../../addin/excel/sheet-actions.ts";
import type { Sheet, Steps, Work } from "../../../addin/excel/sheet.ts";
import { look } from "../../../addin/excel/sheet-actions.ts";
import { beginSession } from "../../../addin/sync/session.ts";
import type { Outcome } from "../../../addin/sync/failure.ts";
import { plan, sheet, WHO, type Who } from "../../functions/small-plan.ts";
import { publishedWorld, type World } from "../../functions/world.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import { openSession, type Session } from "../../excel-host/protocol/session.ts";
import type { CellValue } from "../../excel-host/model/workbook.ts";
import * as sheetCells from "../sheet-cells.ts";
import { SCORES, type At } from "../sheet-cells.ts";

export const WORK: Work = {
  ...{ plan, sheet, sheetRevision: 1, terms: plan.scoring ?? never(), unit: "so-b" },
  person: "Trần Văn Bình",
};

export interface Office {
  readonly world: World;
  /** The workbook that is open. */
  session: Session;
  /** Requests to the server, by path, in order. */
  readonly requests: string[];
  /** null: the network is there. Otherwise what happens to a request, before or after it was carried out. */
  trouble: "offline" | "answerLost" | "busy" | null;
  /** Called when a request was carried out, whose answer then never comes. */
  silent: (() => void) | null;
}

const nodeFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = nodeFetch;
});

/** The published plan, an empty workbook, and the officer of Sở B signed in. */
export async function openOffice(world?: World): Promise<Office> {
  const office: Office = {
    world: world ?? (await publishedWorld()),
    session: openSession(),
    requests: [],
    trouble: null,
    silent: null,
  };
  reach(office);
  openWorkbook(office, office.session.workbook);
  await signIn(office, WHO.binh);
  return office;
}

export async function signIn({ world }: Office, who: Who): Promise<void> {
  beginSession(await world.issuer.accessTokenFor(who));
}

/** As double-clicking the file does. */
export function openWorkbook(office: Office, workbook: Session["workbook"]): void {
  office.session = openSession({ workbook });
  globalThis.Excel = excelInNode(office.session);
}

/** The file as it was saved, closed and perhaps copied: nothing of the old session is left. */
export function saved({ session }: Office): Session["workbook"] {
  return structuredClone(session.workbook);
}

function reach(office: Office): void {
  globalThis.fetch = async (path: unknown, init) => {
    office.requests.push(`${init?.method ?? "GET"} ${String(path)}`);
    if (office.trouble === "offline") throw new TypeError("fetch failed");
    if (office.trouble === "busy") return new Response("{}", { status: 503 });
    const answer = await office.world.app.request(String(path), init);
    if (office.trouble === "answerLost") throw new TypeError("fetch failed");
    if (office.silent !== null) await forEver(office.silent, init?.signal);
    return answer;
  };
}

/** As fetch does: it rejects when it is stopped. */
function forEver(begun: () => void, signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => {
      reject(new DOMException("The operation was aborted.", "AbortError"));
    });
    begun();
  });
}

/** Somebody who presses "Dừng lại" while the server is silent, which has carried out the request. */
export function stoppedWaiting(office: Office): Steps {
  const stop = new AbortController();
  office.silent = () => {
    office.silent = null;
    stop.abort();
  };
  return { onStep: () => undefined, signal: stop.signal };
}

export const STEPS: Steps = { onStep: () => undefined, signal: new AbortController().signal };

/** The answer of an action that must succeed. */
export async function done<Answer>(outcome: Promise<Outcome<Answer>>): Promise<Answer> {
  const ended = await outcome;
  if (!ended.ok) throw new Error(`${ended.problem.code}: ${ended.problem.text.vi}`);
  return ended.answer;
}

/** The problem of an action that must fail. */
export async function refusal<Answer>(outcome: Promise<Outcome<Answer>>) {
  const ended = await outcome;
  if (ended.ok) throw new Error("It was not refused.");
  return ended.problem;
}

/** An office whose workbook has the unit's sheet. */
export async function laidOffice(world?: World): Promise<Office> {
  const office = await openOffice(world);
  await done(insertSheet(WORK, STEPS));
  return office;
}

export async function lookedAt(work: Work = WORK): Promise<Sheet> {
  const looked = await done(look(work));
  if (looked.kind !== "ours") throw new Error(`The workbook holds: ${looked.kind}`);
  return looked.sheet;
}

export function addressOf({ session }: Office, line: string, at?: At): string {
  return sheetCells.addressOf(session, line, at);
}

export function rowOf(office: Office, line: string): number {
  return Number(/\d+$/.exec(addressOf(office, line))?.[0]) - 1;
}

/** Types into a criterion's cell. */
export function type({ session }: Office, line: string, value: CellValue, field?: string): void {
  sheetCells.type(session, line, value, field);
}

/** Types into a cell beside ours, unprotected for a moment as a person would have to. */
export function writeBeside({ session }: Office, address: string, value: CellValue): void {
  const worksheet = worksheetNamed(session, SCORES);
  const { protection } = worksheet;
  worksheet.protection = null;
  typeInto(session, `'${SCORES}'!${address}`, value);
  worksheet.protection = protection;
}

/** What stands in a criterion's cell. */
export function shown({ session }: Office, line: string, field?: string): CellValue {
  return sheetCells.shown(session, line, field);
}

export function cellShown({ session }: Office, address: string): CellValue {
  return sheetCells.cellShown(session, address);
}

/** The sheet of the officer's unit as the server has it. */
export function stored({ world }: Office) {
  return world.ask("readFilledSheet", { as: WHO.binh });
}

/** The word in the column "Tình trạng". */
export function stateOf(office: Office, line: string): CellValue {
  return shown(office, line, "state");
}

function never(): never {
  throw new Error("The plan does not score.");
}
