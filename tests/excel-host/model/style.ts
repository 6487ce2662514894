// The look of one cell, flat, so that one function sets and reads any part of it over an area.
export interface CellStyle {
  readonly numberFormat: string;
  /** "#RRGGBB", or "" for none. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly top: Border;
  readonly right: Border;
  readonly bottom: Border;
  readonly left: Border;
}

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

/** Excel's Normal: locked, which matters only once the sheet is protected. */
export const NORMAL: CellStyle = {
  numberFormat: "General",
  fill: "",
  fontName: "Aptos Narrow",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  locked: true,
  formulaHidden: false,
  top: NO_BORDER,
  right: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
};
