// The queue: cells that were to be sent and found no network. They lie in the workbook.
import type { Place } from "../../shared/finding.ts";
import { isField } from "../../shared/filled-sheet.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { FIELD_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { QUEUE } from "../../shared/wording/pane-sheet.ts";
import type { Sheet } from "../excel/sheet.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";

interface WaitingProps {
  readonly ours: Sheet;
  readonly sheet: ScoreSheet;
  readonly onGo: (where: Place) => void;
}

export function Waiting({ ours, sheet, onGo }: WaitingProps) {
  const { say } = useLanguage();
  const { outbox } = ours.record;
  if (outbox === null) return null;
  return (
    <section aria-labelledby="waiting-title">
      <Note kind="warning">
        <h2 id="waiting-title">{say(QUEUE.title(outbox.changes.length))}</h2>
        <p>{say(QUEUE.since(outbox.at))}</p>
        <ul className="changes">
          {outbox.changes.map(({ line, field, now }) => {
            const leaf = leafById(sheet, line)?.criterion;
            return (
              <li key={`${line} ${field}`}>
                <button type="button" className="to-cell" onClick={() => onGo({ criterion: line, field })}>
                  {leaf?.code ?? line}, {isField(field) ? say(FIELD_WORDS[field]) : field}:{" "}
                  {say(valueWords(leaf, field, now))}
                </button>
              </li>
            );
          })}
        </ul>
      </Note>
    </section>
  );
}
