// The whole page: signed out, the start of signing in; signed in, the person's work.
import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { accessToken, onSessionEnd } from "../sync/session.ts";
import { Boundary } from "./boundary.tsx";
import { LanguageProvider } from "./language.tsx";
import { SignInStart } from "./sign-in-start.tsx";
import { SignedIn } from "./signed-in.tsx";
import { THEME } from "./theme.ts";

export function App() {
  const [signedIn, setSignedIn] = useState(accessToken() !== null);
  const [ended, setEnded] = useState<Failure | null>(null);
  useEffect(
    () =>
      onSessionEnd((reason) => {
        setEnded(reason);
        setSignedIn(false);
      }),
    [],
  );
  return (
    <FluentProvider theme={THEME} className="app">
      <LanguageProvider>
        <Boundary words={FRAME.broken}>{signedIn ? <SignedIn /> : <SignInStart ended={ended} />}</Boundary>
      </LanguageProvider>
    </FluentProvider>
  );
}
