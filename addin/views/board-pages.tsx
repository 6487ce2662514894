// The pages of the board: all blocs of a year side by side, and into one bloc.
import { Suspense, type ReactNode } from "react";
import type { Text } from "../../shared/text.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { BlocsOverview } from "./blocs-overview.tsx";
import { useLanguage } from "./language.tsx";
import { onDemand } from "./on-demand.tsx";
import type { PagesProps } from "./signed-in.tsx";
import { Tabs, type Tab } from "./tabs.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { Way } from "./way.tsx";
import { keyOfRole, useWhere, type WorkRole } from "./where.ts";

const Progress = onDemand(async () => (await import("./progress.tsx")).Progress);
const Ranking = onDemand(async () => (await import("./ranking.tsx")).Ranking);
const UnitSheet = onDemand(async () => (await import("./unit-sheet.tsx")).UnitSheet);

const TITLES: Readonly<Record<string, Text>> = {
  ranking: LEADER_SCREEN.ranking,
  progress: LEADER_SCREEN.progress,
  sheet: UNIT_SCREEN.sheet,
};

const TABS: readonly Tab[] = [
  { view: "", words: BOARD_SCREEN.results },
  { view: "help", words: FRAME.help },
];

interface BoardPagesProps extends PagesProps {
  /** The guide, where it has a part of its own. */
  readonly help?: ReactNode;
}

export function BoardPages({ me, role, help }: BoardPagesProps) {
  const { say } = useLanguage();
  const { view, item } = useWhere();
  const key = keyOfRole(role);
  const place = placeOfItem(item);
  const { plan, bloc, unit } = place ?? { plan: "", bloc: "", unit: "" };
  const blocItem = `${plan}~${bloc}`;
  // The board looks into blocs of every plan of its province; the plan comes with the bloc.
  const inPlan: WorkRole = { ...role, plan, bloc };
  const inBloc = place !== null;
  const isHelp = view === "help" && help !== undefined;
  usePageTitle(say((inBloc ? TITLES[view] : undefined) ?? BOARD_SCREEN.results), role.label);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {role.label}
      </h1>
      {help !== undefined && <Tabs role={key} tabs={TABS} current={isHelp ? "help" : ""} />}
      {isHelp && help}
      {inBloc && (
        <p className="sheet-links no-print">
          <Way to={{ role: key, view: "", item: "" }}>‹ {say(BOARD_SCREEN.back)}</Way>
          {view === "progress" ? (
            <Way to={{ role: key, view: "ranking", item: blocItem }}>{say(BOARD_SCREEN.openRanking)}</Way>
          ) : (
            <Way to={{ role: key, view: "progress", item: blocItem }}>{say(BOARD_SCREEN.openProgress)}</Way>
          )}
        </p>
      )}
      <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
        {inBloc && view === "ranking" && <Ranking key={item} me={me} role={inPlan} plan={plan} bloc={bloc} />}
        {inBloc && view === "progress" && (
          <Progress
            key={item}
            me={me}
            role={inPlan}
            bloc={bloc}
            sheetOf={(each) => ({ role: key, view: "sheet", item: `${blocItem}~${each}` })}
          />
        )}
        {inBloc && view === "sheet" && <UnitSheet key={item} me={me} role={inPlan} unit={unit} />}
      </Suspense>
      {!inBloc && !isHelp && <BlocsOverview role={role} today={me.today} />}
    </>
  );
}

/** The bloc, and the unit in it, that an item "plan~bloc~unit" names; null: none. */
export function placeOfItem(item: string): { plan: string; bloc: string; unit: string } | null {
  const [plan = "", bloc = "", unit = ""] = item.split("~");
  return plan === "" || bloc === "" ? null : { plan, bloc, unit };
}
