// Excel.DataValidation: what the cells of a range take. The host keeps rules and never applies them: Excel
// does not either when an add-in or a paste writes (https://github.com/GSA-TTS/FAC/issues/3796).
import { clearValidation } from "../../model/cells.ts";
import { contains, overlap } from "../../model/area.ts";
import type { Validation } from "../../model/workbook.ts";
import { booleanOf, isRecord, objectOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members, type Value } from "../members.ts";
import { invalidArgument } from "../refusal.ts";
import { requireAllowed } from "./protection.ts";
import type { RangeTarget } from "./range.ts";

export function dataValidationObject(target: RangeTarget): HostObject {
  return hostObject(dataValidation, target);
}

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const dataValidation: Members<RangeTarget> = {
  className: "DataValidation",
  values: {
    Type: { read: typeOf },
    Rule: {
      read: (target) => commonRule(target)?.rule ?? {},
      write: (target, value) => setRule(target, objectOf(value)),
    },
    ErrorAlert: message("errorAlert", { title: 32, message: 225 }),
    Prompt: message("prompt", { title: 32, message: 255 }),
    IgnoreBlanks: {
      read: (target) => commonRule(target)?.ignoreBlanks ?? true,
      write: (target, value) => {
        const ignoreBlanks = booleanOf(value);
        change(target, (rule) => ({ ...rule, ignoreBlanks }));
      },
    },
  },
  methods: {
    Clear: ({ worksheet, area }) => {
      requireAllowed(worksheet, null);
      clearValidation(worksheet, area);
      return null;
    },
  },
};

function setRule(target: RangeTarget, rule: Readonly<Record<string, unknown>>): void {
  const [kind, ...more] = Object.keys(rule).filter((key) => rule[key] !== null && rule[key] !== undefined);
  if (kind === undefined || more.length > 0 || TYPES[kind] === undefined) {
    throw invalidArgument(`one rule of ${Object.keys(TYPES).join(", ")} is needed`);
  }
  const given = objectOf(rule[kind]);
  const source = given.source;
  // 255 characters are all that a list of words may have (Excel.ListDataValidation.source).
  if (kind === "list" && typeof source === "string" && !source.startsWith("=") && source.length > 255) {
    throw invalidArgument("a list written out has at most 255 characters");
  }
  change(target, (known) => ({ ...known, rule: { [kind]: given } }));
}

/** Title and message with Excel's limits (Excel.DataValidationErrorAlert, DataValidationPrompt). */
function message(
  key: "errorAlert" | "prompt",
  limits: { readonly title: number; readonly message: number },
): Value<RangeTarget> {
  return {
    read: (target) => commonRule(target)?.[key] ?? {},
    write: (target, value) => {
      const given = objectOf(value);
      for (const part of ["title", "message"] as const) {
        const text = given[part];
        if (typeof text === "string" && text.length > limits[part]) {
          throw invalidArgument(`${key}.${part} has more than ${limits[part]} characters`);
        }
      }
      change(target, (rule) => ({ ...rule, [key]: given }));
    },
  };
}

function change({ worksheet, area }: RangeTarget, apply: (rule: Validation) => Validation): void {
  requireAllowed(worksheet, null);
  const known = worksheet.validations.findLast((rule) => contains(rule.area, area));
  if (known !== undefined && isEqual(known.area, area)) {
    worksheet.validations[worksheet.validations.lastIndexOf(known)] = apply(known);
    return;
  }
  clearValidation(worksheet, area);
  worksheet.validations.push(apply({ ...(known ?? NO_RULE), area }));
}

const NO_RULE = {
  rule: {},
  errorAlert: { showAlert: true, style: "Stop" },
  prompt: { showPrompt: true },
  ignoreBlanks: true,
};

/** The one rule that holds for all cells of the range. */
function commonRule({ worksheet, area }: RangeTarget): Validation | null {
  return worksheet.validations.find(({ area: ruled }) => isEqual(overlap(ruled, area), area)) ?? null;
}

function typeOf(target: RangeTarget): string {
  const rule = commonRule(target)?.rule;
  const kind = isRecord(rule) ? Object.keys(rule)[0] : undefined;
  if (kind !== undefined) return TYPES[kind] ?? "None";
  const partly = target.worksheet.validations.some(({ area }) => overlap(area, target.area) !== null);
  return partly ? "Inconsistent" : "None";
}

function isEqual(one: RangeTarget["area"] | null, other: RangeTarget["area"]): boolean {
  return (
    one !== null &&
    one.row === other.row &&
    one.column === other.column &&
    one.lastRow === other.lastRow &&
    one.lastColumn === other.lastColumn
  );
}
