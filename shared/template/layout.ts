// A workbook as data: cells, formulas, formats, validation, print set-up. It names no spreadsheet program,
// so one layout is rendered by two writers (.xlsx on the server, Office.js in Excel).
import type { StyleName } from "./styles.ts";

export interface WorkbookLayout {
  readonly title: string;
  readonly worksheets: readonly Worksheet[];
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
}

/** A name stays on its cells wherever they are moved, and whatever the worksheet is called. */
export interface DefinedName {
  readonly name: string;
  /** The name of one of the worksheets. */
  readonly worksheet: string;
  readonly area: Area;
}

/** Rows and columns count from 0. */
export interface Worksheet {
  readonly name: string;
  readonly visibility: "visible" | "veryHidden";
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<number, Row>;
  readonly cells: readonly Cell[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly frozen: { readonly rows: number; readonly columns: number } | null;
  /** Set before protection, or Excel does not let people filter. */
  readonly autofilter: Area | null;
  /** Without a password; filtering, column widths and row heights stay allowed. */
  readonly protected: boolean;
  readonly print: PrintSetup | null;
}

export interface Column {
  /** In digits of the default font, as Excel counts. */
  readonly width: number;
  readonly hidden?: true;
}

export interface Row {
  /** In points. */
  readonly height: number;
  /** A fixed row keeps its height; others grow with what is typed into them. */
  readonly fixed?: true;
  readonly hidden?: true;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly style: StyleName;
}

export type Content =
  | { readonly kind: "value"; readonly value: number | string | null }
  /** A classic formula without "=", English names and commas, with the value it has now. */
  | { readonly kind: "formula"; readonly formula: string; readonly value: number | string };

/** Both corners belong to it. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What a cell takes, told before typing and after a mistake. Pasting passes it by: the server checks again. */
export interface Validation {
  readonly area: Area;
  readonly takes:
    | { readonly kind: "list"; readonly words: readonly string[] }
    /** A range of another worksheet, e.g. "_danhmuc!$A$1:$A$4". */
    | { readonly kind: "listRange"; readonly range: string }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number | null }
    | { readonly kind: "custom"; readonly formula: string };
  readonly hint: Message;
  readonly refusal: Message;
}

/** Excel takes 32 characters of title and 225 of text. */
export interface Message {
  readonly title: string;
  readonly text: string;
}

/** A conditional format: where the formula is true for the area's first cell. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  readonly tone: "error" | "attention";
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area: Area;
  /** Rows printed again on top of every page. */
  readonly repeat: { readonly row: number; readonly lastRow: number } | null;
  /** In the foot of every page, e.g. the check code. */
  readonly foot: string | null;
  /** What is wider than one page; as wide as a page of A4 without it. */
  readonly wide?: WidePrint;
}

export interface WidePrint {
  readonly paper: "A3" | "A4";
  /** Columns printed again on the left of every page. */
  readonly repeat: { readonly column: number; readonly lastColumn: number };
  /** null: as wide as the page. Otherwise how large it is printed, and the columns that begin a new page. */
  readonly pages: { readonly percent: number; readonly from: readonly number[] } | null;
}

/** Margins in millimetres, after the layout of administrative papers (Nghị định 30/2020/NĐ-CP). */
export const MARGINS_MM = { top: 20, bottom: 18, left: 25, right: 15, header: 10, footer: 8 } as const;

export function text(value: string): Content {
  return { kind: "value", value };
}

export function number(value: number): Content {
  return { kind: "value", value };
}

export const EMPTY: Content = { kind: "value", value: null };

export function oneCell(row: number, column: number): Area {
  return { row, column, lastRow: row, lastColumn: column };
}

/** An empty worksheet that is only looked at. */
export function plainWorksheet(name: string): Worksheet {
  return {
    name,
    visibility: "visible",
    columns: [],
    rows: new Map(),
    cells: [],
    merges: [],
    validations: [],
    highlights: [],
    frozen: null,
    autofilter: null,
    protected: false,
    print: null,
  };
}
