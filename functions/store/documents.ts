// Documents as lists of versions: read the newest, one of them, or a page of history, and create the
// next one if nobody did. Nothing here changes or removes a version.
import type { DocumentKind, Version } from "../../shared/document/version.ts";
import type { Bodies, IdOf } from "./document-ids.ts";
import { getItem, putItem, queryItems, ROW_IS_ABSENT } from "./items.ts";
import { versionKey, versionRange } from "./keys.ts";
import type { Store } from "./table.ts";
import { decodeVersion, encodeVersion } from "./version-item.ts";

/** The newest version; null where the document has not been begun. */
export async function newestVersion<Kind extends DocumentKind>(
  store: Store,
  id: IdOf<Kind>,
): Promise<Version<Bodies[Kind]> | null> {
  const [item] = await queryItems(store, versionRange(id), { newestFirst: true, limit: 1 });
  return item ? decodeVersion(id, item) : null;
}

/** One version by its number. */
export async function versionAt<Kind extends DocumentKind>(
  store: Store,
  id: IdOf<Kind>,
  revision: number,
): Promise<Version<Bodies[Kind]> | null> {
  if (revision < 1) return null;
  const item = await getItem(store, versionKey(id, revision));
  return item && decodeVersion(id, item);
}

/** Versions of a page: history is charged for whole bodies. */
const HISTORY_PAGE = 20;

interface HistoryPage<Body> {
  /** Newest first. */
  readonly versions: readonly Version<Body>[];
  /** The version before the page's last one, to compare that with; null where the page reaches the first. */
  readonly earlier: Version<Body> | null;
  /** Pass as `before` for the next page; null at the end. */
  readonly next: number | null;
}

/** @param before only versions older than this revision; all without it */
export async function historyPage<Kind extends DocumentKind>(
  store: Store,
  id: IdOf<Kind>,
  before?: number,
): Promise<HistoryPage<Bodies[Kind]>> {
  const range = versionRange(id, before);
  const items = await queryItems(store, range, { newestFirst: true, limit: HISTORY_PAGE + 1 });
  const read = items.map((item) => decodeVersion(id, item));
  const versions = read.slice(0, HISTORY_PAGE);
  const earlier = read[HISTORY_PAGE] ?? null;
  return { versions, earlier, next: earlier && (versions.at(-1)?.revision ?? null) };
}

/**
 * Creates a version if nobody created one with its number.
 * @returns false when somebody did
 * @throws BodyTooLarge
 */
export async function createVersion<Kind extends DocumentKind>(
  store: Store,
  id: IdOf<Kind>,
  version: Version<Bodies[Kind]>,
): Promise<boolean> {
  return putItem(store, encodeVersion(id, version), ROW_IS_ABSENT);
}
