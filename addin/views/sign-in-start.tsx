// The first thing anybody sees: what this is, and the one button that starts signing in.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { startSignIn } from "../sync/sign-in-by-redirect.ts";
import { useLanguage } from "./language.tsx";
import { StartFrame } from "./start-frame.tsx";
import { usePageTitle } from "./use-page-title.ts";

export function SignInStart({ ended }: { readonly ended: Failure | null }) {
  const { say } = useLanguage();
  usePageTitle(say(FRAME.signIn));
  const [problem, setProblem] = useState(ended);
  const [leaving, setLeaving] = useState(false);

  async function leave() {
    setLeaving(true);
    setProblem(null);
    const refused = await startSignIn();
    if (refused === null) return;
    setProblem(refused);
    setLeaving(false);
  }

  return (
    <StartFrame title={FRAME.signInTitle} lead={FRAME.signInLead} problem={problem}>
      <p>
        {/* Nobody waits: the browser leaves, or the problem shows. */}
        <Button appearance="primary" size="large" disabled={leaving} onClick={() => void leave()}>
          {say(leaving ? FRAME.signingIn : FRAME.signIn)}
        </Button>
      </p>
      <ul className="start-steps">
        {FRAME.signInSteps.map((step) => (
          <li key={step.vi}>{say(step)}</li>
        ))}
      </ul>
    </StartFrame>
  );
}
