// Before anything else: what the pane is for, and the one button that signs in. It says why there is
// nobody signed in any more.
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PANE } from "../../shared/wording/pane.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { readIssuer, type Issuer } from "../sync/authorization.ts";
import type { Failure } from "../sync/failure.ts";
import { signInByDialog } from "../sync/sign-in-by-dialog.ts";
import { LanguageSwitch } from "../views/language-switch.tsx";
import { useLanguage } from "../views/language.tsx";
import { ProblemNote } from "../views/problem-note.tsx";

interface PaneSignInProps {
  readonly ended: Failure | null;
  readonly onSignedIn: () => void;
}

export function PaneSignIn({ ended, onSignedIn }: PaneSignInProps) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState(ended);
  const [waiting, setWaiting] = useState(false);
  const issuer = useIssuer();

  async function signIn() {
    setWaiting(true);
    setProblem(null);
    const refused = await signInByDialog(issuer);
    setWaiting(false);
    setProblem(refused);
    if (refused === null) onSignedIn();
  }

  return (
    <div className="start">
      <header className="start-header">
        <span className="brand">{say(FRAME.product)}</span>
        <LanguageSwitch />
      </header>
      <main className="start-main">
        <h1>{say(PANE.signInTitle)}</h1>
        <p className="lead">{say(PANE.signInLead)}</p>
        {problem !== null && <ProblemNote problem={problem} />}
        <p>
          {/* Nobody waits: the pane goes on, or the problem shows. */}
          <Button appearance="primary" size="large" disabledFocusable={waiting} onClick={() => void signIn()}>
            {say(FRAME.signIn)}
          </Button>
        </p>
        <p role="status" className="muted">
          {waiting && say(PANE.signInWaiting)}
        </p>
      </main>
    </div>
  );
}

/** Read beforehand, so that the click itself opens the window and no browser takes it for advertising. */
function useIssuer(): Issuer | null {
  const [issuer, setIssuer] = useState<Issuer | null>(null);
  useEffect(() => {
    // Nobody waits: without it the click reads it.
    void readIssuer().then((outcome) => {
      if (outcome.ok) setIssuer(outcome.answer);
    });
  }, []);
  return issuer;
}
