// A pane stays open for days: what others do meanwhile is read when the person comes back to it, and now and
// then.
import { useEffect } from "react";
import { accessToken } from "../sync/session.ts";

const EVERY_MS = 4 * 60_000;

export function useNowAndThen(reload: () => Promise<void>): void {
  useEffect(() => {
    function again() {
      if (document.visibilityState !== "visible" || !navigator.onLine || accessToken() === null) return;
      // Nobody waits: the view redraws itself when the answer comes.
      void reload();
    }
    document.addEventListener("visibilitychange", again);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      document.removeEventListener("visibilitychange", again);
      clearInterval(timer);
    };
  }, [reload]);
}
