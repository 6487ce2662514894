import { expect, test } from "vitest";
import { filledSheetId } from "../../../functions/store/document-ids.ts";
import { newestVersion, versionAt } from "../../../functions/store/documents.ts";
import { headOf, putHead, queryHeads, readNewest } from "../../../functions/store/heads.ts";
import type { Store } from "../../../functions/store/table.ts";
import {
  BLOC,
  Crash,
  emptyStore,
  entered,
  failingStore,
  PLAN,
  save,
  sheetId,
  summarise,
} from "./example-store.ts";

const id = sheetId("so-b");
const PROVINCE = { province: PLAN.province, year: PLAN.year, kind: "filledSheet" } as const;

test("an older head never replaces a newer one", async () => {
  const store = await emptyStore();
  await save(store, { id, changes: [entered("I.1", 1)] });
  await save(store, { id, base: 1, changes: [entered("I.2", 2)] });
  const first = await versionAt(store, id, 1);
  if (!first) throw new Error("no first version");
  await putHead(store, id, headOf(first, {}));
  expect(await revisions(store)).toEqual([2]);
});

test("a read that met an older head, or none, rewrites it", async () => {
  const store = await emptyStore();
  await save(store, { id, changes: [entered("I.1", 1)] });
  const dying = failingStore(store, { write: 2, when: "before" });
  await expect(save(dying, { id, base: 1, changes: [entered("I.2", 2)] })).rejects.toThrow(Crash);
  const [row] = await queryHeads(store, PROVINCE);
  expect(row?.head.revision).toBe(1);
  const read = await readNewest(store, { id, seen: row?.head ?? null, summarise });
  expect(read?.revision).toBe(2);
  expect(await revisions(store)).toEqual([2]);

  const unseen = sheetId("ban-c");
  const dyingToo = failingStore(store, { write: 2, when: "before" });
  await expect(save(dyingToo, { id: unseen, changes: [entered("I.1", 1)] })).rejects.toThrow(Crash);
  expect(await revisions(store)).toEqual([2]);
  await readNewest(store, { id: unseen, seen: null, summarise });
  expect(await revisions(store)).toEqual([1, 2]);
});

test("a read that did not look at heads writes nothing", async () => {
  const store = await emptyStore();
  const dying = failingStore(store, { write: 2, when: "before" });
  await expect(save(dying, { id, changes: [entered("I.1", 1)] })).rejects.toThrow(Crash);
  await readNewest(store, { id, summarise });
  expect(await revisions(store)).toEqual([]);
});

test("an edit that comes to nothing, or is refused, mends the head that a crash left behind", async () => {
  const store = await emptyStore();
  const changes = [entered("I.1", 1)];
  const dying = failingStore(store, { write: 2, when: "before" });
  await expect(save(dying, { id, changes })).rejects.toThrow(Crash);
  expect((await save(store, { id, changes })).kind).toBe("none");
  expect(await revisions(store)).toEqual([1]);
});

test("heads are found by province, by plan and by bloc, sorted by bloc and unit", async () => {
  const store = await emptyStore();
  const other = { ...PLAN, id: "279-KH-KTD5" };
  const places = [
    { plan: PLAN, bloc: "khoi-4", unit: "van-phong-a" },
    { plan: PLAN, bloc: "khoi-4", unit: "ban-c" },
    { plan: PLAN, bloc: "khoi-40", unit: "so-b" },
    { plan: other, bloc: "khoi-4", unit: "so-b" },
    { plan: { ...PLAN, year: 2021 }, bloc: "khoi-4", unit: "so-b" },
  ];
  for (const { plan, ...place } of places) {
    await save(store, { id: filledSheetId(plan, place), changes: [entered("I.1", 1)] });
  }
  const owners = async (scope: Parameters<typeof queryHeads>[1]) =>
    (await queryHeads(store, scope)).map(({ plan, bloc, unit }) => `${plan} ${bloc ?? ""} ${unit ?? ""}`);
  expect(await owners({ ...PROVINCE, plan: PLAN.id, bloc: BLOC })).toEqual([
    "277-KH-KTD4 khoi-4 ban-c",
    "277-KH-KTD4 khoi-4 van-phong-a",
  ]);
  expect(await owners({ ...PROVINCE, plan: PLAN.id })).toHaveLength(3);
  expect(await owners(PROVINCE)).toHaveLength(4);
  expect(await owners({ ...PROVINCE, kind: "result" })).toEqual([]);
});

test("a province of 1,500 units comes back whole, over several pages", async () => {
  const store = await emptyStore();
  await save(store, { id, changes: [entered("I.1", 1)] });
  const version = await newestVersion(store, id);
  if (!version) throw new Error("no version");
  const padding = "x".repeat(900);
  for (let n = 0; n < 1500; n += 1) {
    await putHead(store, sheetId(`unit-${n}`), headOf(version, { padding }));
  }
  expect(await queryHeads(store, PROVINCE)).toHaveLength(1501);
});

async function revisions(store: Store): Promise<readonly number[]> {
  return (await queryHeads(store, PROVINCE)).map(({ head }) => head.revision);
}
