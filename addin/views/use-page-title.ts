// The window's title: what is shown, for whom, and the product, so that several open tabs and the history
// of a browser can be told apart.
import { useEffect } from "react";
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";

/** @param parts from the narrowest to the widest; empty ones are left out */
export function usePageTitle(...parts: readonly string[]): void {
  const { say } = useLanguage();
  const title = [...parts, say(FRAME.product)].filter(Boolean).join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
