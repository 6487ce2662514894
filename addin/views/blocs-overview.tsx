// All blocs of a province in a year side by side, each by itself and never ranked together.
import { Button } from "@fluentui/react-components";
import { use, useState } from "react";
import { BOARD_SCREEN, SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { call } from "../sync/api.ts";
import { Answered } from "./answered.tsx";
import { BlocCard } from "./bloc-card.tsx";
import { DownloadButton } from "./download-button.tsx";
import { HandedInChart } from "./handed-in-chart.tsx";
import { InPane } from "./in-pane.ts";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { useAnswer } from "./use-answer.ts";
import type { WorkRole } from "./where.ts";

export function BlocsOverview({ role }: { readonly role: WorkRole }) {
  const { say } = useLanguage();
  const plans = useAnswer("listPlans", {});
  const pane = use(InPane);
  const [chosenHere, choose] = useState<number | null>(null);
  return (
    <section aria-labelledby="overview-title">
      <h2 id="overview-title">{say(BOARD_SCREEN.results)}</h2>
      <p className="muted">{say(BOARD_SCREEN.lead)}</p>
      <Answered of={plans}>
        {({ plans: list }) => {
          const years = [...new Set(list.map((plan) => plan.year))].toSorted((a, b) => b - a);
          const year = (pane === null ? chosenHere : pane.year) ?? years[0];
          if (year === undefined) return <NoBlocs />;
          return (
            <>
              <div className="what-if-unit">
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

function NoBlocs() {
  const { say } = useLanguage();
  return (
    <Note kind="plain">
      <p>{say(BOARD_SCREEN.none)}</p>
    </Note>
  );
}
