// The THIDUA functions: what Excel is told of each, in both languages, and what computes it. One table
// makes both metadata files and the associations, so that they cannot differ.
import type { Text } from "../../shared/text.ts";
import { SO_TOI_DA } from "../../shared/wording/functions.ts";
import { soToiDa } from "./so-toi-da.ts";

/** Cells call `=THIDUA.SOTOIDA(...)`; the same name in every language, so that workbooks can be shared. */
export const NAMESPACE = "THIDUA";

export interface FunctionParameter {
  /** As Excel shows it while the formula is typed. */
  readonly name: Text;
  readonly description: Text;
  readonly type: "number" | "string" | "boolean" | "any";
  readonly isGrid?: boolean;
  /** May be left out: the function is then given null. */
  readonly optional?: boolean;
}

export interface ExcelFunction {
  /** Without the namespace: letters, digits, dots. */
  readonly id: string;
  readonly description: Text;
  readonly parameters: readonly FunctionParameter[];
  readonly result: { readonly type: "number" | "string" | "any"; readonly isGrid?: boolean };
  /** Given what the cells hold. Checks each value: Excel's types are a wish. @throws BadArgument */
  readonly compute: (...given: readonly unknown[]) => unknown;
}

export const EXCEL_FUNCTIONS: readonly ExcelFunction[] = [
  {
    id: "SOTOIDA",
    description: SO_TOI_DA.description,
    parameters: [
      { name: { vi: "tổng_số", en: "count" }, description: SO_TOI_DA.count, type: "number" },
      { name: { vi: "tỷ_lệ", en: "percent" }, description: SO_TOI_DA.percent, type: "number" },
      {
        name: { vi: "làm_tròn", en: "rounding" },
        description: SO_TOI_DA.rounding,
        type: "string",
        optional: true,
      },
    ],
    result: { type: "number" },
    compute: soToiDa,
  },
];
