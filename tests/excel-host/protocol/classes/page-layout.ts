// Excel.PageLayout: how a worksheet is printed.
import type { PageLayout, Worksheet } from "../../model/workbook.ts";
import { booleanOf, numberOf, objectOf, oneOf, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members, type Value } from "../members.ts";
import { isWholeRows } from "../../model/area.ts";
import { invalidArgument } from "../refusal.ts";
import type { Session } from "../session.ts";
import { rangeGiven, rangeObject } from "./range.ts";

interface Target {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export function pageLayoutObject(target: Target): HostObject {
  return hostObject(pageLayout, target);
}

const PAPERS = ["Letter", "Legal", "A3", "A4", "A5"] as const;

const pageLayout: Members<Target> = {
  className: "PageLayout",
  values: {
    Orientation: setting("orientation", oneOf(["Portrait", "Landscape"])),
    PaperSize: setting("paperSize", paperOf),
    Zoom: setting("zoom", objectOf),
    CenterHorizontally: setting("centerHorizontally", booleanOf),
    CenterVertically: setting("centerVertically", booleanOf),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  parts: { HeadersFooters: (target) => hostObject(headersFooters, target) },
  methods: {
    SetPrintArea: (target, [range]) => {
      target.worksheet.page.printArea = rangeGiven(range, target).area;
      return null;
    },
    GetPrintAreaOrNullObject: ({ session, worksheet }) => {
      const area = worksheet.page.printArea;
      return area === null ? null : rangeObject({ session, worksheet, area });
    },
    SetPrintTitleRows: (target, [rows]) => {
      const { area } = rangeGiven(rows, target);
      target.worksheet.page.titleRows = isWholeRows(area) ? area : { ...area, column: 0, lastColumn: 16_383 };
      return null;
    },
    SetPrintTitleColumns: (target, [columns]) => {
      const { area } = rangeGiven(columns, target);
      target.worksheet.page.titleColumns = { ...area, row: 0, lastRow: 1_048_575 };
      return null;
    },
    GetPrintTitleRowsOrNullObject: ({ session, worksheet }) => {
      const area = worksheet.page.titleRows;
      return area === null ? null : rangeObject({ session, worksheet, area });
    },
    SetPrintMargins: ({ worksheet }, [unit, given]) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[oneOf(UNITS)(unit)];
      for (const [side, size] of Object.entries(objectOf(given))) {
        worksheet.page.margins[oneOf(SIDES)(side)] = numberOf(size) * points;
      }
      return null;
    },
  },
};

/** Worksheet.verticalPageBreaks. */
export function columnBreaksObject(target: Target): HostObject {
  return hostObject(columnBreaks, target);
}

const columnBreaks: Members<Target> = {
  className: "PageBreakCollection",
  methods: {
    Add: (target, [range]) => {
      const { column } = rangeGiven(range, target).area;
      // There is nothing to the left of the first column to break from.
      if (column === 0) throw invalidArgument("a break comes before the column it is given");
      const { page } = target.worksheet;
      page.columnBreaks = [...new Set([...page.columnBreaks, column])].toSorted((one, other) => one - other);
      return hostObject({ className: "PageBreak" }, target);
    },
    RemovePageBreaks: ({ worksheet }) => {
      worksheet.page.columnBreaks = [];
      return null;
    },
  },
};

const UNITS = ["Points", "Inches", "Centimeters"] as const;
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;

const headersFooters: Members<Target> = {
  className: "HeaderFooterGroup",
  values: {
    State: {
      read: ({ worksheet }) => worksheet.page.headerFooterState,
      write: ({ worksheet }, value) =>
        void (worksheet.page.headerFooterState = oneOf([
          "Default",
          "FirstAndDefault",
          "OddAndEven",
          "FirstOddAndEven",
        ])(value)),
    },
  },
  parts: {
    DefaultForAllPages: (target) => headerFooterObject(target, "default"),
    FirstPage: (target) => headerFooterObject(target, "first"),
    EvenPages: (target) => headerFooterObject(target, "even"),
    OddPages: (target) => headerFooterObject(target, "odd"),
  },
};

function headerFooterObject({ worksheet }: Target, pages: string): HostObject {
  const places = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];
  const texts = worksheet.page.headersFooters;
  const value = (place: string): Value<Worksheet> => ({
    read: () => texts.get(`${pages} ${place}`) ?? "",
    write: (_, text) => void texts.set(`${pages} ${place}`, textOf(text)),
  });
  const values = Object.fromEntries(places.map((place) => [place, value(place)]));
  return hostObject({ className: "HeaderFooter", values }, worksheet);
}

function setting<Key extends keyof PageLayout>(
  key: Key,
  parse: (value: unknown) => PageLayout[Key],
): Value<Target> {
  return {
    read: ({ worksheet }) => worksheet.page[key],
    write: ({ worksheet }, value) => void (worksheet.page[key] = parse(value)),
  };
}

function margin(side: keyof PageLayout["margins"]): Value<Target> {
  return {
    read: ({ worksheet }) => worksheet.page.margins[side],
    write: ({ worksheet }, value) => void (worksheet.page.margins[side] = numberOf(value)),
  };
}

function paperOf(value: unknown): string {
  const paper = PAPERS.find((known) => known.toLowerCase() === textOf(value).toLowerCase());
  if (paper === undefined) throw invalidArgument(`one of ${PAPERS.join(", ")} is needed`);
  return paper;
}
