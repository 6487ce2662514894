// Excel.RangeBorderCollection: the outer edges of a range and the lines inside it, kept on the cells.
import type { Area } from "../../../../shared/template/layout.ts";
import { restyle, styleAt } from "../../model/cells.ts";
import type { Border } from "../../model/style.ts";
import { colorOf, oneOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members, type Value } from "../members.ts";
import { requireAllowed } from "./protection.ts";
import type { RangeTarget } from "./range.ts";

export function bordersObject(target: RangeTarget): HostObject {
  return hostObject(borders, target);
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
type Edge = (typeof EDGES)[number];
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface BorderTarget extends RangeTarget {
  readonly edge: Edge;
}

const borders: Members<RangeTarget> = {
  className: "RangeBorderCollection",
  values: { Count: { read: () => EDGES.length } },
  items: (target) => EDGES.map((edge) => hostObject(border, { ...target, edge })),
  methods: {
    GetItem: (target, [edge]) => hostObject(border, { ...target, edge: oneOf(EDGES)(edge) }),
  },
};

const border: Members<BorderTarget> = {
  className: "RangeBorder",
  key: ({ edge }) => edge,
  values: {
    SideIndex: { read: ({ edge }) => edge },
    Style: aspect("style", oneOf(STYLES)),
    Color: aspect("color", colorOf),
    Weight: aspect("weight", oneOf(WEIGHTS)),
  },
};

function aspect(key: keyof Border, parse: (value: unknown) => string): Value<BorderTarget> {
  return {
    read: ({ worksheet, area, edge }) => {
      const side = sidesOf(area, edge)[0];
      return side === undefined ? null : styleAt(worksheet, side.area.row, side.area.column)[side.side][key];
    },
    write: ({ worksheet, area, edge }, value) => {
      requireAllowed(worksheet, "allowFormatCells");
      const given = parse(value);
      for (const { area: part, side } of sidesOf(area, edge)) {
        restyle(worksheet, part, (style) => ({
          ...style,
          // A colour or weight alone draws a line, as in Excel.
          [side]: { ...style[side], style: drawn(style[side].style), [key]: given },
        }));
      }
    },
  };
}

function drawn(style: string): string {
  return style === "None" ? "Continuous" : style;
}

/** Which side of which cells an edge is. A line inside belongs to the cells on both its sides. */
function sidesOf(
  area: Area,
  edge: Edge,
): readonly { area: Area; side: "top" | "right" | "bottom" | "left" }[] {
  const { row, column, lastRow, lastColumn } = area;
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, lastRow: row }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: lastRow }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, lastColumn: column }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, column: lastColumn }, side: "right" }];
    case "InsideHorizontal":
      return row === lastRow
        ? []
        : [
            { area: { ...area, lastRow: lastRow - 1 }, side: "bottom" },
            { area: { ...area, row: row + 1 }, side: "top" },
          ];
    case "InsideVertical":
      return column === lastColumn
        ? []
        : [
            { area: { ...area, lastColumn: lastColumn - 1 }, side: "right" },
            { area: { ...area, column: column + 1 }, side: "left" },
          ];
  }
}
