// The state of agreeing one unit's bonus points: what is typed and what is wrong with it, trying it out,
// agreeing, and the cells where somebody else was quicker.
import { useState } from "react";
import { cellAt, type CellChange } from "../../shared/document/cells.ts";
import { hasErrors, type Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { Leaf } from "../../shared/score-sheet.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { toTyped } from "../sync/typed-value.ts";
import { isDone, type SavedCell, type Settled } from "../sync/saved-cells.ts";
import { differenceOf, isSameCell } from "./difference-of.ts";
import { cellKey, readEdits } from "./read-typed.ts";
import { saveEdits } from "./save-edits.ts";
import type { EditSheet } from "./use-edits.ts";
import type { Preview } from "./use-preview.ts";
import type { SheetData } from "./use-sheet-data.ts";

export type AgreedField = "agreedBonus" | "agreedReason";

export interface Agreeing {
  readonly data: SheetData;
  readonly bloc: string;
  /** Of the person. */
  readonly name: string;
  readonly preview: Preview;
  /** Of all units, each line named by {@link lineOfUnit}: another unit may be looked at meanwhile. */
  readonly editing: EditSheet;
  readonly reload: () => Promise<void>;
  readonly onAgreed: () => Promise<void>;
}

interface OnTerms extends Agreeing {
  readonly terms: ScoringTerms;
  /** Criteria that take bonus points. */
  readonly leaves: readonly Leaf[];
}

export function useBonus({ terms, leaves, data, bloc, name, preview, editing, reload, onAgreed }: OnTerms) {
  const { plan, sheet, sheetRevision, filled } = data;
  const { unit } = filled;
  const [problem, setProblem] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  /** Cells that were not taken. */
  const [left, setLeft] = useState<readonly SavedCell[]>([]);
  /** The last answer that had differences. */
  const [attend, setAttend] = useState<object | null>(null);

  const edits = Object.fromEntries(
    leaves.map((leaf) => [leaf.id, editing.edits[lineOfUnit(unit, leaf.id)] ?? {}]),
  );
  const { changes, findings } = readEdits(edits, sheet, terms);
  const stored = (leaf: Leaf, field: AgreedField) => toTyped(cellAt(filled.lines, leaf.id, field));
  const typedIn = (leaf: Leaf, field: AgreedField) => edits[leaf.id]?.[field]?.typed;

  function type(leaf: Leaf, field: AgreedField, typed: string) {
    preview.clear();
    const line = lineOfUnit(unit, leaf.id);
    editing.edit({ line, field, typed, stored: { [line]: filled.lines[leaf.id] ?? {} } });
    const isLeft = ({ change, outcome }: SavedCell) =>
      !isSameCell(change, { line: leaf.id, field }) ||
      // Typed as it is stored, there is nothing left to choose between.
      (outcome.kind === "conflict" && typed !== stored(leaf, field));
    setLeft((before) => before.filter(isLeft));
  }

  async function tryOut() {
    const body = { changes: changes.map(({ line, field, now }) => ({ unit, line, field, now })) };
    setProblem(await preview.tryOut(() => call("previewRanking", { plan: plan.id, bloc, body })));
  }

  async function agree(all: readonly CellChange[]) {
    preview.clear();
    setBusy(true);
    try {
      const { revision: baseRevision } = filled;
      const saved = await saveEdits({
        plan: plan.id,
        unit,
        sheet,
        sheetRevision,
        baseRevision,
        changes: all,
      });
      setProblem(saved.problem);
      editing.saved(
        saved.cells.filter(isDone).map(({ change: { line, field, now } }) => {
          // As it stood when the request left; what is typed since then stays.
          return { line: lineOfUnit(unit, line), field, now, sent: edits[line]?.[field]?.typed ?? null };
        }),
      );
      const notTaken = saved.cells.filter((cell) => !isDone(cell));
      setLeft((before) => [
        ...before.filter((cell) => !saved.cells.some(({ change }) => isSameCell(change, cell.change))),
        ...notTaken,
      ]);
      if (notTaken.some(({ outcome }) => outcome.kind === "conflict")) setAttend({});
      await (saved.problem === null && notTaken.length === 0 ? onAgreed() : reload());
    } finally {
      setBusy(false);
    }
  }

  async function settle({ changes: chosen, cells }: Settled) {
    const letGo = cells.filter((cell) => !chosen.some((change) => isSameCell(change, cell)));
    editing.drop(letGo.map(({ line, field }) => ({ line: lineOfUnit(unit, line), field })));
    setLeft((before) => before.filter(({ change }) => !letGo.some((cell) => isSameCell(cell, change))));
    if (chosen.length > 0) await agree(chosen);
  }

  const wrong = [...findings.values()].filter(hasErrors).length;
  return {
    changes,
    /** Cells with errors. */
    wrong,
    busy,
    ready: !busy && changes.length > 0 && wrong === 0,
    problem,
    attend,
    differences: left.flatMap((cell) => differenceOf(cell, { sheet, typed: changes, name })),
    shown: (leaf: Leaf, field: AgreedField) => typedIn(leaf, field) ?? stored(leaf, field),
    isEdited: (leaf: Leaf, field: AgreedField) => typedIn(leaf, field) !== undefined,
    findingsOf: (leaf: Leaf, field: AgreedField): readonly Finding[] => {
      const refused = left.find(({ change }) => isSameCell(change, { line: leaf.id, field }))?.outcome;
      const here = findings.get(cellKey(leaf.id, field));
      return here ?? (refused?.kind === "refused" ? refused.findings : NONE);
    },
    type,
    tryOut,
    agree,
    settle,
  };
}

const NONE: readonly Finding[] = [];

export function lineOfUnit(unit: string, line: string): string {
  return `${unit}~${line}`;
}
