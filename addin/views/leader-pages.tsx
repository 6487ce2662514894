// The pages of a bloc's leader and deputy: progress of the units, one unit's sheet, the ranking.
import { Suspense, type ReactNode } from "react";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";
import { onDemand } from "./on-demand.tsx";
import type { PagesProps } from "./signed-in.tsx";
import { Tabs, type Tab } from "./tabs.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { Way } from "./way.tsx";
import { keyOfRole, useWhere } from "./where.ts";

const Progress = onDemand(async () => (await import("./progress.tsx")).Progress);
const Ranking = onDemand(async () => (await import("./ranking.tsx")).Ranking);
const UnitSheet = onDemand(async () => (await import("./unit-sheet.tsx")).UnitSheet);
const History = onDemand(async () => (await import("./history.tsx")).History);

const WORDS = { progress: LEADER_SCREEN.progress, ranking: LEADER_SCREEN.ranking, help: FRAME.help };
const TABS: readonly Tab[] = [
  { view: "progress", words: WORDS.progress },
  { view: "ranking", words: WORDS.ranking },
];
const HELP: Tab = { view: "help", words: WORDS.help };

interface LeaderPagesProps extends PagesProps {
  /** The guide, where it has a part of its own. */
  readonly help?: ReactNode;
}

export function LeaderPages({ me, role, help }: LeaderPagesProps) {
  const { say } = useLanguage();
  const { view, item } = useWhere();
  const key = keyOfRole(role);
  const bloc = role.bloc ?? "";
  const isSheet = (view === "sheet" || view === "history") && item !== "";
  const isHelp = view === "help" && help !== undefined;
  const current = isHelp ? "help" : view === "ranking" ? "ranking" : "progress";
  const shown = view === "history" ? FRAME.history : view === "sheet" ? UNIT_SCREEN.sheet : null;
  usePageTitle(say(isSheet && shown !== null ? shown : WORDS[current]), role.label);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {role.label} <small>{role.planTitle}</small>
      </h1>
      <Tabs role={key} tabs={help === undefined ? TABS : [...TABS, HELP]} current={current} />
      {isHelp && help}
      {isSheet && <SheetLinks role={key} view={view} unit={item} />}
      <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
        {isSheet && view === "sheet" && <UnitSheet key={item} me={me} role={role} unit={item} />}
        {isSheet && view === "history" && <History key={item} plan={role.plan} unit={item} />}
        {!isSheet && current === "progress" && (
          <Progress
            me={me}
            role={role}
            bloc={bloc}
            sheetOf={(unit) => ({ role: key, view: "sheet", item: unit })}
          />
        )}
        {current === "ranking" && <Ranking me={me} role={role} plan={role.plan} bloc={bloc} />}
      </Suspense>
    </>
  );
}

/** Back to the list, and between a unit's sheet and its history. */
function SheetLinks({
  role,
  view,
  unit,
}: {
  readonly role: string;
  readonly view: string;
  readonly unit: string;
}) {
  const { say } = useLanguage();
  return (
    <p className="sheet-links no-print">
      <Way to={{ role, view: "progress", item: "" }}>‹ {say(LEADER_SCREEN.back)}</Way>
      {view === "sheet" ? (
        <Way to={{ role, view: "history", item: unit }}>{say(FRAME.history)}</Way>
      ) : (
        <Way to={{ role, view: "sheet", item: unit }}>{say(LEADER_SCREEN.open)}</Way>
      )}
    </p>
  );
}
