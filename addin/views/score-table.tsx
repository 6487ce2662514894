// The score table: before and after bonus side by side, with what the bonus changed, and why each unit
// stands where it stands. Units that are not ranked are shown below the others.
import { Fragment, useState } from "react";
import type { Ranking, Standing } from "../../shared/contract/blocs.ts";
import type { Plan } from "../../shared/plan.ts";
import { countedBonus } from "../../shared/scoring/decimal-sums.ts";
import { formatNumber } from "../../shared/text.ts";
import { SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";
import { Mark } from "./mark.tsx";
import { Note } from "./note.tsx";
import { ScoreTableColumns, type BonusColumns } from "./score-table-head.tsx";
import { WhyButton } from "./why-button.tsx";

interface ScoreTableProps {
  readonly ranking: Ranking;
  readonly plan: Plan;
  readonly bonus: BonusColumns;
  /** In a trial: the stored table, whose places the arrows start from. */
  readonly comparedWith: Ranking | null;
}

export function ScoreTable({ ranking, plan, bonus, comparedWith }: ScoreTableProps) {
  const { say } = useLanguage();
  const graded = ranking.rows.some((row) => row.grade !== null);
  const { missing, tieBreaks } = ranking;
  return (
    <>
      {ranking.rows.length === 0 ? (
        <Note kind="plain">
          <p>{say(SCORE_TABLE.empty(plan.words))}</p>
        </Note>
      ) : (
        <div className="table-scroll" role="region" aria-label={say(SCORE_TABLE.title)} tabIndex={0}>
          <table className="plain-table score-table">
            <ScoreTableColumns graded={graded} bonus={bonus} words={plan.words} />
            <tbody>
              {ranking.rows.map((row) => (
                <StandingRow
                  key={row.unit}
                  row={row}
                  full={ranking.mainTotal}
                  graded={graded}
                  bonus={bonus}
                  from={comparedWith === null ? row.placeBeforeBonus : placeIn(comparedWith, row.unit)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="table-notes">
        <li>{say(SCORE_TABLE.tieBreaks(tieBreaks))}</li>
        {missing.length > 0 && (
          <li>
            {say(
              SCORE_TABLE.missing(
                missing.map(({ name, state }) => say(SCORE_TABLE.missingUnit(name, state))).join("; "),
              ),
            )}
          </li>
        )}
        {bonus !== "none" && plan.scoring?.bonus.source !== undefined && plan.scoring.bonus.source !== "" && (
          <li>
            {say(SCORE_TABLE.bonus)}: {plan.scoring.bonus.source}
          </li>
        )}
      </ul>
    </>
  );
}

const WIDTH: Record<BonusColumns, number> = { none: 6, counted: 11, agreed: 12 };

interface StandingRowProps {
  readonly row: Standing;
  /** The sheet's main total. */
  readonly full: number;
  readonly graded: boolean;
  readonly bonus: BonusColumns;
  /** The place that the change is counted from. */
  readonly from: number | null;
}

function StandingRow({ row, full, graded, bonus, from }: StandingRowProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const detailsId = `why-rank-${row.unit}`;
  return (
    <Fragment>
      <tr className={row.place === 1 ? "first-place" : undefined}>
        <td className="rank">
          {row.place ?? "–"}
          {row.place !== null && row.tiedWith.length > 0 && (
            <span className="tag">{say(SCORE_TABLE.tied(row.place))}</span>
          )}
        </td>
        <th scope="row">
          {row.name}
          {row.notRanked !== null && <div className="muted">{say(SCORE_TABLE.notRanked(row.notRanked))}</div>}
          {row.denominator !== full && (
            <div className="muted">
              {say(SCORE_TABLE.scaled({ main: row.main, denominator: row.denominator, full }))}
            </div>
          )}
          {row.provisional && <span className="tag">{say(SCORE_TABLE.provisional)}</span>}
        </th>
        <td className="number" data-label={say(SCORE_TABLE.main)}>
          {formatNumber(row.main)}
        </td>
        <td className="number" data-label={say(SCORE_TABLE.penalty)}>
          {formatNumber(row.penalty)}
        </td>
        {bonus !== "none" && (
          <td className="number before" data-label={say(SCORE_TABLE.totalBefore)}>
            {formatNumber(row.totalBeforeBonus)}
          </td>
        )}
        {bonus !== "none" && (
          <td className="number before" data-label={say(SCORE_TABLE.placeBefore)}>
            {row.placeBeforeBonus ?? "–"}
          </td>
        )}
        {bonus === "counted" && (
          <td className="number" data-label={say(SCORE_TABLE.bonus)}>
            {formatNumber(countedBonus(row))}
          </td>
        )}
        {bonus === "agreed" && (
          <td className="number" data-label={say(SCORE_TABLE.bonusProposed)}>
            {formatNumber(row.proposedBonus)}
          </td>
        )}
        {bonus === "agreed" && (
          <td className="number" data-label={say(SCORE_TABLE.bonusAgreed)}>
            {formatNumber(row.agreedBonus)}
          </td>
        )}
        <td
          className="number after"
          data-label={say(bonus === "none" ? SCORE_TABLE.total : SCORE_TABLE.totalAfter)}
        >
          <strong>{formatNumber(row.total)}</strong>
        </td>
        {bonus !== "none" && (
          <td className="number after" data-label={say(SCORE_TABLE.place)}>
            <strong>{row.place ?? "–"}</strong>
          </td>
        )}
        {bonus !== "none" && (
          <td data-label={say(SCORE_TABLE.change)}>
            <Change from={from} to={row.place} />
          </td>
        )}
        {graded && <td data-label={say(SCORE_TABLE.grade)}>{row.grade?.label ?? "–"}</td>}
        <td className="no-print row-why">
          <WhyButton of={row.name} details={detailsId} isOpen={open} onToggle={() => setOpen(!open)} />
        </td>
      </tr>
      <tr id={detailsId} hidden={!open} className="row-details no-print">
        <td colSpan={WIDTH[bonus] + (graded ? 1 : 0)}>
          <p lang="vi">{row.why}</p>
          {row.grade !== null && <p lang="vi">{row.grade.why}</p>}
        </td>
      </tr>
    </Fragment>
  );
}
function Change({ from, to }: { readonly from: number | null; readonly to: number | null }) {
  const { say } = useLanguage();
  if (from === null || to === null) return <span>–</span>;
  if (from === to) {
    return (
      <span className="change">
        <span aria-hidden="true">=</span> {say(SCORE_TABLE.same)}
      </span>
    );
  }
  const up = to < from;
  return (
    <span className={up ? "change change-up" : "change change-down"}>
      <Mark sign={up ? "up" : "down"} /> {say(up ? SCORE_TABLE.up(from - to) : SCORE_TABLE.down(to - from))}
    </span>
  );
}

function placeIn(ranking: Ranking, unit: string): number | null {
  return ranking.rows.find((row) => row.unit === unit)?.place ?? null;
}
