// Values of an uploaded workbook that lost to newer ones wait here until a person chooses.
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leafById, type ScoreSheet } from "../../shared/score-sheet.ts";
import { valueWords } from "../../shared/wording/fields.ts";
import { SETTLE, UPLOAD } from "../../shared/wording/upload.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { isDone, type Settled } from "../sync/saved-cells.ts";
import { isSameCell } from "./difference-of.ts";
import { ProblemNote } from "./problem-note.tsx";
import { type Saved } from "./save-edits.ts";
import { Settle, type Difference } from "./settle.tsx";
import type { CellChange } from "../../shared/document/cells.ts";

interface ProposalsProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly send: (changes: readonly CellChange[], refusedHere: readonly string[]) => Promise<Saved>;
  /** Edits that were kept for these cells are settled with them. */
  readonly letGo: (cells: Settled["cells"]) => void;
  readonly showFilled: (filled: FilledSheetView) => void;
}

export function Proposals({ sheet, terms, filled, send, letGo, showFilled }: ProposalsProps) {
  const [problem, setProblem] = useState<Failure | null>(null);

  async function settle({ changes, cells }: Settled) {
    setProblem(null);
    const saved = changes.length === 0 ? null : await send(changes, []);
    if (saved?.problem) return;
    // What was not taken stays a proposal, so that its value is not lost.
    const left = (saved?.cells ?? []).filter((cell) => !isDone(cell));
    const settled = cells.filter((cell) => !left.some(({ change }) => isSameCell(change, cell)));
    if (settled.length === 0) return;
    letGo(settled);
    const { plan, unit } = filled;
    const outcome = await call("discardProposals", { plan, unit, body: { cells: settled } });
    if (outcome.ok) showFilled(outcome.answer);
    else setProblem(outcome.problem);
  }

  const differences = filled.proposals.flatMap((proposal) => differenceOf(proposal, sheet));
  if (differences.length === 0) return null;
  return (
    <>
      {problem !== null && <ProblemNote problem={problem} />}
      <Settle
        sheet={sheet}
        terms={terms}
        differences={differences}
        mineWords={SETTLE.fileValue}
        intro={UPLOAD.proposals(differences.length)}
        // Nobody waits: the view redraws itself when the answer comes.
        onSettle={(settled) => void settle(settled)}
      />
    </>
  );
}

function differenceOf(
  proposal: FilledSheetView["proposals"][number],
  sheet: ScoreSheet,
): readonly Difference[] {
  const { line, field, value, stored, file, at, storedAt } = proposal;
  const leaf = leafById(sheet, line)?.criterion;
  if (leaf === undefined) return [];
  const [by, storedBy] = [proposal.by.name, proposal.storedBy?.name ?? null];
  const [ours, theirs] = [valueWords(leaf, field, stored), valueWords(leaf, field, value)];
  const told = {
    vi: SETTLE.fromFile({ file, by, at, mine: theirs.vi, stored: ours.vi, storedBy, storedAt }).vi,
    en: SETTLE.fromFile({ file, by, at, mine: theirs.en, stored: ours.en, storedBy, storedAt }).en,
  };
  return [{ leaf, field, stored, mine: value, told }];
}
