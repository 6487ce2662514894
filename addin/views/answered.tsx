// What a view shows before it has its answer: that it is loading, or why it cannot, and how to try again.
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { tryAllAgain, type Reader } from "./use-answer.ts";

export function Answered<T>({
  of,
  children,
}: {
  readonly of: Reader<T>;
  readonly children: (answer: T) => ReactNode;
}) {
  const { say } = useLanguage();
  const { reading, failed } = of;
  if (reading.kind === "answer") {
    return (
      <>
        {failed !== null && <NotRead problem={failed} />}
        {children(reading.answer)}
      </>
    );
  }
  if (reading.kind === "loading") {
    return (
      <p className="loading" role="status">
        {say(FRAME.loading)}
      </p>
    );
  }
  return <NotRead problem={reading.problem} />;
}

function NotRead({ problem }: { readonly problem: Failure }) {
  const { say } = useLanguage();
  return (
    <ProblemNote problem={problem}>
      <Button size="small" onClick={tryAllAgain}>
        {say(FRAME.tryAgain)}
      </Button>
    </ProblemNote>
  );
}
