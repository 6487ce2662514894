// A ranking that was tried out and is not stored. It goes with whatever makes it untrue: typing on,
// recording, closing, another unit; an answer that comes after that is let go.
import { useCallback, useRef, useState } from "react";
import type { Ranking } from "../../shared/contract/blocs.ts";
import type { Failure, Outcome } from "../sync/failure.ts";

export interface Preview {
  readonly shown: Ranking | null;
  readonly clear: () => void;
  /** @returns why it could not be tried out; null also where the answer is no longer wanted */
  readonly tryOut: (ask: () => Promise<Outcome<Ranking>>) => Promise<Failure | null>;
}

export function usePreview(): Preview {
  const [shown, setShown] = useState<Ranking | null>(null);
  const number = useRef(0);
  const clear = useCallback(() => {
    number.current += 1;
    setShown(null);
  }, []);
  const tryOut = useCallback(async (ask: () => Promise<Outcome<Ranking>>) => {
    const mine = (number.current += 1);
    const outcome = await ask();
    if (mine !== number.current) return null;
    setShown(outcome.ok ? outcome.answer : null);
    return outcome.ok ? null : outcome.problem;
  }, []);
  return { shown, clear, tryOut };
}
