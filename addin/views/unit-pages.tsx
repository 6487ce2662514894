// The pages of a unit's officer: its sheet, the bloc's result once it is open to members, its history.
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";
import { History } from "./history.tsx";
import { Ranking } from "./ranking.tsx";
import type { PagesProps } from "./signed-in.tsx";
import { Tabs, type Tab } from "./tabs.tsx";
import { UnitSheet } from "./unit-sheet.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { keyOfRole, useWhere } from "./where.ts";

const SHEET: Tab = { view: "sheet", words: UNIT_SCREEN.sheet };
const TABS: readonly Tab[] = [
  SHEET,
  { view: "result", words: UNIT_SCREEN.result },
  { view: "history", words: FRAME.history },
];

export function UnitPages({ me, role }: PagesProps) {
  const { say } = useLanguage();
  const where = useWhere();
  const tab = TABS.find(({ view }) => view === where.view) ?? SHEET;
  const { view } = tab;
  usePageTitle(say(tab.words), role.label);
  const unit = role.unit ?? "";
  return (
    <>
      <h1 className="page-title" tabIndex={-1}>
        {role.label} <small>{role.planTitle}</small>
      </h1>
      <Tabs role={keyOfRole(role)} tabs={TABS} current={view} />
      {view === "sheet" && <UnitSheet me={me} role={role} unit={unit} />}
      {view === "history" && <History plan={role.plan} unit={unit} />}
      {view === "result" &&
        (role.bloc === null ? (
          <p>{say(LEADER_SCREEN.noBloc)}</p>
        ) : (
          <Ranking me={me} role={role} plan={role.plan} bloc={role.bloc} />
        ))}
    </>
  );
}
