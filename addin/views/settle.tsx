// Two values for one cell: both shown with who wrote them, and a person chooses, cell by cell. Nothing is
// chosen beforehand and nothing is overwritten unseen.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import { isField, type Field } from "../../shared/filled-sheet.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { FIELD_WORDS } from "../../shared/wording/fields.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import { CellField } from "./cell-field.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { readField } from "./read-typed.ts";

/** A cell with two values. */
export interface Difference {
  readonly leaf: Leaf;
  readonly field: string;
  readonly stored: CellValue | null;
  readonly mine: CellValue | null;
  /** Who wrote what, as a sentence. */
  readonly told: Text;
}

export interface Settled {
  /** To be sent, each starting from the stored value. */
  readonly changes: readonly CellChange[];
  /** All cells that were chosen, also those where the stored value stays. */
  readonly cells: readonly { readonly line: string; readonly field: string }[];
}

interface SettleProps {
  readonly differences: readonly Difference[];
  readonly mineWords: Text;
  readonly intro?: Text;
  readonly onSettle: (settled: Settled) => void;
}

interface Choice {
  readonly take: "mine" | "theirs" | "another";
  readonly typed: string;
}

export function Settle({ differences, mineWords, intro, onSettle }: SettleProps) {
  const { say } = useLanguage();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const [unread, setUnread] = useState<Text | null>(null);
  const keyOf = ({ leaf, field }: Difference) => `${leaf.id} ${field}`;
  const open = differences.filter((difference) => choices[keyOf(difference)] === undefined).length;

  function settle() {
    const changes: CellChange[] = [];
    const cells: { line: string; field: string }[] = [];
    for (const difference of differences) {
      const choice = choices[keyOf(difference)];
      if (choice === undefined) continue;
      const { leaf, field, stored, mine } = difference;
      const now = chosenValue(difference, choice, mine);
      if (now === undefined) {
        setUnread(UNIT_SCREEN.notANumber(choice.typed));
        return;
      }
      cells.push({ line: leaf.id, field });
      if (choice.take !== "theirs") changes.push({ line: leaf.id, field, was: stored, now });
    }
    setUnread(null);
    onSettle({ changes, cells });
  }

  return (
    <section className="settle" aria-labelledby="settle-title">
      <Note kind="warning">
        <h3 id="settle-title">
          {say(SETTLE.title)} ({differences.length})
        </h3>
        {intro !== undefined && <p>{say(intro)}</p>}
        <ol>
          {differences.map((difference) => (
            <li key={keyOf(difference)}>
              <OneDifference
                difference={difference}
                mineWords={mineWords}
                choice={choices[keyOf(difference)]}
                onChoose={(choice) => setChoices({ ...choices, [keyOf(difference)]: choice })}
              />
            </li>
          ))}
        </ol>
        {unread !== null && <p role="alert">{say(unread)}</p>}
        <p>
          <Button appearance="primary" disabled={open === differences.length} onClick={settle}>
            {say(SETTLE.apply)}
          </Button>{" "}
          <span aria-live="polite">{open > 0 && say(SETTLE.remaining(open))}</span>
        </p>
      </Note>
    </section>
  );
}

/** undefined: what was typed is no value. */
function chosenValue({ leaf, field, stored }: Difference, choice: Choice, mine: CellValue | null) {
  if (choice.take === "theirs") return stored;
  if (choice.take === "mine") return mine;
  if (!isField(field)) return undefined;
  const read = readField(leaf, field, choice.typed);
  return read.kind === "value" ? read.value : undefined;
}

interface OneProps {
  readonly difference: Difference;
  readonly mineWords: Text;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
}

function OneDifference({ difference, mineWords, choice, onChoose }: OneProps) {
  const { say } = useLanguage();
  const { leaf, field, told } = difference;
  const name = `settle-${leaf.id}-${field}`;
  const takes = [
    ["mine", mineWords],
    ["theirs", SETTLE.theirs],
    ["another", SETTLE.another],
  ] as const;
  return (
    <fieldset>
      <legend>
        {leaf.code} {leaf.label}, {isField(field) ? say(FIELD_WORDS[field]) : field}
      </legend>
      <p>{say(told)}</p>
      <p className="takes">
        {takes.map(([take, words]) => (
          <label key={take}>
            <input
              type="radio"
              name={name}
              checked={choice?.take === take}
              onChange={() => onChoose({ take, typed: choice?.typed ?? "" })}
            />{" "}
            {say(words)}
          </label>
        ))}
      </p>
      {choice?.take === "another" && isField(field) && (
        <AnotherValue leaf={leaf} field={field} typed={choice.typed} onChoose={onChoose} />
      )}
    </fieldset>
  );
}

function AnotherValue(props: {
  readonly leaf: Leaf;
  readonly field: Field;
  readonly typed: string;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { say } = useLanguage();
  const { leaf, field, typed, onChoose } = props;
  return (
    <CellField
      leaf={leaf}
      field={field}
      label={`${say(SETTLE.anotherValue)}: ${leaf.code} ${leaf.label}`}
      typed={typed}
      edited={false}
      findings={[]}
      onType={(_line, _field, text) => onChoose({ take: "another", typed: text })}
    />
  );
}
