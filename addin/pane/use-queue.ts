// Cells that wait for the network go out by themselves: as soon as the browser says that it is back, and
// now and then, because browsers in offices do not always notice.
import { useEffect } from "react";
import { call } from "../sync/api.ts";
import { accessToken } from "../sync/session.ts";

const EVERY_MS = 15_000;

/** @param send called when cells wait and the server answers */
export function useQueue(waiting: boolean, send: () => Promise<void>): void {
  useEffect(() => {
    if (!waiting) return;
    let trying = false;
    async function attempt() {
      if (trying || accessToken() === null) return;
      trying = true;
      const health = await call("health", {});
      if (health.ok) await send();
      trying = false;
    }
    // Nobody waits: the queue on screen empties itself.
    const again = () => void attempt();
    addEventListener("online", again);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      removeEventListener("online", again);
      clearInterval(timer);
    };
  }, [waiting, send]);
}
