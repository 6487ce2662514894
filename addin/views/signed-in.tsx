// A signed-in person's page: who they work as, and the pages of that role, loaded when needed.
import { lazy, Suspense } from "react";
import type { Me } from "../../shared/contract/people.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { Answered } from "./answered.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { PageHeader } from "./page-header.tsx";
import { useAnswer } from "./use-answer.ts";
import { useFocusOnView } from "./use-focus-on-view.ts";
import { keyOfRole, rolesOf, useWhere, type WorkRole } from "./where.ts";

const UnitPages = lazy(async () => ({ default: (await import("./unit-pages.tsx")).UnitPages }));
const LeaderPages = lazy(async () => ({ default: (await import("./leader-pages.tsx")).LeaderPages }));
const BoardPages = lazy(async () => ({ default: (await import("./board-pages.tsx")).BoardPages }));

export function SignedIn() {
  const me = useAnswer("me", {});
  return <Answered of={me}>{(answer) => <Work me={answer} />}</Answered>;
}

function Work({ me }: { readonly me: Me }) {
  const { say } = useLanguage();
  const where = useWhere();
  const roles = rolesOf(me);
  const role = roles.find((candidate) => keyOfRole(candidate) === where.role) ?? roles[0];
  useFocusOnView(where);
  return (
    <>
      <a className="skip-link" href="#content" onClick={focusContent}>
        {say(FRAME.skip)}
      </a>
      <PageHeader me={me} roles={roles} role={role} />
      <main id="content" tabIndex={-1} className="content">
        {role === undefined ? (
          <Note kind="plain">
            <p>{say(FRAME.noRole)}</p>
          </Note>
        ) : (
          <Suspense fallback={<p role="status">{say(FRAME.loading)}</p>}>
            <Pages key={keyOfRole(role)} me={me} role={role} />
          </Suspense>
        )}
      </main>
    </>
  );
}

export interface PagesProps {
  readonly me: Me;
  readonly role: WorkRole;
}

function Pages({ me, role }: PagesProps) {
  switch (role.role) {
    case "unit":
      return <UnitPages me={me} role={role} />;
    case "leader":
    case "deputy":
      return <LeaderPages me={me} role={role} />;
    case "board":
      return <BoardPages me={me} role={role} />;
  }
}

/** The hash says where a person is, so the skip link moves the focus itself. */
function focusContent(event: { preventDefault(): void }) {
  event.preventDefault();
  document.getElementById("content")?.focus();
}
