// The unit's own score sheet as a workbook: the worksheet to fill in and print for signature, the guide, and
// two hidden ones with the lists and the signed identity.
import type { Cells } from "../document/cells.ts";
import { lineOf } from "../filled-sheet.ts";
import { dutyOf, unitName } from "../plan.ts";
import { scoreUnit } from "../scoring/score-unit.ts";
import { PAPER } from "../wording/papers.ts";
import { planWords } from "../wording/plan-words.ts";
import { issuersOf } from "../wording/score-table-paper.ts";
import { NOTES, SHEET_PAPER, WORKSHEETS } from "../wording/workbook.ts";
import { guideLayout } from "./guide-layout.ts";
import { identityLayout } from "./identity-layout.ts";
import {
  number,
  oneCell,
  plainWorksheet,
  text,
  type Area,
  type WorkbookLayout,
  type Worksheet,
} from "./layout.ts";
import { putLetterhead } from "./letterhead.ts";
import { layListsOf, type Lists } from "./lists-layout.ts";
import { leftSpan, newPage, put, putSignatures, putSpan, rightSpan, type Page } from "./page-builder.ts";
import { columnMark, MARKS, scoreSheetColumns, TABLE_NAME, type ColumnId } from "./score-sheet-columns.ts";
import { putTable } from "./score-sheet-table.ts";
import { totalLines } from "./score-sheet-totals.ts";
import { cellName } from "./address.ts";
import { tableRows } from "./table-rows.ts";
import type { Sheeting, UnitWorkbook } from "./unit-workbook.ts";

export function scoreSheetLayout(input: UnitWorkbook): WorkbookLayout {
  const lists = layListsOf(input.sheet);
  const { worksheet, corner } = scoresWorksheet(input, lists);
  return {
    title: `${PAPER.sheetTitle(input.plan.year)} - ${unitName(input.plan, input.unit)}`,
    worksheets: [worksheet, guideLayout(input), lists.worksheet, identityLayout(input.identity)],
    names: [{ name: TABLE_NAME, worksheet: worksheet.name, area: corner }],
  };
}

function scoresWorksheet(input: UnitWorkbook, lists: Lists): { worksheet: Worksheet; corner: Area } {
  const { sheet, terms, lines, figures } = input;
  const columns = scoreSheetColumns(input);
  const page = newPage(columns);
  const lastShown = columns.findLastIndex((column) => !column.hidden);
  const lastPrinted = columns.findLastIndex((column) => !column.hidden && !column.unprinted);
  const marks = putTitle(input, page, lastPrinted);
  const head = marks + 1;
  const groups = tableRows(sheet, head + 1);
  const indexOf = (id: ColumnId) => columns.findIndex((column) => column.id === id);
  const sheeting: Sheeting = {
    input,
    lists,
    page,
    columns,
    groups,
    score: scoreUnit(sheet, lines, { terms, figures, scores: "self" }),
    indexOf,
  };
  putHead(sheeting, marks, head);
  const { validations, highlights, lastRow } = putTable(sheeting);
  const foot = putFoot(sheeting, lastRow + 1, lastPrinted);
  const worksheet: Worksheet = {
    ...plainWorksheet(WORKSHEETS.scores),
    columns,
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    validations,
    highlights,
    frozen: { rows: head + 1, columns: 2 },
    autofilter: { row: head, column: 0, lastRow, lastColumn: lastShown },
    protected: true,
    print: {
      orientation: "landscape",
      area: { row: 0, column: 0, lastRow: foot, lastColumn: lastPrinted },
      repeat: { row: head, lastRow: head },
      foot: input.submission === null ? null : PAPER.checkCode(input.submission.checkCode),
    },
  };
  return { worksheet, corner: oneCell(marks, indexOf("id")) };
}

/** @returns the row below */
function putTitle(input: UnitWorkbook, page: Page, last: number): number {
  const { plan, bloc, unit, sheet, today } = input;
  const right = rightSpan(page, last, 52);
  const left = leftSpan(page, right.first - 1, 46);
  const whole = { first: 0, last };
  const issuers = issuersOf(bloc.name, unitName(plan, unit));
  let next = putLetterhead(page, { issuers, left, right, numbered: true });
  putSpan(page, next++, whole, PAPER.sheetTitle(plan.year), "title");
  const due = dutyOf(plan, "selfScore")?.due;
  const subtitles = [
    `${sheet.title}. ${planWords(plan).vi}.`,
    ...(due === undefined ? [] : [SHEET_PAPER.deadline(plan.words.leader, due).vi]),
  ];
  // Few rows: all above the table stays on the screen while it is filled in.
  putSpan(page, next++, whole, subtitles.join(" "), "subtitle");
  if (plan.fictitious) putSpan(page, next++, whole, SHEET_PAPER.example(today).vi, "exampleMark");
  return next;
}

/** A hidden row that names the columns for programs, then the headings for people. */
function putHead({ page, columns }: Sheeting, marks: number, head: number): void {
  columns.forEach(({ id, heading, hidden }, column) => {
    put(page, { row: marks, column }, text(columnMark(id)), "normal");
    if (!hidden) putSpan(page, head, { first: column, last: column }, heading, "head");
  });
  page.rows.set(marks, { height: 15, hidden: true });
}

/** Totals, notes, signatures. @returns the last row */
function putFoot(sheeting: Sheeting, first: number, last: number): number {
  const { input, page, groups, score, indexOf } = sheeting;
  const points = indexOf("points");
  const agreed = Object.values(input.lines).some(
    (line) => line.agreedScore !== undefined || line.agreedBonus !== undefined,
  );
  const lines = totalLines({
    sheet: input.sheet,
    terms: input.terms,
    groups,
    score,
    agreed: agreed
      ? scoreUnit(input.sheet, input.lines, { terms: input.terms, figures: input.figures })
      : null,
    columns: {
      points,
      leftOut: indexOf("leftOut"),
      bonus: indexOf("proposedBonus") < 0 ? null : indexOf("proposedBonus"),
    },
    agreedBonus: agreedBonusOf(input.lines),
    cellOf: (index) => cellName(first + index, points),
  });
  lines.forEach(({ label, formula, value, strong }, index) => {
    const row = first + index;
    putSpan(page, row, { first: 0, last: points - 1 }, label, strong ? "total" : "label");
    const content = formula === null ? number(value) : ({ kind: "formula", formula, value } as const);
    put(page, { row, column: points }, content, strong ? "totalPoints" : "points");
  });
  /** Rows that somebody inserts bear no mark, and so their content is told from ours. */
  function mark(from: number, to: number, as: string): void {
    for (let marked = from; marked < to; marked++) {
      put(page, { row: marked, column: indexOf("id") }, text(as), "normal");
    }
  }

  let row = first + lines.length;
  mark(first, row, MARKS.total);
  const notes = row;
  for (const note of notesOf(sheeting)) putSpan(page, row++, { first: 0, last }, note, "note");
  mark(notes, row, MARKS.foot);
  page.rows.set(row, { height: 10, fixed: true });
  const right = rightSpan(page, last, 52);
  const left = leftSpan(page, right.first - 1, 46);
  const signed = putSignatures(page, row + 1, [
    { span: left, lines: [PAPER.preparedBy], hint: PAPER.preparedSign, name: "" },
    { span: right, lines: [PAPER.unitHead], hint: PAPER.headSign, name: "" },
  ]);
  mark(row + 1, signed, MARKS.foot);
  return signed - 1;
}

function notesOf({ input, groups, page, indexOf }: Sheeting): readonly string[] {
  const { plan, terms, submission } = input;
  const hasBonus = groups.some(({ group }) => group.kind === "bonus") || indexOf("proposedBonus") >= 0;
  const isMarked = page.cells.some(({ style }) => style === "provisionalPoints");
  return [
    ...(isMarked ? [NOTES.provisional(plan.words).vi] : []),
    ...(hasBonus && terms.bonus.counts === "agreed" ? [NOTES.bonusLater(plan.words).vi] : []),
    ...(submission === null ? [] : [`${PAPER.checkCode(submission.checkCode)}.`]),
  ];
}

function agreedBonusOf(lines: Cells): ReadonlyMap<string, number> {
  const agreed = new Map<string, number>();
  for (const criterion of Object.keys(lines)) {
    const { agreedBonus } = lineOf(lines, criterion);
    if (agreedBonus !== undefined) agreed.set(criterion, agreedBonus);
  }
  return agreed;
}
