// Writes a sheet as it was worked out, in one batch, or in one for each megabyte.
import { DEFAULT_SIZE, FONT } from "../../shared/template/styles.ts";
import { say } from "../../shared/text.ts";
import { EXCEL, MOVED_CONTENT } from "../../shared/wording/excel.ts";
import type { Outcome } from "../sync/failure.ts";
import { asTyped, queueValue } from "./as-typed.ts";
import { shownGridValue } from "./grid-value.ts";
import type { Homeless } from "./lay-sheet.ts";
import type { Laid, Laying } from "./plan-laying.ts";
import { queueTable, tableOf, type QueuedTable, type TableReading } from "./read-workbook.ts";
import type { SheetRecord } from "./record.ts";
import { inExcel } from "./run.ts";
import type { Sheet, Steps } from "./sheet.ts";
import { queueRecord } from "./write-cells.ts";
import { PROTECTION } from "./write-frame.ts";
import { queueWorkbook } from "./write-layout.ts";

export interface Written {
  /** With the worksheet's id in Excel. */
  readonly sheet: Sheet;
  /** What really stood in the worksheet, where that is not what was read: somebody typed meanwhile. */
  readonly missed: TableReading | null;
}

/** Excel may stop anywhere: what stood in the worksheet lies in the record from before it is cleared to the end. */
export async function writeLaid(
  { layout, places, carried, homeless, sheet }: Laid,
  { work, reading, old, steps }: Laying & { readonly steps: Steps },
): Promise<Outcome<Written>> {
  const written = await inExcel({ waits: true }, async (context) => {
    const { worksheets } = context.workbook;
    const stood: QueuedTable[] = [];
    const batches = queueWorkbook(context, layout, {
      ...{ places, knownNames: reading.names },
      beforeClearing: () => {
        if (old === null) return;
        queueRecord(context, { ...old.sheet.record, laying: snapshotOf(old.table) });
        const { worksheetId } = old.table;
        if (!reading.worksheets.some(({ id }) => id === worksheetId) || old.table.read === null) return;
        stood.push(queueTable(worksheets.getItem(worksheetId), work.sheet));
      },
    });
    let scores: Excel.Worksheet | null = null;
    for (const [index, queue] of batches.entries()) {
      steps.onStep("writing", index, batches.length);
      queue();
      if (index === batches.length - 1) {
        scores = worksheets.getItem(sheet.worksheet);
        queueCarried(scores, carried);
        if (homeless !== null) queueHomeless(context, homeless);
        queueRecord(context, sheet.record);
        scores.activate();
        scores.load("id");
      }
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- once a megabyte
      await context.sync();
    }
    steps.onStep("writing", batches.length, batches.length);
    const [queued] = stood;
    const before = queued === undefined ? null : tableOf(queued);
    const isSame = before === null || JSON.stringify(before.read) === JSON.stringify(old?.table.read);
    return {
      sheet: { ...sheet, worksheetId: scores?.id ?? sheet.worksheetId },
      missed: isSame ? null : before,
    };
  });
  if (written.ok) return written;
  const { problem } = written;
  const text = say(
    `${problem.text.vi} ${EXCEL.layingStopped.vi}`,
    `${problem.text.en} ${EXCEL.layingStopped.en}`,
  );
  return { ok: false, problem: { ...problem, code: "layingStopped", text } };
}

function snapshotOf({ worksheet, worksheetId, grid }: TableReading): SheetRecord["laying"] {
  const values = grid.values.map((line) => line.map(shownGridValue));
  return { worksheet, worksheetId, origin: grid.origin, values };
}

function queueCarried(scores: Excel.Worksheet, carried: Laid["carried"]): void {
  if (carried.length === 0) return;
  scores.protection.unprotect();
  for (const { row, column, value, format } of carried)
    queueValue(scores.getCell(row, column), value, format);
  scores.protection.protect(PROTECTION);
}

function queueHomeless(
  context: Excel.RequestContext,
  { worksheet, cells }: NonNullable<Laid["homeless"]>,
): void {
  const sheet = context.workbook.worksheets.add(worksheet);
  const typed = (value: Homeless["value"]) => (typeof value === "string" ? asTyped(value, "") : value);
  const table = sheet.getRangeByIndexes(0, 0, cells.length + 1, 2);
  table.values = [
    [MOVED_CONTENT.cell.vi, MOVED_CONTENT.content.vi],
    ...cells.map(({ cell, value }) => [cell, typed(value)]),
  ];
  table.format.font.name = FONT;
  table.format.font.size = DEFAULT_SIZE;
  table.format.wrapText = true;
  table.format.horizontalAlignment = "Left";
  table.format.verticalAlignment = "Top";
  sheet.getRange("A1:B1").format.font.bold = true;
  sheet.getRange("B:B").format.columnWidth = WIDE;
}

/** In points: some eighty letters. */
const WIDE = 420;
