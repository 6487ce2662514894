// A layout and what lies in the workbook, brought into the same plain words, so that a test can ask whether
// they are equal, worksheet by worksheet and cell by cell.
import { absoluteArea, areaName, cellName, quoteWorksheet } from "../../../shared/template/address.ts";
import {
  MARGINS_MM,
  type Area,
  type Cell,
  type Highlight,
  type Validation,
  type WorkbookLayout,
  type Worksheet,
} from "../../../shared/template/layout.ts";
import { FONT, styleOf, TONES } from "../../../shared/template/styles.ts";
import { styleAt } from "../../excel-host/model/cells.ts";
import { type Border, type CellStyle, NO_BORDER, NORMAL } from "../../excel-host/model/style.ts";
import type * as Model from "../../excel-host/model/workbook.ts";

/** @param nameOf what a worksheet of the layout is called in the workbook */
export function expected(layout: WorkbookLayout, nameOf = (name: string) => name) {
  return {
    worksheets: Object.fromEntries(
      layout.worksheets.map((worksheet) => [nameOf(worksheet.name), expectedSheet(worksheet)]),
    ),
    names: layout.names.map(({ name, worksheet, area }) => [
      name,
      `=${quoteWorksheet(nameOf(worksheet))}!${absoluteArea(area)}`,
    ]),
  };
}

/** Of the named worksheets; what else the workbook holds is not looked at. */
export function found(workbook: Model.Workbook, worksheets: readonly string[]) {
  return {
    worksheets: Object.fromEntries(
      worksheets.map((name) => {
        const worksheet = workbook.worksheets.find((known) => known.name === name);
        return [name, worksheet === undefined ? null : foundSheet(worksheet)];
      }),
    ),
    names: workbook.names.map(({ name, formula }) => [name, formula]),
  };
}

function expectedSheet(worksheet: Worksheet) {
  const { print, columns, rows } = worksheet;
  return {
    visibility: worksheet.visibility === "visible" ? "Visible" : "VeryHidden",
    showGridlines: print === null,
    cells: sorted(worksheet.cells.map((cell) => [cellName(cell.row, cell.column), expectedCell(cell)])),
    /** Where the layout says nothing. */
    elsewhere: { ...NORMAL, fontName: FONT, fontSize: 11, locked: false },
    widths: columns.map(({ width, hidden }) => [rounded((width + 5 / 7) * 5.25), hidden === true]),
    /** Rows that are not here grow with their texts. */
    heights: sorted(
      [...rows].flatMap(([row, { height, fixed, hidden }]) =>
        fixed === true || hidden === true ? [[`${row + 1}`, [height, hidden === true]] as const] : [],
      ),
    ),
    merges: worksheet.merges.map(areaName).toSorted(),
    validations: sorted(worksheet.validations.map((rule) => [areaName(rule.area), expectedRule(rule)])),
    highlights: sorted(worksheet.highlights.flatMap(expectedHighlights)),
    frozen: worksheet.frozen,
    filter: worksheet.autofilter === null ? null : areaName(worksheet.autofilter),
    protection: worksheet.protected
      ? ["allowAutoFilter", "allowFormatColumns", "allowFormatRows", "allowSort"]
      : null,
    print:
      print === null
        ? null
        : {
            orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
            paper: "A4",
            area: areaName(print.area),
            repeat: print.repeat === null ? null : [print.repeat.row, print.repeat.lastRow],
            zoom: { horizontalFitToPages: 1 },
            centred: true,
            margins: Object.fromEntries(
              Object.entries(MARGINS_MM).map(([side, mm]) => [side, rounded((mm / 25.4) * 72)]),
            ),
            heads: "FirstAndDefault",
            texts: {
              "default CenterHeader": "&P",
              "default LeftFooter": (print.foot ?? "").replaceAll("&", "&&"),
              "first LeftFooter": (print.foot ?? "").replaceAll("&", "&&"),
            },
          },
  };
}

function foundSheet(worksheet: Model.Worksheet) {
  const { page, protection, columns, rows } = worksheet;
  const sized = [...columns].flatMap(([column, { size, hidden }]) =>
    size !== null || hidden ? [column] : [],
  );
  const lastColumn = Math.max(-1, ...sized);
  return {
    visibility: worksheet.visibility,
    showGridlines: worksheet.showGridlines,
    cells: sorted(
      [...worksheet.cells].flatMap(([key, cell]) =>
        isUntouched(cell, worksheet) ? [] : [[nameOfKey(key), foundCell(cell)] as const],
      ),
    ),
    elsewhere: styleAt(worksheet, 5_000, 200),
    widths: Array.from({ length: lastColumn + 1 }, (_, column) => {
      const line = columns.get(column);
      return [rounded(line?.size ?? worksheet.standardWidth), line?.hidden ?? false];
    }),
    heights: sorted(
      [...rows].flatMap(([row, { size, hidden }]) =>
        size !== null || hidden ? [[`${row + 1}`, [size, hidden]] as const] : [],
      ),
    ),
    merges: worksheet.merges.map(areaName).toSorted(),
    validations: sorted(
      worksheet.validations.map(({ area, rule, errorAlert, prompt, ignoreBlanks }) => [
        areaName(area),
        { rule, errorAlert, prompt, ignoreBlanks },
      ]),
    ),
    highlights: sorted(worksheet.conditionalFormats.flatMap(foundHighlights)),
    frozen: worksheet.frozen,
    filter: worksheet.filter === null ? null : areaName(worksheet.filter),
    protection:
      protection === null
        ? null
        : Object.entries(protection.options)
            .flatMap(([option, is]) => (is === true ? [option] : []))
            .toSorted(),
    print:
      page.printArea === null
        ? null
        : {
            orientation: page.orientation,
            paper: page.paperSize,
            area: areaName(page.printArea),
            repeat: page.titleRows === null ? null : [page.titleRows.row, page.titleRows.lastRow],
            zoom: page.zoom,
            centred: page.centerHorizontally,
            margins: Object.fromEntries(
              Object.entries(page.margins).map(([side, size]) => [side, rounded(size)]),
            ),
            heads: page.headerFooterState,
            texts: Object.fromEntries(page.headersFooters),
          },
  };
}

function expectedCell({ content, style }: Cell) {
  const { size, bold, italic, underline, color, fill, border, align, vertical, wrap, indent, format, open } =
    styleOf(style);
  const side: Border = { style: "Continuous", weight: "Thin", color: "#7F8A94" };
  const line = border === true ? side : NO_BORDER;
  const look: CellStyle = {
    ...NORMAL,
    fontName: FONT,
    fontSize: size,
    bold: bold === true,
    italic: italic === true,
    underline: underline === true ? "Single" : "None",
    fontColor: color === undefined ? "#000000" : `#${color}`,
    fill: fill === undefined ? "" : `#${fill}`,
    horizontal: `${align.charAt(0).toUpperCase()}${align.slice(1)}`,
    vertical: vertical === "top" ? "Top" : "Center",
    wrap: wrap === true,
    indent: indent ?? 0,
    numberFormat: format ?? "General",
    locked: open !== true,
    top: line,
    right: line,
    bottom: line,
    left: line,
  };
  return content.kind === "formula"
    ? { formula: `=${content.formula}`, look }
    : { value: content.value ?? "", look };
}

/** Empty, and as the worksheet's cells look anyhow: a grid went over it. */
function isUntouched({ value, formula, style }: Model.Cell, worksheet: Model.Worksheet): boolean {
  const elsewhere = JSON.stringify(styleAt(worksheet, 5_000, 200));
  return value === "" && formula === null && JSON.stringify(style) === elsewhere;
}

function foundCell({ value, formula, style }: Model.Cell) {
  return formula === null ? { value, look: style } : { formula, look: style };
}

function expectedRule({ takes, hint, refusal }: Validation) {
  return {
    rule: expectedTakes(takes),
    errorAlert: { showAlert: true, style: "Stop", title: refusal.title, message: refusal.text },
    prompt: { showPrompt: true, title: hint.title, message: hint.text },
    ignoreBlanks: true,
  };
}

function expectedTakes(takes: Validation["takes"]) {
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

/** Cell by cell, the formula as each cell reads it; they may be kept together or apart. */
function expectedHighlights({ area, formula, tone }: Highlight): readonly (readonly [string, unknown])[] {
  const look = { fill: `#${TONES[tone].fill}`, color: `#${TONES[tone].color}` };
  return cellsIn([area], area, formula).map(([cell, said]) => [`${cell} ${said}`, look]);
}

function foundHighlights(format: Model.ConditionalFormat): readonly (readonly [string, unknown])[] {
  const [first] = format.areas;
  if (first === undefined) return [];
  const look = { fill: format.fill, color: format.fontColor };
  return cellsIn(format.areas, first, format.formula.replace(/^=/, "")).map(([cell, said]) => [
    `${cell} ${said}`,
    look,
  ]);
}

function cellsIn(
  areas: readonly Area[],
  first: Area,
  formula: string,
): readonly (readonly [cell: string, formula: string])[] {
  const cells: (readonly [string, string])[] = [];
  for (const area of areas) {
    for (let row = area.row; row <= area.lastRow; row++) {
      for (let column = area.column; column <= area.lastColumn; column++) {
        // No highlight looks at another row, and all of a kind stand in one column.
        if (column !== first.column) throw new Error("a highlight over several columns");
        cells.push([cellName(row, column), movedDown(formula, row - first.row)]);
      }
    }
  }
  return cells;
}

/** What the formula says some rows further down. */
function movedDown(formula: string, rows: number): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            /(?<![A-Za-z0-9_$!:])([A-Z]{1,3})(\d+)(?![\d(A-Za-z_])/g,
            (_, letters: string, digits: string) => `${letters}${Number(digits) + rows}`,
          ),
    )
    .join("");
}

function nameOfKey(key: string): string {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return cellName(row, column);
}

function sorted<Value>(entries: readonly (readonly [string, Value])[]): Readonly<Record<string, Value>> {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)));
}

function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
