// The browser's own question before a page with unsaved cells is left. The edits outlive a reload of the
// tab, but not its closing.
import { useEffect } from "react";

export function useLeaveWarning(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return;
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [hasUnsaved]);
}

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}
