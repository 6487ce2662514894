// Arguments as they come over the wire, read by type; a wrong one is refused as InvalidArgument, as Excel does.
import type { CellValue } from "../model/workbook.ts";
import { type HostObject, isHostObject } from "./members.ts";
import { invalidArgument } from "./refusal.ts";

/** Plain JSON values, or objects for arguments that referenced an object path. */
export type Arguments = readonly unknown[];

export function textOf(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("a text is needed");
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument("a number is needed");
  return value;
}

export function countOf(value: unknown): number {
  const number = numberOf(value);
  if (!Number.isInteger(number) || number < 0) throw invalidArgument("a whole number is needed");
  return number;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument("true or false is needed");
  return value;
}

export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument("an object is needed");
  return value;
}

/** Undefined and null are both "not given" on the wire. */
export function optional<Value>(value: unknown, read: (value: unknown) => Value): Value | null {
  return value === undefined || value === null ? null : read(value);
}

export function oneOf<Word extends string>(words: readonly Word[]): (value: unknown) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word === undefined) throw invalidArgument(`one of ${words.join(", ")} is needed`);
    return word;
  };
}

/** "#RRGGBB" in capitals; names of colours are taken by Excel but not by this host. */
export function colorOf(value: unknown): string {
  const color = textOf(value);
  if (!/^#?[0-9A-Fa-f]{6}$/.test(color))
    throw invalidArgument(`a colour like #217346 is needed, not ${color}`);
  return `#${color.replace("#", "").toUpperCase()}`;
}

export function cellValueOf(value: unknown): CellValue | null {
  if (value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("a cell takes a text, a number, true, false or null");
}

export function hostObjectOf(value: unknown, className: string): HostObject {
  if (!isHostObject(value) || value.className !== className)
    throw invalidArgument(`a ${className} is needed`);
  return value;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
