// The first view: what is to be done, then what the workbook holds.
import { Button } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Me } from "../../shared/contract/people.ts";
import type { Place } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { PANE, WORKBOOK } from "../../shared/wording/pane.ts";
import type { Failure } from "../sync/failure.ts";
import { Duties } from "../views/duties.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { onDemand } from "../views/on-demand.tsx";
import { ProblemNote } from "../views/problem-note.tsx";
import type { SheetData } from "../views/use-sheet-data.ts";
import { hrefTo, keyOfRole, type WorkRole } from "../views/where.ts";
import type { Settled } from "../sync/saved-cells.ts";
import type { Workbook } from "./use-workbook.ts";
import { NoSheet } from "./no-sheet.tsx";

const AnotherWorkbook = onDemand(async () => (await import("./another-workbook.tsx")).AnotherWorkbook);
const OursView = onDemand(async () => (await import("./ours-view.tsx")).OursView);

export interface ScoringProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly data: SheetData;
  readonly terms: ScoringTerms;
  readonly workbook: Workbook;
  readonly busy: boolean;
  readonly mayEnter: boolean;
  readonly onGo: (where: Place) => void;
  readonly onInsert: () => void;
  readonly onRole: (key: string) => void;
  readonly repair: () => Promise<Failure | null>;
  readonly onSettle: (settled: Settled) => void;
  readonly undo: () => Promise<Failure | null>;
}

export function Scoring(props: ScoringProps) {
  const { say } = useLanguage();
  const { me, data, workbook } = props;
  const { plan, sheet, filled } = data;
  const goTo = (line: string, field: string) => props.onGo({ criterion: line, field });
  return (
    <>
      <Duties
        plan={plan}
        sheet={sheet}
        filled={filled}
        today={me.today}
        own
        begin={PANE.begin}
        {...(workbook.looked?.kind === "ours" && { onGo: goTo })}
      />
      {filled.proposals.length > 0 && (
        <Note kind="warning">
          <p>{say(WORKBOOK.proposals(filled.proposals.length))}</p>
          <p>
            <a
              href={`/page.html${hrefTo({ role: keyOfRole(props.role), view: "", item: "" })}`}
              target="_blank"
              rel="noopener noreferrer"
            >
              {say(PANE.openWebPage)}
            </a>
          </p>
        </Note>
      )}
      {workbook.problem !== null && (
        <ProblemNote problem={workbook.problem}>
          {/* Nobody waits: the view redraws itself when the sheet is read. */}
          <Button size="small" onClick={() => void workbook.lookAgain()}>
            {say(FRAME.tryAgain)}
          </Button>
        </ProblemNote>
      )}
      <WhatItHolds {...props} />
    </>
  );
}

function WhatItHolds(props: ScoringProps) {
  const { say } = useLanguage();
  const { workbook, busy, onInsert } = props;
  const { looked } = workbook;
  const reading = <p role="status">{say(PANE.reading)}</p>;
  switch (looked?.kind) {
    case undefined:
      return workbook.problem === null ? reading : null;
    case "none":
      return <NoSheet words={WORKBOOK.none} busy={busy} onInsert={onInsert} />;
    case "worksheetGone":
      return <NoSheet words={WORKBOOK.gone} busy={busy} onInsert={onInsert} />;
    case "another":
      return (
        <Suspense fallback={reading}>
          <AnotherWorkbook
            looked={looked}
            role={props.role}
            roles={props.me.roles}
            busy={busy}
            onRole={props.onRole}
          />
        </Suspense>
      );
    case "ours":
      return (
        <Suspense fallback={reading}>
          <OursView {...props} ours={looked.sheet} />
        </Suspense>
      );
  }
}
