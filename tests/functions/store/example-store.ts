// A store on the embedded engine in memory, one table a test, and the little that store tests need to
// write real sheets: saving as a unit does, heads, and an engine that fails at a chosen write.
import { afterAll } from "vitest";
import { problem } from "../../../shared/contract/problems.ts";
import type { CellChange } from "../../../shared/document/cells.ts";
import { mergeCells } from "../../../shared/document/merge.ts";
import type { Version } from "../../../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../../../shared/filled-sheet.ts";
import { appendVersion, type Appended, type Append, type Edit } from "../../../functions/store/append.ts";
import { filledSheetId, type IdOf, type PlanRef } from "../../../functions/store/document-ids.ts";
import { headOf, type Head } from "../../../functions/store/heads.ts";
import { startLocalEngine } from "../../../functions/store/local-engine.ts";
import {
  connect,
  createTableIfMissing,
  type Store,
  type StoreEffects,
} from "../../../functions/store/table.ts";

const engine = await startLocalEngine();
afterAll(async () => engine.stop());
let tables = 0;

export async function emptyStore(effects: Partial<StoreEffects> = {}): Promise<Store> {
  tables += 1;
  const store = connect({ ...engine.connection, table: `table-${tables}` }, effects);
  await createTableIfMissing(store);
  return store;
}

/** What happens around the n-th PutItem of a store, from 1. */
export interface AroundWrites {
  before?(write: number): void | Promise<void>;
  after?(write: number): void | Promise<void>;
}

/** The same table through a client of its own, with something happening around its writes. */
export function watchedStore(store: Store, around: AroundWrites): Store {
  const watched = {
    ...connect({ ...engine.connection, table: store.table }),
    now: store.now,
    sleep: store.sleep,
  };
  let writes = 0;
  watched.db.middlewareStack.add(
    (next, context) => async (call) => {
      if (context.commandName !== "PutItemCommand") return next(call);
      writes += 1;
      const write = writes;
      await around.before?.(write);
      const answer = await next(call);
      await around.after?.(write);
      return answer;
    },
    { step: "initialize" },
  );
  return watched;
}

export interface FailingWrite {
  readonly write: number;
  /** Before it reaches the engine, or after the engine did it and the answer was on its way. */
  readonly when: "before" | "after";
}

export class Crash extends Error {}

/** A store whose process dies at a write: nothing it does later reaches the table. */
export function failingStore(store: Store, { write, when }: FailingWrite): Store {
  const crash = (current: number) => {
    if (current >= write) throw new Crash(`${when} write ${current}`);
  };
  return watchedStore(store, { [when]: crash, ...(when === "after" && { before: (n) => crash(n - 1) }) });
}

export const PLAN: PlanRef = { province: "dak-nong", year: 2020, id: "277-KH-KTD4" };
export const BLOC = "khoi-4";

export function sheetId(unit: string, plan = PLAN): IdOf<"filledSheet"> {
  return filledSheetId(plan, { bloc: BLOC, unit });
}

/** What a head holds in these tests: enough to see which version it was made from. */
export function summarise(version: Version<object>): Head {
  return headOf(version, { action: version.action });
}

export interface Save {
  readonly id: IdOf<"filledSheet">;
  readonly by?: string;
  /** The revision last seen. */
  readonly base?: number;
  readonly changes: readonly CellChange[];
  readonly client?: NonNullable<Append<"filledSheet">["client"]>;
}

export async function save(
  store: Store,
  { id, by = "p-1", base = 0, changes, client }: Save,
): Promise<Appended<FilledSheet>> {
  return appendVersion(store, {
    id,
    by,
    action: "sync",
    ...(client && { client }),
    summarise,
    edit: (current) => merged(current, changes, base),
  });
}

function merged(
  current: Version<FilledSheet> | null,
  changes: readonly CellChange[],
  base: number,
): Edit<FilledSheet> {
  const sheet = current?.body ?? EMPTY_FILLED_SHEET;
  if (sheet.stage === "locked") {
    return { kind: "refuse", problem: problem("locked", { lockedOn: "2021-01-15", leader: "Khối trưởng" }) };
  }
  const { cells, taken } = mergeCells({ cells: sheet.lines, stamps: current?.stamps ?? {} }, changes, base);
  if (taken.length === 0) return { kind: "none" };
  return { kind: "append", body: { ...sheet, lines: cells }, written: taken };
}

/** A cell that was empty. */
export function entered(line: string, now: number | string, field = "result"): CellChange {
  return { line, field, was: null, now };
}
