// The example that starts: set up through the API on an empty store, then seen by the people of the story
// on 04/01/2021. Told once, in order; README's five minutes rest on it.
import { exportJWK, generateKeyPair, createLocalJWKSet, SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { createApp } from "../../../functions/app.ts";
import { ask, vietnamTime, type Request } from "../../../functions/example/ask.ts";
import { setUpExample } from "../../../functions/example/set-up.ts";
import { putPerson } from "../../../functions/store/people.ts";
import type { Ranking } from "../../../shared/contract/blocs.ts";
import type { UploadAnswer } from "../../../shared/contract/sync.ts";
import { PERSON } from "../../../shared/examples/people.ts";
import { emptyStore } from "../store/example-store.ts";

const TODAY = vietnamTime("2021-01-04", "08:00");
const BLOC_4 = { plan: "khoi-4-2020", bloc: "khoi-4" };

let request: Request;
const files = new Map<string, Uint8Array>();
let now = TODAY;

beforeAll(async () => {
  const store = await emptyStore({ now: () => now });
  request = await requestsTo(store);
  await setUpExample({
    request,
    savePerson: (person) => putPerson(store, person),
    saveFile: (name, bytes) => {
      files.set(name, bytes);
      return Promise.resolve();
    },
  });
});

test("nine handed in in time, D a day late, L saved and not submitted, M nothing", async () => {
  const { rows, reminder } = await ask(request, {
    endpoint: "readProgress",
    as: PERSON.assistant,
    at: TODAY,
    params: BLOC_4,
  });
  const status = Object.fromEntries(
    rows.map(({ name, status, daysLate }) => [name, status === "submitted" ? daysLate : status]),
  );
  expect(status).toEqual({
    "Văn phòng A": 0,
    "Sở B": 0,
    "Ban C": 0,
    "Thanh tra D": 1,
    "Sở E": 0,
    "Sở F": 0,
    "Sở G": 0,
    "Ban H": 0,
    "Sở I": 0,
    "Văn phòng K": 0,
    "Sở L": "saved",
    "Sở M": "notStarted",
  });
  for (const name of ["Sở L", "Sở M"]) expect(reminder).toContain(name);
});

test("B and C tie at 91,25 and L and M are missing", async () => {
  const { rows, missing, state } = await readRanking();
  expect(rows.filter(({ place }) => place === 3).map(({ name, total }) => [name, total])).toEqual([
    ["Ban C", 91.25],
    ["Sở B", 91.25],
  ]);
  expect(missing).toEqual([
    { unit: "so-l", name: "Sở L", state: "saved" },
    { unit: "so-m", name: "Sở M", state: "notStarted" },
  ]);
  expect(state).toBe("open");
});

test("one cell of B has three values by two people", async () => {
  const { entries } = await ask(request, {
    endpoint: "readHistory",
    as: PERSON.officerB,
    at: TODAY,
    params: { plan: BLOC_4.plan, unit: "so-b" },
  });
  const values = entries.flatMap(({ changes, by }) =>
    changes.flatMap(({ line, field, now }) =>
      line === "I.1.b" && field === "result" ? [[now, by.name]] : [],
    ),
  );
  expect(values).toEqual([
    [94, "Trần Văn Bình"],
    [92, "Võ Thị Mai"],
    [90, "Trần Văn Bình"],
  ]);
});

test("the board sees three blocs, one of them changed after closing", async () => {
  const { blocs } = await ask(request, {
    endpoint: "readProvinceResults",
    as: PERSON.board,
    at: TODAY,
    params: { year: "2020" },
  });
  expect(Object.fromEntries(blocs.map(({ bloc, stale }) => [bloc, stale]))).toEqual({
    "khoi-4": false,
    "cum-hdnd-1": true,
    "cum-347": false,
  });
  expect(blocs.map(({ conference }) => conference?.closedOn ?? null).toSorted()).toEqual([
    "2020-12-22",
    null,
    null,
  ]);
});

test("M's first file has three findings with cell addresses, and nothing of it is written", async () => {
  const { written, findings } = await upload([...files.values()][0]);
  expect(written).toBe(false);
  expect(findings.map(({ severity, where, text }) => [severity, where.criterion, text.vi])).toEqual([
    ["error", "I.1.c", expect.stringContaining("9,5 lớn hơn điểm tối đa 8")],
    ["error", "I.2.b", expect.stringContaining("tiêu chí định tính, không tính điểm thưởng")],
    ["warning", "I.1.b", expect.stringContaining("0,9 có phải là 90%?")],
  ]);
  for (const { where } of findings) expect(where.cell).toMatch(/^[A-Z]+\d+$/);
  expect((await readRanking()).missing.map(({ unit }) => unit)).toContain("so-m");
});

test("M's corrected file is received as handed in for it, and the ranking moves", async () => {
  const { written, handedIn, sync, findings } = await upload([...files.values()][1]);
  expect(findings).toEqual([]);
  expect([written, handedIn, sync?.stage]).toEqual([true, true, "submitted"]);
  const { submission } = await ask(request, {
    endpoint: "readFilledSheet",
    as: PERSON.assistant,
    at: TODAY,
    params: { plan: BLOC_4.plan, unit: "so-m" },
  });
  expect(submission).toMatchObject({ how: "workbook", onBehalf: true, daysLate: 5 });
  const { rows } = await readRanking();
  expect(rows.slice(0, 5).map(({ place, name, total }) => [place, name, total])).toEqual([
    [1, "Văn phòng A", 94.75],
    [2, "Sở E", 92.5],
    [3, "Sở M", 92],
    [4, "Ban C", 91.25],
    [4, "Sở B", 91.25],
  ]);
});

test("agreeing B's bonus of 2 would take B from 4 to 2 and E from 2 to 3", async () => {
  const { rows } = await ask(request, {
    endpoint: "previewRanking",
    as: PERSON.assistant,
    at: TODAY,
    params: BLOC_4,
    body: { changes: [{ unit: "so-b", line: "III.2.a", field: "agreedBonus", now: 2 }] },
  });
  expect(
    rows
      .slice(0, 3)
      .map(({ name, total, place, placeBeforeBonus }) => [name, total, place, placeBeforeBonus]),
  ).toEqual([
    ["Văn phòng A", 94.75, 1, 1],
    ["Sở B", 93.25, 2, 4],
    ["Sở E", 92.5, 3, 2],
  ]);
});

function readRanking(): Promise<Ranking> {
  return ask(request, { endpoint: "readRanking", as: PERSON.assistant, at: TODAY, params: BLOC_4 });
}

function upload(body: Uint8Array | undefined): Promise<UploadAnswer> {
  return ask(request, {
    endpoint: "uploadReceivedWorkbook",
    as: PERSON.assistant,
    at: TODAY,
    params: BLOC_4,
    body,
  });
}

/** The app with a clock that each request sets, and tokens of an issuer of our own. */
async function requestsTo(store: Awaited<ReturnType<typeof emptyStore>>): Promise<Request> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keys = createLocalJWKSet({ keys: [await exportJWK(publicKey)] });
  const address = "http://issuer.example";
  const app = createApp({
    store,
    now: () => now,
    issuer: () =>
      Promise.resolve({
        issuer: address,
        clientId: "thi-dua",
        authorizationEndpoint: `${address}/authorize`,
        tokenEndpoint: `${address}/token`,
        keys,
      }),
    signingKey: "a key for the tests only",
    example: true,
    version: "test",
    log: () => undefined,
  });
  return async (person, at, path, init) => {
    now = at;
    const token = await new SignJWT({ client_id: "thi-dua", token_use: "access" })
      .setProtectedHeader({ alg: "RS256", typ: "at+jwt" })
      .setIssuer(address)
      .setAudience("thi-dua")
      .setSubject(person)
      .setExpirationTime("1h")
      .sign(privateKey);
    const headers = new Headers(init.headers);
    headers.set("Authorization", `Bearer ${token}`);
    return app.request(path, { ...init, headers });
  };
}
