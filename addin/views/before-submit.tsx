// What is still to be seen to before a sheet is handed in, kind by kind; each criterion's number leads to
// its row.
import { checkLines } from "../../shared/entry-check.ts";
import type { Cells } from "../../shared/document/cells.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { answeredLines } from "../../shared/view.ts";
import { LinesToSee } from "./lines-to-see.tsx";

interface BeforeSubmitProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: { readonly lines: Cells };
  /** Leads to the row of a criterion; on the page the row is in the table below. */
  readonly onGo?: (line: string) => void;
}

export function BeforeSubmit({ sheet, terms, filled, onGo = showLine }: BeforeSubmitProps) {
  return <LinesToSee findings={checkLines(sheet, terms, answeredLines(filled.lines, sheet))} onGo={onGo} />;
}

/** After the dialog has closed, which gives the focus back to its button first. */
function showLine(line: string) {
  requestAnimationFrame(() => {
    const row = document.getElementById(`line-${line}`);
    row?.scrollIntoView({ block: "center" });
    row?.querySelector<HTMLElement>("input, select, textarea, button")?.focus({ preventScroll: true });
  });
}
