// Renders a layout as an .xlsx file. The only file that writes through hucre; what hucre cannot say is
// patched into its parts afterwards (patch-xlsx.ts).
import {
  writeXlsx,
  type CellStyle,
  type ConditionalRule,
  type DataValidation,
  type WriteSheet,
} from "hucre/xlsx";
import { absoluteArea, areaName, columnName, quoteWorksheet } from "../../shared/template/address.ts";
import {
  MARGINS_MM,
  type Cell,
  type Highlight,
  type PrintSetup,
  type Validation,
  type WorkbookLayout,
  type Worksheet,
} from "../../shared/template/layout.ts";
import {
  BORDER_COLOR,
  DEFAULT_SIZE,
  FONT,
  styleOf,
  TONES,
  type StyleName,
} from "../../shared/template/styles.ts";
import { patchXlsx } from "./patch-xlsx.ts";

export interface FileProperties {
  /** Second home of the identity, beside the hidden worksheet. */
  readonly custom: Readonly<Record<string, string>>;
}

export async function writeWorkbook(
  { title, worksheets, names }: WorkbookLayout,
  properties: FileProperties = { custom: {} },
): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: worksheets.map(sheetOf),
    namedRanges: [
      ...names.map(({ name, worksheet, area }) => ({
        name,
        range: `${quoteWorksheet(worksheet)}!${absoluteArea(area)}`,
      })),
      ...worksheets.flatMap(printNames),
    ],
    defaultFont: { name: FONT, size: DEFAULT_SIZE, family: 1 },
    properties: { title, creator: "Thi Đua", custom: { ...properties.custom } },
  });
  return patchXlsx(bytes, worksheets);
}

function sheetOf(worksheet: Worksheet): WriteSheet {
  const { print } = worksheet;
  return {
    name: worksheet.name,
    rows: [],
    cells: new Map(worksheet.cells.map((cell) => [`${cell.row},${cell.column}`, hucreCell(cell)])),
    columns: worksheet.columns.map(({ width, hidden }) => ({
      // Excel adds five pixels of padding to what a person reads as the width.
      width: width + 0.71,
      ...(hidden ? { hidden } : {}),
    })),
    rowDefs: new Map(
      [...worksheet.rows].map(([row, { height, hidden }]) => [
        row,
        { height, ...(hidden ? { hidden } : {}) },
      ]),
    ),
    merges: worksheet.merges.map(({ row, column, lastRow, lastColumn }) => ({
      startRow: row,
      startCol: column,
      endRow: lastRow,
      endCol: lastColumn,
    })),
    dataValidations: worksheet.validations.map(hucreValidation),
    conditionalRules: worksheet.highlights.map(hucreRule),
    view: { showGridLines: worksheet.print === null },
    ...(worksheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    ...(worksheet.autofilter === null ? {} : { autoFilter: { range: areaName(worksheet.autofilter) } }),
    ...(worksheet.frozen === null ? {} : { freezePane: worksheet.frozen }),
    ...(worksheet.protected
      ? { protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true, sort: true } }
      : {}),
    ...(print === null ? {} : printOptions(print)),
  };
}

function hucreCell({ content, style }: Cell) {
  const look = { style: hucreStyle(style) };
  if (content.kind === "formula") {
    return { ...look, formula: content.formula, formulaResult: asTyped(content.value) };
  }
  return { ...look, value: asTyped(content.value) };
}

/** Open XML reads "_x0041_" in a text as the letter A; written by its own rule it stays as it was typed. */
function asTyped<Value extends number | string | null>(value: Value): Value | string {
  return typeof value === "string" ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : value;
}

function hucreStyle(name: StyleName): CellStyle {
  const style = styleOf(name);
  const side = { style: "thin", color: { rgb: BORDER_COLOR } } as const;
  return {
    font: {
      name: FONT,
      size: style.size,
      family: 1,
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline ? { underline: true } : {}),
      ...(style.color === undefined ? {} : { color: { rgb: style.color } }),
    },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } }),
    ...(style.border ? { border: { top: side, right: side, bottom: side, left: side } } : {}),
    alignment: {
      horizontal: style.align,
      vertical: style.vertical,
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.indent === undefined ? {} : { indent: style.indent }),
    },
    ...(style.format === undefined || style.format === "General" ? {} : { numFmt: style.format }),
    // Normal is unlocked, so that pasted cells stay open; what is closed says so itself.
    protection: { locked: style.open !== true },
  };
}

function hucreValidation({ area, takes, hint, refusal }: Validation): DataValidation {
  const common = {
    range: areaName(area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: "stop",
    inputTitle: asTyped(hint.title),
    inputMessage: asTyped(hint.text),
    errorTitle: asTyped(refusal.title),
    errorMessage: asTyped(refusal.text),
  } as const;
  switch (takes.kind) {
    case "list":
      return { ...common, type: "list", values: [...takes.words] };
    case "listRange":
      return { ...common, type: "list", formula1: takes.range };
    case "custom":
      return { ...common, type: "custom", formula1: takes.formula };
    case "decimal":
      return takes.max === null
        ? { ...common, type: "decimal", operator: "greaterThanOrEqual", formula1: `${takes.min}` }
        : {
            ...common,
            type: "decimal",
            operator: "between",
            formula1: `${takes.min}`,
            formula2: `${takes.max}`,
          };
  }
}

function hucreRule({ area, formula, tone }: Highlight, index: number): ConditionalRule {
  const { fill, color } = TONES[tone];
  return {
    type: "expression",
    priority: index + 1,
    range: areaName(area),
    formula,
    style: {
      font: { color: { rgb: color } },
      // A conditional fill is drawn in its background colour.
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } },
    },
  };
}

function printOptions({
  orientation,
  foot,
  wide,
}: PrintSetup): Pick<WriteSheet, "pageSetup" | "headerFooter" | "colBreaks"> {
  const inches = (millimetres: number) => millimetres / 25.4;
  const footer =
    foot === null
      ? {}
      : { oddFooter: `&L${foot.replaceAll("&", "&&")}`, firstFooter: `&L${foot.replaceAll("&", "&&")}` };
  const pages = wide?.pages ?? null;
  return {
    // hucre names the last column before a break.
    ...(pages !== null && { colBreaks: pages.from.map((column) => column - 1) }),
    pageSetup: {
      paperSize: wide?.paper === "A3" ? "a3" : "a4",
      orientation,
      ...(pages === null ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : { scale: pages.percent }),
      horizontalCentered: true,
      margins: {
        top: inches(MARGINS_MM.top),
        bottom: inches(MARGINS_MM.bottom),
        left: inches(MARGINS_MM.left),
        right: inches(MARGINS_MM.right),
        header: inches(MARGINS_MM.header),
        footer: inches(MARGINS_MM.footer),
      },
    },
    // The first page bears no number (Nghị định 30/2020/NĐ-CP).
    headerFooter: { differentFirst: true, oddHeader: "&C&P", ...footer },
  };
}

/** Print area and repeated rows as names of our own making: hucre's do not quote the worksheet's name. */
function printNames({ name, print }: Worksheet) {
  if (print === null) return [];
  const sheet = quoteWorksheet(name);
  const names = [{ name: "_xlnm.Print_Area", range: `${sheet}!${absoluteArea(print.area)}`, scope: name }];
  const { repeat, wide } = print;
  const titles = [
    ...(wide === undefined
      ? []
      : [`${sheet}!$${columnName(wide.repeat.column)}:$${columnName(wide.repeat.lastColumn)}`]),
    ...(repeat === null ? [] : [`${sheet}!$${repeat.row + 1}:$${repeat.lastRow + 1}`]),
  ];
  if (titles.length === 0) return names;
  return [...names, { name: "_xlnm.Print_Titles", range: titles.join(","), scope: name }];
}
