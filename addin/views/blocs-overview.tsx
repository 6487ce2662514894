// All blocs of a province in a year, grouped by score sheet and never ranked together.
import { useState } from "react";
import type { Ranking } from "../../shared/contract/schemas.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { Answered } from "./answered.tsx";
import { BlocCard } from "./bloc-card.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { useAnswer } from "./use-answer.ts";
import type { WorkRole } from "./where.ts";

export function BlocsOverview({ role }: { readonly role: WorkRole }) {
  const { say } = useLanguage();
  const plans = useAnswer("listPlans", {});
  const [chosen, setChosen] = useState<number | null>(null);
  return (
    <section aria-labelledby="overview-title">
      <h2 id="overview-title">{say(BOARD_SCREEN.results)}</h2>
      <p className="muted">{say(BOARD_SCREEN.lead)}</p>
      <Answered of={plans}>
        {({ plans: list }) => {
          const years = [...new Set(list.map((plan) => plan.year))].toSorted((a, b) => b - a);
          const year = chosen ?? years[0];
          if (year === undefined) return <NoBlocs />;
          return (
            <>
              <label className="what-if-unit">
                {say(BOARD_SCREEN.year)}{" "}
                <select value={year} onChange={(event) => setChosen(Number(event.target.value))}>
                  {years.map((each) => (
                    <option key={each} value={each}>
                      {each}
                    </option>
                  ))}
                </select>
              </label>
              <OfYear key={year} year={year} role={role} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function OfYear({ year, role }: { readonly year: number; readonly role: WorkRole }) {
  const { say } = useLanguage();
  const results = useAnswer("readProvinceResults", { year });
  return (
    <Answered of={results}>
      {({ blocs }) => {
        if (blocs.length === 0) return <NoBlocs />;
        return bySheet(blocs).map(([sheetTitle, same]) => (
          <section key={sheetTitle} className="sheet-group">
            <h3>
              {say(BOARD_SCREEN.sheet)}: {sheetTitle}
            </h3>
            <div className="bloc-cards">
              {same.map((ranking) => (
                <BlocCard key={`${ranking.plan}~${ranking.bloc}`} ranking={ranking} role={role} />
              ))}
            </div>
          </section>
        ));
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

function bySheet(blocs: readonly Ranking[]): readonly (readonly [string, readonly Ranking[]])[] {
  const groups = new Map<string, Ranking[]>();
  for (const bloc of blocs) groups.set(bloc.sheetTitle, [...(groups.get(bloc.sheetTitle) ?? []), bloc]);
  return [...groups];
}
