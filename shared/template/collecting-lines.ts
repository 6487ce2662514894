// The lines of a collecting sheet: groups, headings and criteria in printed order, and the totals below.
import type { SheetPoints, UnitSheet } from "../contract/bloc-sheets.ts";
import { hasField, type Field } from "../filled-sheet.ts";
import type { ScoringTerms } from "../plan.ts";
import { countedBonus } from "../scoring/decimal-sums.ts";
import { leafById, leavesOf, type ScoreSheet } from "../score-sheet.ts";
import { COLLECTING } from "../wording/collecting.ts";
import { groupNumber } from "./group-number.ts";
import type { TableLine } from "./result-table.ts";
import { eachRow, tableRows, type TableRow } from "./table-rows.ts";

export interface CollectingLine extends TableLine {
  readonly kind: "group" | "branch" | "leaf" | "total";
  readonly code: string;
  readonly label: string;
  readonly max: number | null;
  /** @param bonus of the conference, not what the unit proposes. null: nothing to show */
  readonly pointsIn: (points: SheetPoints, bonus: "proposed" | "agreed") => number | null;
  /** Of a criterion: it has the field. */
  readonly takes: (field: Field) => boolean;
}

export function collectingLines(
  sheet: ScoreSheet,
  { terms, units }: { readonly terms: ScoringTerms; readonly units: readonly UnitSheet[] },
): readonly CollectingLine[] {
  return [
    ...[...eachRow(tableRows(sheet, 0))].map((row) => lineOfRow(row, sheet)),
    ...totalLines(sheet, { terms, units }),
  ];
}

function lineOfRow(row: TableRow, sheet: ScoreSheet): CollectingLine {
  const never = () => false;
  switch (row.kind) {
    case "group": {
      const { id, label, kind, maxPoints } = row.group;
      // Events carry no points.
      const carries = kind !== "event";
      return {
        ...{ kind: "group", id: `group:${id}`, code: groupNumber(id), label, takes: never },
        max: carries ? maxPoints : null,
        pointsIn: ({ headings }) => (carries ? (headings[id] ?? null) : null),
      };
    }
    case "branch": {
      const { id, code, label, maxPoints: max } = row.branch;
      const pointsIn: CollectingLine["pointsIn"] = ({ headings }) => headings[id] ?? null;
      return { kind: "branch", id: `heading:${id}`, code, label, max, pointsIn, takes: never };
    }
    case "leaf": {
      const { id, code, label, maxPoints, rule } = row.leaf;
      const leaf = leafById(sheet, id)?.criterion;
      return {
        ...{ kind: "leaf", id, code, label },
        max: rule.shape === "event" ? null : maxPoints,
        pointsIn: ({ leaves }) => (rule.shape === "event" ? null : (leaves[id] ?? null)),
        takes: (field) => leaf !== undefined && hasField(leaf, field, sheet),
      };
    }
  }
}

function totalLines(
  sheet: ScoreSheet,
  { terms, units }: { readonly terms: ScoringTerms; readonly units: readonly UnitSheet[] },
): readonly CollectingLine[] {
  const has = (kind: string) => sheet.groups.some((group) => group.kind === kind);
  const hasBonus = has("bonus") || leavesOf(sheet).some(({ criterion }) => criterion.bonusMax !== null);
  const isScored = terms.bonus.counts === "scored";
  const { main } = sheet.total;
  const isLeftOut = units.some(({ self }) => self !== null && self.denominator !== main);
  const lines: readonly (CollectingLine & { readonly shows: boolean })[] = [
    { ...total("main", COLLECTING.main.vi, (points) => points.main), max: main, shows: true },
    { ...total("denominator", COLLECTING.denominator.vi, (points) => points.denominator), shows: isLeftOut },
    {
      ...total("bonus", isScored ? COLLECTING.bonus.vi : COLLECTING.bonusProposed.vi, (points, bonus) =>
        isScored ? countedBonus(points) : bonus === "agreed" ? points.agreedBonus : points.proposedBonus,
      ),
      shows: hasBonus,
    },
    { ...total("penalty", COLLECTING.penalty.vi, ({ penalty }) => penalty), shows: has("penalty") },
    { ...total("total", COLLECTING.total.vi, (points) => points.total), shows: true },
  ];
  return lines.flatMap(({ shows, ...line }) => (shows ? [line] : []));
}

function total(id: string, label: string, pointsIn: CollectingLine["pointsIn"]): CollectingLine {
  return { kind: "total", id: `total:${id}`, code: "", label, max: null, pointsIn, takes: () => false };
}
