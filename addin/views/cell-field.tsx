// One editable cell, entered by the rule of its criterion: a list to choose from, a number with comma or
// point, or text. What is wrong with it stands right below it.
import { memo } from "react";
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../../shared/filled-sheet.ts";
import { sortFindings, type Finding } from "../../shared/finding.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import { formatNumber, type Text } from "../../shared/text.ts";
import { ANSWER_WORDS } from "../../shared/wording/fields.ts";
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
  readonly onType: (line: string, field: Field, typed: string) => void;
}

export const CellField = memo(function CellField(props: CellFieldProps) {
  const { say } = useLanguage();
  const { leaf, field, findings, edited } = props;
  const findingsId = `finding-${leaf.id}-${field}`;
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

function Control({ leaf, field, label, typed, findings, onType, describedBy }: ControlProps) {
  const { say } = useLanguage();
  const invalid = findings.some((finding) => finding.severity === "error");
  const shared = {
    "aria-label": label,
    "aria-invalid": invalid,
    "aria-describedby": describedBy,
  };
  const kind = kindOfField(leaf, field);
  if (kind === "choice") {
    return (
      <select {...shared} value={typed} onChange={(event) => onType(leaf.id, field, event.target.value)}>
        <option value="">{say(ANSWER_WORDS.unanswered)}</option>
        {choicesOf(leaf).map(({ value, words }) => (
          <option key={value} value={value}>
            {say(words)}
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
      {words}
    </label>
  );
}

function reservedAnswer(leaf: Leaf, field: Field): typeof NOT_ARISEN | typeof NOT_ASSIGNED | null {
  if (field === "result" && leaf.notArisen !== "refused") return NOT_ARISEN;
  if (field === "target" && leaf.notAssigned !== "refused") return NOT_ASSIGNED;
  return null;
}

function choicesOf(leaf: Leaf): readonly { readonly value: string; readonly words: Text }[] {
  const notArisen =
    leaf.notArisen === "refused" ? [] : [{ value: NOT_ARISEN, words: ANSWER_WORDS.notArisen }];
  switch (leaf.rule.shape) {
    case "passFail":
      return [
        { value: "pass", words: ANSWER_WORDS.pass },
        { value: "fail", words: ANSWER_WORDS.fail },
        ...notArisen,
      ];
    case "event":
      return [
        { value: "yes", words: ANSWER_WORDS.yes },
        { value: "no", words: ANSWER_WORDS.no },
      ];
    case "options":
      return [
        ...leaf.rule.options.map(({ id, label, points }) => {
          const words = `${label} (${formatNumber(points)})`;
          return { value: id, words: { vi: words, en: words } };
        }),
        ...notArisen,
      ];
    default:
      return notArisen;
  }
}
