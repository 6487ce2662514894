// How a worksheet is printed: A4, the margins of administrative papers, as wide as the page.
import { areaName } from "../../shared/template/address.ts";
import { MARGINS_MM, type PrintSetup, type Worksheet } from "../../shared/template/layout.ts";
import { step, type Step } from "./batches.ts";

export function printSteps(sheet: () => Excel.Worksheet, { print }: Worksheet): readonly Step[] {
  if (print === null) return [];
  return [step(18, print, () => queuePrint(sheet(), print))];
}

function queuePrint(sheet: Excel.Worksheet, { orientation, area, repeat, foot }: PrintSetup): void {
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1 };
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

const MARGINS_CM = Object.fromEntries(Object.entries(MARGINS_MM).map(([side, mm]) => [side, mm / 10]));
