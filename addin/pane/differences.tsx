// Cells that somebody else was quicker with, kept in the workbook until a person has chosen.
import { useMemo, useState } from "react";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { valueWords } from "../../shared/wording/fields.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import type { Differing, SheetRecord } from "../excel/record.ts";
import { Settle, type Difference, type Settled } from "../views/settle.tsx";

interface DifferencesProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly record: SheetRecord;
  readonly onSettle: (settled: Settled) => void;
}

export function Differences({ sheet, terms, record, onSettle }: DifferencesProps) {
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
      attend={attend}
      onSettle={onSettle}
    />
  );
}

function differenceOf(
  { line, field, mine, stored, by, at }: Differing,
  sheet: ScoreSheet,
): readonly Difference[] {
  const leaf = leafById(sheet, line)?.criterion;
  if (leaf === undefined) return [];
  const told = (language: "vi" | "en") =>
    SETTLE.changedBy({
      by: by ?? SETTLE.somebody[language],
      at,
      stored: valueWords(leaf, field, stored)[language],
      mine: valueWords(leaf, field, mine)[language],
    })[language];
  return [{ leaf, field, stored, mine, told: { vi: told("vi"), en: told("en") } }];
}
