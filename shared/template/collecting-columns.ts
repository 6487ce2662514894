// The columns of a collecting sheet: each unit's points side by side, or one unit in detail. Columns that say
// nothing are left out; where a plan has no cross-check there is none for checked points.
import type { BlocSheets, UnitSheet } from "../contract/bloc-sheets.ts";
import { lineOf, type Line } from "../filled-sheet.ts";
import { unitName, type Plan, type ScoringTerms } from "../plan.ts";
import { leafById, type ScoreSheet } from "../score-sheet.ts";
import { COLLECTING } from "../wording/collecting.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../wording/fields.ts";
import { STATUSES } from "../wording/statuses.ts";
import { shownValue } from "./answer-words.ts";
import type { CollectingLine } from "./collecting-lines.ts";
import { unitMark, unitOfMark, type UnitColumn } from "./collecting-marks.ts";
import { EMPTY, number, text, type Content } from "./layout.ts";
import type { TableColumn } from "./result-table.ts";
import type { StyleName } from "./styles.ts";

export type CollectingColumn = TableColumn<CollectingLine>;

export interface ColumnsInput {
  readonly plan: Plan;
  readonly terms: ScoringTerms;
  readonly answer: BlocSheets;
  /** One unit with all that it entered. */
  readonly isDetail: boolean;
  /** Marks of columns that stay though they say nothing any more. */
  readonly keep: ReadonlySet<string>;
}

/** How many columns stand before those of the units. */
export const FIXED_COLUMNS = 3;

/** In the order of the plan; units that are gone from it come last, for what people typed there. */
export function collectingColumns(input: ColumnsInput): readonly CollectingColumn[] {
  const { plan, answer, keep } = input;
  const known = new Set(answer.units.map(({ unit }) => unit));
  const gone = new Set([...keep].flatMap((mark) => unitOfMark(mark)?.unit ?? []));
  const shown = columnsShown(input);
  return [
    fixed("#code", COLUMN_WORDS.code.vi, { width: 6, content: ({ code }) => text(code), styles: CENTRE }),
    fixed("#criterion", COLUMN_WORDS.criterion.vi, {
      ...{ width: 36, content: ({ label }) => text(label) },
      styles: { group: "group", branch: "branch", leaf: "label", total: "total" },
    }),
    fixed("#max", COLUMN_WORDS.maxPoints.vi, {
      ...{ width: 7.5, content: ({ max }) => (max === null ? EMPTY : number(max)) },
      styles: POINTS,
    }),
    ...answer.units.flatMap((unit) =>
      shown.flatMap((column) =>
        isShown(column) || keep.has(unitMark(unit.unit, column.id)) ? [unitColumn(input, unit, column)] : [],
      ),
    ),
    ...[...gone]
      .filter((unit) => !known.has(unit))
      .flatMap((unit) => shown.flatMap((column) => goneColumn(unit, { plan, keep, column }))),
  ];
}

type Styles = Readonly<Record<CollectingLine["kind"], StyleName>>;

const CENTRE: Styles = { group: "groupCentre", branch: "branchCentre", leaf: "centre", total: "total" };
const POINTS: Styles = { group: "groupPoints", branch: "branchPoints", leaf: "points", total: "totalPoints" };
const WORDS: Styles = { group: "group", branch: "branch", leaf: "label", total: "total" };

function fixed(
  mark: CollectingColumn["mark"],
  heading: string,
  column: Pick<CollectingColumn, "width" | "content"> & { readonly styles: Styles },
): CollectingColumn {
  const { width, content, styles } = column;
  return { mark, heading, width, content, style: ({ kind }) => styles[kind] };
}

interface Shown {
  readonly id: UnitColumn;
  readonly heading: string;
  readonly width: number;
  /** Something stands in it for some unit, or may. */
  readonly has: boolean;
}

function isShown({ has }: Shown): boolean {
  return has;
}

function columnsShown({ answer, terms, isDetail }: ColumnsInput): readonly Shown[] {
  const { sheet, units } = answer;
  const given = (field: keyof Line) =>
    units.some(({ lines }) => Object.values(lines).some((line) => line[field] !== undefined));
  const field = (id: UnitColumn & keyof Line, width: number, has: boolean): Shown => {
    return { id, heading: FIELD_WORDS[id].vi, width, has };
  };
  return [
    field("target", 10, isDetail && sheet.targets !== "none"),
    field("result", 12, isDetail),
    field("explanation", 22, isDetail),
    field("evidence", 22, isDetail),
    { id: "self", heading: COLLECTING.self.vi, width: 9, has: true },
    field("checkedScore", 9, terms.crossCheck),
    field("checkReason", isDetail ? 20 : 16, terms.crossCheck),
    {
      ...{ id: "agreed", heading: COLLECTING.agreed.vi, width: 9 },
      has: units.some(({ agreed }) => agreed !== null),
    },
    field("question", 20, isDetail && given("question")),
  ];
}

function unitColumn(input: ColumnsInput, unit: UnitSheet, { id, heading, width }: Shown): CollectingColumn {
  const { answer } = input;
  return {
    ...{ mark: unitMark(unit.unit, id), heading: headingOf(unit, { id, heading, input }), width },
    content: (line) => contentOf(line, { id, unit, sheet: answer.sheet }),
    style: (line) => styleOf(line, { id, unit }),
  };
}

/** In each heading, so that pages and moved columns say whose they are; the status once. */
function headingOf(
  { name, status }: UnitSheet,
  { id, heading, input }: Pick<Shown, "id" | "heading"> & { readonly input: ColumnsInput },
): string {
  if (input.isDetail) return heading;
  if (id !== "self") return `${name}\n${heading}`;
  const standing = `${name}\n(${STATUSES[status].vi})`;
  return hasSelfAlone(input) ? standing : `${standing}\n${heading}`;
}

/** Each unit has one column: what it shows is said above the table. */
export function hasSelfAlone(input: ColumnsInput): boolean {
  const marks = [...input.keep].flatMap((mark) => unitOfMark(mark)?.column ?? []);
  return columnsShown(input).filter(isShown).length === 1 && marks.every((column) => column === "self");
}

interface Of {
  readonly id: UnitColumn;
  readonly unit: UnitSheet;
}

function contentOf(line: CollectingLine, { id, unit, sheet }: Of & { readonly sheet: ScoreSheet }): Content {
  switch (id) {
    case "self":
      return pointsOf(unit.self && line.pointsIn(unit.self, "proposed"));
    case "agreed":
      return pointsOf(unit.agreed && line.pointsIn(unit.agreed, "agreed"));
    case "checkedScore":
      if (line.kind !== "leaf") return pointsOf(unit.checked && line.pointsIn(unit.checked, "proposed"));
      return cellOf(line, { id, unit, sheet });
    default:
      return line.kind === "leaf" ? cellOf(line, { id, unit, sheet }) : EMPTY;
  }
}

function pointsOf(points: number | null): Content {
  return points === null ? EMPTY : number(points);
}

function cellOf(
  { id: line }: CollectingLine,
  { id: field, unit, sheet }: { readonly id: keyof Line } & Pick<Of, "unit"> & { readonly sheet: ScoreSheet },
): Content {
  const value = lineOf(unit.lines, line)[field];
  const leaf = leafById(sheet, line)?.criterion;
  if (value === undefined || leaf === undefined) return EMPTY;
  return { kind: "value", value: shownValue(leaf, field, value) };
}

function styleOf({ kind, takes }: CollectingLine, { id, unit }: Of): StyleName {
  const isPoints = id === "self" || id === "agreed" || id === "checkedScore";
  if (kind !== "leaf") return (isPoints ? POINTS : WORDS)[kind];
  switch (id) {
    case "self":
    case "agreed":
      return "points";
    case "target":
    case "result":
      return takes(id) ? "centre" : "closed";
    case "checkedScore":
      return !takes(id) ? "closed" : isOpen(unit) ? "input" : "points";
    case "checkReason":
      return !takes(id) ? "closed" : isOpen(unit) ? "inputText" : "label";
    default:
      return "label";
  }
}

/** Writing checked points takes an agreement away: that is done in the unit's own sheet, where it is asked. */
export function isOpen({ mayCheck, stage }: Pick<UnitSheet, "mayCheck" | "stage">): boolean {
  return mayCheck && stage === "submitted";
}

function goneColumn(
  unit: string,
  { plan, keep, column }: Pick<ColumnsInput, "plan" | "keep"> & { readonly column: Shown },
): readonly CollectingColumn[] {
  const mark = unitMark(unit, column.id);
  if (!keep.has(mark)) return [];
  const { width, heading } = column;
  const isPoints = column.id !== "checkReason";
  return [
    {
      ...{ mark, width, heading: `${unitName(plan, unit)}\n(${COLLECTING.goneUnit.vi})\n${heading}` },
      content: () => EMPTY,
      style: ({ kind }) => (isPoints ? POINTS : WORDS)[kind],
    },
  ];
}
