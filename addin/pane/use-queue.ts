// Cells that wait for the network go out by themselves: as soon as the browser says that it is back, and
// now and then, because browsers in offices do not always notice; ever more seldom while it is no use.
import { useEffect } from "react";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { accessToken } from "../sync/session.ts";
import { BUSY } from "./one-at-a-time.ts";

const FIRST_MS = 15_000;
/** Without a network, and where the server answers and takes nothing. */
const LONGEST_MS = { offline: 60_000, refused: 10 * 60_000 } as const;

interface Queue {
  readonly waiting: boolean;
  /** Called when cells wait and the server answers. @returns null when sent, else why not */
  readonly send: () => Promise<Failure | null>;
  /** Once for each run of refusals: a server that answers and does not take is no missing network. */
  readonly onRefused: (problem: Failure) => void;
}

export function useQueue({ waiting, send, onRefused }: Queue): void {
  useEffect(() => {
    if (!waiting) return;
    let trying = false;
    let isTold = false;
    let isOver = false;
    let pause = FIRST_MS;
    let timer = setTimeout(again, pause);
    async function attempt() {
      if (trying || accessToken() === null) return;
      trying = true;
      try {
        const health = await call("health", {});
        const refused = health.ok ? await send() : health.problem;
        if (refused === BUSY) return;
        pause = Math.min(health.ok ? LONGEST_MS.refused : LONGEST_MS.offline, pause * 2);
        if (refused === null || refused.status === 0 || isTold) return;
        isTold = true;
        onRefused(refused);
      } finally {
        trying = false;
      }
    }
    function again() {
      clearTimeout(timer);
      // Nobody waits: the queue on screen empties itself.
      void attempt().finally(() => {
        clearTimeout(timer);
        if (!isOver) timer = setTimeout(again, pause);
      });
    }
    function online() {
      pause = FIRST_MS;
      again();
    }
    addEventListener("online", online);
    return () => {
      isOver = true;
      removeEventListener("online", online);
      clearTimeout(timer);
    };
  }, [waiting, send, onRefused]);
}
