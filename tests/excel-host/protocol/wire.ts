// The Rich API protocol: a batch of actions on object paths, one ProcessQuery request per context.sync.
// Captured from the library itself; L (last use) and version fields are ignored.
import { isRecord } from "./arguments.ts";

export const PATH = {
  global: 1,
  newService: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5, update: 9 } as const;

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Where not 0: the argument is this object path. */
  readonly ReferencedObjectPathIds?: readonly number[];
}

/** "values", "format/fill/color", "items/name", "*". */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    /** "Range.values", as real errors show it. */
    readonly Location: string;
  };
}

/** Throws on what is no batch: the library would have changed its protocol. */
export function parseBatch(text: string): Batch {
  const body: unknown = JSON.parse(text);
  if (!isBatch(body)) throw new Error(`This is no ProcessQuery batch: ${text.slice(0, 200)}`);
  return body;
}

function isBatch(body: unknown): body is Batch {
  return isRecord(body) && Array.isArray(body.Actions) && isRecord(body.ObjectPaths);
}
