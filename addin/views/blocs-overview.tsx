// All blocs of a province in a year side by side, each by itself and never ranked together.
import { Button } from "@fluentui/react-components";
import { use, useState } from "react";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { CONSOLIDATED } from "../../shared/wording/consolidated.ts";
import { PAPER } from "../../shared/wording/papers.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { call } from "../sync/api.ts";
import { Answered } from "./answered.tsx";
import { BlocCard } from "./bloc-card.tsx";
import { DownloadButton } from "./download-button.tsx";
import { HandedInChart } from "./handed-in-chart.tsx";
import { InPane } from "./in-pane.ts";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { OfficialHead } from "./official-head.tsx";
import { useAnswer } from "./use-answer.ts";
import type { WorkRole } from "./where.ts";

interface BlocsOverviewProps {
  readonly role: WorkRole;
  readonly today: IsoDate;
}

export function BlocsOverview({ role, today }: BlocsOverviewProps) {
  const { say } = useLanguage();
  const plans = useAnswer("listPlans", {});
  const pane = use(InPane);
  const [chosenHere, choose] = useState<number | null>(null);
  return (
    <section aria-labelledby="overview-title">
      <h2 id="overview-title" className="no-print">
        {say(BOARD_SCREEN.results)}
      </h2>
      <p className="muted no-print">{say(BOARD_SCREEN.lead)}</p>
      <Answered of={plans}>
        {({ plans: list }) => {
          const years = [...new Set(list.map((plan) => plan.year))].sort((a, b) => b - a);
          const year = (pane === null ? chosenHere : pane.year) ?? years[0];
          if (year === undefined) return <NoBlocs />;
          return (
            <>
              <OverviewHead board={role.label} year={year} today={today} />
              <div className="what-if-unit no-print">
                <label htmlFor="overview-year">{say(BOARD_SCREEN.year)}</label>
                <select
                  id="overview-year"
                  value={year}
                  onChange={(event) => (pane?.chooseYear ?? choose)(Number(event.target.value))}
                >
                  {years.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </div>
              {pane === null ? (
                <div className="actions-row no-print">
                  <DownloadButton
                    words={SCORE_TABLE.download}
                    fetchFile={() => call("downloadResults", { year })}
                  />
                  <Button onClick={() => print()}>{say(BOARD_SCREEN.print)}</Button>
                </div>
              ) : (
                pane.tools
              )}
              <OfYear key={year} year={year} role={role} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function OfYear({ year, role }: { readonly year: number; readonly role: WorkRole }) {
  const results = useAnswer("readProvinceResults", { year });
  return (
    <Answered of={results}>
      {({ blocs }) => {
        if (blocs.length === 0) return <NoBlocs />;
        return (
          <>
            <HandedInChart blocs={blocs} />
            <div className="bloc-cards">
              {blocs.map((ranking) => (
                <BlocCard key={`${ranking.plan}~${ranking.bloc}`} ranking={ranking} role={role} />
              ))}
            </div>
          </>
        );
      }}
    </Answered>
  );
}

interface OverviewHeadProps {
  readonly board: string;
  readonly year: number;
  readonly today: IsoDate;
}

/** Above the printed page. */
function OverviewHead({ board, year, today }: OverviewHeadProps) {
  return (
    <div className="print-only" lang="vi">
      <OfficialHead issuers={[board.toLocaleUpperCase("vi")]} />
      <p className="paper-title">
        <strong>{CONSOLIDATED.title.vi}</strong>
        <br />
        <strong>{CONSOLIDATED.ofYear(year).vi}</strong>
      </p>
      <p className="paper-subtitle">
        <em>{PAPER.asOf(today)}</em>
        <br />
        {CONSOLIDATED.apart.vi}
      </p>
    </div>
  );
}

function NoBlocs() {
  const { say } = useLanguage();
  return (
    <Note kind="plain">
      <p>{say(BOARD_SCREEN.none)}</p>
    </Note>
  );
}
