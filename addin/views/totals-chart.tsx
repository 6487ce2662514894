// Totals of one bloc as bars from zero, what the bonus adds set apart, with the numbers written beside them:
// the list is the text alternative.
import type { Ranking, Standing } from "../../shared/contract/blocs.ts";
import { countedBonus } from "../../shared/scoring/decimal-sums.ts";
import { formatNumber } from "../../shared/text.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";

export function TotalsChart({ ranking }: { readonly ranking: Ranking }) {
  const { say } = useLanguage();
  const { rows, mainTotal, blocName } = ranking;
  if (rows.length === 0) return null;
  const longest = Math.max(mainTotal, ...rows.map((row) => row.total));
  const hasBonus = rows.some((row) => countedBonus(row) > 0);
  return (
    <figure className={hasBonus ? "chart totals-chart chart-with-bonus" : "chart totals-chart"}>
      <figcaption>
        {say(BOARD_SCREEN.chart(blocName))}
        {hasBonus && (
          <span className="chart-legend">
            <Swatch part="chart-other" /> {say(BOARD_SCREEN.beforeBonus)} <Swatch part="chart-bonus" />{" "}
            {say(BOARD_SCREEN.withBonus)}
          </span>
        )}
      </figcaption>
      <ol>
        {rows.map((row) => (
          <li key={row.unit}>
            <span className="chart-place">{row.place ?? "–"}</span>
            <span className="chart-name" title={row.name}>
              {row.name}
            </span>
            <Bar row={row} longest={longest} />
            <span className="chart-total">{formatNumber(row.total)}</span>
            {countedBonus(row) > 0 && (
              <span className="chart-bonus-words">
                {say(BOARD_SCREEN.chartBonus(formatNumber(countedBonus(row))))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </figure>
  );
}

function Bar({ row, longest }: { readonly row: Standing; readonly longest: number }) {
  const length = (points: number) => Math.max(0, (100 * points) / longest);
  const bonus = countedBonus(row);
  return (
    <svg className="chart-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect
        width={length(row.totalBeforeBonus)}
        height="10"
        className={row.place === 1 ? "chart-first" : "chart-other"}
      />
      {bonus > 0 && (
        <rect x={length(row.totalBeforeBonus)} width={length(bonus)} height="10" className="chart-bonus" />
      )}
    </svg>
  );
}

function Swatch({ part }: { readonly part: string }) {
  return (
    <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
      <rect width="10" height="10" className={part} />
    </svg>
  );
}
