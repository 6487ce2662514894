// Excel.RangeFormat and its parts: fill, font, borders, alignment, protection of cells, sizes of rows and
// columns. A value read over cells that differ is null, as in Excel.
import type { Area } from "../../../../shared/template/layout.ts";
import { cellsOf, openLine, restyle, styleAt } from "../../model/cells.ts";
import { LAST_COLUMN, LAST_ROW } from "../../model/area.ts";
import type { CellStyle } from "../../model/style.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { booleanOf, colorOf, countOf, numberOf, oneOf, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members, type Value } from "../members.ts";
import { invalidArgument } from "../refusal.ts";
import { requireAllowed } from "./protection.ts";
import type { RangeTarget } from "./range.ts";
import { bordersObject } from "./range-borders.ts";
import { fitRows } from "../../model/fit-row.ts";

export function rangeFormatObject(target: RangeTarget): HostObject {
  return hostObject(format, target);
}

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const fill: Members<RangeTarget> = {
  className: "RangeFill",
  values: { Color: look("fill", colorOf) },
  methods: {
    Clear: (target) => {
      relook(target, { fill: "" });
      return null;
    },
  },
};

const font: Members<RangeTarget> = {
  className: "RangeFont",
  values: {
    Name: look("fontName", textOf),
    Size: look("fontSize", fontSizeOf),
    Color: look("fontColor", colorOf),
    Bold: look("bold", booleanOf),
    Italic: look("italic", booleanOf),
    Underline: look("underline", oneOf(UNDERLINES)),
    Strikethrough: look("strikethrough", booleanOf),
  },
};

const cellProtection: Members<RangeTarget> = {
  className: "FormatProtection",
  values: {
    Locked: lock("locked"),
    FormulaHidden: lock("formulaHidden"),
  },
};

const format: Members<RangeTarget> = {
  className: "RangeFormat",
  values: {
    WrapText: look("wrap", booleanOf),
    HorizontalAlignment: look("horizontal", oneOf(HORIZONTAL)),
    VerticalAlignment: look("vertical", oneOf(VERTICAL)),
    IndentLevel: look("indent", countOf),
    ShrinkToFit: look("shrink", booleanOf),
    TextOrientation: look("rotation", numberOf),
    ColumnWidth: size("columns"),
    RowHeight: size("rows"),
    UseStandardWidth: standardSize("columns"),
    UseStandardHeight: standardSize("rows"),
  },
  parts: {
    Fill: (target) => hostObject(fill, target),
    Font: (target) => hostObject(font, target),
    Borders: (target) => bordersObject(target),
    Protection: (target) => hostObject(cellProtection, target),
  },
  methods: {
    // Only a program that draws text can fit columns to it; the size stays as it was.
    AutofitColumns: ({ worksheet }) => {
      requireAllowed(worksheet, "allowFormatColumns");
      return null;
    },
    AutofitRows: ({ worksheet, area }) => {
      requireAllowed(worksheet, "allowFormatRows");
      fitRows(worksheet, area);
      return null;
    },
  },
};

function look<Key extends keyof CellStyle>(
  key: Key,
  parse: (value: unknown) => CellStyle[Key],
): Value<RangeTarget> {
  return {
    read: ({ worksheet, area }) => commonLook(worksheet, area, key),
    write: (target, value) => relook(target, { [key]: parse(value) }),
  };
}

/** Locking is part of protection: nothing allows it on a protected sheet. */
function lock(key: "locked" | "formulaHidden"): Value<RangeTarget> {
  return {
    read: ({ worksheet, area }) => commonLook(worksheet, area, key),
    write: ({ worksheet, area }, value) => {
      requireAllowed(worksheet, null);
      const locked = booleanOf(value);
      restyle(worksheet, area, (style) => ({ ...style, [key]: locked }));
    },
  };
}

function relook({ worksheet, area }: RangeTarget, change: Partial<CellStyle>): void {
  requireAllowed(worksheet, "allowFormatCells");
  restyle(worksheet, area, (style) => ({ ...style, ...change }));
}

function commonLook<Key extends keyof CellStyle>(worksheet: Worksheet, area: Area, key: Key) {
  const bounded = {
    ...area,
    lastRow: area.lastRow === LAST_ROW ? area.row : area.lastRow,
    lastColumn: area.lastColumn === LAST_COLUMN ? area.column : area.lastColumn,
  };
  const first = styleAt(worksheet, area.row, area.column)[key];
  for (const [row, column] of cellsOf(bounded)) {
    if (styleAt(worksheet, row, column)[key] !== first) return null;
  }
  return first;
}

/** Standard sizes of a new workbook, in points. */
const STANDARD_ROW = 15;

function size(of: "rows" | "columns"): Value<RangeTarget> {
  const ends = ({ area }: RangeTarget) =>
    of === "rows" ? ([area.row, area.lastRow] as const) : ([area.column, area.lastColumn] as const);
  const standard = (worksheet: Worksheet) => (of === "rows" ? STANDARD_ROW : worksheet.standardWidth);
  return {
    read: (target) => {
      const [first, last] = ends(target);
      const at = (index: number) => {
        const line = target.worksheet[of].get(index);
        return line?.size ?? line?.fitted ?? standard(target.worksheet);
      };
      for (let index = first + 1; index <= last; index += 1) if (at(index) !== at(first)) return null;
      return at(first);
    },
    write: (target, value) => {
      requireAllowed(target.worksheet, of === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const points = numberOf(value);
      if (points < 0 || points > (of === "rows" ? 409.5 : 1790))
        throw invalidArgument("the size is out of range");
      const [first, last] = ends(target);
      if (of === "columns" && last - first === LAST_COLUMN) {
        target.worksheet.standardWidth = points;
        return;
      }
      for (let index = first; index <= last; index += 1) openLine(target.worksheet[of], index).size = points;
    },
  };
}

/** Only true has a meaning (Excel.RangeFormat.useStandardWidth). */
function standardSize(of: "rows" | "columns"): Value<RangeTarget> {
  const inside = ({ worksheet, area }: RangeTarget) => {
    const [first, last] = of === "rows" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
    return [...worksheet[of]].flatMap(([index, line]) => (index >= first && index <= last ? [line] : []));
  };
  return {
    read: (target) => inside(target).every(({ size, fitted }) => size === null && fitted === null),
    write: (target, value) => {
      requireAllowed(target.worksheet, of === "rows" ? "allowFormatRows" : "allowFormatColumns");
      if (booleanOf(value))
        for (const line of inside(target)) Object.assign(line, { size: null, fitted: null });
    },
  };
}

function fontSizeOf(value: unknown): number {
  const points = numberOf(value);
  if (points < 1 || points > 409) throw invalidArgument("a font size from 1 to 409 is needed");
  return points;
}
