// A version as a row of the table and back: plain attributes for what is looked at, the body with its
// stamps and writers as compressed JSON. A row is parsed here, once, and trusted everywhere else.
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import * as z from "zod/mini";
import type { DocumentKind, Version } from "../../shared/document/version.ts";
import type { Bodies, IdOf } from "./document-ids.ts";
import type { Item } from "./items.ts";
import { versionKey, type Key } from "./keys.ts";

/** The longest body in bytes of JSON, so that a version always fits a row (400 KB). */
export const BODY_LIMIT = 256 * 1024;

/** A body is over {@link BODY_LIMIT}. Nothing was written; the person is told which lines to shorten. */
export class BodyTooLarge extends Error {
  readonly bytes: number;
  /** Ids of the longest lines, longest first; none where the document has no lines. */
  readonly longestLines: readonly string[];

  constructor(bytes: number, longestLines: readonly string[]) {
    super(`Body of ${bytes} bytes is over the limit of ${BODY_LIMIT}`);
    this.name = "BodyTooLarge";
    this.bytes = bytes;
    this.longestLines = longestLines;
  }
}

const rowSchema = z.object({
  kind: z.string(),
  revision: z.int(),
  at: z.string(),
  by: z.string(),
  action: z.string(),
  digest: z.string(),
  body: z.instanceof(Uint8Array),
});

/** @throws BodyTooLarge */
export function encodeVersion<Kind extends DocumentKind>(
  id: IdOf<Kind>,
  version: Version<Bodies[Kind]>,
): Key & Item {
  const { revision, at, by, action, digest, writers, stamps, body } = version;
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > BODY_LIMIT) throw new BodyTooLarge(bytes, longestLines(body));
  return {
    ...versionKey(id, revision),
    kind: id.kind,
    revision,
    at,
    by,
    action,
    digest,
    body: pack({ body, stamps, writers }),
  };
}

export function decodeVersion<Kind extends DocumentKind>(id: IdOf<Kind>, item: Item): Version<Bodies[Kind]> {
  const { kind, body: packed, ...row } = rowSchema.parse(item);
  if (kind !== id.kind) throw new Error(`Expected a version of a ${id.kind}, found one of a ${kind}`);
  const content = JSON.parse(brotliDecompressSync(packed).toString()) as Content<Kind>;
  return { ...row, ...content };
}

type Content<Kind extends DocumentKind> = Pick<Version<Bodies[Kind]>, "body" | "stamps" | "writers">;

/**
 * Brotli, which takes as long as gzip and comes out a tenth smaller: one write unit less on a full sheet.
 * From quality 9 on it takes ten times as long.
 */
function pack(content: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(content), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 8,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

function longestLines(body: object): readonly string[] {
  if (!("lines" in body) || typeof body.lines !== "object" || body.lines === null) return [];
  return Object.entries(body.lines)
    .map(([line, cells]) => ({ line, length: JSON.stringify(cells).length }))
    .sort((a, b) => b.length - a.length)
    .slice(0, 3)
    .map(({ line }) => line);
}
