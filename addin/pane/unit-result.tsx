// The bloc's result as its member sees it: the score table where the plan has opened it, else a sentence.
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "../views/language.tsx";
import { Ranking } from "../views/ranking.tsx";
import type { RoleViewProps } from "./pane-work.tsx";

export function UnitResult({ me, role }: Pick<RoleViewProps, "me" | "role">) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="result-title">
      <h2 id="result-title" className="read-out">
        {say(UNIT_SCREEN.result)}
      </h2>
      {role.bloc === null ? (
        <p>{say(LEADER_SCREEN.noBloc)}</p>
      ) : (
        <Ranking me={me} role={role} plan={role.plan} bloc={role.bloc} />
      )}
    </section>
  );
}
