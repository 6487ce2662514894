// Data validation and conditional formats of a worksheet.
import { areaName } from "../../shared/template/address.ts";
import type { Highlight, Validation, Worksheet } from "../../shared/template/layout.ts";
import { TONES } from "../../shared/template/styles.ts";
import { addressParts } from "./areas.ts";
import { step, type Step } from "./batches.ts";
import { grouped } from "./grouped.ts";
import { relativeTo } from "./relative-formula.ts";

/**
 * One rule for all cells that take the same and are told the same. A formula goes to each cell alone: the
 * documentation does not say from which of several cells its references are read.
 */
export function validationSteps(sheet: () => Excel.Worksheet, { validations }: Worksheet): readonly Step[] {
  const groups = alike(validations, ({ area, takes, hint, refusal }) => {
    const place = takes.kind === "custom" ? areaName(area) : null;
    return JSON.stringify([place, takes, hint, refusal]);
  });
  return groups.flatMap((group) =>
    addressParts(group, ({ area }) => areaName(area)).flatMap((part) => {
      const [first] = part;
      return first === undefined ? [] : [validationStep(sheet, first, part)];
    }),
  );
}

function validationStep(sheet: () => Excel.Worksheet, first: Validation, part: readonly Validation[]): Step {
  const { hint, refusal } = first;
  const list = part.map(({ area }) => areaName(area)).join(",");
  const rule = ruleOf(first);
  const prompt = { showPrompt: true, title: hint.title, message: hint.text };
  const errorAlert = {
    showAlert: true,
    style: "Stop",
    title: refusal.title,
    message: refusal.text,
  } as const;
  return step(5, { list, rule, prompt, errorAlert }, () => {
    const { dataValidation } = sheet().getRanges(list).untrack();
    dataValidation.rule = rule;
    dataValidation.prompt = prompt;
    dataValidation.errorAlert = errorAlert;
  });
}

function ruleOf({ takes }: Validation): Excel.DataValidationRule {
  switch (takes.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: takes.words.join(",") } };
    case "listRange":
      return { list: { inCellDropDown: true, source: `=${takes.range}` } };
    case "custom":
      return { custom: { formula: `=${takes.formula}` } };
    case "decimal":
      return takes.max === null
        ? { decimal: { formula1: takes.min, operator: "GreaterThanOrEqualTo" } }
        : { decimal: { formula1: takes.min, formula2: takes.max, operator: "Between" } };
  }
}

/** One conditional format for all cells of a column whose formula says the same of them. */
export function highlightSteps(sheet: () => Excel.Worksheet, { highlights }: Worksheet): readonly Step[] {
  const parts = alike(
    highlights,
    ({ area, formula, tone }) => `${tone} ${area.column} ${area.lastColumn} ${relativeTo(area, formula)}`,
  ).flatMap((group) => addressParts(group, ({ area }) => areaName(area)));
  // The newest comes first in Excel, the first in the layout.
  return [...parts].reverse().flatMap((part) => {
    const [first] = part;
    if (first === undefined) return [];
    const list = part.map(({ area }) => areaName(area)).join(",");
    // Excel reads the formula from the first cell on (https://github.com/OfficeDev/office-js/issues/5194).
    const formula = `=${first.formula}`;
    return step(10, [list, formula], () => {
      const { custom } = sheet().getRanges(list).untrack().conditionalFormats.add("Custom");
      custom.rule.formula = formula;
      custom.format.fill.color = `#${TONES[first.tone].fill}`;
      custom.format.font.color = `#${TONES[first.tone].color}`;
    });
  });
}

/** What has the same key, from top to bottom: formulas are said of the first cell. */
function alike<Item extends Validation | Highlight>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const groups = [...grouped(items, keyOf).values()];
  return groups.map((group) => [...group].sort((one, other) => one.area.row - other.area.row));
}
