// What an action came to, in the sentences of a receipt: lines counted, what differs, what waits, and after
// each save that saving is not handing in.
import type { Report, Sheet } from "../excel/sheet.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import type { Finding } from "../../shared/finding.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { mayMove } from "../../shared/stage.ts";
import { DOING } from "../../shared/wording/pane.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { ProblemNote } from "../views/problem-note.tsx";
import type { Asked } from "../views/question.tsx";
import { CameFrame } from "./came-frame.tsx";
import { FindingList, type Go } from "../views/finding-list.tsx";
import { SubmittedAt } from "../views/submitted-at.tsx";
import { criteriaOf, findToComplete } from "./to-complete.ts";
import type { Action } from "./use-doing.ts";
import type { Came } from "./use-sheet-actions.ts";

interface CameNoteProps {
  readonly came: Came | null;
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly questions: readonly Asked[];
  readonly onGo: Go;
  readonly onDismiss: () => void;
}

export function CameNote({ came, onDismiss, ...rest }: CameNoteProps) {
  if (came === null) return null;
  return (
    <CameFrame onDismiss={onDismiss}>
      <What came={came} {...rest} />
    </CameFrame>
  );
}

type WhatProps = Omit<CameNoteProps, "came" | "onDismiss"> & { readonly came: Came };

function What({ came, plan, sheet, terms, questions, onGo }: WhatProps) {
  const { say } = useLanguage();
  switch (came.kind) {
    case "problem":
      return <Refusal came={came} onGo={onGo} />;
    case "checked":
      return (
        <Checked
          sheet={came.sheet}
          toEnter={findToComplete({ sheet, terms, questions, lines: came.sheet.lines })}
        />
      );
    case "submitted":
      return (
        <Note kind="good">
          <p>
            <strong>
              <SubmittedAt at={came.submitted.submittedAt} code={came.submitted.checkCode} />
            </strong>
          </p>
          {came.submitted.daysLate > 0 && <p>{say(UNIT_SCREEN.lateBy(came.submitted.daysLate))}</p>}
        </Note>
      );
    case "report":
      return <Reported action={came.action} report={came.report} plan={plan} sheet={sheet} onGo={onGo} />;
  }
}

function Refusal({ came, onGo }: { readonly came: Extract<Came, { kind: "problem" }>; readonly onGo: Go }) {
  const { findings } = came.problem;
  return (
    <ProblemNote problem={{ ...came.problem, findings: [] }}>
      <FindingList findings={findings} onGo={onGo} />
    </ProblemNote>
  );
}

interface CheckedProps {
  readonly sheet: Sheet;
  readonly toEnter: readonly Finding[];
}

function Checked({ sheet, toEnter }: CheckedProps) {
  const { say } = useLanguage();
  const errors = sheet.findings.filter(({ severity }) => severity === "error").length;
  const warnings = sheet.findings.filter(({ severity }) => severity === "warning").length;
  const open = sheet.record.mayEnter ? criteriaOf(toEnter.filter(({ code }) => code === "unanswered")) : 0;
  return (
    <Note kind={errors > 0 ? "warning" : open > 0 ? "plain" : "good"}>
      <p>
        {say(errors + warnings === 0 ? DOING.checkedClean : DOING.checked({ errors, warnings }))}{" "}
        {open > 0 && say(DOING.stillOpen(open))}
      </p>
    </Note>
  );
}

interface ReportedProps {
  readonly action: Action;
  readonly report: Report;
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly onGo: Go;
}

function Reported({ action, report, plan, sheet, onGo }: ReportedProps) {
  const { say } = useLanguage();
  const { counts, conflicts, elsewhere, combined, findings, stage, savedAt, queued, notes } = report;
  const codes = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion.code]));
  const toSubmit = mayMove("submit", stage);
  const saved = savedAt !== null && counts.taken + counts.unchanged > 0;
  const sentences = [
    ...(action === "insert" ? [inserted(report.sheet)] : []),
    ...(counts.lines > 0 && queued === 0 ? [UNIT_SCREEN.outcome(counts)] : []),
    ...(queued > 0 ? [DOING.queued(queued)] : []),
    ...(combined.length > 0
      ? [UNIT_SCREEN.combined(combined.map((id) => codes.get(id) ?? id).join("; "))]
      : []),
    ...(elsewhere > 0 ? [UNIT_SCREEN.elsewhere(elsewhere)] : []),
    ...(conflicts > 0 ? [DOING.conflicts(conflicts)] : []),
    ...notes,
  ];
  const quiet = sentences.length === 0 && !saved;
  const kind = conflicts + queued + counts.left > 0 ? "warning" : saved && toSubmit ? "plain" : "good";
  return (
    <Note kind={kind}>
      {sentences.map((sentence) => (
        <p key={sentence.vi}>{say(sentence)}</p>
      ))}
      {quiet && <p>{say(DOING.nothingNew)}</p>}
      {saved && (
        <p>
          {say(UNIT_SCREEN.savedAgreed(new Date(savedAt)))}{" "}
          {toSubmit && <strong>{say(DOING.notSubmitted(plan.words.leader))}</strong>}
        </p>
      )}
      <FindingList findings={findings.filter(({ severity }) => severity === "error")} onGo={onGo} />
    </Note>
  );
}

function inserted({ worksheet, record }: Sheet): Text {
  return record.mayEnter ? DOING.inserted(worksheet) : DOING.insertedClosed(worksheet);
}
