// Workbooks and worksheets as Excel makes them when somebody presses "new".
import { oneCell } from "../../../shared/template/layout.ts";
import { NORMAL } from "./style.ts";
import type { Workbook, Worksheet } from "./workbook.ts";

/** One empty worksheet, "Sheet1". */
export function newWorkbook(): Workbook {
  const workbook: Workbook = {
    worksheets: [],
    activeWorksheet: "",
    names: [],
    settings: new Map(),
    customXmlParts: [],
    customProperties: new Map(),
    title: "",
    tables: [],
    nextId: 1,
  };
  workbook.activeWorksheet = addWorksheet(workbook, "Sheet1").id;
  return workbook;
}

/** Added as the last one; the caller has checked the name. */
export function addWorksheet(workbook: Workbook, name: string): Worksheet {
  const worksheet: Worksheet = {
    id: newId(workbook),
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    cells: new Map(),
    style: NORMAL,
    columns: new Map(),
    rows: new Map(),
    standardWidth: 48,
    merges: [],
    names: [],
    validations: [],
    conditionalFormats: [],
    protection: null,
    frozen: null,
    page: {
      orientation: "Portrait",
      paperSize: "Letter",
      printArea: null,
      titleRows: null,
      titleColumns: null,
      columnBreaks: [],
      zoom: { scale: 100 },
      centerHorizontally: false,
      centerVertically: false,
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
      headerFooterState: "Default",
      headersFooters: new Map(),
    },
    customProperties: new Map(),
    filter: null,
    criteria: new Map(),
    charts: [],
    selection: oneCell(0, 0),
  };
  workbook.worksheets.push(worksheet);
  return worksheet;
}

/** In the shape of Excel's own: "{00000000-0001-0000-0000-000000000000}". */
export function newId(workbook: Workbook): string {
  const count = workbook.nextId.toString(16).toUpperCase().padStart(4, "0");
  workbook.nextId += 1;
  return `{00000000-${count}-0000-0000-000000000000}`;
}

/** The worksheet that a person has in front of them. */
export function activeWorksheet(workbook: Workbook): Worksheet {
  const active = workbook.worksheets.find(({ id }) => id === workbook.activeWorksheet);
  if (active === undefined) throw new Error("The workbook has no active worksheet.");
  return active;
}
