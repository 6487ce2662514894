// A refusal as the screens show it: a Problem of the server, or one that arose on the way to it.
import type * as z from "zod/mini";
import { problemSchema, type findingSchema } from "../../shared/contract/findings.ts";
import type { Text } from "../../shared/text.ts";
import { SYNC } from "../../shared/wording/sync.ts";

export type WireFinding = z.infer<typeof findingSchema>;

export interface Failure {
  /** A code of the catalogue of problems, or "offline", "stopped", "unreadable" for what never was an answer. */
  readonly code: string;
  /** 0 where no answer came. */
  readonly status: number;
  readonly text: Text;
  readonly findings: readonly WireFinding[];
}

export type Outcome<Answer> =
  { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: Failure };

export const OFFLINE: Failure = { code: "offline", status: 0, text: SYNC.offline, findings: [] };

/** The person did not wait for the answer. What was sent may have arrived. */
export const STOPPED: Failure = { code: "stopped", status: 0, text: SYNC.stopped, findings: [] };

export function unreadable(status: number): Failure {
  return { code: "unreadable", status, text: SYNC.unreadable(status), findings: [] };
}

/** The problem that an answer with an error status carries. */
export async function failureOf(response: Response): Promise<Failure> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = problemSchema.safeParse(body);
  if (!parsed.success) return unreadable(response.status);
  const { code, title, titleEn, findings } = parsed.data;
  return { code, status: response.status, text: { vi: title, en: titleEn }, findings: findings ?? [] };
}
