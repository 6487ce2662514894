// How the cells of our workbooks look, as one small named table. Calm and official: Times New Roman, thin
// lines, open cells in light yellow, everything else closed.

export interface Style {
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  /** RRGGBB */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly align: "left" | "center" | "right";
  readonly vertical: "top" | "center";
  readonly wrap?: true;
  readonly indent?: number;
  /** Points of a row's height above and below the text. */
  readonly room?: number;
  /** As Excel writes it in English. */
  readonly format?: string;
  /** May be edited on a protected worksheet. */
  readonly open?: true;
}

export const FONT = "Times New Roman";
export const DEFAULT_SIZE = 11;

/** Of every line around a cell. */
export const BORDER_COLOR = "7F8A94";

const OPEN_FILL = "FFF9DB";
const HEAD_FILL = "DDE6EE";
const GROUP_FILL = "EAF0F5";
const BRANCH_FILL = "F6F8FA";
const CLOSED_FILL = "F2F2F2";
const QUIET = "555555";

const paper = { size: 12, align: "center", vertical: "center", wrap: true, room: 1 } as const;
const table = { size: DEFAULT_SIZE, border: true, vertical: "center" } as const;
const open = { ...table, fill: OPEN_FILL, open: true } as const;

/** Points as short as they are exact: 8; 8,5; 8,75. */
const POINTS = "General";

export const STYLES = {
  normal: { size: DEFAULT_SIZE, align: "left", vertical: "center" },
  body: { ...paper, bold: true },
  bodyAbove: paper,
  motto: { ...paper, bold: true, underline: true },
  placeAndDate: { ...paper, italic: true, open: true },
  documentNumber: { ...paper, open: true },
  title: { ...paper, size: 14, bold: true, room: 5 },
  subtitle: { ...paper, size: 11, italic: true },
  exampleMark: { ...paper, italic: true, color: "9C2A10" },
  head: { ...table, bold: true, fill: HEAD_FILL, align: "center", wrap: true },
  group: { ...table, bold: true, fill: GROUP_FILL, align: "left", indent: 1, wrap: true },
  groupCentre: { ...table, bold: true, fill: GROUP_FILL, align: "center" },
  groupPoints: { ...table, bold: true, fill: GROUP_FILL, align: "center", format: POINTS },
  branch: { ...table, bold: true, italic: true, fill: BRANCH_FILL, align: "left", indent: 1, wrap: true },
  branchCentre: { ...table, bold: true, italic: true, fill: BRANCH_FILL, align: "center" },
  branchPoints: { ...table, bold: true, italic: true, fill: BRANCH_FILL, align: "center", format: POINTS },
  label: { ...table, align: "left", indent: 1, wrap: true },
  centre: { ...table, align: "center", wrap: true },
  points: { ...table, align: "center", format: POINTS },
  /** Marked with an asterisk: the bloc's figures may still change it. */
  provisionalPoints: { ...table, italic: true, align: "center", format: 'General"*"' },
  closed: { ...table, align: "center", fill: CLOSED_FILL, color: QUIET, wrap: true },
  state: { ...table, align: "center", color: QUIET },
  input: { ...open, align: "center", wrap: true },
  /** Text format, or "- Quyết định số 5" is taken for a formula and "15/12" for a day. */
  inputText: { ...open, align: "left", indent: 1, wrap: true, format: "@" },
  total: { ...table, bold: true, align: "left", indent: 1, wrap: true },
  totalPoints: { ...table, bold: true, align: "center", format: POINTS },
  note: { size: DEFAULT_SIZE, italic: true, align: "left", vertical: "top", wrap: true },
  signature: { ...paper, bold: true },
  signatureHint: { ...paper, italic: true },
  signatureName: { ...paper, bold: true, open: true },
  guide: { size: 12, align: "left", vertical: "top", wrap: true },
  guideHead: { size: 13, bold: true, align: "left", vertical: "center", wrap: true },
  guideOpen: { size: 12, fill: OPEN_FILL, border: true, align: "left", vertical: "top", wrap: true },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** Typed, so that optional properties can be read. */
export function styleOf(name: StyleName): Style {
  return STYLES[name];
}

/** Fills of cells that need correction or a second look. */
export const TONES = {
  error: { fill: "F8D0CB", color: "8C1C0C" },
  attention: { fill: "FCE3B8", color: "6B4300" },
} as const;
