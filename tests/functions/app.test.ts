// What holds for every endpoint: mounted by the table, signed in, limited, answered as the contract says,
// logged without a name.
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Endpoint } from "../../shared/contract/endpoint.ts";
import { endpoints, type EndpointName } from "../../shared/contract/endpoints.ts";
import { createApp } from "../../functions/app.ts";
import { sheet, WHO } from "./small-plan.ts";
import { cell, editOf, emptyWorld, handIn, publishedWorld, sync } from "./world.ts";

const NAMES = Object.keys(endpoints) as EndpointName[];
const isOpen = (name: EndpointName): boolean => (endpoints[name] as Endpoint).open === true;

test("every endpoint of the table is mounted and none besides", async () => {
  const { app } = await emptyWorld();
  const mounted = app.routes
    .filter(({ path }) => path !== "/*")
    .map(({ method, path }) => `${method} ${path}`);
  const table = NAMES.map(
    (name) => `${endpoints[name].method} ${endpoints[name].path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
  );
  expect(new Set(mounted)).toEqual(new Set(table));
  expect(table).toHaveLength(new Set(table).size);
});

test.each(NAMES.filter((name) => !isOpen(name)))("%s needs a sign-in", async (name) => {
  const world = await emptyWorld();
  const response = await world.send(name, {
    as: null,
    body: endpoints[name].method === "GET" ? undefined : "{}",
  });
  expect(response.status).toBe(401);
  expect(response.headers.get("WWW-Authenticate")).toBe("Bearer");
  expect(await response.json()).toMatchObject({ code: "notSignedIn" });
});

test("open endpoints answer anybody", async () => {
  const world = await emptyWorld();
  expect(NAMES.filter(isOpen)).toEqual(["health", "openapi", "signIn"]);
  expect(await world.ask("health", { as: null })).toEqual({ status: "ok", version: "test" });
  expect(await world.ask("signIn", { as: null })).toEqual({
    issuer: "http://localhost:3000/issuer",
    clientId: "thi-dua",
    authorizationEndpoint: "/issuer/authorize",
    tokenEndpoint: "/issuer/token",
  });
});

test("somebody the issuer knows and we do not is signed in and sees nothing", async () => {
  const world = await publishedWorld();
  const me = await world.ask("me", { as: WHO.stranger });
  expect(me.roles).toEqual([]);
  expect(await world.ask("listPlans", { as: WHO.stranger })).toEqual({ plans: [] });
  expect(await world.refused("readPlan", { as: WHO.stranger })).toBe("notFound");
});

test("what lies out of scope answers like what is not there", async () => {
  const world = await publishedWorld();
  const answers = await Promise.all([
    world.problem("readFilledSheet", { as: WHO.binh, params: { unit: "so-c" } }),
    world.problem("readFilledSheet", { as: WHO.binh, params: { unit: "so-z" } }),
    world.problem("readFilledSheet", { as: WHO.binh, params: { plan: "ke-hoach-khac" } }),
    world.problem("readFilledSheet", { as: WHO.binh, params: { plan: "PLANS#1" } }),
    world.problem("readFilledSheet", { as: WHO.otherBoard }),
  ]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ code: "notFound", status: 404 });
});

const SCOPED = {
  own: ["readFilledSheet", "readHistory", "downloadWorkbook"],
  bloc: ["readProgress", "readBlocSheets", "readRanking", "downloadRanking", "downloadWorkbooks"],
} as const;

test.each([
  [WHO.cuc, "another unit of the bloc", SCOPED.own],
  [WHO.otherUnit, "a unit of another bloc", [...SCOPED.own, ...SCOPED.bloc]],
  [WHO.otherLeader, "the leader of another bloc", [...SCOPED.own, ...SCOPED.bloc]],
  [
    WHO.otherBoard,
    "the board of another province",
    [...SCOPED.own, ...SCOPED.bloc, "readPlan", "readScoreSheet", "readResults"],
  ],
  [WHO.binh, "a member before the result is closed", SCOPED.bloc],
] as const)("%s, %s, reads nothing of it", async (as, _who, names) => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 7)] });
  for (const name of names) expect([name, await world.refused(name, { as })]).toEqual([name, "notFound"]);
});

test("a path that is no endpoint is a problem, too", async () => {
  const { app } = await emptyWorld();
  for (const [method, path] of [
    ["GET", "/v1/nothing"],
    ["DELETE", "/v1/plans/277-KH-KTD4"],
  ] as const) {
    const response = await app.request(path, { method });
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
    expect(await response.json()).toEqual({
      type: "urn:thidua:problem:notFound",
      code: "notFound",
      status: 404,
      title: "Không tìm thấy, hoặc tài khoản không được xem nội dung này.",
      titleEn: "Not found, or this account may not see it.",
    });
  }
});

test.each([
  ["no JSON at all", "{", "JSON"],
  ["a missing field", JSON.stringify({ baseRevision: 0 }), "sheet"],
  ["a field of another type, by its place", JSON.stringify({ baseRevision: "0", sheet }), "baseRevision"],
])("a malformed request is told where: %s", async (_what, body, place) => {
  const world = await publishedWorld();
  const refusal = await world.problem("publishScoreSheet", { as: WHO.board, body });
  expect(refusal).toMatchObject({ code: "badRequest", status: 400 });
  expect(refusal.title).toContain(`(${place})`);
});

test("a sheet nested without end is malformed, not a crash", async () => {
  const world = await publishedWorld();
  const depth = 12_000;
  const branch = `{"id":"a","code":"","label":"a","maxPoints":1,"children":[`;
  const tree = `${branch.repeat(depth)}${"]}".repeat(depth)}`;
  const deep = { ...sheet, groups: [{ ...sheet.groups[0], criteria: ["TREE"] }] };
  const body = JSON.stringify({ baseRevision: 1, sheet: deep }).replace('"TREE"', tree);
  expect(body.length).toBeLessThan(1024 * 1024);
  expect(await world.refused("publishScoreSheet", { as: WHO.board, body })).toBe("badRequest");
});

test.each([
  ["sync", 1024 * 1024 + 1, "1 MB"],
  ["uploadWorkbook", 4 * 1024 * 1024 + 1, "4 MB"],
] as const)("%s refuses %i bytes, with and without a declared length", async (name, bytes, limit) => {
  const world = await publishedWorld();
  const body = new Uint8Array(bytes);
  for (const headers of [{}, { "Content-Length": String(bytes) }]) {
    const refusal = await world.problem(name, { as: WHO.binh, body, headers });
    expect(refusal).toMatchObject({ code: "tooLarge", status: 413 });
    expect(refusal.title).toContain(limit);
  }
});

test("a request may come zipped; what it unpacks to is limited, too", async () => {
  const world = await publishedWorld();
  const headers = { "Content-Encoding": "gzip" };
  const { body } = editOf({ changes: [cell("I.1", 7)] });
  const zipped = { as: WHO.binh, headers, body: new Uint8Array(gzipSync(JSON.stringify(body))) };
  expect((await world.ask("sync", zipped)).counts.taken).toBe(1);
  const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
  expect(await world.refused("sync", { as: WHO.binh, headers, body: bomb })).toBe("tooLarge");
  for (const bytes of [new Uint8Array([1, 2, 3]), zipped.body.slice(0, 40)]) {
    expect(await world.refused("sync", { as: WHO.binh, headers, body: bytes })).toBe("badRequest");
  }
});

test("answers carry security headers, an ETag, and are compressed where the client can read it", async () => {
  const world = await publishedWorld();
  const plain = await world.send("readScoreSheet", { as: WHO.binh });
  expect(plain.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(plain.headers.get("Strict-Transport-Security")).toContain("max-age");
  expect(plain.headers.get("Cache-Control")).toBe("private, no-cache");
  const etag = plain.headers.get("ETag") ?? "";
  const text = await plain.text();
  const zipped = await world.send("readScoreSheet", { as: WHO.binh, headers: { "Accept-Encoding": "gzip" } });
  expect(zipped.headers.get("Content-Encoding")).toBe("gzip");
  expect(gunzipSync(new Uint8Array(await zipped.arrayBuffer())).toString()).toBe(text);
  for (const tag of [etag, zipped.headers.get("ETag") ?? ""]) {
    const again = await world.send("readScoreSheet", { as: WHO.binh, headers: { "If-None-Match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

test("a request is one line of the log: ids and times, no name, token, figure or file", async () => {
  const world = await publishedWorld();
  await handIn(world, {
    as: WHO.binh,
    unit: "so-b",
    changes: [cell("I.1", 7.25), cell("I.1", "Báo cáo 12", { field: "evidence" })],
  });
  world.log.length = 0;
  await world.ask("readFilledSheet", { as: WHO.leader });
  await world.refused("sync", editOf({ changes: [cell("I.1", 8, { was: 7.25 })] }));
  await world.refused("uploadWorkbook", {
    as: WHO.binh,
    query: { file: "Bang diem ong Binh.xlsx" },
    body: new Uint8Array(3),
  });
  expect(world.log).toHaveLength(3);
  expect(world.log[0]).toMatchObject({
    endpoint: "readFilledSheet",
    method: "GET",
    status: 200,
    person: WHO.leader,
    plan: "277-KH-KTD4",
    unit: "so-b",
  });
  expect(world.log.map(({ problem }) => problem)).toEqual([undefined, "submitted", "notAWorkbook"]);
  const text = JSON.stringify(world.log);
  for (const secret of ["Bình", "Trang", "Binh.xlsx", "7.25", "Báo cáo", "Bearer", "eyJ"])
    expect(text).not.toContain(secret);
});

test("what should not happen is answered as internal, with a number that the log explains", async () => {
  const world = await publishedWorld();
  const broken = createApp({
    store: world.store,
    now: () => new Date(),
    issuer: () => Promise.reject(new Error("discovery failed", { cause: new Error("no route to host") })),
    signingKey: "",
    example: false,
    version: "test",
    log: (line) => world.log.push(line),
  });
  const response = await broken.request("/v1/me", { headers: { Authorization: "Bearer a.b.c" } });
  const line = world.log.at(-1);
  expect(response.status).toBe(500);
  const body = JSON.stringify(await response.json());
  expect(body).toContain(line?.request);
  expect(body).not.toContain("route");
  expect(body).toContain("chưa chắc đã ghi được");
  expect(line?.cause).toMatch(/^Error\n +at .*\ncaused by Error\n +at /s);
  // Messages quote values.
  expect(line?.cause).not.toContain("no route to host");
});

test("what is too large or malformed is named in both languages", async () => {
  const world = await publishedWorld();
  const large = await world.problem("sync", { as: WHO.binh, body: new Uint8Array(1024 * 1024 + 1) });
  expect([large.title, large.titleEn]).toEqual([
    "Nội dung gửi lên lớn hơn mức nhận được (1 MB). Chưa ghi gì.",
    "Larger than can be taken (1 MB): the content sent. Nothing was written.",
  ]);
  const body = { revision: 1, receivedOn: "2099-01-01", how: "paper" };
  const future = await world.problem("submitOnBehalf", { as: WHO.leader, body });
  expect(future.title).toContain("(ngày nhận ở tương lai)");
  expect(future.titleEn).toContain("(received on a day to come)");
});
