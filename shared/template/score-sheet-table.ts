// The table of a unit's score sheet: group and heading rows with their sums, and each criterion's row.
import { toDecimal, type Points } from "../scoring/points.ts";
import { cellName, rowsInColumn } from "./address.ts";
import { putCriterion, type Growing } from "./criterion-row.ts";
import { cappedSum } from "./formula-steps.ts";
import { groupNumber } from "./group-number.ts";
import { EMPTY, number, text, type Content, type Highlight, type Validation } from "./layout.ts";
import { putRow, type Filled } from "./put-row.ts";
import { rowStateHighlights } from "./row-state.ts";
import { MARKS } from "./score-sheet-columns.ts";
import { eachRow, type BranchRow, type GroupRow } from "./table-rows.ts";
import type { Sheeting } from "./unit-workbook.ts";

export interface Table {
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly lastRow: number;
}

export function putTable(sheeting: Sheeting): Table {
  const growing: Growing = { validations: [], highlights: [] };
  let lastRow = 0;
  for (const row of eachRow(sheeting.groups)) {
    lastRow = row.row;
    if (row.kind === "leaf") putCriterion(sheeting, row, growing);
    else putHeading(sheeting, row);
  }
  const state = sheeting.indexOf("state");
  const [first] = sheeting.groups;
  if (state >= 0 && first !== undefined) {
    growing.highlights.push(...rowStateHighlights({ row: first.row, lastRow, column: state }));
  }
  return { ...growing, lastRow };
}

function putHeading(sheeting: Sheeting, row: GroupRow | BranchRow): void {
  const isGroup = row.kind === "group";
  const { id, label, maxPoints } = isGroup ? row.group : row.branch;
  const code = isGroup ? groupNumber(row.group.id) : row.branch.code;
  const carriesPoints = !(isGroup && row.group.kind === "event");
  const style = isGroup
    ? ({ label: "group", points: "groupPoints", centre: "groupCentre" } as const)
    : ({ label: "branch", points: "branchPoints", centre: "branchCentre" } as const);
  putRow(sheeting, row.row, (column): Filled => {
    switch (column.id) {
      case "code":
        return { content: text(code), style: style.centre };
      case "criterion":
        return { content: text(label), style: style.label };
      case "maxPoints":
        return { content: carriesPoints ? number(maxPoints) : EMPTY, style: style.points };
      case "points":
        return {
          content: carriesPoints ? sumContent(sheeting, row, id, maxPoints) : EMPTY,
          style: style.points,
        };
      case "id":
        return { content: text(MARKS.heading), style: "normal" };
      default:
        return { content: EMPTY, style: column.hidden ? "normal" : style.label };
    }
  });
}

function sumContent(sheeting: Sheeting, row: GroupRow | BranchRow, id: string, max: number): Content {
  const { indexOf, score, lists } = sheeting;
  const rows = row.below.map((below) => below.row);
  const sum = cappedSum(`SUM(${rowsInColumn(rows, indexOf("points"))})`, max);
  const zeroing = row.below.flatMap((below) =>
    below.kind === "leaf" && below.leaf.rule.shape === "options"
      ? below.leaf.rule.options.flatMap((option, index) =>
          option.zeroesParent === true
            ? [
                `${cellName(below.row, indexOf("result"))}=${lists.of.get(below.leaf.id)?.words[index] ?? '""'}`,
              ]
            : [],
        )
      : [],
  );
  return {
    kind: "formula",
    formula: zeroing.length === 0 ? sum : `IF(OR(${zeroing.join(",")}),0,${sum})`,
    value: toDecimal(score.headings.get(id) ?? (0 as Points)),
  };
}
