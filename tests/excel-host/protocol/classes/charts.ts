// Excel.Chart, as much as lets an add-in put a chart of bars on a sheet, find it again and take it off. What it
// shows is drawn by nobody here: export/ writes it into the file.
import { newId } from "../../model/new-workbook.ts";
import type { Chart, Worksheet } from "../../model/workbook.ts";
import { booleanOf, oneOf, optional, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { axesObject } from "./chart-axes.ts";
import { newSeries, seriesObject } from "./chart-series.ts";
import { requireAllowed } from "./protection.ts";
import { rangeGiven } from "./range.ts";

export interface ChartsTarget {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export interface ChartTarget extends ChartsTarget {
  readonly chart: Chart;
}

export function chartsObject(target: ChartsTarget): HostObject {
  return hostObject(charts, target);
}

const charts: Members<ChartsTarget> = {
  className: "ChartCollection",
  values: { Count: { read: ({ worksheet }) => worksheet.charts.length } },
  items: (target) => target.worksheet.charts.map((item) => hostObject(chart, { ...target, chart: item })),
  methods: {
    Add: (target, [type, source, seriesBy]) => {
      const { session, worksheet } = target;
      requireAllowed(worksheet, "allowEditObjects");
      optional(seriesBy, oneOf(["Auto", "Columns"]));
      const { area } = rangeGiven(source, target);
      const item: Chart = {
        id: newId(session.workbook),
        name: `Chart ${worksheet.charts.length + 1}`,
        type: textOf(type),
        series: [],
        title: "",
        axisTitles: new Map(),
        axisMinimums: new Map(),
        reversed: new Set(),
        gridlines: new Set(["Value"]),
        legend: "Bottom",
        place: null,
      };
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        newSeries(item, { values: { ...area, column, lastColumn: column } });
      }
      worksheet.charts.push(item);
      return hostObject(chart, { ...target, chart: item });
    },
    GetItem: (target, [name]) => {
      const item = byName(target, textOf(name));
      if (item === null) throw itemNotFound();
      return item;
    },
    GetItemOrNullObject: (target, [name]) => byName(target, textOf(name)),
  },
};

const chart: Members<ChartTarget> = {
  className: "Chart",
  values: {
    Id: { read: ({ chart: { id } }) => id },
    Name: {
      read: ({ chart: { name } }) => name,
      write: (target, value) => void (target.chart.name = textOf(value)),
    },
    ChartType: { read: ({ chart: { type } }) => type },
  },
  parts: {
    Title: (target) => hostObject(title, target),
    Legend: (target) => hostObject(legend, target),
    Axes: axesObject,
    Series: seriesObject,
  },
  methods: {
    SetPosition: (target, [start, end]) => {
      const from = rangeGiven(start, target).area;
      const to = end === undefined || end === null ? from : rangeGiven(end, target).area;
      target.chart.place = { ...from, lastRow: to.lastRow, lastColumn: to.lastColumn };
      return null;
    },
    Delete: ({ worksheet, chart: item }) => {
      worksheet.charts.splice(worksheet.charts.indexOf(item), 1);
      return null;
    },
  },
};

const title: Members<ChartTarget> = {
  className: "ChartTitle",
  values: {
    Text: {
      read: (target) => target.chart.title,
      write: (target, value) => void (target.chart.title = textOf(value)),
    },
  },
};

const LEGENDS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

const legend: Members<ChartTarget> = {
  className: "ChartLegend",
  values: {
    Visible: {
      read: (target) => target.chart.legend !== null,
      write: (target, value) => void (target.chart.legend = booleanOf(value) ? "Bottom" : null),
    },
    Position: {
      read: (target) => target.chart.legend,
      write: (target, value) => void (target.chart.legend = oneOf(LEGENDS)(value)),
    },
  },
};

function byName(target: ChartsTarget, name: string): HostObject | null {
  const item = target.worksheet.charts.find((known) => known.name === name || known.id === name);
  return item === undefined ? null : hostObject(chart, { ...target, chart: item });
}
