import { describe, expect, test } from "vitest";
import { EMPTY_FILLED_SHEET } from "../../../shared/filled-sheet.ts";
import { mergeCells } from "../../../shared/document/merge.ts";
import { appendVersion } from "../../../functions/store/append.ts";
import { chainDigest, shortDigest } from "../../../functions/store/digest.ts";
import { historyPage, newestVersion } from "../../../functions/store/documents.ts";
import { queryHeads } from "../../../functions/store/heads.ts";
import { BODY_LIMIT, BodyTooLarge } from "../../../functions/store/version-item.ts";
import {
  BLOC,
  Crash,
  emptyStore,
  entered,
  failingStore,
  PLAN,
  save,
  sheetId,
  watchedStore,
} from "./example-store.ts";

const id = sheetId("so-b");
const HEADS = { province: PLAN.province, year: PLAN.year, kind: "filledSheet" } as const;

function requestOf(seq: number, content: unknown, clientId = "workbook-1") {
  return { clientId, seq, digest: shortDigest(content) };
}

describe("two writers", () => {
  test("who loses the race is merged into the winner's version, and both edits are kept", async () => {
    const store = await emptyStore();
    await save(store, { id, changes: [entered("I.1", 5)] });
    const [one, other] = await Promise.all([
      save(store, { id, by: "p-1", base: 1, changes: [entered("I.2", 3)] }),
      save(store, { id, by: "p-2", base: 1, changes: [entered("I.3", "pass")] }),
    ]);
    expect([one.kind, other.kind]).toEqual(["appended", "appended"]);
    const newest = await newestVersion(store, id);
    expect(newest?.revision).toBe(3);
    expect(newest?.body.lines).toEqual({
      "I.1": { result: 5 },
      "I.2": { result: 3 },
      "I.3": { result: "pass" },
    });
  });

  test("the same cell with another value: the stored one stands and no version is made", async () => {
    const store = await emptyStore();
    await save(store, { id, by: "p-1", changes: [entered("I.1", 8)] });
    const late = await save(store, { id, by: "p-2", changes: [entered("I.1", 7.5)] });
    expect(late).toMatchObject({
      kind: "none",
      version: { revision: 1, body: { lines: { "I.1": { result: 8 } } } },
    });
    const newest = await newestVersion(store, id);
    const outcome = mergeCells(
      { cells: newest?.body.lines ?? {}, stamps: newest?.stamps ?? {} },
      [entered("I.1", 7.5)],
      0,
    );
    expect(outcome.outcomes).toEqual([{ kind: "conflict", stored: 8, revision: 1 }]);
  });

  test("40 people who save one document at once lose nothing", async () => {
    const store = await emptyStore();
    const units = Array.from({ length: 40 }, (_, index) => index + 1);
    const saved = await Promise.all(
      units.map(async (n) =>
        save(store, {
          id,
          by: `p-${n}`,
          changes: [entered(`I.${n}`, n)],
          client: requestOf(1, n, `workbook-${n}`),
        }),
      ),
    );
    expect(saved.map(({ kind }) => kind)).toEqual(units.map(() => "appended"));
    const newest = await newestVersion(store, id);
    expect(newest?.revision).toBe(40);
    expect(newest?.body.lines).toEqual(Object.fromEntries(units.map((n) => [`I.${n}`, { result: n }])));
    expect(Object.keys(newest?.writers ?? {})).toHaveLength(40);
    // Every person's stamp names the version that the person made.
    for (const one of saved) {
      if (one.kind !== "appended") throw new Error(one.kind);
      const [line = ""] = Object.keys(one.version.stamps).filter(
        (name) => one.version.stamps[name]?.result === one.version.revision,
      );
      expect(one.version.by).toBe(`p-${line.slice(2)}`);
    }
    const heads = await queryHeads(store, HEADS);
    expect(heads.map(({ head }) => head.revision)).toEqual([40]);
  });

  test("who never gets a turn is told that many are saving, and nothing is written for them", async () => {
    const store = await emptyStore({ sleep: async () => Promise.resolve() });
    let others = 0;
    const crowded = watchedStore(store, {
      before: async () => {
        others += 1;
        await save(store, { id, by: "p-2", changes: [entered(`II.${others}`, others)] });
      },
    });
    const refused = await save(crowded, { id, changes: [entered("I.1", 5)] });
    expect(refused).toMatchObject({ kind: "refused", problem: { code: "busy", status: 503 } });
    const newest = await newestVersion(store, id);
    expect(newest?.revision).toBe(others);
    expect(newest?.body.lines["I.1"]).toBeUndefined();
  });
});

describe("a repeated request", () => {
  const changes = [entered("I.1", 5)];
  const client = requestOf(1, changes);

  // A sync writes twice: its version, then the head.
  test.each([
    ["before the version is written", { write: 1, when: "before" }],
    ["after the version, its answer lost", { write: 1, when: "after" }],
    ["between the version and the head", { write: 2, when: "before" }],
    ["after the head, its answer lost", { write: 2, when: "after" }],
  ] as const)("after a crash %s leaves one version and a right head", async (_point, failing) => {
    const store = await emptyStore();
    await save(store, { id, changes: [entered("I.9", 1)], client: requestOf(1, "earlier", "workbook-2") });
    await expect(save(failingStore(store, failing), { id, base: 1, changes, client })).rejects.toThrow(Crash);

    const retried = await save(store, { id, base: 1, changes, client });
    expect(retried).toMatchObject({ version: { revision: 2 }, before: { revision: 1 } });
    const again = await save(store, { id, base: 1, changes, client });
    expect(again).toMatchObject({ kind: "replayed", version: { revision: 2 }, before: { revision: 1 } });

    const { versions } = await historyPage(store, id);
    expect(versions.map(({ revision }) => revision)).toEqual([2, 1]);
    const heads = await queryHeads(store, HEADS);
    expect(heads.map(({ head }) => head.revision)).toEqual([2]);
  });

  test("of a person whose version stands but whose head is missing is answered as the first time", async () => {
    const store = await emptyStore();
    const failing = failingStore(store, { write: 2, when: "before" });
    await expect(save(failing, { id, changes, client })).rejects.toThrow(Crash);
    expect(await queryHeads(store, HEADS)).toEqual([]);
    expect(await save(store, { id, changes, client })).toMatchObject({ kind: "replayed", before: null });
    expect(await queryHeads(store, HEADS)).toMatchObject([
      { bloc: BLOC, unit: "so-b", head: { revision: 1 } },
    ]);
  });

  test("after 300 other versions gets its old answer and undoes nobody's edit", async () => {
    const store = await emptyStore();
    await save(store, { id, changes, client });
    for (let n = 1; n <= 300; n += 1) {
      await save(store, {
        id,
        by: "p-2",
        base: n,
        changes: [{ line: "I.1", field: "result", was: n === 1 ? 5 : n + 100 - 1, now: n + 100 }],
        client: requestOf(n, n, "workbook-2"),
      });
    }
    const late = await save(store, { id, changes, client });
    expect(late).toMatchObject({
      kind: "replayed",
      version: { revision: 1, body: { lines: { "I.1": { result: 5 } } } },
      before: null,
    });
    const newest = await newestVersion(store, id);
    expect(newest?.revision).toBe(301);
    expect(newest?.body.lines).toEqual({ "I.1": { result: 400 } });
    const heads = await queryHeads(store, HEADS);
    expect(heads.map(({ head }) => head.revision)).toEqual([301]);
  });

  test("sent twice at once makes one version", async () => {
    const store = await emptyStore();
    const sent = await Promise.all([
      save(store, { id, changes, client }),
      save(store, { id, changes, client }),
    ]);
    for (const answer of sent) expect(answer).toMatchObject({ version: { revision: 1 }, before: null });
    expect((await historyPage(store, id)).versions).toHaveLength(1);
  });

  test("whose counter stands under another content is a copied file", async () => {
    const store = await emptyStore();
    await save(store, { id, changes, client });
    const copied = await save(store, {
      id,
      changes: [entered("I.2", 3)],
      client: requestOf(1, "other content"),
    });
    expect(copied).toMatchObject({ kind: "refused", problem: { code: "copiedFile", status: 422 } });
    expect((await newestVersion(store, id))?.revision).toBe(1);
  });

  test("with a lower counter than the last written has been superseded", async () => {
    const store = await emptyStore();
    await save(store, { id, changes, client });
    await save(store, { id, base: 1, changes: [entered("I.2", 3)], client: requestOf(2, "second") });
    const old = await save(store, { id, changes, client });
    expect(old).toMatchObject({ kind: "refused", problem: { code: "superseded", status: 409 } });
    expect((await newestVersion(store, id))?.revision).toBe(2);
  });

  test("of a workbook named like a property every object has is a first request", async () => {
    const store = await emptyStore();
    await save(store, { id, changes });
    const named = requestOf(1, "content", "constructor");
    const saved = await save(store, { id, base: 1, changes: [entered("I.2", 3)], client: named });
    expect(saved.kind).toBe("appended");
    expect(await save(store, { id, base: 1, changes: [entered("I.2", 3)], client: named })).toMatchObject({
      kind: "replayed",
    });
  });

  test("of the AWS client itself, whose first answer was lost, finds its own version and is no lost race", async () => {
    const at = new Date("2021-01-04T01:00:00Z");
    const store = await emptyStore({ now: () => at });
    // What was sent first reached the engine: the same version stands there when the write is repeated.
    const repeating = watchedStore(store, {
      before: async (write) => {
        if (write === 1) await save(store, { id, changes });
      },
    });
    expect(await save(repeating, { id, changes })).toMatchObject({
      kind: "appended",
      version: { revision: 1 },
    });
    expect((await historyPage(store, id)).versions).toHaveLength(1);
  });
});

describe("a version", () => {
  test("is chained to the one before by its digest", async () => {
    const store = await emptyStore();
    for (let n = 1; n <= 5; n += 1) await save(store, { id, changes: [entered(`I.${n}`, n)] });
    const { versions } = await historyPage(store, id);
    let digest = "";
    for (const version of versions.toReversed()) {
      digest = chainDigest(digest, version.body);
      expect(version.digest).toBe(digest);
    }
  });

  test("carries who, when, what and the revision that wrote each cell", async () => {
    const store = await emptyStore({ now: () => new Date("2021-01-04T01:30:00Z") });
    await save(store, { id, changes: [entered("I.1", 5), entered("I.2", 3)] });
    await save(store, {
      id,
      by: "p-2",
      base: 1,
      changes: [{ line: "I.2", field: "result", was: 3, now: null }],
    });
    expect(await newestVersion(store, id)).toMatchObject({
      revision: 2,
      at: "2021-01-04T01:30:00.000Z",
      by: "p-2",
      action: "sync",
      stamps: { "I.1": { result: 1 }, "I.2": { result: 2 } },
      body: { lines: { "I.1": { result: 5 } } },
    });
  });

  test("over 256 KB is refused with its longest lines, and nothing is written", async () => {
    const store = await emptyStore();
    const text = "Đã hoàn thành. ".repeat(130);
    const changes = Array.from({ length: 120 }, (_, n) => entered(`I.${n}`, text, "explanation"));
    const longest = entered("II.7", text + text, "explanation");
    const saving = save(store, { id, changes: [...changes, longest] });
    await expect(saving).rejects.toThrow(BodyTooLarge);
    const error: unknown = await saving.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ longestLines: ["II.7", expect.any(String), expect.any(String)] });
    expect(error instanceof BodyTooLarge && error.bytes > BODY_LIMIT).toBe(true);
    expect(await newestVersion(store, id)).toBeNull();
  });
});

test("a version that cannot be summarised is not written", async () => {
  const store = await emptyStore();
  const broken = appendVersion(store, {
    id,
    by: "p-1",
    action: "sync",
    summarise: () => {
      throw new RangeError("Not exact");
    },
    edit: () => ({ kind: "append", body: EMPTY_FILLED_SHEET, written: [] }),
  });
  await expect(broken).rejects.toThrow("Not exact");
  expect(await newestVersion(store, id)).toBeNull();
});
