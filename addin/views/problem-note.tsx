// A refusal: its sentence, read out at once, and all its findings.
import type { ReactNode } from "react";
import type { Failure } from "../sync/failure.ts";
import { FindingList } from "./finding-list.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";

export function ProblemNote({
  problem,
  children,
}: {
  readonly problem: Failure;
  readonly children?: ReactNode;
}) {
  const { say } = useLanguage();
  return (
    <div role="alert">
      <Note kind="error">
        <p>{say(problem.text)}</p>
        <FindingList findings={problem.findings} />
        {children}
      </Note>
    </div>
  );
}
