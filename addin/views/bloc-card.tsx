// One bloc at a glance: how many have handed in, who leads, who is missing, whether it is closed and
// still what was closed. A reopened bloc is not closed, though its figures stay those of the closed result.
import type { Ranking } from "../../shared/contract/blocs.ts";
import { formatNumber } from "../../shared/text.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { TotalsChart } from "./totals-chart.tsx";
import { Way } from "./way.tsx";
import { keyOfRole, type WorkRole } from "./where.ts";

export function BlocCard({ ranking, role }: { readonly ranking: Ranking; readonly role: WorkRole }) {
  const { say } = useLanguage();
  const { rows, missing, state, stale, reopened } = ranking;
  const item = `${ranking.plan}~${ranking.bloc}`;
  const leading = rows.filter((row) => row.place === 1);
  const titleId = `bloc-${item}`;
  return (
    <article className="bloc-card" aria-labelledby={titleId}>
      <h3 id={titleId}>{ranking.blocName}</h3>
      <dl>
        <div>
          <dt>{say(BOARD_SCREEN.sheet)}</dt>
          <dd>{ranking.sheetTitle}</dd>
        </div>
        <div>
          <dt>{say(BOARD_SCREEN.submitted)}</dt>
          <dd>
            {rows.length}/{rows.length + missing.length}
          </dd>
        </div>
        <div>
          <dt>{say(BOARD_SCREEN.state)}</dt>
          <dd>{say(reopened === null ? SCORE_TABLE.states[state] : SCORE_TABLE.openedAgain)}</dd>
        </div>
        <div>
          <dt>{say(BOARD_SCREEN.leading)}</dt>
          <dd>
            {leading.length === 0
              ? "–"
              : leading.map((row) => `${row.name} (${formatNumber(row.total)})`).join("; ")}
          </dd>
        </div>
        <div>
          <dt>{say(BOARD_SCREEN.missing)}</dt>
          <dd>
            {missing.length === 0
              ? say(BOARD_SCREEN.nobodyMissing)
              : missing.map(({ name, state }) => say(SCORE_TABLE.missingUnit(name, state))).join("; ")}
          </dd>
        </div>
      </dl>
      {reopened !== null && (
        <Note kind="warning">
          <p>{say(SCORE_TABLE.reopened(reopened))}</p>
          {state === "closed" && <p>{say(BOARD_SCREEN.closedFigures)}</p>}
        </Note>
      )}
      {stale && (
        <Note kind="warning">
          <p>{say(SCORE_TABLE.stale)}</p>
        </Note>
      )}
      <TotalsChart ranking={ranking} />
      <p className="bloc-links no-print">
        <Way to={{ role: keyOfRole(role), view: "ranking", item }}>{say(BOARD_SCREEN.openRanking)}</Way>
        <Way to={{ role: keyOfRole(role), view: "progress", item }}>{say(BOARD_SCREEN.openProgress)}</Way>
      </p>
    </article>
  );
}
