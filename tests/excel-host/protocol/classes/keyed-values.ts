// Collections of a key and a value: settings of the add-in, custom properties of the workbook and of a
// worksheet. They differ in what a value may be and in little else; keys do not tell big letters from small.
import type { Worksheet } from "../../model/workbook.ts";
import { cellValueOf, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { invalidArgument, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";

interface Entries<Value> {
  readonly className: string;
  readonly values: Map<string, Value>;
  readonly parse: (value: unknown) => Value;
  /** Members that only this collection has. */
  readonly more?: NonNullable<Members<Entries<Value>>["methods"]>;
}

interface Entry<Value> extends Entries<Value> {
  readonly key: string;
}

/** Settings of the add-in inside the workbook; any JSON. */
export function settingsObject({ workbook }: Session): HostObject {
  return collection({ className: "Setting", values: workbook.settings, parse: (value) => value });
}

export function customPropertiesObject({ workbook }: Session): HostObject {
  return collection({
    className: "CustomProperty",
    values: workbook.customProperties,
    parse: (value) => cellValueOf(value) ?? "",
    more: {
      DeleteAll: ({ values }) => {
        values.clear();
        return null;
      },
    },
  });
}

/** Texts only (Excel.WorksheetCustomPropertyCollection.add). */
export function worksheetPropertiesObject(worksheet: Worksheet): HostObject {
  return collection({
    className: "WorksheetCustomProperty",
    values: worksheet.customProperties,
    parse: textOf,
  });
}

function collection<Value>(entries: Entries<Value>): HostObject {
  const { className, values, parse } = entries;
  const entry = (key: string) => hostObject(entryMembers(className), { className, values, parse, key });
  const sameKey = (key: string) =>
    [...values.keys()].find((known) => known.toLowerCase() === key.toLowerCase());
  const found = (given: string) => {
    const key = sameKey(given);
    return key === undefined ? null : entry(key);
  };
  const members: Members<Entries<Value>> = {
    className: `${entries.className}Collection`,
    items: () => [...entries.values.keys()].map(entry),
    methods: {
      Add: (_, [given, value]) => {
        const key = textOf(given);
        if (key === "" || key.length > 255) throw invalidArgument("a key of 1 to 255 characters is needed");
        const known = sameKey(key) ?? key;
        values.set(known, parse(value));
        return entry(known);
      },
      GetItem: (_, [key]) => {
        const item = found(textOf(key));
        if (item === null) throw itemNotFound();
        return item;
      },
      GetItemOrNullObject: (_, [key]) => found(textOf(key)),
      GetCount: () => values.size,
      ...entries.more,
    },
  };
  return hostObject(members, entries);
}

function entryMembers<Value>(className: string): Members<Entry<Value>> {
  return {
    className,
    key: ({ key }) => key,
    values: {
      Key: { read: ({ key }) => key },
      Value: {
        read: ({ values, key }) => values.get(key),
        write: ({ values, key, parse }, value) => void values.set(key, parse(value)),
      },
    },
    methods: {
      Delete: ({ values, key }) => {
        values.delete(key);
        return null;
      },
    },
  };
}
