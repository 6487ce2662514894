// What is to be done first: the deadline with its last valid day, and where the sheet stands. Saved and
// not submitted is said strongest, because saving is taken for sending. Then what waits for an explanation.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { daysLate, formatDue, lastValidDay, type Due } from "../../shared/due.ts";
import { dutyOf, type Plan } from "../../shared/plan.ts";
import { openQuestions } from "../../shared/questions.ts";
import { mayMove } from "../../shared/stage.ts";
import type { Text } from "../../shared/text.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { daysBetween, type IsoDate } from "../../shared/vietnam-time.ts";
import { fillingOf, isHandedIn } from "../../shared/view.ts";
import { STAGES } from "../../shared/wording/screens.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { countedReceipt, type CountedReceipt } from "./counted-receipt.ts";
import { useLanguage } from "./language.tsx";
import { LinesToSee } from "./lines-to-see.tsx";
import { Note } from "./note.tsx";
import { SubmittedAt } from "./submitted-at.tsx";
import { useAnswer } from "./use-answer.ts";

interface DutiesProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly filled: FilledSheetView;
  readonly today: IsoDate;
  /** The person is the one who has to hand in. */
  readonly own: boolean;
  /** What to do where nothing is entered yet. */
  readonly begin?: Text;
  /** Leads to a field of a criterion; without it its number only is named. */
  readonly onGo?: (line: string, field: string) => void;
}

export function Duties({ plan, sheet, filled, today, own, begin, onGo }: DutiesProps) {
  const { say } = useLanguage();
  const start = begin ?? (own ? UNIT_SCREEN.notStarted : UNIT_SCREEN.noFigures);
  const duty = dutyOf(plan, "selfScore");
  const others = plan.duties.filter((each) => each !== duty && each.due.kind !== "none");
  return (
    <section className="duties" aria-labelledby="duties-title">
      <h2 id="duties-title">{say(own ? UNIT_SCREEN.duties : UNIT_SCREEN.standing)}</h2>
      {duty !== undefined && (
        <p>
          {say(UNIT_SCREEN.deadline)}: <strong>{say(formatDue(duty.due))}</strong>
          {". "}
          <span className="tag">{say(dueState(filled, duty.due, today))}</span>
        </p>
      )}
      <div role="status" aria-live="polite">
        <Standing plan={plan} sheet={sheet} filled={filled} own={own} begin={start} />
        <OpenQuestions plan={plan} sheet={sheet} filled={filled} own={own} {...(onGo && { onGo })} />
      </div>
      {others.length > 0 && (
        <details className="no-print">
          <summary>{say(UNIT_SCREEN.otherDuties)}</summary>
          <ul>
            {others.map(({ id, label, due }) => (
              <li key={id}>
                {label}: {say(formatDue(due))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type StandingProps = Pick<DutiesProps, "plan" | "sheet" | "filled" | "own"> & { readonly begin: Text };

function Standing({ plan, sheet, filled, own, begin }: StandingProps) {
  const { say } = useLanguage();
  const { stage, submission } = filled;
  const counted = countedReceipt(filled);
  const { leader } = plan.words;
  const submitted =
    submission === null ? null : (
      <>
        <p>
          <SubmittedAt at={submission.at} code={submission.checkCode} />
        </p>
        {counted !== null && (
          <p>
            {submission.onBehalf && `${say(UNIT_SCREEN.onBehalf)} `}
            {say(UNIT_SCREEN.received(counted))} {say(UNIT_SCREEN.recorded(counted))}
          </p>
        )}
        {submission.onBehalf && counted === null && (
          <p>{say(UNIT_SCREEN.onBehalfOf(submission.receivedOn))}</p>
        )}
      </>
    );
  switch (stage) {
    case "draft":
      return (
        <DraftNote leader={leader} begun={fillingOf(filled, sheet).begun} filled={filled} begin={begin} />
      );
    case "returned":
      return <ReturnedShout plan={plan} filled={filled} />;
    case "submitted":
    case "agreed":
      return (
        <Note kind="good">
          {submitted}
          {stage === "agreed" && <p>{say(UNIT_SCREEN.agreed(plan.words))}</p>}
          {own && <p>{say(UNIT_SCREEN.toChange(leader))}</p>}
        </Note>
      );
    case "locked":
      return (
        <Note kind={isHandedIn(filled) ? "plain" : "warning"}>
          {isHandedIn(filled) ? submitted : <p>{say(UNIT_SCREEN.lockedNotSubmitted(plan.words))}</p>}
          <p>{say(UNIT_SCREEN.locked(plan.words.leader))}</p>
        </Note>
      );
  }
}

/** Nobody explains any more once the result is closed. */
function OpenQuestions({ plan, sheet, filled, own, onGo }: Omit<DutiesProps, "today" | "begin">) {
  const { say } = useLanguage();
  const open = openQuestions(filled.questions, sheet);
  if (open.length === 0 || filled.stage === "locked") return null;
  const mayExplain = mayMove("enter", filled.stage);
  return (
    <Note kind={own ? "warning" : "plain"}>
      {onGo === undefined ? (
        <p>
          {say(UNIT_SCREEN.questionOpen(open.length))} {open.map(({ where }) => where.printed).join("; ")}
        </p>
      ) : (
        <LinesToSee findings={open} onGo={(line) => onGo(line, "explanation")} />
      )}
      {own && <p>{say(mayExplain ? UNIT_SCREEN.explain : UNIT_SCREEN.explainOnceReturned(plan.words))}</p>}
    </Note>
  );
}

interface DraftNoteProps {
  readonly begin: Text;
  readonly leader: string;
  /** The unit has entered something. */
  readonly begun: boolean;
  readonly filled: FilledSheetView;
}

/** Of a draft the unit's paper may have come already, before its figures. */
function DraftNote({ leader, begun, begin, filled: { savedAt, receipt } }: DraftNoteProps) {
  const { say } = useLanguage();
  if (!begun || savedAt === null) {
    return (
      <Note kind={receipt === null ? "plain" : "warning"}>
        {receipt !== null && <PaperReceived receipt={receipt} />}
        <p>{say(begin)}</p>
      </Note>
    );
  }
  return (
    <Note kind="shout">
      <p>{say(UNIT_SCREEN.savedNotSubmitted(savedAt, leader))}</p>
      {receipt !== null && <PaperReceived receipt={receipt} />}
    </Note>
  );
}

function PaperReceived({ receipt }: { readonly receipt: CountedReceipt }) {
  const { say } = useLanguage();
  return (
    <p>
      {say(UNIT_SCREEN.paperReceived(receipt.on))} {say(UNIT_SCREEN.recorded(receipt))}
    </p>
  );
}

/** Edits after it move the time of the last save, so the time comes from the history. */
function ReturnedShout({ plan, filled }: Pick<DutiesProps, "plan" | "filled">) {
  const { say } = useLanguage();
  const { reading } = useAnswer("readHistory", { plan: plan.id, unit: filled.unit });
  const entries = reading.kind === "answer" ? reading.answer.entries : [];
  const at = entries.find(({ action }) => action === "return")?.at ?? null;
  return (
    <Note kind="shout">
      <p>{say(UNIT_SCREEN.returnedAt(at, plan.words.leader))}</p>
      {filled.returned !== null && <p>{say(UNIT_SCREEN.returnedBecause(filled.returned))}</p>}
    </Note>
  );
}

function dueState(filled: FilledSheetView, due: Due, today: IsoDate): Text {
  const { submission, receipt, stage } = filled;
  if (submission !== null && isHandedIn(filled)) {
    const { daysLate: late } = submission;
    return late > 0 ? UNIT_SCREEN.lateBy(late) : UNIT_SCREEN.onTime;
  }
  if (submission !== null && stage === "returned") {
    return UNIT_SCREEN.sentOn(submission.receivedOn, submission.daysLate);
  }
  if (receipt !== null && stage === "draft") return UNIT_SCREEN.paperCame(daysLate(due, receipt.on));
  const last = lastValidDay(due);
  if (last === null || stage === "locked") return stage === "locked" ? UNIT_SCREEN.notSent : STAGES[stage];
  const days = daysBetween(today, last);
  if (days > 0) return UNIT_SCREEN.notDue(days);
  return days === 0 ? UNIT_SCREEN.dueToday : UNIT_SCREEN.overdue(-days);
}
