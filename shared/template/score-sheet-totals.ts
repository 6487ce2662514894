// The totals under a unit's score sheet: main points, what is left out, penalty, bonus, total, each by a
// classic formula that says what the engine says.
import { takesBonus, type ScoringTerms } from "../plan.ts";
import { toDecimal } from "../scoring/points.ts";
import type { UnitScore } from "../scoring/score-unit.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import { FIELD_WORDS } from "../wording/fields.ts";
import { TOTALS } from "../wording/unit-screen.ts";
import { SHEET_TOTALS } from "../wording/workbook.ts";
import { rowsInColumn } from "./address.ts";
import { cappedSum, roundedTo } from "./formula-steps.ts";
import { leafRows, type GroupRow, type LeafRow } from "./table-rows.ts";

export interface TotalLine {
  readonly label: string;
  readonly formula: string | null;
  readonly value: number;
  readonly strong: boolean;
}

export interface TotalsInput {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly groups: readonly GroupRow[];
  /** The unit's own score. */
  readonly score: UnitScore;
  /** What the bloc agreed; null before it did. */
  readonly agreed: UnitScore | null;
  readonly columns: { readonly points: number; readonly leftOut: number; readonly bonus: number | null };
  /** Bonus already agreed, by criterion: it stands in place of what is proposed. */
  readonly agreedBonus: ReadonlyMap<string, number>;
  /** The address of total line `index`. */
  readonly cellOf: (index: number) => string;
}

export function totalLines(input: TotalsInput): readonly TotalLine[] {
  const { sheet, terms, groups, score, agreed, columns, cellOf } = input;
  const lines: TotalLine[] = [];
  const ofKind = (kind: string) => groups.filter(({ group }) => group.kind === kind);
  const leaves = leafRows(groups);
  const pointsOf = (rows: readonly { readonly row: number }[]) =>
    rowsInColumn(
      rows.map(({ row }) => row),
      columns.points,
    );

  function add(label: string, formula: string, value: UnitScore["main"], strong = false): string {
    lines.push({ label, formula, value: toDecimal(value), strong });
    return cellOf(lines.length - 1);
  }

  function total(sum: string): string {
    const { floor, ceiling } = sheet.total;
    const below = ceiling === null ? `(${sum})` : `MIN(${ceiling},${sum})`;
    return roundedTo(`MAX(${floor},${below})`, sheet.decimals);
  }

  /** Bonus groups and bonus on lines, each capped; what counts, or what is proposed. */
  function bonusFormula(kind: "counted" | "proposed" = "counted"): string | null {
    const parts: string[] = [];
    for (const group of ofKind("bonus")) {
      const takes = leafRows([group]).some(({ leaf }) => takesBonus(leaf, terms));
      // Its own cell is capped already, and its headings below it.
      if (takes) parts.push(pointsOf([group]));
    }
    for (const { leaf, row } of leaves) {
      if (columns.bonus === null || leaf.bonusMax === null || !takesBonus(leaf, terms)) continue;
      const given = kind === "counted" ? input.agreedBonus.get(leaf.id) : undefined;
      const cell = given === undefined ? `SUM(${rowsInColumn([row], columns.bonus)})` : `${given}`;
      parts.push(`MIN(${leaf.bonusMax},${cell})`);
    }
    if (parts.length === 0) return null;
    return cappedSum(parts.join("+"), sheet.total.bonusMax);
  }

  let scaled = add(SHEET_TOTALS.main.vi, `ROUND(SUM(${pointsOf(ofKind("main"))}),4)`, score.main);
  const leftOutRows = leaves.filter((row) => row.group.kind === "main").map(({ row }) => row);
  if (leaves.some((row) => mayBeLeftOut(row, sheet))) {
    const full = sheet.total.main;
    const main = scaled;
    const leftOut = `SUM(${rowsInColumn(leftOutRows, columns.leftOut)})`;
    const denominator = add(SHEET_TOTALS.denominator.vi, `ROUND(${full}-${leftOut},4)`, score.denominator);
    const share = roundedTo(`${main}*${full}/${denominator}`, sheet.decimals);
    scaled = add(
      SHEET_TOTALS.scaled(full).vi,
      `IF(${denominator}=${full},${main},IF(${denominator}<=0,0,${share}))`,
      score.scaledMain,
    );
  }
  const hasPenalty = ofKind("penalty").length > 0;
  const penalty = hasPenalty
    ? add(TOTALS.penalty.vi, `ROUND(SUM(${pointsOf(ofKind("penalty"))}),4)`, score.penalty)
    : "0";
  const counted = bonusFormula();
  const proposed =
    counted === null
      ? null
      : add(FIELD_WORDS.proposedBonus.vi, bonusFormula("proposed") ?? "0", score.proposedBonus);
  const countsNow = proposed !== null && terms.bonus.counts === "scored";
  add(
    proposed !== null ? SHEET_TOTALS.beforeBonus.vi : SHEET_TOTALS.only.vi,
    total(`${scaled}-${penalty}`),
    score.totalBeforeBonus,
    true,
  );
  if (countsNow)
    add(SHEET_TOTALS.withBonus.vi, total(`${scaled}-${penalty}+${counted ?? "0"}`), score.total, true);
  if (agreed !== null) {
    lines.push({
      label: SHEET_TOTALS.agreed.vi,
      formula: null,
      value: toDecimal(agreed.total),
      strong: true,
    });
  }
  return lines;
}

function mayBeLeftOut({ leaf, group }: LeafRow, sheet: ScoreSheet): boolean {
  if (group.kind !== "main") return false;
  return leaf.notArisen === "leaveOut" || (sheet.targets !== "none" && leaf.notAssigned !== "refused");
}
