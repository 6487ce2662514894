// The pane lives as long as the workbook is open: what it loads on demand is fetched once the first view
// stands, while there is a network and the same version on the server.

const AFTER_MS = 4000;

/** An effect of a view. @returns lets it be */
export function warmUpLater(): () => void {
  const timer = setTimeout(warmUp, AFTER_MS);
  return () => clearTimeout(timer);
}

function warmUp(): void {
  const parts = [
    import("./help.tsx"),
    import("./pane-history.tsx"),
    import("./ours-view.tsx"),
    import("./submit-in-pane.tsx"),
    import("../excel/lay-again.ts"),
  ];
  // Nobody waits; without it the demand itself fetches.
  void Promise.allSettled(parts);
}
