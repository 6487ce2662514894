// The way to another view: a link in a browser, so that it can be copied and opened beside; a button in
// Excel's pane, whose address is the host's.
import { use, type ReactNode } from "react";
import { InPane } from "./in-pane.ts";
import { hrefTo, type Where } from "./where.ts";

interface WayProps {
  readonly to: Where;
  /** One is there already. */
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

export function Way({ to, isCurrent = false, children }: WayProps) {
  const pane = use(InPane);
  const current = isCurrent ? "page" : undefined;
  if (pane === null) {
    return (
      <a href={hrefTo(to)} aria-current={current}>
        {children}
      </a>
    );
  }
  return (
    <button type="button" className="way" aria-current={current} onClick={() => pane.go(to)}>
      {children}
    </button>
  );
}
