// Entry of Excel's pane. Functions and commands are joined at once, before Excel asks for them; the pane is
// drawn when the page's own script has found that this Excel can run it.
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands.ts";
import "./functions/associate.ts";
import { Pane } from "./pane/pane.tsx";

declare global {
  interface Window {
    /** Written by the script inside taskpane.html; it never calls back where a notice stands instead. */
    readonly thiDua: { readonly whenSupported: (start: () => void) => void };
  }
}

// Without the library (no network) the page's script says so.
if (typeof Office !== "undefined" && "actions" in Office) associateCommands();

window.thiDua.whenSupported(() => {
  const place = document.getElementById("pane");
  if (place === null) throw new Error("taskpane.html has no element with the id pane");
  createRoot(place).render(
    <StrictMode>
      <Pane />
    </StrictMode>,
  );
});
