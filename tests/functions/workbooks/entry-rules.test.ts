// When a filled cell turns red, asked of a real spreadsheet program: pasting passes validation by, so the
// colour is what tells a unit.
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import type { CellValue } from "../../../shared/document/cells.ts";
import type { Criterion, ScoreSheet } from "../../../shared/score-sheet.ts";
import type { WorkbookLayout, Worksheet } from "../../../shared/template/layout.ts";
import { allShapesSheet } from "./all-shapes.ts";
import { hasLibreOffice, recalculate } from "./libreoffice.ts";
import { layoutOf } from "./test-workbook.ts";

/** Labels that COUNTIF would read as comparisons and wildcards, and one longer than it takes. */
const LABELS = [">= 95%", "<= 3 lỗi", "= 100%", "<>", "Khá * có ~ sai sót?", "Tốt", "D".repeat(300)];

const sheet: ScoreSheet = {
  ...allShapesSheet,
  groups: allShapesSheet.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) => relabelled(criterion)),
  })),
};

describe.skipIf(!hasLibreOffice)("a filled cell turns red", { timeout: 120_000 }, () => {
  test("where its content is not taken, and only there", async () => {
    const cases: readonly [criterion: string, shown: CellValue, isRed: boolean][] = [
      ...LABELS.map((label): [string, CellValue, boolean] => ["I.2.a", label, false]),
      ["I.2.a", "Xuất sắc", true],
      ["I.2.a", "*", true],
      ["I.2.a", ">= 90%", true],
      ["I.2.a", 5, true],
      ["I.2.b", "Đạt", false],
      ["I.2.b", "Không phát sinh", false],
      ["I.2.b", "Có", true],
      ["I.1", 8, false],
      ["I.1", 8.25, true],
      ["I.1", "8", true],
      ["II.2", "1; 3, 2", false],
      ["II.2", 2, false],
      ["II.2", "1; ba", true],
      ["II.2", "1.5", true],
      ["II.4", "2;2", false],
      ["II.4", "-1", true],
    ];
    const layouts = cases.map(([criterion, shown]) => withRedness(layoutOf({ sheet }), criterion, shown));
    const files = await Promise.all(layouts.map((layout) => writeWorkbook(layout)));
    const answers = await Promise.all((await recalculate(files)).map(rednessOf));
    expect(cases.map(([criterion, shown], index) => [criterion, shown, answers[index]])).toEqual(cases);
  });
});

function relabelled(criterion: Criterion): Criterion {
  if ("children" in criterion) return { ...criterion, children: criterion.children.map(relabelled) };
  if (criterion.rule.shape !== "options") return criterion;
  const options = LABELS.map((label, index) => ({ id: `muc-${index}`, label, points: index / 4 }));
  return { ...criterion, rule: { shape: "options", options } };
}

/** Far below the table, where nothing else is. */
const ASKED = { row: 200, column: 0 };

/** The workbook with the cell filled, and the condition of its red colour as a formula to be computed. */
function withRedness(layout: WorkbookLayout, criterion: string, shown: CellValue): WorkbookLayout {
  const [scores, ...others] = layout.worksheets;
  if (scores === undefined) throw new Error("the workbook has a worksheet");
  const at = resultCell(scores, criterion);
  const red = scores.highlights.find(
    ({ area, tone }) => tone === "error" && area.row === at.row && area.column === at.column,
  );
  if (red === undefined) throw new Error(`no condition for the result of ${criterion}`);
  const cells = scores.cells.map((cell) =>
    cell.row === at.row && cell.column === at.column
      ? { ...cell, content: { kind: "value", value: shown } as const }
      : cell,
  );
  const asked = {
    ...ASKED,
    style: "normal",
    content: { kind: "formula", formula: `IF(${red.formula},"red","plain")`, value: "" },
  } as const;
  return { ...layout, worksheets: [{ ...scores, cells: [...cells, asked] }, ...others] };
}

function resultCell({ cells }: Worksheet, criterion: string): { row: number; column: number } {
  const column = cells.find(({ content }) => content.value === "#result")?.column;
  const ids = cells.find(({ content }) => content.value === "#id")?.column;
  const row = cells.find((cell) => cell.column === ids && cell.content.value === criterion)?.row;
  if (row === undefined || column === undefined) throw new Error(`no result of ${criterion}`);
  return { row, column };
}

async function rednessOf(bytes: Uint8Array): Promise<boolean> {
  const { sheets } = await readXlsx(bytes);
  const answer = sheets[0]?.rows[ASKED.row]?.[ASKED.column];
  if (answer !== "red" && answer !== "plain") throw new Error(`computed ${String(answer)}`);
  return answer === "red";
}
