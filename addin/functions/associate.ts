// Joins each function to its name. Imported by the pane, whose runtime computes them, and built alone as
// functions.js, which the manifest names for Excel that runs functions without a pane.
import { CellError } from "./cell-error.ts";
import { EXCEL_FUNCTIONS, type ExcelFunction } from "./function-table.ts";

// The page may be open where there are no functions: an older Excel, a browser.
if (typeof CustomFunctions !== "undefined") {
  for (const excelFunction of EXCEL_FUNCTIONS) {
    CustomFunctions.associate(excelFunction.id, answering(excelFunction));
  }
}

/** Excel shows the text of its own errors only, whether they come at once, later, or in one cell of many. */
function answering({ compute }: ExcelFunction): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    try {
      const answer = compute(...given);
      return answer instanceof Promise ? answer.then(shown, refuse) : shown(answer);
    } catch (error) {
      return refuse(error);
    }
  };
}

function shown(answer: unknown): unknown {
  if (!Array.isArray(answer)) return answer;
  const rows: readonly (readonly unknown[])[] = answer;
  return rows.map((row) => row.map((cell) => (cell instanceof CellError ? excelError(cell) : cell)));
}

function refuse(error: unknown): never {
  if (!(error instanceof CellError)) throw error;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- what Excel's runtime asks for
  throw excelError(error);
}

function excelError({ code, message }: CellError): CustomFunctions.Error {
  switch (code) {
    case "#VALUE!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
    case "#N/A":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    case "#NUM!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
  }
}
