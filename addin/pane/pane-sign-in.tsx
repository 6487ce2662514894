// Before anything else: what the pane is for, and the one button that signs in. It says why there is
// nobody signed in any more.
import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { PANE } from "../../shared/wording/pane.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { DIALOG } from "../../shared/wording/sync.ts";
import { signInFailure } from "../sync/authorization.ts";
import type { Failure } from "../sync/failure.ts";
import { prepareSignIn, signInByDialog, type Prepared } from "../sync/sign-in-by-dialog.ts";
import { useLanguage } from "../views/language.tsx";
import { StartFrame } from "../views/start-frame.tsx";

interface PaneSignInProps {
  readonly ended: Failure | null;
  readonly onSignedIn: () => void;
}

export function PaneSignIn({ ended, onSignedIn }: PaneSignInProps) {
  const { say } = useLanguage();
  const [problem, setProblem] = useState(ended);
  const [waiting, setWaiting] = useState(false);
  const { take, prepare } = usePrepared();

  async function signIn() {
    setWaiting(true);
    setProblem(null);
    try {
      const refused = await signInByDialog(take());
      setProblem(refused);
      if (refused === null) onSignedIn();
      else prepare();
    } catch (error) {
      // A fault of ours: the console keeps the rest.
      setProblem(signInFailure(DIALOG.fault));
      prepare();
      throw error;
    } finally {
      setWaiting(false);
    }
  }

  return (
    <StartFrame title={PANE.signInTitle} lead={PANE.signInLead} problem={problem}>
      <p>
        {/* Nobody waits: the pane goes on, or the problem shows. */}
        <Button appearance="primary" size="large" disabledFocusable={waiting} onClick={() => void signIn()}>
          {say(FRAME.signIn)}
        </Button>
      </p>
      <p role="status" className="muted">
        {waiting && say(PANE.signInWaiting)}
      </p>
    </StartFrame>
  );
}

interface Preparing {
  /** What is ready, for one attempt; null: nothing yet. */
  readonly take: () => Prepared | null;
  readonly prepare: () => void;
}

function usePrepared(): Preparing {
  const ready = useRef<Prepared | null>(null);
  const prepare = useCallback(() => {
    // Nobody waits: without it the click prepares.
    void prepareSignIn().then((outcome) => {
      if (outcome.ok) ready.current = outcome.answer;
    });
  }, []);
  useEffect(prepare, [prepare]);
  const take = useCallback(() => {
    const taken = ready.current;
    ready.current = null;
    return taken;
  }, []);
  return { take, prepare };
}
