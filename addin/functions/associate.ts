// Joins each function to its name. Imported by the pane, whose runtime computes them, and built alone as
// functions.js, which the manifest names for Excel that runs functions without a pane.
import { BadArgument } from "./bad-argument.ts";
import { EXCEL_FUNCTIONS, type ExcelFunction } from "./function-table.ts";

// The page may be open where there are no functions: an older Excel, a browser.
if (typeof CustomFunctions !== "undefined") {
  for (const excelFunction of EXCEL_FUNCTIONS) {
    CustomFunctions.associate(excelFunction.id, answering(excelFunction));
  }
}

/** Excel shows the text of its own errors only. */
function answering({ compute }: ExcelFunction): (...given: readonly unknown[]) => unknown {
  return (...given) => {
    try {
      return compute(...given);
    } catch (error) {
      if (!(error instanceof BadArgument)) throw error;
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what Excel's runtime asks for
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, error.message);
    }
  };
}
