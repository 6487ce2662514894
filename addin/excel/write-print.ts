// How a worksheet is printed: the margins of administrative papers, and as wide as a page of A4 unless the layout
// asks for more.
import { areaName, columnName } from "../../shared/template/address.ts";
import { MARGINS_MM, type PrintSetup, type WidePrint, type Worksheet } from "../../shared/template/layout.ts";
import { step, type Step } from "./batches.ts";

export function printSteps(sheet: () => Excel.Worksheet, { print }: Worksheet): readonly Step[] {
  if (print === null) return [];
  return [step(18 + (print.wide?.pages?.from.length ?? 0) * 2, print, () => queuePrint(sheet(), print))];
}

function queuePrint(sheet: Excel.Worksheet, { orientation, area, repeat, foot, wide }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = wide?.paper ?? "A4";
  if (wide !== undefined) queueWide(sheet, wide);
  else page.zoom = { horizontalFitToPages: 1 };
  page.centerHorizontally = true;
  page.setPrintMargins("Centimeters", MARGINS_CM);
  page.setPrintArea(areaName(area));
  if (repeat !== null) page.setPrintTitleRows(`$${repeat.row + 1}:$${repeat.lastRow + 1}`);
  // The first page bears no number (Nghị định 30/2020/NĐ-CP).
  const { headersFooters } = page;
  headersFooters.state = "FirstAndDefault";
  headersFooters.defaultForAllPages.centerHeader = "&P";
  const leftFooter = (foot ?? "").replaceAll("&", "&&");
  headersFooters.defaultForAllPages.leftFooter = leftFooter;
  headersFooters.firstPage.leftFooter = leftFooter;
}

function queueWide(sheet: Excel.Worksheet, { repeat, pages }: WidePrint): void {
  const { pageLayout, verticalPageBreaks } = sheet;
  pageLayout.setPrintTitleColumns(`$${columnName(repeat.column)}:$${columnName(repeat.lastColumn)}`);
  verticalPageBreaks.removePageBreaks();
  pageLayout.zoom = pages === null ? { horizontalFitToPages: 1 } : { scale: pages.percent };
  // A break comes before the column it is given.
  for (const column of pages?.from ?? []) verticalPageBreaks.add(`${columnName(column)}1`);
}

const MARGINS_CM = Object.fromEntries(Object.entries(MARGINS_MM).map(([side, mm]) => [side, mm / 10]));
