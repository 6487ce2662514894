// Excel.Chart, as much as lets an add-in put one on a sheet and take it off again. It is never drawn.
import { localAddress } from "../../model/area.ts";
import { newId } from "../../model/new-workbook.ts";
import type { Chart, Worksheet } from "../../model/workbook.ts";
import { textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { requireAllowed } from "./protection.ts";
import { rangeGiven } from "./range.ts";

interface Target {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export function chartsObject(target: Target): HostObject {
  return hostObject(charts, target);
}

const charts: Members<Target> = {
  className: "ChartCollection",
  values: { Count: { read: ({ worksheet }) => worksheet.charts.length } },
  items: (target) => target.worksheet.charts.map((item) => hostObject(chart, { ...target, chart: item })),
  methods: {
    Add: (target, [type, source]) => {
      const { session, worksheet } = target;
      requireAllowed(worksheet, "allowEditObjects");
      const item: Chart = {
        id: newId(session.workbook),
        name: `Chart ${worksheet.charts.length + 1}`,
        type: textOf(type),
        source: localAddress(rangeGiven(source, target).area),
        title: "",
      };
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

interface ChartTarget extends Target {
  readonly chart: Chart;
}

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
  parts: { Title: (target) => hostObject(title, target) },
  methods: {
    SetPosition: () => null,
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

function byName(target: Target, name: string): HostObject | null {
  const item = target.worksheet.charts.find((known) => known.name === name || known.id === name);
  return item === undefined ? null : hostObject(chart, { ...target, chart: item });
}
