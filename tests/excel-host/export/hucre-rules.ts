// Validation rules and conditional formats in the words of the .xlsx writer.
import type { ConditionalRule, DataValidation } from "hucre/xlsx";
import { areaName } from "../../../shared/template/address.ts";
import type { ConditionalFormat, Validation } from "../model/workbook.ts";
import { isRecord } from "../protocol/arguments.ts";

/** None for a message without a rule. */
export function hucreValidations({
  area,
  rule,
  errorAlert,
  prompt,
  ignoreBlanks,
}: Validation): DataValidation[] {
  const [kind, given] = Object.entries(rule)[0] ?? [];
  if (kind === undefined || !isRecord(given)) return [];
  const common = {
    range: areaName(area),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert.showAlert !== false,
    showInputMessage: prompt.showPrompt !== false,
    errorTitle: textIn(errorAlert, "title"),
    errorMessage: textIn(errorAlert, "message"),
    errorStyle: STYLES[textIn(errorAlert, "style")] ?? "stop",
    inputTitle: textIn(prompt, "title"),
    inputMessage: textIn(prompt, "message"),
  } as const;
  if (kind === "custom") return [{ ...common, type: "custom", formula1: plain(given.formula) }];
  if (kind === "list") {
    const source = textIn(given, "source");
    const list = source.startsWith("=") ? { formula1: plain(source) } : { values: source.split(",") };
    return [{ ...common, type: "list", ...list }];
  }
  const type = NUMBERS[kind];
  if (type === undefined) throw new Error(`This export knows no validation "${kind}".`);
  const second = given.formula2;
  return [
    {
      ...common,
      type,
      operator: OPERATORS[textIn(given, "operator")] ?? "between",
      formula1: plain(given.formula1),
      ...(second === undefined || second === null ? {} : { formula2: plain(second) }),
    },
  ];
}

export function hucreCondition(format: ConditionalFormat, index: number): ConditionalRule {
  const { areas, type, formula, rule, fill, fontColor, bold, stopIfTrue } = format;
  const look = {
    priority: index + 1,
    range: areas.map(areaName).join(" "),
    stopIfTrue,
    style: {
      // A conditional fill is drawn in its background colour.
      ...(fill === null
        ? {}
        : {
            fill: {
              type: "pattern" as const,
              pattern: "solid" as const,
              fgColor: { rgb: fill.slice(1) },
              bgColor: { rgb: fill.slice(1) },
            },
          }),
      font: {
        ...(fontColor === null ? {} : { color: { rgb: fontColor.slice(1) } }),
        ...(bold === null ? {} : { bold }),
      },
    },
  };
  if (type === "Custom") return { ...look, type: "expression", formula: plain(formula) };
  const formulas = ["formula1", "formula2"].flatMap((key) =>
    rule[key] === undefined ? [] : [plain(rule[key])],
  );
  const operator = OPERATORS[textIn(rule, "operator")] ?? "between";
  return { ...look, type: "cellIs", operator, formula: formulas };
}

const STYLES: Readonly<Record<string, "stop" | "warning" | "information">> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};

const NUMBERS: Readonly<Record<string, "whole" | "decimal" | "date" | "time" | "textLength">> = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
};

const OPERATORS: Readonly<Record<string, NonNullable<DataValidation["operator"]>>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

/** Office.js names operators of the two kinds of rules a little differently. */
function textIn(record: Readonly<Record<string, unknown>>, key: string): string {
  const value = record[key];
  return typeof value === "string" ? value : "";
}

function plain(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}
