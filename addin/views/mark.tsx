// The small drawn signs beside words. Drawn, because fonts of old machines lack them.
const PATHS = {
  good: "M3 8.5 6.5 12 13 4.5",
  error: "M4 4 12 12 M12 4 4 12",
  up: "M8 13V3 M3.5 7.5 8 3l4.5 4.5",
  down: "M8 3v10 M3.5 8.5 8 13l4.5-4.5",
} as const;

export function Mark({ sign }: { readonly sign: keyof typeof PATHS }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
      <path d={PATHS[sign]} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
