// A way to another view changes what is below it: the focus goes to the heading, as a new page would put it.
// Where the focus is in another window or frame, as it is for who presses a button in Excel's ribbon, it stays.
import { useEffect, useRef } from "react";
import type { Where } from "./where.ts";

/** Changing the role leaves the focus in the list, where a keyboard steps from role to role. */
export function useFocusOnView({ role, view, item }: Where): void {
  const before = useRef({ role, view, item });
  useEffect(() => {
    const from = before.current;
    before.current = { role, view, item };
    if (from.view === view && from.item === item) return;
    if (!document.hasFocus()) return;
    if (from.role !== role && from.role !== "") return;
    (document.querySelector<HTMLElement>(".page-title") ?? document.getElementById("content"))?.focus();
  }, [role, view, item]);
}
