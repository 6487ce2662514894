// What a signed-in person sees: who they work as, and the views of that role, loaded when needed.
import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { flushSync } from "react-dom";
import type { Me } from "../../shared/contract/people.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { tell, type Command } from "../commands.ts";
import { endSession } from "../sync/session.ts";
import { Answered } from "../views/answered.tsx";
import { LanguageSwitch } from "../views/language-switch.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { RoleSwitch } from "../views/role-switch.tsx";
import { useAnswer } from "../views/use-answer.ts";
import { keyOfRole, rolesOf, type WorkRole } from "../views/where.ts";

const UnitPane = lazy(async () => ({ default: (await import("./unit-pane.tsx")).UnitPane }));
const LeaderPane = lazy(async () => ({ default: (await import("./leader-pane.tsx")).LeaderPane }));
const BoardPane = lazy(async () => ({ default: (await import("./board-pane.tsx")).BoardPane }));
const OtherRole = lazy(async () => ({ default: (await import("./other-role.tsx")).OtherRole }));

export function PaneWork() {
  const me = useAnswer("me", {});
  return <Answered of={me}>{(answer) => <Work key={answer.person.id} me={answer} />}</Answered>;
}

function Work({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  const roles = rolesOf(me);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The command of another role that was given last. */
  const [asked, setAsked] = useState<Command | null>(null);
  // In Excel the unit's own sheet comes first.
  const role =
    roles.find((each) => keyOfRole(each) === chosen) ??
    roles.find((each) => each.role === "unit") ??
    roles[0];
  function choose(key: string) {
    setAsked(null);
    setChosen(key);
  }
  /** The role's view hears the command as soon as it is there. */
  function changeTo(key: string, command: Command) {
    flushSync(() => choose(key));
    tell(command);
  }
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
          <RoleSwitch roles={roles} role={role} onChoose={choose} />
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
        <>
          <div role="status" className="other-role">
            {asked !== null && (
              <Suspense fallback={null}>
                <OtherRole command={asked} roles={roles} role={role} onChange={changeTo} />
              </Suspense>
            )}
          </div>
          <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
            <RoleView key={keyOfRole(role)} me={me} role={role} onOtherRole={setAsked} />
          </Suspense>
        </>
      )}
    </>
  );
}

export interface RoleViewProps {
  readonly me: Me;
  readonly role: WorkRole;
  /** A button of the ribbon was pressed that is another role's. */
  readonly onOtherRole: (command: Command) => void;
}

function RoleView(props: RoleViewProps) {
  switch (props.role.role) {
    case "unit":
      return <UnitPane {...props} />;
    case "leader":
    case "deputy":
      return <LeaderPane {...props} />;
    case "board":
      return <BoardPane {...props} />;
  }
}
