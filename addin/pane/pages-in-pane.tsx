// The frame around a leader's or the board's pages inside Excel: the pages themselves are those of the
// browser, below them stands what became of the last sheet that was written into the workbook.
import type { ReactNode } from "react";
import { ProblemNote } from "../views/problem-note.tsx";
import { InPane, type PaneAround } from "../views/in-pane.ts";
import { CameFrame } from "./came-frame.tsx";
import { CollectedNote } from "./collected-note.tsx";
import { goTo } from "./go-to.ts";
import { PaneBar } from "./pane-bar.tsx";
import type { Writing } from "./use-writing.ts";
import { WrittenNote } from "./written-note.tsx";

interface PagesInPaneProps {
  readonly around: PaneAround;
  readonly doing: Writing["doing"];
  readonly children: ReactNode;
}

export function PagesInPane({ around, doing, children }: PagesInPaneProps) {
  const { came, tell } = doing;
  return (
    <InPane value={around}>
      <main id="content" tabIndex={-1} className="content">
        {children}
      </main>
      <PaneBar
        running={doing.running}
        onStop={doing.stop}
        isProblem={came?.kind === "problem"}
        report={
          came !== null && (
            <CameFrame onDismiss={doing.dismiss}>
              {came.kind === "written" ? (
                <WrittenNote written={came.written} />
              ) : came.kind === "collected" ? (
                <CollectedNote collected={came.collected} onGo={(where) => void goTo(where, tell)} />
              ) : (
                <ProblemNote problem={came.problem} />
              )}
            </CameFrame>
          )
        }
      />
    </InPane>
  );
}
