// Brings the cell of a finding in front of the person, or says that it is gone.
import type { Place } from "../../shared/finding.ts";
import { CHECKS } from "../../shared/wording/pane-sheet.ts";
import { selectCell } from "../excel/select-cell.ts";
import type { Refused } from "./use-doing.ts";

export async function goTo({ worksheet, cell }: Place, tell: (refused: Refused) => void): Promise<void> {
  const found = worksheet === undefined || cell === undefined ? null : await selectCell({ worksheet, cell });
  if (found?.ok === true && found.answer) return;
  const gone = { code: "noCell", status: 0, text: CHECKS.noCell, findings: [] };
  tell({ kind: "problem", problem: found === null || found.ok ? gone : found.problem });
}
