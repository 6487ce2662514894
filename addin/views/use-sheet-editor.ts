// The state of editing one sheet: what was typed, what is wrong with it, points as one types, saving, and
// the cells where somebody else was quicker.
import { useCallback, useMemo, useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { cellAt, withCells, type CellChange } from "../../shared/document/cells.ts";
import { isField, type Field } from "../../shared/filled-sheet.ts";
import { hasErrors, warningAt, type Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { toTyped } from "../sync/typed-value.ts";
import { countLines, isDone, type SavedCell, type Settled } from "../sync/saved-cells.ts";
import { differenceOf, isSameCell } from "./difference-of.ts";
import { claimedPoints, liveScore, storedPoints } from "./live-score.ts";
import { cellKey, readEdits } from "./read-typed.ts";
import { filledAfter, saveEdits, type Saved } from "./save-edits.ts";
import type { Difference } from "./settle.tsx";
import { useEdits } from "./use-edits.ts";
import type { SheetData } from "./use-sheet-data.ts";

export interface SaveReport extends Omit<Saved, "cells"> {
  readonly counts: ReturnType<typeof countLines>;
  /** Cells that somebody else was quicker with. */
  readonly conflicts: number;
}

export interface Editing {
  readonly data: SheetData;
  readonly terms: ScoringTerms;
  /** Names the person and the role: what one typed is nobody else's. */
  readonly person: string;
  /** The person's name. */
  readonly name: string;
  readonly showFilled: (filled: FilledSheetView) => void;
  readonly reloadFilled: () => Promise<void>;
}

export function useSheetEditor({ data, terms, person, name, showFilled, reloadFilled }: Editing) {
  const { sheet, filled, sheetRevision } = data;
  const { edits, edit, saved: letGoOfSaved, drop } = useEdits(`${person}~${filled.plan}~${filled.unit}`);
  const [saving, setSaving] = useState(false);
  const [report, setReport] = useState<SaveReport | null>(null);
  const [lost, setLost] = useState<readonly SavedCell[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map());

  const read = useMemo(() => readEdits(edits, sheet, terms), [edits, sheet, terms]);
  const { live, counted, claimed } = useMemo(() => {
    const { lines, score } = filled;
    const typing = { sheet, terms, lines, score, changes: read.changes };
    const points = liveScore(typing);
    const shown = points ?? storedPoints(score);
    return { live: points, counted: shown, claimed: claimedPoints(typing, shown) };
  }, [sheet, terms, filled, read]);

  const onType = useCallback(
    (line: string, field: Field, typed: string) => {
      edit({ line, field, typed, stored: filled.lines });
      setRefused((before) => new Map([...before].filter(([key]) => key !== cellKey(line, field))));
      if (typed !== toTyped(cellAt(filled.lines, line, field))) return;
      // Typed as it is stored: there is nothing left to choose between.
      setLost((before) => before.filter(({ change }) => !isSameCell(change, { line, field })));
    },
    [edit, filled.lines],
  );

  /** @param refusedHere lines with cells that could not be read and stay unsent */
  async function send(changes: readonly CellChange[], refusedHere: readonly string[]) {
    setSaving(true);
    try {
      return await sendNow(changes, refusedHere);
    } finally {
      setSaving(false);
    }
  }

  async function sendNow(changes: readonly CellChange[], refusedHere: readonly string[]) {
    const { plan, unit, revision: baseRevision } = filled;
    const saved = await saveEdits({ plan, unit, sheet, sheetRevision, baseRevision, changes });
    showFilled(filledAfter(filled, saved));
    letGoOfSaved(
      saved.cells.filter(isDone).map(({ change: { line, field, now } }) => {
        // As it stood when the request left; what is typed since then stays.
        return { line, field, now, sent: edits[line]?.[field]?.typed ?? null };
      }),
    );
    setLost((before) => [
      ...before.filter((cell) => !saved.cells.some(({ change }) => isSameCell(change, cell.change))),
      ...saved.cells.filter(({ outcome }) => outcome.kind === "conflict"),
    ]);
    for (const { change, outcome } of saved.cells) {
      const { line, field, was, now } = change;
      if (outcome.kind !== "conflict" || !isField(field) || edits[line]?.[field] !== undefined) continue;
      // Chosen, not typed: it is kept as if it were, until it is settled.
      edit({ line, field, typed: toTyped(now), stored: withCells({}, [{ line, field, now: was }]) });
    }
    setRefused(new Map(saved.cells.flatMap(findingsOf)));
    const conflicts = saved.cells.filter(({ outcome }) => outcome.kind === "conflict").length;
    // Before the sheet is read again: what leads to the choices must not come seconds later.
    setReport({ ...saved, counts: countLines(saved.cells, refusedHere), conflicts });
    await reloadFilled();
    return saved;
  }

  async function save() {
    const refusedHere = [...read.findings].filter(([, found]) => hasErrors(found));
    await send(
      read.changes,
      refusedHere.map(([key]) => key.split(" ")[0] ?? key),
    );
  }

  function letGo(cells: Settled["cells"]) {
    drop(cells);
    setLost((before) => before.filter(({ change }) => !cells.some((cell) => isSameCell(cell, change))));
  }

  async function settle({ changes, cells }: Settled) {
    // Where the stored value stays the edit is let go; the others go only once they are saved.
    letGo(cells.filter((cell) => !changes.some((change) => isSameCell(cell, change))));
    if (changes.length > 0) await send(changes, []);
  }

  function dropAll() {
    drop("all");
    setLost([]);
    setRefused(new Map());
  }

  const unsaved = read.changes.length + read.refused;
  const differences = useMemo(
    () => lost.flatMap((cell) => differenceOf(cell, { sheet, typed: read.changes, name })),
    [lost, sheet, read, name],
  );
  const findings = useMemo(
    () => byLine(withLost(new Map([...refused, ...read.findings]), differences)),
    [refused, read, differences],
  );
  return {
    edits,
    findings,
    live,
    counted,
    claimed,
    onType,
    unsaved,
    saving,
    report,
    differences,
    save,
    send,
    settle,
    letGo,
    dropAll,
  };
}

/** line -> field -> findings: a row that has none keeps getting the same nothing. */
export type LineFindings = ReadonlyMap<string, readonly Finding[]>;

function byLine(findings: ReadonlyMap<string, readonly Finding[]>): ReadonlyMap<string, LineFindings> {
  const lines = new Map<string, Map<string, readonly Finding[]>>();
  for (const [key, found] of findings) {
    const [line = "", field = ""] = key.split(" ");
    lines.set(line, (lines.get(line) ?? new Map<string, readonly Finding[]>()).set(field, found));
  }
  return lines;
}

/** Where somebody else was quicker, the cell itself says so too. */
function withLost(
  findings: ReadonlyMap<string, readonly Finding[]>,
  differences: readonly Difference[],
): ReadonlyMap<string, readonly Finding[]> {
  const all = new Map(findings);
  for (const { leaf, field, told } of differences) {
    const key = cellKey(leaf.id, field);
    const where = { criterion: leaf.id, field };
    all.set(key, [...(all.get(key) ?? []), warningAt("conflict", where, told)]);
  }
  return all;
}

function findingsOf({ change, outcome }: SavedCell): readonly (readonly [string, readonly Finding[]])[] {
  return outcome.kind === "refused" ? [[cellKey(change.line, change.field), outcome.findings]] : [];
}
