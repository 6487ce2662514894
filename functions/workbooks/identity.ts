// Signs what a workbook says it is, and checks it when it comes back. Anyone can unhide a hidden sheet, so
// only the signature makes the identity worth believing.
import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { identitySchema } from "../../shared/contract/identity.ts";
import { problem, type Problem } from "../../shared/contract/problems.ts";
import { LAYOUT_VERSION, type Identity, type SignedIdentity } from "../../shared/template/identity.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import type { UnitScope } from "../access.ts";

const versionSchema = z.object({ layoutVersion: z.int() });

/** The identity of a workbook that is made now for a unit's sheet. */
export function identityOf(
  { plan, unit, unitName }: UnitScope,
  { sheetRevision, baseRevision }: Pick<Identity, "sheetRevision" | "baseRevision">,
): Identity {
  return {
    layoutVersion: LAYOUT_VERSION,
    province: plan.province,
    plan: plan.id,
    unit,
    document: "filledSheet",
    sheetRevision,
    baseRevision,
    planName: planWords(plan).vi,
    unitName,
  };
}

/** @param key the server's secret, at least 16 characters */
export function signIdentity(identity: Identity, key: string): SignedIdentity {
  const content = JSON.stringify(identity);
  return { content, signature: signatureOf(content, key) };
}

export type VerifiedIdentity =
  { readonly ok: true; readonly identity: Identity } | { readonly ok: false; readonly problem: Problem };

/** "tamperedIdentity" where the signature does not fit, "oldLayout" where the layout is not today's. */
export function verifyIdentity({ content, signature }: SignedIdentity, key: string): VerifiedIdentity {
  const expected = Buffer.from(signatureOf(content, key));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, problem: problem("tamperedIdentity") };
  }
  const said: unknown = JSON.parse(content);
  // An old layout may have named itself with other fields: its version is read before the rest.
  const { layoutVersion } = versionSchema.parse(said);
  if (layoutVersion !== LAYOUT_VERSION) {
    const versions = { theirs: layoutVersion, current: LAYOUT_VERSION };
    return { ok: false, problem: problem("oldLayout", versions) };
  }
  return { ok: true, identity: identitySchema.parse(said) };
}

/** Refuses a workbook of another plan or unit, naming both. */
export function checkOwner(
  identity: Identity,
  expected: Pick<Identity, "province" | "plan" | "unit" | "planName" | "unitName">,
): Problem | null {
  if (identity.province !== expected.province || identity.plan !== expected.plan) {
    return problem("wrongPlan", { file: identity.planName, expected: expected.planName });
  }
  if (identity.unit !== expected.unit) {
    return problem("wrongUnit", { file: identity.unitName, expected: expected.unitName });
  }
  return null;
}

function signatureOf(content: string, key: string): string {
  return createHmac("sha256", key).update(`thidua-workbook\n${content}`).digest("base64url");
}
