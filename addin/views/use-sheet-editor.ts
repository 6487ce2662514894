// The state of editing one sheet: what was typed, what is wrong with it, points as one types, saving, and
// the cells where somebody else was quicker.
import { useCallback, useMemo, useState } from "react";
import type { CellChange } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leavesOf } from "../../shared/score-sheet.ts";
import { valueWords } from "../../shared/wording/fields.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import { liveScore } from "./live-score.ts";
import { cellKey, readEdits } from "./read-typed.ts";
import { countLines, saveEdits, type Saved, type SavedCell } from "./save-edits.ts";
import type { Difference, Settled } from "./settle.tsx";
import { useEdits } from "./use-edits.ts";
import type { SheetData } from "./use-sheet-data.ts";

export interface SaveReport extends Omit<Saved, "cells"> {
  readonly counts: ReturnType<typeof countLines>;
}

export function useSheetEditor(data: SheetData, terms: ScoringTerms, reloadFilled: () => Promise<void>) {
  const { sheet, filled, sheetRevision } = data;
  const { edits, edit, drop } = useEdits(`${filled.plan}~${filled.unit}`);
  const [saving, setSaving] = useState(false);
  const [report, setReport] = useState<SaveReport | null>(null);
  const [lost, setLost] = useState<readonly SavedCell[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, readonly Finding[]>>(new Map());

  const read = useMemo(() => readEdits(edits, sheet, terms), [edits, sheet, terms]);
  const findings = useMemo(() => new Map([...refused, ...read.findings]), [refused, read]);
  const live = useMemo(
    () =>
      read.changes.length === 0
        ? null
        : liveScore({ sheet, terms, lines: filled.lines, changes: read.changes, scores: "agreed" }),
    [sheet, terms, filled.lines, read],
  );
  const self = useMemo(
    () => liveScore({ sheet, terms, lines: filled.lines, changes: read.changes, scores: "self" }),
    [sheet, terms, filled.lines, read],
  );

  const onType = useCallback(
    (line: string, field: Field, typed: string) => {
      edit({ line, field, typed, stored: filled.lines });
      setRefused((before) => new Map([...before].filter(([key]) => key !== cellKey(line, field))));
    },
    [edit, filled.lines],
  );

  /** @param refusedHere lines with cells that could not be read and stay unsent */
  async function send(changes: readonly CellChange[], refusedHere: readonly string[]) {
    setSaving(true);
    const { plan, unit, revision: baseRevision } = filled;
    const saved = await saveEdits({ plan, unit, sheet, sheetRevision, baseRevision, changes });
    // What was typed stays on the screen until the stored values are there.
    await reloadFilled();
    drop(saved.cells.filter(isDone).map(({ change }) => change));
    setLost((before) => [
      ...before.filter((cell) => !saved.cells.some(({ change }) => isSameCell(change, cell.change))),
      ...saved.cells.filter(({ outcome }) => outcome.kind === "conflict"),
    ]);
    setRefused(new Map(saved.cells.flatMap(findingsOf)));
    setReport({ ...saved, counts: countLines(saved.cells, refusedHere) });
    setSaving(false);
    return saved;
  }

  async function save() {
    const refusedHere = [...read.findings].filter(([, found]) =>
      found.some((one) => one.severity === "error"),
    );
    await send(
      read.changes,
      refusedHere.map(([key]) => key.split(" ")[0] ?? key),
    );
  }

  async function settle({ changes, cells }: Settled) {
    // Where the stored value stays the edit is let go; the others go only once they are saved.
    const letGo = cells.filter((cell) => !changes.some((change) => isSameCell(cell, change)));
    drop(letGo);
    setLost((before) => before.filter(({ change }) => !letGo.some((cell) => isSameCell(cell, change))));
    if (changes.length > 0) await send(changes, []);
  }

  function dropAll() {
    drop("all");
    setLost([]);
    setRefused(new Map());
  }

  const unsaved = read.changes.length + read.refused;
  const differences = useMemo(() => lost.flatMap((cell) => differenceOf(cell, data)), [lost, data]);
  return {
    edits,
    findings,
    live,
    self,
    onType,
    unsaved,
    saving,
    report,
    differences,
    save,
    send,
    settle,
    dropAll,
  };
}

type Cell = Pick<CellChange, "line" | "field">;

function isSameCell(a: Cell, b: Cell): boolean {
  return a.line === b.line && a.field === b.field;
}

function isDone({ outcome }: SavedCell): boolean {
  return outcome.kind === "taken" || outcome.kind === "unchanged";
}

function findingsOf({ change, outcome }: SavedCell): readonly (readonly [string, readonly Finding[]])[] {
  return outcome.kind === "refused" ? [[cellKey(change.line, change.field), outcome.findings]] : [];
}

function differenceOf({ change, outcome }: SavedCell, { sheet }: SheetData): readonly Difference[] {
  const leaf = leavesOf(sheet).find(({ criterion }) => criterion.id === change.line)?.criterion;
  if (outcome.kind !== "conflict" || leaf === undefined) return [];
  const { field, now: mine } = change;
  const { stored, by, at } = outcome;
  const told = (language: "vi" | "en") =>
    SETTLE.changedBy({
      by: by?.name ?? SETTLE.somebody[language],
      at,
      stored: valueWords(leaf, field, stored)[language],
      mine: valueWords(leaf, field, mine)[language],
    })[language];
  return [{ leaf, field, stored, mine, told: { vi: told("vi"), en: told("en") } }];
}
