// "Duplicate tab" copies a tab's storage and with it the name under which it counts its requests. Both tabs
// over the real API: what either saves is stored.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { beginSession } from "../../../addin/sync/session.ts";
import { syncDocument } from "../../../addin/sync/sync-document.ts";
import { PLAN, WHO } from "../../functions/small-plan.ts";
import { publishedWorld, type World } from "../../functions/world.ts";

let world: World;

beforeEach(async () => {
  world = await publishedWorld();
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => world.app.request(address, init));
  beginSession(await world.issuer.accessTokenFor(WHO.binh));
});
afterEach(() => vi.unstubAllGlobals());

/** The tab whose storage this is comes to the front. */
function turnTo(kept: Map<string, string>): void {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}

async function save(line: string, now: number, { was, base }: { was: number | null; base: number }) {
  const edits = { plan: PLAN, unit: "so-b", action: "enter", sheetRevision: 1, baseRevision: base } as const;
  const outcome = await syncDocument({ ...edits, changes: [{ line, field: "result", was, now }] });
  return outcome.ok ? outcome.answer.outcomes.map(({ kind }) => kind) : outcome.problem.code;
}

const stored = async (line: string) =>
  (await world.ask("readFilledSheet", { as: WHO.binh })).lines[line]?.result;

test.each([
  ["is behind the other", 3],
  ["has counted as far as the other", 1],
])("what a duplicated tab saves is stored, also where it %s", async (_, saves) => {
  const tab = new Map<string, string>();
  turnTo(tab);
  expect(await save("I.1", 1, { was: null, base: 0 })).toEqual(["taken"]);
  const copy = new Map(tab);
  for (let n = 1; n <= saves; n += 1)
    expect(await save("I.1", n + 1, { was: n, base: n })).toEqual(["taken"]);
  turnTo(copy);
  expect(await save("I.2", 80, { was: null, base: 1 })).toEqual(["taken"]);
  expect(await stored("I.2")).toBe(80);
  expect(await save("I.1", 8, { was: 1, base: 1 }), "and overwrites nothing").toEqual(["conflict"]);
  expect(await stored("I.1")).toBe(saves + 1);
});
