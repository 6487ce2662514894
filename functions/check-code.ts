// The short code printed in the foot of a submitted sheet, e.g. "7F3K-22": it ties the paper to the
// revision that was handed in, and only the server can make it.
import { createHmac } from "node:crypto";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32: no I, L, O or U to misread

interface Handed {
  readonly plan: string;
  readonly unit: string;
  /** Digest of the version that the person saw and handed in, and its number. */
  readonly digest: string;
  readonly revision: number;
}

export function checkCode(signingKey: string, { plan, unit, digest, revision }: Handed): string {
  const mac = createHmac("sha256", signingKey).update(["check-code", plan, unit, digest].join("\n")).digest();
  const letters = [0, 1, 2, 3].map((index) => ALPHABET.charAt((mac[index] ?? 0) % ALPHABET.length));
  return `${letters.join("")}-${revision}`;
}
