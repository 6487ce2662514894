// The one door to Excel: a batch is run, and what Excel refuses becomes a sentence for the person. A fault of
// our own code is no refusal and is thrown on.
import { EXCEL } from "../../shared/wording/excel.ts";
import type { Text } from "../../shared/text.ts";
import type { Failure, Outcome } from "../sync/failure.ts";

interface Running {
  /** Waits until nobody edits a cell: what was begun has to be finished. Otherwise the person is told. */
  readonly waits: boolean;
}

export async function inExcel<Answer>(
  { waits }: Running,
  act: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  try {
    const answer = waits ? await Excel.run({ delayForCellEdit: true }, act) : await Excel.run(act);
    return { ok: true, answer };
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return { ok: false, problem: refusal(code) };
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
