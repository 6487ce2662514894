// What a unit is asked to explain on one line, above its explanation: the leader asks and rewords here, the
// unit reads who asked and when.
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import { FIELD_WORDS } from "../../shared/wording/fields.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { CellField, type CellFieldProps } from "./cell-field.tsx";
import { useLanguage } from "./language.tsx";

export type Asked = FilledSheetView["questions"][number];

interface QuestionProps {
  readonly leaf: Leaf;
  readonly stored: string | null;
  /** Not saved yet; undefined: not edited. */
  readonly typed: string | undefined;
  readonly asked: Asked | undefined;
  /** The person may ask, now. */
  readonly mayAsk: boolean;
  readonly findings: readonly Finding[];
  readonly onType: CellFieldProps["onType"];
}

export function Question({ leaf, stored, typed, asked, mayAsk, findings, onType }: QuestionProps) {
  const { say } = useLanguage();
  const [asking, setAsking] = useState(false);
  const words = say(FIELD_WORDS.question);
  const text = typed ?? stored ?? "";
  if (mayAsk && text === "" && typed === undefined && !asking) {
    return (
      <button
        type="button"
        className="why ask-explanation"
        aria-label={`${say(LEADER_SCREEN.ask)}, ${leaf.code} ${leaf.label}`}
        onClick={() => setAsking(true)}
      >
        {say(LEADER_SCREEN.ask)}
      </button>
    );
  }
  if (!mayAsk && text === "") return null;
  return (
    <div className={asked?.open === true ? "question question-open" : "question"}>
      <strong>{words}</strong>
      {mayAsk ? (
        <>
          <CellField
            leaf={leaf}
            field="question"
            label={`${words}, ${leaf.code} ${leaf.label}`}
            typed={text}
            edited={typed !== undefined}
            focus={asking}
            findings={findings}
            onType={onType}
          />
          <span className="print-only">{text}</span>
        </>
      ) : (
        <span className="value">{text}</span>
      )}
      {asked !== undefined && typed === undefined && (
        <span className="question-by">
          {say(UNIT_SCREEN.questionBy(asked.by.name, asked.at))}.{" "}
          {say(asked.open ? UNIT_SCREEN.notExplained : UNIT_SCREEN.explained)}.
        </span>
      )}
    </div>
  );
}
