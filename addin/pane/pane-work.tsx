// What a signed-in person sees: who they work as, and the views of that role, loaded when needed.
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Me } from "../../shared/contract/people.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { endSession } from "../sync/session.ts";
import { Answered } from "../views/answered.tsx";
import { LanguageSwitch } from "../views/language-switch.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { RoleSwitch } from "../views/role-switch.tsx";
import { useAnswer } from "../views/use-answer.ts";
import { keyOfRole, rolesOf, type WorkRole } from "../views/where.ts";
import { RoleElsewhere } from "./role-elsewhere.tsx";

const UnitPane = lazy(async () => ({ default: (await import("./unit-pane.tsx")).UnitPane }));

export function PaneWork() {
  const me = useAnswer("me", {});
  return <Answered of={me}>{(answer) => <Work key={answer.person.id} me={answer} />}</Answered>;
}

function Work({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  const roles = rolesOf(me);
  const [chosen, setChosen] = useState<string | null>(null);
  // In Excel the unit's own sheet comes first.
  const role =
    roles.find((each) => keyOfRole(each) === chosen) ??
    roles.find((each) => each.role === "unit") ??
    roles[0];
  return (
    <>
      <header className="page-header">
        <div className="page-header-row">
          <div className="page-header-end">
            <span className="brand">{say(FRAME.product)}</span>
            <LanguageSwitch />
            <Button
              size="small"
              appearance="transparent"
              className="sign-out"
              onClick={() => endSession(null)}
            >
              {say(FRAME.signOut)}
            </Button>
          </div>
          <RoleSwitch roles={roles} role={role} onChoose={setChosen} />
        </div>
        {me.example && <p className="assumed-date">{say(FRAME.assumedDate(me.today))}</p>}
      </header>
      {role === undefined ? (
        <main id="content" tabIndex={-1} className="content">
          <Note kind="plain">
            <p>{say(FRAME.noRole)}</p>
          </Note>
        </main>
      ) : (
        <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
          <RoleView key={keyOfRole(role)} me={me} role={role} />
        </Suspense>
      )}
    </>
  );
}

export interface RoleViewProps {
  readonly me: Me;
  readonly role: WorkRole;
}

function RoleView(props: RoleViewProps) {
  return props.role.role === "unit" ? <UnitPane {...props} /> : <RoleElsewhere role={props.role} />;
}
