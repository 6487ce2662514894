// Digests: the chain over a document's versions, the short one by which a repeated request is known, and
// the one by which a changed sheet is.
import { createHash } from "node:crypto";
import type { FilledSheet } from "../../shared/filled-sheet.ts";
import { resultLines, standingStage } from "../../shared/view.ts";

/**
 * SHA-256 in hex over the digest of the version before ("" for the first) and the body. Who changes
 * a version of the past would have to change every later one.
 */
export function chainDigest(previous: string, body: unknown): string {
  return createHash("sha256").update(previous).update("\n").update(canonicalJson(body)).digest("hex");
}

/**
 * 132 bits of SHA-256 as 22 characters: of a request, since every version carries one for each workbook
 * that ever wrote.
 */
export function shortDigest(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("base64url").slice(0, 22);
}

/**
 * Digest of what a result is made of: the cells, and the stage apart from the lock. By it a result is found
 * to be stale, and neither reopening nor a question makes one stale.
 */
export function contentDigest(sheet: FilledSheet): string {
  return shortDigest({ stage: standingStage(sheet), lines: resultLines(sheet.lines) });
}

/** JSON that is the same for equal values, whatever order their properties were set in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
