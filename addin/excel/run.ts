// The one door to Excel: a batch is run, and what Excel refuses becomes a sentence for the person. A fault of
// our own code is no refusal and is thrown on.
import { EXCEL } from "../../shared/wording/excel.ts";
import type { Text } from "../../shared/text.ts";
import type { Failure, Outcome } from "../sync/failure.ts";

interface Running {
  /**
   * Waits until nobody edits a cell: what was begun has to be finished. Who leaves a cell open for long is told, and
   * Excel finishes it later. Otherwise the person is told at once.
   */
  readonly waits: boolean;
}

const LONG_MS = 60_000;

export async function inExcel<Answer>(
  { waits }: Running,
  act: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  try {
    if (!waits) return { ok: true, answer: await Excel.run(act) };
    return await unlessLeftOpen(Excel.run({ delayForCellEdit: true }, act));
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return { ok: false, problem: refusal(code) };
  }
}

/** Laying may take long, too: whether a cell is open is asked. */
async function unlessLeftOpen<Answer>(running: Promise<Answer>): Promise<Outcome<Answer>> {
  const ended = running.then((answer): Outcome<Answer> => ({ ok: true, answer }));
  for (;;) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const long = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, LONG_MS, null);
    });
    const first = await Promise.race([ended, long]).finally(() => clearTimeout(timer));
    if (first !== null) return first;
    // Nobody waits for it any more: what comes of it shows in the workbook.
    if (await isCellOpen()) return { ok: false, problem: failure("cellEditing", EXCEL.leftOpen) };
  }
}

async function isCellOpen(): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return false;
  } catch (error) {
    return refusalCode(error) === "InvalidOperationInCellEditMode";
  }
}

/** The library's errors are told by their shape: tests and panes each have a library of their own. */
function refusalCode(error: unknown): string | null {
  if (!(typeof error === "object" && error !== null && "code" in error && "debugInfo" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Codes: https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
function refusal(code: string): Failure {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return failure("cellEditing", EXCEL.cellEditing);
    case "AccessDenied":
      return failure("accessDenied", EXCEL.accessDenied);
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
      return failure("workbookTooLarge", EXCEL.tooLarge);
    case "InvalidOrTimedOutSession":
      return failure("excelSession", EXCEL.sessionLost);
    case "ActivityLimitReached":
      return failure("excelBusy", EXCEL.busy);
    case "ItemNotFound":
      return failure("worksheetGone", EXCEL.changedMeanwhile);
    default:
      return failure("excelRefused", EXCEL.refused(code));
  }
}

/** A failure that arose in the workbook. */
export function failure(code: string, text: Text, findings: Failure["findings"] = []): Failure {
  return { code, status: 0, text, findings };
}
