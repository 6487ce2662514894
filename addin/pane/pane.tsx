// Excel's pane as a whole. Where a person is, is state: the host has no History API and owns the address.
// A session that ran out is asked for again in front of the work, which stays as it is behind it.
import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PANE } from "../../shared/wording/pane.ts";
import type { Failure } from "../sync/failure.ts";
import { accessToken, onSessionEnd } from "../sync/session.ts";
import { Boundary } from "../views/boundary.tsx";
import { LanguageProvider } from "../views/language.tsx";
import { THEME } from "../views/theme.ts";
import { PaneSignIn } from "./pane-sign-in.tsx";
import { PaneWork } from "./pane-work.tsx";

export function Pane() {
  return (
    <FluentProvider theme={THEME} className="app pane">
      <LanguageProvider>
        <Boundary words={PANE.broken}>
          <Session />
        </Boundary>
      </LanguageProvider>
    </FluentProvider>
  );
}

function Session() {
  const [signedIn, setSignedIn] = useState(accessToken() !== null);
  const [ended, setEnded] = useState<Failure | null>(null);
  /** There is work to come back to. */
  const [begun, setBegun] = useState(signedIn);
  useEffect(
    () =>
      onSessionEnd((reason) => {
        setEnded(reason);
        setSignedIn(false);
        if (reason === null) setBegun(false);
      }),
    [],
  );
  function begin() {
    setEnded(null);
    setSignedIn(true);
    setBegun(true);
  }
  return (
    <>
      {!signedIn && <PaneSignIn ended={ended} onSignedIn={begin} />}
      {begun && (
        <div hidden={!signedIn}>
          <PaneWork inFront={signedIn} />
        </div>
      )}
    </>
  );
}
