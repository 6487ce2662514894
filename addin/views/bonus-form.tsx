// The bonus fields of one unit: what it proposed beside what is being agreed.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { cellAt, type CellChange } from "../../shared/document/cells.ts";
import { hasErrors, type Finding } from "../../shared/finding.ts";
import { leavesOf, type Leaf } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../../shared/wording/fields.ts";
import { WHAT_IF } from "../../shared/wording/score-table.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { toTyped } from "../sync/typed-value.ts";
import { CellField } from "./cell-field.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { cellKey, readEdits } from "./read-typed.ts";
import { saveEdits } from "./save-edits.ts";
import type { EditSheet } from "./use-edits.ts";
import type { Preview } from "./use-preview.ts";
import type { SheetData } from "./use-sheet-data.ts";

interface BonusFormProps {
  readonly data: SheetData;
  readonly bloc: string;
  readonly preview: Preview;
  /** Of all units, each line named by {@link lineOfUnit}: another unit may be looked at meanwhile. */
  readonly editing: EditSheet;
  readonly reload: () => Promise<void>;
  readonly onAgreed: () => Promise<void>;
}

const NONE: readonly Finding[] = [];
const FIELDS = ["agreedBonus", "agreedReason"] as const;
type AgreedField = (typeof FIELDS)[number];

export function BonusForm({ data, bloc, preview, editing, reload, onAgreed }: BonusFormProps) {
  const { say } = useLanguage();
  const { plan, sheet, sheetRevision, filled } = data;
  const [note, setNote] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const leaves = leavesOf(sheet)
    .map(({ criterion }) => criterion)
    .filter((leaf) => leaf.bonusMax !== null);
  if (plan.scoring === null || leaves.length === 0) return <p>{say(WHAT_IF.none)}</p>;

  const was = (leaf: Leaf, field: AgreedField) => cellAt(filled.lines, leaf.id, field);
  const edits = Object.fromEntries(
    leaves.map((leaf) => [leaf.id, editing.edits[lineOfUnit(filled.unit, leaf.id)] ?? {}]),
  );
  const typedIn = (leaf: Leaf, field: AgreedField) => edits[leaf.id]?.[field]?.typed;
  const shown = (leaf: Leaf, field: AgreedField) => typedIn(leaf, field) ?? toTyped(was(leaf, field));
  const { changes, findings } = readEdits(edits, sheet, plan.scoring);
  const ready = !busy && changes.length > 0 && ![...findings.values()].some(hasErrors);

  async function tryOut() {
    const body = {
      changes: changes.map(({ line, field, now }) => ({ unit: filled.unit, line, field, now })),
    };
    setProblem(await preview.tryOut(() => call("previewRanking", { plan: plan.id, bloc, body })));
  }

  async function agree(all: readonly CellChange[]) {
    preview.clear();
    const { unit, revision: baseRevision } = filled;
    setBusy(true);
    const saved = await saveEdits({ plan: plan.id, unit, sheet, sheetRevision, baseRevision, changes: all });
    setBusy(false);
    const left = saved.cells.filter(
      ({ outcome }) => outcome.kind === "conflict" || outcome.kind === "refused",
    );
    setProblem(saved.problem);
    setNote(left.length === 0 ? null : say(WHAT_IF.notTaken(left.length)));
    // What lost to another value is let go of: its stored value comes with the reading that follows.
    const done = saved.cells.filter(({ outcome }) => outcome.kind !== "refused");
    editing.drop(done.map(({ change: { line, field } }) => ({ line: lineOfUnit(unit, line), field })));
    if (saved.problem === null && left.length === 0) await onAgreed();
    else await reload();
  }

  return (
    <div className="bonus-form">
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
                      typed={shown(leaf, field)}
                      edited={typedIn(leaf, field) !== undefined}
                      findings={findings.get(cellKey(leaf.id, field)) ?? NONE}
                      onType={(line, _field, text) => {
                        preview.clear();
                        const place = lineOfUnit(filled.unit, line);
                        const stored = { [place]: filled.lines[line] ?? {} };
                        editing.edit({ line: place, field, typed: text, stored });
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem !== null && <ProblemNote problem={problem} />}
      {note !== null && (
        <Note kind="warning">
          <p>{note}</p>
        </Note>
      )}
      <div className="actions-row">
        {/* Nobody waits: table and notes redraw themselves when the answer comes. */}
        <Button disabled={!ready} onClick={() => void tryOut()}>
          {say(WHAT_IF.tryOut)}
        </Button>
        <Button appearance="primary" disabled={!ready} onClick={() => void agree(changes)}>
          {say(WHAT_IF.agree)}
        </Button>
        {changes.length === 0 && <span className="muted">{say(WHAT_IF.unchanged)}</span>}
      </div>
    </div>
  );
}

export function lineOfUnit(unit: string, line: string): string {
  return `${unit}~${line}`;
}

function proposedWords(value: number | string | null): string {
  return typeof value === "number" ? formatNumber(value) : "–";
}
