// One editable cell, entered by the rule of its criterion: a list to choose from, a number with comma or
// point, or text. What is wrong with it stands right below it.
import { memo, useId } from "react";
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../../shared/filled-sheet.ts";
import { sortFindings, type Finding } from "../../shared/finding.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import { formatNumber, type Text } from "../../shared/text.ts";
import { resultWords, type AnswerWord } from "../../shared/template/answer-words.ts";
import { ANSWER_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { useLanguage } from "./language.tsx";
import { kindOfField } from "./read-typed.ts";

export interface CellFieldProps {
  readonly leaf: Leaf;
  readonly field: Field;
  /** Read out instead of the column and row that a sighted person sees. */
  readonly label: string;
  readonly typed: string;
  readonly edited: boolean;
  readonly findings: readonly Finding[];
  /** Takes the focus as it appears. */
  readonly focus?: boolean;
  readonly onType: (line: string, field: Field, typed: string) => void;
}

export const CellField = memo(function CellField(props: CellFieldProps) {
  const { say } = useLanguage();
  const { findings, edited } = props;
  const findingsId = useId();
  return (
    <div className={edited ? "cell-field cell-edited" : "cell-field"}>
      <Control {...props} describedBy={findings.length > 0 ? findingsId : undefined} />
      <Reserved {...props} />
      {findings.length > 0 && (
        <ul id={findingsId} className="cell-findings">
          {sortFindings(findings).map((finding) => (
            <li key={finding.code} className={`cell-finding-${finding.severity}`}>
              {say(finding.text)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});

type ControlProps = CellFieldProps & { readonly describedBy: string | undefined };

function Control({ leaf, field, label, typed, findings, focus, onType, describedBy }: ControlProps) {
  const { say } = useLanguage();
  const invalid = findings.some((finding) => finding.severity === "error");
  const shared = {
    "aria-label": label,
    "aria-invalid": invalid,
    "aria-describedby": describedBy,
  };
  const kind = kindOfField(leaf, field);
  if (kind === "choice") {
    const chosen = resultWords(leaf).find(({ value }) => value === typed);
    const chosenWords = chosen === undefined ? undefined : say(choiceWords(leaf, chosen));
    return (
      <select
        {...shared}
        title={chosenWords}
        value={typed}
        onChange={(event) => onType(leaf.id, field, event.target.value)}
      >
        <option value="">{say(ANSWER_WORDS.unanswered)}</option>
        {resultWords(leaf).map((answer) => (
          <option key={answer.value} value={answer.value}>
            {say(choiceWords(leaf, answer))}
          </option>
        ))}
      </select>
    );
  }
  if (kind === "text") {
    return (
      <textarea
        {...shared}
        rows={1}
        // It appears because its button was pressed.
        autoFocus={focus ?? false}
        value={typed}
        onChange={(event) => onType(leaf.id, field, event.target.value)}
      />
    );
  }
  const reserved = typed === NOT_ARISEN || typed === NOT_ASSIGNED;
  return (
    <input
      {...shared}
      inputMode={kind === "number" ? "decimal" : "text"}
      autoComplete="off"
      disabled={reserved}
      value={reserved ? "" : typed}
      onChange={(event) => onType(leaf.id, field, event.target.value)}
    />
  );
}

/** "Không phát sinh" or "Không được giao" beside a number, where the criterion allows it. */
function Reserved({ leaf, field, label, typed, onType }: CellFieldProps) {
  const { say } = useLanguage();
  const answer = reservedAnswer(leaf, field);
  if (answer === null || kindOfField(leaf, field) === "choice") return null;
  const words = say(ANSWER_WORDS[answer]);
  return (
    <label className="cell-reserved">
      <input
        type="checkbox"
        aria-label={`${words}: ${label}`}
        checked={typed === answer}
        onChange={(event) => onType(leaf.id, field, event.target.checked ? answer : "")}
      />
      {say(ANSWER_WORDS[answer === NOT_ASSIGNED ? "notAssignedShort" : answer])}
    </label>
  );
}

function reservedAnswer(leaf: Leaf, field: Field): typeof NOT_ARISEN | typeof NOT_ASSIGNED | null {
  if (field === "result" && leaf.notArisen !== "refused") return NOT_ARISEN;
  if (field === "target" && leaf.notAssigned !== "refused") return NOT_ASSIGNED;
  return null;
}

/** An option's points stand beside its words. */
function choiceWords(leaf: Leaf, { value, word }: AnswerWord): Text {
  const option = leaf.rule.shape === "options" && leaf.rule.options.find(({ id }) => id === value);
  const points = option ? ` (${formatNumber(option.points)})` : "";
  return { vi: word + points, en: valueWords(leaf, "result", value).en + points };
}
