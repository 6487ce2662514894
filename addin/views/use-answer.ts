// Reads an endpoint for a view: loading, the answer, or the problem; again on demand, and with an answer
// that a write brought back.
import { use, useCallback, useEffect, useRef, useState } from "react";
import type { EndpointName } from "../../shared/contract/endpoints.ts";
import { call, type Answer, type Parameters } from "../sync/api.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { onSessionBegin } from "../sync/session.ts";
import { InPane } from "./in-pane.ts";

export type Reading<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "answer"; readonly answer: T }
  | { readonly kind: "problem"; readonly problem: Failure };

export interface Reader<T> {
  readonly reading: Reading<T>;
  /** Why the last attempt to read again failed, while an older answer is still shown; else null. */
  readonly failed: Failure | null;
  /** Reads again; what is shown stays until the new answer is there, and if none comes. */
  readonly reload: () => Promise<void>;
  /** Shows an answer that another call returned. */
  readonly show: (answer: T) => void;
}

interface State<T> {
  readonly key: string;
  /** Of the read or write whose answer this is: an older answer that comes late is let go. */
  readonly number: number;
  readonly reading: Reading<T>;
  readonly failed: Failure | null;
}

/** Of readings that failed: a view may have several, and trying again tries all of them. */
const failedReads = new Set<() => Promise<void>>();

export function tryAllAgain(): void {
  // Nobody waits: each view redraws itself when its answer comes.
  for (const reload of [...failedReads]) void reload();
}

export function useAnswer<Name extends EndpointName>(
  name: Name,
  parameters: Parameters<Name>,
): Reader<Answer<Name>> {
  const key = JSON.stringify([name, parameters]);
  const [state, setState] = useState<State<Answer<Name>> | null>(null);
  const last = useRef(0);

  const reload = useCallback(async () => {
    // The key holds name and parameters, so it alone says when to read anew.
    const [, given] = JSON.parse(key) as [Name, Parameters<Name>];
    const number = (last.current += 1);
    const outcome = await call(name, given);
    setState((before) => after(before, { key, number, outcome }));
  }, [key, name]);
  const show = useCallback(
    (answer: Answer<Name>) => {
      const number = (last.current += 1);
      setState((before) => after(before, { key, number, outcome: { ok: true, answer } }));
    },
    [key],
  );

  // Also when something was sent from the workbook.
  const sendings = use(InPane)?.sendings ?? 0;
  useEffect(() => {
    // Nobody waits: the answer is put into the state when it comes.
    void reload();
  }, [reload, sendings]);

  // A pane outlives its session: who signs in again, or somebody else, sees what is theirs.
  // Nobody waits, as above.
  useEffect(() => onSessionBegin(() => void reload()), [reload]);

  const current = state?.key === key ? state : null;
  const hasFailed = current !== null && (current.failed !== null || current.reading.kind === "problem");
  useEffect(() => {
    if (!hasFailed) return;
    failedReads.add(reload);
    return () => void failedReads.delete(reload);
  }, [hasFailed, reload]);
  return {
    reading: current?.reading ?? { kind: "loading" },
    failed: current?.failed ?? null,
    reload,
    show,
  };
}

interface Arrival<T> {
  readonly key: string;
  readonly number: number;
  readonly outcome: Outcome<T>;
}

function after<T>(before: State<T> | null, { key, number, outcome }: Arrival<T>): State<T> | null {
  const shown = before?.key === key ? before : null;
  if (before !== null && number < before.number) return before;
  if (outcome.ok) return { key, number, reading: { kind: "answer", answer: outcome.answer }, failed: null };
  if (shown?.reading.kind === "answer") return { ...shown, number, failed: outcome.problem };
  return { key, number, reading: { kind: "problem", problem: outcome.problem }, failed: null };
}
