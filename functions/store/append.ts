// The one way a document is written: make the next version from the newest, and when somebody else made
// it first, make it again from theirs. A repeated request gets its old answer, however late it comes.
//
//   newest --> known request? --> edit --> version n+1 --> head --> answer
//     ^                                       |
//     '------ somebody was first <------------'
//
// An answer is given only after both writes. What a crash between them leaves, an old head, is mended by
// whoever comes next: the retry, any later edit of the document, or a read that met the head.
import { problem, type Problem } from "../../shared/contract/problems.ts";
import type { CellChange } from "../../shared/document/cells.ts";
import { stampCells } from "../../shared/document/merge.ts";
import type { DocumentKind, Version } from "../../shared/document/version.ts";
import { canonicalJson, chainDigest } from "./digest.ts";
import type { Bodies } from "./document-ids.ts";
import { createVersion, newestVersion, versionAt } from "./documents.ts";
import { putHead, repairHead, type Head, type HeadOf } from "./heads.ts";
import type { Store } from "./table.ts";

export interface Append<Kind extends DocumentKind> extends HeadOf<Kind> {
  /** The person's id. */
  readonly by: string;
  /** What makes the version, e.g. "sync"; an edit may name another. */
  readonly action: string;
  /** Of a workbook or tab that counts its requests; without it a repeated request is a new one. */
  readonly client?: ClientRequest;
  /** Pure: called again with the newest version after a lost race. */
  readonly edit: (current: Version<Bodies[Kind]> | null) => Edit<Bodies[Kind]>;
}

interface ClientRequest {
  readonly clientId: string;
  readonly seq: number;
  /** Of the whole request, by shortDigest. */
  readonly digest: string;
}

export type Edit<Body> =
  | {
      readonly kind: "append";
      readonly body: Body;
      /** The cells that this version writes. */
      readonly written: readonly Pick<CellChange, "line" | "field">[];
      readonly action?: string;
    }
  /** Nothing to write. */
  | { readonly kind: "none" }
  | { readonly kind: "refuse"; readonly problem: Problem };

export type Appended<Body> =
  /** `before` is what the edit was made from: what became of each cell is told by comparing. */
  | {
      readonly kind: "appended" | "replayed";
      readonly version: Version<Body>;
      readonly before: Version<Body> | null;
    }
  | { readonly kind: "none"; readonly version: Version<Body> | null }
  | { readonly kind: "refused"; readonly problem: Problem };

/** @throws BodyTooLarge */
export async function appendVersion<Kind extends DocumentKind>(
  store: Store,
  append: Append<Kind>,
): Promise<Appended<Bodies[Kind]>> {
  let current = await newestVersion(store, append.id);
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const known = await answerKnownRequest(store, append, current);
    if (known) return known;
    const edit = append.edit(current);
    if (edit.kind !== "append") {
      if (current) await repairHead(store, append, current);
      return edit.kind === "none" ? { kind: "none", version: current } : { ...edit, kind: "refused" };
    }
    const next = nextVersion(append, { current, edit, at: store.now().toISOString() });
    // Before the version is written: a version that cannot be summarised would stand in everybody's way.
    const made = { next, before: current, head: append.summarise?.(next, append.id) ?? null };
    if (await createVersion(store, append.id, next)) return finish(store, append, made);
    const winner = await versionAt(store, append.id, next.revision);
    if (winner && isSameVersion(next, winner)) return finish(store, append, made);
    await store.sleep(store.random() * Math.min(LONGEST_WAIT_MS, SHORTEST_WAIT_MS * 2 ** attempt));
    // Last, right before the next try: whatever lies between gives others time to be first again.
    current = await newestVersion(store, append.id);
  }
  return { kind: "refused", problem: problem("busy") };
}

// Enough for 40 people who save one document in the same instant; past it they are told to try again.
const MAX_ATTEMPTS = 40;
/**
 * Workbooks and tabs that one document remembers, so that it always fits its row and can be locked: ten a
 * working day for a year. None is ever forgotten, since a late retry would then undo what came after it.
 */
export const MOST_WRITERS = 2_500;
const SHORTEST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 200;

async function finish<Kind extends DocumentKind>(
  store: Store,
  { id }: Append<Kind>,
  made: {
    readonly next: Version<Bodies[Kind]>;
    readonly before: Version<Bodies[Kind]> | null;
    readonly head: Head | null;
  },
): Promise<Appended<Bodies[Kind]>> {
  const { next, before, head } = made;
  if (head !== null) await putHead(store, id, head);
  return { kind: "appended", version: next, before };
}

async function answerKnownRequest<Kind extends DocumentKind>(
  store: Store,
  append: Append<Kind>,
  newest: Version<Bodies[Kind]> | null,
): Promise<Appended<Bodies[Kind]> | null> {
  const { client, id } = append;
  if (!client || !newest) return null;
  if (!Object.hasOwn(newest.writers, client.clientId)) {
    const isFull = Object.keys(newest.writers).length >= MOST_WRITERS;
    return isFull ? { kind: "refused", problem: problem("tooManyTabs") } : null;
  }
  const last = newest.writers[client.clientId];
  if (!last) return null;
  const [seq, digest, revision] = last;
  if (client.seq > seq) return null;
  if (client.seq < seq) return { kind: "refused", problem: problem("superseded") };
  if (client.digest !== digest) return { kind: "refused", problem: problem("copiedFile") };
  await repairHead(store, append, newest);
  const version = revision === newest.revision ? newest : await versionAt(store, id, revision);
  if (!version) throw new Error(`Revision ${revision} of ${JSON.stringify(id)} is missing`);
  return { kind: "replayed", version, before: await versionAt(store, id, revision - 1) };
}

interface Next<Body> {
  readonly current: Version<Body> | null;
  readonly edit: Extract<Edit<Body>, { kind: "append" }>;
  readonly at: string;
}

function nextVersion<Kind extends DocumentKind>(
  { by, action, client }: Append<Kind>,
  { current, edit, at }: Next<Bodies[Kind]>,
): Version<Bodies[Kind]> {
  const revision = (current?.revision ?? 0) + 1;
  const writers = current?.writers ?? {};
  return {
    revision,
    at,
    by,
    action: edit.action ?? action,
    stamps: stampCells(current?.stamps ?? {}, edit.written, revision),
    digest: chainDigest(current?.digest ?? "", edit.body),
    writers: client ? { ...writers, [client.clientId]: [client.seq, client.digest, revision] } : writers,
    body: edit.body,
  };
}

/**
 * Whether the version that won the place is our own: the AWS client repeats a write whose answer was
 * lost, and the repetition finds the version there.
 */
function isSameVersion(mine: Version<unknown>, winner: Version<unknown>): boolean {
  return (
    winner.digest === mine.digest &&
    winner.at === mine.at &&
    winner.by === mine.by &&
    winner.action === mine.action &&
    canonicalJson(winner.writers) === canonicalJson(mine.writers)
  );
}
