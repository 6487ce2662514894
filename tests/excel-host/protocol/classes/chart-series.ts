// Excel.ChartSeries: the cells that a row of bars is drawn from.
import type { Area } from "../../../../shared/template/layout.ts";
import type { Chart, ChartSeries } from "../../model/workbook.ts";
import { booleanOf, colorOf, countOf, numberOf, optional, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { invalidArgument } from "../refusal.ts";
import type { ChartTarget } from "./charts.ts";
import { rangeGiven } from "./range.ts";

export function newSeries(
  chart: Chart,
  { values, name }: { readonly values: Area | null; readonly name?: string },
): ChartSeries {
  const series: ChartSeries = {
    name: name ?? `Series${chart.series.length + 1}`,
    values,
    categories: null,
    color: null,
    labels: false,
    labelFormat: "",
    gapWidth: null,
  };
  chart.series.push(series);
  return series;
}

export function seriesObject(target: ChartTarget): HostObject {
  return hostObject(seriesCollection, target);
}

const seriesCollection: Members<ChartTarget> = {
  className: "ChartSeriesCollection",
  values: { Count: { read: ({ chart }) => chart.series.length } },
  items: (target) => target.chart.series.map((item) => hostObject(series, { ...target, item })),
  methods: {
    Add: (target, [name]) => {
      const given = optional(name, textOf);
      const item = newSeries(target.chart, { values: null, ...(given === null ? {} : { name: given }) });
      return hostObject(series, { ...target, item });
    },
    GetItemAt: (target, [index]) => {
      const item = target.chart.series[countOf(index)];
      if (item === undefined) throw invalidArgument("the chart has no such series");
      return hostObject(series, { ...target, item });
    },
  },
};

interface SeriesTarget extends ChartTarget {
  readonly item: ChartSeries;
}

const series: Members<SeriesTarget> = {
  className: "ChartSeries",
  values: {
    Name: {
      read: ({ item }) => item.name,
      write: ({ item }, value) => void (item.name = textOf(value)),
    },
    HasDataLabels: {
      read: ({ item }) => item.labels,
      write: ({ item }, value) => void (item.labels = booleanOf(value)),
    },
    GapWidth: {
      read: ({ item }) => item.gapWidth ?? 150,
      write: ({ item }, value) => void (item.gapWidth = numberOf(value)),
    },
  },
  parts: {
    Format: (target) => hostObject(seriesFormat, target),
    DataLabels: (target) => hostObject(dataLabels, target),
  },
  methods: {
    SetValues: (target, [range]) => {
      target.item.values = rangeGiven(range, target).area;
      return null;
    },
    SetXAxisValues: (target, [range]) => {
      target.item.categories = rangeGiven(range, target).area;
      return null;
    },
  },
};

const dataLabels: Members<SeriesTarget> = {
  className: "ChartDataLabels",
  values: {
    NumberFormat: {
      read: ({ item }) => item.labelFormat,
      write: ({ item }, value) => void (item.labelFormat = textOf(value)),
    },
  },
};

const seriesFormat: Members<SeriesTarget> = {
  className: "ChartSeriesFormat",
  parts: { Fill: (target) => hostObject(fill, target) },
};

const fill: Members<SeriesTarget> = {
  className: "ChartFill",
  methods: {
    SetSolidColor: ({ item }, [color]) => {
      item.color = colorOf(color);
      return null;
    },
  },
};
