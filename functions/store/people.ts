// Who a person is and what the person belongs to. The id is the issuer's and opaque; versions carry the
// id, never a name. A membership that has ended stays as a row that says so: rows are not deleted.
import * as z from "zod/mini";
import type { Membership } from "../../shared/rights.ts";
import { batchGetItems, putItem, queryItems } from "./items.ts";
import { membershipKey, NAME_KEY, nameKey, personRange } from "./keys.ts";
import type { Store } from "./table.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** A person with memberships in force; null where the id is unknown. */
export async function readPerson(store: Store, id: string): Promise<Person | null> {
  let name: string | null = null;
  const memberships: Membership[] = [];
  for (const item of await queryItems(store, personRange(id))) {
    if (item.SK === NAME_KEY) {
      name = nameSchema.parse(item).name;
      continue;
    }
    const { membership, ended } = membershipSchema.parse(item);
    if (!ended) memberships.push(membership);
  }
  return name === null ? null : { id, name, memberships };
}

/** Names by id; an id without a person is left out. */
export async function readNames(store: Store, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const items = await batchGetItems(store, [...new Set(ids)].map(nameKey));
  return new Map(
    items.map((item) => {
      const { person, name } = nameSchema.parse(item);
      return [person, name];
    }),
  );
}

/** Writes the name and adds the memberships; those the person has besides stay. Can be repeated. */
export async function putPerson(store: Store, { id, name, memberships }: Person): Promise<void> {
  for (const membership of memberships) {
    await putItem(store, { ...membershipKey(id, membership), membership, ended: false });
  }
  await putItem(store, { ...nameKey(id), person: id, name });
}

export async function endMembership(store: Store, id: string, membership: Membership): Promise<void> {
  await putItem(store, { ...membershipKey(id, membership), membership, ended: true });
}

const nameSchema = z.object({ person: z.string(), name: z.string() });

const membershipSchema = z.object({
  membership: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("unit"), province: z.string(), unit: z.string() }),
    z.object({ kind: z.literal("board"), province: z.string() }),
  ]),
  ended: z.boolean(),
});
