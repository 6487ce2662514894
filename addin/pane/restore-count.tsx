// How many cells going back to an earlier version would change, and how many it would empty.
import { differingCells, type Cells } from "../../shared/document/cells.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { DOING } from "../../shared/wording/pane.ts";
import { ownCells } from "../excel/sheet-actions.ts";
import { Answered } from "../views/answered.tsx";
import { useLanguage } from "../views/language.tsx";
import { useAnswer } from "../views/use-answer.ts";

interface RestoreCountProps {
  readonly plan: string;
  readonly unit: string;
  readonly revision: number;
  /** What stands. */
  readonly stored: Cells;
  readonly sheet: ScoreSheet;
}

export function RestoreCount({ plan, unit, revision, stored, sheet }: RestoreCountProps) {
  const { say } = useLanguage();
  const stood = useAnswer("readFilledSheet", { plan, unit, revision: String(revision) });
  return (
    <Answered of={stood}>
      {({ lines }) => {
        const cells = differingCells(ownCells(stored, { sheet }), ownCells(lines, { sheet }));
        const emptied = cells.filter(({ now }) => now === null).length;
        return (
          <p>
            <strong>
              {say(cells.length === 0 ? DOING.restoreNothing : DOING.restoreCells(cells.length, emptied))}
            </strong>
          </p>
        );
      }}
    </Answered>
  );
}
