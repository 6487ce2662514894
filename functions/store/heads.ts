// Heads: one small summary row a document, together in one partition a province, year and kind, so that
// an overview of a bloc or a province is one Query. A head is a copy: the document is what holds.
import * as z from "zod/mini";
import type { DocumentId, DocumentKind, Version } from "../../shared/document/version.ts";
import type { Bodies, IdOf } from "./document-ids.ts";
import { newestVersion } from "./documents.ts";
import { getItem, putItem, queryItems, rowIsOlderThan, type Item } from "./items.ts";
import { headKey, headOwner, headRange, type HeadScope } from "./keys.ts";
import type { Store } from "./table.ts";

export interface Head {
  readonly revision: number;
  /** When and by whom that revision was made. */
  readonly at: string;
  readonly by: string;
  readonly summary: Summary;
}

/** Small: a head of up to 1 KB costs one write unit. */
type Summary = Readonly<Record<string, SummaryValue>>;

type SummaryValue =
  string | number | boolean | null | readonly SummaryValue[] | { readonly [name: string]: SummaryValue };

/** Makes a document's head from its newest version; null where the kind has none. Pure. */
export type Summarise<Kind extends DocumentKind> = (
  version: Version<Bodies[Kind]>,
  id: IdOf<Kind>,
) => Head | null;

interface HeadRow extends Pick<DocumentId, "plan" | "bloc" | "unit"> {
  readonly head: Head;
}

/** Heads of a province and year, of a plan, or of a bloc; sorted by plan, bloc and unit. */
export async function queryHeads(store: Store, scope: HeadScope): Promise<readonly HeadRow[]> {
  const items = await queryItems(store, headRange(scope));
  return items.map((item) => ({ ...headOwner(z.string().parse(item.SK)), head: decodeHead(item) }));
}

export function headOf(version: Version<unknown>, summary: Summary): Head {
  return { revision: version.revision, at: version.at, by: version.by, summary };
}

/** What a write needs to keep a document's head. */
export interface HeadOf<Kind extends DocumentKind> {
  readonly id: IdOf<Kind>;
  readonly summarise?: Summarise<Kind>;
}

/** Puts a head, unless the row's is as new: then somebody later already has. */
export async function putHead(store: Store, id: DocumentId, head: Head): Promise<void> {
  await putItem(store, { ...headKey(id), ...head }, rowIsOlderThan(head.revision));
}

/** Rewrites a head that is missing or older than its document: the trace of a crash between the two writes. */
export async function repairHead<Kind extends DocumentKind>(
  store: Store,
  document: HeadOf<Kind>,
  newest: Version<Bodies[Kind]>,
): Promise<void> {
  if (!document.summarise) return;
  const row = await getItem(store, headKey(document.id));
  if (!row || decodeHead(row).revision < newest.revision) await summarise(store, document, newest);
}

export interface Reading<Kind extends DocumentKind> extends HeadOf<Kind> {
  /** The head that the reader met, null where it met none; left out, heads were not looked at. */
  readonly seen?: Head | null;
}

/** The newest version. A head that the reader saw, older than its document, is rewritten. */
export async function readNewest<Kind extends DocumentKind>(
  store: Store,
  { seen, ...document }: Reading<Kind>,
): Promise<Version<Bodies[Kind]> | null> {
  const newest = await newestVersion(store, document.id);
  const isStale = newest !== null && seen !== undefined && (seen?.revision ?? 0) < newest.revision;
  if (isStale) await summarise(store, document, newest);
  return newest;
}

async function summarise<Kind extends DocumentKind>(
  store: Store,
  document: HeadOf<Kind>,
  newest: Version<Bodies[Kind]>,
): Promise<void> {
  const head = document.summarise?.(newest, document.id);
  if (head) await putHead(store, document.id, head);
}

const headSchema = z.object({
  revision: z.int(),
  at: z.string(),
  by: z.string(),
  summary: z.record(z.string(), z.json()),
});

function decodeHead(item: Item): Head {
  return headSchema.parse(item);
}
