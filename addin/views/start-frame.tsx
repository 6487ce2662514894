// What stands before anybody is signed in, in the page and in Excel's pane: the name of the product, the
// language, what it is for, and below it how to sign in.
import type { ReactNode } from "react";
import type { Text } from "../../shared/text.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";

interface StartFrameProps {
  readonly title: Text;
  readonly lead: Text;
  /** Why there is nobody signed in, or why signing in failed. */
  readonly problem: Failure | null;
  readonly children: ReactNode;
}

export function StartFrame({ title, lead, problem, children }: StartFrameProps) {
  const { say } = useLanguage();
  return (
    <div className="start">
      <header className="start-header">
        <span className="brand">{say(FRAME.product)}</span>
        <LanguageSwitch />
      </header>
      <main className="start-main">
        <h1>{say(title)}</h1>
        <p className="lead">{say(lead)}</p>
        {problem !== null && <ProblemNote problem={problem} />}
        {children}
      </main>
    </div>
  );
}
