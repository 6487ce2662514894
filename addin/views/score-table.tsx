// The score table: before and after bonus side by side, with what the bonus changed, and why each unit
// stands where it stands. Units that are not ranked are shown below the others.
import { Fragment, useState } from "react";
import type { Ranking, Standing } from "../../shared/contract/schemas.ts";
import type { Plan, PlanWords } from "../../shared/plan.ts";
import { formatNumber } from "../../shared/text.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";
import { Mark } from "./mark.tsx";
import { Note } from "./note.tsx";

interface ScoreTableProps {
  readonly ranking: Ranking;
  readonly plan: Plan;
  /** In a trial: the stored table, whose places the arrows start from. */
  readonly comparedWith: Ranking | null;
}

export function ScoreTable({ ranking, plan, comparedWith }: ScoreTableProps) {
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
            <ScoreTableColumns graded={graded} words={plan.words} />
            <tbody>
              {ranking.rows.map((row) => (
                <StandingRow
                  key={row.unit}
                  row={row}
                  graded={graded}
                  from={comparedWith === null ? row.placeBeforeBonus : placeIn(comparedWith, row.unit)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="table-notes">
        <li>
          {say(
            tieBreaks.length === 0 ? SCORE_TABLE.noTieBreaks : SCORE_TABLE.tieBreaks(tieBreaks.join("; ")),
          )}
        </li>
        {missing.length > 0 && (
          <li>
            {say(
              SCORE_TABLE.missing(
                missing
                  .map(({ name, saved }) => (saved ? `${name} (${say(SCORE_TABLE.savedOnly)})` : name))
                  .join("; "),
              ),
            )}
          </li>
        )}
        {plan.scoring?.bonus.source !== undefined && plan.scoring.bonus.source !== "" && (
          <li>
            {say(SCORE_TABLE.bonus)}: {plan.scoring.bonus.source}
          </li>
        )}
      </ul>
    </>
  );
}

function ScoreTableColumns({ graded, words }: { readonly graded: boolean; readonly words: PlanWords }) {
  const { say } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say(SCORE_TABLE.rank)}
        </th>
        <th scope="col" rowSpan={2}>
          {say(unitHeading(words))}
        </th>
        <th scope="col" rowSpan={2} className="number">
          {say(SCORE_TABLE.main)}
        </th>
        <th scope="col" rowSpan={2} className="number">
          {say(SCORE_TABLE.penalty)}
        </th>
        <th scope="colgroup" colSpan={2}>
          {say(SCORE_TABLE.before)}
        </th>
        <th scope="colgroup" colSpan={2}>
          {say(SCORE_TABLE.bonus)}
        </th>
        <th scope="colgroup" colSpan={3}>
          {say(SCORE_TABLE.after)}
        </th>
        {graded && (
          <th scope="col" rowSpan={2}>
            {say(SCORE_TABLE.grade)}
          </th>
        )}
        <th scope="col" rowSpan={2} className="no-print">
          {say(FRAME.why)}
        </th>
      </tr>
      <tr>
        <th scope="col" className="number">
          {say(SCORE_TABLE.total)}
        </th>
        <th scope="col" className="number">
          {say(SCORE_TABLE.place)}
        </th>
        <th scope="col" className="number">
          {say(SCORE_TABLE.proposed)}
        </th>
        <th scope="col" className="number">
          {say(SCORE_TABLE.agreed)}
        </th>
        <th scope="col" className="number">
          {say(SCORE_TABLE.total)}
        </th>
        <th scope="col" className="number">
          {say(SCORE_TABLE.place)}
        </th>
        <th scope="col">{say(SCORE_TABLE.change)}</th>
      </tr>
    </thead>
  );
}

interface StandingRowProps {
  readonly row: Standing;
  readonly graded: boolean;
  /** The place that the change is counted from. */
  readonly from: number | null;
}

function StandingRow({ row, graded, from }: StandingRowProps) {
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
          {row.provisional && <span className="tag">{say(SCORE_TABLE.provisional)}</span>}
        </th>
        <td className="number">{formatNumber(row.main)}</td>
        <td className="number">{formatNumber(row.penalty)}</td>
        <td className="number before">{formatNumber(row.totalBeforeBonus)}</td>
        <td className="number before">{row.placeBeforeBonus ?? "–"}</td>
        <td className="number">{formatNumber(row.proposedBonus)}</td>
        <td className="number">{formatNumber(row.agreedBonus)}</td>
        <td className="number after">
          <strong>{formatNumber(row.total)}</strong>
        </td>
        <td className="number after">
          <strong>{row.place ?? "–"}</strong>
        </td>
        <td>
          <Change from={from} to={row.place} />
        </td>
        {graded && <td>{row.grade?.label ?? "–"}</td>}
        <td className="no-print">
          <button
            type="button"
            className="why"
            aria-expanded={open}
            aria-controls={detailsId}
            aria-label={`${say(FRAME.why)} ${row.name}`}
            onClick={() => setOpen(!open)}
          >
            {say(FRAME.why)}
          </button>
        </td>
      </tr>
      <tr id={detailsId} hidden={!open} className="row-details no-print">
        <td colSpan={graded ? 13 : 12}>
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
