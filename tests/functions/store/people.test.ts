import { expect, test } from "vitest";
import type { Membership } from "../../../shared/rights.ts";
import { endMembership, putPerson, readNames, readPerson } from "../../../functions/store/people.ts";
import { emptyStore } from "./example-store.ts";

const UNIT: Membership = { kind: "unit", province: "dak-nong", unit: "so-b" };
const OTHER_UNIT: Membership = { kind: "unit", province: "dak-nong", unit: "ban-c" };
const BOARD: Membership = { kind: "board", province: "dak-nong" };

test("an unknown id is nobody", async () => {
  const store = await emptyStore();
  expect(await readPerson(store, "auth0|1")).toBeNull();
});

test("a person has a name and every membership, read with one Query", async () => {
  const calls: string[] = [];
  const store = await emptyStore({ meter: ({ call }) => calls.push(call) });
  await putPerson(store, { id: "auth0|1#x", name: "Nguyễn Văn A", memberships: [UNIT, BOARD] });
  calls.length = 0;
  const person = await readPerson(store, "auth0|1#x");
  expect(person?.name).toBe("Nguyễn Văn A");
  expect(person?.memberships).toHaveLength(2);
  expect(person?.memberships).toEqual(expect.arrayContaining([UNIT, BOARD]));
  expect(calls).toEqual(["Query"]);
});

test("a membership that has ended is gone, until it is given again", async () => {
  const store = await emptyStore();
  await putPerson(store, { id: "p-1", name: "Nguyễn Văn A", memberships: [UNIT, OTHER_UNIT] });
  await endMembership(store, "p-1", UNIT);
  expect((await readPerson(store, "p-1"))?.memberships).toEqual([OTHER_UNIT]);
  await putPerson(store, { id: "p-1", name: "Nguyễn Văn A", memberships: [UNIT] });
  expect((await readPerson(store, "p-1"))?.memberships).toHaveLength(2);
});

test("names of 250 persons come in batches; an id twice is asked once, an unknown one is left out", async () => {
  const store = await emptyStore();
  const ids = Array.from({ length: 250 }, (_, n) => `p-${n}`);
  for (const id of ids) await putPerson(store, { id, name: `Cán bộ ${id}`, memberships: [] });
  const names = await readNames(store, [...ids, "p-0", "nobody"]);
  expect(names.size).toBe(250);
  expect(names.get("p-249")).toBe("Cán bộ p-249");
});
