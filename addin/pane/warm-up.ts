// The pane lives as long as the workbook is open: what it loads on demand is fetched once the first view
// stands, while there is a network and the same version on the server.

const AFTER_MS = 4000;

type Parts = readonly (() => Promise<unknown>)[];

export const UNIT_PARTS: Parts = [
  () => import("./unit-help.tsx"),
  () => import("./pane-history.tsx"),
  () => import("./ours-view.tsx"),
  () => import("./submit-in-pane.tsx"),
  () => import("./unit-result.tsx"),
  () => import("../excel/lay-again.ts"),
];

export const RESULT_PARTS: Parts = [
  () => import("../views/progress.tsx"),
  () => import("../views/ranking.tsx"),
  () => import("../views/unit-sheet.tsx"),
  () => import("../views/history.tsx"),
  () => import("../excel/result-sheet.ts"),
  () => import("../excel/consolidated-sheet.ts"),
  () => import("../excel/collecting-sheet.ts"),
];

/** An effect of a view. @returns lets it be */
export function warmUpLater(parts: Parts): () => void {
  // Nobody waits; without it the demand itself fetches.
  const timer = setTimeout(() => void Promise.allSettled(parts.map((load) => load())), AFTER_MS);
  return () => clearTimeout(timer);
}
