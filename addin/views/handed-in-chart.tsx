// How many units of each bloc have handed in on time, late or not at all: a table whose rows are stacked bars
// of one scale, with the numbers beside them. Told apart by darkness too, for printers with black ink alone.
import { useId } from "react";
import type { Ranking } from "../../shared/contract/blocs.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";

const PARTS = ["onTime", "late", "missing"] as const;

export function HandedInChart({ blocs }: { readonly blocs: readonly Ranking[] }) {
  const { say } = useLanguage();
  const titleId = useId();
  const words = BOARD_SCREEN.handedIn;
  const rows = blocs.map(countsOf);
  const longest = Math.max(1, ...rows.map(({ members }) => members));
  return (
    <figure className="chart handed-in" aria-labelledby={titleId}>
      <figcaption id={titleId}>{say(words.title)}</figcaption>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.bloc)}</th>
            <th className="handed-in-bar" aria-hidden="true" />
            {PARTS.map((part) => (
              <th key={part} scope="col" className="number">
                <svg className="swatch" viewBox="0 0 10 10" aria-hidden="true">
                  <rect width="10" height="10" className={`part-${part}`} />
                </svg>{" "}
                {say(words[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="handed-in-bar" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                  {PARTS.map((part, index) => (
                    <rect
                      key={part}
                      x={(100 * sumOf(PARTS.slice(0, index), row)) / longest}
                      width={(100 * row[part]) / longest}
                      height="10"
                      className={`part-${part}`}
                    />
                  ))}
                </svg>
              </td>
              {PARTS.map((part) => (
                <td key={part} className="number">
                  {row[part]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

type Counts = Readonly<Record<(typeof PARTS)[number], number>>;

function countsOf({ plan, bloc, blocName, rows, missing }: Ranking) {
  const late = rows.filter(({ daysLate }) => daysLate > 0).length;
  return {
    key: `${plan}~${bloc}`,
    name: blocName,
    members: rows.length + missing.length,
    onTime: rows.length - late,
    late,
    missing: missing.length,
  };
}

function sumOf(parts: readonly (typeof PARTS)[number][], counts: Counts): number {
  return parts.reduce((sum, part) => sum + counts[part], 0);
}
