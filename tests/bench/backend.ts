// What requests cost in the store and on the wire: the app as it is, over the embedded engine, with units
// as the engine reports them.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packJson } from "../../addin/sync/packed-json.ts";
import { createApp } from "../../functions/app.ts";
import type { AppEffects } from "../../functions/effects.ts";
import { createLocalIssuer } from "../../functions/local/issuer.ts";
import type { App } from "../../functions/mount.ts";
import { startLocalEngine } from "../../functions/store/local-engine.ts";
import { putPerson } from "../../functions/store/people.ts";
import { connect, createTableIfMissing, type UnitsUsed } from "../../functions/store/table.ts";
import type { SyncRequest } from "../../shared/contract/sync.ts";
import { differingCells, type Cells } from "../../shared/document/cells.ts";
import { cluster347Sheet } from "../../shared/examples/sheets.ts";
import type { Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { UNSAID } from "../fixtures/plans.ts";
import { TERMS } from "../fixtures/sheets.ts";
import { row, type Row } from "./measure.ts";
import { everyShapeSheet, randomEntries, seeded } from "./mixed-sheet.ts";

const PROVINCE = "tinh";
const UNITS_A_BLOC = 20;
const PROVINCE_UNITS = 600;

/** Requests in process, costs counted. */
interface Backend {
  send(request: { as: string; method: string; path: string; body?: unknown }): Promise<Sent>;
}

interface Sent {
  readonly used: readonly UnitsUsed[];
  readonly bytes: number;
}

export async function backendRows(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "thi-dua-bench-"));
  const engine = await startLocalEngine();
  try {
    const used: UnitsUsed[] = [];
    const store = connect({ table: "bench", ...engine.connection }, { meter: (use) => used.push(use) });
    await createTableIfMissing(store);
    const issuer = await createLocalIssuer({
      env: {},
      address: "http://localhost/issuer",
      redirectUris: [],
      keyFile: join(folder, "key.json"),
      people: () => Promise.resolve([]),
    });
    await putPerson(store, {
      id: "board",
      name: "Ban",
      memberships: [{ kind: "board", province: PROVINCE }],
    });
    for (let unit = 0; unit < PROVINCE_UNITS; unit++) {
      await putPerson(store, {
        id: `officer-${unit}`,
        name: "Cán bộ",
        memberships: [{ kind: "unit", province: PROVINCE, unit: `unit-${unit}` }],
      });
    }
    const effects: AppEffects = {
      store,
      now: () => new Date(),
      issuer: () => Promise.resolve(issuer.settings),
      signingKey: "bench",
      example: false,
      version: "bench",
      log: () => undefined,
    };
    const start = (): Backend => {
      const app = createApp(effects);
      return { send: (request) => send({ app, issuer, used }, request) };
    };
    return [...(await syncRows(start())), ...(await provinceRows(start))];
  } finally {
    await engine.stop();
    await rm(folder, { recursive: true });
  }
}

async function syncRows(backend: Backend): Promise<readonly Row[]> {
  await publish(backend, "eighty", everyShapeSheet(80));
  await publish(backend, "cum-347", cluster347Sheet);
  const eighty = await fullSync(backend, "eighty", everyShapeSheet(80));
  const largest = await fullSync(backend, "cum-347", cluster347Sheet);
  return [
    row("sync-write-units", "sync of a full 80-line sheet: write units", {
      unit: "WU",
      value: writeUnits(eighty),
      goal: 6,
    }),
    row("sync-read-units", "the same: read units, memberships included", {
      unit: "RU",
      value: readUnits(eighty),
      goal: 4,
    }),
    row("sync-bytes", "the same: bytes of the request on the wire", {
      unit: "bytes",
      value: eighty.bytes,
      goal: 16 * 1024,
    }),
    row("sync-176-write-units", "sync of the 176-line sheet: write units", {
      unit: "WU",
      value: writeUnits(largest),
      goal: null,
    }),
    row("sync-176-read-units", "the same: read units", { unit: "RU", value: readUnits(largest), goal: null }),
    row("sync-176-bytes", "the same: bytes of the request on the wire", {
      unit: "bytes",
      value: largest.bytes,
      goal: null,
    }),
  ];
}

/** Read by a process that has just started: it remembers neither plan nor score sheet. */
async function provinceRows(start: () => Backend): Promise<readonly Row[]> {
  const backend = start();
  const sheet = everyShapeSheet(20);
  const entries = randomEntries(sheet, PROVINCE_UNITS);
  await publish(backend, "province", sheet);
  for (const [unit, cells] of entries.entries()) {
    await backend.send(syncRequest("province", { unit, seq: 1, before: {}, after: cells }));
    await backend.send({
      as: `officer-${unit}`,
      method: "POST",
      path: `/v1/plans/province/units/unit-${unit}/filled-sheet/submit`,
      body: { revision: 1 },
    });
  }
  const read = await start().send({ as: "board", method: "GET", path: "/v1/results/2020" });
  const queries = read.used.filter(({ call }) => call === "Query").length;
  return [
    row("province-read-units", `consolidated results of ${PROVINCE_UNITS} units: read units`, {
      unit: "RU",
      value: readUnits(read),
      goal: 60,
    }),
    row("province-queries", "the same: Query calls, memberships included", {
      unit: "calls",
      value: queries,
      goal: null,
    }),
  ];
}

async function publish(backend: Backend, id: string, sheet: ScoreSheet): Promise<void> {
  await backend.send({
    as: "board",
    method: "PUT",
    path: `/v1/plans/${id}`,
    body: { baseRevision: 0, plan: planOf(id) },
  });
  await backend.send({
    as: "board",
    method: "PUT",
    path: `/v1/plans/${id}/score-sheet`,
    body: { baseRevision: 0, sheet },
  });
}

/** A workbook's later sync that changes every line: plan and sheet are cached, the stored sheet is full. */
async function fullSync(backend: Backend, plan: string, sheet: ScoreSheet): Promise<Sent> {
  const [first = {}, second = {}] = randomEntries(sheet, 2);
  const before = explained(first, 1);
  await backend.send(syncRequest(plan, { unit: 0, seq: 1, before: {}, after: before }));
  return await backend.send(syncRequest(plan, { unit: 0, seq: 2, before, after: explained(second, 2) }));
}

/** An explanation on every line, no two alike: repeated text would pack better than what people write. */
function explained(cells: Cells, seed: number): Cells {
  const random = seeded(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? "";
  return Object.fromEntries(
    Object.entries(cells).map(([line, fields]) => {
      const explanation = `${Array.from({ length: 20 }, word).join(" ")}; Báo cáo số ${Math.floor(random() * 900) + 100}/BC.`;
      return [line, { ...fields, explanation }];
    }),
  );
}

const WORDS = (
  "đã hoàn thành nhiệm vụ được giao trong năm theo kế hoạch của tỉnh phối hợp với các cơ quan liên quan tổ chức thực hiện " +
  "kiểm tra giám sát báo cáo đúng hạn còn tồn tại khắc phục số liệu đối chiếu quyết định văn bản ban hành tuyên truyền vận động " +
  "cán bộ công chức viên chức sáng kiến cải cách hành chính tiếp công dân đơn thư tỷ lệ chỉ tiêu vượt mức đơn vị phong trào thi đua"
).split(" ");

interface Edit {
  readonly unit: number;
  readonly seq: number;
  readonly before: Cells;
  readonly after: Cells;
}

function syncRequest(plan: string, { unit, seq, before, after }: Edit) {
  const body: SyncRequest = {
    clientId: `bench-${plan}-${unit}`,
    seq,
    sheetRevision: 1,
    baseRevision: seq - 1,
    changes: [...differingCells(before, after)],
    invalid: "refuseAll",
  };
  const path = `/v1/plans/${plan}/units/unit-${unit}/filled-sheet/sync`;
  return { as: `officer-${unit}`, method: "POST", path, body };
}

function planOf(id: string): Plan {
  const members = Array.from({ length: id === "province" ? PROVINCE_UNITS : UNITS_A_BLOC }, (_, unit) => ({
    unit: `unit-${unit}`,
    name: `Đơn vị ${unit}`,
  }));
  const blocs = Array.from({ length: members.length / UNITS_A_BLOC }, (_, index) => {
    const own = members.slice(index * UNITS_A_BLOC, (index + 1) * UNITS_A_BLOC);
    return {
      id: `bloc-${index}`,
      name: `Khối ${index}`,
      kind: "bloc" as const,
      members: own,
      leader: own[0]?.unit ?? "",
      deputy: null,
      nextLeader: null,
      signature: { onBehalf: "", office: "", position: "", name: "" },
    };
  });
  return {
    ...UNSAID,
    id,
    province: PROVINCE,
    year: id === "province" ? 2020 : 2019,
    number: null,
    date: null,
    title: "Đo",
    issuer: "Đo",
    words: {
      unit: "đơn vị",
      bloc: "Khối",
      leader: "Khối trưởng",
      deputy: null,
      board: "Ban",
      conference: "Hội nghị",
    },
    blocs,
    duties: [],
    scoring: TERMS,
    source: { number: null, date: null, issuer: "Đo", title: "Đo", url: null },
    fictitious: true,
  };
}

interface Sending {
  readonly app: App;
  readonly issuer: { accessTokenFor(person: string): Promise<string> };
  readonly used: UnitsUsed[];
}

async function send({ app, issuer, used }: Sending, request: Parameters<Backend["send"]>[0]): Promise<Sent> {
  const packed = request.body === undefined ? null : await packJson(request.body);
  used.length = 0;
  const answer = await app.request(request.path, {
    method: request.method,
    headers: { Authorization: `Bearer ${await issuer.accessTokenFor(request.as)}`, ...packed?.headers },
    ...(packed !== null && { body: packed.body }),
  });
  if (!answer.ok)
    throw new Error(`${request.method} ${request.path} answered ${answer.status}: ${await answer.text()}`);
  return { used: [...used], bytes: packed === null ? 0 : new Blob([packed.body]).size };
}

function readUnits({ used }: Sent): number {
  return used.reduce((sum, each) => sum + each.readUnits, 0);
}

function writeUnits({ used }: Sent): number {
  return used.reduce((sum, each) => sum + each.writeUnits, 0);
}
