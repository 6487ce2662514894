// Cells that somebody else was quicker with, kept in the workbook until a person has chosen.
import { useMemo, useState } from "react";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { differenceWords } from "../../shared/wording/difference.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import type { Differing, SheetRecord } from "../excel/record.ts";
import { Settle, type Difference } from "../views/settle.tsx";
import type { Settled } from "../sync/saved-cells.ts";

interface DifferencesProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly record: SheetRecord;
  readonly busy: boolean;
  readonly onSettle: (settled: Settled) => void;
}

export function Differences({ sheet, terms, record, busy, onSettle }: DifferencesProps) {
  const differences = record.differing.flatMap((cell) => differenceOf(cell, sheet));
  const text = JSON.stringify(record.differing);
  const [first] = useState(text);
  // One that comes while the person is here leads them to it; what was there when they came does not.
  const attend = useMemo(() => (text === first ? null : { text }), [text, first]);
  if (differences.length === 0) return null;
  return (
    <Settle
      sheet={sheet}
      terms={terms}
      differences={differences}
      mineWords={SETTLE.mine}
      busy={busy}
      attend={attend}
      onSettle={onSettle}
    />
  );
}

export function differenceOf(cell: Differing, sheet: ScoreSheet): readonly Difference[] {
  const { line, field, mine, stored } = cell;
  const leaf = leafById(sheet, line)?.criterion;
  if (leaf === undefined) return [];
  return [{ leaf, field, stored, mine, told: differenceWords(leaf, cell) }];
}
