// One criterion's row: its cells, its points, and on demand why they are so and who changed what.
import { memo, useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { CellValue } from "../../shared/document/cells.ts";
import { hasField, type Field } from "../../shared/filled-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import type { PlanWords } from "../../shared/plan.ts";
import type { Leaf, ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS, KIND_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { ruleHint } from "../../shared/wording/rule-hints.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { TOTALS } from "../../shared/wording/unit-screen.ts";
import { toTyped } from "../sync/typed-value.ts";
import { CellField } from "./cell-field.tsx";
import { CellHistory } from "./cell-history.tsx";
import { useLanguage } from "./language.tsx";
import { Question, type Asked } from "./question.tsx";
import type { Columns } from "./sheet-columns.ts";
import type { Edit } from "./edits.ts";
import type { LineFindings } from "./use-sheet-editor.ts";
import { WhyButton } from "./why-button.tsx";

interface SheetRowProps {
  readonly plan: string;
  readonly unit: string;
  readonly sheet: ScoreSheet;
  readonly leaf: Leaf;
  readonly depth: number;
  /** Its points are taken off. */
  readonly penalty: boolean;
  /** Columns in all, for the row of details. */
  readonly width: number;
  readonly stored: Readonly<Record<string, CellValue>> | undefined;
  readonly scored: FilledSheetView["score"]["leaves"][string] | undefined;
  /** The points come from edits that are not saved. */
  readonly live: boolean;
  /** Points that count; null: unanswered, left out, or known after the next save only. */
  readonly points: number | null;
  /** What the unit itself claims. */
  readonly claimedPoints: number | null;
  readonly words: PlanWords;
  readonly columns: Columns;
  readonly asked: Asked | undefined;
  readonly edits: Readonly<Record<string, Edit>> | undefined;
  readonly findings: LineFindings;
  readonly onType: (line: string, field: Field, typed: string) => void;
}

const NONE: readonly Finding[] = [];

export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { say } = useLanguage();
  const { leaf, depth, columns, scored, points, edits } = props;
  const [open, setOpen] = useState(false);
  const detailsId = `why-${leaf.id}`;
  const pointsLabel = say(columns.counted ? COLUMN_WORDS.countedScore : COLUMN_WORDS.selfScore);
  const pointsCell = (
    <td role="cell" className="number points" data-label={pointsLabel}>
      <span>{pointsWords(points)}</span>
      {scored?.provisional === true && (
        <abbr className="provisional" title={say(TOTALS.provisional)}>
          {say(TOTALS.provisionalShort)}
        </abbr>
      )}
      <WhyButton
        of={`${leaf.code} ${leaf.label}`}
        details={detailsId}
        isOpen={open}
        onToggle={() => setOpen(!open)}
      />
    </td>
  );
  return (
    <>
      <tr
        role="row"
        className={edits === undefined ? "row-leaf" : "row-leaf row-edited"}
        id={`line-${leaf.id}`}
      >
        <td role="cell" className="code">
          {leaf.code}
        </td>
        <th role="rowheader" scope="row" className={`depth-${depth}`}>
          <span className="criterion-label">{leaf.label}</span>
          <span className="criterion-kind">
            {say(KIND_WORDS[leaf.kind])}. {say(ruleHint(leaf, { ...props.words, penalty: props.penalty }))}
          </span>
        </th>
        <td role="cell" className="number" data-label={say(COLUMN_WORDS.maxPoints)}>
          {formatNumber(leaf.maxPoints)}
        </td>
        {columns.beforePoints.map((field) => (
          <FieldCell key={field} {...props} field={field} />
        ))}
        {columns.counted ? (
          <td role="cell" className="number points" data-label={say(COLUMN_WORDS.selfScore)}>
            <span>{pointsWords(props.claimedPoints)}</span>
          </td>
        ) : (
          pointsCell
        )}
        {columns.afterPoints.map((field) => (
          <FieldCell key={field} {...props} field={field} />
        ))}
        {columns.counted && pointsCell}
      </tr>
      <tr role="row" className="row-details" id={detailsId} hidden={!open}>
        <td role="cell" colSpan={props.width}>
          {open && <Details {...props} />}
        </td>
      </tr>
    </>
  );
});

export function pointsWords(points: number | null | undefined): string {
  return points === null || points === undefined ? "–" : formatNumber(points);
}

function FieldCell({ field, ...props }: SheetRowProps & { readonly field: Field }) {
  const { say } = useLanguage();
  const { leaf, sheet, columns, stored, edits, findings, onType } = props;
  const words = say(FIELD_WORDS[field]);
  if (!hasField(leaf, field, sheet)) return <td role="cell" className="filler" />;
  const value = stored?.[field] ?? null;
  const edit = edits?.[field];
  const shown = edit === undefined ? value : edit.typed;
  const read = shown === null || shown === "" ? "" : say(valueWords(leaf, field, shown));
  const unit =
    (field === "result" || field === "target") && leaf.unit !== null && leaf.rule.shape !== "passFail";
  const content = columns.writable.has(field) ? (
    <>
      <div className="with-unit">
        <CellField
          leaf={leaf}
          field={field}
          label={`${words}, ${leaf.code} ${leaf.label}`}
          typed={edit === undefined ? toTyped(value) : edit.typed}
          edited={edit !== undefined}
          findings={findings.get(field) ?? NONE}
          onType={onType}
        />
        {unit && <span className="unit">{leaf.unit}</span>}
      </div>
      <span className="print-only">
        {read}
        {unit && read !== "" && <span className="unit"> {leaf.unit}</span>}
      </span>
    </>
  ) : (
    <span className="value">
      {read}
      {unit && read !== "" && <span className="unit"> {leaf.unit}</span>}
    </span>
  );
  return (
    <td role="cell" className={`cell cell-${field}`} data-label={words}>
      {field === "explanation" ? (
        <div className="explained">
          <LineQuestion {...props} />
          {content}
        </div>
      ) : (
        content
      )}
    </td>
  );
}

function LineQuestion({ leaf, stored, edits, asked, columns, findings, onType }: SheetRowProps) {
  const text = stored?.question;
  return (
    <Question
      leaf={leaf}
      stored={text === undefined ? null : String(text)}
      typed={edits?.question?.typed}
      asked={asked}
      mayAsk={columns.writable.has("question")}
      findings={findings.get("question") ?? NONE}
      onType={onType}
    />
  );
}

function Details({ leaf, sheet, scored, plan, unit, columns, live }: SheetRowProps) {
  const { say } = useLanguage();
  const fields = [...columns.beforePoints, ...columns.afterPoints, "question" as const].filter((field) =>
    hasField(leaf, field, sheet),
  );
  return (
    <div className="details">
      <p>
        <strong>{say(FRAME.why)}</strong> {scored?.why ?? ""}
        {live && <em> ({say(TOTALS.live)})</em>}
      </p>
      <CellHistory plan={plan} unit={unit} leaf={leaf} fields={fields} />
    </div>
  );
}
