// Brings the cell of a finding in front of the person, or says that it is gone or lies in a hidden row.
import type { Place } from "../../shared/finding.ts";
import { CHECKS } from "../../shared/wording/pane-sheet.ts";
import { selectCell } from "../excel/select-cell.ts";
import type { Refused } from "./use-doing.ts";

type Cell = Pick<Place, "worksheet" | "cell">;

export async function goTo({ worksheet, cell }: Cell, tell: (refused: Refused) => void): Promise<void> {
  const found = worksheet === undefined || cell === undefined ? null : await selectCell({ worksheet, cell });
  if (found?.ok === true && found.answer === "shown") return;
  const text = found?.ok === true && found.answer === "filtered" ? CHECKS.filteredCell : CHECKS.noCell;
  const unseen = { code: "noCell", status: 0, text, findings: [] };
  tell({ kind: "problem", problem: found?.ok === false ? found.problem : unseen });
}
