// What load() brings back: the selected values, nested ones ("format/fill/color") and the items of collections.
import type { HostObject } from "./members.ts";
import { apiNotFound } from "./refusal.ts";
import { hasMember } from "./requirement-sets.ts";
import type { Session } from "./session.ts";
import type { QueryInfo } from "./wire.ts";

/** Member to what is wanted of it; an empty map is a plain value, or all values of a part. */
type Selection = ReadonlyMap<string, Selection>;

export function loaded(
  session: Session,
  object: HostObject,
  { Select = [], Expand = [] }: QueryInfo,
): Record<string, unknown> {
  return valuesOf(session, object, selectionOf([...Select, ...Expand]));
}

function selectionOf(paths: readonly string[]): Selection {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [first = "", ...rest] = path.split("/");
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    const inner = groups.get(name) ?? [];
    if (rest.length > 0) inner.push(rest.join("/"));
    groups.set(name, inner);
  }
  return new Map([...groups].map(([name, inner]) => [name, selectionOf(inner)]));
}

function valuesOf(session: Session, object: HostObject, selection: Selection): Record<string, unknown> {
  return object.items === null
    ? plainValues(session, object, selection)
    : collectionValues(session, { object, items: object.items() }, selection);
}

/** "items/name" and "name" both mean the items' names; what the collection itself has is its own. */
function collectionValues(
  session: Session,
  { object, items }: { object: HostObject; items: readonly HostObject[] },
  selection: Selection,
): Record<string, unknown> {
  const own = new Map([...selection].filter(([name]) => object.valueNames.includes(name)));
  const others = [...selection].filter(([name]) => !own.has(name));
  const wanted: Selection = new Map(
    others.flatMap(([name, inner]) => (name === "Items" ? [...inner] : [[name, inner] as const])),
  );
  return {
    ...(own.size === 0 ? {} : plainValues(session, object, own)),
    ...(selection.size > 0 && others.length === 0
      ? {}
      : { _Items: items.map((item) => ({ ...key(item), ...valuesOf(session, item, wanted) })) }),
  };
}

/** The library finds an item again by its Id, or by _Id where the class has none. */
function key(item: HostObject): Record<string, unknown> {
  if (item.valueNames.includes("Id")) return { Id: item.read("Id") };
  const id = item.key();
  return id === null ? {} : { _Id: id };
}

function plainValues(session: Session, object: HostObject, selection: Selection): Record<string, unknown> {
  const everything = selection.size === 0 || selection.has("*");
  const names = everything ? object.valueNames.filter((name) => has(session, object, name)) : [];
  const values: Record<string, unknown> = {};
  for (const name of names) values[name] = object.read(name);
  for (const [name, inner] of selection) {
    if (name === "*") continue;
    if (!has(session, object, name)) {
      throw apiNotFound(`${object.className}.${name}`, "not in the ExcelApi that is played");
    }
    const part = object.hasPart(name) ? object.part(name) : undefined;
    if (part === undefined) values[name] = object.read(name);
    else values[name] = part === null ? null : valuesOf(session, part, inner);
  }
  return values;
}

function has(session: Session, object: HostObject, name: string): boolean {
  return hasMember(session.sets, object.className, name);
}
