// The look of a worksheet's cells. One call a property and value ("bold", "fill DDE6EE"), for all cells that
// share it, instead of one a cell.
import { areaName } from "../../shared/template/address.ts";
import type { Area, Cell, Worksheet } from "../../shared/template/layout.ts";
import { BORDER_COLOR, DEFAULT_SIZE, FONT, styleOf, type Style } from "../../shared/template/styles.ts";
import { addressLists, rectangles } from "./areas.ts";
import { step, type Step } from "./batches.ts";
import { grouped } from "./grouped.ts";

/** What every cell has that says nothing else. Cells are open, so that pasted ones do not lock themselves. */
export function defaultStep(sheet: () => Excel.Worksheet): Step {
  return step(5, null, () => {
    const { font, protection } = sheet().getRange().untrack().format;
    font.name = FONT;
    font.size = DEFAULT_SIZE;
    protection.locked = false;
  });
}

/** Number formats go before the content, or "15/12" becomes a day. RangeAreas has none: one call a rectangle. */
export function numberFormatSteps(sheet: () => Excel.Worksheet, { cells }: Worksheet): readonly Step[] {
  const groups = groupsOf(cells, ({ format }) => (format === "General" ? undefined : format));
  return [...groups].flatMap(([format, areas]) =>
    areas.map((area) => {
      const grid = Array.from({ length: area.lastRow - area.row + 1 }, () =>
        Array.from({ length: area.lastColumn - area.column + 1 }, () => format),
      );
      return step(2, grid, () => {
        sheet().getRange(areaName(area)).untrack().numberFormat = grid;
      });
    }),
  );
}

export function styleSteps(sheet: () => Excel.Worksheet, { cells }: Worksheet): readonly Step[] {
  return [
    ...LOOKS.flatMap(({ of, set }) =>
      [...groupsOf(cells, of)].flatMap(([value, areas]) =>
        formatSteps(sheet, areas, (format) => set(format, value)),
      ),
    ),
    ...borderSteps(sheet, cells),
  ];
}

interface Look {
  /** Undefined for what every cell has. */
  readonly of: (style: Style) => string | undefined;
  readonly set: (format: Excel.RangeFormat, value: string) => void;
}

const LOOKS: readonly Look[] = [
  {
    of: ({ size }) => (size === DEFAULT_SIZE ? undefined : `${size}`),
    set: ({ font }, size) => (font.size = Number(size)),
  },
  { of: ({ bold }) => (bold ? "bold" : undefined), set: ({ font }) => (font.bold = true) },
  { of: ({ italic }) => (italic ? "italic" : undefined), set: ({ font }) => (font.italic = true) },
  {
    of: ({ underline }) => (underline ? "Single" : undefined),
    set: ({ font }) => (font.underline = "Single"),
  },
  { of: ({ color }) => color, set: ({ font }, color) => (font.color = `#${color}`) },
  { of: ({ fill }) => fill, set: ({ fill }, color) => (fill.color = `#${color}`) },
  {
    of: ({ align }) => align,
    set: (format, align) => (format.horizontalAlignment = HORIZONTAL[align] ?? "General"),
  },
  {
    of: ({ vertical }) => vertical,
    set: (format, vertical) => (format.verticalAlignment = vertical === "top" ? "Top" : "Center"),
  },
  { of: ({ wrap }) => (wrap ? "wrap" : undefined), set: (format) => (format.wrapText = true) },
  {
    of: ({ indent }) => (indent === undefined ? undefined : `${indent}`),
    set: (format, indent) => (format.indentLevel = Number(indent)),
  },
  {
    of: ({ open }) => (open ? undefined : "closed"),
    set: ({ protection }) => (protection.locked = true),
  },
];

const HORIZONTAL: Readonly<Record<string, "Left" | "Center" | "Right">> = {
  left: "Left",
  center: "Center",
  right: "Right",
};

/** The cells of each value, as rectangles. */
function groupsOf(
  cells: readonly Cell[],
  of: (style: Style) => string | undefined,
): ReadonlyMap<string, readonly Area[]> {
  const groups = grouped(cells, ({ style }) => of(styleOf(style)));
  return new Map(
    [...groups].flatMap(([value, group]) => (value === undefined ? [] : [[value, rectangles(group)]])),
  );
}

function formatSteps(
  sheet: () => Excel.Worksheet,
  areas: readonly Area[],
  set: (format: Excel.RangeFormat) => void,
): readonly Step[] {
  return addressLists(areas).map((list) =>
    step(3, list, () => set(sheet().getRanges(list).untrack().format)),
  );
}

/** Lines inside are asked for only where there are any. */
function borderSteps(sheet: () => Excel.Worksheet, cells: readonly Cell[]): readonly Step[] {
  const bordered = rectangles(cells.filter(({ style }) => styleOf(style).border));
  const high = bordered.filter(({ row, lastRow }) => lastRow > row);
  const wide = bordered.filter(({ column, lastColumn }) => lastColumn > column);
  return [
    ...linesOf(sheet, bordered, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]),
    ...linesOf(sheet, high, ["InsideHorizontal"]),
    ...linesOf(sheet, wide, ["InsideVertical"]),
  ];
}

function linesOf(
  sheet: () => Excel.Worksheet,
  areas: readonly Area[],
  edges: readonly (
    "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical"
  )[],
): readonly Step[] {
  return addressLists(areas).map((list) =>
    step(2 + 3 * edges.length, list, () => {
      const { borders } = sheet().getRanges(list).untrack().format;
      for (const edge of edges) {
        const border = borders.getItem(edge);
        border.style = "Continuous";
        border.weight = "Thin";
        border.color = `#${BORDER_COLOR}`;
      }
    }),
  );
}
