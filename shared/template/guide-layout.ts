// The worksheet that says how to fill in and send the score sheet, or that it is closed and how it is opened
// again, with the notes of the sheet itself.
import { leavesOf } from "../score-sheet.ts";
import { closedGuide, GUIDE } from "../wording/guide.ts";
import { WORKSHEETS } from "../wording/workbook.ts";
import { plainWorksheet, type Worksheet } from "./layout.ts";
import { newPage, putSpan } from "./page-builder.ts";
import type { StyleName } from "./styles.ts";
import type { UnitWorkbook } from "./unit-workbook.ts";

type GuideInput = Pick<UnitWorkbook, "plan" | "sheet" | "terms" | "mayEnter" | "standing">;

export function guideLayout({ plan, sheet, terms, mayEnter, standing }: GuideInput): Worksheet {
  const page = newPage([{ width: 92 }]);
  let row = 0;
  const write = (words: string, style: StyleName) =>
    putSpan(page, row++, { first: 0, last: 0 }, words, style);
  const hasBonus = leavesOf(sheet).some(({ criterion }) => criterion.bonusMax !== null);
  const { leader } = plan.words;
  const noBonus = hasBonus && !terms.bonus.onQualitative ? terms.bonus.source : null;
  write((mayEnter ? GUIDE.head : GUIDE.closedHead).vi, "guideHead");
  if (mayEnter) write(GUIDE.open.vi, "guideOpen");
  const steps = mayEnter ? GUIDE.steps({ leader, noBonus }) : closedGuide(plan.words, standing);
  steps.forEach((step, index) => write(`${index + 1}. ${step.vi}`, "guide"));
  if (sheet.notes.length > 0) {
    write("", "guide");
    write(GUIDE.notes.vi, "guideHead");
    for (const note of sheet.notes) write(`- ${note}`, "guide");
  }
  return {
    ...plainWorksheet(WORKSHEETS.guide),
    columns: page.columns,
    rows: page.rows,
    cells: page.cells,
    protected: true,
    print: {
      orientation: "portrait",
      area: { row: 0, column: 0, lastRow: row - 1, lastColumn: 0 },
      repeat: null,
      foot: null,
    },
  };
}
