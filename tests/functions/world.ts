// A small world to call the API in: two blocs of one plan, their people, the embedded store, a clock that
// tests set. Every answer is checked against the contract, field by field: nothing more may leave.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import * as z from "zod/mini";
import { endpoints, type Endpoint, type EndpointName } from "../../shared/contract/endpoints.ts";
import { problemSchema, type SyncAnswer } from "../../shared/contract/schemas.ts";
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import type { Plan } from "../../shared/plan.ts";
import type { Membership } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { createApp } from "../../functions/app.ts";
import { createLocalIssuer, type LocalIssuer } from "../../functions/local/issuer.ts";
import type { RequestLog } from "../../functions/log.ts";
import type { App } from "../../functions/mount.ts";
import { putPerson } from "../../functions/store/people.ts";
import type { Store } from "../../functions/store/table.ts";
import { group, leaf, sheetOf, TERMS } from "../fixtures/sheets.ts";
import { emptyStore } from "./store/example-store.ts";

export const PROVINCE = "dak-nong";
export const PLAN = "277-KH-KTD4";
export const BLOC = "khoi-4";

const NAMES: Record<string, string> = {
  "so-a": "Sở A",
  "so-b": "Sở B",
  "so-c": "Sở C",
  "so-d": "Sở D",
  "so-x": "Sở X",
  "so-y": "Sở Y",
};

export const plan: Plan = {
  id: PLAN,
  province: PROVINCE,
  year: 2020,
  number: "277/KH-KTĐ4",
  date: "2020-03-30",
  title: "Kế hoạch tổ chức phong trào thi đua năm 2020",
  issuer: "Khối thi đua số 4",
  words: {
    unit: "đơn vị",
    bloc: "Khối",
    leader: "Khối trưởng",
    deputy: "Khối phó",
    board: "Ban Thi đua - Khen thưởng tỉnh",
    conference: "Hội nghị tổng kết",
  },
  blocs: [
    bloc(BLOC, "Khối thi đua số 4", ["so-a", "so-b", "so-c", "so-d"]),
    bloc("khoi-5", "Khối thi đua số 5", ["so-x", "so-y"]),
  ],
  duties: [
    {
      id: "nop-bang-diem",
      kind: "selfScore",
      label: "Nộp bảng tự chấm điểm",
      due: { kind: "before", date: "2020-12-31" },
      place: "mục III",
    },
  ],
  scoring: { ...TERMS, crossCheck: true },
  source: {
    number: "277/KH-KTĐ4",
    date: "2020-03-30",
    issuer: "Khối thi đua số 4",
    title: "Kế hoạch",
    url: null,
  },
  fictitious: true,
};

export const sheet: ScoreSheet = sheetOf(
  [
    group("I", [
      leaf("I.1", 8, { shape: "direct", step: 0.25 }, { bonusMax: 3 }),
      leaf(
        "I.2",
        10,
        {
          shape: "bands",
          bands: [
            { from: 90, points: 10 },
            { from: 70, points: 6 },
          ],
          below: 0,
        },
        { unit: "%", resultMax: 100 },
      ),
      leaf("I.3", 4, { shape: "passFail", pass: 4, fail: 0 }, { kind: "qualitative" }),
      leaf("I.4", 5, { shape: "halfThenLeader" }, { notAssigned: "leaveOut" }),
    ]),
  ],
  { targets: "assigned", tieBreaks: [{ by: "bonus" }] },
);

/** Person ids by what they are in this world. */
export const WHO = {
  board: "p-board",
  leader: "p-leader",
  deputy: "p-deputy",
  binh: "p-binh",
  mai: "p-mai",
  cuc: "p-cuc",
  otherLeader: "p-other-leader",
  otherUnit: "p-other-unit",
  otherBoard: "p-other-board",
  stranger: "p-stranger",
} as const;
export type Who = (typeof WHO)[keyof typeof WHO];

const PEOPLE: readonly [id: string, name: string, membership: Membership][] = [
  [WHO.board, "Lê Thị Hà", { kind: "board", province: PROVINCE }],
  [WHO.leader, "Nguyễn Thu Trang", { kind: "unit", province: PROVINCE, unit: "so-a" }],
  [WHO.deputy, "Trịnh Văn Đức", { kind: "unit", province: PROVINCE, unit: "so-d" }],
  [WHO.binh, "Trần Văn Bình", { kind: "unit", province: PROVINCE, unit: "so-b" }],
  [WHO.mai, "Võ Thị Mai", { kind: "unit", province: PROVINCE, unit: "so-b" }],
  [WHO.cuc, "Phạm Thị Cúc", { kind: "unit", province: PROVINCE, unit: "so-c" }],
  [WHO.otherLeader, "Hồ Minh Phúc", { kind: "unit", province: PROVINCE, unit: "so-x" }],
  [WHO.otherUnit, "Đỗ Thị Yến", { kind: "unit", province: PROVINCE, unit: "so-y" }],
  [WHO.otherBoard, "Mai Xuân Mạnh", { kind: "board", province: "tinh-khac" }],
];

export interface Request {
  /** null: not signed in. */
  readonly as: Who | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type AnswerOf<Name extends EndpointName> =
  (typeof endpoints)[Name]["answer"] extends z.ZodMiniType<infer T> ? T : Uint8Array<ArrayBuffer>;

export interface World {
  readonly app: App;
  readonly store: Store;
  readonly issuer: LocalIssuer;
  readonly log: RequestLog[];
  /** Sets the clock, e.g. to "2020-12-28T16:30". Viet Nam time. */
  at(moment: string): void;
  send(name: EndpointName, request: Request): Promise<Response>;
  /** The answer of a request that must succeed. */
  ask<Name extends EndpointName>(name: Name, request: Request): Promise<AnswerOf<Name>>;
  /** Code of the problem with which a request must be refused. */
  refused(name: EndpointName, request: Request): Promise<string>;
  problem(name: EndpointName, request: Request): Promise<z.infer<typeof problemSchema>>;
}

const folder = await mkdtemp(join(tmpdir(), "thidua-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
export const ISSUER = "http://localhost:3000/issuer";

export function localIssuer(env: Record<string, string> = {}): Promise<LocalIssuer> {
  return createLocalIssuer({
    env,
    address: ISSUER,
    redirectUris: ["http://localhost:3000/auth/callback.html"],
    keyFile: join(folder, "issuer-key.json"),
    people: () =>
      Promise.resolve(PEOPLE.map(([id, name]) => ({ id, name, office: "Cán bộ", group: "Khối" }))),
  });
}

/** An API on an empty store in which only the people are known. */
export async function emptyWorld(): Promise<World> {
  let now = vietnam("2020-12-01T08:00");
  const store = await emptyStore({ now: () => now });
  for (const [id, name, membership] of PEOPLE)
    await putPerson(store, { id, name, memberships: [membership] });
  const issuer = await localIssuer();
  const log: RequestLog[] = [];
  const app = createApp({
    store,
    now: () => now,
    issuer: () => Promise.resolve(issuer.settings),
    signingKey: "a key for tests that is long enough",
    example: false,
    version: "test",
    log: (line) => log.push(line),
  });
  const send: World["send"] = async (name, request) => {
    const endpoint: Endpoint = endpoints[name];
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_, key: string) =>
      encodeURIComponent(
        { plan: PLAN, bloc: BLOC, unit: "so-b", year: "2020", ...request.params }[key] ?? "",
      ),
    );
    const search = new URLSearchParams(request.query).toString();
    const headers: Record<string, string> = { ...request.headers };
    if (request.as !== null) headers.Authorization = `Bearer ${await issuer.accessTokenFor(request.as)}`;
    return app.request(search === "" ? path : `${path}?${search}`, {
      method: endpoint.method,
      headers,
      ...(request.body !== undefined && { body: bodyOf(request.body) }),
    });
  };
  const problem: World["problem"] = async (name, request) => {
    const response = await send(name, request);
    expect(response.headers.get("Content-Type"), `${name} was not refused`).toContain(
      "application/problem+json",
    );
    const body = problemSchema.parse(await response.json());
    expect(body).toMatchObject({ status: response.status, type: `urn:thidua:problem:${body.code}` });
    return body;
  };
  return {
    app,
    store,
    issuer,
    log,
    at: (moment) => void (now = vietnam(moment)),
    send,
    problem,
    refused: async (name, request) => (await problem(name, request)).code,
    ask: async (name, request) => {
      const response = await send(name, request);
      if (response.status !== 200) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      const { answer }: Endpoint = endpoints[name];
      if (typeof answer === "string") return new Uint8Array(await response.arrayBuffer()) as never;
      const json: unknown = await response.json();
      const parsed = z.parse(answer, json);
      expect(parsed, `${name} answers more than its contract`).toEqual(json);
      return parsed as never;
    },
  };
}

/** The plan and its score sheet published, nothing entered. */
export async function publishedWorld(): Promise<World> {
  const world = await emptyWorld();
  await world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 0, plan } });
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 0, sheet } });
  return world;
}

export interface Edit {
  readonly as?: Who;
  readonly unit?: string;
  readonly base?: number;
  readonly changes: readonly CellChange[];
  readonly clientId?: string;
  readonly seq?: number;
  readonly invalid?: "refuseAll" | "skip";
  readonly sheetRevision?: number;
  readonly dryRun?: boolean;
}

let tabs = 0;

/** A request of a new browser tab, unless it names its tab. */
export function editOf(edit: Edit): Request {
  tabs += 1;
  return {
    as: edit.as ?? WHO.binh,
    params: { unit: edit.unit ?? "so-b" },
    ...(edit.dryRun === true && { query: { dryRun: "true" } }),
    body: {
      clientId: edit.clientId ?? `tab-00000-${tabs}`,
      seq: edit.seq ?? 1,
      sheetRevision: edit.sheetRevision ?? 1,
      baseRevision: edit.base ?? 0,
      changes: edit.changes,
      invalid: edit.invalid ?? "refuseAll",
    },
  };
}

export function sync(world: World, edit: Edit): Promise<SyncAnswer> {
  return world.ask("sync", editOf(edit));
}

export function cell(
  line: string,
  now: CellValue | null,
  more: { field?: string; was?: CellValue } = {},
): CellChange {
  return { line, field: more.field ?? "result", was: more.was ?? null, now };
}

/** Saves results and hands them in. @returns the revision handed in */
export async function handIn(
  world: World,
  { as, unit, changes }: { as: Who; unit: string; changes: readonly CellChange[] },
): Promise<number> {
  const { revision } = await sync(world, { as, unit, changes });
  const view = await world.ask("submit", { as, params: { unit }, body: { revision } });
  return view.revision;
}

export function vietnam(moment: string): Date {
  return new Date(`${moment}:00+07:00`);
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);
}

function bloc(id: string, name: string, units: readonly string[]): Plan["blocs"][number] {
  return {
    id,
    name,
    kind: "bloc",
    members: units.map((unit) => ({ unit, name: NAMES[unit] ?? unit })),
    leader: units[0] ?? "",
    deputy: units[3] ?? null,
    signature: { onBehalf: `TM. ${name}`, office: "Khối trưởng", position: "Giám đốc", name: "Nguyễn Văn A" },
  };
}
