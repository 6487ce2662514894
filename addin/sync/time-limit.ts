// No request goes on for ever: after a while it counts as one that found no network, and who presses "Dừng
// lại" does not wait for it either. Made by hand, since web views of older Macs cannot join two signals.

export interface TimeLimit {
  /** For fetch, and for reading what it brings. */
  readonly signal: AbortSignal;
  /** Has to be called when all is read. */
  readonly end: () => void;
}

/** @param stop of the person; the signal aborts with it */
export function timeLimit(milliseconds: number, stop?: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  if (stop?.aborted === true) abort();
  stop?.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      stop?.removeEventListener("abort", abort);
    },
  };
}
