// What a printed score table has around it: official heading, title, and the leader's signature block.
import type { Ranking } from "../../shared/contract/blocs.ts";
import { findBloc, type Plan } from "../../shared/plan.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { PAPER } from "../../shared/wording/papers.ts";
import { OfficialHead } from "./official-head.tsx";

interface PaperProps {
  readonly plan: Plan;
  readonly ranking: Ranking;
}

export function ScoreTableHead({ plan, ranking, isTrial }: PaperProps & { readonly isTrial: boolean }) {
  const { conference, state } = ranking;
  return (
    <div lang="vi">
      <OfficialHead above={plan.issuer} body={ranking.blocName} />
      <h2 className="paper-title">{PAPER.tableTitle}</h2>
      <p className="paper-subtitle">
        <strong>{ranking.blocName}</strong> · {PAPER.tableOf(plan.year)}
        <br />
        {PAPER.plan(plan.number, plan.title)}
        <br />
        {ranking.sheetTitle}
        {isTrial ? (
          <>
            <br />
            <strong>{PAPER.trial}</strong>
          </>
        ) : state === "closed" && conference?.date && conference.minutesNumber !== null ? (
          <>
            <br />
            {PAPER.minutes(conference.minutesNumber, conference.date)}
          </>
        ) : (
          <>
            <br />
            {PAPER.provisional}
          </>
        )}
      </p>
    </div>
  );
}

export function ScoreTableFoot({ plan, ranking, today }: PaperProps & { readonly today: IsoDate }) {
  const signature = findBloc(plan, ranking.bloc)?.signature;
  const closedOn = ranking.conference?.closedOn ?? null;
  return (
    <div className="print-only" lang="vi">
      {ranking.state === "closed" && closedOn !== null && <p>{PAPER.closedOn(closedOn)}</p>}
      <div className="signatures">
        <div>
          <strong>{PAPER.preparedBy}</strong>
          <em>{PAPER.preparedSign}</em>
        </div>
        {signature !== undefined && (
          <div>
            <em>{PAPER.place(closedOn ?? today)}</em>
            <strong>{signature.onBehalf}</strong>
            <strong>{signature.office}</strong>
            <strong>{signature.position}</strong>
            <span className="signature-space" />
            <strong>{signature.name}</strong>
          </div>
        )}
      </div>
    </div>
  );
}
