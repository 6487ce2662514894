// The look of a cell in the words of the .xlsx writer.
import type { CellStyle as HucreStyle } from "hucre/xlsx";
import type { Border, CellStyle } from "../model/style.ts";

export function hucreStyle(style: CellStyle): HucreStyle {
  return {
    font: {
      name: style.fontName,
      size: style.fontSize,
      color: { rgb: style.fontColor.slice(1) },
      ...(style.bold ? { bold: true } : {}),
      ...(style.italic ? { italic: true } : {}),
      ...(style.underline === "None" ? {} : { underline: true }),
      ...(style.strikethrough ? { strikethrough: true } : {}),
    },
    ...(style.fill === ""
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill.slice(1) } } }),
    border: {
      ...side("top", style.top),
      ...side("right", style.right),
      ...side("bottom", style.bottom),
      ...side("left", style.left),
    },
    alignment: {
      horizontal: HORIZONTAL[style.horizontal] ?? "general",
      vertical: VERTICAL[style.vertical] ?? "bottom",
      ...(style.wrap ? { wrapText: true } : {}),
      ...(style.shrink ? { shrinkToFit: true } : {}),
      ...(style.indent === 0 ? {} : { indent: style.indent }),
      ...(style.rotation === 0 ? {} : { textRotation: style.rotation }),
    },
    ...(style.numberFormat === "General" ? {} : { numFmt: style.numberFormat }),
    protection: { locked: style.locked, hidden: style.formulaHidden },
  };
}

type LineStyle = NonNullable<NonNullable<HucreStyle["border"]>["top"]>["style"];
type Alignment = NonNullable<HucreStyle["alignment"]>;

const HORIZONTAL: Readonly<Record<string, NonNullable<Alignment["horizontal"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const VERTICAL: Readonly<Record<string, NonNullable<Alignment["vertical"]>>> = {
  Top: "top",
  Center: "center",
  Justify: "justify",
  Distributed: "distributed",
};

const LINES: Readonly<Record<string, LineStyle>> = {
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  SlantDashDot: "slantDashDot",
};

const WEIGHTS: Readonly<Record<string, LineStyle>> = {
  Hairline: "hair",
  Thin: "thin",
  Medium: "medium",
  Thick: "thick",
};

function side(name: "top" | "right" | "bottom" | "left", { style, color, weight }: Border) {
  if (style === "None") return {};
  return { [name]: { style: LINES[style] ?? WEIGHTS[weight] ?? "thin", color: { rgb: color.slice(1) } } };
}
