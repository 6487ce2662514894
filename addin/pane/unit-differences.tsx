// Cells of several units that somebody else was quicker with, each unit settled by itself.
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { SETTLE } from "../../shared/wording/upload.ts";
import type { UnitDifferences } from "../excel/collecting-report.ts";
import { Settle } from "../views/settle.tsx";
import type { Settled } from "../sync/saved-cells.ts";
import { differenceOf } from "./differences.tsx";

interface UnitDifferencesListProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly units: readonly UnitDifferences[];
  readonly busy: boolean;
  /** They have just come. */
  readonly attend: boolean;
  readonly onSettle: (unit: string, settled: Settled) => void;
}

export function UnitDifferencesList({
  sheet,
  terms,
  units,
  busy,
  attend,
  onSettle,
}: UnitDifferencesListProps) {
  const [first] = units;
  return units.map((each) => (
    <Settle
      key={each.unit}
      sheet={sheet}
      terms={terms}
      differences={each.cells.flatMap((cell) => differenceOf(cell, sheet))}
      mineWords={SETTLE.mine}
      intro={{ vi: each.name, en: each.name }}
      busy={busy}
      attend={attend && each === first ? each : null}
      onSettle={(settled) => onSettle(each.unit, settled)}
    />
  ));
}
