// What the cells of a workbook showed when the server made it: such a workbook has no record of its own until
// its first sync, and is read at each pause in typing. Asked for once a session, since a version does not change
// and what is seen of it hangs on who looks.
import type { Cells } from "../../shared/document/cells.ts";
import type { Stage } from "../../shared/stage.ts";
import type { Identity } from "../../shared/template/identity.ts";
import { call } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { onSessionBegin, onSessionEnd } from "../sync/session.ts";

export interface FirstBase {
  /** As it stood when it was asked for. */
  readonly stage: Stage;
  readonly lines: Cells;
}

let last: { readonly key: string; readonly base: FirstBase } | null = null;
onSessionBegin(forget);
onSessionEnd(forget);

function forget(): void {
  last = null;
}

export async function firstBase(
  { plan, unit, baseRevision }: Pick<Identity, "plan" | "unit" | "baseRevision">,
  signal?: AbortSignal,
): Promise<Outcome<FirstBase>> {
  const key = JSON.stringify([plan, unit, baseRevision]);
  if (last?.key === key) return { ok: true, answer: last.base };
  const stood = await call("readFilledSheet", { plan, unit, revision: String(baseRevision) }, signal);
  if (!stood.ok) return stood;
  const { stage, lines } = stood.answer;
  last = { key, base: { stage, lines } };
  return { ok: true, answer: last.base };
}
