// Reads an endpoint for a view: loading, the answer, or the problem; again on demand, and with an answer
// that a write brought back.
import { useCallback, useEffect, useState } from "react";
import type { EndpointName } from "../../shared/contract/endpoints.ts";
import { call, type Answer, type Parameters } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";

export type Reading<T> =
  | { readonly kind: "loading" }
  | { readonly kind: "answer"; readonly answer: T }
  | { readonly kind: "problem"; readonly problem: Failure };

export interface Reader<T> {
  readonly reading: Reading<T>;
  /** Reads again; what is shown stays until the new answer is there. */
  readonly reload: () => Promise<void>;
  /** Shows an answer that another call returned. */
  readonly show: (answer: T) => void;
}

export function useAnswer<Name extends EndpointName>(
  name: Name,
  parameters: Parameters<Name>,
): Reader<Answer<Name>> {
  const key = JSON.stringify([name, parameters]);
  const [state, setState] = useState<{ key: string; reading: Reading<Answer<Name>> } | null>(null);

  const read = useCallback(async () => {
    // The key holds name and parameters, so it alone says when to read anew.
    const [, given] = JSON.parse(key) as [Name, Parameters<Name>];
    const outcome = await call(name, given);
    return outcome.ok
      ? { kind: "answer" as const, answer: outcome.answer }
      : { kind: "problem" as const, problem: outcome.problem };
  }, [key, name]);

  useEffect(() => {
    let wanted = true;
    // Nobody waits: the answer is put into the state when it comes.
    void read().then((reading) => {
      if (wanted) setState({ key, reading });
    });
    return () => {
      wanted = false;
    };
  }, [key, read]);

  const reload = useCallback(async () => {
    const reading = await read();
    setState({ key, reading });
  }, [key, read]);
  const show = useCallback(
    (answer: Answer<Name>) => setState({ key, reading: { kind: "answer", answer } }),
    [key],
  );
  return { reading: state?.key === key ? state.reading : { kind: "loading" }, reload, show };
}
