// A model as an .xlsx file: to be looked at, and for LibreOffice to calculate. What an add-in keeps beside
// the cells (settings, custom XML) has no place in it.
import { writeXlsx, type WriteSheet } from "hucre/xlsx";
import { absoluteArea, areaName, columnName, quoteWorksheet } from "../../../shared/template/address.ts";
import type { Cell, Table, Workbook, Worksheet } from "../model/workbook.ts";
import { orderFonts } from "./order-fonts.ts";
import { hucreChart } from "./hucre-chart.ts";
import { hucreStyle } from "./hucre-style.ts";
import { hucreCondition, hucreValidations } from "./hucre-rules.ts";

export async function exportXlsx(workbook: Workbook): Promise<Uint8Array> {
  const file = await writeXlsx({
    sheets: workbook.worksheets.map((worksheet) => sheetOf(workbook, worksheet)),
    namedRanges: [
      ...workbook.names.map((name) => ({ name: name.name, range: withoutEquals(name.formula) })),
      ...workbook.worksheets.flatMap(namesOf),
    ],
    // Widths are counted in digits of this font; every machine has one that is as wide.
    defaultFont: { name: "Times New Roman", size: 11, family: 1 },
    activeSheet: workbook.worksheets.findIndex(({ id }) => id === workbook.activeWorksheet),
    properties: { title: workbook.title, custom: Object.fromEntries(workbook.customProperties) },
  });
  return orderFonts(file);
}

function sheetOf(workbook: Workbook, worksheet: Worksheet): WriteSheet {
  const { protection, filter, frozen } = worksheet;
  const tables = workbook.tables.filter((table) => table.worksheet === worksheet.id);
  return {
    name: worksheet.name,
    rows: [],
    cells: new Map([...worksheet.cells].map(([key, cell]) => [key, hucreCell(cell)])),
    columns: columnsOf(worksheet),
    rowDefs: new Map(
      [...worksheet.rows].map(([row, { size, fitted, hidden }]) => {
        const height = size ?? fitted;
        return [row, { ...(height === null ? {} : { height }), ...(hidden ? { hidden } : {}) }];
      }),
    ),
    merges: worksheet.merges.map(({ row, column, lastRow, lastColumn }) => ({
      startRow: row,
      startCol: column,
      endRow: lastRow,
      endCol: lastColumn,
    })),
    dataValidations: worksheet.validations.flatMap(hucreValidations),
    conditionalRules: worksheet.conditionalFormats.map(hucreCondition),
    tables: tables.map((table) => tableOf(worksheet, table)),
    ...(worksheet.charts.length === 0
      ? {}
      : { charts: worksheet.charts.map((chart) => hucreChart(worksheet, chart)) }),
    view: { showGridLines: worksheet.showGridlines },
    ...(worksheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(worksheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...(filter === null ? {} : { autoFilter: { range: areaName(filter) } }),
    ...(frozen === null ? {} : { freezePane: frozen }),
    ...(protection === null ? {} : { protection: { sheet: true, ...allowed(protection.options) } }),
    ...pageOf(worksheet),
  };
}

function hucreCell({ value, formula, style }: Cell) {
  const look = { style: hucreStyle(style) };
  if (formula !== null) return { ...look, formula: withoutEquals(formula), formulaResult: value };
  return { ...look, value: value === "" ? null : value };
}

/** Excel's points to the file's digits of the default font: 48 points are 64 pixels, 7 pixels a digit. */
function columnsOf({ columns, standardWidth }: Worksheet) {
  const last = Math.max(-1, ...columns.keys());
  return Array.from({ length: Math.min(last + 1, 256) }, (_, column) => {
    const { size = null, hidden = false } = columns.get(column) ?? {};
    return { width: ((size ?? standardWidth) * 4) / 3 / 7, ...(hidden ? { hidden } : {}) };
  });
}

function tableOf(worksheet: Worksheet, { name, area, style }: Table) {
  const columns = [];
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    const header = worksheet.cells.get(`${area.row},${column}`)?.value;
    columns.push({ name: header === undefined || header === "" ? `Column${column + 1}` : String(header) });
  }
  return { name, range: areaName(area), columns, style };
}

/** allowFormatCells → formatCells. */
function allowed(options: Readonly<Record<string, unknown>>): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([option, value]) => {
      const [, first = "", rest = ""] = /^allow(.)(.*)$/.exec(option) ?? [];
      return value === true && first !== "" ? [[`${first.toLowerCase()}${rest}`, true] as const] : [];
    }),
  );
}

function pageOf({ page }: Worksheet): Pick<WriteSheet, "pageSetup" | "headerFooter" | "colBreaks"> {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = page.zoom;
  const inches = Object.fromEntries(
    Object.entries(page.margins).map(([side, points]) => [side, points / 72]),
  );
  const text = (pages: string, place: string) => {
    const part = (side: string, mark: string) => {
      const words = page.headersFooters.get(`${pages} ${side}${place}`) ?? "";
      return words === "" ? "" : `&${mark}${words}`;
    };
    return part("Left", "L") + part("Center", "C") + part("Right", "R");
  };
  return {
    ...(page.columnBreaks.length === 0 ? {} : { colBreaks: page.columnBreaks.map((column) => column - 1) }),
    pageSetup: {
      paperSize: page.paperSize === "A4" ? "a4" : page.paperSize === "A3" ? "a3" : "letter",
      orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
      margins: inches,
      horizontalCentered: page.centerHorizontally,
      ...(typeof wide === "number" || typeof high === "number"
        ? { fitToPage: true, fitToWidth: Number(wide ?? 0), fitToHeight: Number(high ?? 0) }
        : { scale: Number(scale ?? 100) }),
    },
    headerFooter: {
      oddHeader: text("default", "Header"),
      oddFooter: text("default", "Footer"),
      ...(page.headerFooterState.startsWith("First")
        ? { differentFirst: true, firstHeader: text("first", "Header"), firstFooter: text("first", "Footer") }
        : {}),
    },
  };
}

/** Print area and titles as names of ours: hucre does not quote worksheet names in its own. */
function namesOf({ name: scope, names, page }: Worksheet) {
  const sheet = quoteWorksheet(scope);
  const { printArea, titleRows, titleColumns } = page;
  const titles = [
    ...(titleColumns === null
      ? []
      : [`${sheet}!$${columnName(titleColumns.column)}:$${columnName(titleColumns.lastColumn)}`]),
    ...(titleRows === null ? [] : [`${sheet}!$${titleRows.row + 1}:$${titleRows.lastRow + 1}`]),
  ];
  return [
    ...names.map(({ name, formula }) => ({ name, range: withoutEquals(formula), scope })),
    ...(printArea === null
      ? []
      : [{ name: "_xlnm.Print_Area", range: `${sheet}!${absoluteArea(printArea)}`, scope }]),
    ...(titles.length === 0 ? [] : [{ name: "_xlnm.Print_Titles", range: titles.join(","), scope }]),
  ];
}

function withoutEquals(formula: string): string {
  return formula.replace(/^=/, "");
}
