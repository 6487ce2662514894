// Where a person is within the pages that Excel's pane shows, kept here as the host owns the address.
import { useState } from "react";
import type { PaneAround } from "../views/in-pane.ts";
import { useFocusOnView } from "../views/use-focus-on-view.ts";
import { keyOfRole, type Where, type WorkRole } from "../views/where.ts";

export function useAround(role: WorkRole): Omit<PaneAround, "tools" | "sendings"> {
  const [where, go] = useState<Where>({ role: keyOfRole(role), view: "", item: "" });
  const [year, chooseYear] = useState<number | null>(null);
  useFocusOnView(where);
  return { where, go, year, chooseYear };
}
