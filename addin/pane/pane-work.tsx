// What a signed-in person sees: who they work as, and the views of that role, loaded when needed.
import { Button } from "@fluentui/react-components";
import { Suspense, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Me } from "../../shared/contract/people.ts";
import { PANE } from "../../shared/wording/pane.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { tell, type Command } from "../commands.ts";
import { endSession, onSessionBegin } from "../sync/session.ts";
import { Answered } from "../views/answered.tsx";
import { LanguageSwitch } from "../views/language-switch.tsx";
import { keepFocus } from "../views/keep-focus.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { onDemand } from "../views/on-demand.tsx";
import { RoleSwitch } from "../views/role-switch.tsx";
import { useAnswer, type Reader } from "../views/use-answer.ts";
import { keyOfRole, rolesOf, type WorkRole } from "../views/where.ts";
import { useBusy } from "./one-at-a-time.ts";
import { InFront } from "./use-commands.ts";
import { useNowAndThen } from "./use-now-and-then.ts";

const UnitPane = onDemand(async () => (await import("./unit-pane.tsx")).UnitPane);
const LeaderPane = onDemand(async () => (await import("./leader-pane.tsx")).LeaderPane);
const BoardPane = onDemand(async () => (await import("./board-pane.tsx")).BoardPane);
const OtherRole = onDemand(async () => (await import("./other-role.tsx")).OtherRole);

/** @param inFront nobody is signed in where it is false, and the work waits unseen */
export function PaneWork({ inFront }: { readonly inFront: boolean }) {
  const me = useAnswer("me", {});
  const { reload } = me;
  useNowAndThen(reload);
  const asked = useAskedAnew(me);
  const isShown = inFront && asked === null;
  useEffect(() => {
    // The button that signed in is gone, and with it the focus.
    if (isShown) keepFocus();
  }, [isShown]);
  return (
    <InFront value={isShown}>
      {asked !== null && <Answered of={asked}>{() => null}</Answered>}
      <div hidden={asked !== null}>
        <Answered of={me}>{(answer) => <Work key={answer.person.id} me={answer} />}</Answered>
      </div>
    </InFront>
  );
}

/**
 * Who signed in may be somebody else than before: until it is known who, nothing of the earlier work shows.
 *
 * @returns how asking goes on; null once it is known
 */
function useAskedAnew(me: Reader<Me>): Reader<Me> | null {
  const { reading, failed } = me;
  const [before, setBefore] = useState<Reader<Me>["reading"] | null>(null);
  useEffect(() => onSessionBegin(() => setBefore(reading)), [reading]);
  if (before !== reading) return null;
  // What was refused for want of a session is being asked again.
  return failed === null || failed.status === 401
    ? { ...me, reading: { kind: "loading" }, failed: null }
    : { ...me, reading: { kind: "problem", problem: failed }, failed: null };
}

function Work({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  const roles = rolesOf(me);
  const busy = useBusy();
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
              // What runs is stopped or finished first, by who began it.
              disabledFocusable={busy}
              onClick={() => endSession(null)}
            >
              {say(FRAME.signOut)}
            </Button>
          </div>
          <RoleSwitch roles={roles} role={role} busy={busy} onChoose={choose} />
        </div>
        <NoFunctions />
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
                <OtherRole command={asked} roles={roles} role={role} busy={busy} onChange={changeTo} />
              </Suspense>
            )}
          </div>
          {/* Named itself: while another role's view loads, this one's must not go on behind it. */}
          <Suspense key={keyOfRole(role)} fallback={<p role="status">{say(FRAME.loading)}</p>}>
            <RoleView me={me} role={role} onOtherRole={setAsked} onRole={choose} />
          </Suspense>
        </>
      )}
    </>
  );
}

/** Excel hands the functions' runtime to the page; without it cells with THIDUA functions stay unanswered. */
function NoFunctions() {
  const { say } = useLanguage();
  return typeof CustomFunctions === "undefined" && <p className="no-functions">{say(PANE.noFunctions)}</p>;
}

export interface RoleViewProps {
  readonly me: Me;
  readonly role: WorkRole;
  /** A button of the ribbon was pressed that is another role's. */
  readonly onOtherRole: (command: Command) => void;
  /** Works as another one from now on. @param key of {@link keyOfRole} */
  readonly onRole: (key: string) => void;
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
