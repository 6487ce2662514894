// The bonus fields of one unit: what it proposed beside what is being agreed.
import { Button } from "@fluentui/react-components";
import { cellAt } from "../../shared/document/cells.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leavesOf, type Leaf } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../../shared/wording/fields.ts";
import { WHAT_IF } from "../../shared/wording/score-table.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import { CellField } from "./cell-field.tsx";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { Settle } from "./settle.tsx";
import { useBonus, type Agreeing } from "./use-bonus.ts";

const FIELDS = ["agreedBonus", "agreedReason"] as const;

export function BonusForm(props: Agreeing) {
  const { say } = useLanguage();
  const { plan, sheet } = props.data;
  const leaves = leavesOf(sheet)
    .map(({ criterion }) => criterion)
    .filter((leaf) => leaf.bonusMax !== null);
  if (plan.scoring === null || leaves.length === 0) return <p>{say(WHAT_IF.none)}</p>;
  return <Fields {...props} terms={plan.scoring} leaves={leaves} />;
}

interface FieldsProps extends Agreeing {
  readonly terms: ScoringTerms;
  readonly leaves: readonly Leaf[];
}

function Fields(props: FieldsProps) {
  const { say } = useLanguage();
  const { terms, leaves, data } = props;
  const { sheet, filled } = data;
  const bonus = useBonus(props);
  return (
    <div className="bonus-form">
      {bonus.differences.length > 0 && (
        // Nobody waits: the form redraws itself when the answer comes.
        <Settle
          sheet={sheet}
          terms={terms}
          differences={bonus.differences}
          mineWords={SETTLE.mine}
          busy={bonus.busy}
          attend={bonus.attend}
          onSettle={(settled) => void bonus.settle(settled)}
        />
      )}
      <div className="table-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say(COLUMN_WORDS.criterion)}</th>
              <th scope="col" className="number">
                {say(FIELD_WORDS.proposedBonus)}
              </th>
              {FIELDS.map((field) => (
                <th key={field} scope="col">
                  {say(FIELD_WORDS[field])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {leaves.map((leaf) => (
              <tr key={leaf.id}>
                <th scope="row">
                  {leaf.code} {leaf.label}
                </th>
                <td className="number" data-label={say(FIELD_WORDS.proposedBonus)}>
                  {proposedWords(cellAt(filled.lines, leaf.id, "proposedBonus"))}
                </td>
                {FIELDS.map((field) => (
                  <td key={field} data-label={say(FIELD_WORDS[field])}>
                    <CellField
                      leaf={leaf}
                      field={field}
                      label={`${say(FIELD_WORDS[field])}, ${leaf.code} ${leaf.label}`}
                      typed={bonus.shown(leaf, field)}
                      edited={bonus.isEdited(leaf, field)}
                      findings={bonus.findingsOf(leaf, field)}
                      onType={(_line, _field, text) => bonus.type(leaf, field, text)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {bonus.problem !== null && <ProblemNote problem={bonus.problem} />}
      <div className="actions-row">
        {/* Nobody waits: table and notes redraw themselves when the answer comes. */}
        <Button disabled={!bonus.ready} onClick={() => void bonus.tryOut()}>
          {say(WHAT_IF.tryOut)}
        </Button>
        <Button appearance="primary" disabled={!bonus.ready} onClick={() => void bonus.agree(bonus.changes)}>
          {say(WHAT_IF.agree)}
        </Button>
        {bonus.wrong > 0 ? (
          <span className="muted">{say(WHAT_IF.wrong(bonus.wrong))}</span>
        ) : (
          bonus.changes.length === 0 && <span className="muted">{say(WHAT_IF.unchanged)}</span>
        )}
      </div>
    </div>
  );
}

function proposedWords(value: number | string | null): string {
  return typeof value === "number" ? formatNumber(value) : "–";
}
