// The unit's sheet in the workbook, with everything about it that asks for a look: what differs, what waits,
// the selected row, what is to be corrected, the totals. Loaded once a workbook holds the sheet.
import { claimedPoints, liveScore, storedPoints } from "../views/live-score.ts";
import { Totals } from "../views/totals.tsx";
import type { Sheet } from "../excel/sheet.ts";
import { Checks } from "./checks.tsx";
import { Differences } from "./differences.tsx";
import { OurSheet, repairsOf } from "./our-sheet.tsx";
import type { ScoringProps } from "./scoring.tsx";
import { ScoredOtherwise } from "./scored-otherwise.tsx";
import { SelectedRow } from "./selected-row.tsx";
import { Waiting } from "./waiting.tsx";

interface OursViewProps extends ScoringProps {
  readonly ours: Sheet;
}

export function OursView({ ours, ...props }: OursViewProps) {
  const { data, terms, workbook, busy, mayEnter, onGo, repair, onSettle, undo } = props;
  const { plan, sheet, filled } = data;
  const { lines, score } = filled;
  const typing = { sheet, terms, lines, score, changes: ours.changes };
  const live = liveScore(typing);
  const counted = live ?? storedPoints(score);
  const claimed = claimedPoints(typing, counted);
  const whole = (
    <OurSheet ours={ours} busy={busy} mayEnter={mayEnter} onGo={onGo} repair={repair} undo={undo} />
  );
  const asksForRepair = repairsOf(ours).length > 0;
  return (
    <>
      {asksForRepair && whole}
      <Differences sheet={sheet} terms={terms} record={ours.record} busy={busy} onSettle={onSettle} />
      <Waiting ours={ours} sheet={sheet} onGo={onGo} />
      <SelectedRow
        plan={plan}
        sheet={sheet}
        terms={terms}
        filled={filled}
        ours={ours}
        selected={workbook.selected}
        live={live}
        claimed={claimed}
      />
      <ScoredOtherwise
        words={plan.words}
        sheet={sheet}
        lines={lines}
        counted={counted}
        claimed={claimed}
        onGo={onGo}
      />
      <Checks
        sheet={sheet}
        terms={terms}
        questions={filled.questions}
        ours={ours}
        mayEnter={mayEnter}
        onGo={onGo}
      />
      <Totals
        sums={live?.sums ?? score}
        sheet={sheet}
        terms={terms}
        provisional={live === null && Object.values(score.leaves).some((leaf) => leaf.provisional)}
        words={plan.words}
        state={live === null ? "stored" : live.sums === null ? "atSave" : "live"}
      />
      {!asksForRepair && whole}
    </>
  );
}
