// Two values for one cell: both shown with who wrote them, and a person chooses, cell by cell. Nothing is
// chosen beforehand and nothing is overwritten unseen.
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import { isField, type Field } from "../../shared/filled-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { Leaf, ScoreSheet } from "../../shared/score-sheet.ts";
import type { Text } from "../../shared/text.ts";
import { FIELD_WORDS } from "../../shared/wording/fields.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import type { Settled } from "../sync/saved-cells.ts";
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

interface SettleProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly differences: readonly Difference[];
  readonly mineWords: Text;
  readonly intro?: Text;
  /** Something else is being done. */
  readonly busy?: boolean;
  /** Each new one brings the choices into view. */
  readonly attend?: object | null;
  readonly onSettle: (settled: Settled) => void;
}

interface Choice {
  readonly take: "mine" | "theirs" | "another";
  readonly typed: string;
}

/** What a choice comes to. */
type Chosen =
  | { readonly kind: "open" }
  | { readonly kind: "wrong"; readonly findings: readonly Finding[] }
  | { readonly kind: "value"; readonly now: CellValue | null; readonly findings: readonly Finding[] };

const TYPED_IN = "input:not([type=radio], [type=checkbox]), textarea, select";

export function Settle(props: SettleProps) {
  const { sheet, terms, differences, mineWords, intro, busy = false, attend = null, onSettle } = props;
  const { say } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (attend === null) return;
    // Who types in Excel beside the pane keeps the keyboard; who types in here keeps the place, too.
    const isHere = document.hasFocus();
    if (isHere && document.activeElement?.matches(TYPED_IN) === true) return;
    title.current?.scrollIntoView({ block: "center" });
    if (isHere) title.current?.focus({ preventScroll: true });
  }, [attend]);
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({});
  const all = differences.map((difference) => {
    const choice = choices[keyOf(difference)];
    return { difference, choice, chosen: chosenOf({ sheet, terms, difference, choice }) };
  });
  const open = all.filter(({ chosen }) => chosen.kind === "open").length;
  const wrong = all.filter(({ chosen }) => chosen.kind === "wrong").length;

  function settle() {
    const changes: CellChange[] = [];
    const cells: { line: string; field: string }[] = [];
    for (const { difference, choice, chosen } of all) {
      if (chosen.kind !== "value") continue;
      const { leaf, field, stored } = difference;
      cells.push({ line: leaf.id, field });
      if (choice?.take !== "theirs") changes.push({ line: leaf.id, field, was: stored, now: chosen.now });
    }
    onSettle({ changes, cells });
  }

  return (
    <section className="settle" aria-labelledby={titleId}>
      <Note kind="warning">
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {say(SETTLE.title)} ({differences.length})
        </h3>
        {intro !== undefined && <p>{say(intro)}</p>}
        <ol>
          {all.map(({ difference, choice, chosen }) => (
            <li key={keyOf(difference)}>
              <OneDifference
                difference={difference}
                mineWords={mineWords}
                choice={choice}
                findings={chosen.kind === "open" ? NONE : chosen.findings}
                onChoose={(choice) => setChoices({ ...choices, [keyOf(difference)]: choice })}
              />
            </li>
          ))}
        </ol>
        <p className="settle-do">
          <Button appearance="primary" disabled={busy || wrong > 0 || open === all.length} onClick={settle}>
            {say(SETTLE.apply)}
          </Button>
          <span aria-live="polite">{open > 0 && say(SETTLE.remaining(open))}</span>
        </p>
      </Note>
    </section>
  );
}

const NONE: readonly Finding[] = [];

/** By both values: where somebody writes yet another one, the choice is made anew. */
function keyOf({ leaf, field, stored, mine }: Difference): string {
  return JSON.stringify([leaf.id, field, stored, mine]);
}

interface Choosing {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly difference: Difference;
  readonly choice: Choice | undefined;
}

function chosenOf({ sheet, terms, difference, choice }: Choosing): Chosen {
  const { leaf, field, stored, mine } = difference;
  if (choice === undefined) return { kind: "open" };
  if (choice.take === "theirs") return { kind: "value", now: stored, findings: NONE };
  if (choice.take === "mine") return { kind: "value", now: mine, findings: NONE };
  // Left empty is no other value: nobody empties a cell by not typing.
  if (!isField(field) || choice.typed.trim() === "") return { kind: "open" };
  const { now, findings } = readField({ leaf, sheet, terms, field, typed: choice.typed });
  return now === undefined ? { kind: "wrong", findings } : { kind: "value", now, findings };
}

interface OneProps {
  readonly difference: Difference;
  readonly mineWords: Text;
  readonly choice: Choice | undefined;
  readonly findings: readonly Finding[];
  readonly onChoose: (choice: Choice) => void;
}

function OneDifference({ difference, mineWords, choice, findings, onChoose }: OneProps) {
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
        <AnotherValue
          leaf={leaf}
          field={field}
          typed={choice.typed}
          findings={findings}
          onChoose={onChoose}
        />
      )}
    </fieldset>
  );
}

function AnotherValue(props: {
  readonly leaf: Leaf;
  readonly field: Field;
  readonly typed: string;
  readonly findings: readonly Finding[];
  readonly onChoose: (choice: Choice) => void;
}) {
  const { say } = useLanguage();
  const { leaf, field, typed, findings, onChoose } = props;
  return (
    <CellField
      leaf={leaf}
      field={field}
      label={`${say(SETTLE.anotherValue)}: ${leaf.code} ${leaf.label}`}
      typed={typed}
      edited={false}
      findings={findings}
      onType={(_line, _field, text) => onChoose({ take: "another", typed: text })}
    />
  );
}
