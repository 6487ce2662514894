// A world to call the API in: the small plan and its people in an embedded store, and a clock that tests
// set. Every answer is checked against the contract, field by field: nothing more may leave.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import * as z from "zod/mini";
import type { Endpoint } from "../../shared/contract/endpoint.ts";
import { endpoints, type EndpointName } from "../../shared/contract/endpoints.ts";
import { problemSchema } from "../../shared/contract/findings.ts";
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import { createApp } from "../../functions/app.ts";
import { createLocalIssuer, type LocalIssuer } from "../../functions/local/issuer.ts";
import type { RequestLog } from "../../functions/log.ts";
import type { App } from "../../functions/mount.ts";
import { putPerson } from "../../functions/store/people.ts";
import type { Store } from "../../functions/store/table.ts";
import { BLOC, PEOPLE, PLAN, plan, sheet, WHO, type Who } from "./small-plan.ts";
import { emptyStore } from "./store/example-store.ts";

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

/** How often each kind of command reaches the store while something is done, by its name. */
export async function countedCommands(
  world: World,
  act: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const { middlewareStack } = world.store.db;
  const name = "countedCommands";
  middlewareStack.add(
    (next, { commandName = "" }) =>
      (call) => {
        counts[commandName] = (counts[commandName] ?? 0) + 1;
        return next(call);
      },
    { step: "initialize", name },
  );
  await act();
  middlewareStack.remove(name);
  return counts;
}

/** Saves results and hands them in. @returns the revision handed in */
export async function handIn(
  world: World,
  edit: { as: Who; unit: string; base?: number; changes: readonly CellChange[] },
): Promise<number> {
  const { as, unit } = edit;
  const { revision } = await sync(world, edit);
  const view = await world.ask("submit", { as, params: { unit }, body: { revision } });
  return view.revision;
}

/** A, the leading unit, B and C handed in; D saved nothing. */
export async function handedInWorld(): Promise<World> {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.leader, unit: "so-a", changes: [cell("I.1", 8), cell("I.2", 95)] });
  await handIn(world, {
    as: WHO.binh,
    unit: "so-b",
    changes: [cell("I.1", 7), cell("I.2", 95), cell("I.1", 2, { field: "proposedBonus" })],
  });
  await handIn(world, { as: WHO.cuc, unit: "so-c", changes: [cell("I.1", 7.5), cell("I.2", 95)] });
  return world;
}

/** B and C handed in the line whose best decides: 15 and 20 of a target of 10. */
export async function comparedWorld(): Promise<World> {
  const world = await publishedWorld();
  for (const [as, unit, result] of [
    [WHO.binh, "so-b", 15],
    [WHO.cuc, "so-c", 20],
  ] as const) {
    const target = [cell("I.4", 10, { field: "target" })];
    await world.ask("assign", editOf({ as: WHO.leader, unit, changes: target }));
    await handIn(world, { as, unit, base: 1, changes: [cell("I.4", result)] });
  }
  return world;
}

/** Held on the day before the clock starts. */
export const RECORD = { baseRevision: 0, date: "2020-11-30", minutesNumber: "01/BB-KTĐ4", excluded: [] };

export function vietnam(moment: string): Date {
  return new Date(`${moment}:00+07:00`);
}

function bodyOf(body: unknown): string | Uint8Array<ArrayBuffer> {
  return typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body);
}
