// A document is a list of immutable versions. Saving creates version n + 1 if nobody did; reading takes
// the newest; history, audit and restore compare neighbours. Nothing is overwritten or deleted.
import type { Stamps } from "./cells.ts";

export type DocumentKind = "plan" | "scoreSheet" | "filledSheet" | "conference" | "result";

/** Names one document. A bloc document has no unit, a plan document neither bloc nor unit. */
export interface DocumentId {
  readonly province: string;
  readonly year: number;
  readonly kind: DocumentKind;
  readonly plan: string;
  readonly bloc?: string;
  readonly unit?: string;
}

export interface Version<Body> {
  /** 1, 2, 3 ... without gaps. */
  readonly revision: number;
  /** Server time, UTC, ISO 8601. */
  readonly at: string;
  /** The opaque id of the person who wrote it; names live elsewhere. */
  readonly by: string;
  /** What made this version, e.g. "sync", "submit", "lock". */
  readonly action: string;
  readonly stamps: Stamps;
  /** SHA-256 over the body and the digest of the version before: a rewritten past shows. */
  readonly digest: string;
  readonly writers: Writers;
  readonly body: Body;
}

/**
 * client id -> its last written request, kept for ever, so that a retry gets its old answer however late
 * it comes: the client's counter, the digest of the request, the revision it made.
 */
export type Writers = Readonly<Record<string, readonly [seq: number, digest: string, revision: number]>>;
