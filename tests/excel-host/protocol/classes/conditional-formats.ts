// Excel.ConditionalFormat of the kinds an add-in of ours draws: a formula ("Custom") or a comparison
// ("CellValue"), with fill and font.
import type { Area } from "../../../../shared/template/layout.ts";
import type { ConditionalFormat, Worksheet } from "../../model/workbook.ts";
import { overlap } from "../../model/area.ts";
import { newId } from "../../model/new-workbook.ts";
import { booleanOf, colorOf, countOf, objectOf, oneOf, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { invalidOperation, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { requireAllowed } from "./protection.ts";
import { rangeObject } from "./range.ts";
import { rangeAreasObject } from "./range-areas.ts";

/** Of a range, or of the ranges of a RangeAreas. */
interface AreasTarget {
  readonly session: Session;
  readonly worksheet: Worksheet;
  readonly areas: readonly Area[];
}

interface Target extends AreasTarget {
  readonly format: ConditionalFormat;
}

export function conditionalFormatsObject(target: AreasTarget): HostObject {
  return hostObject(formats, target);
}

const formats: Members<AreasTarget> = {
  className: "ConditionalFormatCollection",
  items: (target) => formatsOf(target).map((format) => hostObject(conditionalFormat, { ...target, format })),
  methods: {
    Add: (target, [type]) => {
      requireAllowed(target.worksheet, null);
      const format: ConditionalFormat = {
        id: newId(target.session.workbook),
        areas: target.areas,
        type: oneOf(["Custom", "CellValue"])(type),
        formula: "",
        rule: {},
        stopIfTrue: false,
        fill: null,
        fontColor: null,
        bold: null,
      };
      // The newest comes first (Excel.ConditionalFormatCollection.add).
      target.worksheet.conditionalFormats.unshift(format);
      return hostObject(conditionalFormat, { ...target, format });
    },
    ClearAll: (target) => {
      requireAllowed(target.worksheet, null);
      const cleared = formatsOf(target);
      target.worksheet.conditionalFormats = target.worksheet.conditionalFormats.filter(
        (format) => !cleared.includes(format),
      );
      return null;
    },
    GetCount: (target) => formatsOf(target).length,
    GetItem: (target, [id]) => found(target, (format) => format.id === textOf(id)),
    GetItemAt: (target, [index]) => found(target, (_, at) => at === countOf(index)),
  },
};

const conditionalFormat: Members<Target> = {
  className: "ConditionalFormat",
  values: {
    Id: { read: ({ format }) => format.id },
    Type: { read: ({ format }) => format.type },
    Priority: { read: ({ worksheet, format }) => worksheet.conditionalFormats.indexOf(format) },
    StopIfTrue: {
      read: ({ format }) => format.stopIfTrue,
      write: ({ format }, value) => void (format.stopIfTrue = booleanOf(value)),
    },
  },
  parts: {
    Custom: (target) => hostObject(custom, target),
    CustomOrNullObject: (target) => (target.format.type === "Custom" ? hostObject(custom, target) : null),
    CellValue: (target) => hostObject(cellValue, target),
    CellValueOrNullObject: (target) =>
      target.format.type === "CellValue" ? hostObject(cellValue, target) : null,
  },
  methods: {
    // One of several ranges has no range to give (Excel.ConditionalFormat.getRange).
    GetRange: ({ session, worksheet, format: { areas } }) => {
      const [area, ...more] = areas;
      if (area === undefined || more.length > 0) throw invalidOperation("it covers several ranges");
      return rangeObject({ session, worksheet, area });
    },
    GetRanges: ({ session, worksheet, format: { areas } }) => rangeAreasObject({ session, worksheet, areas }),
    Delete: ({ worksheet, format }) => {
      requireAllowed(worksheet, null);
      worksheet.conditionalFormats = worksheet.conditionalFormats.filter((known) => known !== format);
      return null;
    },
  },
};

const custom: Members<Target> = {
  className: "CustomConditionalFormat",
  parts: { Rule: (target) => hostObject(rule, target), Format: (target) => hostObject(rangeFormat, target) },
};

const rule: Members<Target> = {
  className: "ConditionalFormatRule",
  values: {
    Formula: {
      read: ({ format }) => format.formula,
      write: ({ format }, value) => void (format.formula = textOf(value)),
    },
  },
};

const cellValue: Members<Target> = {
  className: "CellValueConditionalFormat",
  values: {
    Rule: {
      read: ({ format }) => format.rule,
      write: ({ format }, value) => void (format.rule = objectOf(value)),
    },
  },
  parts: { Format: (target) => hostObject(rangeFormat, target) },
};

const rangeFormat: Members<Target> = {
  className: "ConditionalRangeFormat",
  parts: { Fill: (target) => hostObject(fill, target), Font: (target) => hostObject(font, target) },
};

const fill: Members<Target> = {
  className: "ConditionalRangeFill",
  values: {
    Color: {
      read: ({ format }) => format.fill,
      write: ({ format }, value) => void (format.fill = colorOf(value)),
    },
  },
};

const font: Members<Target> = {
  className: "ConditionalRangeFont",
  values: {
    Color: {
      read: ({ format }) => format.fontColor,
      write: ({ format }, value) => void (format.fontColor = colorOf(value)),
    },
    Bold: {
      read: ({ format }) => format.bold,
      write: ({ format }, value) => void (format.bold = booleanOf(value)),
    },
  },
};

function formatsOf({ worksheet, areas }: AreasTarget): readonly ConditionalFormat[] {
  return worksheet.conditionalFormats.filter((format) =>
    format.areas.some((known) => areas.some((area) => overlap(known, area) !== null)),
  );
}

function found(target: AreasTarget, is: (format: ConditionalFormat, index: number) => boolean): HostObject {
  const format = formatsOf(target).find(is);
  if (format === undefined) throw itemNotFound();
  return hostObject(conditionalFormat, { ...target, format });
}
