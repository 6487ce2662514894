// The pages of the board: all blocs of a year side by side, and into one bloc.
import type { Text } from "../../shared/text.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { BOARD_SCREEN } from "../../shared/wording/score-table.ts";
import { BlocsOverview } from "./blocs-overview.tsx";
import { useLanguage } from "./language.tsx";
import { Progress } from "./progress.tsx";
import { Ranking } from "./ranking.tsx";
import type { PagesProps } from "./signed-in.tsx";
import { UnitSheet } from "./unit-sheet.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { Way } from "./way.tsx";
import { keyOfRole, useWhere, type WorkRole } from "./where.ts";

const TITLES: Readonly<Record<string, Text>> = {
  ranking: LEADER_SCREEN.ranking,
  progress: LEADER_SCREEN.progress,
  sheet: UNIT_SCREEN.sheet,
};

export function BoardPages({ me, role }: PagesProps) {
  const { say } = useLanguage();
  const { view, item } = useWhere();
  const key = keyOfRole(role);
  const [plan = "", bloc = "", unit = ""] = item.split("~");
  const blocItem = `${plan}~${bloc}`;
  // The board looks into blocs of every plan of its province; the plan comes with the bloc.
  const inPlan: WorkRole = { ...role, plan, bloc };
  const inBloc = plan !== "" && bloc !== "";
  usePageTitle(say((inBloc ? TITLES[view] : undefined) ?? BOARD_SCREEN.results), role.label);
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {role.label}
      </h1>
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
      {!inBloc && <BlocsOverview role={role} />}
    </>
  );
}
