// Every version of a unit's sheet, newest first, with the cells that it changed; older ones on demand.
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { History as HistoryAnswer } from "../../shared/contract/sync.ts";
import { isField } from "../../shared/filled-sheet.ts";
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { FIELD_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { HISTORY } from "../../shared/wording/history.ts";
import { actionWords, STAGES } from "../../shared/wording/screens.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { Answered } from "./answered.tsx";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { useAnswer } from "./use-answer.ts";

interface Of {
  readonly plan: string;
  readonly unit: string;
}

/** A version, as the history tells it. */
export interface Version {
  readonly entry: HistoryAnswer["entries"][number];
  readonly sheet: ScoreSheet;
}

interface HistoryProps extends Of {
  /** What can be done with a version. */
  readonly actions?: (version: Version) => ReactNode;
}

export function History({ plan, unit, actions }: HistoryProps) {
  const { say } = useLanguage();
  const first = useAnswer("readHistory", { plan, unit });
  const published = useAnswer("readScoreSheet", { plan });
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say(HISTORY.title)}</h2>
      <Answered of={published}>
        {({ sheet }) => (
          <Answered of={first}>
            {(answer) => (
              <Pages plan={plan} unit={unit} first={answer} sheet={sheet} {...(actions && { actions })} />
            )}
          </Answered>
        )}
      </Answered>
    </section>
  );
}

type Page = Pick<HistoryAnswer, "entries" | "next">;

interface PagesProps extends HistoryProps {
  readonly first: Page;
  readonly sheet: ScoreSheet;
}

function Pages({ plan, unit, first, sheet, actions }: PagesProps) {
  const { say } = useLanguage();
  const [older, setOlder] = useState<Page>({ entries: [], next: first.next });
  const [problem, setProblem] = useState<Failure | null>(null);

  async function readOlder(before: number) {
    const outcome = await call("readHistory", { plan, unit, before });
    if (!outcome.ok) {
      setProblem(outcome.problem);
      return;
    }
    setProblem(null);
    setOlder({ entries: [...older.entries, ...outcome.answer.entries], next: outcome.answer.next });
  }

  const { next } = older;
  const entries = [...first.entries, ...older.entries];
  if (entries.length === 0) return <p>{say(HISTORY.empty)}</p>;
  return (
    <>
      <ol className="history">
        {entries.map((entry) => (
          <li key={entry.revision}>
            <Entry entry={entry} sheet={sheet} />
            {actions?.({ entry, sheet })}
          </li>
        ))}
      </ol>
      {problem !== null && <ProblemNote problem={problem} />}
      {next !== null && (
        // Nobody waits: the list grows when the answer comes.
        <Button onClick={() => void readOlder(next)}>{say(HISTORY.older)}</Button>
      )}
    </>
  );
}

/** Versions whose note says what was received; that of others is a reason. */
const RECEIVING = ["submitOnBehalf", "receivePaper"];
/** Versions that are made to change cells; the others are named by what happened. */
const WRITING = ["enter", "upload", "assign", "ask", "check", "agree"];
/** They lead to another stage than their name says. */
const LEADING_ELSEWHERE = ["check", "agree", "unlock"];

function Entry({ entry, sheet }: { readonly entry: Page["entries"][number]; readonly sheet: ScoreSheet }) {
  const { say } = useLanguage();
  const leaves = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion]));
  const isSave = WRITING.includes(entry.action);
  const happened = say(actionWords(entry.action));
  return (
    <>
      <p>
        {isSave ? (
          <>
            <strong>{say(HISTORY.revision(entry.revision))}</strong>: {happened}
          </>
        ) : (
          <strong>{happened}</strong>
        )}{" "}
        {LEADING_ELSEWHERE.includes(entry.action) && <span className="tag">{say(STAGES[entry.stage])}</span>}{" "}
        <span className="muted">{say(HISTORY.by(entry.by.name, entry.at))}</span>
      </p>
      {entry.note !== null && (
        <p>{RECEIVING.includes(entry.action) ? entry.note : say(HISTORY.reason(entry.note))}</p>
      )}
      {entry.changes.length === 0 && isSave && <p className="muted">{say(HISTORY.nothingShown)}</p>}
      {entry.changes.length > 0 && (
        <details>
          <summary>{say(HISTORY.changedCells(entry.changes.length))}</summary>
          <ul className="changes">
            {entry.changes.map(({ line, field, was, now }) => {
              const leaf = leaves.get(line);
              return (
                <li key={`${line} ${field}`}>
                  {leaf === undefined ? line : `${leaf.code} ${leaf.label}`},{" "}
                  {isField(field) ? say(FIELD_WORDS[field]) : field}:{" "}
                  <strong>
                    {say(
                      HISTORY.changed(say(valueWords(leaf, field, was)), say(valueWords(leaf, field, now))),
                    )}
                  </strong>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
