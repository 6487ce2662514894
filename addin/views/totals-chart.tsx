// Totals of one bloc as bars with their numbers written beside them: the list is the text alternative.
import type { Ranking } from "../../shared/contract/blocs.ts";
import { formatNumber } from "../../shared/text.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";

export function TotalsChart({ ranking }: { readonly ranking: Ranking }) {
  const { say } = useLanguage();
  const { rows, mainTotal, blocName } = ranking;
  if (rows.length === 0) return null;
  const longest = Math.max(mainTotal, ...rows.map((row) => row.total));
  return (
    <figure className="chart">
      <figcaption>{say(BOARD_SCREEN.chart(blocName))}</figcaption>
      <ol>
        {rows.map((row) => (
          <li key={row.unit}>
            <span className="chart-place">{row.place ?? "–"}</span>
            <span className="chart-name">{row.name}</span>
            <svg className="chart-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect
                width={Math.max(0, (100 * row.total) / longest)}
                height="10"
                className={row.place === 1 ? "chart-first" : "chart-other"}
              />
            </svg>
            <span className="chart-total">{formatNumber(row.total)}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
