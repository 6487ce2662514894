// How a class of Excel's object model is described here: one table of its members by their names on the
// wire (PascalCase). Whatever a table does not name is refused as ApiNotFound, by class and member.
import type { Arguments } from "./arguments.ts";
import { apiNotFound } from "./refusal.ts";

export interface Members<Target> {
  readonly className: string;
  /** Plain values, loaded and set. */
  readonly values?: Readonly<Record<string, Value<Target>>>;
  /** Objects reached by a property: range.format, worksheet.protection. Null is a null object. */
  readonly parts?: Readonly<Record<string, (target: Target) => HostObject | null>>;
  /** Methods; one that gives a HostObject (or null) makes an object path, others a value. */
  readonly methods?: Readonly<Record<string, (target: Target, given: Arguments) => unknown>>;
  /** For collections. */
  readonly items?: (target: Target) => readonly HostObject[];
  /** What collection.getItem takes, where the class has no Id of its own. */
  readonly key?: (target: Target) => string;
}

export interface Value<Target> {
  readonly read: (target: Target) => unknown;
  readonly write?: (target: Target, value: unknown) => void;
}

/** One object of the workbook as the protocol sees it. */
export interface HostObject {
  readonly className: string;
  readonly valueNames: readonly string[];
  /** Values, parts and methods. */
  readonly memberNames: readonly string[];
  readonly items: (() => readonly HostObject[]) | null;
  readonly key: () => string | null;
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
  readonly part: (name: string) => HostObject | null;
  readonly call: (name: string, given: Arguments) => unknown;
  readonly hasPart: (name: string) => boolean;
  /** What the class is about, for methods that take another object (a range, a worksheet). */
  readonly target: unknown;
}

export function hostObject<Target>(members: Members<Target>, target: Target): HostObject {
  const { className, values = {}, parts = {}, methods = {}, items, key } = members;
  const unknownMember = (name: string) => apiNotFound(`${className}.${name}`, "this host does not know it");
  return {
    className,
    target,
    valueNames: Object.keys(values),
    memberNames: [values, parts, methods].flatMap((table) => Object.keys(table)),
    items: items === undefined ? null : () => items(target),
    key: () => key?.(target) ?? null,
    hasPart: (name) => Object.hasOwn(parts, name),
    read: (name) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw unknownMember(name);
      return value.read(target);
    },
    write: (name, given) => {
      const write = Object.hasOwn(values, name) ? values[name]?.write : undefined;
      if (write === undefined) throw unknownMember(name);
      write(target, given);
    },
    part: (name) => {
      const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
      if (part === undefined) throw unknownMember(name);
      return part(target);
    },
    call: (name, given) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (method === undefined) throw unknownMember(name);
      return method(target, given);
    },
  };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "className" in value && "valueNames" in value;
}
