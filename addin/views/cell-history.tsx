// Who changed one cell, when, from what to what; asked for field by field.
import { useState } from "react";
import type { Field } from "../../shared/filled-sheet.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import { FIELD_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { HISTORY } from "../../shared/wording/history.ts";
import { Answered } from "./answered.tsx";
import { useLanguage } from "./language.tsx";
import { useAnswer } from "./use-answer.ts";

interface CellHistoryProps {
  readonly plan: string;
  readonly unit: string;
  readonly leaf: Leaf;
  readonly fields: readonly Field[];
  /** Of the sheet that stands; with a new one what is shown is read again. */
  readonly revision?: number;
}

export function CellHistory({ fields, revision, ...cell }: CellHistoryProps) {
  const { say } = useLanguage();
  const [chosen, setField] = useState<Field | null>(null);
  // Of another cell than the one that is offered now nothing is told.
  const field = chosen !== null && fields.includes(chosen) ? chosen : null;
  return (
    <div className="cell-history">
      <p className="cell-history-fields">
        <span>{say(HISTORY.ofCell)}:</span>
        {fields.map((each) => (
          <button
            key={each}
            type="button"
            aria-expanded={each === field}
            onClick={() => setField(each === field ? null : each)}
          >
            {say(FIELD_WORDS[each])}
          </button>
        ))}
      </p>
      {field !== null && <Changes {...cell} key={`${field} ${revision ?? ""}`} field={field} />}
    </div>
  );
}

function Changes({
  plan,
  unit,
  leaf,
  field,
}: Omit<CellHistoryProps, "fields" | "revision"> & { readonly field: Field }) {
  const { say } = useLanguage();
  const history = useAnswer("readHistory", { plan, unit, line: leaf.id, field });
  return (
    <Answered of={history}>
      {({ entries }) => {
        const changes = entries.flatMap(({ revision, at, by, note, changes: cells }) =>
          cells
            .filter((cell) => cell.line === leaf.id && cell.field === field)
            .map((cell) => ({ revision, at, by, note, ...cell })),
        );
        if (changes.length === 0) return <p>{say(HISTORY.neverChanged)}</p>;
        return (
          <ol className="changes">
            {changes.map(({ revision, at, by, note, was, now }) => (
              <li key={revision}>
                <strong>
                  {say(HISTORY.changed(say(valueWords(leaf, field, was)), say(valueWords(leaf, field, now))))}
                </strong>{" "}
                {say(HISTORY.by(by.name, at))}
                {note !== null && <> {say(HISTORY.reason(note))}</>}
              </li>
            ))}
          </ol>
        );
      }}
    </Answered>
  );
}
