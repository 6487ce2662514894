// A workbook as Excel holds it, as plain data: what a person or an add-in put there and nothing that
// Excel computes. structuredClone of one is "save as"; a formula keeps the value it was last given.
import type { Area } from "../../../shared/template/layout.ts";
import type { CellStyle } from "./style.ts";

/** "" is an empty cell, as Office.js reads it. */
export type CellValue = string | number | boolean;

export interface Cell {
  value: CellValue;
  /** With "="; null for a typed value. */
  formula: string | null;
  style: CellStyle;
  /** What a person has attached to it ("New Note"); it goes where the cell goes. */
  note?: string;
}

export interface Workbook {
  worksheets: Worksheet[];
  activeWorksheet: string;
  names: DefinedName[];
  settings: Map<string, unknown>;
  customXmlParts: CustomXmlPart[];
  customProperties: Map<string, CellValue>;
  title: string;
  tables: Table[];
  /** Ids are never given twice, as in Excel. */
  nextId: number;
}

export interface Worksheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  /** By "row,column", both from 0. A cell without an entry is empty and looks like its row, column or sheet. */
  cells: Map<string, Cell>;
  style: CellStyle;
  columns: Map<number, Line>;
  rows: Map<number, Line>;
  standardWidth: number;
  merges: Area[];
  names: DefinedName[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  protection: Protection | null;
  frozen: { rows: number; columns: number } | null;
  page: PageLayout;
  customProperties: Map<string, string>;
  filter: Area | null;
  /** By column, from the filter's first. */
  criteria: Map<number, FilterCriteria>;
  charts: Chart[];
  selection: Area;
}

/** A row or a column, and the look of its cells. */
export interface Line {
  /** In points, as it was given; null: the standard one, or for rows what fits. */
  size: number | null;
  /** A row's height since it was last fitted to its texts; it goes on growing with them. */
  fitted: number | null;
  hidden: boolean;
  style: CellStyle | null;
}

export interface DefinedName {
  name: string;
  /** "='Chấm điểm'!$A$1:$B$2", or a constant as "=5". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface CustomXmlPart {
  readonly id: string;
  readonly namespaceUri: string;
  xml: string;
}

export interface Table {
  readonly id: string;
  readonly worksheet: string;
  name: string;
  area: Area;
  style: string;
  showTotals: boolean;
}

/** Rules stay as Office.js gives them: {decimal: {formula1, formula2, operator}}, {list: …}, {custom: …}. */
export interface Validation {
  area: Area;
  rule: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  /** Its formula is said of the first cell of the first. */
  readonly areas: readonly Area[];
  readonly type: string;
  formula: string;
  rule: Readonly<Record<string, unknown>>;
  stopIfTrue: boolean;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
}

/** As Office.js gives it: {filterOn: "Values", values: ["Sở B"]}. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface Protection {
  options: Readonly<Record<string, unknown>>;
  password: string | null;
}

export interface PageLayout {
  orientation: string;
  paperSize: string;
  printArea: Area | null;
  titleRows: Area | null;
  titleColumns: Area | null;
  /** Columns that begin a new page because somebody asked for it. */
  columnBreaks: number[];
  zoom: Readonly<Record<string, unknown>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  /** In points. */
  margins: Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>;
  headerFooterState: string;
  headersFooters: Map<string, string>;
}

export interface Chart {
  readonly id: string;
  name: string;
  readonly type: string;
  readonly series: ChartSeries[];
  title: string;
  /** By axis: "Category", "Value". */
  readonly axisTitles: Map<string, string>;
  /** By axis; one that is not here is Excel's choice. */
  readonly axisMinimums: Map<string, number>;
  readonly reversed: Set<string>;
  readonly gridlines: Set<string>;
  /** "Bottom"; null: hidden. */
  legend: string | null;
  /** The cells that it lies over; null: where Excel put it. */
  place: Area | null;
}

export interface ChartSeries {
  name: string;
  /** null: its cells were deleted, or never given. */
  values: Area | null;
  categories: Area | null;
  color: string | null;
  labels: boolean;
  /** "" as the cells'. */
  labelFormat: string;
  gapWidth: number | null;
}
